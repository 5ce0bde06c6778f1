/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Token by token, with the arguments of a call put into the sentence of its function. */
#include "form/rule_words.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "store/rule_lex.h"

#include <string.h>

enum { ARGS_MAX = 4, DEPTH_MAX = 100 };

/* {0} is the first argument. Functions that are not here are told by their names. */
static const struct {
	const char *name, *words;
} calls[] = {
    {"selected", N_("{0} includes {1}")},
    {"count_selected", N_("how many of {0}")},
    {"absent", N_("the reason at {0}")},
    {"earliest", N_("the first day of {0}")},
    {"latest", N_("the last day of {0}")},
    {"age", N_("the age from {0} on {1}")},
    {"months_between", N_("the months from {0} to {1}")},
    {"days_between", N_("the days from {0} to {1}")},
    {"length", N_("the length of {0}")},
    {"fold", "{0}"},
    {"label", "{1}"},
    {"count_rows", N_("the number of records of {0}")},
};

static const struct {
	const char *sign, *words;
} signs[] = {
    {"=", N_("is")},
    {"==", N_("is")},
    {"<>", N_("is not")},
    {"!=", N_("is not")},
    {"<=", N_("is at most")},
    {">=", N_("is at least")},
    {"<", N_("is less than")},
    {">", N_("is more than")},
};

/* Words that stand together are told together: the longest come first. */
static const struct {
	const char *words[3];
	const char *told;
} phrases[] = {
    {{"is", "not", "null"}, N_("is answered")},
    {{"is", "null", NULL}, N_("is empty")},
    {{"is", "not", NULL}, N_("is not")},
    {{"not", "in", NULL}, N_("is none of")},
    {{"not", "between", NULL}, N_("is not between")},
    {{"not", "like", NULL}, N_("is not like")},
    {{"isnull", NULL, NULL}, N_("is empty")},
    {{"notnull", NULL, NULL}, N_("is answered")},
    {{"in", NULL, NULL}, N_("is one of")},
    {{"is", NULL, NULL}, N_("is")},
    {{"between", NULL, NULL}, N_("is between")},
    {{"like", NULL, NULL}, N_("is like")},
    {{"and", NULL, NULL}, N_("and")},
    {{"or", NULL, NULL}, N_("or")},
    {{"not", NULL, NULL}, N_("not")},
    {{"null", NULL, NULL}, N_("nothing")},
    {{"case", NULL, NULL}, ""},
    {{"when", NULL, NULL}, N_("if")},
    {{"then", NULL, NULL}, N_("then")},
    {{"else", NULL, NULL}, N_("else")},
    {{"end", NULL, NULL}, ""},
};

struct telling {
	const struct rule_speech *speech;
	const char *rule;
	struct arena *arena;
	const struct field *about; /* whose choices the texts of the rule are */
	size_t offset;
	int depth;
};

const struct field *
rule_speech_field(const struct rule_speech *speech, const char *name)
{
	const struct field *field = form_field(speech->form, name);

	return field || !speech->outside ? field : speech->outside(speech->context, name);
}

static struct rule_token
peek(const struct telling *t)
{
	return rule_token_at(t->rule, t->offset);
}

static struct rule_token
take(struct telling *t)
{
	struct rule_token token = peek(t);

	t->offset = token.offset + token.len;
	return token;
}

/* Words are parted by one blank; nothing stands before a comma or bracket. */
static void
put(struct buf *out, const char *words)
{
	const char *text = buf_str(out);

	if (!words[0])
		return;
	if (out->len && text[out->len - 1] != ' ' && text[out->len - 1] != '(')
		buf_char(out, ' ');
	buf_text(out, words);
}

static void
put_name(struct telling *t, struct rule_token token, struct buf *out)
{
	const char *name = rule_token_text(t->rule, token, t->arena);
	const struct field *field = rule_speech_field(t->speech, name);

	if (field)
		put(out, arena_printf(
			     t->arena, _("“%s”"), label_in(&field->label, t->speech->lang, NULL)));
	else
		put(out, strcmp(name, "today") == 0 ? _("today") : name);
}

/* A code is told by its label, where the rule's field has it. */
static void
put_text(struct telling *t, struct rule_token token, struct buf *out)
{
	const char *text = rule_token_text(t->rule, token, t->arena), *words = NULL;
	const struct field *about = t->about, *named;
	const struct choice *choice = about ? field_choice(about, text) : NULL;

	if (choice)
		words = label_in(&choice->label, t->speech->lang, NULL);
	else if (about && about->list && t->speech->code_label)
		words = t->speech->code_label(
		    t->speech->context, about->list, text, t->speech->lang, t->arena);
	else if ((named = form_field(t->speech->form, text)))
		words = label_in(&named->label, t->speech->lang, NULL);
	put(out, arena_printf(t->arena, _("“%s”"), words ? words : text));
}

static void
put_sign(struct telling *t, struct rule_token token, struct buf *out)
{
	const char *sign = arena_dup_len(t->arena, t->rule + token.offset, token.len);

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (strcmp(sign, signs[i].sign) == 0) {
			put(out, _(signs[i].words));
			return;
		}
	put(out, sign);
}

