/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ESCO's files one by one: which is which, their columns, their words. */
#include "exchange/esco_part.h"

#include "base/fnv.h"
#include "base/i18n.h"
#include "base/recode.h"
#include "base/utf8.h"

#include <string.h>

enum { PLACES_FIRST = 4096, LABELS_MAX = 400 };

/* What a column may be called: as ESCO publishes it, and in extracts of it. */
static const char *const names[ESCO_COLUMNS][3] = {
    [ESCO_ID] = {"conceptUri", "esco_id"},
    [ESCO_ISCO] = {"iscoGroup", "isco08"},
    [ESCO_SKILL_TYPE] = {"skillType", "skill_type"},
    [ESCO_REUSE] = {"reuseLevel", "reuse_level"},
    [ESCO_LABEL] = {"preferredLabel"},
    [ESCO_OTHER_LABELS] = {"altLabels"},
    [ESCO_STATUS] = {"status"},
    [ESCO_CHANGED] = {"modifiedDate"},
    [ESCO_LINK_OCCUPATION] = {"occupationUri", "esco_occupation_id"},
    [ESCO_LINK_SKILL] = {"skillUri", "esco_skill_id"},
    [ESCO_LINK_KIND] = {"relationType", "relation"},
};

static uint64_t
hash_of(const char *id)
{
	return fnv_add(FNV_START, id, strlen(id));
}

/* Where an id is, or would be put. */
static size_t *
place_of(const struct esco_concepts *concepts, const char *id)
{
	size_t at = (size_t)hash_of(id) & (concepts->places_len - 1);

	while (
	    concepts->places[at] && strcmp(concepts->items[concepts->places[at] - 1].code, id) != 0)
		at = (at + 1) & (concepts->places_len - 1);
	return &concepts->places[at];
}

struct code_entry *
esco_find(const struct esco_concepts *concepts, const char *id)
{
	size_t place = concepts->places_len ? *place_of(concepts, id) : 0;

	return place ? &concepts->items[place - 1] : NULL;
}

/* Half full at most; what was there goes into a new one. */
static void
make_room(struct esco_concepts *concepts, struct arena *arena)
{
	if (concepts->places_len > 2 * concepts->len)
		return;
	concepts->places_len = concepts->places_len ? concepts->places_len * 2 : PLACES_FIRST;
	concepts->places = arena_alloc(arena, concepts->places_len * sizeof(*concepts->places));
	for (size_t i = 0; i < concepts->len; i++)
		*place_of(concepts, concepts->items[i].code) = i + 1;
}

struct code_entry *
esco_put(struct esco_concepts *concepts, struct arena *arena, const char *id)
{
	struct code_entry *entry = esco_find(concepts, id);

	if (entry)
		return entry;
	make_room(concepts, arena);
	concepts->items = arena_grow(
	    arena, concepts->items, concepts->len, &concepts->cap, sizeof(*concepts->items));
	concepts->items[concepts->len] = (struct code_entry){.code = arena_dup(arena, id)};
	*place_of(concepts, id) = concepts->len + 1;
	return &concepts->items[concepts->len++];
}

const char *
esco_id(const char *uri)
{
	const char *slash = strrchr(uri, '/');

	return slash ? slash + 1 : uri;
}

/* "skills_fr.csv" is French. */
static bool
language_of(const char *path, char lang[ESCO_LANG_SIZE])
{
	const char *end = strrchr(path, '.'), *start = end;

	while (start && start > path && start[-1] != '_' && start[-1] != '/')
		start--;
	if (!start || start == path || start[-1] != '_' || end - start < 2
	    || end - start >= ESCO_LANG_SIZE)
		return false;
	memcpy(lang, start, (size_t)(end - start));
	lang[end - start] = '\0';
	return strspn(lang, "abcdefghijklmnopqrstuvwxyz") == strlen(lang);
}

static struct esco_words *
words_of(struct esco_file *file, const char *lang)
{
	for (size_t i = 0; i < file->words_len; i++)
		if (strcmp(file->words[i].lang, lang) == 0)
			return &file->words[i];
	if (file->words_len == ESCO_LANGS_MAX || strlen(lang) < 2 || strlen(lang) >= ESCO_LANG_SIZE)
		return NULL;
	file->words[file->words_len] = (struct esco_words){.label = SIZE_MAX, .others = SIZE_MAX};
	memcpy(file->words[file->words_len].lang, lang, strlen(lang) + 1);
	return &file->words[file->words_len++];
}

/* Extracts have a column a language: label_en, alt_en. */
static void
note_language(struct esco_file *file, const char *name, size_t column)
{
	static const char label[] = "label_", others[] = "alt_";
	struct esco_words *words;

	if (strncmp(name, label, strlen(label)) == 0) {
		words = words_of(file, name + strlen(label));
		if (words)
			words->label = column;
	} else if (strncmp(name, others, strlen(others)) == 0) {
		words = words_of(file, name + strlen(others));
		if (words)
			words->others = column;
	}
}

static bool
has(const struct esco_file *file, enum esco_column column)
{
	return file->columns[column] != SIZE_MAX;
}

