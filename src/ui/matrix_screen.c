/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix at work: moves between cells, links and judgements. */
#include "ui/matrix_screen.h"

#include "base/i18n.h"
#include "ui/form_screen.h"
#include "ui/matrix_part.h"
#include "ui/prompt.h"

#include <string.h>

static struct matrix_screen *
of(struct screen *screen)
{
	return (struct matrix_screen *)(void *)screen;
}

struct matrix_line *
matrix_line_at(const struct matrix_screen *self)
{
	struct matrix_line *line;

	if (self->at >= self->shown_len)
		return NULL;
	line = &self->matrix.lines[self->shown[self->at]];
	return line->kind == MATRIX_CRITERION ? line : NULL;
}

struct matrix_cell *
matrix_cell_at(const struct matrix_screen *self)
{
	struct matrix_line *line = matrix_line_at(self);

	return line && self->item < self->matrix.items_len ? &line->cells[self->item] : NULL;
}

static bool
has_evidence(const struct matrix *m, const struct matrix_line *line)
{
	for (size_t i = 0; i < m->items_len; i++)
		if (line->cells[i].link_id != 0)
			return true;
	return false;
}

/* Does a unit or element have a criterion without evidence below it? */
static bool
leads_to_gap(const struct matrix *m, size_t at)
{
	enum matrix_line_kind kind = m->lines[at].kind;

	if (kind == MATRIX_CRITERION)
		return !has_evidence(m, &m->lines[at]);
	while (++at < m->lines_len && m->lines[at].kind > kind)
		if (m->lines[at].kind == MATRIX_CRITERION && !has_evidence(m, &m->lines[at]))
			return true;
	return false;
}

static bool
is_criterion(const struct matrix_screen *self, size_t shown)
{
	return self->matrix.lines[self->shown[shown]].kind == MATRIX_CRITERION;
}

/* Which lines are seen. The cursor goes to a line of the matrix, or to the next criterion that is seen. */
static void
choose_lines(struct matrix_screen *self, size_t line)
{
	const struct matrix *m = &self->matrix;

	self->shown = arena_alloc(&self->arena, (m->lines_len + 1) * sizeof(*self->shown));
	self->shown_len = 0;
	self->at = 0;
	for (size_t i = 0; i < m->lines_len; i++) {
		if (self->only_gaps && !leads_to_gap(m, i))
			continue;
		self->shown[self->shown_len++] = i;
		/* The last one before it, for when none follows. */
		if (m->lines[i].kind == MATRIX_CRITERION
		    && (self->at == 0 || self->shown[self->at] < line))
			self->at = self->shown_len - 1;
	}
}

/* The standard that is shown: the same one again while a file of it is there. */
static const char *
choose_standard(struct matrix_screen *self, const char *const *standards)
{
	size_t at = 0;

	self->standards = 0;
	while (standards[self->standards])
		self->standards++;
	for (size_t i = 0; self->standard && standards[i]; i++)
		if (strcmp(standards[i], self->standard) == 0)
			at = i;
	return standards[at];
}

/* Put what was read in the place of what was held. */
static void
hold(struct matrix_screen *self, struct arena *arena, const struct matrix *matrix,
    const char *standard)
{
	size_t line = self->at < self->shown_len ? self->shown[self->at] : 0;

	arena_free(&self->arena);
	self->arena = *arena;
	self->matrix = *matrix;
	self->standard = standard;
	choose_lines(self, line);
	if (self->item >= matrix->items_len)
		self->item = matrix->items_len ? matrix->items_len - 1 : 0;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct matrix_screen *self = of(screen);
	struct arena arena = {0};
	const char *standard =
	    choose_standard(self, matrix_standards(app->desk, self->casefile_id, &arena));
	struct matrix matrix;

	if (!standard)
		err_set(err, ERR_DATA,
		    _("open an RPL file under “Prior learning” first: it names the standard"));
	if (!standard
	    || !matrix_load(app->desk, self->casefile_id, standard, &arena, &matrix, err)) {
		arena_free(&arena);
		return false;
	}
	hold(self, &arena, &matrix, standard);
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Evidence matrix");
}

