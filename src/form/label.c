/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts in several languages: chosen, and read from YAML. */
#include "form/label.h"

#include "base/i18n.h"

#include <string.h>

static const char *
find(const struct label *label, const char *lang)
{
	for (size_t i = 0; i < label->len; i++)
		if (strcmp(label->items[i].lang, lang) == 0)
			return label->items[i].text;
	return NULL;
}

const char *
label_in(const struct label *label, const char *lang, bool *fallback)
{
	const char *text = find(label, lang);

	if (fallback)
		*fallback = !text && label->len > 0;
	if (!text)
		text = find(label, "en");
	if (!text && label->len)
		text = label->items[0].text;
	return text ? text : "";
}

static bool
is_language(const char *key)
{
	size_t len = strspn(key, "abcdefghijklmnopqrstuvwxyz");

	return key[len] == '\0' && (len == 2 || len == 3);
}

static bool
is_among(const char *word, const char *const words[])
{
	for (size_t i = 0; words && words[i]; i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

static bool
read_text(const struct yaml_node *node, const char *lang, const char *file,
    struct yaml_problems *problems, struct label_text *out)
{
	if (node->kind != YAML_SCALAR || yaml_is_null(node) || !node->text[0]) {
		yaml_problem(problems, file, node,
		    _("the text is missing here; write it in quotes, as in {en: \"Name\", fr: "
		      "\"Nom\"}"));
		return false;
	}
	*out = (struct label_text){.lang = lang, .text = node->text};
	return true;
}

static bool
read_member(const struct yaml_node *member, const char *file, struct yaml_problems *problems,
    struct label *out)
{
	if (!is_language(member->key)) {
		struct yaml_node at = *member;

		at.line = member->key_line;
		at.col = member->key_col;
		yaml_problem(problems, file, &at,
		    _("\"%s\" is not a language; write a code of two letters such as en or fr"),
		    member->key);
		return false;
	}
	if (!read_text(member, member->key, file, problems, &out->items[out->len]))
		return false;
	out->len++;
	return true;
}

bool
label_read_beside(const struct yaml_node *node, const char *const others[], const char *file,
    struct arena *arena, struct yaml_problems *problems, struct label *out)
{
	bool ok = true;

	*out = (struct label){
	    .items = arena_alloc(arena, (node->len + 1) * sizeof(*out->items)),
	    .line = node->line,
	    .col = node->col,
	};
	if (node->kind == YAML_SCALAR) {
		ok = read_text(node, "en", file, problems, &out->items[0]);
		out->len = ok;
		return ok;
	}
	if (node->kind == YAML_LIST) {
		yaml_problem(problems, file, node,
		    _("a text or a map of languages belongs here, not a list; write {en: \"…\", "
		      "fr: \"…\"}"));
		return false;
	}
	for (const struct yaml_node *member = node->first; member; member = member->next)
		if (!is_among(member->key, others))
			ok = read_member(member, file, problems, out) && ok;
	if (ok && !out->len) {
		yaml_problem(problems, file, node,
		    _("the text is missing here; write {en: \"…\", fr: \"…\"}"));
		return false;
	}
	return ok;
}

bool
label_read(const struct yaml_node *node, const char *file, struct arena *arena,
    struct yaml_problems *problems, struct label *out)
{
	return label_read_beside(node, NULL, file, arena, problems, out);
}
