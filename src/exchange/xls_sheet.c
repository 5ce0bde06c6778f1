/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of an XLSForm from CSV. A column has gone by several names; all of them are taken. */
#include "exchange/xls_sheet.h"

#include "base/buf.h"
#include "base/csv.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/utf8.h"

#include <string.h>

const struct xls_column xls_survey_columns[] = {
    {"type", {"command", NULL}},
    {"name", {"value", NULL}},
    {"label", {"caption", NULL}},
    {"hint", {NULL}},
    {"guidance_hint", {NULL}},
    {"required", {"bind::required", NULL}},
    {"required_message", {"bind::jr:requiredmsg", "required_msg", NULL}},
    {"relevant", {"relevance", "bind::relevant", NULL}},
    {"constraint", {"bind::constraint", NULL}},
    {"constraint_message", {"constraint_msg", "bind::jr:constraintmsg", NULL}},
    {"calculation", {"calculate", "bind::calculate", NULL}},
    {"choice_filter", {NULL}},
    {"read_only", {"readonly", "bind::readonly", NULL}},
    {"default", {NULL}},
    {"appearance", {"control::appearance", "body::appearance", NULL}},
    {"parameters", {NULL}},
    {"repeat_count", {"count", "jr:count", "control::jr:count", NULL}},
    {"trigger", {NULL}},
    {"disabled", {NULL}},
    {"image", {"media::image", NULL}},
    {"big-image", {"media::big-image", NULL}},
    {"audio", {"media::audio", NULL}},
    {"video", {"media::video", NULL}},
    {"autoplay", {NULL}},
    {NULL, {NULL}},
};

const struct xls_column xls_choice_columns[] = {
    {"list_name", {"listname", "list", NULL}},
    {"name", {"value", NULL}},
    {"label", {"caption", NULL}},
    {"image", {"media::image", NULL}},
    {"big-image", {"media::big-image", NULL}},
    {"audio", {"media::audio", NULL}},
    {"video", {"media::video", NULL}},
    {NULL, {NULL}},
};

const struct xls_column xls_setting_columns[] = {
    {"form_title", {"title", "set_form_title", NULL}},
    {"form_id", {"id_string", "set_form_id", NULL}},
    {"version", {NULL}},
    {"default_language", {NULL}},
    {"instance_name", {NULL}},
    {NULL, {NULL}},
};

/* The cell without blanks around it, no-break ones included; line ends inside are kept. */
static const char *
trimmed(const char *cell, struct arena *arena)
{
	size_t len;

	for (;;) {
		if (*cell && strchr(" \t\r\n", *cell))
			cell++;
		else if (strncmp(cell, "\u00a0", 2) == 0)
			cell += 2;
		else
			break;
	}
	len = strlen(cell);
	for (;;) {
		if (len && strchr(" \t\r\n", cell[len - 1]))
			len--;
		else if (len >= 2 && memcmp(cell + len - 2, "\u00a0", 2) == 0)
			len -= 2;
		else
			break;
	}
	return arena_dup_len(arena, cell, len);
}

