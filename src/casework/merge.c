/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging: what there is to choose, and the one action. */
#include "casework/merge.h"

#include "base/i18n.h"
#include "casework/rows.h"
#include "casework/sheet_part.h"
#include "store/casefile.h"
#include "store/draft.h"
#include "store/journal.h"
#include "store/person_link.h"

#include <inttypes.h>
#include <string.h>

static const char person_table[] = "person", link_table[] = "person_link";

static bool
read_sides(struct merge *merge, struct err *err)
{
	struct casefile_row ours, theirs;

	if (!casefile_get(merge->desk->db, merge->casefile_id, &merge->arena, &ours, err)
	    || !casefile_get(
		merge->desk->db, merge->other_casefile_id, &merge->arena, &theirs, err))
		return false;
	merge->number = ours.number;
	merge->other_number = theirs.number;
	merge->person_id = ours.person_id;
	merge->other_id = theirs.person_id;
	if (merge->person_id != merge->other_id)
		return true;
	return err_set(err, ERR_DATA, _("%s and %s are cases of one person already"), ours.number,
	    theirs.number);
}

/* An answer goes before none, and a reason for there being none before nothing at all. */
static void
choose_default(struct merge_field *field)
{
	bool ours = field->ours.kind != VALUE_NULL, theirs = field->theirs.kind != VALUE_NULL;

	field->is_choice = ours && theirs && !value_equal(field->ours, field->theirs);
	field->takes_theirs =
	    (!ours && theirs) || (!ours && !theirs && !field->ours_absent && field->theirs_absent);
}

static enum absent_reason
reason_in(const struct record *record, const char *field)
{
	const char *word = record_absent(record, field);

	return word ? absent_from_word(word) : 0;
}

static void
add_form(struct merge *merge, const struct form *form, const struct record *ours,
    const struct record *theirs, size_t *cap)
{
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *at = &form->fields[i];
		struct merge_field field = {
		    .form = form,
		    .field = at,
		    .ours = record_value(ours, at->column),
		    .theirs = record_value(theirs, at->column),
		    .ours_absent = reason_in(ours, at->name),
		    .theirs_absent = reason_in(theirs, at->name),
		    .theirs_kept = record_value(theirs, sheet_kept_name(at, &merge->arena)),
		};

		if (field_is_computed(at)
		    || (field.ours.kind == VALUE_NULL && field.theirs.kind == VALUE_NULL
			&& !field.ours_absent && !field.theirs_absent))
			continue;
		choose_default(&field);
		merge->fields = arena_grow(
		    &merge->arena, merge->fields, merge->len, cap, sizeof(*merge->fields));
		merge->fields[merge->len++] = field;
	}
}

/* Every form of the casebook that asks about the person. */
static bool
read_fields(struct merge *merge, struct err *err)
{
	struct desk *desk = merge->desk;
	struct record ours, theirs;
	size_t parts_len, cap = 0;
	const struct book_part *parts = book_parts(desk->book, &parts_len);

	if (!record_get(desk->db, person_table, merge->person_id, &merge->arena, &ours, err)
	    || !record_get(desk->db, person_table, merge->other_id, &merge->arena, &theirs, err))
		return false;
	for (size_t p = 0; p < parts_len; p++)
		for (size_t i = 0; parts[p].forms[i]; i++) {
			const struct form *form = book_form(desk->book, parts[p].forms[i], err);

			if (!form)
				return false;
			if (form->table && strcmp(form->table, person_table) == 0)
				add_form(merge, form, &ours, &theirs, &cap);
		}
	return true;
}

bool
merge_open(struct merge *merge, struct desk *desk, int64_t casefile_id, int64_t other_casefile_id,
    struct err *err)
{
	*merge = (struct merge){
	    .desk = desk, .casefile_id = casefile_id, .other_casefile_id = other_casefile_id};
	if (read_sides(merge, err) && read_fields(merge, err))
		return true;
	merge_close(merge);
	return false;
}

void
merge_close(struct merge *merge)
{
	arena_free(&merge->arena);
	*merge = (struct merge){0};
}

/* "phone, address": where there is something to choose. */
static const char *
choices(struct merge *merge)
{
	const char *names = "";

	for (size_t i = 0; i < merge->len; i++)
		if (merge->fields[i].is_choice)
			names = arena_printf(&merge->arena, "%s%s%s", names, names[0] ? ", " : "",
			    merge->fields[i].field->name);
	return names[0] ? names : "–";
}

bool
merge_choose(struct merge *merge, const char *name, bool theirs, struct err *err)
{
	for (size_t i = 0; i < merge->len; i++)
		if (merge->fields[i].is_choice && strcmp(merge->fields[i].field->name, name) == 0) {
			merge->fields[i].takes_theirs = theirs;
			return true;
		}
	return err_set(err, ERR_DATA,
	    _("there is nothing to choose for “%s”; the two records differ in: %s"), name,
	    choices(merge));
}

const char *
merge_words(
    const struct merge *merge, const struct merge_field *field, bool theirs, struct arena *arena)
{
	enum absent_reason reason = theirs ? field->theirs_absent : field->ours_absent;
	struct value value = theirs ? field->theirs : field->ours;

	if (value.kind == VALUE_NULL && reason)
		return arena_printf(arena, "[%s]", absent_label(reason));
	return desk_words(merge->desk, field->field, value, arena);
}

/* What was typed and is not stored would lie beside a record that nobody opens any more. */
static bool
has_drafts(struct merge *merge, bool *has, struct err *err)
{
	struct draft_list drafts;

	*has = false;
	if (!draft_list(merge->desk->db, &merge->arena, &drafts, err))
		return false;
	for (size_t i = 0; i < drafts.len; i++)
		*has |= drafts.items[i].row_id == merge->other_id
			|| drafts.items[i].owner_id == merge->other_id;
	return true;
}

