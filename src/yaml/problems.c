/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathering what is wrong with a file, place by place. Decides nothing about what is wrong. */
#include "yaml/reader.h"

#include "base/i18n.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { PROBLEMS_KEPT = 1000 };

static void add(struct yaml_problems *problems, const char *file, const struct yaml_node *node,
    bool is_warning, const char *fmt, va_list args) PRINTF_LIKE(5, 0);

static void
add(struct yaml_problems *problems, const char *file, const struct yaml_node *node, bool is_warning,
    const char *fmt, va_list args)
{
	struct yaml_problem *problem;
	va_list again;
	char *text;
	int len;

	if (!is_warning)
		problems->errors++;
	if (problems->len == PROBLEMS_KEPT)
		return;
	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	text = arena_alloc(problems->arena, (size_t)(len < 0 ? 0 : len) + 1);
	if (len > 0)
		vsnprintf(text, (size_t)len + 1, fmt, args);
	problems->items = arena_grow(problems->arena, problems->items, problems->len,
	    &problems->cap, sizeof(*problems->items));
	problem = &problems->items[problems->len++];
	problem->file = arena_dup(problems->arena, file);
	problem->line = node ? node->line : 1;
	problem->col = node ? node->col : 1;
	problem->is_warning = is_warning;
	problem->text = text;
}

void
yaml_problem(struct yaml_problems *problems, const char *file, const struct yaml_node *node,
    const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	add(problems, file, node, false, fmt, args);
	va_end(args);
}

void
yaml_warning(struct yaml_problems *problems, const char *file, const struct yaml_node *node,
    const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	add(problems, file, node, true, fmt, args);
	va_end(args);
}

void
yaml_unread(struct yaml_problems *problems, const char *file, const struct err *why)
{
	size_t len = problems->len;

	yaml_problem(problems, file, NULL, "%s", why->text);
	if (problems->len > len)
		problems->items[len].line = problems->items[len].col = 0;
	problems->unread = why->code;
}

void
yaml_add_place(struct buf *out, const struct yaml_problem *problem)
{
	if (problem->line > 0)
		buf_printf(out, "%s:%d:%d: ", problem->file, problem->line, problem->col);
}

static int
by_place(const void *a, const void *b)
{
	const struct yaml_problem *left = a, *right = b;

	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	return left->col < right->col ? -1 : left->col > right->col;
}

void
yaml_sort_problems(struct yaml_problems *problems, size_t first)
{
	if (problems->len > first + 1)
		qsort(problems->items + first, problems->len - first, sizeof(*problems->items),
		    by_place);
}

bool
yaml_fail(const struct yaml_problems *problems, struct err *err)
{
	const struct yaml_problem *first = NULL;
	struct buf place = {0};

	for (size_t i = 0; i < problems->len && !first; i++)
		if (!problems->items[i].is_warning)
			first = &problems->items[i];
	if (!first)
		return err_set(err, ERR_DATA, _("the file could not be read"));
	if (problems->errors == 1 && problems->unread)
		return err_set(err, problems->unread, "%s", first->text);
	yaml_add_place(&place, first);
	if (problems->errors == 1)
		err_set(err, ERR_DATA, "%s%s", buf_str(&place), first->text);
	else
		err_set(err, ERR_DATA, _("%s%s (and %zu more)"), buf_str(&place), first->text,
		    problems->errors - 1);
	buf_free(&place);
	return false;
}
