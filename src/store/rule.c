/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rule engine: its connection, which holds no data and lets little through; rules are bound
 * to what they read and run within a budget. They are compiled in rule_compile.c.
 */
#include "store/rule_impl.h"

#include "base/i18n.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static int
authorize(void *context, int what, const char *a, const char *b, const char *c, const char *d)
{
	struct rule_engine *engine = context;

	(void)a, (void)c, (void)d;
	if (!engine->is_compiling)
		return SQLITE_DENY;
	if (what == SQLITE_SELECT)
		return ++engine->selects == 1 ? SQLITE_OK : SQLITE_DENY;
	if (what == SQLITE_FUNCTION) {
		struct rule_token name = {RULE_WORD, 0, strlen(b)};

		return rule_function_find(b, name) || strcmp(b, RULE_UNEQUAL) == 0 ? SQLITE_OK
										   : SQLITE_DENY;
	}
	return SQLITE_DENY;
}

bool
rule_spend(struct rule_engine *engine, int64_t steps)
{
	engine->steps += steps;
	return engine->steps <= RULE_STEPS_MAX;
}

static int
tick(void *context)
{
	return !rule_spend(context, RULE_STEPS_TICK);
}

static bool
configure(sqlite3 *db)
{
	static const struct {
		int limit, value;
	} limits[] = {
	    {SQLITE_LIMIT_SQL_LENGTH, 4 * RULE_TEXT_MAX},
	    {SQLITE_LIMIT_EXPR_DEPTH, RULE_DEPTH_MAX},
	    {SQLITE_LIMIT_LENGTH, 1000000},
	    {SQLITE_LIMIT_COMPOUND_SELECT, 1},
	    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
	    {SQLITE_LIMIT_ATTACHED, 0},
	    {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
	    {SQLITE_LIMIT_WORKER_THREADS, 0},
	};

	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		sqlite3_limit(db, limits[i].limit, limits[i].value);
	return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) == SQLITE_OK
	       && sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL) == SQLITE_OK
	       && sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL) == SQLITE_OK
	       && sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL) == SQLITE_OK
	       && sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL) == SQLITE_OK;
}

struct rule_engine *
rule_engine_new(void)
{
	struct rule_engine *engine = mem_alloc(sizeof(*engine));
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
		    | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;

	/* With memory to be had, opening nothing in memory cannot fail. */
	if (sqlite3_open_v2(":memory:", &engine->db, flags, NULL) != SQLITE_OK
	    || !configure(engine->db) || !rule_functions_add(engine))
		mem_exhausted();
	sqlite3_set_authorizer(engine->db, authorize, engine);
	sqlite3_progress_handler(engine->db, RULE_STEPS_TICK, tick, engine);
	return engine;
}

void
rule_engine_free(struct rule_engine *engine)
{
	if (!engine)
		return;
	for (struct rule *rule = engine->newest; rule; rule = rule->older) {
		sqlite3_finalize(rule->stmt);
		buf_free(&rule->text);
	}
	for (size_t i = 0; i < engine->patterns_len; i++)
		pattern_free(engine->patterns[i]);
	free(engine->fault);
	sqlite3_close(engine->db);
	arena_free(&engine->arena);
	free(engine);
}

struct pattern *
rule_pattern(struct rule_engine *engine, const char *text, struct err *err)
{
	struct pattern *pattern;

	for (size_t i = 0; i < engine->patterns_len; i++)
		if (strcmp(pattern_text(engine->patterns[i]), text) == 0)
			return engine->patterns[i];
	pattern = pattern_new(text, err);
	if (!pattern)
		return NULL;
	engine->patterns = arena_grow(&engine->arena, engine->patterns, engine->patterns_len,
	    &engine->patterns_cap, sizeof(struct pattern *));
	return engine->patterns[engine->patterns_len++] = pattern;
}

/* "@region", of the choice that is asked about. */
static struct rule_value
ask_column(const struct rule_context *context, const char *name)
{
	const char *text = context->column ? context->column(context->context, name + 1) : NULL;

	return (struct rule_value){.kind = text ? RULE_TEXT : RULE_NULL, .text = text};
}

static struct rule_value
ask(const struct rule_engine *engine, const char *name)
{
	const struct rule_context *context = engine->context;

	if (name[0] == '@')
		return ask_column(context, name);

	if (engine->row_form && rule_is_here(name))
		name += strlen(RULE_HERE);
	else if (engine->row_form && !rule_is_outside(name))
		return context->row_value ? context->row_value(
			   context->context, engine->row_form, engine->row, name)
					  : (struct rule_value){0};
	return context->value ? context->value(context->context, name) : (struct rule_value){0};
}

static int
bind_params(struct rule *rule)
{
	int len = sqlite3_bind_parameter_count(rule->stmt), rc = SQLITE_OK;

	for (int i = 0; rc == SQLITE_OK && i < len; i++) {
		struct rule_value value = ask(rule->engine, rule->params[i]);

		switch (value.kind) {
		case RULE_NULL:
			break;
		case RULE_INTEGER:
			rc = sqlite3_bind_int64(rule->stmt, i + 1, value.integer);
			break;
		case RULE_REAL:
			rc = sqlite3_bind_double(rule->stmt, i + 1, value.real);
			break;
		case RULE_TEXT:
			/* Copied: a value may be borrowed until the next question. */
			rc = sqlite3_bind_text(rule->stmt, i + 1, value.text, -1, SQLITE_TRANSIENT);
		}
	}
	return rc;
}

