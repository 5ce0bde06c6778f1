/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence matrix: one page of criteria, columns of evidence, judgements by one key each. */
#include "ui/matrix_screen.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "casework/matrix.h"
#include "ui/form_screen.h"
#include "ui/picker.h"
#include "ui/screen.h"

#include <string.h>

enum { CELL_COLS = 5, HEAD_ROWS = 3, FOOT_ROWS = 3, TEXT_MIN = 24 };

struct matrix_screen {
	struct screen screen;
	int64_t casefile_id;
	char *standard;
	struct matrix matrix;
	struct arena arena; /* of the matrix */
	size_t line, item;  /* the selected cell */
	size_t top, left;   /* the first line and item seen */
};

static struct matrix_screen *
of(struct screen *screen)
{
	return (struct matrix_screen *)(void *)screen;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct matrix_screen *self = of(screen);
	struct arena arena = {0};
	struct matrix matrix = {0};

	if (!matrix_load(app->desk, self->casefile_id, self->standard, &arena, &matrix, err)) {
		arena_free(&arena);
		return false;
	}
	arena_free(&self->arena);
	self->arena = arena;
	self->matrix = matrix;
	if (self->line >= matrix.lines_len)
		self->line = matrix.lines_len ? matrix.lines_len - 1 : 0;
	if (self->item >= matrix.items_len)
		self->item = matrix.items_len ? matrix.items_len - 1 : 0;
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Evidence matrix");
}

/* The line that is selected, when it is a criterion; else NULL. */
static const struct matrix_line *
criterion(const struct matrix_screen *self)
{
	if (self->line >= self->matrix.lines_len)
		return NULL;
	return self->matrix.lines[self->line].kind == MATRIX_CRITERION
		   ? &self->matrix.lines[self->line]
		   : NULL;
}

static const struct matrix_cell *
cell(const struct matrix_screen *self)
{
	const struct matrix_line *line = criterion(self);

	return line && self->item < self->matrix.items_len ? &line->cells[self->item] : NULL;
}

/* A letter for yes, "-" for no, "?" for unknown, "." while nobody has said. */
static char
mark(const char *judgement, char yes)
{
	if (!judgement)
		return '.';
	if (strcmp(judgement, "yes") == 0)
		return yes;
	return strcmp(judgement, "no") == 0 ? '-' : '?';
}

static void
draw_cell(const struct matrix_cell *cell, int row, int col)
{
	char marks[] = {
	    mark(cell->valid, 'V'), mark(cell->authentic, 'A'), mark(cell->current, 'C'), 0};

	if (cell->link_id)
		draw_text(row, col, 3, matrix_is_good(cell) ? STYLE_BOLD : STYLE_NORMAL, marks);
}

/* How many items fit beside the text of the lines. */
static size_t
items_that_fit(const struct matrix_screen *self, int cols)
{
	int room = (cols - TEXT_MIN) / CELL_COLS;
	size_t fit = room > 1 ? (size_t)room : 1;

	return fit < self->matrix.items_len ? fit : self->matrix.items_len;
}

/* "1/2" of "mac-2@1/U3/1/2": the unit stands above, the standard at the top. */
static const char *
short_key(const char *key)
{
	const char *at = key + strlen(key);

	for (int slashes = 0; at > key; at--)
		if (at[-1] == '/' && ++slashes == 2)
			break;
	return at;
}

static const char *
unit_words(const struct matrix_line *line, struct arena *arena)
{
	if (line->criteria && line->good == line->criteria)
		return _("sufficient");
	return arena_printf(arena,
	    line->critical_missing ? _("%zu of %zu, critical missing") : _("%zu of %zu"),
	    line->good, line->criteria);
}

static void
draw_line(struct matrix_screen *self, size_t index, struct area area, int text_cols, size_t fit)
{
	const struct matrix_line *line = &self->matrix.lines[index];
	struct arena arena = {0};
	const char *words;

	if (line->kind == MATRIX_UNIT) {
		words = unit_words(line, &arena);
		draw_format(
		    area.row, area.col, text_cols, STYLE_BOLD, "%s %s", line->code, line->text);
		draw_text(area.row, area.col + text_cols + 1, area.cols - text_cols - 1, STYLE_BOLD,
		    words);
	} else if (line->kind == MATRIX_ELEMENT) {
		draw_format(area.row, area.col + 1, area.cols - 1, STYLE_NORMAL, "%s", line->text);
	} else {
		draw_format(area.row, area.col + 2, text_cols - 2, STYLE_NORMAL, "%s%s %s",
		    short_key(line->key), line->critical ? "*" : "", line->text);
		for (size_t i = 0; i < fit; i++)
			draw_cell(&line->cells[self->left + i], area.row,
			    area.col + text_cols + 1 + (int)i * CELL_COLS);
	}
	arena_free(&arena);
}

