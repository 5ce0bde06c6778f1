/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of XPath over texts. An empty text is '' there and NULL here. */
#include "exchange/xpath_part.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/rule_pattern.h"

#include <string.h>

/* A text made by a function: it may be '', and NULL as its argument. */
static struct piece
made_text(const char *text, enum sql_level level)
{
	struct piece piece = piece_new(XPATH_TEXT, level, text);

	piece.nulls = NULLS_EMPTY;
	piece.blank = true;
	return piece;
}

/* fmt() takes an empty argument as '' and a {} as the place of the next. */
struct format {
	struct buf text, args;
	bool has_letters;
};

static void
format_add(struct format *format, const struct piece *piece)
{
	if (piece->literal && !strstr(piece->literal, "{}")) {
		buf_text(&format->text, piece->literal);
		format->has_letters = format->has_letters || piece->literal[0];
		return;
	}
	buf_text(&format->text, "{}");
	buf_printf(&format->args, ", %s", piece->text);
}

static struct piece
format_end(struct format *format, struct arena *arena)
{
	struct piece piece;

	if (!format->args.len) {
		piece = piece_literal(arena_dup(arena, buf_str(&format->text)), arena);
	} else {
		piece = piece_new(XPATH_TEXT, SQL_ATOM,
		    arena_printf(arena, "fmt(%s%s)", xpath_quote(buf_str(&format->text), arena),
			buf_str(&format->args)));
		piece.blank = !format->has_letters;
	}
	buf_free(&format->text);
	buf_free(&format->args);
	return piece;
}

bool
xpath_run_concat(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct format format = {0};

	for (const struct xpath_node *part = node->first; part; part = part->next) {
		struct piece piece;

		if (!xpath_value(to, part, &piece)) {
			buf_free(&format.text);
			buf_free(&format.args);
			return false;
		}
		if (piece.type == XPATH_EMPTY)
			continue;
		if (piece.type == XPATH_TRUTH || piece.number)
			piece_to_text(&piece, to->arena);
		format_add(&format, &piece);
	}
	*out = format_end(&format, to->arena);
	return true;
}

bool
xpath_run_string(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return xpath_text(to, node->first, out);
}

bool
xpath_run_length(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text;

	if (!xpath_text(to, node->first, &text))
		return false;
	*out = piece_new(XPATH_NUMBER, SQL_ATOM,
	    text.nulls ? arena_printf(to->arena, "coalesce(length(%s), 0)", text.text)
		       : arena_printf(to->arena, "length(%s)", text.text));
	out->whole = true;
	return true;
}

bool
xpath_run_upper(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text;

	if (!xpath_text(to, node->first, &text))
		return false;
	*out = made_text(arena_printf(to->arena, "upper(%s)", text.text), SQL_ATOM);
	return true;
}

bool
xpath_run_lower(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text;

	if (!xpath_text(to, node->first, &text))
		return false;
	*out = made_text(arena_printf(to->arena, "lower(%s)", text.text), SQL_ATOM);
	return true;
}

bool
xpath_run_trim(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text;

	if (!xpath_text(to, node->first, &text))
		return false;
	xpath_note(to, _("normalize-space() takes away the blanks at both ends only"));
	*out = made_text(arena_printf(to->arena, "trim(%s)", text.text), SQL_ATOM);
	return true;
}

/* A whole number that is written there. */
static bool
read_whole(const struct piece *piece, long *out)
{
	double number;

	if (!piece->number || !piece->whole || !piece_read_number(piece->number, &number)
	    || number > 1e6 || number < -1e6)
		return false;
	*out = (long)number;
	return true;
}

static bool
refuse_substr(struct translator *to, const struct xpath_node *node)
{
	return xpath_fail(to, node,
	    _("%s() becomes a rule only when its end is not counted from behind"), node->text);
}

/* substr(text, start, end): from 0, the end not in it; a start below 0 counts from behind. */
static bool
run_substr(struct translator *to, const struct xpath_node *node, struct piece *text,
    struct piece *start, struct piece *end)
{
	long from = 0, until = 0;
	bool known = read_whole(start, &from), ends = node->len > 2;
	bool end_known = ends && read_whole(end, &until);

