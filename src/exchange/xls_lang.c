/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of an XLSForm: "label::French (fr)", "label::French", "label::fr", and no language. */
#include "exchange/xls_part.h"

#include "base/i18n.h"

#include <string.h>

static bool
is_code(const char *text, size_t len)
{
	return (len == 2 || len == 3) && strspn(text, "abcdefghijklmnopqrstuvwxyz") >= len;
}

/* "French (fr)": fr. Also "Portuguese (pt-BR)": pt. */
static const char *
code_in_brackets(struct xls *xls, const char *lang)
{
	const char *open = strrchr(lang, '(');
	size_t len;

	if (!open)
		return NULL;
	len = strcspn(open + 1, "-_)");
	return is_code(open + 1, len) ? arena_dup_len(xls->arena, open + 1, len) : NULL;
}

static const char *
code_of(struct xls *xls, const char *lang)
{
	const char *code = code_in_brackets(xls, lang);
	const char *open = strchr(lang, '(');
	size_t len = open ? (size_t)(open - lang) : strlen(lang);

	if (code)
		return code;
	while (len && lang[len - 1] == ' ')
		len--;
	if (is_code(lang, strlen(lang)))
		return lang;
	if (!xls->source->language)
		return NULL;
	return xls->source->language(xls->source->context, arena_dup_len(xls->arena, lang, len));
}

static void
add_lang(struct xls *xls, const char *code)
{
	for (size_t i = 0; i < xls->langs_len; i++)
		if (strcmp(xls->langs[i], code) == 0)
			return;
	if (xls->langs_len < XLS_LANGS_MAX)
		xls->langs[xls->langs_len++] = code;
}

/* Names of languages become codes, in the sheet itself; NULL where none is known. */
static void
code_columns(struct xls *xls, struct xls_sheet *sheet)
{
	for (size_t i = 0; i < sheet->cols; i++) {
		const char *code;

		if (!sheet->langs[i])
			continue;
		code = code_of(xls, sheet->langs[i]);
		if (!code)
			xls_lost(xls, sheet, NULL, sheet->heads[i],
			    _("the language \"%s\" is not known; write its code in brackets, as in "
			      "%s::%s (fr)"),
			    sheet->langs[i], sheet->names[i], sheet->langs[i]);
		else
			add_lang(xls, code);
		sheet->langs[i] = code ? code : "";
	}
}

void
xls_read_langs(struct xls *xls)
{
	const char *standard = "";

	if (xls->settings.len)
		standard = xls_cell(&xls->settings, &xls->settings.rows[0], "default_language");
	standard = standard[0] ? code_of(xls, standard) : NULL;
	add_lang(xls, standard ? standard : "en");
	code_columns(xls, &xls->survey);
	code_columns(xls, &xls->choices);
}

/* The column of a name in a language; those without one are in the first. */
static const char *
cell_in(const struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row,
    const char *name, size_t lang)
{
	for (size_t i = 0; i < sheet->cols; i++)
		if (strcmp(sheet->names[i], name) == 0
		    && (sheet->langs[i] ? strcmp(sheet->langs[i], xls->langs[lang]) == 0
					: lang == 0)
		    && row->cells[i][0])
			return row->cells[i];
	return NULL;
}

struct label
xls_label(
    struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row, const char *name)
{
	struct label label = {0};

	label.items = arena_alloc(xls->arena, xls->langs_len * sizeof(*label.items));
	for (size_t i = 0; i < xls->langs_len; i++) {
		const char *text = cell_in(xls, sheet, row, name, i);

		/* "-" is what pyxform writes where a translation is missing. */
		if (text && strcmp(text, "-") != 0)
			label.items[label.len++] =
			    (struct label_text){.lang = xls->langs[i], .text = text};
	}
	return label;
}

struct label
xls_same_label(struct xls *xls, const char *text)
{
	struct label label = {.len = xls->langs_len};

	label.items = arena_alloc(xls->arena, xls->langs_len * sizeof(*label.items));
	for (size_t i = 0; i < xls->langs_len; i++)
		label.items[i] = (struct label_text){.lang = xls->langs[i], .text = text};
	return label;
}

struct label
xls_one_label(struct xls *xls, const char *text)
{
	struct label label = xls_same_label(xls, text);

	label.len = 1;
	return label;
}
