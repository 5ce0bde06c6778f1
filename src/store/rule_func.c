/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The functions of the rule language. An empty argument gives an empty result
 * unless it is said otherwise; a wrong one is a fault, told in the user's words.
 */
#include "store/rule_impl.h"

#include "base/edtf.h"
#include "base/fold.h"
#include "base/i18n.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct rule_engine *
engine_of(sqlite3_context *call)
{
	return sqlite3_user_data(call);
}

/* NULL when the argument is empty. */
static const char *
text_of(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

static void
fault(sqlite3_context *call, const char *text)
{
	struct rule_engine *engine = engine_of(call);

	free(engine->fault);
	engine->fault = mem_dup(text);
	sqlite3_result_error(call, text, -1);
}

static void
give_text(sqlite3_context *call, const char *text)
{
	if (text)
		sqlite3_result_text(call, text, -1, SQLITE_TRANSIENT);
}

/* Items of a set are parted by one blank. */
static const char *
next_item(const char *at, size_t *len)
{
	while (*at == ' ')
		at++;
	*len = strcspn(at, " ");
	return *len ? at : NULL;
}

static void
run_selected(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *at = text_of(argv[0]), *wanted = text_of(argv[1]);
	size_t len = 0;
	int found = 0;

	(void)argc;
	if (!at || !wanted)
		return;
	while (!found && (at = next_item(at, &len))) {
		found = strlen(wanted) == len && memcmp(at, wanted, len) == 0;
		at += len;
	}
	sqlite3_result_int(call, found);
}

static void
run_count_selected(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *at = text_of(argv[0]);
	size_t len;
	int count = 0;

	(void)argc;
	while (at && (at = next_item(at, &len))) {
		at += len;
		count++;
	}
	/* An empty set has no items: a number, so that "= 0" can be asked. */
	sqlite3_result_int(call, count);
}

static void
run_absent(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const struct rule_context *context = engine_of(call)->context;

	(void)argc;
	if (context->absent)
		give_text(call, context->absent(context->context, text_of(argv[0])));
}

/* The days a date may be. False (and an empty result) when it is no date. */
static bool
days_of(sqlite3_value *value, struct edtf *out)
{
	const char *text = text_of(value);

	return text && edtf_parse(text, out);
}

static void
give_day(sqlite3_context *call, int day)
{
	int year, month, day_of_month;
	char text[sizeof("-2147483648-12-31") + 16];

	day_split(day, &year, &month, &day_of_month);
	/* Outside four digits days would not sort as text. */
	if (year < 1 || year > 9999)
		return;
	snprintf(text, sizeof(text), "%04d-%02d-%02d", year, month, day_of_month);
	give_text(call, text);
}

static void
run_earliest(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf date;

	(void)argc;
	if (days_of(argv[0], &date))
		give_day(call, date.earliest);
}

static void
run_latest(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf date;

	(void)argc;
	if (days_of(argv[0], &date))
		give_day(call, date.latest);
}

/* One of the values from low to high: see struct rule_span. */
static void
give_one_of(sqlite3_context *call, int low, int high)
{
	struct rule_engine *engine = engine_of(call);
	struct rule_span *span = &engine->span;

	if (low == high) {
		sqlite3_result_int(call, low);
		return;
	}
	if (!span->met && high - low <= RULE_SPAN_MAX) {
		span->met = true;
		span->low = low;
		span->high = high;
	}
	if (!span->met || span->low != low || span->high != high) {
		engine->running->vague = true;
		return;
	}
	sqlite3_result_int64(call, low + span->pick);
}

static void
give_span(sqlite3_context *call, sqlite3_value **argv, int (*between)(int from, int to))
{
	struct edtf from, to;
	int low, high;

	if (!days_of(argv[0], &from) || !days_of(argv[1], &to))
		return;
	low = between(from.latest, to.earliest);
	high = between(from.earliest, to.latest);
	give_one_of(call, low, high);
}

static void
run_age(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	(void)argc;
	give_span(call, argv, day_years_between);
}

/* The calendar months from one day to another, whatever the days of the month. */
static int
calendar_months(int from, int to)
{
	int years[2], months[2], day;

	day_split(from, &years[0], &months[0], &day);
	day_split(to, &years[1], &months[1], &day);
	return (years[1] - years[0]) * 12 + months[1] - months[0];
}

static bool
is_month(const struct edtf *date)
{
	return date->precision == EDTF_MONTH;
}

/*
 * Months of work are remembered as months: from February 2018 to October 2019 is
 * 20, as anybody counts it, though the days would allow 19. Days, years and "about" go by interval.
 */
static void
run_months_between(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf from, to;

	(void)argc;
	if (!days_of(argv[0], &from) || !days_of(argv[1], &to))
		return;
	if ((is_month(&from) && (is_month(&to) || to.precision == EDTF_DAY))
	    || (is_month(&to) && from.precision == EDTF_DAY))
		sqlite3_result_int(call, calendar_months(from.earliest, to.earliest));
	else
		give_span(call, argv, day_months_between);
}

static void
run_regex(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *subject = text_of(argv[0]);
	struct pattern *pattern = sqlite3_get_auxdata(call, 1);
	struct err err = {0};

	(void)argc;
	if (!subject)
		return;
	if (!pattern) {
		pattern = rule_pattern(engine_of(call), text_of(argv[1]), &err);
		if (!pattern) {
			fault(call, err.text);
			return;
		}
		sqlite3_set_auxdata(call, 1, pattern, NULL);
	}
	sqlite3_result_int(call, pattern_matches(pattern, subject));
}

static void
run_label(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const struct rule_context *context = engine_of(call)->context;
	const char *code = text_of(argv[1]), *lang = argc > 2 ? text_of(argv[2]) : NULL;

	if (!code || !context->label)
		return;
	if (!lang && context->value)
		lang = context->value(context->context, "lang").text;
	give_text(
	    call, context->label(context->context, text_of(argv[0]), code, lang ? lang : "en"));
}

static void
run_fold(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *text = text_of(argv[0]);
	struct buf folded = {0};

	(void)argc;
	if (!text)
		return;
	fold_text(&folded, text);
	give_text(call, buf_str(&folded));
	buf_free(&folded);
}

/* fmt('{} of {}', a, b): each {} is the next argument; an empty one gives nothing. */
static void
run_fmt(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *at = text_of(argv[0]);
	struct buf out = {0};
	int next = 1;

	if (!at)
		return;
	for (; *at; at++) {
		if (strncmp(at, "{}", 2) != 0) {
			buf_char(&out, *at);
			continue;
		}
		at++;
		if (next < argc && text_of(argv[next]))
			buf_text(&out, text_of(argv[next]));
		next++;
	}
	give_text(call, buf_str(&out));
	buf_free(&out);
}

/* "+3 months" -> 3 and 'm'; "start of month" -> 'M', "start of year" -> 'Y'. */
static bool
read_modifier(const char *text, long *count, char *unit)
{
	static const struct {
		const char *word;
		char unit;
	} units[] = {{"day", 'd'}, {"days", 'd'}, {"month", 'm'}, {"months", 'm'}, {"year", 'y'},
	    {"years", 'y'}};
	char *end;

	*count = 0;
	if (strcmp(text, "start of month") == 0 || strcmp(text, "start of year") == 0) {
		*unit = text[9] == 'm' ? 'M' : 'Y';
		return true;
	}
	if (!strchr("+-0123456789", text[0]))
		return false;
	*count = strtol(text, &end, 10);
	if (end == text || *end != ' ' || *count > 100000 || *count < -100000)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strcmp(end + 1, units[i].word) == 0) {
			*unit = units[i].unit;
			return true;
		}
	return false;
}