	if (known && from < 0 && ends)
		return refuse_substr(to, node);
	if (end_known && until < 0)
		return refuse_substr(to, node);
	if (known && from < 0)
		text->text = arena_printf(to->arena, "substr(%s, %ld)", text->text, from);
	else if (known && end_known)
		text->text = arena_printf(to->arena, "substr(%s, %ld, %ld)", text->text, from + 1,
		    until > from ? until - from : 0);
	else if (known && !ends)
		text->text = arena_printf(to->arena, "substr(%s, %ld)", text->text, from + 1);
	else if (!ends)
		text->text = arena_printf(to->arena, "substr(%s, %s + 1)", text->text,
		    piece_in(start, SQL_ADD, to->arena));
	else
		text->text = arena_printf(to->arena, "substr(%s, %s + 1, %s - %s)", text->text,
		    piece_in(start, SQL_ADD, to->arena), piece_in(end, SQL_ADD, to->arena),
		    piece_in(start, SQL_TIMES, to->arena));
	return true;
}

/* substring(text, first, count) of XPath counts from 1. */
static bool
run_substring(struct translator *to, const struct xpath_node *node, struct piece *text,
    struct piece *first, struct piece *count)
{
	long from, many = 0;

	if (!read_whole(first, &from) || from < 1
	    || (node->len > 2 && (!read_whole(count, &many) || many < 0)))
		return xpath_fail(to, node,
		    _("substring() becomes a rule only with whole numbers that are written there"));
	text->text = node->len > 2
			 ? arena_printf(to->arena, "substr(%s, %ld, %ld)", text->text, from, many)
			 : arena_printf(to->arena, "substr(%s, %ld)", text->text, from);
	return true;
}

bool
xpath_run_substr(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, start, end = piece_new(XPATH_NUMBER, SQL_ATOM, "0");
	bool is_substr = strcmp(node->text, "substr") == 0, numeric;

	if (!xpath_text(to, node->first, &text) || !xpath_number(to, xpath_at(node, 1), &start)
	    || (node->len > 2 && !xpath_number(to, xpath_at(node, 2), &end)))
		return false;
	numeric = text.numeric;
	if (is_substr ? !run_substr(to, node, &text, &start, &end)
		      : !run_substring(to, node, &text, &start, &end))
		return false;
	*out = made_text(text.text, SQL_ATOM);
	out->numeric = numeric;
	return true;
}

bool
xpath_run_before(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, sign;
	const char *whole, *part;

	if (!xpath_text(to, node->first, &text) || !xpath_text(to, xpath_at(node, 1), &sign))
		return false;
	whole = text.text;
	part = piece_filled(&sign, to->arena);
	*out = made_text(
	    arena_printf(to->arena, "substr(%s, 1, max(instr(%s, %s) - 1, 0))", whole, whole, part),
	    SQL_ATOM);
	return true;
}

bool
xpath_run_after(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, sign;
	const char *whole, *part;

	if (!xpath_text(to, node->first, &text) || !xpath_text(to, xpath_at(node, 1), &sign))
		return false;
	whole = text.text;
	part = piece_filled(&sign, to->arena);
	*out = made_text(arena_printf(to->arena,
			     "iif(instr(%s, %s) > 0, substr(%s, instr(%s, %s) + length(%s)), NULL)",
			     whole, part, whole, whole, part, part),
	    SQL_ATOM);
	return true;
}

/* The letter of to that stands where the letter stands in from; "" past its end. */
static const char *
letter_for(const char *letter, size_t len, const char *from, const char *to, struct arena *arena)
{
	while (*from) {
		size_t here = utf8_next(from, strlen(from), 0);
		size_t there = *to ? utf8_next(to, strlen(to), 0) : 0;

		if (here == len && memcmp(from, letter, len) == 0)
			return arena_dup_len(arena, to, there);
		from += here;
		to += there;
	}
	return "";
}

/* One replace() after another does the same only when no new letter is replaced again. */
bool
xpath_run_translate(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, from, into;

	if (!xpath_text(to, node->first, &text) || !xpath_text(to, xpath_at(node, 1), &from)
	    || !xpath_text(to, xpath_at(node, 2), &into))
		return false;
	if (!from.literal || !into.literal)
		return xpath_fail(to, node,
		    _("translate() becomes a rule only with letters that are written there"));
	for (const char *at = from.literal; *at;) {
		size_t len = utf8_next(at, strlen(at), 0);
		const char *letter = arena_dup_len(to->arena, at, len);
		const char *other = letter_for(at, len, from.literal, into.literal, to->arena);

		at += len;
		if (other[0] && strstr(at, other))
			return xpath_fail(to, node,
			    _("translate() exchanges letters with one another, which no rule "
			      "does"));
		text.text = arena_printf(to->arena, "replace(%s, %s, %s)", text.text,
		    xpath_quote(letter, to->arena), xpath_quote(other, to->arena));
	}
	*out = made_text(text.text, SQL_ATOM);
	return true;
}