static void
draw_head(struct matrix_screen *self, struct area area, int text_cols, size_t fit)
{
	const struct matrix *matrix = &self->matrix;

	draw_format(area.row, area.col + 1, area.cols - 1, STYLE_NORMAL, "%s %s · %s · %s",
	    matrix->standard.title, matrix->standard.version ? matrix->standard.version : "",
	    matrix->standard.status ? matrix->standard.status : "",
	    matrix->standard.country ? matrix->standard.country : "");
	draw_format(area.row + 1, area.col + 1, text_cols, STYLE_NORMAL,
	    _("%zu criteria, %zu with evidence, %zu good"), matrix->criteria, matrix->linked,
	    matrix->good);
	for (size_t i = 0; i < fit; i++)
		draw_text(area.row + 1, area.col + text_cols + 3 + (int)i * CELL_COLS,
		    CELL_COLS - 1, STYLE_BOLD, matrix->items[self->left + i].label);
}

/* The selected criterion and piece of evidence in full, and who judged. */
static void
draw_foot(struct matrix_screen *self, struct area area)
{
	const struct matrix_line *line = &self->matrix.lines[self->line];
	const struct matrix_cell *at = cell(self);

	draw_hline(area.row, area.col, area.cols);
	draw_format(area.row + 1, area.col + 1, area.cols - 1, STYLE_NORMAL, "%s%s",
	    line->critical ? _("critical: ") : "", line->text);
	if (!at)
		return;
	if (!at->link_id)
		draw_format(area.row + 2, area.col + 1, area.cols - 1, STYLE_NORMAL,
		    _("%s %s: not held against this criterion; Space does"),
		    self->matrix.items[self->item].label, self->matrix.items[self->item].title);
	else
		draw_format(area.row + 2, area.col + 1, area.cols - 1, STYLE_NORMAL, "%s %s · %s",
		    self->matrix.items[self->item].label, self->matrix.items[self->item].title,
		    at->judged_by ? at->judged_by : _("not judged yet"));
}

static void
scroll(struct matrix_screen *self, size_t rows, size_t fit)
{
	if (self->top > self->line)
		self->top = self->line;
	if (self->line - self->top >= rows)
		self->top = self->line - rows + 1;
	if (self->left > self->item)
		self->left = self->item;
	if (fit && self->item - self->left >= fit)
		self->left = self->item - fit + 1;
	if (self->left + fit > self->matrix.items_len)
		self->left = self->matrix.items_len - fit;
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct matrix_screen *self = of(screen);
	size_t fit = items_that_fit(self, area.cols);
	int text_cols = area.cols - 3 - (int)fit * CELL_COLS;
	bool roomy = area.rows > HEAD_ROWS + FOOT_ROWS + 3;
	int head = roomy ? HEAD_ROWS : HEAD_ROWS - 1, foot = roomy ? FOOT_ROWS : 0;
	int rows = area.rows - head - foot;

	(void)app;
	draw_cursor(area.row, area.col);
	if (self->matrix.lines_len == 0) {
		draw_text(area.row, area.col + 1, area.cols - 1, STYLE_DIM,
		    _("This standard has no criteria."));
		return;
	}
	scroll(self, (size_t)rows, fit);
	draw_head(self, area, text_cols, fit);
	for (int i = 0; i < rows && self->top + (size_t)i < self->matrix.lines_len; i++) {
		size_t index = self->top + (size_t)i;
		int row = area.row + head + i;

		draw_line(self, index, (struct area){row, area.col + 2, 1, area.cols - 2},
		    text_cols, fit);
		if (index != self->line)
			continue;
		draw_text(row, area.col, 1, STYLE_NORMAL, ">");
		draw_cursor(row, area.col);
		if (criterion(self) && fit) {
			int col = area.col + 2 + text_cols + 1
				  + (int)(self->item - self->left) * CELL_COLS;

			draw_text(row, col - 1, 1, STYLE_NORMAL, ">");
			draw_cursor(row, col);
		}
	}
	if (foot)
		draw_foot(
		    self, (struct area){area.row + area.rows - foot, area.col, foot, area.cols});
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct matrix_screen *self = of(screen);
	size_t last = self->matrix.lines_len ? self->matrix.lines_len - 1 : 0;
	size_t page = screen->rows > HEAD_ROWS + FOOT_ROWS + 1
			  ? (size_t)(screen->rows - HEAD_ROWS - FOOT_ROWS - 1)
			  : 1;

	(void)app;
	if (key_is(key, "Up"))
		self->line -= self->line > 0;
	else if (key_is(key, "Down"))
		self->line += self->line < last;
	else if (key_is(key, "PgUp"))
		self->line -= self->line < page ? self->line : page;
	else if (key_is(key, "PgDn"))
		self->line = self->line + page < last ? self->line + page : last;
	else if (key_is(key, "Home"))
		self->line = 0;
	else if (key_is(key, "End"))
		self->line = last;
	else if (key_is(key, "Left"))
		self->item -= self->item > 0;
	else if (key_is(key, "Right"))
		self->item += self->item + 1 < self->matrix.items_len;
	else
		return false;
	return true;
}

