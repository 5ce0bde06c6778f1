/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the casebook to the shape of a summary. */
#include "exchange/plan.h"

#include "base/i18n.h"

#include <string.h>

static enum plan_kind
kind_of(const struct form *form)
{
	if (strcmp(form->owner, "self") == 0)
		return strcmp(form->table, "person") == 0 ? PLAN_PERSON : PLAN_CASE;
	if (strcmp(form->owner, "casefile") == 0)
		return PLAN_OF_CASE;
	return strcmp(form->owner, "person") == 0 ? PLAN_OF_PERSON : PLAN_NESTED;
}

/* Has it answers that leave otherwise than they are kept: hidden ones, computed ones? */
static bool
must_settle(const struct form *form)
{
	if (form->show_if.rule)
		return true;
	for (size_t i = 0; i < form->sections_len; i++)
		if (form->sections[i].show_if.rule)
			return true;
	for (size_t i = 0; i < form->fields_len; i++)
		if (form->fields[i].show_if.rule || form->fields[i].choice_filter.rule
		    || field_is_computed(&form->fields[i]))
			return true;
	return false;
}

static void
append(
    struct plan *plan, struct plan_form ***items, size_t *len, size_t *cap, struct plan_form *item)
{
	*items = arena_grow(&plan->arena, *items, *len, cap, sizeof(**items));
	(*items)[(*len)++] = item;
}

static struct plan_form *
make_form(struct plan *plan, const struct book_part *part, const struct form *form)
{
	struct plan_form *item = arena_alloc(&plan->arena, sizeof(*item));

	item->form = form;
	item->part = part;
	item->kind = kind_of(form);
	item->key = item->kind == PLAN_CASE ? "case" : form->id;
	item->owner_column =
	    item->kind <= PLAN_PERSON ? "id" : arena_printf(&plan->arena, "%s_id", form->owner);
	item->settles = must_settle(form);
	return item;
}

/* All forms with a table, in the order of the casebook. */
static bool
collect(struct plan *plan, struct desk *desk, struct plan_form ***all, size_t *len, struct err *err)
{
	size_t parts_len, cap = 0;
	const struct book_part *parts = book_parts(desk->book, &parts_len);

	for (size_t p = 0; p < parts_len; p++)
		for (size_t i = 0; parts[p].forms[i]; i++) {
			const struct form *form = book_form(desk->book, parts[p].forms[i], err);

			if (!form)
				return false;
			if (form->table)
				append(plan, all, len, &cap, make_form(plan, &parts[p], form));
		}
	return true;
}

static struct plan_form *
keeper_of(struct plan_form *const all[], size_t len, const char *table)
{
	for (size_t i = 0; i < len; i++)
		if (strcmp(all[i]->form->table, table) == 0)
			return all[i];
	return NULL;
}

static bool
add_kind(struct plan *plan, struct plan_form *const all[], size_t len, enum plan_kind kind,
    struct err *err)
{
	size_t before = plan->len;

	for (size_t i = 0; i < len; i++)
		if (all[i]->kind == kind)
			append(plan, &plan->top, &plan->len, &plan->cap, all[i]);
	if (plan->len == before + 1)
		return true;
	return err_set(err, ERR_CONFIG,
	    _("the casebook needs exactly one form of the case and one of the person (owner: "
	      "self)"));
}

static bool
add_others(struct plan *plan, struct plan_form *const all[], size_t len, struct err *err)
{
	for (size_t i = 0; i < len; i++) {
		struct plan_form *item = all[i], *keeper = keeper_of(all, len, item->form->table);

		if (keeper && keeper != item)
			return err_set(err, ERR_CONFIG,
			    _("the forms %s and %s fill the same table; a summary cannot tell them "
			      "apart"),
			    keeper->form->id, item->form->id);
		if (item->kind == PLAN_OF_CASE || item->kind == PLAN_OF_PERSON)
			append(plan, &plan->top, &plan->len, &plan->cap, item);
		if (item->kind != PLAN_NESTED)
			continue;
		keeper = keeper_of(all, len, item->form->owner);
		if (!keeper || keeper == item)
			return err_set(err, ERR_CONFIG,
			    _("the form %s belongs to %s, which no form of the casebook fills"),
			    item->form->id, item->form->owner);
		append(plan, &keeper->nested, &keeper->nested_len, &keeper->nested_cap, item);
	}
	/* Forms that belong to each other in a circle belong to no case. */
	for (size_t i = 0; i < len; i++)
		if (!plan_find(plan, all[i]->form->id))
			return err_set(err, ERR_CONFIG,
			    _("the form %s belongs to itself by way of others"), all[i]->form->id);
	return true;
}

bool
plan_make(struct plan *plan, struct desk *desk, struct err *err)
{
	struct plan_form **all = NULL;
	size_t len = 0;

	*plan = (struct plan){0};
	if (collect(plan, desk, &all, &len, err) && add_kind(plan, all, len, PLAN_CASE, err)
	    && add_kind(plan, all, len, PLAN_PERSON, err) && add_others(plan, all, len, err))
		return true;
	plan_free(plan);
	return false;
}

void
plan_free(struct plan *plan)
{
	arena_free(&plan->arena);
	*plan = (struct plan){0};
}

/* Depth first; by id, or by table when id is NULL. */
static const struct plan_form *
look(struct plan_form *const items[], size_t len, const char *id, const char *table)
{
	for (size_t i = 0; i < len; i++) {
		const struct form *form = items[i]->form;
		const struct plan_form *below;

		if (strcmp(id ? form->id : form->table, id ? id : table) == 0)
			return items[i];
		below = look(items[i]->nested, items[i]->nested_len, id, table);
		if (below)
			return below;
	}
	return NULL;
}

const struct plan_form *
plan_find(const struct plan *plan, const char *form_id)
{
	return look(plan->top, plan->len, form_id, NULL);
}

const struct plan_form *
plan_of_table(const struct plan *plan, const char *table)
{
	return look(plan->top, plan->len, NULL, table);
}

bool
plan_is_reference(const struct plan_form *plan, struct db *db, const char *column)
{
	const char *table;
	size_t len = strlen(column);

	if (strcmp(column, plan->owner_column) == 0 || len < 4
	    || strcmp(column + len - 3, "_id") != 0
	    || !schema_has_column(db, plan->form->table, column))
		return false;
	/* Whose case it is and who has it are not the case's own records. */
	table = schema_refers_to(db, plan->form->table, column);
	if (!table || strcmp(table, "staff") == 0 || strcmp(table, "person") == 0)
		return false;
	for (size_t i = 0; i < plan->form->fields_len; i++)
		if (strcmp(plan->form->fields[i].column, column) == 0)
			return false;
	return true;
}
