/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patterns of Java made those of POSIX. They differ in escapes (\d, \w), in what a backslash means
 * inside [ ], in groups that only Java has; and Java's must match the whole text.
 */
#include "exchange/xpath.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

struct pattern_reader {
	const char *at;
	struct buf out;
	struct err *err;
	int depth;
	bool branches; /* a | that stands in no group */
};

/* The classes of a backslash: outside [ ], and inside (NULL: cannot be said there). */
static const struct {
	char letter;
	const char *outside, *inside;
} classes[] = {
    {'d', "[0-9]", "0-9"},
    {'D', "[^0-9]", NULL},
    {'w', "[A-Za-z0-9_]", "A-Za-z0-9_"},
    {'W', "[^A-Za-z0-9_]", NULL},
    {'s', "[[:space:]]", "[:space:]"},
    {'S', "[^[:space:]]", NULL},
    {'t', "\t", "\t"},
    {'n', "\n", "\n"},
};

static bool
refuse(struct pattern_reader *reader, const char *text)
{
	return err_set(reader->err, ERR_DATA, "%s", text);
}

/* \p{L}, \p{Nd} and alike: letters and digits; at is on the p. */
static const char *
property(struct pattern_reader *reader)
{
	static const struct {
		const char *name, *class;
	} known[] = {{"{L}", "[:alpha:]"}, {"{Alpha}", "[:alpha:]"},
	    {"{IsAlphabetic}", "[:alpha:]"}, {"{N}", "[:digit:]"}, {"{Nd}", "[:digit:]"},
	    {"{Digit}", "[:digit:]"}, {"{Lu}", "[:upper:]"}, {"{Upper}", "[:upper:]"},
	    {"{Ll}", "[:lower:]"}, {"{Lower}", "[:lower:]"}, {"{Alnum}", "[:alnum:]"},
	    {"{Punct}", "[:punct:]"}, {"{Space}", "[:space:]"}};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strncmp(reader->at + 1, known[i].name, strlen(known[i].name)) == 0) {
			reader->at += strlen(known[i].name);
			return known[i].class;
		}
	return NULL;
}

static bool
is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool
escape(struct pattern_reader *reader)
{
	const char *class;
	char c = *++reader->at;

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (classes[i].letter == c) {
			buf_text(&reader->out, classes[i].outside);
			return true;
		}
	if (c == 'p' && (class = property(reader))) {
		buf_printf(&reader->out, "[%s]", class);
		return true;
	}
	if (!c || is_letter_or_digit(c)) {
		err_set(reader->err, ERR_DATA,
		    _("\\%c in the pattern has no counterpart; write the letters themselves"),
		    c ? c : ' ');
		return false;
	}
	if (strchr("\\.[]{}()*+?|^$", c))
		buf_char(&reader->out, '\\');
	buf_char(&reader->out, c);
	return true;
}

/* What is in a [ ]: POSIX wants ] first, - last, ^ not first, and takes no backslash. */
struct set {
	struct buf items;
	bool negated, has_close, has_dash, has_caret;
};

static void
put_item(struct set *set, const char *text, size_t len)
{
	if (len == 1 && *text == ']')
		set->has_close = true;
	else if (len == 1 && *text == '-')
		set->has_dash = true;
	else if (len == 1 && *text == '^')
		set->has_caret = true;
	else
		buf_add(&set->items, text, len);
}

/* One item that is escaped; at is on the backslash. */
static bool
escaped_item(struct pattern_reader *reader, struct set *set)
{
	const char *class;
	char c = *++reader->at;

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (classes[i].letter == c && classes[i].inside) {
			buf_text(&set->items, classes[i].inside);
			return true;
		}
	if (c == 'p' && (class = property(reader))) {
		buf_text(&set->items, class);
		return true;
	}
	if (!c || is_letter_or_digit(c)) {
		err_set(reader->err, ERR_DATA,
		    _("\\%c inside [ ] of the pattern has no counterpart; write the letters "
		      "themselves"),
		    c ? c : ' ');
		return false;
	}
	put_item(set, &c, 1);
	return true;
}

