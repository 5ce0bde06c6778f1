/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records a map makes of a row, where each answer comes from, and how a case is known again. */
#include "exchange/map_part.h"

#include "base/i18n.h"
#include "casework/guard.h"

#include <stdlib.h>
#include <string.h>

static const char *const source_words[] = {"column", "columns", "with", "part", "value", "default",
    "words", "labels", "otherwise", "split", "take", "empty", "absent", "required", "clip", "dates",
    "as", "on", NULL};

static const size_t *
name_alone(struct map_reading *r, size_t name, size_t *len)
{
	size_t *names = arena_alloc(r->arena, sizeof(*names));

	*names = name;
	*len = 1;
	return names;
}

/* Columns, the part at hand, or a constant: one of them. */
static void
read_origin(struct map_reading *r, const struct yaml_node *node, const struct map_record *record,
    struct map_source *source)
{
	const struct yaml_node *one = yaml_get(node, "column"), *many = yaml_get(node, "columns"),
			       *value = yaml_get(node, "value");
	int ways;

	source->is_part = map_read_flag(r, node, "part");
	ways = (one != NULL) + (many != NULL) + (value != NULL) + source->is_part;
	if (ways != 1)
		map_problem(r, node,
		    _("%s: say where it comes from, once: column, columns, part or value"),
		    node->key);
	if (one || many)
		source->names = map_read_names(r, one ? one : many, &source->names_len);
	if (value)
		map_read_meaning(r, value, source->field, &source->given);
	if (source->is_part && record->has_each)
		source->names = name_alone(r, record->each, &source->names_len);
	else if (source->is_part)
		map_problem(r, yaml_get(node, "part"),
		    _("%s: there are parts only where the record has “each”"), node->key);
}

static void
read_cell(struct map_reading *r, const struct yaml_node *node, struct map_source *source)
{
	static const char *const picks[] = {"all", "first", "last", "rest", "but_last", NULL};
	const struct yaml_node *take = yaml_get(node, "take"), *empty = yaml_get(node, "empty"),
			       *given = yaml_get(node, "default"),
			       *otherwise = yaml_get(node, "otherwise");
	int pick = take ? map_read_word(r, take, picks) : 0;

	source->with = map_read_text(r, node, "with");
	source->split = map_read_text(r, node, "split");
	source->pick = pick > 0 ? (enum map_pick)pick : MAP_ALL;
	if (take && !source->split)
		map_problem(r, take, _("“take” needs “split”: what parts the pieces"));
	map_read_words(r, yaml_get(node, "words"), source->field, &source->words);
	source->by_label = map_read_flag(r, node, "labels");
	if (source->by_label && !source->field->list)
		map_problem(r, yaml_get(node, "labels"),
		    _("%s: labels are looked up in a code list; this field has none"), node->key);
	if (otherwise)
		source->has_otherwise =
		    map_read_meaning(r, otherwise, source->field, &source->otherwise);
	if (otherwise && source->words.len == 0 && !source->by_label)
		map_problem(
		    r, otherwise, _("“otherwise” is for what is not among “words” or “labels”"));
	if (empty)
		source->empty = map_read_texts(r, empty);
	map_read_reasons(r, yaml_get(node, "absent"), source->field, &source->absent);
	source->required = map_read_flag(r, node, "required");
	source->clips = map_read_flag(r, node, "clip");
	if (source->required && source->names_len == 0)
		map_problem(r, yaml_get(node, "required"),
		    _("%s comes from no column: it cannot be required of a row"), node->key);
	if (given && yaml_get(node, "value"))
		map_problem(r, given, _("what has a value needs no default"));
	else if (given)
		map_read_meaning(r, given, source->field, &source->given);
}

