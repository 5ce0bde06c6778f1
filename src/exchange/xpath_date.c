/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Days. For ODK a date counts as the number of days since 1970 wherever a number is wanted; a rule
 * keeps dates as dates as long as it can.
 */
#include "exchange/xpath_part.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

#define DAY_ZERO "'1970-01-01'"

static struct piece
day(const char *text, enum sql_nulls nulls)
{
	struct piece piece = piece_new(XPATH_DATE, SQL_ATOM, text);

	piece.nulls = nulls;
	return piece;
}

bool
xpath_run_today(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	(void)to;
	(void)node;
	*out = day(":today", NULLS_NEVER);
	return true;
}

bool
xpath_run_now(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	xpath_note(to, _("now() is the day of the session here, without the time of day"));
	return xpath_run_today(to, node, out);
}

static struct piece
days_between(const char *from, const char *until, enum sql_nulls nulls, struct arena *arena)
{
	struct piece piece = piece_new(
	    XPATH_NUMBER, SQL_ATOM, arena_printf(arena, "days_between(%s, %s)", from, until));

	piece.whole = true;
	piece.nulls = nulls ? NULLS_NAN : NULLS_NEVER;
	return piece;
}

void
piece_days(struct piece *piece, struct arena *arena)
{
	*piece = days_between(DAY_ZERO, piece->text, piece->nulls, arena);
}

/* "30 days", "-30 days": how far date() is to move. */
static const char *
distance(struct piece *days, bool back, struct arena *arena)
{
	if (days->number && days->number[0] != '-')
		return arena_printf(arena, "'%c%s days'", back ? '-' : '+', days->number);
	if (days->real)
		*days = (struct piece){.level = SQL_ATOM,
		    .text = arena_printf(arena, "CAST(%s AS INTEGER)", days->text)};
	return arena_printf(arena, "%s%s || ' days'", back ? "-" : "",
	    piece_in(days, back ? SQL_ATOM : SQL_CONCAT, arena));
}

/* A date so many days later, or earlier. */
static struct piece
moved(struct piece date, struct piece days, bool back, struct arena *arena)
{
	enum sql_nulls nulls = date.nulls || days.nulls ? NULLS_NAN : NULLS_NEVER;

	return day(
	    arena_printf(arena, "date(%s, %s)", date.text, distance(&days, back, arena)), nulls);
}

/* Whole days, and not more than date() moves. */
static bool
is_near(const struct piece *days)
{
	return days->whole && (!days->number || strlen(days->number) <= 5);
}

/* A day in quotes, a text, a number of days since 1970. */
static bool
made_date(struct translator *to, const struct xpath_node *node, struct piece *piece)
{
	switch (piece->type) {
	case XPATH_EMPTY:
		*piece = day("NULL", NULLS_EMPTY);
		return true;
	case XPATH_DATE:
		return true;
	case XPATH_NUMBER:
		if (piece->number && !is_near(piece))
			return xpath_fail(to, node, _("this is no date"));
		*piece = moved(day(DAY_ZERO, NULLS_NEVER), *piece, false, to->arena);
		return true;
	case XPATH_TEXT:
		break;
	default:
		return xpath_fail(to, node, _("this is no date"));
	}
	if (!piece->literal) {
		*piece = day(arena_printf(to->arena, "date(trim(%s))", piece->text), NULLS_EMPTY);
		return true;
	}
	/* What follows the day is the time, which a date has not. */
	if (strlen(piece->literal) > 10 && piece->literal[10] == 'T')
		*piece = piece_literal(arena_dup_len(to->arena, piece->literal, 10), to->arena);
	if (!piece_is_day(piece->literal))
		return xpath_fail(
		    to, node, _("\"%s\" is no day; write it as in '2026-03-02'"), piece->literal);
	piece->type = XPATH_DATE;
	return true;
}

bool
xpath_run_date(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return xpath_value(to, node->first, out) && made_date(to, node->first, out);
}

bool
xpath_run_days(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (!xpath_run_date(to, node, out))
		return false;
	piece_days(out, to->arena);
	return true;
}

static bool
to_number(struct piece *piece, struct arena *arena)
{
	if (piece_to_number(piece, arena))
		return true;
	*piece = piece_new(XPATH_NUMBER, SQL_ATOM, "NULL");
	piece->nulls = NULLS_NAN;
	return true;
}

bool
xpath_date_sum(
    struct translator *to, enum xpath_op op, struct piece a, struct piece b, struct piece *out)
{
	struct arena *arena = to->arena;
	bool back = op == XPATH_SUB;

