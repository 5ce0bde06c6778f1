/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the AND, OR and NOT that stand outside brackets. */
#include "form/rule_tree.h"

#include "store/rule_lex.h"

#include <string.h>

enum { DEPTH_MAX = 100 };

/* A stretch of the rule. */
struct stretch {
	const char *text;
	size_t start, end;
};

/* Walks the tokens of a stretch and knows which stand outside brackets, CASE … END and BETWEEN … AND. */
struct walk {
	const struct stretch *in;
	size_t offset;
	int depth, betweens;
	struct rule_token token;
};

static bool
next_token(struct walk *walk)
{
	const char *text = walk->in->text;

	walk->token = rule_token_at(text, walk->offset);
	if (walk->token.kind == RULE_END || walk->token.offset >= walk->in->end)
		return false;
	walk->offset = walk->token.offset + walk->token.len;
	return true;
}

static bool
is_word(const struct walk *walk, const char *word)
{
	return walk->token.kind == RULE_WORD && rule_token_is(walk->in->text, walk->token, word);
}

/* Go past the token; true when it is this word and parts the stretch. */
static bool
parts_at(struct walk *walk, const char *word)
{
	if (walk->token.kind == RULE_OPEN || is_word(walk, "case"))
		walk->depth++;
	else if (walk->token.kind == RULE_CLOSE || is_word(walk, "end"))
		walk->depth--;
	if (walk->depth)
		return false;
	if (is_word(walk, "between"))
		walk->betweens++;
	if (is_word(walk, "and") && walk->betweens) {
		walk->betweens--;
		return false;
	}
	return is_word(walk, word);
}

/* How often the word parts it. */
static size_t
count_parts(const struct stretch *in, const char *word)
{
	struct walk walk = {.in = in, .offset = in->start};
	size_t count = 0;

	while (next_token(&walk))
		count += parts_at(&walk, word);
	return count;
}

static void
trim(struct stretch *in)
{
	while (in->start < in->end && strchr(" \t\r\n", in->text[in->start]))
		in->start++;
	while (in->end > in->start && strchr(" \t\r\n", in->text[in->end - 1]))
		in->end--;
}

/* "(a OR b)" as a whole: without its brackets. */
static bool
strip(struct stretch *in)
{
	struct walk walk = {.in = in, .offset = in->start};
	bool first = true;

	while (next_token(&walk)) {
		if (first && walk.token.kind != RULE_OPEN)
			return false;
		first = false;
		parts_at(&walk, "");
		if (walk.depth == 0 && walk.offset < in->end)
			return false;
	}
	if (first || walk.depth)
		return false;
	in->start++;
	in->end--;
	trim(in);
	return true;
}

static void take(struct stretch in, int depth, struct arena *arena, struct rule_part *out);

static void
take_parts(const struct stretch *in, const char *word, size_t len, int depth, struct arena *arena,
    struct rule_part *out)
{
	struct walk walk = {.in = in, .offset = in->start};
	struct stretch part = *in;

	out->parts = arena_alloc(arena, (len + 1) * sizeof(*out->parts));
	while (next_token(&walk)) {
		if (!parts_at(&walk, word))
			continue;
		part.end = walk.token.offset;
		take(part, depth, arena, &out->parts[out->len++]);
		part.start = walk.offset;
	}
	part.end = in->end;
	take(part, depth, arena, &out->parts[out->len++]);
}

/* NOT binds weaker than a comparison: without AND and OR, it stands before all that follows. */
static bool
take_not(const struct stretch *in, int depth, struct arena *arena, struct rule_part *out)
{
	struct walk walk = {.in = in, .offset = in->start};
	struct stretch rest = *in;

	if (!next_token(&walk) || !is_word(&walk, "not"))
		return false;
	rest.start = walk.offset;
	out->kind = RULE_PART_NOT;
	out->parts = arena_alloc(arena, sizeof(*out->parts));
	out->len = 1;
	take(rest, depth, arena, out->parts);
	return true;
}

static void
take(struct stretch in, int depth, struct arena *arena, struct rule_part *out)
{
	size_t len;

	trim(&in);
	while (strip(&in))
		continue;
	*out = (struct rule_part){
	    .kind = RULE_PART_ATOM,
	    .text = arena_dup_len(arena, in.text + in.start, in.end - in.start),
	    .truth = -1,
	};
	if (depth == DEPTH_MAX)
		return;
	if ((len = count_parts(&in, "or")) > 0) {
		out->kind = RULE_PART_ANY;
		take_parts(&in, "or", len, depth + 1, arena, out);
	} else if ((len = count_parts(&in, "and")) > 0) {
		out->kind = RULE_PART_ALL;
		take_parts(&in, "and", len, depth + 1, arena, out);
	} else {
		take_not(&in, depth + 1, arena, out);
	}
}

struct rule_part *
rule_tree(const char *text, struct arena *arena)
{
	struct rule_part *out = arena_alloc(arena, sizeof(*out));

	take((struct stretch){text, 0, strlen(text)}, 0, arena, out);
	return out;
}
