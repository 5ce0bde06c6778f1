/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What waits for what, and who is to be asked again when an answer changes. A field is settled
 * after every field that its own or its section's show_if, its calculate and its choice_filter
 * read. `required`, `read_only` and checks come after all of them, so they wait for nobody and
 * cannot be part of a cycle.
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

/* Told of each rule of a field, with the part it decides. */
typedef void each_rule(void *context, const struct rule *rule, enum form_part part);

static void
for_rules(const struct form *form, const struct field *field, each_rule *each, void *context)
{
	const struct {
		const struct form_rule *rule;
		enum form_part part;
	} rules[] = {
	    {&form->show_if, PART_SECTION},
	    {&form->sections[field->section].show_if, PART_SECTION},
	    {&field->show_if, PART_SHOWN},
	    {&field->calculate, PART_VALUE},
	    {&field->choice_filter, PART_OFFER},
	    {&field->required, PART_REQUIRED},
	    {&field->read_only, PART_READ_ONLY},
	};

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i].rule->rule)
			each(context, rules[i].rule->rule, rules[i].part);
	for (size_t i = 0; i < field->checks_len; i++)
		if (field->checks[i].rule.rule)
			each(context, field->checks[i].rule.rule, PART_CHECKS);
}

/* Everything one field reads: parts[i] tells for what it reads field i. */
struct reading {
	const struct form *form;
	unsigned *parts;
	unsigned outside;
};

static void
note_reads(void *context, const struct rule *rule, enum form_part part)
{
	struct reading *reading = context;
	const char *name, *field_of_row;

	if (rule_rows(rule, 0, &field_of_row))
		reading->outside |= part;
	for (size_t n = 0; (name = rule_reads(rule, n)); n++) {
		const struct field *field = form_field(reading->form, name);

		if (field)
			reading->parts[field->index] |= part;
		else if (strcmp(name, "today") != 0)
			reading->outside |= part;
	}
}

/* Fields whose answers decide whether and with what a field is shown; the rest comes after all of these. */
enum { PARTS_IN_ORDER = PART_SECTION | PART_SHOWN | PART_VALUE | PART_OFFER };

static const size_t *
waits_of(struct arena *arena, const struct reading *reading)
{
	size_t len = 0, *items;

	for (size_t i = 0; i < reading->form->fields_len; i++)
		len += (reading->parts[i] & PARTS_IN_ORDER) != 0;
	items = arena_alloc(arena, (len + 1) * sizeof(*items));
	len = 0;
	for (size_t i = 0; i < reading->form->fields_len; i++)
		if (reading->parts[i] & PARTS_IN_ORDER)
			items[len++] = i;
	items[len] = SIZE_MAX;
	return items;
}

/* Lists of readers while they grow. */
struct readers {
	struct form_reader *items;
	size_t len, cap;
};

static void
add_reader(struct arena *arena, struct readers *readers, size_t field, unsigned parts)
{
	readers->items =
	    arena_grow(arena, readers->items, readers->len, &readers->cap, sizeof(*readers->items));
	readers->items[readers->len++] = (struct form_reader){field, parts};
}

static void
gather(struct loader *loader, const size_t **waits)
{
	struct form *form = loader->form;
	size_t len = form->fields_len;
	struct arena *arena = loader->arena;
	struct readers *readers = arena_alloc(arena, (len + 1) * sizeof(*readers));
	struct reading reading = {
	    .form = form, .parts = arena_alloc(arena, (len + 1) * sizeof(*reading.parts))};

	for (size_t i = 0; i < len; i++) {
		memset(reading.parts, 0, len * sizeof(*reading.parts));
		reading.outside = 0;
		for_rules(form, &form->fields[i], note_reads, &reading);
		waits[i] = waits_of(arena, &reading);
		form->outside[i] = reading.outside;
		for (size_t k = 0; k < len; k++)
			if (reading.parts[k])
				add_reader(arena, &readers[k], i, reading.parts[k]);
	}
	for (size_t i = 0; i < len; i++) {
		add_reader(arena, &readers[i], SIZE_MAX, 0);
		form->readers[i] = readers[i].items;
	}
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

	graph.waits = arena_alloc(loader->arena, (len + 1) * sizeof(*graph.waits));
	form->readers = arena_alloc(loader->arena, (len + 1) * sizeof(*form->readers));
	form->outside = arena_alloc(loader->arena, (len + 1) * sizeof(*form->outside));
	form->order = arena_alloc(loader->arena, (len + 1) * sizeof(*form->order));
	gather(loader, graph.waits);
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
