/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telling what was done, from the journal, in the words of the forms. */
#include "casework/timeline.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "casework/edit_words.h"
#include "casework/rows.h"
#include "casework/timeline_person.h"

#include <string.h>
#include <time.h>

enum { FIELDS_NAMED = 3 }; /* an action on more is told by its first ones */

static const char *
form_title(struct desk *desk, const char *id, const struct form **form)
{
	struct err err = {0};

	*form = id ? book_form(desk->book, id, &err) : NULL;
	return *form ? label_in(&(*form)->title, desk->lang, NULL) : id ? id : "";
}

/* "Job: Mason" for one field, "Job, From, To …" for several. */
static const char *
fields_changed(struct desk *desk, const struct form *form, const struct journal_action *action,
    struct arena *arena)
{
	struct buf names = {0};
	const struct journal_edit *only = NULL;
	const struct field *field, *last = NULL;
	const char *text;
	size_t named = 0;

	for (size_t i = 0; i < action->edits_len && named <= FIELDS_NAMED; i++) {
		const struct journal_edit *edit = &action->edits[i];

		if (!edit->name || !(field = edit_field(form, edit->name)))
			continue;
		/* A value and the reason in its place are two edits: the one that stands is told. */
		if (field == last) {
			only = only->new_value.kind == VALUE_NULL ? edit : only;
			continue;
		}
		last = field;
		only = edit;
		if (named++ == FIELDS_NAMED)
			buf_text(&names, " …");
		else
			buf_printf(&names, "%s%s", named > 1 ? ", " : "",
			    label_in(&field->label, desk->lang, NULL));
	}
	if (named == 1)
		buf_printf(&names, "%s%s", _(": "),
		    edit_words(desk, last, only->name, only->new_value, arena));
	text = arena_dup(arena, buf_str(&names));
	buf_free(&names);
	return text;
}

/* The row an action is about: as it is, or as it was when it was made or taken away. */
static const char *
row_title(struct desk *desk, const struct form *form, const struct journal_action *action,
    struct arena *arena)
{
	struct record record;
	struct err err = {0};

	for (size_t i = 0; form && form->many && i < action->edits_len; i++) {
		const struct journal_edit *edit = &action->edits[i];

		if (strcmp(edit->table, form->table) == 0
		    && (record_get(desk->db, form->table, edit->row_id, arena, &record, &err)
			|| journal_row(desk->db, edit, arena, &record, &err)))
			return rows_title_of(desk, form, action->casefile_id, &record, arena);
	}
	return "";
}

static const char *
describe_answer(struct desk *desk, const struct form *form, const char *title,
    const struct journal_action *action, struct arena *arena)
{
	const char *row = row_title(desk, form, action, arena);
	const char *fields = form ? fields_changed(desk, form, action, arena) : "";

	return arena_printf(
	    arena, "%s%s%s%s%s", title, row[0] ? " · " : "", row, fields[0] ? " · " : "", fields);
}

static const char *describe(struct desk *desk, struct journal_action *action, struct arena *arena);

/* What the action did that this one took back or brought back. */
static const char *
describe_other(struct desk *desk, int64_t id, struct arena *arena)
{
	struct journal_action other;
	struct err err = {0};

	if (!journal_find(desk->db, id, 0, arena, &other, &err))
		return "?";
	/* Redo names the undo: what matters is what that one had taken back. */
	if (other.undoes && strcmp(other.kind, "undo") == 0
	    && !journal_find(desk->db, other.undoes, 0, arena, &other, &err))
		return "?";
	return describe(desk, &other, arena);
}

/* The number of the case it opened, also when that was taken back. */
static const char *
case_number(struct desk *desk, const struct journal_action *action, struct arena *arena)
{
	struct record record;
	struct err err = {0};

	if (action->casefile_number)
		return action->casefile_number;
	for (size_t i = 0; i < action->edits_len; i++)
		if (strcmp(action->edits[i].table, "casefile") == 0
		    && journal_row(desk->db, &action->edits[i], arena, &record, &err))
			return value_print(arena, record_value(&record, "number"));
	return "?";
}

