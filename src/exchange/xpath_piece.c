/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of SQL with what is known of their values, and what makes one type of another. */
#include "exchange/xpath_part.h"

#include "base/buf.h"

#include <stdlib.h>
#include <string.h>

/* A text that XPath reads as a number; blanks around it do not count there. */
#define NUMBER_PATTERN "^ *-?([0-9]+[.,]?[0-9]*|[.,][0-9]+) *$"

struct piece
piece_new(enum xpath_type type, enum sql_level level, const char *text)
{
	return (struct piece){
	    .text = text,
	    .level = level,
	    .type = type,
	    .digits = -1,
	    .constant = -1,
	};
}

const char *
xpath_quote(const char *text, struct arena *arena)
{
	struct buf out = {0};
	const char *quoted;

	buf_char(&out, '\'');
	for (; *text; text++) {
		if (*text == '\'')
			buf_char(&out, '\'');
		buf_char(&out, *text);
	}
	buf_char(&out, '\'');
	quoted = arena_dup(arena, buf_str(&out));
	buf_free(&out);
	return quoted;
}

struct piece
piece_literal(const char *text, struct arena *arena)
{
	struct piece piece;

	if (!text[0]) {
		piece = piece_new(XPATH_EMPTY, SQL_ATOM, "NULL");
		piece.nulls = NULLS_EMPTY;
		return piece;
	}
	piece = piece_new(XPATH_TEXT, SQL_ATOM, xpath_quote(text, arena));
	piece.literal = text;
	return piece;
}

struct piece
piece_truth(bool constant)
{
	struct piece piece = piece_new(XPATH_TRUTH, SQL_ATOM, constant ? "TRUE" : "FALSE");

	piece.constant = constant;
	piece.whole = true;
	return piece;
}

const char *
piece_in(const struct piece *piece, enum sql_level least, struct arena *arena)
{
	return piece->level >= least ? piece->text : arena_printf(arena, "(%s)", piece->text);
}

/* As ODK reads a number in a text: no exponent, a comma is a point, blanks around it do not count. */
bool
piece_read_number(const char *text, double *out)
{
	size_t start = strspn(text, " \t\r\n"), len = strcspn(text + start, " \t\r\n");
	const char *at = text + start;
	char number[64], *end;

	if (!len || len >= sizeof(number) || at[len + strspn(at + len, " \t\r\n")]
	    || strspn(at, "-.,0123456789") < len)
		return false;
	for (size_t i = 0; i < len; i++)
		number[i] = at[i];
	number[len] = '\0';
	for (char *comma = strchr(number, ','); comma; comma = strchr(comma, ','))
		*comma = '.';
	*out = strtod(number, &end);
	return *end == '\0';
}

