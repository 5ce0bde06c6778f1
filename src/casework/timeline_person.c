/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merges in plain words. */
#include "casework/timeline_person.h"

#include "base/i18n.h"
#include "casework/rows.h"

#include <string.h>

static bool
is_link(const struct journal_edit *edit)
{
	return !edit->name && strcmp(edit->table, "person_link") == 0;
}

/* Does the edit say whose record this is? */
static bool
is_move(struct desk *desk, const struct journal_edit *edit)
{
	const char *refers =
	    edit->name ? schema_refers_to(desk->db, edit->table, edit->name) : NULL;

	return refers && strcmp(refers, "person") == 0;
}

static const char *
text_in(struct desk *desk, const char *table, int64_t id, const char *field, struct arena *arena)
{
	struct value value = value_null;
	struct err gone = {0};

	record_read(desk->db, table, id, field, arena, &value, &gone);
	return value.kind == VALUE_TEXT ? value.text : "";
}

/* A case of the person: the first that went over in this action, else any that is there. */
static const char *
number_of(
    struct desk *desk, const struct journal_action *action, int64_t person_id, struct arena *arena)
{
	struct record_list cases;
	struct err err = {0};

	for (size_t i = 0; i < action->edits_len; i++)
		if (is_move(desk, &action->edits[i])
		    && strcmp(action->edits[i].table, "casefile") == 0
		    && action->edits[i].old_value.integer == person_id)
			return text_in(desk, "casefile", action->edits[i].row_id, "number", arena);
	if (!record_list_by_age(desk->db, "casefile", "person_id", person_id, arena, &cases, &err)
	    || cases.len == 0)
		return "";
	return text_in(desk, "casefile", cases.items[0].id, "number", arena);
}

static const char *
person_words(
    struct desk *desk, const struct journal_action *action, int64_t person_id, struct arena *arena)
{
	const char *number = number_of(desk, action, person_id, arena);
	const char *name = text_in(desk, "person", person_id, "full_name", arena);

	return arena_printf(
	    arena, "%s%s%s", number, number[0] && name[0] ? " " : "", name[0] ? name : "");
}

static bool
is_merge(const struct journal_action *action)
{
	return strcmp(action->kind, "merge") == 0;
}

/* Of the two persons of a link the one who is not that of the action's case; 0: it cannot be told. */
static int64_t
other_of(struct desk *desk, const struct journal_action *action, const struct journal_edit *edit,
    struct arena *arena)
{
	int64_t casefile = action->casefile_id, person, other;
	struct record link;
	struct err err = {0};

	if (!journal_row(desk->db, edit, arena, &link, &err))
		return 0;
	person = record_value(&link, "person_id").integer;
	other = record_value(&link, "other_id").integer;
	/* Whose case it was then: it may have gone over to another person since. */
	return other
		       == journal_then(desk->db, "casefile", casefile, "person_id", action->seq,
			   rows_person(desk, casefile))
		   ? person
		   : other;
}

static const char *
with_reason(const char *words, const struct journal_action *action, struct arena *arena)
{
	return action->reason && action->reason[0]
		   ? arena_printf(arena, _("%s: %s"), words, action->reason)
		   : words;
}

const char *
timeline_person(struct desk *desk, const struct journal_action *action, struct arena *arena)
{
	const char *who = "?";

	if (!is_merge(action) && strcmp(action->kind, "distinct") != 0)
		return NULL;
	for (size_t i = 0; i < action->edits_len; i++)
		if (is_link(&action->edits[i]))
			who = person_words(
			    desk, action, other_of(desk, action, &action->edits[i], arena), arena);
	return with_reason(arena_printf(arena,
			       is_merge(action) ? _("%s and %s: one person, merged")
						: _("%s and %s: not the same person"),
			       action->casefile_number ? action->casefile_number : "?", who),
	    action, arena);
}

const char *
timeline_person_edit(struct desk *desk, const struct journal_action *action,
    const struct journal_edit *edit, const char *title, struct arena *arena)
{
	if (is_link(edit))
		return arena_printf(arena,
		    is_merge(action)
			? _("The record of %s stays as it was; the person is found by its names.")
			: _("not the same person: %s"),
		    person_words(desk, action, other_of(desk, action, edit, arena), arena));
	if (is_move(desk, edit) && strcmp(edit->table, "casefile") == 0)
		return arena_printf(arena, _("%s goes over: %s"), title,
		    text_in(desk, edit->table, edit->row_id, "number", arena));
	return is_move(desk, edit) ? arena_printf(arena, _("%s goes over"), title) : NULL;
}

static bool
has_edit(const struct journal_action *action, const struct journal_edit *edit)
{
	for (size_t i = 0; i < action->edits_len; i++) {
		const struct journal_edit *other = &action->edits[i];

		if (other->row_id == edit->row_id && strcmp(other->table, edit->table) == 0
		    && (other->name && edit->name ? strcmp(other->name, edit->name) == 0
						  : other->name == edit->name))
			return true;
	}
	return false;
}

static const struct field *
person_field(struct desk *desk, const char *column)
{
	struct err err = {0};
	const char *const *ids = book_form_ids(desk->book);

	for (size_t n = 0; ids[n]; n++) {
		const struct form *form = book_form(desk->book, ids[n], &err);

		for (size_t i = 0; form && form->table && strcmp(form->table, "person") == 0
				   && i < form->fields_len;
		     i++)
			if (strcmp(form->fields[i].column, column) == 0)
				return &form->fields[i];
	}
	return NULL;
}

const char *
timeline_person_kept(struct desk *desk, int64_t merge_id, int64_t undo_id, struct arena *arena)
{
	struct journal_action merge, undo;
	struct err err = {0};
	const char *names = "";

	if (!journal_find(desk->db, merge_id, 0, arena, &merge, &err)
	    || strcmp(merge.kind, "merge") != 0 || !journal_edits(desk->db, &merge, arena, &err)
	    || !journal_find(desk->db, undo_id, 0, arena, &undo, &err)
	    || !journal_edits(desk->db, &undo, arena, &err))
		return "";
	for (size_t i = 0; i < merge.edits_len; i++) {
		const struct journal_edit *edit = &merge.edits[i];
		const struct field *field =
		    edit->name && !has_edit(&undo, edit) && !is_move(desk, edit)
			? person_field(desk, edit->name)
			: NULL;

		if (field)
			names = arena_printf(arena, "%s%s%s", names, names[0] ? ", " : "",
			    label_in(&field->label, desk->lang, NULL));
	}
	return names;
}
