/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of a summary: is it one, whose case is it, and its parts in order. */
#include "exchange/take.h"

#include "base/i18n.h"
#include "casework/register.h"
#include "exchange/take_row.h"
#include "store/casefile.h"
#include "store/person_link.h"

#include <string.h>

static struct yaml_problems *
problems_of(struct taking *taking)
{
	return &taking->report->problems;
}

static bool
is_known(const struct plan *plan, const char *key)
{
	if (strcmp(key, "valise_summary") == 0 || strcmp(key, "head") == 0)
		return true;
	for (size_t i = 0; i < plan->len; i++)
		if (strcmp(plan->top[i]->key, key) == 0)
			return true;
	return false;
}

static void
check_members(struct taking *t, const struct yaml_node *root)
{
	const char **words = arena_alloc(t->arena, (t->plan->len + 1) * sizeof(*words));

	for (size_t i = 0; i < t->plan->len; i++)
		words[i] = t->plan->top[i]->key;
	for (const struct yaml_node *node = root->first; node; node = node->next) {
		struct yaml_node at = {.line = node->key_line, .col = node->key_col};
		const char *nearest;

		if (is_known(t->plan, node->key))
			continue;
		nearest = yaml_nearest(node->key, words);
		if (nearest)
			yaml_problem(problems_of(t), t->file, &at,
			    _("the casebook has no form “%.60s”; did you mean “%s”?"), node->key,
			    nearest);
		else
			yaml_problem(problems_of(t), t->file, &at,
			    _("the casebook has no form “%.60s”; nothing is dropped silently"),
			    node->key);
	}
}

/* Is the number given to another case here? */
static bool
check_number(struct taking *t, const struct yaml_node *node, const char *number, int64_t id)
{
	int64_t there = casefile_numbered(t->desk->db, number);

	if (there == 0 || there == id)
		return true;
	yaml_problem(problems_of(t), t->file, node,
	    _("the number %s is that of another case here; one of them has to change"), number);
	return false;
}

static const char *
name_in(const struct yaml_node *person)
{
	for (const struct yaml_node *node = person->first; node; node = node->next)
		if (node->kind == YAML_SCALAR && strcmp(node->key, "full_name") == 0)
			return node->text;
	return "";
}

/* The report has the first cases, and counts them all: it must not grow with the file. */
static struct summary_taken *
new_taken(struct taking *t, const struct yaml_node *root, const char *number, const char *name)
{
	struct summary_report *report = t->report;
	bool told = report->cases_len < TAKE_CASES_MAX;
	struct arena *arena = told ? t->kept : t->arena;
	struct summary_taken *taken = &t->untold;

	if (told) {
		report->cases = arena_grow(t->kept, report->cases, report->cases_len,
		    &report->cases_cap, sizeof(*report->cases));
		taken = &report->cases[report->cases_len++];
	}
	*taken = (struct summary_taken){
	    .number = arena_dup(arena, number),
	    .name = arena_dup(arena, name),
	    .line = root->line,
	};
	return taken;
}

/* The groups in the order of the plan: owners before what belongs to them. */
static bool
take_groups(struct take_document *doc, const struct yaml_node *root, struct err *err)
{
	const struct plan *plan = doc->taking->plan;
	const struct yaml_node *person = NULL;

	for (size_t i = 0; i < plan->len; i++)
		if (plan->top[i]->kind == PLAN_PERSON) {
			person = yaml_get(root, plan->top[i]->key);
			if (!take_rows(doc, plan->top[i], person, 0, err))
				return false;
		}
	for (size_t i = 0; i < plan->len; i++) {
		const struct plan_form *item = plan->top[i];
		const struct yaml_node *node = yaml_get(root, item->key);
		bool of_person = item->kind == PLAN_OF_PERSON;

		if (node && item->kind != PLAN_PERSON
		    && !take_rows(
			doc, item, node, of_person ? doc->person_id : doc->casefile_id, err))
			return false;
	}
	return take_references(doc, err);
}

static enum summary_state
state_of(const struct summary_taken *taken, bool refused, bool was_there)
{
	if (refused)
		return SUMMARY_REFUSED;
	if (!was_there)
		return SUMMARY_NEW;
	return taken->rows_new + taken->rows_changed + taken->fields_changed ? SUMMARY_CHANGED
									     : SUMMARY_SAME;
}

