/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of a rule to the statement that SQLite runs. */
#include "store/rule_impl.h"

#include <string.h>

static const char start[] = "SELECT (";

/* A parameter's point becomes a $, which no name can have, at the same place. */
static void
replace_points(char *sql)
{
	struct rule_token token = rule_token_at(sql, 0);

	for (; token.kind != RULE_END; token = rule_token_at(sql, token.offset + token.len)) {
		char *dot =
		    token.kind == RULE_PARAM ? memchr(sql + token.offset, '.', token.len) : NULL;

		if (dot)
			*dot = '$';
	}
}

/* The name of the answer that a function is told: "at_least(:x" becomes "at_least(:x, 'x'". */
struct naming {
	const char *text;
	struct rule_token before[2]; /* the two tokens before this one */
};

/* Does the name of this token go in after it? */
static bool
is_named(struct naming *naming, struct rule_token token)
{
	const struct rule_token *before = naming->before;
	const struct rule_function *function =
	    before[1].kind == RULE_OPEN && before[0].kind == RULE_WORD
		? rule_function_find(naming->text, before[0])
		: NULL;

	naming->before[0] = naming->before[1];
	naming->before[1] = token;
	return token.kind == RULE_PARAM && function && function->named;
}

/* How many bytes go in for the name of a token: ", 'name'". */
static size_t
name_len(struct rule_token token)
{
	return token.len - 1 + strlen(", ''");
}

static void
add_name(struct buf *sql, const char *text, struct rule_token token)
{
	buf_text(sql, ", '");
	buf_add(sql, text + token.offset + 1, token.len - 1);
	buf_char(sql, '\'');
}

const char *
rule_sql(const char *text, struct arena *arena)
{
	struct naming naming = {.text = text};
	struct rule_token token = rule_token_at(text, 0);
	struct buf buf = {0};
	size_t done = 0;
	char *sql;

	buf_text(&buf, start);
	for (; token.kind != RULE_END; token = rule_token_at(text, token.offset + token.len)) {
		if (!is_named(&naming, token))
			continue;
		buf_add(&buf, text + done, token.offset + token.len - done);
		add_name(&buf, text, token);
		done = token.offset + token.len;
	}
	buf_text(&buf, text + done);
	buf_char(&buf, ')');
	sql = arena_dup(arena, buf_str(&buf));
	buf_free(&buf);
	replace_points(sql);
	return sql;
}

size_t
rule_sql_offset(const char *text, int offset)
{
	struct naming naming = {.text = text};
	struct rule_token token = rule_token_at(text, 0);
	size_t at;

	if (offset <= (int)strlen(start))
		return 0;
	at = (size_t)offset - strlen(start);
	for (; token.kind != RULE_END; token = rule_token_at(text, token.offset + token.len)) {
		size_t end = token.offset + token.len, more;

		if (!is_named(&naming, token) || at < end)
			continue;
		more = name_len(token);
		at = at < end + more ? token.offset : at - more;
	}
	return at <= strlen(text) ? at : 0;
}

struct bracket {
	bool is_list; /* of an IN */
	int commas;
};

static void
add_quick(struct buf *sql, const char *text)
{
	struct bracket brackets[RULE_DEPTH_MAX + 1] = {{0}}, *inner = brackets;
	struct rule_token token = rule_token_at(text, 0);
	struct naming naming = {.text = text};
	bool after_in = false;
	size_t done = 0;

	for (; token.kind != RULE_END; token = rule_token_at(text, token.offset + token.len)) {
		if (is_named(&naming, token)) {
			buf_add(sql, text + done, token.offset + token.len - done);
			add_name(sql, text, token);
			done = token.offset + token.len;
		} else if (token.kind == RULE_OPEN) {
			*++inner = (struct bracket){.is_list = after_in};
		} else if (token.kind == RULE_COMMA) {
			inner->commas++;
		} else if (token.kind == RULE_CLOSE && inner > brackets) {
			buf_add(sql, text + done, token.offset - done);
			if (inner->is_list && inner->commas >= 2)
				buf_text(sql, ", " RULE_UNEQUAL "()");
			done = token.offset;
			inner--;
		}
		after_in = token.kind == RULE_WORD && rule_token_is(text, token, "in");
	}
	buf_text(sql, text + done);
}

const char *
rule_sql_quick(const char *text, struct arena *arena)
{
	struct buf buf = {0};
	char *sql;

	buf_text(&buf, start);
	add_quick(&buf, text);
	buf_char(&buf, ')');
	sql = arena_dup(arena, buf_str(&buf));
	buf_free(&buf);
	replace_points(sql);
	return sql;
}