/* Criteria up (back) or down, over the lines between them. */
static void
move(struct matrix_screen *self, bool back, int steps)
{
	size_t at = self->at;

	while (steps > 0 && (back ? at > 0 : at + 1 < self->shown_len)) {
		at += back ? (size_t)-1 : 1;
		if (!is_criterion(self, at))
			continue;
		self->at = at;
		steps--;
	}
}

static bool
move_key(struct matrix_screen *self, const struct key *key)
{
	size_t last = self->matrix.items_len ? self->matrix.items_len - 1 : 0;
	int page = matrix_grid_rows(self->screen.rows);

	if (key_is(key, "Up"))
		move(self, true, 1);
	else if (key_is(key, "Down"))
		move(self, false, 1);
	else if (key_is(key, "PgUp"))
		move(self, true, page);
	else if (key_is(key, "PgDn"))
		move(self, false, page);
	else if (key_is(key, "C-Home"))
		move(self, true, (int)self->shown_len);
	else if (key_is(key, "C-End"))
		move(self, false, (int)self->shown_len);
	else if (key_is(key, "Home"))
		self->item = 0;
	else if (key_is(key, "End"))
		self->item = last;
	else if (key_among(key, "Left S-Tab"))
		self->item -= self->item > 0;
	else if (key_among(key, "Right Tab"))
		self->item += self->item < last;
	else
		return false;
	return true;
}

static bool
no_cell(struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("there is no cell here: a criterion and a piece of evidence are needed"));
}

static bool
link_cell(struct matrix_screen *self, struct err *err)
{
	const struct matrix_line *line = matrix_line_at(self);
	const struct matrix_cell *cell = matrix_cell_at(self);
	struct desk *desk = self->app->desk;
	const char *label;

	if (!line || !cell)
		return no_cell(err);
	label = self->matrix.items[self->item].label;
	if (cell->link_id != 0) {
		if (!matrix_unlink(desk, self->casefile_id, cell->link_id, err))
			return false;
		app_say(self->app,
		    _("%s is not held against this criterion any more. ^Z brings it back."), label);
		return true;
	}
	if (!matrix_judge(desk, self->casefile_id, self->matrix.items[self->item].id, line->key,
		NULL, 0, err))
		return false;
	app_say(self->app, _("%s is held against this criterion. V, A and C judge it."), label);
	return true;
}

static bool
judge(struct matrix_screen *self, const char *field, const char *judged, const char *note,
    struct err *err)
{
	const struct given given[] = {{field, judged}, {"note", note}};
	const struct matrix_line *line = matrix_line_at(self);

	if (!line || self->item >= self->matrix.items_len)
		return no_cell(err);
	return matrix_judge(self->app->desk, self->casefile_id, self->matrix.items[self->item].id,
	    line->key, given, note ? 2 : 1, err);
}

/* A "no" has to be explained; who cannot explain it cannot tell. */
static void
explained(struct matrix_screen *self, const char *field, const char *note)
{
	struct err err = {0};
	bool is_no = note[0] != '\0';

	if (!judge(self, field, is_no ? "no" : "unknown", is_no ? note : NULL, &err))
		app_fail(self->app, &err);
	screen_changed(self->app);
}

static void
explained_valid(struct app *app, void *context, const char *note)
{
	(void)app;
	explained(context, "valid", note);
}

static void
explained_authentic(struct app *app, void *context, const char *note)
{
	(void)app;
	explained(context, "authentic", note);
}

static void
explained_current(struct app *app, void *context, const char *note)
{
	(void)app;
	explained(context, "current", note);
}

static bool
ask_why(struct matrix_screen *self, const char *field, struct err *err)
{
	const struct matrix_cell *cell = matrix_cell_at(self);
	const char *note = cell->note ? cell->note : "";

	if (strcmp(field, "valid") == 0)
		return prompt_push(self->app, _("Not valid, why? (empty: cannot tell)"), note, self,
		    explained_valid, err);
	if (strcmp(field, "authentic") == 0)
		return prompt_push(self->app, _("Not authentic, why? (empty: cannot tell)"), note,
		    self, explained_authentic, err);
	return prompt_push(self->app, _("Not current, why? (empty: cannot tell)"), note, self,
	    explained_current, err);
}

