/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of budgets. */
#include "bench.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 128, WHAT_COLS = 58 };

enum kind { RATIO, RATIO_AT_LEAST, COUNT, FIGURE, NOT_YET };

struct row {
	enum kind kind;
	const char *what, *unit; /* in the arena */
	double limit, ours, budget;
};

struct table {
	struct arena arena;
	struct row rows[ROWS_MAX];
	size_t len;
};

struct table *
table_new(void)
{
	return mem_alloc(sizeof(struct table));
}

static void
add(struct table *table, enum kind kind, const char *what, const char *unit, double limit,
    double ours, double budget)
{
	if (table->len == ROWS_MAX)
		give_up("the table is full");
	table->rows[table->len++] = (struct row){.kind = kind,
	    .what = arena_dup(&table->arena, what),
	    .unit = arena_dup(&table->arena, unit),
	    .limit = limit,
	    .ours = ours,
	    .budget = budget};
}

void
table_ratio(struct table *table, const char *what, const char *unit, double limit, double ours,
    double budget)
{
	add(table, RATIO, what, unit, limit, ours, budget);
}

void
table_ratio_at_least(struct table *table, const char *what, const char *unit, double limit,
    double ours, double budget)
{
	add(table, RATIO_AT_LEAST, what, unit, limit, ours, budget);
}

void
table_count(struct table *table, const char *what, const char *unit, double ours, double budget)
{
	add(table, COUNT, what, unit, 0, ours, budget);
}

void
table_figure(struct table *table, const char *what, const char *unit, double value)
{
	add(table, FIGURE, what, unit, 0, value, 0);
}

void
table_not_yet(struct table *table, const char *what, const char *why)
{
	add(table, NOT_YET, what, why, 0, 0, 0);
}

static bool
is_within(const struct row *row)
{
	switch (row->kind) {
	case RATIO:
		return row->ours <= row->budget * row->limit;
	case RATIO_AT_LEAST:
		return row->ours >= row->budget * row->limit;
	case COUNT:
		return row->ours <= row->budget;
	case FIGURE:
	case NOT_YET:
		break;
	}
	return true;
}

/* " <= 2.0" or, when there is none, as many blanks. */
static void
print_budget(FILE *file, const struct row *row)
{
	if (row->kind == FIGURE)
		fprintf(file, "%9s ", "");
	else
		fprintf(file, "%s %-6.4g ", row->kind == RATIO_AT_LEAST ? ">=" : "<=", row->budget);
}

static void
print_row(FILE *file, const struct row *row)
{
	int pad = WHAT_COLS - utf8_cols(row->what, strlen(row->what));

	fprintf(file, "%s%*s ", row->what, pad > 0 ? pad : 0, "");
	if (row->kind == NOT_YET) {
		fprintf(file, "not measured: %s\n", row->unit);
		return;
	}
	print_budget(file, row);
	if (row->kind == RATIO || row->kind == RATIO_AT_LEAST)
		fprintf(file, "%10.4g %10.4g %8.3g", row->limit, row->ours, row->ours / row->limit);
	else
		fprintf(file, "%10s %10.4g %8s", "", row->ours, "");
	fprintf(file, "  %-4s %s\n",
	    row->kind == FIGURE ? ""
	    : is_within(row)    ? "ok"
				: "OVER",
	    row->unit);
}

static void
print_all(FILE *file, const struct table *table, const char *head)
{
	fprintf(file, "%s\n\n%-*s %-9s %10s %10s %8s  %-4s %s\n", head, WHAT_COLS, "what", "budget",
	    "limit", "ours", "ratio", "", "unit");
	for (size_t i = 0; i < table->len; i++)
		print_row(file, &table->rows[i]);
}

int
table_print(struct table *table, const char *path, const char *head)
{
	FILE *file = fopen(path, "w");
	int over = 0;

	if (!file)
		give_up("%s cannot be written", path);
	print_all(stdout, table, head);
	print_all(file, table, head);
	if (fclose(file) != 0)
		give_up("%s cannot be written", path);
	for (size_t i = 0; i < table->len; i++)
		over += !is_within(&table->rows[i]);
	arena_free(&table->arena);
	free(table);
	return over;
}
