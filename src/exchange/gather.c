/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a case for export. Decides nothing about how it looks. */
#include "exchange/gather.h"

#include "base/i18n.h"
#include "casework/outside.h"
#include "casework/rows.h"
#include "exchange/consent.h"
#include "store/casefile.h"

#include <string.h>

struct work {
	const struct gathering *how;
	struct outside outside; /* of the case, for the rules of all its forms */
	struct arena *arena;
	struct gathered *out;
	struct err *err;
	size_t files_cap, standards_cap, held_cap;
};

/* Counts of the same thing held back for the same reason are one line. */
static void
hold(struct work *w, const char *what, const char *why, size_t records, size_t fields)
{
	struct gathered *out = w->out;
	struct summary_held *held = NULL;

	if (records + fields == 0)
		return;
	for (size_t i = 0; i < out->held_len; i++)
		if (strcmp(out->held[i].what, what) == 0 && strcmp(out->held[i].why, why) == 0)
			held = &out->held[i];
	if (!held) {
		out->held = arena_grow(
		    w->arena, out->held, out->held_len, &w->held_cap, sizeof(*out->held));
		held = &out->held[out->held_len++];
		*held = (struct summary_held){.what = what, .why = why};
	}
	held->records += records;
	held->fields += fields;
}

static const char *
title_of(const struct work *w, const struct form *form)
{
	return label_in(&form->title, w->how->desk->lang, NULL);
}

static const char *
redaction_title(const struct work *w)
{
	const struct redaction *redaction = w->how->redaction;
	const char *title = label_in(&redaction->title, w->how->desk->lang, NULL);

	return title[0] ? title : redaction->name;
}

/* "mac-2@1/U4/2" is of the standard mac-2 in version 1. */
static void
note_standard(struct work *w, const struct leaf *leaf)
{
	const char *list = leaf->field->list, *code = leaf->value.text, *at;
	struct standard_used used;

	if (!list || (strcmp(list, "standard") != 0 && strcmp(list, "criterion") != 0))
		return;
	at = strchr(code, '@');
	if (!at)
		return;
	used.id = arena_dup_len(w->arena, code, (size_t)(at - code));
	used.version = arena_dup_len(w->arena, at + 1, strcspn(at + 1, "/"));
	for (size_t i = 0; i < w->out->standards_len; i++)
		if (strcmp(w->out->standards[i].id, used.id) == 0
		    && strcmp(w->out->standards[i].version, used.version) == 0)
			return;
	w->out->standards = arena_grow(w->arena, w->out->standards, w->out->standards_len,
	    &w->standards_cap, sizeof(*w->out->standards));
	w->out->standards[w->out->standards_len++] = used;
}

/* NULL when the case file has no such attachment. */
static const struct attachment *
note_file(struct work *w, const char *id)
{
	struct attachment *file = arena_alloc(w->arena, sizeof(*file));
	struct err missing = {0};

	if (!attachment_find(w->how->desk->db, id, w->arena, file, &missing))
		return NULL;
	for (size_t i = 0; i < w->out->files_len; i++)
		if (strcmp(w->out->files[i].id, id) == 0)
			return file;
	w->out->files = arena_grow(
	    w->arena, w->out->files, w->out->files_len, &w->files_cap, sizeof(*w->out->files));
	w->out->files[w->out->files_len++] = *file;
	return file;
}

/* Why the answer to this field stays here, or NULL. */
static const char *
stays(struct work *w, const struct plan_form *plan, const struct answers *answers,
    const struct field *field)
{
	if (answers
	    && (answers->items[field->index].parked || !answers_counts(answers, field->index)))
		return _("set aside: the question does not apply any more");
	if (!redaction_shows(w->how->redaction, plan->form, field))
		return arena_printf(w->arena, _("not for “%s”"), redaction_title(w));
	return NULL;
}

/* A reason is the desk's own note: it goes where the whole record goes. */
static void
note_kept(struct work *w, const char *kept, const struct field *field, struct row *row)
{
	const struct redaction *redaction = w->how->redaction;

	if (kept && (!redaction || redaction->ids))
		row->keeps[row->keeps_len++] = (struct keeping){field, kept};
}

