/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a summary into the case file: made, changed, or found to be the same. */
#include "exchange/take_row.h"

#include "base/i18n.h"
#include "casework/rows.h"
#include "casework/versions.h"
#include "exchange/shape.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

bool
take_refusal(struct taking *taking, const struct yaml_node *node, struct err *err)
{
	if (err->code != ERR_DATA)
		return false;
	yaml_problem(&taking->report->problems, taking->file, node, "%s", err->text);
	*err = (struct err){0};
	return true;
}

/* A row id: digits in quotes, from 1 to the greatest whole number. */
static int64_t
id_at(const struct yaml_node *node)
{
	char *end;
	long long id;

	if (node->kind != YAML_SCALAR || node->plain || node->text[0] < '1' || node->text[0] > '9')
		return 0;
	errno = 0;
	id = strtoll(node->text, &end, 10);
	return errno || *end ? 0 : id;
}

int64_t
take_id(struct take_document *doc, const struct yaml_node *row)
{
	const struct yaml_node *node = row->kind == YAML_MAP ? yaml_get(row, "id") : NULL;
	int64_t id = node ? id_at(node) : 0;

	if (id == 0)
		yaml_problem(take_problems(doc), doc->taking->file, node ? node : row,
		    _("a record needs its id: a number in quotes; an export without ids cannot be "
		      "imported"));
	return id;
}

/* The version of the form the row was answered under: its own, else the head's. */
static int64_t
version_of(struct take_document *doc, const struct plan_form *plan, const struct yaml_node *row)
{
	const struct yaml_node *node = yaml_get(row, "form_version");
	int64_t version;
	char *end;

	if (!node)
		node = yaml_get(doc->versions, plan->form->id);
	if (!node || node->kind != YAML_SCALAR)
		return plan->form->version;
	errno = 0;
	version = strtoll(node->text, &end, 10);
	if (errno || *end || version < 1)
		yaml_problem(take_problems(doc), doc->taking->file, node,
		    _("the version of a form is a whole number"));
	else if (version > plan->form->version)
		yaml_problem(take_problems(doc), doc->taking->file, node,
		    _("this was answered under version %" PRId64
		      " of the form %s; here is version %" PRId64 "; bring the newer form first"),
		    version, plan->form->id, plan->form->version);
	return version;
}

static const struct plan_form *
nested_named(const struct plan_form *plan, const char *key)
{
	for (size_t i = 0; i < plan->nested_len; i++)
		if (strcmp(plan->nested[i]->key, key) == 0)
			return plan->nested[i];
	return NULL;
}

static void
unknown_member(
    struct take_document *doc, const struct plan_form *plan, const struct yaml_node *node)
{
	const struct form *form = plan->form;
	const char **words =
	    arena_alloc(doc->taking->arena, (form->fields_len + 1) * sizeof(*words));
	struct yaml_node at = {.line = node->key_line, .col = node->key_col};
	const char *nearest;

	for (size_t i = 0; i < form->fields_len; i++)
		words[i] = form->fields[i].name;
	nearest = yaml_nearest(node->key, words);
	if (nearest)
		yaml_problem(take_problems(doc), doc->taking->file, &at,
		    _("the form %s has no field “%.60s”; did you mean “%s”?"), form->id, node->key,
		    nearest);
	else
		yaml_problem(take_problems(doc), doc->taking->file, &at,
		    _("the form %s has no field “%.60s”; nothing is dropped silently"), form->id,
		    node->key);
}

static bool
read_leaf(struct take_document *doc, struct taken_row *row, const struct field *field,
    const struct yaml_node *node, struct err *err)
{
	struct type_context types = desk_types(doc->taking->desk);
	struct leaf leaf = {.field = field};
	struct err wrong = {0};

	if (!shape_read(node, &types, doc->taking->arena, &leaf, &wrong)) {
		yaml_problem(
		    take_problems(doc), doc->taking->file, node, "%s: %s", field->name, wrong.text);
		return true;
	}
	row->leaves[row->leaves_len++] = leaf;
	return field->type->widget != WIDGET_FILE || leaf.value.kind != VALUE_TEXT
	       || take_named(doc->taking, node, err);
}

