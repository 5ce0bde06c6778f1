/* SPDX-License-Identifier: GPL-3.0-or-later */
/* First answers, and the parameters of a range: cells that are values, not expressions. */
#include "exchange/xls_part.h"

#include "base/i18n.h"

#include <string.h>

const char *
xls_parameter(struct xls *xls, const struct xls_question *question, const char *name)
{
	const char *text = xls_cell(&xls->survey, question->row, "parameters");
	size_t len = strlen(name);

	while (*text) {
		size_t part = strcspn(text, " ;,\n");

		if (part > len + 1 && strncmp(text, name, len) == 0 && text[len] == '=')
			return arena_dup_len(xls->arena, text + len + 1, part - len - 1);
		text += part;
		text += strspn(text, " ;,\n");
	}
	return NULL;
}

int
xls_range_digits(struct xls *xls, const struct xls_question *question)
{
	static const char *const names[] = {"start", "end", "step"};
	int digits = 0;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = xls_parameter(xls, question, names[i]);
		const char *point = value ? strchr(value, '.') : NULL;

		if (point && (int)strlen(point + 1) > digits)
			digits = (int)strlen(point + 1);
	}
	return digits > 9 ? 9 : digits;
}

/* Written as an expression: it names an answer, or calls a function. */
static bool
is_expression(const char *text)
{
	const char *open = strchr(text, '(');

	if (strstr(text, "${"))
		return true;
	return open && open > text
	       && strspn(text, "abcdefghijklmnopqrstuvwxyz-:") >= (size_t)(open - text)
	       && strchr(open, ')');
}

static bool
is_number(const char *text)
{
	size_t len;

	text += *text == '-';
	len = strspn(text, "0123456789");
	if (!len || (text[0] == '0' && len > 1))
		return false;
	text += len;
	if (*text == '.' && text[1])
		text += 1 + strspn(text + 1, "0123456789");
	return !*text;
}

static bool
is_day(const char *text)
{
	return strlen(text) >= 10 && strspn(text, "0123456789") == 4 && text[4] == '-'
	       && strspn(text + 5, "0123456789") == 2 && text[7] == '-'
	       && strspn(text + 8, "0123456789") == 2 && (!text[10] || text[10] == 'T');
}

static const char *
code_in(const struct xls_list *list, const char *name)
{
	for (size_t i = 0; i < list->len; i++)
		if (strcmp(list->names[i], name) == 0)
			return list->codes[i];
	return NULL;
}

/* The codes of a set stand in the order of its choices; NULL when one of them is none. */
static const char *
set_of(struct xls *xls, const struct xls_list *list, const char *text)
{
	const char *set = "";
	size_t wanted = 0, found = 0;

	for (const char *at = text; *at; at += strspn(at, " ")) {
		at += strcspn(at, " ");
		wanted++;
	}
	for (size_t i = 0; i < list->len; i++) {
		size_t len = strlen(list->names[i]);

		for (const char *at = text; *at; at += strspn(at, " ")) {
			size_t word = strcspn(at, " ");

			if (word == len && strncmp(at, list->names[i], len) == 0) {
				set = arena_printf(
				    xls->arena, "%s%s%s", set, found++ ? " " : "", list->codes[i]);
				break;
			}
			at += word;
		}
	}
	return found == wanted ? set : NULL;
}

/* The value as the type has it; NULL when the type cannot have it. */
static const char *
value_of(struct xls *xls, const struct xls_question *question, const char *text)
{
	switch (question->type->kind) {
	case XLS_INTEGER:
	case XLS_DECIMAL:
	case XLS_RANGE:
		return is_number(text) ? text : NULL;
	case XLS_ONE:
		text = code_in(question->list, text);
		break;
	case XLS_MANY:
		text = set_of(xls, question->list, text);
		break;
	case XLS_DATE:
	case XLS_MOMENT:
		text = is_day(text) ? arena_dup_len(xls->arena, text, 10) : NULL;
		break;
	case XLS_TIME:
		text =
		    strlen(text) >= 5 && text[2] == ':' ? arena_dup_len(xls->arena, text, 5) : NULL;
		break;
	case XLS_TICK:
		text = strcmp(text, "OK") == 0 ? text : NULL;
		break;
	case XLS_FILE:
		text = NULL;
		break;
	default:
		break;
	}
	return text ? xpath_quote(text, xls->arena) : NULL;
}

/* The rule made to give what the field holds. */
static const char *
converted(struct xls *xls, struct xls_question *question, struct xpath_rule rule)
{
	struct xpath_ref ref = {.type = XPATH_TEXT};

	if (question->type->kind != XLS_HIDDEN)
		ref = xls_ref(xls, question);
	if (!xpath_convert(&rule, ref.type, xls->arena)) {
		xls_lost(xls, &xls->survey, question->row, "default",
		    _("the question cannot hold what it gives"));
		return NULL;
	}
	return rule.sql;
}

const char *
xls_default(struct xls *xls, struct xls_question *question)
{
	const char *text = xls_cell(&xls->survey, question->row, "default"), *value;
	const struct xpath_rule *rule;

	if (!text[0] || question->type->kind == XLS_NOTE || question->type->kind == XLS_COMPUTED)
		return NULL;
	if (is_expression(text)) {
		rule = xls_rule(xls, question, "default", XPATH_VALUE, _("it begins empty"));
		return rule ? converted(xls, question, *rule) : NULL;
	}
	value = value_of(xls, question, text);
	if (!value)
		xls_lost(xls, &xls->survey, question->row, "default",
		    _("\"%s\" is no answer to this question; it begins empty"), text);
	return value;
}
