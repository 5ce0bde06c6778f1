/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likely duplicates of a case's person, one at a time: both records line by line, a mark at
 * what the merged person would have. Merging and "not the same" are one key each, and undo is another.
 */
#include "ui/duplicates_screen.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "casework/merge.h"
#include "casework/register.h"
#include "store/duplicate.h"
#include "ui/case_screen.h"
#include "ui/list.h"
#include "ui/screen.h"

#include <string.h>

enum { MARK_COLS = 2, WHOLE_ROWS = 2, LABEL_MAX = 20 };

/* A line of the comparison. */
struct compared {
	const char *label, *ours, *theirs;
	const struct merge_field *field; /* NULL: something that belongs to them */
};

struct duplicates_screen {
	struct screen screen;
	int64_t casefile_id;
	int64_t other_id; /* the person who is shown; 0: the first there is */
	struct arena arena;
	struct duplicate_list found;
	size_t at; /* of those found */
	struct merge merge;
	struct compared *lines;
	struct list_row *rows;
	size_t len;
	struct list list;
};

/* What is kept over a load: where one was, and what was chosen. */
struct kept {
	int64_t other_id;
	size_t at, top;
	struct arena arena;
	const char **theirs;
	size_t len, cap;
};

static struct duplicates_screen *
of(struct screen *screen)
{
	return (struct duplicates_screen *)(void *)screen;
}

static const struct duplicate *
shown(const struct duplicates_screen *self)
{
	return self->at < self->found.len ? &self->found.items[self->at] : NULL;
}

static void
add_line(struct duplicates_screen *self, struct compared line)
{
	self->lines[self->len] = line;
	self->rows[self->len] =
	    (struct list_row){.id = (int64_t)self->len + 1, .data = &self->lines[self->len]};
	self->len++;
}

static bool
make_lines(struct duplicates_screen *self, const char *lang, struct err *err)
{
	struct merge_belongings rest;
	size_t most;

	if (!merge_belongings(&self->merge, &self->arena, &rest, err))
		return false;
	most = self->merge.len + rest.len;
	self->lines = arena_alloc(&self->arena, (most + 1) * sizeof(*self->lines));
	self->rows = arena_alloc(&self->arena, (most + 1) * sizeof(*self->rows));
	for (size_t i = 0; i < self->merge.len; i++) {
		const struct merge_field *field = &self->merge.fields[i];

		add_line(self, (struct compared){
				   .label = label_in(&field->field->label, lang, NULL),
				   .ours = merge_words(&self->merge, field, false, &self->arena),
				   .theirs = merge_words(&self->merge, field, true, &self->arena),
				   .field = field,
			       });
	}
	for (size_t i = 0; i < rest.len; i++)
		add_line(self, (struct compared){
				   .label = rest.items[i].label,
				   .ours = rest.items[i].ours,
				   .theirs = rest.items[i].theirs,
			       });
	list_set(&self->list, self->rows, self->len);
	return true;
}

/* The one who was shown, or who came next to one who is no longer there. */
static void
find_shown(struct duplicates_screen *self)
{
	for (size_t i = 0; i < self->found.len; i++)
		if (self->found.items[i].row.person_id == self->other_id)
			self->at = i;
	if (self->at >= self->found.len)
		self->at = self->found.len ? self->found.len - 1 : 0;
}

static void
clear(struct duplicates_screen *self)
{
	merge_close(&self->merge);
	arena_free(&self->arena);
	self->found = (struct duplicate_list){0};
	self->lines = NULL;
	self->len = 0;
	list_set(&self->list, NULL, 0);
}

static struct kept
keep(const struct duplicates_screen *self)
{
	struct kept kept = {.other_id = self->other_id, .at = self->list.at, .top = self->list.top};

	for (size_t i = 0; i < self->merge.len; i++) {
		const struct merge_field *field = &self->merge.fields[i];

		if (!field->is_choice || !field->takes_theirs)
			continue;
		kept.theirs =
		    arena_grow(&kept.arena, kept.theirs, kept.len, &kept.cap, sizeof(*kept.theirs));
		kept.theirs[kept.len++] = arena_dup(&kept.arena, field->field->name);
	}
	return kept;
}

static void
put_back(struct duplicates_screen *self, const struct kept *kept)
{
	struct err no_choice_any_more;

	if (kept->other_id != self->other_id)
		return;
	for (size_t i = 0; i < kept->len; i++)
		merge_choose(&self->merge, kept->theirs[i], true, &no_choice_any_more);
	self->list.at = kept->at < self->len ? kept->at : self->len ? self->len - 1 : 0;
	self->list.top = kept->top < self->list.at ? kept->top : self->list.at;
}