/* yes, then no, then unknown, then yes again. */
static const char *
next_judgement(const char *now)
{
	if (!now || strcmp(now, "unknown") == 0)
		return "yes";
	return strcmp(now, "yes") == 0 ? "no" : "unknown";
}

static bool
judge(struct app *app, struct matrix_screen *self, const struct given given[], size_t len,
    struct err *err)
{
	return matrix_judge(app->desk, self->casefile_id, self->matrix.items[self->item].id,
	    self->matrix.lines[self->line].key, given, len, err);
}

static bool
judge_one(struct app *app, struct matrix_screen *self, const char *name, struct err *err)
{
	const struct matrix_cell *at = cell(self);
	const char *now = strcmp(name, "valid") == 0       ? at->valid
			  : strcmp(name, "authentic") == 0 ? at->authentic
							   : at->current;

	return judge(app, self, &(struct given){name, next_judgement(now)}, 1, err);
}

/* Hold it against the criterion; a second time: good in all three. */
static bool
link_or_accept(struct app *app, struct matrix_screen *self, struct err *err)
{
	static const struct given all[] = {
	    {"valid", "yes"}, {"authentic", "yes"}, {"current", "yes"}};

	return cell(self)->link_id ? judge(app, self, all, 3, err) : judge(app, self, NULL, 0, err);
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct matrix_screen *self = of(screen);
	const struct matrix_cell *at = cell(self);

	if (!at)
		return err_set(err, ERR_DATA,
		    self->matrix.items_len
			? _("go to a criterion first: units and elements follow from theirs")
			: _("there is no evidence in this case yet; note some under Prior "
			    "learning"));
	if (strcmp(name, "hold") == 0)
		return link_or_accept(app, self, err);
	if (strcmp(name, "valid") == 0 || strcmp(name, "authentic") == 0
	    || strcmp(name, "current") == 0)
		return judge_one(app, self, name, err);
	if (!at->link_id)
		return err_set(err, ERR_DATA, _("this piece is not held against this criterion"));
	if (strcmp(name, "unlink") == 0)
		return matrix_unlink(app->desk, self->casefile_id, at->link_id, err);
	if (strcmp(name, "judgement") == 0)
		return form_push(app, "evidence_link", self->casefile_id,
		    self->matrix.items[self->item].id, at->link_id, err);
	return err_set(err, ERR_DATA, _("the matrix does not do that"));
}

static void
free_matrix(struct screen *screen)
{
	struct matrix_screen *self = of(screen);

	arena_free(&self->arena);
	mem_free(self->standard);
	mem_free(self);
}

static const struct screen_ops matrix_ops = {
    .scope = SCOPE_MATRIX,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .run = run,
    .free = free_matrix,
};

static bool
push_standard(struct app *app, int64_t casefile_id, const char *standard, struct err *err)
{
	struct matrix_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &matrix_ops;
	self->casefile_id = casefile_id;
	self->standard = mem_dup(standard);
	return screen_push(app, &self->screen, err);
}

/* Which standard, when there are several. */
struct question {
	int64_t casefile_id;
};

static bool
find_standards(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct question *question = context;
	const char *const *ids = matrix_standards(app->desk, question->casefile_id, arena);
	size_t cap = 0;

	(void)filter, (void)err;
	for (; *ids; ids++) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] =
		    (struct picker_item){.value = *ids, .left = "", .text = *ids, .right = ""};
	}
	return true;
}

static void
standard_chosen(struct app *app, void *context, const char *standard)
{
	const struct question *question = context;
	struct err err = {0};

	if (!push_standard(app, question->casefile_id, standard, &err))
		app_fail(app, &err);
}

bool
matrix_push(struct app *app, int64_t casefile_id, struct err *err)
{
	struct arena arena = {0};
	const char *const *ids = matrix_standards(app->desk, casefile_id, &arena);
	struct question *question;
	bool ok;

	if (!ids[0]) {
		ok = err_set(err, ERR_DATA,
		    _("no RPL file of this case names a standard yet; open one under Prior "
		      "learning"));
	} else if (!ids[1]) {
		ok = push_standard(app, casefile_id, ids[0], err);
	} else {
		question = mem_alloc(sizeof(*question));
		question->casefile_id = casefile_id;
		ok = picker_push(app,
		    &(struct picker_how){
			.title = _("Which standard?"),
			.context = question,
			.find = find_standards,
			.done = standard_chosen,
			.free = mem_free,
		    },
		    err);
	}
	arena_free(&arena);
	return ok;
}
