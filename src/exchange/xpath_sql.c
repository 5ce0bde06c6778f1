/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the tree of an expression to SQL: names, numbers, arithmetic; and the way in. */
#include "exchange/xpath_part.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "store/rule_fence.h"

#include <stdarg.h>
#include <string.h>

bool
xpath_fail(struct translator *to, const struct xpath_node *node, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	*to->offset = node->offset;
	err_set(to->err, ERR_DATA, "%s", buf_str(&text));
	buf_free(&text);
	return false;
}

void
xpath_note(struct translator *to, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;

	if (!to->scope->note)
		return;
	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	to->scope->note(to->scope->context, arena_dup(to->arena, buf_str(&text)));
	buf_free(&text);
}

static struct piece
piece_of(const struct xpath_ref *ref, bool is_there)
{
	struct piece piece = piece_new(ref->type, SQL_ATOM, ref->sql);

	piece.nulls = is_there || ref->never_empty ? NULLS_NEVER : NULLS_EMPTY;
	piece.whole = ref->whole || ref->type == XPATH_TRUTH;
	piece.real = ref->type == XPATH_NUMBER && !ref->whole;
	piece.choices = ref->choices;
	piece.is_ref = true;
	return piece;
}

bool
xpath_find(
    struct translator *to, const struct xpath_node *node, const char *name, struct xpath_ref *out)
{
	*out = (struct xpath_ref){0};
	if (to->scope->find(to->scope->context, name, out, to->err))
		return true;
	*to->offset = node->offset;
	return false;
}

static bool
run_ref(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct xpath_ref ref;

	if (!xpath_find(to, node, node->text, &ref))
		return false;
	if (ref.type == XPATH_ROWS)
		return xpath_fail(to, node,
		    _("${%s} has many answers here, one a record; use sum() or count() of them"),
		    node->text);
	*out = piece_of(&ref, false);
	return true;
}

static bool
run_self(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (!to->scope->self)
		return xpath_fail(
		    to, node, _("the point means nothing here; name a question: ${name}"));
	*out = piece_of(to->scope->self, to->use == XPATH_CHECK);
	return true;
}

/* A bare name: a column of the choices in a filter; elsewhere an element that is nowhere, as null. */
static bool
run_name(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct xpath_ref ref = {0};

	if (to->scope->column) {
		if (to->scope->column(to->scope->context, node->text, &ref, to->err)) {
			*out = piece_of(&ref, false);
			return true;
		}
		*to->offset = node->offset;
		return false;
	}
	if (strcmp(node->text, "null") != 0)
		return xpath_fail(to, node,
		    _("\"%s\" is neither a text nor an answer; write '%s' or ${%s}"), node->text,
		    node->text, node->text);
	*out = piece_literal("", to->arena);
	return true;
}

/* 007 is 7, 5. is 5, .5 is 0.5. */
static void
run_numeral(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const char *text = node->text + strspn(node->text, "0");
	size_t len = strlen(text);

	if (*text == '\0' || *text == '.')
		text = arena_printf(to->arena, "0%s", text);
	len = strlen(text);
	if (text[len - 1] == '.')
		text = arena_dup_len(to->arena, text, len - 1);
	*out = piece_new(XPATH_NUMBER, SQL_ATOM, text);
	out->number = text;
	out->whole = !strchr(text, '.');
	out->real = !out->whole;
}

static bool
made_number(struct piece *piece, struct arena *arena)
{
	/* NaN: what is no number and never will be. */
	if (!piece_to_number(piece, arena)) {
		*piece = piece_new(XPATH_NUMBER, SQL_ATOM, "NULL");
		piece->nulls = NULLS_NAN;
	}
	/* An answer that is not there is no number either. */
	if (piece->nulls)
		piece->nulls = NULLS_NAN;
	return true;
}

bool
xpath_number(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return xpath_value(to, node, out) && made_number(out, to->arena);
}

bool
xpath_text(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (!xpath_value(to, node, out))
		return false;
	if (out->type == XPATH_EMPTY) {
		out->literal = "";
		out->type = XPATH_TEXT;
		return true;
	}
	return piece_to_text(out, to->arena);
}

/* SQL cuts off the places when it divides whole numbers: one side is made one that has places. */
static const char *
quotient(struct piece a, struct piece b, struct arena *arena)
{
	const char *left = piece_in(&a, SQL_TIMES, arena), *right = piece_in(&b, SQL_CONCAT, arena);

	if (a.real || b.real)
		return arena_printf(arena, "%s / %s", left, right);
	if (b.number)
		return arena_printf(arena, "%s / %s.0", left, b.number);
	if (a.number)
		return arena_printf(arena, "%s.0 / %s", a.number, right);
	return arena_printf(arena, "CAST(%s AS REAL) / %s", a.text, right);
}

static bool
is_zero(const struct piece *piece)
{
	double number;

	return !piece->number || !piece_read_number(piece->number, &number)
	       || !(number < 0 || number > 0);
}

