/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A form of 40 fields that hang on each other, whose rules also read the 500
 * pieces of evidence of the first case: what an answer costs until the form may be drawn again.
 */
#include "ours.h"

#include "bench.h"

#include "base/buf.h"
#include "casework/outside.h"
#include "form/answers.h"
#include "store/casefile.h"

#include <stdlib.h>
#include <string.h>

enum { FIELDS = 40, ANSWERS = 50 };

static const char head[] = "form: wide\nversion: 1\ntitle: Wide\nsections:\n- section: s\n"
			   "  title: S\n  fields:\n"
			   "  - {field: f0, type: integer, label: A}\n";

/* Every fourth field is computed, shown only when, needed when, or checked. */
static void
add_field(struct buf *text, int i)
{
	buf_printf(text, "  - {field: f%d, type: integer, label: A, ", i);
	switch (i % 4) {
	case 0:
		buf_printf(text, "show_if: \":f%d IS NOT NULL\"}\n", i - 1);
		break;
	case 1:
		buf_printf(text, "calculate: \"coalesce(:f%d, 0) + 1\"}\n", i - 1);
		break;
	case 2:
		buf_printf(text, "required: \":f%d > 3\"}\n", i - 1);
		break;
	default:
		buf_printf(text, "check: {rule: \":f%d < 100\", message: \"too much\"}}\n", i - 3);
		break;
	}
}

static const struct form *
make_form(struct desk *desk, struct arena *arena)
{
	static const char rows[] =
	    "  - {field: n, type: integer, label: N, calculate: \"count_rows('evidence')\"}\n"
	    "  - {field: m, type: integer, label: M,"
	    " calculate: \"sum_rows('evidence', 'minutes')\"}\n"
	    "  - {field: y, type: yesno, label: Y,"
	    " calculate: \"any_row('evidence', ':label = ''none''')\"}\n";
	struct yaml_problems problems = {.arena = arena};
	struct buf text = {0};
	const struct form *form;
	struct err err;

	buf_text(&text, head);
	for (int i = 1; i < FIELDS - 3; i++)
		add_field(&text, i);
	buf_text(&text, rows);
	form = form_load_bytes(
	    text.data, text.len, "wide.yaml", book_engine(desk->book), arena, &problems);
	buf_free(&text);
	if (!form) {
		yaml_fail(&problems, &err);
		give_up("%s", err.text);
	}
	return form;
}

/* The record was written: the rules that read the case file are asked again. */
static void
after_writing(struct answers *answers, struct outside *outside, bool rows_changed)
{
	struct desk *desk = outside->desk;
	int64_t casefile_id = outside->casefile_id;
	struct err err = {0};

	outside->version--;
	answers->version--;
	if (!rows_changed)
		return;
	outside_close(outside);
	if (!outside_open(outside, desk, casefile_id, 0, &err))
		give_up("%s", err.text);
}

static double
answer_all(struct desk *desk, const struct form *form, int64_t casefile_id, bool rows_changed)
{
	struct type_context types = desk_types(desk);
	struct outside outside;
	struct rule_context context = outside_context(&outside);
	struct answers answers;
	struct arena arena = {0};
	struct err err = {0};
	double times[ANSWERS];

	if (!outside_open(&outside, desk, casefile_id, 0, &err))
		give_up("%s", err.text);
	answers_start(&answers, form, &types, &context);
	for (int i = 0; i < ANSWERS; i++) {
		double start = cpu_ms();

		after_writing(&answers, &outside, rows_changed);
		if (!answers_type(&answers, 0, arena_printf(&arena, "%d", i), NULL, &err))
			give_up("%s", err.text);
		times[i] = cpu_ms() - start;
	}
	if (answers.errors > 0)
		give_up("wide form: %s", answers.items[FIELDS - 1].problems[0].message);
	answers_free(&answers);
	outside_close(&outside);
	arena_free(&arena);
	return median(times, ANSWERS);
}

double
ours_wide_form_ms(struct db *db, const char *forms, bool rows_changed)
{
	struct arena arena = {0};
	struct casefile_row row;
	struct desk desk;
	struct err err = {0};
	double ms;

	if (!desk_open(&desk, db, &forms, 1, NULL, "en", &err)
	    || !casefile_find(db, "BEN1-24-0001", &arena, &row, &err))
		give_up("%s", err.text);
	ms = answer_all(&desk, make_form(&desk, &arena), row.id, rows_changed);
	desk_close(&desk);
	arena_free(&arena);
	return ms;
}