/* Answers of an older version of the form, beside the columns: where the whole record goes they go. */
static void
note_unasked(
    struct work *w, const struct plan_form *plan, const struct record *record, struct row *row)
{
	static const char prefix[] = "extra.";
	const struct redaction *redaction = w->how->redaction;
	size_t cap = 0;

	for (size_t i = record->len; i > 0 && strchr(record->fields[i - 1].name, '.'); i--) {
		const struct record_field *field = &record->fields[i - 1];
		const char *name = field->name + strlen(prefix);

		if (strncmp(field->name, prefix, strlen(prefix)) != 0
		    || form_field_once(plan->form, name))
			continue;
		if (redaction && !redaction->ids) {
			hold(w, title_of(w, plan->form),
			    arena_printf(w->arena, _("not for “%s”"), redaction_title(w)), 0, 1);
			continue;
		}
		row->unasked = arena_grow(
		    w->arena, row->unasked, row->unasked_len, &cap, sizeof(*row->unasked));
		row->unasked[row->unasked_len++] = (struct record_field){name, field->value};
	}
}

/* answers is NULL when nothing of the form can be hidden. */
static void
gather_leaves(struct work *w, const struct plan_form *plan, const struct record *record,
    const struct answers *answers, struct row *row)
{
	const struct form *form = plan->form;
	size_t at = 0;

	row->leaves = arena_alloc(w->arena, form->fields_len * sizeof(*row->leaves));
	row->keeps = arena_alloc(w->arena, form->fields_len * sizeof(*row->keeps));
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];
		struct held held = rows_held(form, field, record, &at);
		struct leaf leaf = {.field = field, .value = held.value, .absent = held.absent};
		const char *why;

		/* What it rests on may have changed in another record since it was written. */
		if (answers && field_is_computed(field))
			leaf.value = value_copy(w->arena, answers->items[i].value);
		if (leaf.value.kind == VALUE_NULL && !leaf.absent)
			continue;
		why = stays(w, plan, answers, field);
		if (why) {
			hold(w, title_of(w, form), why, 0, 1);
			continue;
		}
		/* Of a set those items leave that are on offer. */
		if (answers && answers->items[i].withdrawn)
			leaf.value = answers->items[i].counted;
		if (leaf.absent) {
			leaf.value = value_null;
		} else if (field->type->widget == WIDGET_FILE) {
			leaf.file = note_file(w, leaf.value.text);
		} else if (leaf.value.kind == VALUE_TEXT) {
			note_standard(w, &leaf);
			if (strcmp(field->type->name, "date") == 0)
				leaf.value = value_text(
				    redaction_date(w->how->redaction, leaf.value.text, w->arena));
		}
		row->leaves[row->leaves_len++] = leaf;
		note_kept(w, held.kept, field, row);
	}
}

/* What the program itself set: the number of a case, which other record this one came from. */
static void
gather_own(
    struct work *w, const struct plan_form *plan, const struct record *record, struct row *row)
{
	size_t cap = 0;
	struct value version = record_value(record, "form_version");

	row->id = record->id;
	row->form_version = version.kind == VALUE_INTEGER ? version.integer : plan->form->version;
	if (w->how->redaction && !w->how->redaction->ids)
		return;
	if (plan->kind == PLAN_CASE)
		row->number = w->out->number;
	for (size_t i = 0; i < record->len; i++) {
		const struct record_field *field = &record->fields[i];

		if (field->value.kind != VALUE_INTEGER
		    || !plan_is_reference(plan, w->how->desk->db, field->name))
			continue;
		row->references = arena_grow(
		    w->arena, row->references, row->references_len, &cap, sizeof(*row->references));
		row->references[row->references_len++] =
		    (struct reference){field->name, field->value.integer};
	}
}

static bool gather_rows(
    struct work *w, const struct plan_form *plan, int64_t owner_id, struct rows *out);