static const char *
describe_row(struct desk *desk, const struct form *form, const char *title,
    const struct journal_action *action, struct arena *arena)
{
	bool is_new = strcmp(action->kind, "create") == 0;
	const char *row = row_title(desk, form, action, arena);

	if (is_new && action->form && strcmp(action->form, "casefile") == 0)
		return arena_printf(arena, _("case %s opened"), case_number(desk, action, arena));
	if (!row[0])
		return arena_printf(arena, is_new ? _("%s added") : _("%s removed"), title);
	return arena_printf(arena, is_new ? _("%s added: %s") : _("%s removed: %s"), title, row);
}

static const char *
staff_name(struct desk *desk, const struct journal_action *action, struct arena *arena)
{
	struct record record;
	struct value name = value_null;
	struct err err = {0};

	if (action->edits_len > 0
	    && record_get(desk->db, "staff", action->edits[0].row_id, arena, &record, &err))
		name = record_value(&record, "name");
	return name.kind == VALUE_TEXT ? name.text : "?";
}

static const char *
with_reason(const char *words, const struct journal_action *action, struct arena *arena)
{
	if (!action->reason || !action->reason[0])
		return words;
	/* TRANSLATORS: what was done, or of what it is said, and what there is to say about it. */
	return arena_printf(arena, _("%s: %s"), words, action->reason);
}

/* Kinds that are told without their edits, of which an import may have a million. NULL: another kind. */
static const char *
describe_whole(struct desk *desk, const struct journal_action *action, struct arena *arena)
{
	if (strcmp(action->kind, "undo") == 0)
		return arena_printf(
		    arena, _("taken back: %s"), describe_other(desk, action->undoes, arena));
	if (strcmp(action->kind, "redo") == 0)
		return arena_printf(
		    arena, _("brought back: %s"), describe_other(desk, action->undoes, arena));
	if (strcmp(action->kind, "export") == 0)
		return with_reason(_("exported"), action, arena);
	if (strcmp(action->kind, "import") == 0)
		return with_reason(_("imported"), action, arena);
	if (strcmp(action->kind, "init") == 0)
		return _("the case file was made");
	return NULL;
}

static const char *
describe(struct desk *desk, struct journal_action *action, struct arena *arena)
{
	const struct form *form;
	const char *title = form_title(desk, action->form, &form);
	const char *whole = describe_whole(desk, action, arena);
	struct err err = {0};

	if (whole)
		return whole;
	if (!action->edits && !journal_edits(desk->db, action, arena, &err))
		return title;
	whole = timeline_person(desk, action, arena);
	if (whole)
		return whole;
	if (strcmp(action->kind, "create") == 0 || strcmp(action->kind, "delete") == 0)
		return describe_row(desk, form, title, action, arena);
	if (strcmp(action->kind, "staff") == 0)
		return arena_printf(arena, _("%s works here now"), staff_name(desk, action, arena));
	if (form)
		return describe_answer(desk, form, title, action, arena);
	return action->reason ? action->reason : action->kind;
}

static int64_t
parse_instant(const char *at)
{
	struct tm utc = {0};
	int thousandths = 0;
	const char *rest = strptime(at, "%Y-%m-%dT%H:%M:%S", &utc);

	if (rest && rest[0] == '.' && strspn(rest + 1, "0123456789") >= 3)
		thousandths = (rest[1] - '0') * 100 + (rest[2] - '0') * 10 + (rest[3] - '0');
	return (int64_t)timegm(&utc) * 1000 + thousandths;
}

static struct moment
moment_of(struct desk *desk, struct journal_action *action, struct arena *arena)
{
	char day[CLOCK_DAY_SIZE], time[CLOCK_TIME_SIZE];
	int64_t at = parse_instant(action->at);

	clock_day(at, action->offset_min, day);
	clock_time(at, action->offset_min, time);
	return (struct moment){
	    .action = action,
	    .day = arena_dup(arena, day),
	    .time = arena_dup_len(arena, time, 5),
	    .what = describe(desk, action, arena),
	    .who = action->staff ? action->staff : "",
	    .undone = action->undone_by != 0,
	};
}

const char *
timeline_mark(const struct moment *moment)
{
	if (!moment->undone)
		return "";
	return strcmp(moment->action->kind, "undo") == 0 ? _("(no longer) ") : _("(taken back) ");
}

bool
timeline_list(struct desk *desk, int64_t casefile_id, int64_t seq, bool newer, size_t limit,
    struct arena *arena, struct moment_list *out, struct err *err)
{
	struct journal_list actions;

