/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ${name}, a column and a list are, from where an expression stands; and its translation. */
#include "exchange/xls_part.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "yaml/reader.h"

#include <string.h>

static void
note(void *context, const char *text)
{
	const struct xls_place *place = context;

	xls_changed(place->xls, place->sheet, place->row, place->column, "%s", text);
}

static const char *const tick_names[] = {"OK"};
const struct xpath_choices xls_tick = {.names = tick_names, .codes = tick_names, .len = 1};

static void
computed_ref(struct xls *xls, struct xls_question *question, struct xpath_ref *out)
{
	const struct xpath_rule *rule = xls_calculation(xls, question);

	out->type = rule ? rule->type : XPATH_TEXT;
	if (out->type == XPATH_EMPTY || out->type == XPATH_SET)
		out->type = XPATH_TEXT;
	if (rule && rule->type == XPATH_NUMBER)
		out->whole = rule->whole;
	if (rule && rule->type == XPATH_CHOICE)
		out->choices = rule->choices;
}

struct xpath_ref
xls_ref(struct xls *xls, struct xls_question *question)
{
	struct xpath_ref out = {
	    .type = XPATH_TEXT, .sql = arena_printf(xls->arena, ":%s", question->field)};

	switch (question->type->kind) {
	case XLS_INTEGER:
	case XLS_DECIMAL:
	case XLS_RANGE:
		out.type = XPATH_NUMBER;
		out.whole =
		    question->type->kind == XLS_INTEGER
		    || (question->type->kind == XLS_RANGE && !xls_range_digits(xls, question));
		break;
	case XLS_ONE:
		out.type = XPATH_CHOICE;
		out.choices = &question->list->known;
		break;
	case XLS_MANY:
		out.type = XPATH_SET;
		out.choices = &question->list->known;
		break;
	case XLS_DATE:
	case XLS_MOMENT:
		out.type = XPATH_DATE;
		if (xls_looks(question, "month-year") || xls_looks(question, "year"))
			out.sql = arena_printf(xls->arena, "earliest(%s)", out.sql);
		break;
	case XLS_TIME:
		out.type = XPATH_TIME;
		break;
	case XLS_TICK:
		out.type = XPATH_CHOICE;
		out.choices = &xls_tick;
		break;
	case XLS_COMPUTED:
	case XLS_HIDDEN:
		computed_ref(xls, question, &out);
		break;
	default:
		break;
	}
	return out;
}

static bool
unknown_name(const struct xls_place *place, const char *name, struct err *err)
{
	struct xls *xls = place->xls;
	const char **names = arena_alloc(xls->arena, (xls->questions_len + 1) * sizeof(*names)),
		   *near;

	for (size_t i = 0; i < xls->questions_len; i++)
		names[i] = xls->questions[i].name;
	near = yaml_nearest(name, names);
	if (strncmp(name, "last-saved#", 11) == 0)
		return err_set(err, ERR_DATA,
		    _("the answers of the last record are not read; a key takes them over where "
		      "they are wanted"));
	if (near)
		return err_set(err, ERR_DATA,
		    _("there is no question \"%s\"; did you mean \"%s\"?"), name, near);
	return err_set(err, ERR_DATA, _("there is no question \"%s\""), name);
}

/* ${repeat} stands for its records. */
static bool
find_group(const struct xls_place *place, const char *name, struct xpath_ref *out, struct err *err)
{
	const struct xls *xls = place->xls;

	for (size_t i = 1; i < xls->groups_len; i++) {
		const struct xls_group *group = &xls->groups[i];

		if (strcmp(group->name, name) != 0)
			continue;
		if (!group->is_repeat)
			return err_set(err, ERR_DATA,
			    _("\"%s\" is a group, which has no answer of its own"), name);
		if (group->is_lost || group->form == place->form || place->form)
			return err_set(err, ERR_DATA,
			    _("the records of \"%s\" cannot be read from here"), name);
		*out = (struct xpath_ref){.type = XPATH_ROWS, .form = xls->forms[group->form].id};
		return true;
	}
	return unknown_name(place, name, err);
}

/* One that is not in the form: the day, or nothing. */
static void
gone_ref(const struct xls_place *place, const struct xls_question *question, struct xpath_ref *out)
{
	if (question->type->kind == XLS_TODAY) {
		*out = (struct xpath_ref){.type = XPATH_DATE, .sql = ":today", .never_empty = true};
		return;
	}
	*out = (struct xpath_ref){.type = XPATH_EMPTY, .sql = "NULL"};
	xls_changed(place->xls, place->sheet, place->row, place->column,
	    _("${%s} is not asked here and counts as empty"), question->name);
}

bool
xls_find(void *context, const char *name, struct xpath_ref *out, struct err *err)
{
	const struct xls_place *place = context;
	struct xls *xls = place->xls;
	struct xls_question *question = xls_question(xls, name);
	size_t form;

	if (!question)
		return find_group(place, name, out, err);
	form = xls->groups[question->group].form;
	if (!question->is_gone)
		*out = xls_ref(xls, question);
	if (question->is_gone) {
		gone_ref(place, question, out);
		return true;
	}
	if (form == place->form)
		return true;
	if (place->form)
		return err_set(err, ERR_DATA,
		    _("${%s} is asked in another form, which a record of this list cannot read"),
		    name);
	*out = (struct xpath_ref){.type = XPATH_ROWS,
	    .form = xls->forms[form].id,
	    .sql = out->type == XPATH_NUMBER ? question->field : NULL,
	    .whole = out->whole};
	return true;
}

