/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What esco.c and esco_read.c share: concepts with their words, and files with their columns. */
#ifndef EXCHANGE_ESCO_PART_H
#define EXCHANGE_ESCO_PART_H

#include "base/csv.h"
#include "exchange/esco.h"
#include "store/code.h"

/* Occupations or skills, in the order they came, found by their ids. */
struct esco_concepts {
	struct code_entry *items;
	size_t len, cap;
	size_t *places; /* 1 + the place of an item, by the hash of its id; 0: free */
	size_t places_len;
	const char *last_change; /* of the concepts: what their version is called */
};

/* The item with this id; NULL: none. */
struct code_entry *esco_find(const struct esco_concepts *concepts, const char *id);
/* The same; put there when it is new. */
struct code_entry *esco_put(struct esco_concepts *concepts, struct arena *arena, const char *id);

enum esco_kind { ESCO_OCCUPATIONS, ESCO_SKILLS, ESCO_LINKS, ESCO_OTHER };

enum esco_column {
	ESCO_ID,
	ESCO_ISCO,
	ESCO_SKILL_TYPE,
	ESCO_REUSE,
	ESCO_LABEL, /* of the language in the file's name */
	ESCO_OTHER_LABELS,
	ESCO_STATUS,
	ESCO_CHANGED,
	ESCO_LINK_OCCUPATION,
	ESCO_LINK_SKILL,
	ESCO_LINK_KIND,
	ESCO_COLUMNS,
};

enum { ESCO_LANGS_MAX = 30, ESCO_LANG_SIZE = 4 };

/* A column of labels, and the language they are in. */
struct esco_words {
	char lang[ESCO_LANG_SIZE];
	size_t label, others; /* columns; SIZE_MAX: none */
};

struct esco_file {
	const char *path;
	enum esco_kind kind;
	size_t columns[ESCO_COLUMNS]; /* where each is; SIZE_MAX: not there */
	struct esco_words words[ESCO_LANGS_MAX];
	size_t words_len;
	struct recode *recode;
	struct csv *csv;
};

/* Open, read the header, and see what it is. Closed again by esco_close in any case. */
bool esco_open(struct esco_file *file, const char *path, struct err *err);
/* CSV_FAILED names file and line; text is checked. */
enum csv_got esco_next(struct esco_file *file, struct csv_row *row, struct err *err);
void esco_close(struct esco_file *file);
/* A cell of the row, "" when there is none. */
const char *esco_cell(
    const struct esco_file *file, const struct csv_row *row, enum esco_column column);
/* "http://data.europa.eu/esco/skill/0005c151" is "0005c151". */
const char *esco_id(const char *uri);
/* The labels of a row into a concept. */
void esco_take_words(const struct esco_file *file, const struct csv_row *row,
    struct code_entry *entry, struct arena *arena);

#endif