	*out = (struct moment_list){0};
	if (!journal_list(desk->db, casefile_id, seq, newer, limit, arena, &actions, err))
		return false;
	out->items = arena_alloc(arena, (actions.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < actions.len; i++)
		out->items[out->len++] = moment_of(desk, &actions.items[i], arena);
	return true;
}

/* Where the edits of an action on other tables (a person of a new case) have their words. */
static const struct form *
form_of_edit(
    struct desk *desk, const struct journal_action *action, const struct journal_edit *edit)
{
	const struct form *form;

	form_title(desk, action->form, &form);
	if (form && form->table && strcmp(form->table, edit->table) == 0)
		return form;
	form_title(desk, edit->table, &form);
	return form;
}

/* One of a field's two edits (its value, the reason in its place) has what stands there. */
static const char *
either_in_words(struct desk *desk, const struct field *field, const struct journal_edit *edit,
    const struct journal_edit *other, bool was, struct arena *arena)
{
	struct value value = was ? edit->old_value : edit->new_value;

	if (value.kind == VALUE_NULL && other)
		return either_in_words(desk, field, other, NULL, was, arena);
	return edit_words(desk, field, edit->name, value, arena);
}

/* other: the edit of the same field that belongs to this one, or NULL. */
static const char *
describe_edit(struct desk *desk, const struct journal_action *action, const struct form *form,
    const struct journal_edit *edit, const struct journal_edit *other, struct arena *arena)
{
	const struct field *field = form && edit->name ? edit_field(form, edit->name) : NULL;
	const char *title = form ? label_in(&form->title, desk->lang, NULL) : edit->table;
	const char *of_person = timeline_person_edit(desk, action, edit, title, arena);

	if (of_person)
		return of_person;

	if (field)
		return arena_printf(arena, _("%s · %s: %s → %s"), title,
		    label_in(&field->label, desk->lang, NULL),
		    either_in_words(desk, field, edit, other, true, arena),
		    either_in_words(desk, field, edit, other, false, arena));
	if (edit->name)
		return arena_printf(arena, _("%s · %s: %s → %s"), title, edit->name,
		    value_print(arena, edit->old_value), value_print(arena, edit->new_value));
	if (edit->old_value.kind == VALUE_NULL)
		return arena_printf(arena, _("%s added"), title);
	return arena_printf(arena, _("%s removed"), title);
}

static bool
is_same_field(const struct form *form, const struct journal_edit *a, const struct journal_edit *b)
{
	return form && a->name && b->name && a->row_id == b->row_id
	       && strcmp(a->table, b->table) == 0 && edit_field(form, a->name)
	       && edit_field(form, a->name) == edit_field(form, b->name);
}

struct lines_out {
	struct arena *arena;
	struct text_list *list;
	size_t cap;
};

static void
add_line(struct lines_out *lines, const char *text)
{
	struct text_list *list = lines->list;

	list->items =
	    arena_grow(lines->arena, list->items, list->len, &lines->cap, sizeof(*list->items));
	list->items[list->len++] = text;
}

/* What a row held when it was made or taken away, field by field in the order of its form. */
static bool
add_row(struct desk *desk, const struct form *form, const struct journal_edit *edit,
    struct lines_out *lines, struct err *err)
{
	struct record row;

	if (!form)
		return true;
	if (!journal_row(desk->db, edit, lines->arena, &row, err))
		return false;
	for (size_t i = 0; i < form->fields_len; i++)
		for (size_t k = 0; k < row.len; k++) {
			const struct record_field *one = &row.fields[k];

			if (edit_field(form, one->name) != &form->fields[i])
				continue;
			/* TRANSLATORS: a question and what was answered. */
			add_line(lines, arena_printf(lines->arena, _("%s: %s"),
					    label_in(&form->fields[i].label, desk->lang, NULL),
					    edit_words(desk, &form->fields[i], one->name,
						one->value, lines->arena)));
		}
	return true;
}

bool
timeline_changes(struct desk *desk, struct journal_action *action, struct arena *arena,
    struct text_list *out, struct err *err)
{
	struct lines_out lines = {.arena = arena, .list = out};

