/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The world around a form, answered from the case file when a rule asks. */
#include "casework/outside.h"

#include "base/edtf.h"
#include "casework/outside_part.h"

#include <string.h>

bool
outside_open(struct outside *outside, struct desk *desk, int64_t casefile_id, int64_t row_id,
    struct err *err)
{
	struct value person = value_null;

	*outside = (struct outside){
	    .desk = desk,
	    .casefile_id = casefile_id,
	    .row_id = row_id,
	    .version = db_version(desk->db),
	};
	if (casefile_id
	    && !record_read(
		desk->db, "casefile", casefile_id, "person_id", &outside->arena, &person, err)) {
		outside_close(outside);
		return false;
	}
	outside->person_id = person.integer;
	return true;
}

void
outside_close(struct outside *outside)
{
	outside_rows_free(outside);
	arena_free(&outside->arena);
	*outside = (struct outside){0};
}

/* Forget what was read of a case file that is another by now. */
static void
keep_up(struct outside *outside)
{
	int64_t version = db_version(outside->desk->db);

	if (outside->version == version)
		return;
	arena_free(&outside->arena);
	outside->version = version;
	outside->casefile = outside->person = NULL;
	outside_rows_keep_up(outside);
	outside->today = NULL;
}

static struct rule_value
value_named(void *context, const char *name)
{
	struct outside *outside = context;
	struct desk *desk = outside->desk;

	keep_up(outside);
	if (!outside->today)
		outside->today = day_print(&outside->arena, desk->today);
	if (strcmp(name, "today") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = outside->today};
	if (strcmp(name, "lang") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = desk->lang};
	if (strcmp(name, "role") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = desk->role};
	if (strncmp(name, "case.", 5) == 0)
		return outside_self(
		    outside, &outside->casefile, "casefile", outside->casefile_id, name + 5);
	if (strncmp(name, "person.", 7) == 0)
		return outside_self(
		    outside, &outside->person, "person", outside->person_id, name + 7);
	return (struct rule_value){.kind = RULE_NULL};
}

static const char *
label_of(void *context, const char *list, const char *code, const char *lang)
{
	struct outside *outside = context;

	keep_up(outside);
	return desk_label(outside->desk, list, code, lang, &outside->arena);
}

static int64_t
count_rows(void *context, const char *form)
{
	keep_up(context);
	return outside_count(context, form);
}

static struct rule_value
value_in_row(void *context, const char *form, int64_t row, const char *name)
{
	keep_up(context);
	return outside_row_value(context, form, row, name);
}

static int64_t
place_of(void *context, const char *form, const char *name, const char *code)
{
	struct outside *outside = context;
	struct err err = {0};
	const struct form *of = book_form(outside->desk->book, form, &err);
	const struct field *field = of ? form_field_once(of, name) : NULL;
	struct type_context types = desk_types(outside->desk);

	return field ? type_place(field, &types, code) : -1;
}

static int64_t
version_of(void *context)
{
	const struct outside *outside = context;

	return db_version(outside->desk->db);
}

struct rule_context
outside_context(struct outside *outside)
{
	return (struct rule_context){
	    .context = outside,
	    .value = value_named,
	    .label = label_of,
	    .rows = count_rows,
	    .row_value = value_in_row,
	    .place = place_of,
	    .version = version_of,
	};
}