bool
piece_is_day(const char *text)
{
	static const char shape[] = "9999-99-99";
	int month, day;

	if (strlen(text) != sizeof(shape) - 1)
		return false;
	for (size_t i = 0; shape[i]; i++)
		if (shape[i] == '9' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
			return false;
	month = (text[5] - '0') * 10 + text[6] - '0';
	day = (text[8] - '0') * 10 + text[9] - '0';
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static bool
is_whole(const char *text)
{
	size_t len = strspn(text, "0123456789");

	return len > 0 && len <= 15 && !text[len];
}

/* The codes of a list that are numbers; all: every one of them is; whole: and without places. */
static size_t
count_numbers(const struct xpath_choices *choices, bool *whole)
{
	size_t count = 0;
	double ignored;

	*whole = true;
	for (size_t i = 0; i < choices->len; i++) {
		count += piece_read_number(choices->names[i], &ignored);
		*whole = *whole && is_whole(choices->names[i]);
	}
	return count;
}

/* 'a', 'b' */
static const char *
number_codes(const struct xpath_choices *choices, struct arena *arena)
{
	struct buf codes = {0};
	const char *text;
	double ignored;

	for (size_t i = 0; i < choices->len; i++)
		if (piece_read_number(choices->names[i], &ignored))
			buf_printf(&codes, "%s%s", codes.len ? ", " : "",
			    xpath_quote(choices->codes[i], arena));
	text = arena_dup(arena, buf_str(&codes));
	buf_free(&codes);
	return text;
}

static bool
choice_to_number(struct piece *piece, struct arena *arena)
{
	const struct xpath_choices *choices = piece->choices;
	bool whole;
	size_t numbers = count_numbers(choices, &whole);
	const char *text = piece->text;

	if (!numbers)
		return false;
	if (numbers == choices->len)
		text = arena_printf(arena, "CAST(%s AS %s)", text, whole ? "INTEGER" : "REAL");
	else
		text = arena_printf(arena, "CASE WHEN %s IN (%s) THEN CAST(%s AS REAL) END",
		    piece_in(piece, SQL_LESS, arena), number_codes(choices, arena), text);
	*piece = (struct piece){.text = text,
	    .level = SQL_ATOM,
	    .type = XPATH_NUMBER,
	    .nulls = piece->nulls || numbers < choices->len ? NULLS_NAN : NULLS_NEVER,
	    .whole = whole,
	    .real = !whole,
	    .digits = -1,
	    .constant = -1};
	return true;
}

static bool
text_to_number(struct piece *piece, struct arena *arena)
{
	enum sql_nulls nulls = piece->nulls ? NULLS_NAN : NULLS_NEVER;
	const char *text = piece->text;
	double number;

	if (piece->literal) {
		if (!piece_read_number(piece->literal, &number))
			return false;
		*piece = piece_new(XPATH_NUMBER, SQL_ATOM, arena_printf(arena, "%.15g", number));
		piece->number = piece->text;
		piece->whole = is_whole(piece->text);
		piece->real = !piece->whole;
		return true;
	}
	if (piece->numeric) {
		*piece = piece_new(
		    XPATH_NUMBER, SQL_ATOM, arena_printf(arena, "CAST(%s AS INTEGER)", text));
		piece->whole = true;
		piece->nulls = nulls;
		return true;
	}
	*piece = piece_new(XPATH_NUMBER, SQL_ATOM,
	    arena_printf(arena,
		"CASE WHEN regex(%s, '" NUMBER_PATTERN
		"') THEN CAST(replace(%s, ',', '.') AS REAL) END",
		text, text));
	piece->real = true;
	piece->nulls = NULLS_NAN;
	return true;
}

bool
piece_to_number(struct piece *piece, struct arena *arena)
{
	switch (piece->type) {
	case XPATH_NUMBER:
		return true;
	case XPATH_TRUTH:
		if (piece->nulls)
			piece->text = arena_printf(arena, "coalesce(%s, 0)", piece->text);
		piece->level = piece->nulls ? SQL_ATOM : piece->level;
		piece->type = XPATH_NUMBER;
		piece->nulls = NULLS_NEVER;
		piece->whole = true;
		piece->is_ref = false;
		return true;
	case XPATH_DATE:
		piece_days(piece, arena);
		return true;
	case XPATH_CHOICE:
		return choice_to_number(piece, arena);
	case XPATH_TEXT:
	case XPATH_SET:
		return text_to_number(piece, arena);
	default:
		return false;
	}
}

bool
piece_to_text(struct piece *piece, struct arena *arena)
{
	const char *text = piece->text;
	enum sql_nulls nulls = piece->nulls;

	switch (piece->type) {
	case XPATH_ROWS:
		return false;
	case XPATH_TRUTH:
		*piece = piece_new(
		    XPATH_TEXT, SQL_ATOM, arena_printf(arena, "iif(%s, 'true', 'false')", text));
		return true;
	case XPATH_NUMBER:
		if (piece->number) {
			*piece = piece_literal(piece->number, arena);
			return true;
		}
		if (piece->whole && !piece->real) {
			*piece = piece_new(
			    XPATH_TEXT, SQL_ATOM, arena_printf(arena, "CAST(%s AS TEXT)", text));
			piece->nulls = nulls ? NULLS_EMPTY : NULLS_NEVER;
			return true;
		}
		*piece =
		    piece_new(XPATH_TEXT, SQL_ATOM, arena_printf(arena, "fmt('{}', %s)", text));
		piece->blank = nulls != NULLS_NEVER;
		return true;
	case XPATH_CHOICE:
	case XPATH_SET:
		/* A text already, and what it is compared with must be a code. */
		return true;
	default:
		piece->type = XPATH_TEXT;
		return true;
	}
}

void
piece_unblank(struct piece *piece, struct arena *arena)
{
	if (!piece->blank)
		return;
	piece->text = arena_printf(arena, "nullif(%s, '')", piece->text);
	piece->level = SQL_ATOM;
	piece->nulls = NULLS_EMPTY;
	piece->blank = false;
}

const char *
piece_filled(const struct piece *piece, struct arena *arena)
{
	if (piece->type == XPATH_EMPTY)
		return "''";
	return piece->nulls ? arena_printf(arena, "coalesce(%s, '')", piece->text) : piece->text;
}

static bool
is_text(enum xpath_type type)
{
	return type == XPATH_TEXT || type == XPATH_CHOICE || type == XPATH_SET
	       || type == XPATH_TIME;
}

static void
make_empty(struct piece *piece, const struct piece *like)
{
	*piece = *like;
	piece->text = "NULL";
	piece->level = SQL_ATOM;
	piece->nulls = NULLS_EMPTY;
	piece->literal = piece->number = NULL;
	piece->constant = -1;
	piece->is_ref = piece->blank = false;
}

/* A day in quotes beside a date is a date. */
static void
take_day(struct piece *piece)
{
	if (piece->literal && piece_is_day(piece->literal))
		piece->type = XPATH_DATE;
}

bool
piece_unify(struct piece *a, struct piece *b, struct arena *arena)
{
	if (a->type == XPATH_EMPTY)
		make_empty(a, b);
	if (b->type == XPATH_EMPTY)
		make_empty(b, a);
	if (a->type == XPATH_DATE)
		take_day(b);
	if (b->type == XPATH_DATE)
		take_day(a);
	if (a->type == b->type && (!is_text(a->type) || a->choices == b->choices))
		return a->type != XPATH_ROWS;
	if ((a->type == XPATH_NUMBER && b->type == XPATH_TRUTH)
	    || (a->type == XPATH_TRUTH && b->type == XPATH_NUMBER))
		return piece_to_number(a, arena) && piece_to_number(b, arena);
	if (!piece_to_text(a, arena) || !piece_to_text(b, arena))
		return false;
	a->type = b->type = XPATH_TEXT;
	a->choices = b->choices = NULL;
	return true;
}

bool
xpath_convert(struct xpath_rule *rule, enum xpath_type type, struct arena *arena)
{
	struct piece piece = piece_new(rule->type, SQL_OR, rule->sql);

	piece.whole = rule->whole;
	piece.nulls = NULLS_EMPTY;
	piece.choices = rule->choices;
	if (rule->type == XPATH_EMPTY || (is_text(type) && is_text(rule->type))
	    || type == rule->type)
		return true;
	if (type == XPATH_NUMBER || type == XPATH_TRUTH) {
		if (!piece_to_number(&piece, arena))
			return false;
	} else if (!piece_to_text(&piece, arena)) {
		return false;
	}
	rule->sql = piece.text;
	rule->whole = piece.whole;
	rule->type = type;
	return true;
}