static struct piece
found(const char *text, enum sql_level level, const struct piece *of)
{
	struct piece piece = piece_new(XPATH_TRUTH, level, text);

	piece.nulls = of->nulls ? NULLS_NAN : NULLS_NEVER;
	piece.whole = true;
	return piece;
}

/* Text and part; *known when the part is written there. Any text has the part ''. */
static bool
take_part(struct translator *to, const struct xpath_node *node, struct piece *text,
    struct piece *part, bool *known)
{
	if (!xpath_text(to, node->first, text) || !xpath_text(to, xpath_at(node, 1), part))
		return false;
	*known = part->literal != NULL;
	if (!*known) {
		text->text = piece_filled(text, to->arena);
		part->text = piece_filled(part, to->arena);
		text->nulls = NULLS_NEVER;
	}
	return true;
}

bool
xpath_run_contains(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, part;
	bool known;

	if (!take_part(to, node, &text, &part, &known))
		return false;
	if (known && !part.literal[0])
		*out = piece_truth(true);
	else
		*out = found(arena_printf(to->arena, "instr(%s, %s) > 0", text.text, part.text),
		    SQL_LESS, &text);
	return true;
}

bool
xpath_run_starts(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, part;
	bool known;

	if (!take_part(to, node, &text, &part, &known))
		return false;
	if (known && !part.literal[0])
		*out = piece_truth(true);
	else if (known)
		*out = found(arena_printf(to->arena, "substr(%s, 1, %zu) = %s", text.text,
				 utf8_count(part.literal), part.text),
		    SQL_EQUAL, &text);
	else
		*out = found(arena_printf(to->arena, "substr(%s, 1, length(%s)) = %s", text.text,
				 part.text, part.text),
		    SQL_EQUAL, &text);
	return true;
}

bool
xpath_run_ends(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text, part;
	bool known;

	if (!take_part(to, node, &text, &part, &known))
		return false;
	if (known && !part.literal[0])
		*out = piece_truth(true);
	else if (known)
		*out = found(arena_printf(to->arena, "substr(%s, -%zu) = %s", text.text,
				 utf8_count(part.literal), part.text),
		    SQL_EQUAL, &text);
	else
		*out = found(arena_printf(to->arena, "substr(%s, length(%s) - length(%s) + 1) = %s",
				 text.text, text.text, part.text, part.text),
		    SQL_EQUAL, &text);
	return true;
}

/* The pattern as it will be; *takes_nothing: it matches the empty text too. */
static const char *
read_pattern(struct translator *to, const struct xpath_node *node, bool *takes_nothing)
{
	const char *text = xpath_pattern(node->text, to->arena, to->err);
	struct pattern *pattern = text ? pattern_new(text, to->err) : NULL;

	*takes_nothing = pattern && pattern_matches(pattern, "");
	if (!pattern) {
		*to->offset = node->offset;
		return NULL;
	}
	pattern_free(pattern);
	return text;
}

/* The pattern must match the whole text. An empty answer is the text '', which a pattern may take. */
bool
xpath_run_regex(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const struct xpath_node *second = xpath_at(node, 1);
	struct piece text;
	const char *pattern;
	bool takes_nothing;

	if (!xpath_text(to, node->first, &text))
		return false;
	if (second->kind != XPATH_LITERAL)
		return xpath_fail(
		    to, second, _("regex() takes a pattern that is written there, in quotes"));
	pattern = read_pattern(to, second, &takes_nothing);
	if (!pattern)
		return false;
	if (text.nulls && takes_nothing) {
		text.text = piece_filled(&text, to->arena);
		text.nulls = NULLS_NEVER;
	}
	*out = found(
	    arena_printf(to->arena, "regex(%s, %s)", text.text, xpath_quote(pattern, to->arena)),
	    SQL_ATOM, &text);
	return true;
}