/* Small letters, _ for blanks: "Choice filter" is choice_filter. */
static char *
plain_head(const char *head, size_t len, struct arena *arena)
{
	char *name = arena_dup_len(arena, head, len);

	while (len && name[len - 1] == ' ')
		name[--len] = '\0';
	for (char *c = name; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
		else if (*c == ' ')
			*c = '_';
	return name;
}

/* The name that a head goes by; NULL when it is none of the known. */
static const char *
known_name(const struct xls_column known[], const char *head)
{
	for (; known->name; known++) {
		if (strcmp(known->name, head) == 0)
			return known->name;
		for (size_t i = 0; known->others[i]; i++)
			if (strcmp(known->others[i], head) == 0)
				return known->name;
	}
	return NULL;
}

bool
xls_column_is_known(const struct xls_column known[], const char *name)
{
	for (; known->name; known++)
		if (strcmp(known->name, name) == 0)
			return true;
	return false;
}

/* "label::English (en)" is the column label in a language, as is "label:English" of old sheets. */
static void
read_head(struct xls_sheet *sheet, size_t i, const struct xls_column known[], struct arena *arena)
{
	const char *head = sheet->heads[i], *lang = strstr(head, "::");
	const char *whole = known_name(known, plain_head(head, strlen(head), arena)), *base;
	size_t skip = 2;

	sheet->names[i] = whole ? whole : head;
	if (whole)
		return;
	if (!lang) {
		lang = strchr(head, ':');
		skip = 1;
	}
	if (!lang)
		return;
	base = known_name(known, plain_head(head, (size_t)(lang - head), arena));
	if (!base)
		return;
	sheet->names[i] = base;
	sheet->langs[i] = trimmed(lang + skip, arena);
}

static void
read_heads(struct xls_sheet *sheet, const struct csv_row *row, const struct xls_column known[],
    struct arena *arena)
{
	sheet->cols = row->len;
	sheet->heads = arena_alloc(arena, row->len * sizeof(*sheet->heads));
	sheet->names = arena_alloc(arena, row->len * sizeof(*sheet->names));
	sheet->langs = arena_alloc(arena, row->len * sizeof(*sheet->langs));
	for (size_t i = 0; i < row->len; i++) {
		sheet->heads[i] = trimmed(row->fields[i], arena);
		read_head(sheet, i, known, arena);
	}
}

static bool
check_row(const struct xls_sheet *sheet, const struct csv_row *row, struct err *err)
{
	for (size_t i = 0; i < row->len; i++)
		if (!utf8_valid(row->fields[i], strlen(row->fields[i]), NULL))
			return err_set(err, ERR_DATA,
			    _("%s, row %zu, %s: this is not UTF-8; save the sheet as CSV in UTF-8"),
			    sheet->file, row->number, i < sheet->cols ? sheet->heads[i] : "?");
	return true;
}

/* False when every cell is empty. */
static bool
read_row(
    struct xls_sheet *sheet, const struct csv_row *from, struct xls_row *row, struct arena *arena)
{
	bool has_text = false;

	row->number = from->number;
	row->cells = arena_alloc(arena, (sheet->cols + 1) * sizeof(*row->cells));
	for (size_t i = 0; i < sheet->cols; i++) {
		row->cells[i] = i < from->len ? trimmed(from->fields[i], arena) : "";
		has_text = has_text || row->cells[i][0];
	}
	return has_text;
}

static bool
read_rows(struct xls_sheet *sheet, struct csv *csv, const struct xls_column known[],
    struct arena *arena, struct err *err)
{
	struct csv_row row;
	enum csv_got got;
	size_t cap = 0;
	bool has_heads = false;

	while ((got = csv_next(csv, &row, err)) == CSV_ROW) {
		if (!check_row(sheet, &row, err))
			return false;
		if (!has_heads) {
			read_heads(sheet, &row, known, arena);
			has_heads = true;
			continue;
		}
		sheet->rows =
		    arena_grow(arena, sheet->rows, sheet->len, &cap, sizeof(*sheet->rows));
		sheet->len += read_row(sheet, &row, &sheet->rows[sheet->len], arena);
	}
	if (got == CSV_FAILED)
		return err_prefix(err, "%s: ", sheet->file);
	return has_heads
	       || err_set(err, ERR_DATA,
		   _("%s is empty; the first row of a sheet names its columns"), sheet->file);
}

bool
xls_sheet_read(const char *path, char delimiter, const struct xls_column known[],
    struct arena *arena, struct xls_sheet *out, struct err *err)
{
	struct csv_options options = {.delimiter = delimiter};
	const char *slash = strrchr(path, '/');
	struct csv *csv;
	size_t len;
	char *bytes;
	bool ok;

	*out = (struct xls_sheet){.file = slash ? slash + 1 : path};
	if (!file_read(path, XLS_SHEET_MAX, arena, &bytes, &len, err))
		return false;
	csv = csv_open_bytes(bytes, len, &options);
	ok = read_rows(out, csv, known, arena, err);
	csv_close(csv);
	return ok;
}

int
xls_sheet_column(const struct xls_sheet *sheet, const char *name)
{
	for (size_t i = 0; i < sheet->cols; i++)
		if (!sheet->langs[i] && strcmp(sheet->names[i], name) == 0)
			return (int)i;
	return -1;
}

const char *
xls_cell(const struct xls_sheet *sheet, const struct xls_row *row, const char *name)
{
	int col = xls_sheet_column(sheet, name);

	return col < 0 ? "" : row->cells[col];
}