static bool
read_set(struct pattern_reader *reader, struct set *set)
{
	if (*++reader->at == '^') {
		set->negated = true;
		reader->at++;
	}
	for (bool first = true; *reader->at && (*reader->at != ']' || first); reader->at++) {
		const char *at = reader->at;

		first = false;
		if (*at == '[' || strncmp(at, "&&", 2) == 0)
			return refuse(
			    reader, _("sets inside sets have no counterpart in the pattern"));
		if (*at == '\\') {
			if (!escaped_item(reader, set))
				return false;
		} else if (at[1] == '-' && at[2] && at[2] != ']' && at[2] != '\\') {
			buf_add(&set->items, at, 3);
			reader->at += 2;
		} else {
			put_item(set, at, 1);
		}
	}
	return *reader->at == ']' || refuse(reader, _("a [ in the pattern is not closed; add a ]"));
}

static bool
set(struct pattern_reader *reader)
{
	struct set set = {0};
	bool ok = read_set(reader, &set);

	if (ok && !set.negated && set.has_caret && !set.has_close && !set.items.len
	    && !set.has_dash) {
		buf_text(&reader->out, "\\^");
	} else if (ok) {
		buf_printf(&reader->out, "[%s%s%s%s%s]", set.negated ? "^" : "",
		    set.has_close ? "]" : "", buf_str(&set.items),
		    set.has_caret && (set.has_close || set.items.len || set.negated) ? "^" : "",
		    set.has_dash ? "-" : "");
	}
	buf_free(&set.items);
	return ok;
}

static bool
group(struct pattern_reader *reader)
{
	if (strncmp(reader->at, "(?:", 3) == 0)
		reader->at += 2;
	else if (reader->at[1] == '?')
		return refuse(reader, _("(? in the pattern has no counterpart; make what it asks a "
					"check of its own"));
	buf_char(&reader->out, '(');
	reader->depth++;
	return true;
}

/* Lazy repetitions match the same texts; greedy ones without a way back do not. */
static bool
repeat(struct pattern_reader *reader)
{
	buf_char(&reader->out, *reader->at);
	if (reader->at[1] == '?')
		reader->at++;
	else if (reader->at[1] == '+')
		return refuse(
		    reader, _("++ and alike in the pattern have no counterpart; write +"));
	return true;
}

static bool
read_part(struct pattern_reader *reader)
{
	switch (*reader->at) {
	case '\\':
		return escape(reader);
	case '[':
		return set(reader);
	case '(':
		return group(reader);
	case ')':
		reader->depth--;
		break;
	case '|':
		reader->branches = reader->branches || reader->depth == 0;
		break;
	case '*':
	case '+':
	case '?':
	case '}':
		return repeat(reader);
	default:
		break;
	}
	buf_char(&reader->out, *reader->at);
	return true;
}

/* Does an unescaped $ stand at the end? */
static bool
is_anchored(const char *pattern)
{
	size_t len = strlen(pattern), slashes = 0;

	if (len < 2 || pattern[0] != '^' || pattern[len - 1] != '$')
		return false;
	while (slashes + 2 < len && pattern[len - 2 - slashes] == '\\')
		slashes++;
	return slashes % 2 == 0;
}

const char *
xpath_pattern(const char *pattern, struct arena *arena, struct err *err)
{
	struct pattern_reader reader = {.at = pattern, .err = err};
	const char *out = NULL;
	bool ok = true;

	for (; ok && *reader.at; reader.at++)
		ok = read_part(&reader);
	if (ok && is_anchored(pattern) && !reader.branches)
		out = arena_dup(arena, buf_str(&reader.out));
	else if (ok)
		out = arena_printf(arena, "^(%s)$", buf_str(&reader.out));
	buf_free(&reader.out);
	return out;
}