static enum esco_kind
kind_of(const struct esco_file *file)
{
	if (has(file, ESCO_LINK_OCCUPATION) && has(file, ESCO_LINK_SKILL)
	    && has(file, ESCO_LINK_KIND) && has(file, ESCO_SKILL_TYPE))
		return ESCO_LINKS;
	if (!has(file, ESCO_ID) || file->words_len == 0)
		return ESCO_OTHER;
	if (has(file, ESCO_ISCO))
		return ESCO_OCCUPATIONS;
	/* Groups of skills have neither; collections of them have both, and say what the whole says. */
	return has(file, ESCO_SKILL_TYPE) && has(file, ESCO_REUSE) ? ESCO_SKILLS : ESCO_OTHER;
}

static void
read_header(struct esco_file *file, const struct csv_row *row)
{
	char lang[ESCO_LANG_SIZE];
	struct esco_words *words;

	for (size_t c = 0; c < ESCO_COLUMNS; c++)
		file->columns[c] = SIZE_MAX;
	for (size_t i = 0; i < row->len; i++) {
		for (size_t c = 0; c < ESCO_COLUMNS; c++)
			for (size_t n = 0; names[c][n]; n++)
				if (strcmp(row->fields[i], names[c][n]) == 0)
					file->columns[c] = i;
		note_language(file, row->fields[i], i);
	}
	if (has(file, ESCO_LABEL) && language_of(file->path, lang)
	    && (words = words_of(file, lang))) {
		words->label = file->columns[ESCO_LABEL];
		words->others = file->columns[ESCO_OTHER_LABELS];
	}
	file->kind = kind_of(file);
}

bool
esco_open(struct esco_file *file, const char *path, struct err *err)
{
	const struct csv_options options = {.delimiter = ','};
	struct csv_row row;

	*file = (struct esco_file){.path = path, .kind = ESCO_OTHER};
	file->recode = recode_open(path, "UTF-8", err);
	if (!file->recode)
		return false;
	file->csv = csv_open(recode_read, file->recode, &options);
	switch (esco_next(file, &row, err)) {
	case CSV_ROW:
		read_header(file, &row);
		return true;
	case CSV_END:
		return true;
	case CSV_FAILED:
		break;
	}
	return false;
}

enum csv_got
esco_next(struct esco_file *file, struct csv_row *row, struct err *err)
{
	enum csv_got got = csv_next(file->csv, row, err);

	if (got == CSV_FAILED)
		err_prefix(err, "%s: ", file->path);
	for (size_t i = 0; got == CSV_ROW && i < row->len; i++)
		if (!utf8_valid(row->fields[i], strlen(row->fields[i]), NULL)) {
			err_set(err, ERR_DATA, _("%s: line %zu: column %zu is not UTF-8 text"),
			    file->path, row->line, i + 1);
			return CSV_FAILED;
		}
	return got;
}

void
esco_close(struct esco_file *file)
{
	csv_close(file->csv);
	recode_close(file->recode);
	file->csv = NULL;
	file->recode = NULL;
}

static const char *
cell(const struct csv_row *row, size_t column)
{
	return column < row->len ? row->fields[column] : "";
}

const char *
esco_cell(const struct esco_file *file, const struct csv_row *row, enum esco_column column)
{
	return cell(row, file->columns[column]);
}

/* A text once a language; at most so many, however a file goes on. */
static void
add_label(struct code_entry *entry, struct code_label *labels, const char *lang, const char *text,
    size_t len, struct arena *arena)
{
	while (len > 0 && strchr(" \t\r", text[len - 1]))
		len--;
	while (len > 0 && strchr(" \t\r", *text)) {
		text++;
		len--;
	}
	if (len == 0 || entry->labels_len == LABELS_MAX)
		return;
	for (size_t i = 0; i < entry->labels_len; i++)
		if (strcmp(labels[i].lang, lang) == 0 && strlen(labels[i].text) == len
		    && memcmp(labels[i].text, text, len) == 0)
			return;
	labels[entry->labels_len++] =
	    (struct code_label){.lang = lang, .text = arena_dup_len(arena, text, len)};
}

/* Other labels stand one a line, in extracts with a bar between. */
static size_t
count_labels(const char *others)
{
	size_t count = 2;

	for (; *others; others++)
		count += *others == '\n' || *others == '|';
	return count;
}

void
esco_take_words(const struct esco_file *file, const struct csv_row *row, struct code_entry *entry,
    struct arena *arena)
{
	for (size_t i = 0; i < file->words_len; i++) {
		const struct esco_words *words = &file->words[i];
		const char *label = cell(row, words->label), *others = cell(row, words->others);
		const char *lang = arena_dup(arena, words->lang);
		size_t room = entry->labels_len + count_labels(others);
		struct code_label *labels = arena_alloc(arena, room * sizeof(*labels));

		if (entry->labels_len)
			memcpy(labels, entry->labels, entry->labels_len * sizeof(*labels));
		add_label(entry, labels, lang, label, strlen(label), arena);
		while (*others) {
			size_t len = strcspn(others, "\n|");

			add_label(entry, labels, lang, others, len, arena);
			others += len + (others[len] != '\0');
		}
		entry->labels = labels;
	}
}