static bool
gather_nested(struct work *w, const struct plan_form *plan, struct row *row)
{
	row->nested = arena_alloc(w->arena, (plan->nested_len + 1) * sizeof(*row->nested));
	for (size_t i = 0; i < plan->nested_len; i++) {
		struct rows rows;

		if (!gather_rows(w, plan->nested[i], row->id, &rows))
			return false;
		if (rows.len > 0)
			row->nested[row->nested_len++] = rows;
	}
	return true;
}

static bool
gather_records(struct work *w, const struct plan_form *plan, const struct record_list *records,
    struct answers *answers, struct rows *out)
{
	out->items = arena_alloc(w->arena, (records->len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < records->len; i++) {
		const struct record *record = &records->items[i];
		struct row *row = &out->items[out->len++];

		if (answers) {
			w->outside.row_id = record->id;
			/* Which answers are hidden is for the form's rules to say. */
			rows_answers(answers, record, NULL);
			answers_show(answers);
		}
		gather_own(w, plan, record, row);
		gather_leaves(w, plan, record, answers, row);
		note_unasked(w, plan, record, row);
		if (!gather_nested(w, plan, row))
			return false;
	}
	return true;
}

static bool
gather_rows(struct work *w, const struct plan_form *plan, int64_t owner_id, struct rows *out)
{
	struct desk *desk = w->how->desk;
	struct type_context types = desk_types(desk);
	struct rule_context outside = outside_context(&w->outside);
	struct record_list records;
	struct answers answers;
	bool ok;

	*out = (struct rows){.plan = plan};
	if (!record_list(desk->db, plan->form->table, plan->owner_column, owner_id, 0, SIZE_MAX,
		w->arena, &records, w->err))
		return false;
	if (records.len > 0 && !redaction_shows_form(w->how->redaction, plan->form)) {
		hold(w, title_of(w, plan->form),
		    arena_printf(w->arena, _("not for “%s”"), redaction_title(w)), records.len, 0);
		return true;
	}
	if (!plan->settles || records.len == 0)
		return gather_records(w, plan, &records, NULL, out);
	answers_start(&answers, plan->form, &types, &outside);
	ok = gather_records(w, plan, &records, &answers, out);
	answers_free(&answers);
	return ok;
}

static bool
gather_groups(struct work *w, int64_t person_id)
{
	const struct plan *plan = w->how->plan;

	w->out->groups = arena_alloc(w->arena, plan->len * sizeof(*w->out->groups));
	for (size_t i = 0; i < plan->len; i++) {
		const struct plan_form *item = plan->top[i];
		bool of_person = item->kind == PLAN_PERSON || item->kind == PLAN_OF_PERSON;
		struct rows rows;

		if (!gather_rows(w, item, of_person ? person_id : w->out->casefile_id, &rows))
			return false;
		if (rows.len > 0)
			w->out->groups[w->out->groups_len++] = rows;
	}
	return true;
}

bool
gather_case(const struct gathering *how, int64_t casefile_id, struct arena *arena,
    struct gathered *out, struct err *err)
{
	struct work w = {.how = how, .arena = arena, .out = out, .err = err};
	struct casefile_row row;
	bool live = true, ok;
	const char *why = NULL;

	*out = (struct gathered){.casefile_id = casefile_id};
	if (!casefile_get(how->desk->db, casefile_id, arena, &row, err))
		return false;
	out->number = row.number;
	out->name = row.name ? row.name : "";
	out->counsellor = row.staff ? row.staff : "";
	if (how->redaction && how->redaction->purpose
	    && !consent_is_live(how->desk, casefile_id, how->redaction->purpose, how->recipient,
		arena, &live, &why, err))
		return false;
	if (!live) {
		out->left_out = true;
		hold(&w, out->number, why, 1, 0);
		return true;
	}
	ok = outside_open(&w.outside, how->desk, casefile_id, 0, err)
	     && gather_groups(&w, row.person_id);
	outside_close(&w.outside);
	return ok;
}
