/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One person: what the list says is gathered first, so that most of what is wrong is found before
 * anything is written.
 */
#include "exchange/intake_part.h"

#include "base/i18n.h"
#include "casework/register.h"
#include "store/casefile.h"

#include <assert.h>
#include <string.h>

bool
intake_gather(struct taker *taker, const struct map_record *record, const struct map_row *row,
    struct err *err)
{
	const struct intake *in = taker->in;
	struct intake_record *out;

	taker->records = arena_grow(
	    taker->arena, taker->records, taker->len, &taker->cap, sizeof(*taker->records));
	out = &taker->records[taker->len++];
	*out = (struct intake_record){.record = record};
	out->given = arena_alloc(taker->arena, (record->len + 1) * sizeof(*out->given));
	out->sources = arena_alloc(taker->arena, (record->len + 1) * sizeof(*out->sources));
	out->by_list = arena_alloc(taker->arena, record->len + 1);
	for (size_t i = 0; i < record->len; i++) {
		const struct map_source *source = &record->answers[i];
		struct map_text text;
		bool said;

		if (!map_answer(in->map, source, row, in->desk, taker->arena, &text, &said, err))
			return false;
		out->said |= said;
		if (!text.absent && !text.typed)
			continue;
		out->sources[out->len] = source;
		out->by_list[out->len] = said;
		out->given[out->len++] = (struct entry){
		    .field = source->field, .typed = text.typed, .absent = text.absent};
	}
	/* A record of which the list says nothing is not made. */
	if (!out->said && record->plan->kind > PLAN_PERSON)
		taker->len--;
	return true;
}

static bool
gather(struct taker *taker, struct err *err)
{
	const struct intake *in = taker->in;

	for (size_t i = 0; i < in->map->records_len; i++) {
		const struct map_record *record = &in->map->records[i];
		const struct map_row *row;

		for (size_t n = 0; (row = in->rows(in->context, record, n, taker->arena)); n++)
			if (!intake_gather(taker, record, row, err))
				return false;
	}
	return true;
}

/* Of the person or the case: a map has both. */
static const struct intake_record *
record_of(const struct taker *taker, enum plan_kind kind)
{
	size_t i = 0;

	while (i < taker->len && taker->records[i].record->plan->kind != kind)
		i++;
	assert(i < taker->len);
	return &taker->records[i];
}

static const char *
form_of(const struct taker *taker, enum plan_kind kind)
{
	return record_of(taker, kind)->record->plan->form->id;
}

static void
note_duplicate(struct taker *taker, const struct duplicate *found)
{
	taker->out->state = INTAKE_DUPLICATE;
	taker->out->number = arena_dup(taker->arena, found->row.number);
	taker->out->why = arena_printf(taker->arena, "%s %s: %s", found->row.number,
	    found->row.name ? found->row.name : "", register_reasons(found, taker->arena));
}

/* Who this may be already; true also when somebody was found: the state tells. */
static bool
check_duplicates(struct taker *taker, struct sheet *person, struct err *err)
{
	struct duplicate_list found;

	if (taker->in->add_duplicates)
		return true;
	if (!register_duplicates(person, taker->arena, &found, err))
		return false;
	if (found.len > 0)
		note_duplicate(taker, &found.items[0]);
	return true;
}

static bool
fill_both(struct taker *taker, struct sheet *person, struct sheet *casefile, struct err *err)
{
	bool *changed = arena_alloc(taker->arena, person->form->fields_len + 1);
	bool *of_case = arena_alloc(taker->arena, casefile->form->fields_len + 1);
	bool ok = intake_fill(taker, record_of(taker, PLAN_PERSON), person, changed, err);

	if (ok)
		taker->out->name = answers_title(&person->answers, taker->arena);
	return ok && register_is_complete(person, err)
	       && intake_fill(taker, record_of(taker, PLAN_CASE), casefile, of_case, err);
}

static bool
write_others(struct taker *taker, struct err *err)
{
	for (size_t i = 0; i < taker->len; i++)
		if (taker->records[i].record->plan->kind > PLAN_PERSON
		    && !intake_write(taker, &taker->records[i], err))
			return false;
	return true;
}

/* The person and the case as one, then what hangs on them. */
static bool
open_case(struct taker *taker, struct err *err)
{
	struct desk *desk = taker->in->desk;
	struct sheet person = {0}, casefile = {0};
	bool ok;

	ok = sheet_open_fresh(&person, desk, form_of(taker, PLAN_PERSON), err)
	     && sheet_open_fresh(&casefile, desk, form_of(taker, PLAN_CASE), err)
	     && fill_both(taker, &person, &casefile, err) && check_duplicates(taker, &person, err);
	if (ok && taker->out->state == INTAKE_NEW) {
		ok = register_write(&person, &casefile, taker->in->action, &taker->at.person_id,
		    &taker->at.casefile_id, err);
		intake_tell_answers(taker, &person);
		intake_tell_answers(taker, &casefile);
		ok = ok && write_others(taker, err);
	}
	if (person.desk)
		sheet_close(&person);
	if (casefile.desk)
		sheet_close(&casefile);
	return ok;
}

static bool
change_case(struct taker *taker, struct err *err)
{
	struct casefile_row row;

	taker->out->state = INTAKE_CHANGED;
	if (!casefile_get(taker->in->desk->db, taker->at.casefile_id, taker->arena, &row, err))
		return false;
	taker->out->number = row.number;
	taker->out->name = row.name ? row.name : "";
	if (!intake_write(taker, record_of(taker, PLAN_PERSON), err)
	    || !intake_write(taker, record_of(taker, PLAN_CASE), err) || !write_others(taker, err))
		return false;
	if (taker->out->changes.len == 0)
		taker->out->state = INTAKE_SAME;
	return true;
}

static bool
take(struct taker *taker, struct err *err)
{
	if (!gather(taker, err))
		return false;
	if (!intake_find(taker, err))
		return false;
	if (!taker->at.casefile_id)
		return open_case(taker, err);
	return change_case(taker, err);
}

bool
intake_take(
    const struct intake *intake, struct arena *arena, struct intake_result *out, struct err *err)
{
	struct taker taker = {.in = intake, .arena = arena, .out = out};
	struct err refused = {0};

	*out = (struct intake_result){.state = INTAKE_NEW, .name = "", .number = ""};
	if (take(&taker, &refused)) {
		out->casefile_id = taker.at.casefile_id;
		return true;
	}
	if (refused.code != ERR_DATA) {
		*err = refused;
		return false;
	}
	out->state = INTAKE_REJECTED;
	out->why = arena_dup(arena, refused.text);
	return true;
}