/* Yes, no, cannot tell, not said, in turn. */
static bool
cycle(struct matrix_screen *self, const char *field, struct err *err)
{
	const struct matrix_cell *cell = matrix_cell_at(self);
	const char *judged;

	if (!cell)
		return no_cell(err);
	judged = strcmp(field, "valid") == 0       ? cell->valid
		 : strcmp(field, "authentic") == 0 ? cell->authentic
						   : cell->current;
	if (!judged)
		return judge(self, field, "yes", NULL, err);
	if (strcmp(judged, "yes") == 0)
		return ask_why(self, field, err);
	return judge(self, field, strcmp(judged, "no") == 0 ? "unknown" : "", NULL, err);
}

static bool
open_cell(struct matrix_screen *self, struct err *err)
{
	const struct matrix_cell *cell = matrix_cell_at(self);

	if (!cell)
		return no_cell(err);
	if (cell->link_id == 0)
		return err_set(err, ERR_DATA,
		    _("this piece is not held against this criterion yet: Space does that"));
	return form_push(self->app, "evidence_link", self->casefile_id,
	    self->matrix.items[self->item].id, cell->link_id, err);
}

static bool
open_item(struct matrix_screen *self, bool is_new, struct err *err)
{
	if (!is_new && self->item >= self->matrix.items_len)
		return no_cell(err);
	return form_push(self->app, "evidence", self->casefile_id, self->casefile_id,
	    is_new ? 0 : self->matrix.items[self->item].id, err);
}

/* The case may have files under several standards. */
static bool
next_standard(struct matrix_screen *self, struct err *err)
{
	struct arena arena = {0};
	const char *const *standards = matrix_standards(self->app->desk, self->casefile_id, &arena);
	size_t at = 0;
	bool ok;

	if (self->standards < 2) {
		arena_free(&arena);
		return err_set(err, ERR_DATA, _("the case has files under this one standard only"));
	}
	while (standards[at] && strcmp(standards[at], self->standard) != 0)
		at++;
	if (!standards[at] || !standards[++at])
		at = 0;
	self->standard = arena_dup(&self->arena, standards[at]);
	self->at = self->top = 0;
	self->shown_len = 0;
	arena_free(&arena);
	ok = load(self->app, &self->screen, err);
	return ok;
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct matrix_screen *self = of(screen);

	(void)app;
	if (strcmp(name, "link") == 0)
		return link_cell(self, err);
	if (strcmp(name, "valid") == 0 || strcmp(name, "authentic") == 0
	    || strcmp(name, "current") == 0)
		return cycle(self, name, err);
	if (strcmp(name, "open cell") == 0)
		return open_cell(self, err);
	if (strcmp(name, "open evidence") == 0 || strcmp(name, "add evidence") == 0)
		return open_item(self, name[0] == 'a', err);
	if (strcmp(name, "standard") == 0)
		return next_standard(self, err);
	if (strcmp(name, "gaps") != 0)
		return err_set(err, ERR_DATA, _("the matrix does not do that"));
	self->only_gaps = !self->only_gaps;
	choose_lines(self, self->shown_len ? self->shown[self->at] : 0);
	return true;
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	(void)app;
	return move_key(of(screen), key);
}

/* The head of the standard and what the letters mean. */
static const char *
guide(struct app *app, struct screen *screen, struct arena *arena)
{
	(void)app;
	return arena_printf(arena,
	    _("%s\nA cell tells what a piece of evidence is worth for a criterion. V: it is valid, "
	      "it shows this very criterion. A: it is authentic, really this person's own. C: it "
	      "is current, recent enough. The letter stands for yes, - for no, ? for cannot tell, "
	      ". for not said yet. An empty cell: the piece is not held against this criterion. A "
	      "criterion is good when one piece is all three; ! marks a critical one."),
	    of(screen)->matrix.standard.title);
}

static void
free_matrix(struct screen *screen)
{
	arena_free(&of(screen)->arena);
	mem_free(screen);
}

static const struct screen_ops matrix_ops = {
    .scope = SCOPE_MATRIX,
    .title = title,
    .load = load,
    .draw = matrix_draw,
    .key = key,
    .run = run,
    .guide = guide,
    .free = free_matrix,
};

bool
matrix_push(struct app *app, int64_t casefile_id, struct err *err)
{
	struct matrix_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &matrix_ops;
	self->app = app;
	self->casefile_id = casefile_id;
	return screen_push(app, &self->screen, err);
}
