/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The functions of the rule language. An empty argument gives an empty result
 * unless it is said otherwise; a wrong one is a fault, told in the user's words.
 */
#include "store/rule_impl.h"

#include "base/fold.h"
#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

static struct rule_engine *
engine_of(sqlite3_context *call)
{
	return sqlite3_user_data(call);
}

const char *
rule_argument(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

void
rule_fault(sqlite3_context *call, const char *text)
{
	struct rule_engine *engine = engine_of(call);

	free(engine->fault);
	engine->fault = mem_dup(text);
	sqlite3_result_error(call, text, -1);
}

void
rule_give_text(sqlite3_context *call, const char *text)
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
	const char *at = rule_argument(argv[0]), *wanted = rule_argument(argv[1]);
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
	const char *at = rule_argument(argv[0]);
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
		rule_give_text(call, context->absent(context->context, rule_argument(argv[0])));
}

static void
run_regex(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *subject = rule_argument(argv[0]);
	struct pattern *pattern = sqlite3_get_auxdata(call, 1);
	struct err err = {0};

	(void)argc;
	if (!subject)
		return;
	if (!pattern) {
		pattern = rule_pattern(engine_of(call), rule_argument(argv[1]), &err);
		if (!pattern) {
			rule_fault(call, err.text);
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
	const char *code = rule_argument(argv[1]), *lang = argc > 2 ? rule_argument(argv[2]) : NULL;

	if (!code || !context->label)
		return;
	if (!lang && context->value)
		lang = context->value(context->context, "lang").text;
	rule_give_text(call,
	    context->label(context->context, rule_argument(argv[0]), code, lang ? lang : "en"));
}

static void
run_fold(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *text = rule_argument(argv[0]);
	struct buf folded = {0};

	(void)argc;
	if (!text)
		return;
	fold_text(&folded, text);
	rule_give_text(call, buf_str(&folded));
	buf_free(&folded);
}

/* A number without the zeros that say nothing: 3, not 3.0. */
static void
add_argument(struct buf *out, sqlite3_value *value)
{
	if (sqlite3_value_type(value) == SQLITE_FLOAT)
		buf_printf(out, "%.15g", sqlite3_value_double(value));
	else if (rule_argument(value))
		buf_text(out, rule_argument(value));
}

/* fmt('{} of {}', a, b): each {} is the next argument; an empty one gives nothing. */
static void
run_fmt(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *at = rule_argument(argv[0]);
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
		if (next < argc)
			add_argument(&out, argv[next]);
		next++;
	}
	rule_give_text(call, buf_str(&out));
	buf_free(&out);
}

/* Rows of the form named first, or -1 where there are no rows to ask. */
static int64_t
rows_of(sqlite3_context *call, sqlite3_value *form)
{
	const struct rule_engine *engine = engine_of(call);

	if (!engine->context->rows || !engine->context->row_value)
		return -1;
	return engine->context->rows(engine->context->context, rule_argument(form));
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
		struct rule_value value = context->row_value(
		    context->context, rule_argument(argv[0]), row, rule_argument(argv[1]));

		if (!pay_for_row(call))
			return;
		if (value.kind == RULE_REAL) {
			is_real = true;
			real += value.real;
		} else if (value.kind == RULE_INTEGER
			   && __builtin_add_overflow(sum, value.integer, &sum)) {
			rule_fault(call, _("a sum over rows is too large"));
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
	struct rule *rule = inner_rule(outer, rule_argument(argv[1]));
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
		if (!rule_eval_row(rule, rule_argument(argv[0]), row, &value, &err)) {
			rule_fault(call, err.text);
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

/*
 * at_least(:level, 'B1'), called with the name of the answer between: does it stand where the
 * code stands, or after it? Unknown when one of them is empty or none of the list's.
 */
static void
run_at_least(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const struct rule_engine *engine = engine_of(call);
	const struct rule_context *context = engine->context;
	const char *given = rule_argument(argv[0]), *name = rule_argument(argv[1]);
	const char *wanted = rule_argument(argv[2]);
	int64_t place, least;

	(void)argc;
	if (!given || !wanted || !context->place)
		return;
	place = context->place(context->context, engine->row_form, name, given);
	least = context->place(context->context, engine->row_form, name, wanted);
	if (place >= 0 && least >= 0)
		sqlite3_result_int(call, place >= least);
}

/* "12500.50 EUR": a number, a blank, three letters. */
static const char *
currency_at(const char *money)
{
	const char *blank = money ? strchr(money, ' ') : NULL;

	return blank && blank != money && strlen(blank + 1) == 3 ? blank + 1 : NULL;
}

static void
run_amount(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	const char *money = rule_argument(argv[0]);
	char *end;

	(void)argc;
	if (!currency_at(money))
		return;
	if (strchr(money, '.'))
		sqlite3_result_double(call, strtod(money, &end));
	else
		sqlite3_result_int64(call, strtoll(money, &end, 10));
}

static void
run_currency(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	(void)argc;
	rule_give_text(call, currency_at(rule_argument(argv[0])));
}

/* No value of a rule is a blob. */
static void
run_unequal(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	(void)argc, (void)argv;
	sqlite3_result_zeroblob(call, 0);
}

static const struct rule_native functions[] = {
    {"selected", run_selected, SQLITE_DETERMINISTIC},
    {"count_selected", run_count_selected, SQLITE_DETERMINISTIC},
    {"absent", run_absent, 0},
    {"regex", run_regex, SQLITE_DETERMINISTIC},
    {"label", run_label, 0},
    {"fold", run_fold, SQLITE_DETERMINISTIC},
    {"fmt", run_fmt, SQLITE_DETERMINISTIC},
    {"count_rows", run_count_rows, 0},
    {"sum_rows", run_sum_rows, 0},
    {"any_row", run_any_row, 0},
    {"at_least", run_at_least, 0},
    {"amount", run_amount, SQLITE_DETERMINISTIC},
    {"currency", run_currency, SQLITE_DETERMINISTIC},
    {RULE_UNEQUAL, run_unequal, 0},
    {NULL, NULL, 0},
};

static bool
add_functions(struct rule_engine *engine, const struct rule_native *table)
{
	for (; table->name; table++)
		if (sqlite3_create_function_v2(engine->db, table->name, -1,
			SQLITE_UTF8 | table->flags, engine, table->run, NULL, NULL, NULL)
		    != SQLITE_OK)
			return false;
	return true;
}

bool
rule_functions_add(struct rule_engine *engine)
{
	return add_functions(engine, functions) && add_functions(engine, rule_date_functions);
}
