/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pattern is weighed before it is compiled: the C library writes out
 * repetitions ("(a{50}){50}" becomes 2,500 nodes, "((a+)+)+" doubles with each
 * level), so a short pattern could take all memory.
 */
#include "store/rule_pattern.h"

#include "base/arena.h"
#include "base/i18n.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

enum { GROUPS_MAX = 20, REPEAT_MAX = 1000 };

struct pattern {
	char *text;
	regex_t compiled;
};

/* Weighing: what has been read of each open group, and its last atom. */
struct scale {
	const char *at;
	long sum[GROUPS_MAX + 1], atom[GROUPS_MAX + 1];
	int depth;
	struct err *err;
};

static bool
refuse_cost(struct scale *scale)
{
	return err_set(scale->err, ERR_DATA,
	    _("the pattern repeats too much to be tried; use smaller numbers between { }"));
}

static bool
put_atom(struct scale *scale, long cost)
{
	scale->atom[scale->depth] = cost;
	scale->sum[scale->depth] += cost;
	return scale->sum[scale->depth] <= PATTERN_COST_MAX || refuse_cost(scale);
}

/* The last atom is written out times times. */
static bool
repeat_atom(struct scale *scale, long times)
{
	long *atom = &scale->atom[scale->depth];

	if (times > REPEAT_MAX || times * *atom > PATTERN_COST_MAX)
		return refuse_cost(scale);
	scale->sum[scale->depth] -= *atom;
	return put_atom(scale, *atom * (times > 0 ? times : 1));
}

/* [...] counts as one atom; "]" first and [:classes:] are part of it. */
static bool
skip_set(struct scale *scale)
{
	const char *at = scale->at + 1;

	if (*at == '^')
		at++;
	if (*at == ']')
		at++;
	for (; *at && *at != ']'; at++)
		if (*at == '[' && at[1] && strchr(":.=", at[1])) {
			char end[] = {at[1], ']', '\0'};
			const char *close = strstr(at + 2, end);

			if (!close)
				break;
			at = close + 1;
		}
	if (*at != ']')
		return err_set(
		    scale->err, ERR_DATA, _("a [ in the pattern is not closed; add a ]"));
	scale->at = at;
	return put_atom(scale, 1);
}

static bool
weigh_bounds(struct scale *scale)
{
	char *end;
	long low = strtol(scale->at + 1, &end, 10), high = low;

	if (*end == ',' && end[1] == '}') {
		high = low + 1;
		end++;
	} else if (*end == ',') {
		high = strtol(end + 1, &end, 10);
	}
	if (*end != '}' || low < 0 || high < low)
		return err_set(scale->err, ERR_DATA,
		    _("a repetition in the pattern is not {n}, {n,} or {n,m}; write \\{ for the "
		      "sign itself"));
	scale->at = end;
	return repeat_atom(scale, high);
}

static bool
weigh_group(struct scale *scale)
{
	if (*scale->at == '(') {
		if (scale->depth == GROUPS_MAX)
			return err_set(scale->err, ERR_DATA,
			    _("the pattern has too many ( inside each other"));
		scale->depth++;
		scale->sum[scale->depth] = 1;
		scale->atom[scale->depth] = 0;
		return true;
	}
	if (!scale->depth)
		return err_set(scale->err, ERR_DATA,
		    _("a ) in the pattern closes nothing; write \\) for the sign itself"));
	scale->depth--;
	return put_atom(scale, scale->sum[scale->depth + 1]);
}

static bool
weigh_escape(struct scale *scale)
{
	char c = *++scale->at;

	if (c >= '0' && c <= '9')
		return err_set(scale->err, ERR_DATA,
		    _("the pattern has a back reference \\%c; rules do not allow them"), c);
	if (!c || !strchr("\\.[]{}()*+?|^$/-", c))
		return err_set(scale->err, ERR_DATA,
		    _("\\ stands only before a sign in a pattern; for classes write [[:digit:]], "
		      "[[:space:]]"));
	return put_atom(scale, 1);
}

static bool
weigh(struct scale *scale)
{
	for (; *scale->at; scale->at++) {
		bool ok;

		switch (*scale->at) {
		case '(':
		case ')':
			ok = weigh_group(scale);
			break;
		case '[':
			ok = skip_set(scale);
			break;
		case '{':
			ok = weigh_bounds(scale);
			break;
		case '*':
		case '+':
		case '?':
			ok = repeat_atom(scale, 2);
			break;
		case '\\':
			ok = weigh_escape(scale);
			break;
		default:
			ok = put_atom(scale, 1);
		}
		if (!ok)
			return false;
	}
	return true;
}

struct pattern *
pattern_new(const char *text, struct err *err)
{
	struct scale scale = {.at = text, .err = err};
	struct pattern *pattern;
	int rc;

	if (!text[0] || strlen(text) > PATTERN_BYTES_MAX) {
		err_set(err, ERR_DATA, _("a pattern has 1 to %d bytes"), PATTERN_BYTES_MAX);
		return NULL;
	}
	if (!weigh(&scale))
		return NULL;
	pattern = mem_alloc(sizeof(*pattern));
	rc = regcomp(&pattern->compiled, text, REG_EXTENDED | REG_NOSUB);
	/* It was weighed: a pattern that is too much for the machine now is not too much in itself. */
	if (rc == REG_ESPACE)
		mem_exhausted();
	if (rc != 0) {
		char why[120];

		regerror(rc, &pattern->compiled, why, sizeof(why));
		free(pattern);
		err_set(err, ERR_DATA,
		    _("the pattern is not a POSIX extended regular expression: %s"), why);
		return NULL;
	}
	pattern->text = mem_dup(text);
	return pattern;
}

void
pattern_free(struct pattern *pattern)
{
	if (!pattern)
		return;
	regfree(&pattern->compiled);
	free(pattern->text);
	free(pattern);
}

const char *
pattern_text(const struct pattern *pattern)
{
	return pattern->text;
}

bool
pattern_matches(const struct pattern *pattern, const char *subject)
{
	int rc;

	if (strlen(subject) > PATTERN_TEXT_MAX)
		return false;
	rc = regexec(&pattern->compiled, subject, 0, NULL, 0);
	if (rc == REG_ESPACE)
		mem_exhausted();
	return rc == 0;
}
