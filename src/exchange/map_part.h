/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the map loader share (map_load.c, map_record.c, map_read.c). Nobody else's. */
#ifndef EXCHANGE_MAP_PART_H
#define EXCHANGE_MAP_PART_H

#include "exchange/map.h"

struct map_reading {
	struct map *map;
	struct desk *desk;
	const struct plan *plan;
	struct yaml_problems *problems;
	struct arena *arena; /* the map's */
	size_t names_cap, records_cap, ways_cap;
	bool has_order; /* of dates, in the whole map; right or wrong */
	enum map_order order;
};

/*
 * map_read.c: values of one kind; what is wrong is reported. A member that is not there is no
 * problem and leaves *out alone.
 */
void map_problem(struct map_reading *r, const struct yaml_node *node, const char *fmt, ...)
    PRINTF_LIKE(3, 4);
/* A text that is not empty; NULL. */
const char *map_read_text(struct map_reading *r, const struct yaml_node *map, const char *key);
bool map_read_flag(struct map_reading *r, const struct yaml_node *map, const char *key);
/* The place of a word in words (NULL last); -1. */
int map_read_word(struct map_reading *r, const struct yaml_node *node, const char *const words[]);
/* A text, or {absent: refused}: what the field can be answered with. */
bool map_read_meaning(struct map_reading *r, const struct yaml_node *node,
    const struct field *field, struct map_text *out);
/* A list of texts, empty ones too, NULL last. */
const char *const *map_read_texts(struct map_reading *r, const struct yaml_node *node);
/* word: meaning. */
void map_read_words(struct map_reading *r, const struct yaml_node *node, const struct field *field,
    struct map_words *out);
/* word: reason; of one field, or (NULL) of any. */
void map_read_reasons(struct map_reading *r, const struct yaml_node *node,
    const struct field *field, struct map_words *out);
/* The place of a column among map->names, where it is put when it is new. */
size_t map_name(struct map_reading *r, const char *name);
/* A list of columns, or one. */
const size_t *map_read_names(struct map_reading *r, const struct yaml_node *node, size_t *len);
/* dmy, mdy, ymd. */
enum map_order map_read_order(struct map_reading *r, const struct yaml_node *map);

/* map_record.c */
void map_read_records(struct map_reading *r, const struct yaml_node *node);
void map_read_ways(struct map_reading *r, const struct yaml_node *node);

#endif