static void
divide(struct translator *to, enum xpath_op op, struct piece a, struct piece b, struct piece *out)
{
	struct arena *arena = to->arena;

	*out = piece_new(XPATH_NUMBER, SQL_TIMES, quotient(a, b, arena));
	out->real = true;
	/* Nothing can be divided by zero. */
	out->nulls = a.nulls || b.nulls || is_zero(&b) ? NULLS_NAN : NULLS_NEVER;
	if (op == XPATH_DIV)
		return;
	out->whole = a.whole && b.whole;
	out->real = a.real || b.real;
	if (out->whole && !out->real) {
		out->text = arena_printf(arena, "%s %% %s", piece_in(&a, SQL_TIMES, arena),
		    piece_in(&b, SQL_CONCAT, arena));
		return;
	}
	out->text = arena_printf(arena, "%s - CAST(%s AS INTEGER) * %s",
	    piece_in(&a, SQL_ADD, arena), out->text, piece_in(&b, SQL_CONCAT, arena));
	out->level = SQL_ADD;
}

static bool
run_arithmetic(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	static const struct {
		const char *sign;
		enum sql_level level;
	} signs[] = {[XPATH_ADD] = {"+", SQL_ADD},
	    [XPATH_SUB] = {"-", SQL_ADD},
	    [XPATH_MUL] = {"*", SQL_TIMES}};
	enum sql_level level;
	struct piece a, b;

	if (!xpath_value(to, node->first, &a) || !xpath_value(to, node->first->next, &b))
		return false;
	if ((node->op == XPATH_ADD || node->op == XPATH_SUB)
	    && (a.type == XPATH_DATE || b.type == XPATH_DATE))
		return xpath_date_sum(to, node->op, a, b, out);
	made_number(&a, to->arena);
	made_number(&b, to->arena);
	if (node->op == XPATH_DIV || node->op == XPATH_MOD) {
		divide(to, node->op, a, b, out);
		return true;
	}
	level = signs[node->op].level;
	*out = piece_new(XPATH_NUMBER, level,
	    arena_printf(to->arena, "%s %s %s", piece_in(&a, level, to->arena),
		signs[node->op].sign, piece_in(&b, (enum sql_level)(level + 1), to->arena)));
	out->whole = a.whole && b.whole;
	out->real = a.real || b.real;
	out->nulls = a.nulls || b.nulls ? NULLS_NAN : NULLS_NEVER;
	return true;
}

static bool
run_minus(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece a;

	if (!xpath_number(to, node->first, &a))
		return false;
	*out = a;
	out->level = SQL_SIGN;
	/* Two signs in a row would begin a comment. */
	if (a.number)
		out->text = out->number =
		    a.number[0] == '-' ? a.number + 1 : arena_printf(to->arena, "-%s", a.number);
	else
		out->text = arena_printf(to->arena, a.text[0] == '-' ? "-(%s)" : "-%s",
		    piece_in(&a, SQL_SIGN, to->arena));
	out->nulls = a.nulls ? NULLS_NAN : NULLS_NEVER;
	out->is_ref = false;
	return true;
}

static bool
run_binary(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (node->op == XPATH_UNION)
		return xpath_fail(to, node,
		    _("| joins sets of answers, which no rule can; name them one by one"));
	if (node->op <= XPATH_GE)
		return xpath_truth(to, node, false, TRUTH_STRICT, out);
	return run_arithmetic(to, node, out);
}

bool
xpath_value(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	switch (node->kind) {
	case XPATH_NUMERAL:
		run_numeral(to, node, out);
		return true;
	case XPATH_LITERAL:
		*out = piece_literal(node->text, to->arena);
		return true;
	case XPATH_REF:
		return run_ref(to, node, out);
	case XPATH_SELF:
		return run_self(to, node, out);
	case XPATH_NAME:
		return run_name(to, node, out);
	case XPATH_BINARY:
		return run_binary(to, node, out);
	case XPATH_MINUS:
		return run_minus(to, node, out);
	case XPATH_CALL:
		return xpath_call(to, node, out);
	default:
		return xpath_run_path(to, node, out);
	}
}

static bool
translate(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	switch (to->use) {
	case XPATH_CONDITION:
		return xpath_truth(to, node, false, TRUTH_LOOSE, out);
	case XPATH_CHECK:
		return xpath_truth(to, node, false, TRUTH_STRICT, out);
	case XPATH_TITLE:
		return xpath_text(to, node, out);
	default:
		return xpath_value(to, node, out);
	}
}

bool
xpath_translate(const char *text, enum xpath_use use, const struct xpath_scope *scope,
    struct arena *arena, struct xpath_rule *out, size_t *offset, struct err *err)
{
	struct translator to = {
	    .scope = scope, .use = use, .arena = arena, .offset = offset, .err = err};
	const struct xpath_node *node = xpath_parse(text, arena, offset, err);
	struct piece piece;

	if (!node || !translate(&to, node, &piece))
		return false;
	*offset = 0;
	if (strlen(piece.text) > RULE_TEXT_MAX)
		return err_set(err, ERR_DATA,
		    _("as a rule it is longer than %d bytes; split it in two questions"),
		    RULE_TEXT_MAX);
	*out = (struct xpath_rule){
	    .sql = piece.text,
	    .type = piece.type,
	    .whole = piece.whole,
	    .digits = piece.digits,
	    .constant = piece.constant,
	    .is_or = piece.level == SQL_OR,
	    .choices = piece.choices,
	};
	return true;
}
