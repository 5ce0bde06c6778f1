/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet under the names of a map. */
#include "exchange/ledger.h"

#include "base/csv.h"
#include "base/fold.h"
#include "base/i18n.h"
#include "base/recode.h"
#include "base/utf8.h"

#include <string.h>

enum { NAMES_TOLD = 8 };

struct ledger {
	const struct map *map;
	const char *path;
	struct recode *recode;
	struct csv *csv;
	struct arena arena;       /* of the header and what is above it */
	struct arena row;         /* of a sentence about the row at hand */
	size_t *columns;          /* one for each of map->names; SIZE_MAX: its value is in beside */
	const char **beside;      /* one for each of map->names; NULL: it is a column */
	size_t len;               /* columns of the header */
	const char *const *names; /* of them, NULL last */
	const char **untaken;
	const char **cells;
};

/* Fields are text only when they are UTF-8: another encoding shows here at the latest. */
static bool
check_text(const struct ledger *ledger, const struct csv_row *row, struct err *err)
{
	for (size_t i = 0; i < row->len; i++)
		if (!utf8_valid(row->fields[i], strlen(row->fields[i]), NULL))
			return err_set(err, ERR_DATA,
			    _("%s: line %zu: column %zu is not UTF-8 text; say which encoding the "
			      "sheet is in: --encoding windows-1252, or another"),
			    ledger->path, row->line, i + 1);
	return true;
}

static enum csv_got
next_row(struct ledger *ledger, struct csv_row *row, struct err *err)
{
	enum csv_got got = csv_next(ledger->csv, row, err);

	if (got == CSV_FAILED)
		err_prefix(err, "%s: ", ledger->path);
	if (got == CSV_ROW && !check_text(ledger, row, err))
		return CSV_FAILED;
	return got;
}

/* Names are compared folded: case, accents and blanks at the ends make no other column. */
static const char *
key_of(const char *name, struct arena *arena)
{
	struct buf folded = {0};
	const char *key;

	fold_text(&folded, name);
	key = arena_dup(arena, folded.len ? buf_str(&folded) : name);
	buf_free(&folded);
	return key;
}

/* A cell above the header that the map names: what is beside it holds for every row. */
static void
note_beside(struct ledger *ledger, const struct csv_row *row)
{
	const struct map *map = ledger->map;
	const char *key = key_of(row->fields[0], &ledger->arena);

	for (size_t i = 0; row->len > 1 && i < map->beside_len; i++)
		if (strcmp(key, key_of(map->names[map->beside[i]], &ledger->arena)) == 0)
			ledger->beside[map->beside[i]] = arena_dup(&ledger->arena, row->fields[1]);
}

static bool
is_header(const struct map *map, const struct csv_row *row, struct arena *arena)
{
	if (map->header_begins)
		return strcmp(key_of(row->fields[0], arena), key_of(map->header_begins, arena))
		       == 0;
	return map->header_line == 0 || row->line == map->header_line;
}

static bool
no_header(const struct ledger *ledger, struct err *err)
{
	if (ledger->map->header_begins)
		return err_set(err, ERR_DATA,
		    _("%s: no line begins with “%s”, as the header does in the map; is it this "
		      "sheet, and this delimiter?"),
		    ledger->path, ledger->map->header_begins);
	return err_set(err, ERR_DATA, _("%s: there is no header on line %zu"), ledger->path,
	    ledger->map->header_line ? ledger->map->header_line : 1);
}

static bool
find_header(struct ledger *ledger, struct csv_row *row, struct err *err)
{
	enum csv_got got;

	while ((got = next_row(ledger, row, err)) == CSV_ROW) {
		if (is_header(ledger->map, row, &ledger->arena))
			return true;
		if (ledger->map->header_line && row->line > ledger->map->header_line)
			return no_header(ledger, err);
		note_beside(ledger, row);
	}
	return got == CSV_END ? no_header(ledger, err) : false;
}

static bool
is_beside(const struct map *map, size_t name)
{
	for (size_t i = 0; i < map->beside_len; i++)
		if (map->beside[i] == name)
			return true;
	return false;
}

/* The column of a name; SIZE_MAX: none. Two of one name cannot be told apart. */
static bool
find_column(struct ledger *ledger, const char *name, size_t *column, struct err *err)
{
	const char *key = key_of(name, &ledger->arena);

	*column = SIZE_MAX;
	for (size_t i = 0; i < ledger->len; i++) {
		if (strcmp(key_of(ledger->names[i], &ledger->arena), key) != 0)
			continue;
		if (*column != SIZE_MAX)
			return err_set(err, ERR_DATA,
			    _("%s: two columns are called “%s”; give one of them another name"),
			    ledger->path, name);
		*column = i;
	}
	return true;
}

static bool
say_missing(const struct ledger *ledger, const char *const missing[], size_t len, struct err *err)
{
	struct buf lacks = {0}, has = {0};

	for (size_t i = 0; i < len && i < NAMES_TOLD; i++)
		buf_printf(&lacks, "%s“%.60s”", i ? ", " : "", missing[i]);
	for (size_t i = 0; i < ledger->len && i < NAMES_TOLD; i++)
		buf_printf(&has, "%s“%.40s”", i ? ", " : "", ledger->names[i]);
	err_set(err, ERR_DATA,
	    _("%s: the map asks for columns that are not there: %s; its columns are %s%s"),
	    ledger->path, buf_str(&lacks), buf_str(&has), ledger->len > NAMES_TOLD ? ", …" : "");
	buf_free(&lacks);
	buf_free(&has);
	return false;
}