static void
read_reference(struct take_document *doc, const struct taken_row *row, const struct yaml_node *node)
{
	int64_t target = id_at(node);

	if (target == 0) {
		yaml_problem(take_problems(doc), doc->taking->file, node,
		    _("%s: the id of a record is expected here, a number in quotes"), node->key);
		return;
	}
	doc->references = arena_grow(doc->taking->arena, doc->references, doc->references_len,
	    &doc->references_cap, sizeof(*doc->references));
	doc->references[doc->references_len++] = (struct take_reference){
	    .plan = row->plan,
	    .node = node,
	    .column = node->key,
	    .row_id = row->id,
	    .target = target,
	    .row_is_new = row->before.len == 0,
	};
}

/* Under its name and under an older one. */
static void
say_twice(struct take_document *doc, const struct field *field, const struct yaml_node *node)
{
	yaml_problem(take_problems(doc), doc->taking->file, node,
	    _("“%.60s” is an older name of the field “%s”, which is answered above already"),
	    node->key, field->name);
}

/* Every member is a field, a nested form, or one of the format's own words. */
static bool
read_members(struct take_document *doc, struct taken_row *row, struct err *err)
{
	const struct plan_form *plan = row->plan;
	bool ok = true;

	const struct yaml_node *unasked = yaml_get(row->node, "unasked");
	size_t room = row->node->len + (unasked ? unasked->len : 0) + 1;

	row->leaves = arena_alloc(doc->taking->arena, room * sizeof(*row->leaves));
	for (const struct yaml_node *node = row->node->first; ok && node; node = node->next) {
		const struct field *field = form_field_under(plan->form, node->key, row->version);

		if (field && take_is_read(row, field))
			say_twice(doc, field, node);
		else if (field)
			ok = read_leaf(doc, row, field, node, err);
		else if (strcmp(node->key, "id") == 0 || strcmp(node->key, "form_version") == 0
			 || (plan->kind == PLAN_CASE && strcmp(node->key, "number") == 0)
			 || nested_named(plan, node->key))
			continue;
		else if (strcmp(node->key, "kept") == 0)
			keeping_read(node, plan->form, doc->taking->file, doc->taking->arena,
			    take_problems(doc), &row->keeps, &row->keeps_len);
		else if (node == unasked)
			continue;
		else if (plan_is_reference(plan, doc->taking->desk->db, node->key))
			read_reference(doc, row, node);
		else
			unknown_member(doc, plan, node);
	}
	/* After the fields: what stands there twice counts once. */
	if (ok && unasked)
		take_unasked(doc, row, unasked);
	return ok;
}

static const char *
absent_name(const struct taken_row *row, const struct leaf *leaf, struct arena *arena)
{
	(void)row;
	return arena_printf(arena, "absent.%s", leaf->field->name);
}

static struct value
reason_of(const struct leaf *leaf)
{
	return leaf->absent ? value_text(absent_word(leaf->absent)) : value_null;
}

static size_t
add_owner(
    const struct take_document *doc, const struct taken_row *row, struct record_field fields[])
{
	const struct plan_form *plan = row->plan;
	size_t len = 0;

	fields[len++] = (struct record_field){"form", value_text(plan->form->id)};
	fields[len++] = (struct record_field){"form_version", value_integer(row->version)};
	if (plan->kind == PLAN_CASE) {
		fields[len++] = (struct record_field){"person_id", value_integer(doc->person_id)};
		fields[len++] =
		    (struct record_field){"number", value_text(yaml_get_text(row->node, "number"))};
	} else if (plan->kind != PLAN_PERSON) {
		fields[len++] =
		    (struct record_field){plan->owner_column, value_integer(row->owner_id)};
	}
	return len;
}