	if (a.type == XPATH_DATE && b.type == XPATH_DATE && back) {
		*out = days_between(
		    b.text, a.text, a.nulls || b.nulls ? NULLS_NAN : NULLS_NEVER, arena);
		return true;
	}
	if (a.type != XPATH_DATE)
		to_number(&a, arena);
	if (b.type != XPATH_DATE)
		to_number(&b, arena);
	if (a.type == XPATH_DATE && b.type == XPATH_NUMBER && is_near(&b)) {
		*out = moved(a, b, back, arena);
		return true;
	}
	if (b.type == XPATH_DATE && a.type == XPATH_NUMBER && is_near(&a) && !back) {
		*out = moved(b, a, false, arena);
		return true;
	}
	/* Parts of days, and what only numbers can be. */
	to_number(&a, arena);
	to_number(&b, arena);
	*out = piece_new(XPATH_NUMBER, SQL_ADD,
	    arena_printf(arena, "%s %c %s", piece_in(&a, SQL_ADD, arena), back ? '-' : '+',
		piece_in(&b, SQL_TIMES, arena)));
	out->whole = a.whole && b.whole;
	out->real = a.real || b.real;
	out->nulls = a.nulls || b.nulls ? NULLS_NAN : NULLS_NEVER;
	return true;
}

/* What stands for a sign of format-date(): a piece of "2026-03-02", as a number or not. */
static const struct {
	char sign;
	const char *sql;
	bool numeric;
} signs[] = {
    {'Y', "substr(%s, 1, 4)", true},
    {'y', "substr(%s, 3, 2)", true},
    {'m', "substr(%s, 6, 2)", true},
    {'n', "CAST(substr(%s, 6, 2) AS INTEGER)", true},
    {'d', "substr(%s, 9, 2)", true},
    {'e', "CAST(substr(%s, 9, 2) AS INTEGER)", true},
};

static const char *
part_of_day(char sign, const char *date, struct arena *arena)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].sign == sign) {
			struct buf text = {0};
			const char *at = strstr(signs[i].sql, "%s"), *part;

			buf_add(&text, signs[i].sql, (size_t)(at - signs[i].sql));
			buf_text(&text, date);
			buf_text(&text, at + 2);
			part = arena_dup(arena, buf_str(&text));
			buf_free(&text);
			return part;
		}
	return NULL;
}

/* fmt('{}/{}', month, year); one part alone is itself. */
static bool
format_parts(struct translator *to, const struct xpath_node *format, const struct piece *date,
    struct buf *text, struct buf *args, size_t *parts)
{
	for (const char *at = format->text; *at; at++) {
		const char *part;

		if (*at != '%') {
			buf_char(text, *at);
			continue;
		}
		part = part_of_day(*++at, date->text, to->arena);
		if (!part)
			return xpath_fail(to, format,
			    _("%%%c writes something of a date that a rule cannot; use %%Y %%m %%n "
			      "%%d %%e"),
			    *at > ' ' ? *at : '?');
		buf_text(text, "{}");
		buf_printf(args, "%s%s", args->len ? ", " : "", part);
		++*parts;
	}
	return true;
}

bool
xpath_run_format_date(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const struct xpath_node *format = xpath_at(node, 1);
	struct buf text = {0}, args = {0};
	struct piece date;
	size_t parts = 0;
	bool ok;

	if (!xpath_run_date(to, node, &date))
		return false;
	if (format->kind != XPATH_LITERAL)
		return xpath_fail(to, format, _("the format must be written there, in quotes"));
	ok = format_parts(to, format, &date, &text, &args, &parts);
	*out = piece_new(XPATH_TEXT, SQL_ATOM, date.text);
	out->nulls = date.nulls ? NULLS_EMPTY : NULLS_NEVER;
	if (ok && strcmp(format->text, "%Y-%m-%d") != 0) {
		if (parts == 1 && strcmp(buf_str(&text), "{}") == 0) {
			out->text = arena_dup(to->arena, buf_str(&args));
			out->numeric = true;
		} else {
			out->text = arena_printf(to->arena, "fmt(%s%s%s)",
			    xpath_quote(buf_str(&text), to->arena), parts ? ", " : "",
			    buf_str(&args));
			if (date.nulls)
				out->text = arena_printf(
				    to->arena, "iif(%s IS NULL, NULL, %s)", date.text, out->text);
		}
	}
	buf_free(&text);
	buf_free(&args);
	return ok;
}
