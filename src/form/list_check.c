/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold in a code list as a whole. */
#include "form/list_check.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

void
list_check_labels(
    struct list_reading *reading, const struct yaml_node *node, const struct code_entry *entry)
{
	const struct loader *r = &reading->loader;
	const struct label *title = &reading->list->title;

	if (entry->labels_len == 0) {
		yaml_problem(r->problems, r->file, node, _("Code %s has no label"), entry->code);
		return;
	}
	for (size_t i = 0; i < title->len; i++)
		if (!list_has_label(entry, title->items[i].lang))
			yaml_warning(r->problems, r->file, node,
			    _("Code %s has no label in \"%s\""), entry->code, title->items[i].lang);
}

static int
by_code(const void *a, const void *b)
{
	const struct code_entry *const *one = a, *const *two = b;

	return strcmp((*one)->code, (*two)->code);
}

/* The entries in the order of their codes, to look parents up. */
struct lookup {
	const struct code_entry **items;
	size_t len;
};

static struct lookup
make_lookup(const struct list_def *list, struct arena *arena)
{
	struct lookup lookup = {
	    arena_alloc(arena, (list->len + 1) * sizeof(*lookup.items)), list->len};

	for (size_t i = 0; i < list->len; i++)
		lookup.items[i] = &list->entries[i];
	qsort(lookup.items, lookup.len, sizeof(*lookup.items), by_code);
	return lookup;
}

static const struct code_entry *
find(const struct lookup *lookup, const char *code)
{
	struct code_entry key = {.code = code};
	const struct code_entry *wanted = &key, **found;

	found = bsearch(&wanted, lookup->items, lookup->len, sizeof(*lookup->items), by_code);
	return found ? *found : NULL;
}

static const char *
nearest_code(const struct list_def *list, const char *code, struct arena *arena)
{
	const char **codes = arena_alloc(arena, (list->len + 1) * sizeof(*codes));

	for (size_t i = 0; i < list->len; i++)
		codes[i] = list->entries[i].code;
	return yaml_nearest(code, codes);
}

static void
refuse_parent(struct list_reading *reading, size_t n, struct arena *arena)
{
	const struct loader *r = &reading->loader;
	const struct code_entry *entry = &reading->list->entries[n];
	const struct yaml_node *at = yaml_get(reading->nodes[n], "parent");
	const char *nearest = nearest_code(reading->list, entry->parent, arena);

	if (nearest)
		yaml_problem(r->problems, r->file, at,
		    _("The parent of %s, \"%s\", is not in this list; did you mean \"%s\"?"),
		    entry->code, entry->parent, nearest);
	else
		yaml_problem(r->problems, r->file, at,
		    _("The parent of %s, \"%s\", is not in this list; add it, or take it away"),
		    entry->code, entry->parent);
}

/* Walking up from an entry must end: as many steps as there are codes is a circle. */
static bool
goes_in_circle(const struct lookup *lookup, const struct code_entry *entry)
{
	for (size_t steps = 0; entry && entry->parent; steps++) {
		if (steps > lookup->len)
			return true;
		entry = find(lookup, entry->parent);
	}
	return false;
}

static void
check_parent(
    struct list_reading *reading, const struct lookup *lookup, size_t n, struct arena *arena)
{
	const struct loader *r = &reading->loader;
	const struct code_entry *entry = &reading->list->entries[n];

	if (!entry->parent)
		return;
	if (!find(lookup, entry->parent))
		refuse_parent(reading, n, arena);
	else if (goes_in_circle(lookup, entry))
		yaml_problem(r->problems, r->file, yaml_get(reading->nodes[n], "parent"),
		    _("The parents of %s go in a circle"), entry->code);
}

void
list_check(struct list_reading *reading)
{
	const struct loader *r = &reading->loader;
	const struct list_def *list = reading->list;
	struct arena arena = {0};
	struct lookup lookup = make_lookup(list, &arena);

	if (list->len == 0)
		yaml_problem(r->problems, r->file, NULL, _("The list has no codes"));
	for (size_t i = 0; i < list->len; i++) {
		const struct code_entry *entry = &list->entries[i];

		check_parent(reading, &lookup, i, &arena);
		if (entry->from_on && entry->until_on
		    && strcmp(entry->from_on, entry->until_on) > 0)
			yaml_problem(r->problems, r->file, yaml_get(reading->nodes[i], "until"),
			    _("Code %s ends (%s) before it begins (%s)"), entry->code,
			    entry->until_on, entry->from_on);
	}
	arena_free(&arena);
}
