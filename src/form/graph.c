/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What waits for what. A field is settled after every field that its own or
 * its section's show_if, and its calculate, read. `required` and checks come after all of
 * them, so they wait for nobody and cannot be part of a cycle.
 */
#include "form/load.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <stdint.h>
#include <string.h>

struct graph {
	const struct form *form;
	struct arena *arena;
	const size_t **waits; /* waits[i]: the fields i waits for, SIZE_MAX last */
};

/* Positions gathered, each once. */
struct set {
	bool *has;
	size_t *items, len;
};

static void
add_reads(const struct form *form, const struct form_rule *rule, struct set *set)
{
	const char *name;

	for (size_t n = 0; rule->rule && (name = rule_reads(rule->rule, n)); n++) {
		const struct field *field = form_field(form, name);

		if (!field || set->has[field->index])
			continue;
		set->has[field->index] = true;
		set->items[set->len++] = field->index;
	}
}

static const size_t *
gather(struct arena *arena, const struct form *form, const struct field *field, bool with_required,
    struct set *set)
{
	size_t *items;

	memset(set->has, 0, form->fields_len * sizeof(*set->has));
	set->len = 0;
	add_reads(form, &form->sections[field->section].show_if, set);
	add_reads(form, &field->show_if, set);
	add_reads(form, &field->calculate, set);
	if (with_required)
		add_reads(form, &field->required, set);
	items = arena_alloc(arena, (set->len + 1) * sizeof(*items));
	memcpy(items, set->items, set->len * sizeof(*items));
	items[set->len] = SIZE_MAX;
	return items;
}

/* The fewest steps from a field back to itself along waits; 0 when there is no way. came[] gets the way. */
static size_t
steps_back(const struct graph *graph, size_t start, size_t came[], size_t steps[], size_t queue[])
{
	size_t head = 0, tail = 0, len = graph->form->fields_len;

	for (size_t i = 0; i < len; i++)
		steps[i] = 0;
	queue[tail++] = start;
	while (head < tail) {
		size_t at = queue[head++], base = at == start ? 0 : steps[at];

		for (const size_t *to = graph->waits[at]; *to != SIZE_MAX; to++) {
			if (*to == start) {
				came[start] = at;
				return base + 1;
			}
			if (steps[*to])
				continue;
			steps[*to] = base + 1;
			came[*to] = at;
			queue[tail++] = *to;
		}
	}
	return 0;
}

/* "a → b → a" */
static const char *
print_way(const struct graph *graph, size_t start, const size_t came[], size_t steps)
{
	size_t *way = arena_alloc(graph->arena, (steps + 1) * sizeof(*way));
	struct buf text = {0};
	const char *printed;

	way[steps] = start;
	for (size_t i = steps; i > 0; i--)
		way[i - 1] = came[way[i]];
	for (size_t i = 0; i <= steps; i++)
		buf_printf(&text, "%s%s", i ? " → " : "", graph->form->fields[way[i]].name);
	printed = arena_dup(graph->arena, buf_str(&text));
	buf_free(&text);
	return printed;
}

static void
report_cycle(struct loader *loader, const struct graph *graph, const bool settled[])
{
	size_t len = graph->form->fields_len, best = 0, best_start = 0;
	size_t *came = arena_alloc(loader->arena, len * sizeof(*came));
	size_t *steps = arena_alloc(loader->arena, len * sizeof(*steps));
	size_t *queue = arena_alloc(loader->arena, (len + 1) * sizeof(*queue));
	const struct field *field;
	struct yaml_node at = {0};

	for (size_t i = 0; i < len; i++) {
		size_t found = settled[i] ? 0 : steps_back(graph, i, came, steps, queue);

		if (found && (!best || found < best)) {
			best = found;
			best_start = i;
		}
	}
	steps_back(graph, best_start, came, steps, queue);
	field = &graph->form->fields[best_start];
	at.line = field->line;
	at.col = field->col;
	yaml_problem(loader->problems, loader->file, &at,
	    _("the rules of \"%s\" wait for themselves: %s; take one of them out"), field->name,
	    print_way(graph, best_start, came, best));
}

static bool
is_ready(const struct graph *graph, size_t field, const bool settled[])
{
	for (const size_t *to = graph->waits[field]; *to != SIZE_MAX; to++)
		if (!settled[*to])
			return false;
	return true;
}

void
load_order(struct loader *loader)
{
	struct form *form = loader->form;
	size_t len = form->fields_len, done = 0;
	bool *settled = arena_alloc(loader->arena, len + 1), moved = true;
	struct graph graph = {.form = form, .arena = loader->arena};
	struct set set = {
	    .has = arena_alloc(loader->arena, (len + 1) * sizeof(*set.has)),
	    .items = arena_alloc(loader->arena, (len + 1) * sizeof(*set.items)),
	};

	graph.waits = arena_alloc(loader->arena, (len + 1) * sizeof(*graph.waits));
	form->reads = arena_alloc(loader->arena, (len + 1) * sizeof(*form->reads));
	form->order = arena_alloc(loader->arena, (len + 1) * sizeof(*form->order));
	for (size_t i = 0; i < len; i++) {
		graph.waits[i] = gather(loader->arena, form, &form->fields[i], false, &set);
		form->reads[i] = gather(loader->arena, form, &form->fields[i], true, &set);
	}
	while (moved) {
		moved = false;
		for (size_t i = 0; i < len; i++) {
			if (settled[i] || !is_ready(&graph, i, settled))
				continue;
			settled[i] = moved = true;
			form->order[done++] = i;
		}
	}
	if (done < len)
		report_cycle(loader, &graph, settled);
}
