/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is this person's case in the file? By the ways the map names, and by no others. */
#include "exchange/intake_part.h"

#include "base/fold.h"
#include "base/i18n.h"
#include "store/casefile.h"

#include <string.h>

enum { FOUND_MAX = 16 };

/* The text of a column that holds for the whole row. */
static const char *
cell_of(struct taker *taker, size_t name)
{
	const struct map *map = taker->in->map;

	for (size_t i = 0; i < map->records_len; i++) {
		const struct map_row *row =
		    taker->in->rows(taker->in->context, &map->records[i], 0, taker->arena);

		if (row && map->records[i].plan->kind == PLAN_PERSON)
			return row->cells[name];
	}
	return "";
}

static int64_t
number_in(const struct record *record, const char *name)
{
	return record_value(record, name).integer;
}

static bool
person_of_case(struct taker *taker, int64_t casefile_id, int64_t *person_id, struct err *err)
{
	struct value person = value_null;

	if (!record_read(taker->in->desk->db, "casefile", casefile_id, "person_id", taker->arena,
		&person, err))
		return false;
	*person_id = person.integer;
	return true;
}

/* Who a record belongs to. */
static bool
person_of(struct taker *taker, const struct plan_form *plan, const struct record *record,
    int64_t *person_id, struct err *err)
{
	switch (plan->kind) {
	case PLAN_PERSON:
		*person_id = record->id;
		return true;
	case PLAN_CASE:
	case PLAN_OF_PERSON:
		*person_id = number_in(record, "person_id");
		return true;
	case PLAN_OF_CASE:
		return person_of_case(taker, number_in(record, plan->owner_column), person_id, err);
	case PLAN_NESTED:
		break;
	}
	return false;
}

static const char *
folded(struct taker *taker, struct value value)
{
	struct buf buf = {0};
	const char *text;

	fold_text(&buf, value_print(taker->arena, value));
	text = arena_dup(taker->arena, buf_str(&buf));
	buf_free(&buf);
	return text;
}

/* The value this row gives for a key; null when it says nothing. */
static bool
key_value(struct taker *taker, const struct intake_record *record, const struct map_source *key,
    struct value *out, struct err *err)
{
	struct type_context types = desk_types(taker->in->desk);

	*out = value_null;
	for (size_t i = 0; i < record->len; i++)
		if (record->sources[i] == key && !record->given[i].absent) {
			if (key->field->type->parse(
				key->field, &types, record->given[i].typed, taker->arena, out, err))
				return true;
			return err_prefix(
			    err, "“%s”: ", map_columns(taker->in->map, key, taker->arena));
		}
	return true;
}

static bool
agrees(struct taker *taker, const struct map_way *way, const struct value values[],
    const struct record *found)
{
	for (size_t i = 1; i < way->len; i++) {
		struct value there = record_value(found, way->keys[i]->field->column);

		if (strcmp(folded(taker, there), folded(taker, values[i])) != 0)
			return false;
	}
	return true;
}

static bool
say_several(struct taker *taker, const struct map_way *way, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("“%s” fits several persons who are in the file; say which by the number of the case"),
	    map_columns(taker->in->map, way->keys[0], taker->arena));
}

static bool
find_person(
    struct taker *taker, const struct map_way *way, const struct value values[], struct err *err)
{
	const struct plan_form *plan = way->record->plan;
	struct record_list found;

	if (!record_find(taker->in->desk->db, plan->form->table, way->keys[0]->field->column,
		values[0], FOUND_MAX, taker->arena, &found, err))
		return false;
	for (size_t i = 0; i < found.len; i++) {
		int64_t person = 0;

		if (!agrees(taker, way, values, &found.items[i]))
			continue;
		if (!person_of(taker, plan, &found.items[i], &person, err))
			return false;
		if (taker->at.person_id && taker->at.person_id != person)
			return say_several(taker, way, err);
		taker->at.person_id = person;
	}
	return true;
}

/* All keys of the way, or none: a row that lacks one is looked for by the next way. */
static bool
find_by_keys(struct taker *taker, const struct map_way *way, struct err *err)
{
	struct value *values = arena_alloc(taker->arena, way->len * sizeof(*values));
	const struct intake_record *record = NULL;

	for (size_t i = 0; i < taker->len; i++)
		if (taker->records[i].record == way->record)
			record = &taker->records[i];
	if (!record)
		return true;
	for (size_t i = 0; i < way->len; i++) {
		if (!key_value(taker, record, way->keys[i], &values[i], err))
			return false;
		if (values[i].kind == VALUE_NULL)
			return true;
	}
	return find_person(taker, way, values, err);
}

static bool
say_closed(struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("this person's case is closed; open it again, or open another, and then import"));
}

static bool
find_by_number(struct taker *taker, const struct map_way *way, struct err *err)
{
	const char *cell = cell_of(taker, way->number);
	const char *const *parts = map_parts(cell, "\n", taker->arena);
	struct casefile_row row;
	int64_t id;

	if (!parts[0])
		return true;
	id = casefile_numbered(taker->in->desk->db, parts[0]);
	if (id == 0)
		return err_set(err, ERR_DATA, _("“%s”: there is no case %.40s in this file"),
		    taker->in->map->names[way->number], parts[0]);
	if (!casefile_get(taker->in->desk->db, id, taker->arena, &row, err))
		return false;
	if (row.state && strcmp(row.state, "closed") == 0)
		return say_closed(err);
	taker->at = (struct intake_case){.casefile_id = id, .person_id = row.person_id};
	return true;
}

/* Of the person's cases the one that is open. */
static bool
find_open_case(struct taker *taker, struct err *err)
{
	struct record_list cases;
	const char *numbers = "";
	size_t open = 0;

	if (!record_list(taker->in->desk->db, "casefile", "person_id", taker->at.person_id, 0,
		FOUND_MAX, taker->arena, &cases, err))
		return false;
	for (size_t i = 0; i < cases.len; i++) {
		struct value state = record_value(&cases.items[i], "state");

		if (state.kind == VALUE_TEXT && strcmp(state.text, "closed") == 0)
			continue;
		taker->at.casefile_id = cases.items[i].id;
		numbers = arena_printf(taker->arena, "%s%s%s", numbers, open++ ? ", " : "",
		    value_print(taker->arena, record_value(&cases.items[i], "number")));
	}
	if (open == 1)
		return true;
	if (open == 0)
		return say_closed(err);
	return err_set(err, ERR_DATA,
	    _("this person has several open cases (%s); say which by the number of the case"),
	    numbers);
}

bool
intake_find(struct taker *taker, struct err *err)
{
	const struct map *map = taker->in->map;

	for (size_t i = 0; i < map->ways_len && !taker->at.person_id; i++) {
		const struct map_way *way = &map->ways[i];

		if (!(way->by_number ? find_by_number : find_by_keys)(taker, way, err))
			return false;
	}
	return !taker->at.person_id || taker->at.casefile_id || find_open_case(taker, err);
}