bool
rule_is_modifier(const char *text)
{
	long count;
	char unit;

	return read_modifier(text, &count, &unit);
}

/* Months are counted in the calendar; a day the month has not runs over into the next. */
static int
move_day(int day, long count, char unit)
{
	int year, month, day_of_month;
	long months;

	day_split(day, &year, &month, &day_of_month);
	switch (unit) {
	case 'd':
		return day + (int)count;
	case 'M':
		return day_number(year, month, 1);
	case 'Y':
		return day_number(year, 1, 1);
	default:
		months = year * 12L + month - 1 + (unit == 'y' ? count * 12 : count);
	}
	if (months < 12 || months >= 10000 * 12)
		return INT_MAX;
	return day_number((int)(months / 12), (int)(months % 12) + 1, 1) + day_of_month - 1;
}

static void
run_date(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf date;
	int day;

	if (!days_of(argv[0], &date) || date.earliest != date.latest)
		return;
	day = date.earliest;
	for (int i = 1; i < argc && day != INT_MAX; i++) {
		const char *text = text_of(argv[i]);
		long count;
		char unit;

		if (!text)
			return;
		if (!read_modifier(text, &count, &unit)) {
			fault(call,
			    _("date() takes '+3 months', '-1 year', '+10 days', 'start of month' "
			      "or 'start of year' after the date"));
			return;
		}
		day = move_day(day, count, unit);
	}
	if (day != INT_MAX)
		give_day(call, day);
}