/* A date is read in an order that somebody said; an age needs the day it was told. */
static void
read_date(struct map_reading *r, const struct yaml_node *node, struct map_source *source)
{
	static const char *const shapes[] = {"age", "date_or_age", NULL};
	const struct yaml_node *as = yaml_get(node, "as");
	const char *on = map_read_text(r, node, "on");
	bool is_date = strcmp(source->field->type->name, "date") == 0;
	int shape = as ? map_read_word(r, as, shapes) : -1;

	source->order = map_read_order(r, node);
	if (source->order == MAP_UNSAID)
		source->order = r->order;
	if (shape >= 0)
		source->as = (enum map_as)(MAP_AGE + shape);
	if (as && !is_date)
		map_problem(r, as, _("%s is no date; an age cannot become one"), node->key);
	if (as && !on)
		map_problem(r, as,
		    _("%s: an age needs the day on which it was told; name its column: on: "
		      "\"…\""),
		    node->key);
	if (on)
		source->age_on = map_name(r, on);
	if (is_date && source->names_len && source->order == MAP_UNSAID && !r->has_order)
		map_problem(r, node,
		    _("%s is a date; say in which order the sheet writes dates: dates: dmy, mdy or "
		      "ymd"),
		    node->key);
}

static const struct field *
find_field(
    struct map_reading *r, const struct yaml_node *node, const struct form *form, const char *name)
{
	const struct field *field = form_field(form, name);
	struct yaml_node at = *node;
	const char *near;

	if (node->key) {
		at.line = node->key_line;
		at.col = node->key_col;
	}
	if (!field) {
		near = form_nearest_field(form, name);
		if (near)
			map_problem(r, &at,
			    _("the form %s has no field “%.60s”; did you mean “%s”?"), form->id,
			    name, near);
		else
			map_problem(r, &at, _("the form %s has no field “%.60s”"), form->id, name);
		return NULL;
	}
	if (field_is_computed(field) || (field->type->widget == WIDGET_FILE && !r->map->is_json)) {
		map_problem(r, &at, _("%s is computed or a file; no column can fill it"), name);
		return NULL;
	}
	return field;
}

static void
read_source(struct map_reading *r, const struct yaml_node *node, struct map_record *record)
{
	struct map_source *source = &record->answers[record->len];

	*source = (struct map_source){
	    .field = find_field(r, node, record->plan->form, node->key), .age_on = SIZE_MAX};
	if (!source->field)
		return;
	record->len++;
	if (node->kind == YAML_MAP) {
		yaml_check_keys(r->problems, r->map->file, node, source_words);
		read_origin(r, node, record, source);
		read_cell(r, node, source);
	} else if (node->kind == YAML_SCALAR && node->text[0]) {
		source->names = name_alone(r, map_name(r, node->text), &source->names_len);
	} else {
		map_problem(r, node,
		    _("%s: the name of a column is expected here, or {column: \"…\", …}"),
		    node->key);
	}
	read_date(r, node, source);
}

static void
read_each(struct map_reading *r, const struct yaml_node *node, struct map_record *record)
{
	static const char *const allowed[] = {"column", "split", NULL};
	const char *column = map_read_text(r, node, "column");

	yaml_check_keys(r->problems, r->map->file, node, allowed);
	record->each_split = map_read_text(r, node, "split");
	record->has_each = column && record->each_split;
	if (record->has_each)
		record->each = map_name(r, column);
	else
		map_problem(r, node,
		    _("“each” names the column and what parts its pieces: {column: \"…\", split: "
		      "\";\"}"));
	if (!record->plan->form->many)
		map_problem(
		    r, node, _("a case has one record of the form %s"), record->plan->form->id);
}

static void
read_match(struct map_reading *r, const struct yaml_node *node, struct map_record *record)
{
	const char *const *texts = map_read_texts(r, node);
	const struct field **fields = arena_alloc(r->arena, (node->len + 2) * sizeof(*fields));
	size_t len = 0;

	for (size_t i = 0; texts[i]; i++)
		if ((fields[len] = find_field(r, node, record->plan->form, texts[i])))
			len++;
	record->match = fields;
}

static const struct map_record *
record_of(const struct map *map, const char *form_id)
{
	for (size_t i = 0; i < map->records_len; i++)
		if (strcmp(map->records[i].plan->form->id, form_id) == 0)
			return &map->records[i];
	return NULL;
}

static const struct plan_form *
find_form(struct map_reading *r, const struct yaml_node *node)
{
	const char *id = map_read_text(r, node, "form");
	const struct plan_form *plan = id ? plan_find(r->plan, id) : NULL;

	if (!id)
		map_problem(r, node, _("a record begins with “form: NAME”"));
	else if (!plan)
		map_problem(r, yaml_get(node, "form"), _("the casebook has no form “%.60s”"), id);
	else if (plan->kind == PLAN_NESTED)
		map_problem(r, yaml_get(node, "form"),
		    _("records of the form %s belong to records of another; a sheet cannot fill "
		      "them"),
		    id);
	else if ((!plan->form->many || plan->kind <= PLAN_PERSON) && record_of(r->map, id))
		map_problem(
		    r, yaml_get(node, "form"), _("a case has one record of the form %s"), id);
	else
		return plan;
	return NULL;
}

