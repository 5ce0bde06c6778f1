/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rule engine: compile behind two fences (rule_fence.c, the authorizer),
 * bind what the rule reads, run within a budget. Its connection holds no data.
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
	    {SQLITE_LIMIT_SQL_LENGTH, RULE_TEXT_MAX + 64},
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

static int
compile(struct rule *rule, const char *sql)
{
	struct rule_engine *engine = rule->engine;
	const char *tail = "";
	int rc;

	engine->is_compiling = true;
	engine->selects = 0;
	rc = sqlite3_prepare_v3(engine->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &rule->stmt, &tail);
	engine->is_compiling = false;
	if (rc != SQLITE_OK || (rule->stmt && !*tail && sqlite3_column_count(rule->stmt) == 1))
		return rc;
	sqlite3_finalize(rule->stmt);
	rule->stmt = NULL;
	return SQLITE_OK;
}

/* What is wrong is told of the rule as it was written. */
static bool
prepare(struct rule *rule, const char *text, size_t *offset, struct err *err)
{
	struct rule_engine *engine = rule->engine;
	int rc = compile(rule, rule_sql_quick(text, &engine->arena));

	if (!rule->stmt)
		rc = compile(rule, rule_sql(text, &engine->arena));
	if (rule->stmt)
		return true;
	if (rc == SQLITE_NOMEM)
		mem_exhausted();
	*offset = rule_sql_offset(text, sqlite3_error_offset(engine->db));
	if (rc == SQLITE_AUTH)
		return err_set(
		    err, ERR_DATA, _("a rule may not look into tables or use this function"));
	if (rc == SQLITE_OK)
		return err_set(err, ERR_DATA, _("a rule is one expression, not a list"));
	/* SQLite would tell of the ) that we have put there. */
	if (*offset == strlen(text))
		return err_set(
		    err, ERR_DATA, _("the rule ends too early; something is missing here"));
	return err_set(
	    err, ERR_DATA, _("this is no expression of SQL: %s"), sqlite3_errmsg(engine->db));
}

static void
name_params(struct rule *rule)
{
	int len = sqlite3_bind_parameter_count(rule->stmt);
	struct arena *arena = &rule->engine->arena;

	rule->params = arena_alloc(arena, (size_t)(len + 1) * sizeof(*rule->params));
	for (int i = 0; i < len; i++) {
		char *name = arena_dup(arena, sqlite3_bind_parameter_name(rule->stmt, i + 1) + 1);
		char *dollar = strchr(name, '$');

		if (dollar)
			*dollar = '.';
		rule->params[i] = name;
	}
}

static bool
is_outside(const char *name)
{
	return strchr(name, '.') || strcmp(name, "today") == 0 || strcmp(name, "lang") == 0
	       || strcmp(name, "role") == 0;
}

/* any_row('form', 'expression'): the expression is a rule over the row's names. */
static bool
compile_inner(struct rule *rule, const struct rule_call *call, struct err *err)
{
	struct arena *arena = &rule->engine->arena;
	struct rule *inner = rule_compile(rule->engine, call->literals[1], NULL, err);

	if (!inner)
		return false;
	if (inner->inner_len)
		return err_set(err, ERR_DATA, _("any_row() cannot stand inside any_row()"));
	for (size_t i = 0; i < inner->shape.reads_len; i++)
		if (is_outside(inner->shape.reads[i]))
			rule_shape_read(&rule->shape, inner->shape.reads[i], arena);
	rule->inner[rule->inner_len] = inner;
	rule->inner_text[rule->inner_len++] = call->literals[1];
	return true;
}

static bool
check_date_call(const struct rule_call *call, struct err *err)
{
	for (size_t i = 1; i < 3; i++)
		if (call->literals[i] && !rule_is_modifier(call->literals[i]))
			return err_set(err, ERR_DATA,
			    _("date() has no modifier '%s'; use '+3 months', '-1 year', '+10 "
			      "days', "
			      "'start of month', 'start of year'"),
			    call->literals[i]);
	if (call->literals[0] && strcmp(call->literals[0], "now") == 0)
		return err_set(
		    err, ERR_DATA, _("'now' changes while a form is filled in; use :today"));
	return true;
}

/* What the calls say in their literal arguments, checked while there is somebody to tell. */
static bool
compile_calls(struct rule *rule, size_t *offset, struct err *err)
{
	struct rule_shape *shape = &rule->shape;
	struct arena *arena = &rule->engine->arena;
	bool ok = true;

	rule->inner = arena_alloc(arena, shape->calls_len * sizeof(struct rule *));
	rule->inner_text = arena_alloc(arena, shape->calls_len * sizeof(*rule->inner_text));
	for (size_t i = 0; ok && i < shape->calls_len; i++) {
		const struct rule_call *call = &shape->calls[i];
		const char *name = call->function->name;

		*offset = call->offset;
		if (strcmp(name, "absent") == 0)
			rule_shape_read(shape, call->literals[0], arena);
		else if (strcmp(name, "regex") == 0)
			ok = rule_pattern(rule->engine, call->literals[1], err) != NULL;
		else if (strcmp(name, "any_row") == 0)
			ok = compile_inner(rule, call, err);
		else if (strcmp(name, "date") == 0)
			ok = check_date_call(call, err);
	}
	if (ok)
		*offset = 0;
	return ok;
}

struct rule *
rule_compile(struct rule_engine *engine, const char *text, size_t *offset, struct err *err)
{
	size_t ignored;
	struct rule *rule = arena_alloc(&engine->arena, sizeof(*rule));

	if (!offset)
		offset = &ignored;
	rule->engine = engine;
	if (!rule_fence(text, &engine->arena, &rule->shape, offset, err)
	    || !prepare(rule, text, offset, err))
		return NULL;
	/* From here the engine owns the statement, also when a call in it is wrong. */
	rule->older = engine->newest;
	engine->newest = rule;
	name_params(rule);
	return compile_calls(rule, offset, err) ? rule : NULL;
}

const char *
rule_reads(const struct rule *rule, size_t n)
{
	return n < rule->shape.reads_len ? rule->shape.reads[n] : NULL;
}

static struct rule_value
ask(const struct rule_engine *engine, const char *name)
{
	const struct rule_context *context = engine->context;

	if (engine->row_form && !is_outside(name))
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
	if (!outer)
		engine->steps = 0;
	engine->context = context;
	engine->row_form = NULL;
	free(engine->fault);
	engine->fault = NULL;
	ok = run_span(rule, out, err);
	engine->context = outer;
	engine->row_form = row_form;
	if (outer && engine->steps < steps)
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