/* A list with the name of a field that has it, for label(). */
static const struct xpath_choices *
find_list(void *context, const char *name)
{
	const struct xls_place *place = context;
	struct xls *xls = place->xls;
	const struct xls_list *list = xls_list(xls, name);
	struct xpath_choices *out;

	if (!list)
		return NULL;
	out = arena_alloc(xls->arena, sizeof(*out));
	*out = list->known;
	for (size_t i = 0; i < xls->questions_len && !out->field; i++)
		if (xls->questions[i].list && !xls->questions[i].is_gone
		    && strcmp(xls->questions[i].list->name, name) == 0
		    && xls->groups[xls->questions[i].group].form == place->form)
			out->field = xls->questions[i].field;
	return out;
}

static void
read_column(struct xls_place *place, const char *name)
{
	for (size_t i = 0; i < place->columns_len; i++)
		if (strcmp(place->columns[i], name) == 0)
			return;
	place->columns = arena_grow(place->xls->arena, place->columns, place->columns_len,
	    &place->columns_cap, sizeof(*place->columns));
	place->columns[place->columns_len++] = name;
	place->columns = arena_grow(place->xls->arena, place->columns, place->columns_len,
	    &place->columns_cap, sizeof(*place->columns));
	place->columns[place->columns_len] = NULL;
}

static bool
find_column(void *context, const char *name, struct xpath_ref *out, struct err *err)
{
	struct xls_place *place = context;
	struct xls *xls = place->xls;
	const struct xls_sheet *sheet = &xls->choices;
	int col = -1;

	*out = (struct xpath_ref){.type = XPATH_TEXT, .sql = "@code", .never_empty = true};
	if (strcmp(name, "name") == 0)
		return true;
	for (size_t i = 0; i < sheet->cols && col < 0; i++)
		if (strcmp(sheet->heads[i], name) == 0)
			col = (int)i;
	if (col < 0) {
		const char *near = yaml_nearest(name, sheet->heads);

		return near ? err_set(err, ERR_DATA,
			   _("the choices have no column \"%s\"; did you mean \"%s\"?"), name, near)
			    : err_set(err, ERR_DATA, _("the choices have no column \"%s\""), name);
	}
	out->sql = arena_printf(xls->arena, "@%s", xls_column_name(xls, name));
	for (size_t i = 0; i < place->list->len; i++)
		out->never_empty = out->never_empty && place->list->items[i].row
				   && place->list->items[i].row->cells[col][0];
	read_column(place, sheet->heads[col]);
	return true;
}

/* Typographic quotes and no-break blanks that a spreadsheet has put in. */
static const char *
plain_expression(const char *text, struct arena *arena)
{
	static const struct {
		const char *from;
		char to;
	} signs[] = {{"\u2018", '\''}, {"\u2019", '\''}, {"\u201c", '"'}, {"\u201d", '"'},
	    {"\u00a0", ' '}, {"\u202f", ' '}};
	char *out = arena_alloc(arena, strlen(text) + 1), *to = out;

	while (*text) {
		size_t len = 0;

		for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]) && !len; i++)
			if (strncmp(text, signs[i].from, strlen(signs[i].from)) == 0) {
				len = strlen(signs[i].from);
				*to++ = signs[i].to;
			}
		if (!len)
			*to++ = *text++;
		text += len;
	}
	return out;
}

void
xls_leave_out(const struct xls_place *place, const char *text, size_t offset, const char *what,
    const char *without)
{
	struct xls *xls = place->xls;
	const char *before = arena_dup_len(xls->arena, text, offset);
	const char *where = arena_printf(
	    xls->arena, _("%s (character %zu of %s)"), what, utf8_count(before) + 1, text);

	if (without)
		where = arena_printf(xls->arena, _("%s; %s"), where, without);
	xls_lost(xls, place->sheet, place->row, place->column, "%s", where);
}

bool
xls_translate(struct xls_place *place, const char *text, enum xpath_use use,
    const struct xpath_ref *self, const char *without, struct xpath_rule *out)
{
	struct xls *xls = place->xls;
	struct xpath_scope scope = {
	    .context = place,
	    .find = xls_find,
	    .column = place->list ? find_column : NULL,
	    .list = find_list,
	    .note = note,
	    .self = self,
	};
	struct err err = {0};
	size_t offset = 0;

	text = plain_expression(text, xls->arena);
	if (!xpath_translate(text, use, &scope, xls->arena, out, &offset, &err)) {
		xls_leave_out(place, text, offset, err.text, without);
		return false;
	}
	/* The store has the last word: patterns, depth, what only it knows. */
	if (rule_compile(xls->engine, out->sql, NULL, &err))
		return true;
	xls_leave_out(place, text, 0, err.text, without);
	return false;
}