/* Rows of the form named first, or -1 where there are no rows to ask. */
static int64_t
rows_of(sqlite3_context *call, sqlite3_value *form)
{
	const struct rule_engine *engine = engine_of(call);

	if (!engine->context->rows || !engine->context->row_value)
		return -1;
	return engine->context->rows(engine->context->context, text_of(form));
}

/* Each row is paid for; a fault when the budget is used up. */
static bool
pay_for_row(sqlite3_context *call)
{
	if (rule_spend(engine_of(call), 1))
		return true;
	sqlite3_result_error(call, "steps", -1);
	return false;
}

static void
run_count_rows(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	int64_t rows = rows_of(call, argv[0]);

	(void)argc;
	if (rows >= 0)
		sqlite3_result_int64(call, rows);
}

/* Empty answers are left out; no rows sum to 0. */
static void
run_sum_rows(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const struct rule_context *context = engine_of(call)->context;
	int64_t rows = rows_of(call, argv[0]), sum = 0;
	double real = 0;
	bool is_real = false;

	(void)argc;
	if (rows < 0)
		return;
	for (int64_t row = 0; row < rows; row++) {
		struct rule_value value =
		    context->row_value(context->context, text_of(argv[0]), row, text_of(argv[1]));

		if (!pay_for_row(call))
			return;
		if (value.kind == RULE_REAL) {
			is_real = true;
			real += value.real;
		} else if (value.kind == RULE_INTEGER
			   && __builtin_add_overflow(sum, value.integer, &sum)) {
			fault(call, _("a sum over rows is too large"));
			return;
		}
	}
	if (is_real)
		sqlite3_result_double(call, real + (double)sum);
	else
		sqlite3_result_int64(call, sum);
}

static struct rule *
inner_rule(const struct rule *rule, const char *text)
{
	for (size_t i = 0; i < rule->inner_len; i++)
		if (strcmp(rule->inner_text[i], text) == 0)
			return rule->inner[i];
	return NULL;
}

/* True when it is for a row; unknown when it is for none but unknown for some. */
static void
run_any_row(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct rule *outer = engine_of(call)->running;
	struct rule *rule = inner_rule(outer, text_of(argv[1]));
	int64_t rows = rows_of(call, argv[0]);
	bool unknown = false;
	struct err err = {0};

	(void)argc;
	if (rows < 0 || !rule)
		return;
	for (int64_t row = 0; row < rows; row++) {
		struct rule_value value;

		if (!pay_for_row(call))
			return;
		if (!rule_eval_row(rule, text_of(argv[0]), row, &value, &err)) {
			fault(call, err.text);
			return;
		}
		if (rule_truth(value) == 1) {
			sqlite3_result_int(call, 1);
			return;
		}
		unknown = unknown || rule_truth(value) < 0;
		outer->vague = outer->vague || rule->vague;
	}
	if (!unknown)
		sqlite3_result_int(call, 0);
}

/* No value of a rule is a blob. */
static void
run_unequal(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	(void)argc, (void)argv;
	sqlite3_result_zeroblob(call, 0);
}

bool
rule_functions_add(struct rule_engine *engine)
{
	static const struct {
		const char *name;
		void (*run)(sqlite3_context *call, int argc, sqlite3_value **argv);
		int flags;
	} functions[] = {
	    {"selected", run_selected, SQLITE_DETERMINISTIC},
	    {"count_selected", run_count_selected, SQLITE_DETERMINISTIC},
	    {"absent", run_absent, 0},
	    {"earliest", run_earliest, SQLITE_DETERMINISTIC},
	    {"latest", run_latest, SQLITE_DETERMINISTIC},
	    {"age", run_age, 0},
	    {"months_between", run_months_between, 0},
	    {"regex", run_regex, SQLITE_DETERMINISTIC},
	    {"label", run_label, 0},
	    {"fold", run_fold, SQLITE_DETERMINISTIC},
	    {"fmt", run_fmt, SQLITE_DETERMINISTIC},
	    {"date", run_date, SQLITE_DETERMINISTIC},
	    {"count_rows", run_count_rows, 0},
	    {"sum_rows", run_sum_rows, 0},
	    {"any_row", run_any_row, 0},
	    {RULE_UNEQUAL, run_unequal, 0},
	};

	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
		if (sqlite3_create_function_v2(engine->db, functions[i].name, -1,
			SQLITE_UTF8 | functions[i].flags, engine, functions[i].run, NULL, NULL,
			NULL)
		    != SQLITE_OK)
			return false;
	return true;
}