static const struct yaml_node *
member_of_kind(const struct taking *t, const struct yaml_node *root, enum plan_kind kind)
{
	for (size_t i = 0; i < t->plan->len; i++)
		if (t->plan->top[i]->kind == kind)
			return yaml_get(root, t->plan->top[i]->key);
	return NULL;
}

static bool
is_person(struct taking *t, int64_t person_id)
{
	struct value form;
	struct err none = {0};

	return record_read(t->desk->db, "person", person_id, "form", t->arena, &form, &none);
}

/* A newcomer, now that the record is there, against everybody who was here before. */
static bool
compare_newcomer(struct take_document *doc, struct err *err)
{
	struct taking *t = doc->taking;
	struct summary_report *report = t->report;
	struct duplicate_list found;
	struct record person;

	if (report->compared == SUMMARY_ALIKE_MAX) {
		report->uncompared++;
		return true;
	}
	report->compared++;
	if (!record_get(t->desk->db, "person", doc->person_id, t->arena, &person, err))
		return false;
	if (!register_alike(t->desk, &person, t->arena, &found, err)) {
		/* Without rules nobody can be compared; a case is not refused for that. */
		if (err->code != ERR_CONFIG)
			return false;
		*err = (struct err){0};
		report->uncompared++;
		return true;
	}
	if (found.len == 0)
		return true;
	report->alike = arena_grow(
	    t->kept, report->alike, report->alike_len, &report->alike_cap, sizeof(*report->alike));
	report->alike[report->alike_len++] = (struct summary_alike){
	    .number = arena_dup(t->kept, doc->taken->number),
	    .line = doc->taken->line,
	    .text = arena_printf(t->kept, _("%s %s: %s"), found.items[0].row.number,
		found.items[0].row.name ? found.items[0].row.name : "",
		register_reasons(&found.items[0], t->arena)),
	};
	return true;
}

/* Whoever was merged into another here is that other one; what is new about the record is kept with it. */
static bool
forward_person(struct take_document *doc, const struct yaml_node *person, struct err *err)
{
	int64_t survivor;

	if (!person_link_survivor(doc->taking->desk->db, doc->person_id, &survivor, err))
		return false;
	if (survivor != doc->person_id)
		yaml_warning(problems_of(doc->taking), doc->taking->file, person,
		    _("this person was merged with another here; what is new about the person is "
		      "kept with the merged record"));
	doc->person_id = survivor;
	return true;
}

bool
take_case(struct taking *t, const struct yaml_node *root, struct err *err)
{
	const struct yaml_node *casefile = member_of_kind(t, root, PLAN_CASE);
	const struct yaml_node *person = member_of_kind(t, root, PLAN_PERSON);
	struct take_document doc = {
	    .taking = t, .versions = yaml_get(yaml_get(root, "head"), "forms")};
	size_t errors = problems_of(t)->errors, first = problems_of(t)->len;
	struct casefile_row row;
	struct err none = {0};
	bool was_there, is_known, ok = true;
	const char *number;

	check_members(t, root);
	if (!casefile || casefile->kind != YAML_MAP || !person || person->kind != YAML_MAP) {
		yaml_problem(problems_of(t), t->file, root,
		    _("a summary to import has a case and a person; this one may be an extract"));
		return true;
	}
	number = yaml_get_text(casefile, "number");
	doc.taken = new_taken(t, root, number ? number : "", name_in(person));
	doc.casefile_id = take_id(&doc, casefile);
	doc.person_id = take_id(&doc, person);
	if (!number || !number[0])
		yaml_problem(problems_of(t), t->file, casefile, _("the case has no number"));
	else
		check_number(t, casefile, number, doc.casefile_id);
	was_there = casefile_get(t->desk->db, doc.casefile_id, t->arena, &row, &none);
	is_known = is_person(t, doc.person_id);
	if (!forward_person(&doc, person, err))
		return false;
	/* Without an id nothing can hang on the case; with other mistakes all rows are still read. */
	if (doc.casefile_id && doc.person_id && number && number[0])
		ok = take_groups(&doc, root, err);
	if (ok && !is_known && problems_of(t)->errors == errors)
		ok = compare_newcomer(&doc, err);
	yaml_sort_problems(problems_of(t), first);
	doc.taken->state = state_of(doc.taken, problems_of(t)->errors > errors, was_there);
	t->report->counts[doc.taken->state]++;
	return ok;
}