static void
read_record(struct map_reading *r, const struct yaml_node *node)
{
	static const char *const of_sheets[] = {"form", "each", "match", "answers", NULL};
	static const char *const of_json[] = {"form", "items", "match", "answers", NULL};
	const struct yaml_node *answers = yaml_get(node, "answers"), *each, *match;
	const struct plan_form *plan = find_form(r, node);
	struct map_record *record;

	if (!plan)
		return;
	yaml_check_keys(r->problems, r->map->file, node, r->map->is_json ? of_json : of_sheets);
	if (!answers || answers->kind != YAML_MAP || answers->len == 0) {
		map_problem(r, node,
		    _("“answers” says where each field comes from: `field: "
		      "\"Column\"`"));
		return;
	}
	r->map->records = arena_grow(r->arena, r->map->records, r->map->records_len,
	    &r->records_cap, sizeof(*r->map->records));
	record = &r->map->records[r->map->records_len++];
	*record = (struct map_record){.plan = plan, .items = map_read_text(r, node, "items")};
	if ((each = yaml_get(node, "each")))
		read_each(r, each, record);
	if ((match = yaml_get(node, "match")))
		read_match(r, match, record);
	record->answers = arena_alloc(r->arena, answers->len * sizeof(*record->answers));
	for (const struct yaml_node *item = answers->first; item; item = item->next)
		read_source(r, item, record);
}

/* What a guard asks for before the record may be noted: another form, which has to be in the map. */
static void
check_guards(struct map_reading *r, const struct yaml_node *node, const struct map_record *record)
{
	const char *const *ids = record->plan->form->guards;
	struct err err = {0};

	for (size_t i = 0; ids && ids[i]; i++) {
		const struct guard *guard = guards_find(r->desk, ids[i], &err);

		if (!guard)
			map_problem(r, node, "%s", err.text);
		else if (guard->unblock_form && !record_of(r->map, guard->unblock_form))
			map_problem(r, node,
			    _("the form %s is guarded by %s: %s So the map has to say what stands "
			      "in the sheet for the form %s"),
			    record->plan->form->id, guard->id,
			    label_in(&guard->message, r->desk->lang, NULL), guard->unblock_form);
	}
}

/* Does a guard of some record ask for this form? */
static bool
is_asked_for(struct map_reading *r, const char *form_id)
{
	struct err err = {0};

	for (size_t i = 0; i < r->map->records_len; i++) {
		const char *const *ids = r->map->records[i].plan->form->guards;

		for (size_t k = 0; ids && ids[k]; k++) {
			const struct guard *guard = guards_find(r->desk, ids[k], &err);

			if (guard && guard->unblock_form
			    && strcmp(guard->unblock_form, form_id) == 0)
				return true;
		}
	}
	return false;
}

static int
rank_of(struct map_reading *r, const struct map_record *record)
{
	if (record->plan->kind == PLAN_PERSON)
		return 0;
	if (record->plan->kind == PLAN_CASE)
		return 1;
	return is_asked_for(r, record->plan->form->id) ? 2 : 3;
}

/* In the order they have to be written, else in that of the map. */
static void
order_records(struct map_reading *r)
{
	struct map *map = r->map;
	struct map_record *ordered =
	    arena_alloc(r->arena, (map->records_len + 1) * sizeof(*ordered));
	size_t len = 0;

	for (int rank = 0; rank < 4; rank++)
		for (size_t i = 0; i < map->records_len; i++)
			if (rank_of(r, &map->records[i]) == rank)
				ordered[len++] = map->records[i];
	map->records = ordered;
}

/* A case is opened for each person, whatever the sheet says of it. */
static void
add_case(struct map_reading *r)
{
	for (size_t i = 0; i < r->plan->len; i++)
		if (r->plan->top[i]->kind == PLAN_CASE
		    && !record_of(r->map, r->plan->top[i]->form->id)) {
			r->map->records = arena_grow(r->arena, r->map->records, r->map->records_len,
			    &r->records_cap, sizeof(*r->map->records));
			r->map->records[r->map->records_len++] =
			    (struct map_record){.plan = r->plan->top[i]};
		}
}