static bool
make_row(struct take_document *doc, const struct taken_row *row, struct err *err)
{
	struct taking *t = doc->taking;
	struct record_field *fields = arena_alloc(t->arena,
	    (4 + 2 * row->leaves_len + row->keeps_len + row->unasked_len) * sizeof(*fields));
	size_t len = add_owner(doc, row, fields);
	int64_t id = row->id;

	for (size_t i = 0; i < row->leaves_len; i++) {
		const struct leaf *leaf = &row->leaves[i];

		if (leaf->absent)
			fields[len++] = (struct record_field){
			    absent_name(row, leaf, t->arena), reason_of(leaf)};
		else if (leaf->value.kind != VALUE_NULL)
			fields[len++] = (struct record_field){leaf->field->column, leaf->value};
	}
	len += take_beside(row, fields + len, t->arena);
	doc->taken->rows_new++;
	return record_create(t->desk->db, t->action, row->plan->form->table, fields, len, &id, err)
	       && (row->version != row->plan->form->version
		   || versions_keep(t->desk, row->plan->form, err));
}

/* "Person, Phone: 07 00 → 07 11", for the preview. */
static void
note_change(struct take_document *doc, const struct taken_row *row, const struct leaf *leaf,
    struct value before)
{
	struct taking *t = doc->taking;
	struct summary_report *report = t->report;
	const struct field *field = leaf->field;
	const char *lang = t->desk->lang, *now;

	doc->taken->fields_changed++;
	if (report->changes_len == TAKE_CHANGES_MAX)
		return;
	now = leaf->absent ? absent_label(leaf->absent)
			   : desk_words(t->desk, field, leaf->value, t->arena);
	report->changes = arena_grow(t->kept, report->changes, report->changes_len,
	    &report->changes_cap, sizeof(*report->changes));
	report->changes[report->changes_len++] = (struct summary_change){
	    .number = arena_dup(t->kept, doc->taken->number),
	    .line = row->node->line,
	    .text = arena_printf(t->kept, _("%s, %s: %s → %s"),
		label_in(&row->plan->form->title, lang, NULL), label_in(&field->label, lang, NULL),
		desk_words(t->desk, field, before, t->arena), now),
	};
}

static bool
set_leaf(struct take_document *doc, struct taken_row *row, const struct leaf *leaf, struct err *err)
{
	struct taking *t = doc->taking;
	const char *table = row->plan->form->table, *reason = absent_name(row, leaf, t->arena);
	struct value value = record_value(&row->before, leaf->field->column);
	struct value absent = record_value(&row->before, reason);

	if (value_equal(value, leaf->value) && value_equal(absent, reason_of(leaf)))
		return true;
	row->changed = true;
	note_change(doc, row, leaf, value);
	return record_set(
		   t->desk->db, t->action, table, row->id, leaf->field->column, leaf->value, err)
	       && record_set(t->desk->db, t->action, table, row->id, reason, reason_of(leaf), err);
}

static bool
change_row(struct take_document *doc, struct taken_row *row, struct err *err)
{
	struct taking *t = doc->taking;
	struct value version = record_value(&row->before, "form_version");

	for (size_t i = 0; i < row->leaves_len; i++)
		if (!set_leaf(doc, row, &row->leaves[i], err))
			return false;
	if (!take_set_beside(doc, row, err))
		return false;
	if (!row->changed) {
		doc->taken->rows_same++;
		return true;
	}
	doc->taken->rows_changed++;
	return value_equal(version, value_integer(row->version))
	       || record_set(t->desk->db, t->action, row->plan->form->table, row->id,
		   "form_version", value_integer(row->version), err);
}

/* Does the row that is there belong where the document puts it? */
static bool
is_at_home(struct take_document *doc, const struct taken_row *row)
{
	struct value owner = row->plan->kind == PLAN_CASE
				 ? record_value(&row->before, "person_id")
				 : record_value(&row->before, row->plan->owner_column);
	int64_t expected = row->plan->kind == PLAN_CASE ? doc->person_id : row->owner_id;

	if (row->plan->kind == PLAN_PERSON || value_equal(owner, value_integer(expected)))
		return true;
	yaml_problem(take_problems(doc), doc->taking->file, row->node,
	    _("the record %" PRId64 " of the form %s belongs to another case or person here"),
	    row->id, row->plan->form->id);
	return false;
}

