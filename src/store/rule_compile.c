/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules compiled: behind the fence (rule_fence.c) by SQLite, then what their calls say in their
 * literal arguments; and what a compiled rule reads.
 */
#include "store/rule_impl.h"

#include "base/i18n.h"

#include <string.h>

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
		const char *given = sqlite3_bind_parameter_name(rule->stmt, i + 1);
		char *name = arena_dup(arena, given + (*given == ':'));
		char *dollar = strchr(name, '$');

		if (dollar)
			*dollar = '.';
		rule->params[i] = name;
	}
}

bool
rule_is_outside(const char *name)
{
	return strchr(name, '.') || strcmp(name, "today") == 0 || strcmp(name, "lang") == 0
	       || strcmp(name, "role") == 0;
}

/* What the rule of a row reads beside the row, the rule around it reads. */
static void
read_around(struct rule *rule, const struct rule *inner)
{
	struct arena *arena = &rule->engine->arena;

	for (size_t i = 0; i < inner->shape.reads_len; i++) {
		const char *name = inner->shape.reads[i];

		if (rule_is_here(name))
			rule_shape_read(&rule->shape, name + strlen(RULE_HERE), arena);
		else if (rule_is_outside(name))
			rule_shape_read(&rule->shape, name, arena);
	}
}

/* any_row('form', 'expression'): the expression is a rule over the row's names. */
static bool
compile_inner(struct rule *rule, const struct rule_call *call, struct err *err)
{
	struct rule_engine *engine = rule->engine;
	struct arena *arena = &engine->arena;
	bool is_inner = engine->is_inner;
	struct rule *inner;

	engine->is_inner = true;
	inner = rule_compile(engine, call->literals[1], NULL, err);
	engine->is_inner = is_inner;
	if (!inner)
		return false;
	if (inner->inner_len)
		return err_set(err, ERR_DATA, _("any_row() cannot stand inside any_row()"));
	read_around(rule, inner);
	for (size_t i = 0; i < inner->shape.columns_len; i++)
		rule_shape_column(&rule->shape, inner->shape.columns[i], arena);
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
			      "days', 'start of month', 'start of year'"),
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

/* A record is "here" only for the rule that is asked about another. */
static bool
check_here(const struct rule *rule, const char *text, size_t *offset, struct err *err)
{
	for (size_t i = 0; !rule->engine->is_inner && i < rule->shape.reads_len; i++) {
		const char *name = rule->shape.reads[i];

		if (!rule_is_here(name))
			continue;
		*offset = (size_t)(strstr(text, ":" RULE_HERE) - text);
		return err_set(err, ERR_DATA,
		    _("\":%s\" stands in any_row() only; an answer of this record is :%s"), name,
		    name + strlen(RULE_HERE));
	}
	return true;
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
	    || !check_here(rule, text, offset, err) || !prepare(rule, text, offset, err))
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

const char *
rule_columns(const struct rule *rule, size_t n)
{
	return n < rule->shape.columns_len ? rule->shape.columns[n] : NULL;
}

/* What a call reads of its rows, one after the other; any_row() reads what its rule reads. */
static bool
row_read(const struct rule *rule, const struct rule_call *call, size_t *n, const char **field)
{
	const char *name = call->function->name;
	size_t reads = 0;

	*field = NULL;
	if (strcmp(name, "sum_rows") == 0)
		*field = call->literals[1];
	for (size_t i = 0; strcmp(name, "any_row") == 0 && i < rule->inner_len; i++) {
		const struct rule_shape *shape = &rule->inner[i]->shape;

		if (strcmp(rule->inner_text[i], call->literals[1]) != 0)
			continue;
		for (size_t k = 0; k < shape->reads_len; k++)
			if (!rule_is_outside(shape->reads[k]) && reads++ == *n) {
				*field = shape->reads[k];
				return true;
			}
		break;
	}
	if (*n < (reads ? reads : 1))
		return true;
	*n -= reads ? reads : 1;
	return false;
}

const char *
rule_rows(const struct rule *rule, size_t n, const char **field)
{
	const struct rule_shape *shape = &rule->shape;

	for (size_t i = 0; i < shape->calls_len; i++) {
		const char *name = shape->calls[i].function->name;

		if (strcmp(name, "count_rows") != 0 && strcmp(name, "sum_rows") != 0
		    && strcmp(name, "any_row") != 0)
			continue;
		if (row_read(rule, &shape->calls[i], &n, field))
			return shape->calls[i].literals[0];
	}
	return NULL;
}
