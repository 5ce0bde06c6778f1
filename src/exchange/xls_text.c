/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that name answers: "How old is ${name}?" */
#include "exchange/xls_part.h"

#include "base/i18n.h"

#include <string.h>

/* The next ${name} in a text: where it is, its name; NULL when there is none. */
static const char *
next_ref(const char *text, const char **name, size_t *len, struct arena *arena)
{
	const char *at = strstr(text, "${"), *end = at ? strchr(at, '}') : NULL;

	if (!end)
		return NULL;
	*name = arena_dup_len(arena, at + 2, (size_t)(end - at) - 2);
	*len = (size_t)(end - at) + 1;
	return at;
}

const char *
xls_plain_text(struct xls *xls, const char *text, const char *lang, bool *has_refs)
{
	struct buf out = {0};
	const char *name, *at, *plain;
	size_t len;

	if (!strstr(text, "${"))
		return text;
	while ((at = next_ref(text, &name, &len, xls->arena))) {
		struct xls_question *question = xls_question(xls, name);
		struct label label = {0};

		*has_refs = true;
		buf_add(&out, text, (size_t)(at - text));
		if (question)
			label = xls_label(xls, &xls->survey, question->row, "label");
		buf_printf(
		    &out, "[%s]", label.len ? label_in(&label, lang, NULL) : xls_spoken(xls, name));
		text = at + len;
	}
	buf_text(&out, text);
	plain = arena_dup(xls->arena, buf_str(&out));
	buf_free(&out);
	return plain;
}

/* fmt('text {}', :name); NULL when a name cannot be put in. */
static const char *
text_rule(struct xls_place *place, const char *text)
{
	struct xls *xls = place->xls;
	struct buf format = {0}, args = {0};
	const char *name, *at, *rule = NULL;
	size_t len;
	bool ok = strstr(text, "{}") == NULL;

	while (ok && (at = next_ref(text, &name, &len, xls->arena))) {
		struct xpath_ref ref = {0};
		struct err err = {0};

		ok = xls_find(place, name, &ref, &err) && ref.type != XPATH_ROWS;
		if (!ok && err.text[0])
			xls_leave_out(place, text, (size_t)(at - text), err.text, NULL);
		buf_add(&format, text, (size_t)(at - text));
		buf_text(&format, "{}");
		if (ok && ref.type == XPATH_CHOICE && ref.choices != &xls_tick)
			buf_printf(&args, ", label('%s', %s)", ref.sql + 1, ref.sql);
		else if (ok)
			buf_printf(&args, ", %s", ref.sql);
		text = at + len;
	}
	buf_text(&format, text);
	if (ok)
		rule = arena_printf(xls->arena, "fmt(%s%s)",
		    xpath_quote(buf_str(&format), xls->arena), buf_str(&args));
	buf_free(&format);
	buf_free(&args);
	return rule;
}

const char *
xls_text_rule(struct xls *xls, const struct xls_question *question, const struct label *text)
{
	struct xls_place place = {.xls = xls,
	    .form = xls->groups[question->group].form,
	    .sheet = &xls->survey,
	    .row = question->row,
	    .column = "label"};
	const char *first = NULL, *cases = "", *rule;

	if (!text->len || !strstr(text->items[0].text, "${"))
		return NULL;
	for (size_t i = 0; i < text->len; i++) {
		rule = text_rule(&place, text->items[i].text);
		if (!rule)
			return NULL;
		if (i > 0)
			cases = arena_printf(
			    xls->arena, "%s WHEN '%s' THEN %s", cases, text->items[i].lang, rule);
		else
			first = rule;
	}
	return cases[0] ? arena_printf(xls->arena, "CASE :lang%s ELSE %s END", cases, first)
			: first;
}