static bool
say_distinct(struct merge *merge, int64_t link_id, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("%s and %s were said not to be the same person; take that back first (action "
	      "%" PRId64 ")"),
	    merge->number, merge->other_number, journal_made(merge->desk->db, link_table, link_id));
}

static bool
may_merge(struct merge *merge, struct err *err)
{
	int64_t link_id;
	bool drafts;

	if (!person_link_says_distinct(
		merge->desk->db, merge->person_id, merge->other_id, &link_id, err)
	    || !has_drafts(merge, &drafts, err))
		return false;
	if (link_id)
		return say_distinct(merge, link_id, err);
	if (drafts)
		return err_set(err, ERR_DATA,
		    _("something typed for the person of %s is not stored yet; open that case and "
		      "finish it first"),
		    merge->other_number);
	return true;
}

static bool
take_answers(struct merge *merge, struct action *action, struct err *err)
{
	struct db *db = merge->desk->db;

	for (size_t i = 0; i < merge->len; i++) {
		const struct merge_field *at = &merge->fields[i];
		const char *absent = sheet_absent_name(at->field, &merge->arena);
		struct value reason = value_null;

		if (!at->takes_theirs)
			continue;
		if (at->theirs_absent)
			reason = value_text(absent_word(at->theirs_absent));
		if (!record_set(db, action, person_table, merge->person_id, at->field->column,
			at->theirs, err)
		    || !record_set(db, action, person_table, merge->person_id, absent, reason, err))
			return false;
	}
	return true;
}

/* A form that has one record for a person keeps the one that stays. */
static bool
has_only_one(struct merge *merge, const char *table)
{
	const char *const *ids = book_form_ids(merge->desk->book);

	for (size_t i = 0; ids[i]; i++) {
		struct err broken = {0};
		const struct form *form = book_form(merge->desk->book, ids[i], &broken);

		if (form && form->table && strcmp(form->table, table) == 0 && !form->many
		    && strcmp(form->owner, person_table) == 0)
			return true;
	}
	return false;
}

static bool
move_rows(struct merge *merge, struct action *action, const char *table, const char *column,
    struct err *err)
{
	struct db *db = merge->desk->db;
	struct record_list rows;
	int64_t count = 0;

	if (has_only_one(merge, table)
	    && !record_count(db, table, column, merge->person_id, &count, err))
		return false;
	if (count > 0)
		return true;
	if (!record_list(
		db, table, column, merge->other_id, 0, SIZE_MAX, &merge->arena, &rows, err))
		return false;
	for (size_t i = 0; i < rows.len; i++)
		if (!record_set(db, action, table, rows.items[i].id, column,
			value_integer(merge->person_id), err))
			return false;
	return true;
}

/* All that refers to the one who goes over, but what was said of the two records themselves. */
static bool
move_all(struct merge *merge, struct action *action, struct err *err)
{
	const char *child, *column;
	size_t next = 0;

	while (schema_next_child(merge->desk->db, person_table, &next, &child, &column))
		if (strcmp(child, link_table) != 0 && !move_rows(merge, action, child, column, err))
			return false;
	return true;
}

static bool
add_link(struct desk *desk, struct action *action, const char *kind, int64_t person_id,
    int64_t other_id, const char *reason, struct err *err)
{
	const struct record_field fields[] = {
	    {"kind", value_text(kind)},
	    {"person_id", value_integer(person_id)},
	    {"other_id", value_integer(other_id)},
	    {"reason", value_text(reason && reason[0] ? reason : NULL)},
	};
	int64_t id = 0;

	return record_create(
	    desk->db, action, link_table, fields, sizeof(fields) / sizeof(fields[0]), &id, err);
}

bool
merge_do(struct merge *merge, const char *reason, struct err *err)
{
	struct action action;
	bool ok;

	if (!may_merge(merge, err)
	    || !desk_begin(merge->desk, "merge", merge->casefile_id, NULL, &action, err))
		return false;
	action.reason = reason && reason[0] ? reason : NULL;
	ok = take_answers(merge, &action, err) && move_all(merge, &action, err)
	     && add_link(
		 merge->desk, &action, "merged", merge->person_id, merge->other_id, reason, err);
	return desk_end(merge->desk, &action, ok, err);
}

bool
merge_add_not_same(struct desk *desk, struct action *action, int64_t person_id, int64_t other_id,
    const char *reason, struct err *err)
{
	bool in_order = person_id < other_id;

	return add_link(desk, action, "distinct", in_order ? person_id : other_id,
	    in_order ? other_id : person_id, reason, err);
}

bool
merge_not_same(struct desk *desk, int64_t casefile_id, int64_t other_casefile_id,
    const char *reason, struct err *err)
{
	struct merge merge = {
	    .desk = desk, .casefile_id = casefile_id, .other_casefile_id = other_casefile_id};
	struct action action;
	int64_t link_id;
	bool ok =
	    read_sides(&merge, err)
	    && person_link_says_distinct(desk->db, merge.person_id, merge.other_id, &link_id, err);

	if (ok && link_id)
		ok = err_set(err, ERR_DATA,
		    _("that %s and %s are not the same person was said before"), merge.number,
		    merge.other_number);
	if (ok && desk_begin(desk, "distinct", casefile_id, NULL, &action, err)) {
		action.reason = reason && reason[0] ? reason : NULL;
		ok = desk_end(desk, &action,
		    merge_add_not_same(desk, &action, merge.person_id, merge.other_id, reason, err),
		    err);
	} else {
		ok = false;
	}
	arena_free(&merge.arena);
	return ok;
}
