/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of a rule to the statement that SQLite runs. */
#include "store/rule_impl.h"

#include <string.h>

static const char before[] = "SELECT (";

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

const char *
rule_sql(const char *text, struct arena *arena)
{
	char *sql = arena_printf(arena, "%s%s)", before, text);

	replace_points(sql);
	return sql;
}

size_t
rule_sql_offset(const char *text, int offset)
{
	int at = offset - (int)strlen(before);

	return at > 0 && (size_t)at <= strlen(text) ? (size_t)at : 0;
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
	bool after_in = false;
	size_t done = 0;

	for (; token.kind != RULE_END; token = rule_token_at(text, token.offset + token.len)) {
		if (token.kind == RULE_OPEN) {
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

	buf_text(&buf, before);
	add_quick(&buf, text);
	buf_char(&buf, ')');
	sql = arena_dup(arena, buf_str(&buf));
	buf_free(&buf);
	replace_points(sql);
	return sql;
}
