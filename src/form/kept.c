/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which warnings are kept, by what they have read. */
#include "form/kept.h"

#include "base/buf.h"
#include "base/fnv.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "form/settle.h"
#include "form/type_part.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { HEX = 16, HEAD = 2 * (HEX + 1) };

bool
kept_next(const char **at, struct arena *arena, struct kept *out)
{
	while (**at) {
		const char *line = *at;
		size_t len = strcspn(line, "\n");

		*at += len + (line[len] == '\n');
		if (len <= HEAD || strspn(line, "0123456789abcdef") != HEX || line[HEX] != ' '
		    || strspn(line + HEX + 1, "0123456789abcdef") != HEX || line[HEAD - 1] != ' ')
			continue;
		*out = (struct kept){
		    .rule = strtoull(line, NULL, 16),
		    .read = strtoull(line + HEX + 1, NULL, 16),
		    .reason = arena_dup_len(arena, line + HEAD, len - HEAD),
		};
		return true;
	}
	return false;
}

void
kept_add(struct buf *buf, const struct kept *kept)
{
	buf_printf(buf, "%s%016" PRIx64 " %016" PRIx64 " %s", buf->len ? "\n" : "", kept->rule,
	    kept->read, kept->reason);
}

static uint64_t
hash_text(uint64_t hash, const char *text)
{
	/* The end too, so that two texts are not one. */
	return fnv_add(hash, text, strlen(text) + 1);
}

/* NULL: the type warns. */
static uint64_t
hash_rule(const struct check *check)
{
	return hash_text(FNV_START, check ? check->rule.text : "type");
}

const struct check *
kept_check(const struct field *field, const struct kept *kept)
{
	for (size_t i = 0; i < field->checks_len; i++)
		if (hash_rule(&field->checks[i]) == kept->rule)
			return &field->checks[i];
	return NULL;
}

static uint64_t
hash_value(uint64_t hash, struct rule_value value)
{
	struct arena arena = {0};
	const char *text = "";

	switch (value.kind) {
	case RULE_NULL:
		break;
	case RULE_INTEGER:
		text = arena_printf(&arena, "i%" PRId64, value.integer);
		break;
	case RULE_REAL:
		text = arena_printf(&arena, "r%.17g", value.real);
		break;
	case RULE_TEXT:
		text = arena_printf(&arena, "t%s", value.text);
		break;
	}
	hash = hash_text(hash, text);
	arena_free(&arena);
	return hash;
}

/* The day is another every day, and who sits there does not change an answer. */
static bool
is_of_session(const char *name)
{
	return strcmp(name, "today") == 0 || strcmp(name, "lang") == 0 || strcmp(name, "role") == 0;
}

static uint64_t
hash_reads(uint64_t hash, const struct rule *rule, const struct rule_context *context)
{
	const char *name, *reason;

	for (size_t n = 0; (name = rule_reads(rule, n)); n++) {
		if (is_of_session(name))
			continue;
		hash = hash_value(hash_text(hash, name), context->value(context->context, name));
		reason = context->absent(context->context, name);
		hash = hash_text(hash, reason ? reason : "");
	}
	return hash;
}

/* Rows count, not their order, which is another in another file. */
static uint64_t
hash_rows(uint64_t hash, const struct rule *rule, const struct rule_context *context)
{
	const char *form, *field;

	for (size_t n = 0; context->rows && (form = rule_rows(rule, n, &field)); n++) {
		int64_t rows = context->rows(context->context, form);

		hash = hash_text(hash, form) + (uint64_t)rows;
		for (int64_t row = 0; field && row < rows; row++)
			hash += hash_value(
			    FNV_START, context->row_value(context->context, form, row, field));
	}
	return hash;
}

/* Everything that a check of a field reads, the answer itself first. */
static uint64_t
hash_read(struct answers *answers, size_t field, const struct check *check)
{
	struct rule_context context = answers_context(answers);
	uint64_t hash = hash_value(FNV_START, answers_value(answers, field));

	if (!check)
		return hash;
	hash = hash_reads(hash, check->rule.rule, &context);
	return hash_rows(hash, check->rule.rule, &context);
}

static bool
is_keepable(const struct answer_problem *problem)
{
	return problem->is_warning && problem->part == PART_CHECKS;
}

/* The warning that a line keeps; NULL when there is none now, or it has read something else. */
static struct answer_problem *
find_warning(struct answers *answers, size_t field, const struct kept *kept)
{
	struct answer *item = &answers->items[field];

	for (size_t i = 0; i < item->problems_len; i++) {
		struct answer_problem *problem = &item->problems[i];

		if (is_keepable(problem) && hash_rule(problem->check) == kept->rule
		    && hash_read(answers, field, problem->check) == kept->read)
			return problem;
	}
	return NULL;
}

static void
set_kept(struct answers *answers, struct answer *item, struct buf *text)
{
	item->kept = text->len ? arena_dup(&answers->arena, buf_str(text)) : NULL;
}

void
kept_settle(struct answers *answers, size_t field, bool changed[])
{
	struct answer *item = &answers->items[field];
	const char *at = item->kept;
	struct buf left = {0};
	struct kept kept;

	if (!at)
		return;
	while (kept_next(&at, &answers->findings, &kept)) {
		struct answer_problem *problem = find_warning(answers, field, &kept);

		if (!problem)
			continue;
		problem->kept = kept.reason;
		kept_add(&left, &kept);
	}
	if (strcmp(item->kept, buf_str(&left)) != 0) {
		set_kept(answers, item, &left);
		if (changed)
			changed[field] = true;
	}
	buf_free(&left);
}

void
answers_load_kept(struct answers *answers, size_t field, const char *stored)
{
	answers->items[field].kept = stored ? arena_dup(&answers->arena, stored) : NULL;
	answers->settled = false;
}

static bool
check_reason(const char *reason, struct err *err)
{
	if (!utf8_valid(reason, strlen(reason), NULL))
		return err_set(err, ERR_DATA, _("this text is not UTF-8; convert it first"));
	if (strpbrk(reason, "\r\n"))
		return err_set(
		    err, ERR_DATA, _("this is one line of text; take the line ends out"));
	if (utf8_count(reason) > KEPT_REASON_MAX)
		return err_set(err, ERR_DATA,
		    n_("at most %d character fits here; these are %zu",
			"at most %d characters fit here; these are %zu", KEPT_REASON_MAX),
		    KEPT_REASON_MAX, utf8_count(reason));
	return true;
}

bool
answers_keep(struct answers *answers, size_t field, const char *reason, struct err *err)
{
	struct answer *item = &answers->items[field];
	struct buf text = {0};
	bool any = false;

	reason = type_trim(reason, &answers->findings);
	if (!check_reason(reason, err))
		return false;
	for (size_t i = 0; i < item->problems_len; i++) {
		struct answer_problem *problem = &item->problems[i];
		struct kept kept = {.reason = reason};

		if (!is_keepable(problem))
			continue;
		any = true;
		kept.rule = hash_rule(problem->check);
		kept.read = hash_read(answers, field, problem->check);
		if (reason[0])
			kept_add(&text, &kept);
	}
	if (any) {
		set_kept(answers, item, &text);
		answers_settle(answers, NULL);
	} else if (item->problems_len) {
		err_set(err, ERR_DATA, _("this is no warning; it is not kept, but mended"));
	} else {
		err_set(err, ERR_DATA, _("no warning stands here that could be kept"));
	}
	buf_free(&text);
	return any;
}
