/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of choices: lists, each a run of rows of one name. */
#include "exchange/xls_part.h"

#include "base/i18n.h"

#include <string.h>

struct xls_list *
xls_list(const struct xls *xls, const char *name)
{
	for (size_t i = 0; i < xls->lists_len; i++)
		if (strcmp(xls->lists[i].name, name) == 0)
			return &xls->lists[i];
	return NULL;
}

static struct xls_list *
list_named(struct xls *xls, const char *name)
{
	struct xls_list *list = xls_list(xls, name);

	if (list)
		return list;
	xls->lists = arena_grow(
	    xls->arena, xls->lists, xls->lists_len, &xls->lists_cap, sizeof(*xls->lists));
	list = &xls->lists[xls->lists_len++];
	*list = (struct xls_list){.name = name};
	return list;
}

static bool
has_choice(const struct xls_list *list, const char *name)
{
	for (size_t i = 0; i < list->len; i++)
		if (strcmp(list->names[i], name) == 0)
			return true;
	return false;
}

static void
add_choice(struct xls *xls, struct xls_list *list, const char *name, const char *code,
    struct xls_choice choice)
{
	list->names =
	    arena_grow(xls->arena, list->names, list->len, &list->names_cap, sizeof(*list->names));
	list->codes =
	    arena_grow(xls->arena, list->codes, list->len, &list->codes_cap, sizeof(*list->codes));
	list->items =
	    arena_grow(xls->arena, list->items, list->len, &list->items_cap, sizeof(*list->items));
	list->names[list->len] = name;
	list->codes[list->len] = code;
	list->items[list->len++] = choice;
	list->known.names = list->names;
	list->known.codes = list->codes;
	list->known.len = list->len;
}

static void
read_choice(struct xls *xls, const struct xls_row *row)
{
	const struct xls_sheet *sheet = &xls->choices;
	const char *list_name = xls_cell(sheet, row, "list_name");
	const char *name = xls_cell(sheet, row, "name");
	struct xls_choice choice = {.row = row, .label = xls_label(xls, sheet, row, "label")};
	struct xls_list *list;

	if (!list_name[0] || !name[0]) {
		xls_lost(xls, sheet, row, list_name[0] ? "name" : "list_name",
		    _("a choice needs the name of its list and its own"));
		return;
	}
	list = list_named(xls, list_name);
	if (has_choice(list, name)) {
		xls_lost(xls, sheet, row, "name",
		    _("the list \"%s\" has a choice \"%s\" already; give this one another name"),
		    list_name, name);
		return;
	}
	if (!choice.label.len)
		choice.label = xls_same_label(xls, name);
	add_choice(xls, list, name, xls_code(xls, name), choice);
}

bool
xls_read_choices(struct xls *xls, struct err *err)
{
	const struct xls_sheet *sheet = &xls->choices;

	if (xls_sheet_column(sheet, "list_name") < 0 || xls_sheet_column(sheet, "name") < 0)
		return err_set(err, ERR_DATA,
		    _("%s has no column \"%s\"; is it the sheet of choices, and the delimiter "
		      "right?"),
		    sheet->file, xls_sheet_column(sheet, "list_name") < 0 ? "list_name" : "name");
	for (size_t i = 0; i < sheet->len; i++)
		read_choice(xls, &sheet->rows[i]);
	return true;
}

struct xls_list *
xls_with_other(struct xls *xls, const struct xls_list *list)
{
	static const struct label_text words[] = {
	    {"en", "Other"}, {"fr", "Autre"}, {"pt", "Outro"}, {"es", "Otro"}, {"ar", "غير ذلك"}};
	struct xls_list *copy = arena_alloc(xls->arena, sizeof(*copy));
	struct label label = {0};

	*copy = (struct xls_list){.name = list->name};
	for (size_t i = 0; i < list->len; i++)
		add_choice(xls, copy, list->names[i], list->codes[i], list->items[i]);
	if (has_choice(copy, "other"))
		return copy;
	label.items = arena_alloc(xls->arena, (xls->langs_len + 1) * sizeof(*label.items));
	for (size_t i = 0; i < xls->langs_len; i++)
		for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
			if (strcmp(words[k].lang, xls->langs[i]) == 0)
				label.items[label.len++] = words[k];
	if (!label.len)
		label.items[label.len++] = words[0];
	add_choice(xls, copy, "other", "other", (struct xls_choice){.label = label});
	return copy;
}
