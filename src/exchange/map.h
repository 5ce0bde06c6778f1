/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map: how somebody else's sheet, or JSON, becomes records of ours, column by column. Data under
 * forms/maps/NAME.yaml, described in valise-maps(5). What a map does not say is not guessed.
 */
#ifndef EXCHANGE_MAP_H
#define EXCHANGE_MAP_H

#include "exchange/plan.h"

/* The order of day, month and year in a date of numbers. */
enum map_order { MAP_UNSAID, MAP_DMY, MAP_MDY, MAP_YMD };

/* Which parts of a cell are meant, after it was split. */
enum map_pick { MAP_ALL, MAP_FIRST, MAP_LAST, MAP_REST, MAP_BUT_LAST };

/* How the text is to be understood; dates follow from the field's type. */
enum map_as { MAP_AS_IT_IS, MAP_AGE, MAP_DATE_OR_AGE };

/* An answer as it would be typed; or the reason why there is none. */
struct map_text {
	const char *typed; /* NULL: nothing is said */
	enum absent_reason absent;
};

/* "M" stands for "m". Looked up as written, then folded. */
struct map_word {
	const char *word, *folded;
	struct map_text means;
};

struct map_words {
	struct map_word *items;
	size_t len;
};

/* Where the answer to one field comes from. */
struct map_source {
	const struct field *field;
	const size_t *names; /* columns, as places in map->names; put together when several */
	size_t names_len;
	const char *with; /* what stands between what is put together */
	bool is_part;     /* the part at hand of the record's `each`, instead of columns */
	const char *split;
	enum map_pick pick;
	struct map_words words; /* len 0: taken as it is */
	bool by_label;          /* of a code list, instead of codes */
	bool has_otherwise;
	struct map_text otherwise; /* for what is not among the words or labels */
	struct map_text given;     /* when the columns say nothing; without columns: always */
	bool required;             /* a row where it is empty is rejected */
	bool clips;                /* what is longer than the field takes is cut, with "…" */
	const char *const *empty;  /* texts that say nothing, NULL last; NULL: those of the map */
	struct map_words absent;   /* texts that are a reason; before those of the map */
	enum map_order order;
	enum map_as as;
	size_t age_on; /* the column with the day on which the age was told */
};

/* One record of a form a row, or several. */
struct map_record {
	const struct plan_form *plan;
	struct map_source *answers;
	size_t len;
	bool has_each; /* one record for each part of a cell, or item of a list */
	size_t each;   /* the column */
	const char *each_split;
	const char *items; /* of JSON: one record for each item of the list at this path; NULL */
	/* What tells that a record of the case is the same one; NULL last. NULL: all that is given. */
	const struct field *const *match;
};

/* One way to know a case again: the number of the case, or answers of one record. */
struct map_way {
	bool by_number;
	size_t number;                   /* the column that has it */
	const struct map_record *record; /* all keys are answers of this record */
	const struct map_source **keys;
	size_t len;
};

/* In JSON what has no column of its own: all that no answer takes, and the file itself. */
#define MAP_LEFTOVER "(rest)"
#define MAP_ITSELF "(file)"

struct map {
	const char *name, *file;
	struct label title;
	/* Names are paths in JSON ("location.city"), and it goes into a case that is there. */
	bool is_json;
	/* The sheet; delimiter 0 and encoding NULL are not said. */
	char delimiter;
	const char *encoding;
	size_t header_line;        /* where the names of the columns are; 0: see below */
	const char *header_begins; /* in the first row whose first cell is this; NULL: first row */
	const size_t *beside;      /* names of cells above the header, whose value is beside them */
	size_t beside_len;
	const size_t *blank_without; /* a row where all these are empty is passed over */
	size_t blank_len;
	const char *const *ignored; /* columns that are not taken, on purpose; NULL last */
	const char *const *empty;   /* NULL last */
	struct map_words absent;
	const char **names; /* every column that is asked for, once */
	size_t names_len;
	struct map_record *records; /* the person, the case, what guards ask for, the others */
	size_t records_len;
	struct map_way *ways;
	size_t ways_len;
	struct arena arena;
};

/*
 * The map in a file, or of a name ("association": shipped, or the office's own). Problems get all
 * mistakes. ERR_USAGE when there is none of that name, ERR_DATA when it is wrong.
 */
bool map_load(struct map *map, struct desk *desk, const struct plan *plan, const char *name,
    struct yaml_problems *problems, struct err *err);
void map_free(struct map *map);

/* The delimiter that a word names: "," or "comma"; 0: none. */
char map_delimiter(const char *word);

/* What a row says: a text for each of map->names ("" for nothing), and the part of an `each`. */
struct map_row {
	const char *const *cells;
	const char *part;
};

/*
 * The answer of a row to a source, in the arena. *said: the row itself said it, and not the map.
 * False: it cannot be taken; err is a sentence that names the column.
 */
bool map_answer(const struct map *map, const struct map_source *source, const struct map_row *row,
    struct desk *desk, struct arena *arena, struct map_text *out, bool *said, struct err *err);

/* "Gender", or "First name, Surname": what a user of the sheet knows the answer by; "" for a constant. */
const char *map_columns(
    const struct map *map, const struct map_source *source, struct arena *arena);

/* The parts of a cell for an `each`, trimmed, without empty ones; NULL last. In the arena. */
const char *const *map_parts(const char *cell, const char *split, struct arena *arena);

/* A date of numbers as EDTF, or the text itself when it has another form; NULL: there is no such day. */
const char *map_date(const char *text, enum map_order order, struct arena *arena);

#endif