/* Every name of the map has a column, or a value above the header. */
static bool
place_names(struct ledger *ledger, struct err *err)
{
	const struct map *map = ledger->map;
	const char **missing = arena_alloc(&ledger->arena, (map->names_len + 1) * sizeof(*missing));
	size_t len = 0;

	for (size_t i = 0; i < map->names_len; i++) {
		if (!find_column(ledger, map->names[i], &ledger->columns[i], err))
			return false;
		if (is_beside(map, i) ? !ledger->beside[i] : ledger->columns[i] == SIZE_MAX)
			missing[len++] = map->names[i];
	}
	return len == 0 || say_missing(ledger, missing, len, err);
}

static bool
is_named(struct ledger *ledger, const char *column)
{
	const struct map *map = ledger->map;
	const char *key = key_of(column, &ledger->arena);

	for (size_t i = 0; i < map->names_len; i++)
		if (strcmp(key, key_of(map->names[i], &ledger->arena)) == 0)
			return true;
	for (size_t i = 0; map->ignored[i]; i++)
		if (strcmp(key, key_of(map->ignored[i], &ledger->arena)) == 0)
			return true;
	return false;
}

static void
note_untaken(struct ledger *ledger)
{
	size_t len = 0;

	ledger->untaken = arena_alloc(&ledger->arena, (ledger->len + 1) * sizeof(*ledger->untaken));
	for (size_t i = 0; i < ledger->len; i++)
		if (ledger->names[i][0] && !is_named(ledger, ledger->names[i]))
			ledger->untaken[len++] = ledger->names[i];
}

static bool
read_header(struct ledger *ledger, struct err *err)
{
	struct csv_row row;
	const char **names;

	if (!find_header(ledger, &row, err))
		return false;
	names = arena_alloc(&ledger->arena, (row.len + 1) * sizeof(*names));
	for (size_t i = 0; i < row.len; i++)
		names[i] = arena_dup(&ledger->arena, row.fields[i]);
	ledger->names = names;
	ledger->len = row.len;
	if (!place_names(ledger, err))
		return false;
	note_untaken(ledger);
	return true;
}

struct ledger *
ledger_open(
    const char *path, const struct map *map, char delimiter, const char *encoding, struct err *err)
{
	const struct csv_options options = {.delimiter = delimiter};
	struct ledger *ledger = mem_alloc(sizeof(*ledger));
	size_t len = map->names_len + 1;

	*ledger = (struct ledger){.map = map, .path = path};
	ledger->columns = arena_alloc(&ledger->arena, len * sizeof(*ledger->columns));
	ledger->beside = arena_alloc(&ledger->arena, len * sizeof(*ledger->beside));
	ledger->cells = arena_alloc(&ledger->arena, len * sizeof(*ledger->cells));
	ledger->recode = recode_open(path, encoding, err);
	if (ledger->recode) {
		ledger->csv = csv_open(recode_read, ledger->recode, &options);
		if (read_header(ledger, err))
			return ledger;
	}
	ledger_close(ledger);
	return NULL;
}

static bool
is_said(const char *cell)
{
	return cell[strspn(cell, " \t\n")] != '\0';
}

/* Of those that the map names; of all, where it names none. */
static bool
is_blank(const struct ledger *ledger, const struct csv_row *row)
{
	const struct map *map = ledger->map;

	for (size_t i = 0; i < map->blank_len; i++)
		if (is_said(ledger->cells[map->blank_without[i]]))
			return false;
	for (size_t i = 0; map->blank_len == 0 && i < row->len; i++)
		if (is_said(row->fields[i]))
			return false;
	return true;
}

enum ledger_got
ledger_next(struct ledger *ledger, struct ledger_row *out, struct err *err)
{
	const struct map *map = ledger->map;
	struct csv_row row;
	enum csv_got got = next_row(ledger, &row, err);

	if (got != CSV_ROW)
		return got == CSV_END ? LEDGER_END : LEDGER_FAILED;
	arena_free(&ledger->row);
	for (size_t i = 0; i < map->names_len; i++) {
		size_t column = ledger->columns[i];

		ledger->cells[i] = ledger->beside[i]  ? ledger->beside[i]
				   : column < row.len ? row.fields[column]
						      : "";
	}
	*out = (struct ledger_row){
	    .line = row.line, .cells = ledger->cells, .is_blank = is_blank(ledger, &row)};
	if (row.len != ledger->len && !out->is_blank)
		out->wrong = arena_printf(&ledger->row,
		    _("it has %zu cells and the header %zu: is a delimiter inside a text without "
		      "quotes?"),
		    row.len, ledger->len);
	return LEDGER_ROW;
}

const char *const *
ledger_untaken(const struct ledger *ledger)
{
	return ledger->untaken;
}

int
ledger_percent(const struct ledger *ledger)
{
	return recode_percent(ledger->recode);
}

void
ledger_close(struct ledger *ledger)
{
	if (!ledger)
		return;
	csv_close(ledger->csv);
	recode_close(ledger->recode);
	arena_free(&ledger->arena);
	arena_free(&ledger->row);
	mem_free(ledger);
}