	*out = (struct text_list){0};
	if (!action->edits && !journal_edits(desk->db, action, arena, err))
		return false;
	for (size_t i = 0; i < action->edits_len; i++) {
		const struct journal_edit *edit = &action->edits[i], *other = NULL;
		const struct form *form = form_of_edit(desk, action, edit);

		if (i + 1 < action->edits_len && is_same_field(form, edit, edit + 1))
			other = &action->edits[++i];
		add_line(&lines, describe_edit(desk, action, form, edit, other, arena));
		if (!edit->name && !edit->erased && !add_row(desk, form, edit, &lines, err))
			return false;
	}
	return true;
}

typedef bool take_back(struct db *db, int64_t action_id, int64_t staff_id, const char *role,
    struct action *done, struct err *err);

/* The field of a form that is kept in "table.column". */
static const struct field *
field_in(const struct form *form, const char *place)
{
	size_t len = form->table ? strlen(form->table) : 0;

	return len && strncmp(place, form->table, len) == 0 && place[len] == '.'
		   ? edit_field(form, place + len + 1)
		   : NULL;
}

/* Is it the edit of "table.column"? */
static bool
is_at(const struct journal_edit *edit, const char *place, struct arena *arena)
{
	return edit->name
	       && strcmp(place, arena_printf(arena, "%s.%s", edit->table, edit->name)) == 0;
}

/* The store names a column that was changed since; people know the question. */
static void
name_question(struct desk *desk, int64_t action_id, struct arena *arena, struct err *err)
{
	struct journal_action action;
	struct err not_found = {0};

	if (err->kind != ERR_KIND_CHANGED
	    || !journal_find(desk->db, action_id, 0, arena, &action, &not_found)
	    || !journal_edits(desk->db, &action, arena, &not_found))
		return;
	for (size_t i = 0; i < action.edits_len; i++) {
		const struct form *form = form_of_edit(desk, &action, &action.edits[i]);
		const struct field *field = form ? field_in(form, err->place) : NULL;

		if (!field && is_at(&action.edits[i], err->place, arena)) {
			err_set(err, err->code,
			    _("this cannot be taken back: %s; take what was done to it since back "
			      "first"),
			    describe_edit(desk, &action, form, &action.edits[i], NULL, arena));
			return;
		}
		if (!field)
			continue;
		err_set(err, err->code,
		    _("this cannot be taken back: “%s · %s” was changed since; take that back "
		      "first"),
		    label_in(&form->title, desk->lang, NULL),
		    label_in(&field->label, desk->lang, NULL));
		return;
	}
}

/* Undo and redo are the same walk: name the action, do it in a transaction, tell what it was. */
static bool
walk(struct desk *desk, int64_t action_id, take_back *how, struct arena *arena, const char **what,
    int64_t *casefile_id, struct err *err)
{
	struct action done = {0};
	const char *kept;
	bool ok;

	*what = describe_other(desk, action_id, arena);
	if (!db_begin(desk->db, err))
		return false;
	ok = how(desk->db, action_id, desk->staff_id, desk->role, &done, err);
	*casefile_id = done.casefile_id;
	if (!ok)
		name_question(desk, action_id, arena, err);
	if (!db_end(desk->db, ok, err) || !ok)
		return false;
	desk_saved(desk);
	/* What was gone has its words again. */
	if (strcmp(done.kind, "redo") == 0)
		*what = describe_other(desk, action_id, arena);
	kept = timeline_person_kept(desk, action_id, done.id, arena);
	if (kept[0])
		*what = arena_printf(
		    arena, _("%s (kept, because it was changed since: %s)"), *what, kept);
	return true;
}

bool
timeline_undo(struct desk *desk, int64_t action_id, struct arena *arena, const char **what,
    int64_t *casefile_id, struct err *err)
{
	if (action_id == 0)
		action_id = journal_undo_candidate(desk->db);
	if (action_id == 0)
		return err_set(err, ERR_DATA, _("there is nothing to take back"));
	return walk(desk, action_id, journal_undo, arena, what, casefile_id, err);
}

bool
timeline_redo(struct desk *desk, struct arena *arena, const char **what, int64_t *casefile_id,
    struct err *err)
{
	int64_t action_id = journal_redo_candidate(desk->db);

	if (action_id == 0)
		return err_set(err, ERR_DATA, _("there is nothing to bring back"));
	return walk(desk, action_id, journal_redo, arena, what, casefile_id, err);
}