static bool
write_row(struct take_document *doc, struct taken_row *row, struct err *err)
{
	bool ok;

	if (row->before.len > 0)
		ok = change_row(doc, row, err);
	else
		ok = make_row(doc, row, err);
	return ok || take_refusal(doc->taking, row->node, err);
}

static bool
take_nested(struct take_document *doc, const struct taken_row *row, struct err *err)
{
	for (const struct yaml_node *node = row->node->first; node; node = node->next) {
		const struct plan_form *plan = nested_named(row->plan, node->key);

		if (plan && !form_field_once(row->plan->form, node->key)
		    && !take_rows(doc, plan, node, row->id, err))
			return false;
	}
	return true;
}

static bool
take_row(struct take_document *doc, const struct plan_form *plan, const struct yaml_node *node,
    int64_t owner_id, struct err *err)
{
	struct taking *t = doc->taking;
	size_t errors = take_problems(doc)->errors;
	struct taken_row row = {.plan = plan, .node = node, .owner_id = owner_id};
	struct err missing = {0};
	bool refused, ok;

	row.id = take_id(doc, node);
	if (row.id == 0)
		return true;
	if (!record_get(t->desk->db, plan->form->table, row.id, t->arena, &row.before, &missing)) {
		row.before = (struct record){0};
		if (missing.code != ERR_DATA) {
			*err = missing;
			return false;
		}
	} else if (!is_at_home(doc, &row)) {
		return true;
	}
	row.version = version_of(doc, plan, node);
	if (!read_members(doc, &row, err))
		return false;
	if (take_problems(doc)->errors == errors && !doc->unwritten && !write_row(doc, &row, err))
		return false;
	/* What hangs on a row that was refused is still looked at, for its own mistakes. */
	refused = take_problems(doc)->errors > errors;
	doc->unwritten += refused;
	ok = take_nested(doc, &row, err);
	doc->unwritten -= refused && plan->kind > PLAN_PERSON;
	return ok;
}

bool
take_rows(struct take_document *doc, const struct plan_form *plan, const struct yaml_node *node,
    int64_t owner_id, struct err *err)
{
	if (node->kind == YAML_MAP)
		return take_row(doc, plan, node, owner_id, err);
	if (node->kind != YAML_LIST) {
		yaml_problem(take_problems(doc), doc->taking->file, node,
		    _("records of the form %s are expected here: a map, or a list of maps"),
		    plan->form->id);
		return true;
	}
	for (const struct yaml_node *item = node->first; item; item = item->next)
		if (!take_row(doc, plan, item, owner_id, err))
			return false;
	return true;
}

/* The row referred to has to be one of this case. */
static bool
is_of_case(struct take_document *doc, const struct take_reference *reference)
{
	struct taking *t = doc->taking;
	const char *table =
	    schema_refers_to(t->desk->db, reference->plan->form->table, reference->column);
	const struct plan_form *target = plan_of_table(t->plan, table);
	struct err ignored = {0};

	if (target
	    && rows_belongs(t->desk, target->form, doc->casefile_id, reference->target, &ignored))
		return true;
	yaml_problem(take_problems(doc), t->file, reference->node,
	    _("%s: the case has no such record %" PRId64), reference->column, reference->target);
	return false;
}

bool
take_references(struct take_document *doc, struct err *err)
{
	struct taking *t = doc->taking;

	for (size_t i = 0; i < doc->references_len && !doc->unwritten; i++) {
		const struct take_reference *reference = &doc->references[i];
		int64_t edits = t->action->edits;

		if (!is_of_case(doc, reference))
			continue;
		if (!record_set(t->desk->db, t->action, reference->plan->form->table,
			reference->row_id, reference->column, value_integer(reference->target), err)
		    && !take_refusal(t, reference->node, err))
			return false;
		if (t->action->edits > edits && !reference->row_is_new)
			doc->taken->fields_changed++;
	}
	return true;
}