static struct rule_value
result(struct rule *rule)
{
	struct rule_value out = {0};
	const char *text;

	switch (sqlite3_column_type(rule->stmt, 0)) {
	case SQLITE_INTEGER:
		out.kind = RULE_INTEGER;
		out.integer = sqlite3_column_int64(rule->stmt, 0);
		break;
	case SQLITE_FLOAT:
		out.kind = RULE_REAL;
		out.real = sqlite3_column_double(rule->stmt, 0);
		break;
	case SQLITE_TEXT:
		text = (const char *)sqlite3_column_text(rule->stmt, 0);
		if (!text)
			mem_exhausted();
		buf_clear(&rule->text);
		buf_text(&rule->text, text);
		out.kind = RULE_TEXT;
		out.text = buf_str(&rule->text);
		break;
	default:
		break;
	}
	return out;
}

static bool
failed(struct rule_engine *engine, struct err *err)
{
	if (engine->steps > RULE_STEPS_MAX)
		return err_set(err, ERR_DATA,
		    _("the rule needs more than %d steps; make it simpler"), RULE_STEPS_MAX);
	if (engine->fault)
		return err_set(err, ERR_DATA, "%s", engine->fault);
	return err_set(
	    err, ERR_DATA, _("the rule cannot be computed: %s"), sqlite3_errmsg(engine->db));
}

static bool
run_once(struct rule *rule, struct rule_value *out, struct err *err)
{
	struct rule_engine *engine = rule->engine;
	struct rule *outer = engine->running;
	int rc;
	bool ok;

	engine->running = rule;
	rc = bind_params(rule);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(rule->stmt);
	/* What a rule may take is bounded: it is the machine that has no more, and no answer may rest on that. */
	if (rc == SQLITE_NOMEM)
		mem_exhausted();
	ok = rc == SQLITE_ROW;
	*out = ok ? result(rule) : (struct rule_value){0};
	if (!ok)
		failed(engine, err);
	sqlite3_reset(rule->stmt);
	sqlite3_clear_bindings(rule->stmt);
	engine->running = outer;
	return ok;
}

static bool
same(const struct rule_value *a, const struct rule_value *b, const char *text)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case RULE_NULL:
		return true;
	case RULE_INTEGER:
		return a->integer == b->integer;
	case RULE_REAL:
		return !(a->real < b->real) && !(a->real > b->real);
	case RULE_TEXT:
		return strcmp(text, b->text) == 0;
	}
	return false;
}

/*
 * Run; and when a partial date left several values possible, run for each of
 * them. They must agree, or the result is unknown.
 */
static bool
run_span(struct rule *rule, struct rule_value *out, struct err *err)
{
	struct rule_engine *engine = rule->engine;
	struct rule_span outer = engine->span;
	struct rule_value other;
	char *text = NULL;
	bool ok, agree = true;

	/* A rule over rows may come back to itself through the rules of these rows. */
	if (rule->running)
		return err_set(
		    err, ERR_DATA, _("the rule waits for itself through the rows that it reads"));
	rule->running = true;
	engine->span = (struct rule_span){0};
	rule->vague = false;
	ok = run_once(rule, out, err);
	if (ok && out->kind == RULE_TEXT && engine->span.met)
		text = mem_dup(out->text);
	while (ok && agree && engine->span.met
	       && engine->span.pick < engine->span.high - engine->span.low) {
		engine->span.pick++;
		ok = run_once(rule, &other, err);
		agree = ok && same(out, &other, text);
	}
	if (ok && !agree) {
		*out = (struct rule_value){0};
		rule->vague = true;
	}
	free(text);
	rule->running = false;
	engine->span = outer;
	return ok;
}

bool
rule_eval_row(
    struct rule *rule, const char *form, int64_t row, struct rule_value *out, struct err *err)
{
	struct rule_engine *engine = rule->engine;
	bool ok;

	assert(!engine->row_form);
	engine->row_form = form;
	engine->row = row;
	ok = run_span(rule, out, err);
	engine->row_form = NULL;
	return ok;
}

bool
rule_eval(
    struct rule *rule, const struct rule_context *context, struct rule_value *out, struct err *err)
{
	struct rule_engine *engine = rule->engine;
	const struct rule_context *outer = engine->context;
	int64_t steps = engine->steps;
	const char *row_form = engine->row_form;
	bool ok;

	/* A context may evaluate rules of its own to answer: their steps count, nothing else is shared. */
	if (!outer || context->own_steps)
		engine->steps = 0;
	engine->context = context;
	engine->row_form = NULL;
	free(engine->fault);
	engine->fault = NULL;
	ok = run_span(rule, out, err);
	/* What failed in here is told; the rule outside goes on. */
	free(engine->fault);
	engine->fault = NULL;
	engine->context = outer;
	engine->row_form = row_form;
	if (outer && (engine->steps < steps || context->own_steps))
		engine->steps = steps;
	return ok;
}

bool
rule_was_vague(const struct rule *rule)
{
	return rule->vague;
}

int
rule_truth(struct rule_value value)
{
	char *end;

	switch (value.kind) {
	case RULE_NULL:
		return -1;
	case RULE_INTEGER:
		return value.integer != 0;
	case RULE_REAL:
		return value.real < 0 || value.real > 0;
	case RULE_TEXT:
		/* As SQLite: the number at its start counts. */
		return strtod(value.text, &end) != 0 && end != value.text;
	}
	return -1;
}