static bool
read_all(struct duplicates_screen *self, struct desk *desk, struct err *err)
{
	struct casefile_row row;
	const struct duplicate *other;

	if (!casefile_get(desk->db, self->casefile_id, &self->arena, &row, err)
	    || !duplicate_of_person(desk->db, row.person_id, &self->arena, &self->found, err))
		return false;
	find_shown(self);
	other = shown(self);
	self->other_id = other ? other->row.person_id : 0;
	return !other
	       || (merge_open(&self->merge, desk, self->casefile_id, other->row.id, err)
		   && make_lines(self, desk->lang, err));
}

static bool
duplicates_load(struct app *app, struct screen *screen, struct err *err)
{
	struct duplicates_screen *self = of(screen);
	struct kept kept = keep(self);
	bool ok;

	clear(self);
	ok = read_all(self, app->desk, err);
	if (ok)
		put_back(self, &kept);
	arena_free(&kept.arena);
	return ok;
}

static const char *
duplicates_title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Duplicates");
}

/* The longest label, within reason; the rest is halved between the two. */
static int
label_cols(const struct duplicates_screen *self, int cols)
{
	int most = 0, limit = cols / 4 < LABEL_MAX ? cols / 4 : LABEL_MAX;

	for (size_t i = 0; i < self->len; i++) {
		int wide = utf8_cols(self->lines[i].label, strlen(self->lines[i].label));

		most = wide > most ? wide : most;
	}
	return most < limit ? most : limit;
}

struct columns {
	int label, side; /* columns of each */
};

static struct columns
columns_of(const struct duplicates_screen *self, int cols)
{
	int label = label_cols(self, cols);

	return (struct columns){label, (cols - label - 1) / 2 - MARK_COLS};
}

static void
draw_side(int row, int col, int cols, const char *mark, const char *text)
{
	draw_text(row, col, 1, STYLE_BOLD, mark);
	draw_text(row, col + MARK_COLS, cols - 1, STYLE_NORMAL, text);
}

static bool
is_same(const struct compared *line)
{
	return strcmp(line->ours, line->theirs) == 0;
}

/* "=" both say it, "*" what the merged person has; of what is theirs and ours alike both stay. */
static void
draw_line(void *context, const struct list_row *row, struct area area)
{
	const struct duplicates_screen *self = context;
	const struct compared *line = row->data;
	struct columns wide = columns_of(self, area.cols);
	int left = area.col + wide.label + 1, right = left + MARK_COLS + wide.side;
	bool theirs = line->field && line->field->takes_theirs;
	bool same = line->field && is_same(line);

	draw_text(area.row, area.col, wide.label, STYLE_NORMAL, line->label);
	draw_side(area.row, left, wide.side,
	    same                       ? "="
	    : !theirs && line->ours[0] ? "*"
				       : "",
	    line->ours);
	draw_side(area.row, right, wide.side,
	    same                                          ? "="
	    : theirs || (!line->field && line->theirs[0]) ? "*"
							  : "",
	    line->theirs);
}

/* The cases that the columns are of. */
static void
draw_heads(const struct duplicates_screen *self, struct area area)
{
	struct columns wide = columns_of(self, area.cols - 2);
	int left = area.col + 2 + wide.label + 1 + MARK_COLS;

	draw_text(area.row, left, wide.side, STYLE_BOLD, self->merge.number);
	draw_text(area.row, left + MARK_COLS + wide.side, wide.side, STYLE_BOLD,
	    self->merge.other_number);
}

/* The line that the cursor is on, whole: columns may have cut it. */
static void
draw_whole(const struct duplicates_screen *self, struct area area)
{
	const struct list_row *row = list_at(&self->list);
	const struct compared *line = row ? row->data : NULL;
	struct arena arena = {0};

	if (line)
		draw_paragraph(area, STYLE_NORMAL,
		    is_same(line) ? arena_printf(&arena, _("%s: %s"), line->label, line->ours)
				  : arena_printf(&arena, _("%s: %s | %s"), line->label,
				      line->ours[0] ? line->ours : "–",
				      line->theirs[0] ? line->theirs : "–"));
	arena_free(&arena);
}