/* Do these words begin at the token that was taken? Then they are all taken. */
static bool
take_phrase(struct telling *t, struct rule_token token, const char *const words[3])
{
	size_t offset = t->offset;

	for (size_t i = 0; i < 3 && words[i]; i++) {
		if (i > 0) {
			token = rule_token_at(t->rule, offset);
			offset = token.offset + token.len;
		}
		if (token.kind != RULE_WORD || !rule_token_is(t->rule, token, words[i]))
			return false;
	}
	t->offset = offset;
	return true;
}

static void
put_word(struct telling *t, struct rule_token token, struct buf *out)
{
	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++)
		if (take_phrase(t, token, phrases[i].words)) {
			put(out, phrases[i].told[0] ? _(phrases[i].told) : "");
			return;
		}
	put(out, arena_dup_len(t->arena, t->rule + token.offset, token.len));
}

static void tell(struct telling *t, bool in_call, struct buf *out);

static const char *
tell_argument(struct telling *t)
{
	struct buf out = {0};
	const char *told;

	tell(t, true, &out);
	told = arena_dup(t->arena, buf_str(&out));
	buf_free(&out);
	return told;
}

/* "{0} includes {1}" */
static const char *
fill(struct telling *t, const char *words, const char *const args[], size_t len)
{
	struct buf out = {0};
	const char *told;

	for (; *words; words++) {
		size_t n = words[0] == '{' && words[1] ? (size_t)(words[1] - '0') : len;

		if (n < len && words[2] == '}') {
			buf_text(&out, args[n]);
			words += 2;
		} else {
			buf_char(&out, *words);
		}
	}
	told = arena_dup(t->arena, buf_str(&out));
	buf_free(&out);
	return told;
}

/* The name was taken, its bracket comes. */
static void
put_call(struct telling *t, struct rule_token name, struct buf *out)
{
	const char *args[ARGS_MAX] = {0};
	struct buf plain = {0};
	size_t len = 0;

	buf_printf(&plain, "%s(", arena_dup_len(t->arena, t->rule + name.offset, name.len));
	take(t);
	while (peek(t).kind != RULE_CLOSE && peek(t).kind != RULE_END) {
		const char *arg = tell_argument(t);

		buf_printf(&plain, "%s%s", len ? ", " : "", arg);
		if (len < ARGS_MAX)
			args[len++] = arg;
		if (peek(t).kind == RULE_COMMA)
			take(t);
	}
	take(t);
	buf_char(&plain, ')');
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (rule_token_is(t->rule, name, calls[i].name)) {
			put(out,
			    fill(t,
				calls[i].words[0] == '{' && !calls[i].words[3] ? calls[i].words
									       : _(calls[i].words),
				args, len));
			buf_free(&plain);
			return;
		}
	put(out, buf_str(&plain));
	buf_free(&plain);
}

static void
put_token(struct telling *t, struct rule_token token, struct buf *out)
{
	switch (token.kind) {
	case RULE_PARAM:
		put_name(t, token, out);
		break;
	case RULE_STRING:
		put_text(t, token, out);
		break;
	case RULE_OPERATOR:
		put_sign(t, token, out);
		break;
	case RULE_WORD:
		if (peek(t).kind == RULE_OPEN && rule_function_find(t->rule, token)
		    && !rule_is_keyword(t->rule, token))
			put_call(t, token, out);
		else
			put_word(t, token, out);
		break;
	case RULE_COMMA:
		buf_char(out, ',');
		break;
	case RULE_CLOSE:
		buf_char(out, ')');
		break;
	default:
		put(out, arena_dup_len(t->arena, t->rule + token.offset, token.len));
		break;
	}
}

/* To the end of the rule, or of the argument. */
static void
tell(struct telling *t, bool in_call, struct buf *out)
{
	int depth = 0;

	if (++t->depth > DEPTH_MAX)
		t->offset += strlen(t->rule + t->offset);
	for (;;) {
		struct rule_token token = peek(t);

		if (token.kind == RULE_END
		    || (in_call && !depth
			&& (token.kind == RULE_COMMA || token.kind == RULE_CLOSE)))
			break;
		depth += (token.kind == RULE_OPEN) - (token.kind == RULE_CLOSE);
		put_token(t, take(t), out);
	}
	t->depth--;
}

/* The first field of the rule that has choices or a list: texts in it are its codes. */
static const struct field *
about(const struct telling *t)
{
	struct rule_token token;

	for (size_t at = 0; (token = rule_token_at(t->rule, at)).kind != RULE_END;
	     at = token.offset + token.len) {
		const struct field *field;

		if (token.kind != RULE_PARAM)
			continue;
		field = rule_speech_field(t->speech, rule_token_text(t->rule, token, t->arena));
		if (field && (field->choices_len || field->list))
			return field;
	}
	return NULL;
}

const char *
rule_words(const struct rule_speech *speech, const char *rule, struct arena *arena)
{
	struct telling t = {.speech = speech, .rule = rule, .arena = arena};
	struct buf out = {0};
	const char *told;

	t.about = about(&t);
	tell(&t, false, &out);
	told = arena_dup(arena, buf_str(&out));
	buf_free(&out);
	return told;
}