void
map_read_records(struct map_reading *r, const struct yaml_node *root)
{
	const struct yaml_node *node = yaml_get(root, "records");
	bool has_person = false;

	if (!node || node->kind != YAML_LIST || node->len == 0) {
		map_problem(
		    r, node ? node : root, _("“records” lists what a row becomes: - form: person"));
		return;
	}
	for (const struct yaml_node *item = node->first; item; item = item->next)
		read_record(r, item);
	add_case(r);
	for (size_t i = 0; i < r->map->records_len; i++) {
		has_person |= r->map->records[i].plan->kind == PLAN_PERSON;
		/* What goes into a case that is there finds its consent there, or does not go. */
		if (!r->map->is_json)
			check_guards(r, node, &r->map->records[i]);
	}
	if (!has_person)
		map_problem(r, node, _("a map needs a record of the person"));
	order_records(r);
}

/* "person.phone": an answer of the map. */
static const struct map_source *
find_key(struct map_reading *r, const struct yaml_node *node, const struct map_record **record)
{
	const char *dot = strchr(node->text, '.');

	for (size_t i = 0; dot && i < r->map->records_len; i++) {
		const struct map_record *at = &r->map->records[i];
		const char *id = at->plan->form->id;

		if (strlen(id) != (size_t)(dot - node->text)
		    || strncmp(id, node->text, strlen(id)) != 0)
			continue;
		*record = at;
		for (size_t k = 0; k < at->len; k++)
			if (strcmp(at->answers[k].field->name, dot + 1) == 0)
				return &at->answers[k];
	}
	map_problem(r, node,
	    _("“%.60s” is no answer of this map; write form.field, such as person.phone"),
	    node->text);
	return NULL;
}

static void
check_way(struct map_reading *r, const struct yaml_node *node, const struct map_way *way)
{
	const struct form *form = way->record->plan->form;
	const char *column = way->keys[0]->field->column;

	if (!record_has_index(r->desk->db, form->table, column))
		map_problem(r, node,
		    _("the case file has no index of %s.%s, so every row would be a look at all "
		      "cases; begin with an answer that has one, such as person.phone, person.born "
		      "or person_document.number"),
		    form->id, way->keys[0]->field->name);
	if (way->record->has_each)
		map_problem(r, node,
		    _("there may be several records of the form %s in a row; one "
		      "cannot be known again by them"),
		    form->id);
}

static bool
read_keys(struct map_reading *r, const struct yaml_node *node, struct map_way *way)
{
	way->keys = arena_alloc(r->arena, (node->len + 1) * sizeof(*way->keys));
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		const struct map_record *record = way->record;

		way->keys[way->len] = find_key(r, item, &record);
		if (!way->keys[way->len])
			return false;
		if (way->record && record != way->record) {
			map_problem(
			    r, item, _("answers that are looked at together belong to one form"));
			return false;
		}
		way->record = record;
		way->len++;
	}
	return way->len > 0;
}

static void
read_way(struct map_reading *r, const struct yaml_node *node)
{
	const char *number = node->kind == YAML_MAP ? yaml_get_text(node, "number") : NULL;
	struct map_way way = {.by_number = number != NULL};

	if (number) {
		way.number = map_name(r, number);
	} else if (node->kind != YAML_LIST) {
		map_problem(r, node,
		    _("a way to know a case again is {number: \"Column\"} or [person.phone]"));
		return;
	} else if (read_keys(r, node, &way)) {
		check_way(r, node, &way);
	} else {
		return;
	}
	r->map->ways = arena_grow(
	    r->arena, r->map->ways, r->map->ways_len, &r->ways_cap, sizeof(*r->map->ways));
	r->map->ways[r->map->ways_len++] = way;
}

void
map_read_ways(struct map_reading *r, const struct yaml_node *node)
{
	if (!node)
		return;
	if (node->kind != YAML_LIST) {
		map_problem(r, node, _("“recognise” is a list: - [person.phone]"));
		return;
	}
	for (const struct yaml_node *item = node->first; item; item = item->next)
		read_way(r, item);
}