static void
duplicates_draw(struct app *app, struct screen *screen, struct area area)
{
	struct duplicates_screen *self = of(screen);
	const struct duplicate *other = shown(self);
	struct area text = {area.row, area.col + 1, area.rows > 8 ? 2 : 1, area.cols - 2};
	int whole = area.rows > 8 ? WHOLE_ROWS : 1, used;
	struct arena arena = {0};

	(void)app;
	if (!other) {
		draw_paragraph(text, STYLE_NORMAL,
		    _("Nobody else in the file looks like this person. Who was said not to be the "
		      "same is not shown."));
		return;
	}
	used = draw_paragraph(text, STYLE_NORMAL,
	    arena_printf(&arena, _("%zu of %zu · %s: %s"), self->at + 1, self->found.len,
		other->is_likely ? _("likely the same") : _("possibly the same"),
		register_reasons(other, &arena)));
	arena_free(&arena);
	if (area.rows > 8)
		used++;
	area = (struct area){area.row + used, area.col, area.rows - used, area.cols};
	draw_heads(self, area);
	list_draw(&self->list,
	    (struct area){area.row + 1, area.col, area.rows - whole - 2, area.cols}, draw_line,
	    self, "");
	draw_hline(area.row + area.rows - whole - 1, area.col, area.cols);
	draw_whole(
	    self, (struct area){area.row + area.rows - whole, area.col + 1, whole, area.cols - 2});
}

static bool
duplicates_key(struct app *app, struct screen *screen, const struct key *key)
{
	struct err err = {0};
	bool used = list_key(&of(screen)->list, key, screen->rows - 6, &err);

	if (err.code != ERR_NONE)
		app_fail(app, &err);
	return used;
}

static bool
show_other(struct app *app, struct duplicates_screen *self, bool back, struct err *err)
{
	size_t len = self->found.len;

	if (len < 2)
		return true;
	self->at = (self->at + (back ? len - 1 : 1)) % len;
	self->other_id = self->found.items[self->at].row.person_id;
	return screen_load(app, &self->screen, err);
}

static bool
take_side(struct duplicates_screen *self, struct err *err)
{
	const struct list_row *row = list_at(&self->list);
	const struct compared *line = row ? row->data : NULL;

	if (!line || !line->field || !line->field->is_choice)
		return err_set(err, ERR_DATA,
		    _("here is nothing to choose: only one of the two says something, or both say "
		      "the same"));
	return merge_choose(
	    &self->merge, line->field->field->name, !line->field->takes_theirs, err);
}

static bool
merge_shown(struct app *app, struct duplicates_screen *self, struct err *err)
{
	const char *number = self->merge.other_number;

	if (!merge_do(&self->merge, NULL, err))
		return false;
	app_say(app, _("Merged with %s. ^Z takes them apart again."), number);
	return true;
}

static bool
say_not_same(struct app *app, struct duplicates_screen *self, struct err *err)
{
	if (!merge_not_same(app->desk, self->casefile_id, shown(self)->row.id, NULL, err))
		return false;
	app_say(app, _("%s is not offered for this person again. ^Z takes that back."),
	    self->merge.other_number);
	return true;
}

static bool
duplicates_run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct duplicates_screen *self = of(screen);

	if (!shown(self))
		return err_set(err, ERR_DATA, _("nobody is shown here"));
	if (strcmp(name, "open duplicate") == 0)
		return case_push(app, shown(self)->row.id, err);
	if (strcmp(name, "other side") == 0)
		return take_side(self, err);
	if (strcmp(name, "merge") == 0)
		return merge_shown(app, self, err);
	if (strcmp(name, "not-same") == 0)
		return say_not_same(app, self, err);
	return show_other(app, self, strcmp(name, "previous duplicate") == 0, err);
}

/* The key bar has what there is something to do for. */
static bool
duplicates_offers(struct app *app, struct screen *screen, const char *name)
{
	const struct duplicates_screen *self = of(screen);

	(void)app;
	if (strcmp(name, "next duplicate") == 0)
		return self->found.len > 1;
	return shown(self)
	       || (strcmp(name, "open duplicate") != 0 && strcmp(name, "other side") != 0
		   && strcmp(name, "merge") != 0 && strcmp(name, "not-same") != 0);
}

static void
duplicates_free(struct screen *screen)
{
	struct duplicates_screen *self = of(screen);

	clear(self);
	list_free(&self->list);
	mem_free(self);
}

static const struct screen_ops duplicates_ops = {
    .scope = SCOPE_DUPLICATES,
    .title = duplicates_title,
    .load = duplicates_load,
    .draw = duplicates_draw,
    .key = duplicates_key,
    .run = duplicates_run,
    .offers = duplicates_offers,
    .free = duplicates_free,
};

bool
duplicates_push(struct app *app, int64_t casefile_id, struct err *err)
{
	struct duplicates_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &duplicates_ops;
	self->casefile_id = casefile_id;
	return screen_push(app, &self->screen, err);
}
