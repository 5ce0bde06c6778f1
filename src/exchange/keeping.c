/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept warnings out and in. */
#include "exchange/keeping.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "form/kept.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { HEX = 16 };

static void
write_one(struct emit *emit, const struct field *field, const struct kept *kept, const char *lang,
    struct arena *arena)
{
	const struct check *check = kept_check(field, kept);

	emit_map(emit, NULL, true);
	emit_text(emit, "field", field->name);
	if (check)
		emit_text(emit, "warning", label_in(&check->message, lang, NULL));
	emit_text(emit, "reason", kept->reason);
	emit_text(emit, "rule", arena_printf(arena, "%016" PRIx64, kept->rule));
	emit_text(emit, "read", arena_printf(arena, "%016" PRIx64, kept->read));
	emit_map_end(emit);
}

void
keeping_write(struct emit *emit, const struct keeping items[], size_t len, const char *lang,
    struct arena *arena)
{
	if (!len)
		return;
	emit_list(emit, "kept", false);
	for (size_t i = 0; i < len; i++) {
		const char *at = items[i].text;
		struct kept kept;

		while (kept_next(&at, arena, &kept))
			write_one(emit, items[i].field, &kept, lang, arena);
	}
	emit_list_end(emit);
}

/* 16 hexadecimal digits in quotes. */
static bool
read_mark(const struct yaml_node *node, const char *key, uint64_t *out)
{
	const char *text = yaml_get_text(node, key);

	if (!text || strlen(text) != HEX || strspn(text, "0123456789abcdef") != HEX)
		return false;
	*out = strtoull(text, NULL, 16);
	return true;
}

static bool
is_reason(const char *text)
{
	return text && text[0] && !strpbrk(text, "\r\n") && utf8_count(text) <= KEPT_REASON_MAX;
}

/* The place of a field among those there are, a new one when it is the first of that field. */
static struct keeping *
place_of(struct keeping items[], size_t *len, const struct field *field)
{
	for (size_t i = 0; i < *len; i++)
		if (items[i].field == field)
			return &items[i];
	items[*len] = (struct keeping){.field = field, .text = ""};
	return &items[(*len)++];
}

bool
keeping_read(const struct yaml_node *node, const struct form *form, const char *file,
    struct arena *arena, struct yaml_problems *problems, struct keeping **out, size_t *len)
{
	size_t errors = problems->errors;

	*len = 0;
	*out = arena_alloc(arena, (node->len + 1) * sizeof(**out));
	for (const struct yaml_node *item = node->kind == YAML_LIST ? node->first : NULL; item;
	     item = item->next) {
		bool is_map = item->kind == YAML_MAP;
		const char *name = is_map ? yaml_get_text(item, "field") : NULL;
		const struct field *field = name ? form_field_once(form, name) : NULL;
		struct kept kept = {.reason = is_map ? yaml_get_text(item, "reason") : NULL};
		struct keeping *keeping;
		struct buf line = {0};

		if (!field || !is_reason(kept.reason) || !read_mark(item, "rule", &kept.rule)
		    || !read_mark(item, "read", &kept.read)) {
			yaml_problem(problems, file, item,
			    _("a kept warning is expected here: {field: \"…\", reason: \"…\", "
			      "rule: "
			      "\"…\", read: \"…\"}, with a field of the form %s"),
			    form->id);
			continue;
		}
		keeping = place_of(*out, len, field);
		buf_text(&line, keeping->text);
		kept_add(&line, &kept);
		keeping->text = arena_dup(arena, buf_str(&line));
		buf_free(&line);
	}
	if (node->kind != YAML_LIST)
		yaml_problem(problems, file, node, _("a list of kept warnings is expected here"));
	return problems->errors == errors;
}
