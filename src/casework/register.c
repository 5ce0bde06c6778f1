/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a case. */
#include "casework/register.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/merge.h"
#include "casework/registration.h"
#include "casework/versions.h"
#include "store/number.h"

#include <string.h>

static const char *
text_of(const struct record *record, const char *column)
{
	struct value value = record_value(record, column);

	return value.kind == VALUE_TEXT ? value.text : NULL;
}

bool
register_duplicates(
    struct sheet *person, struct arena *arena, struct duplicate_list *out, struct err *err)
{
	size_t len = person->form->fields_len;
	struct record_field *fields = arena_alloc(arena, len * 3 * sizeof(*fields));
	struct record record = {
	    .table = person->form->table, .id = person->row_id, .fields = fields};

	record.len = sheet_fields(person, fields);
	return register_alike(person->desk, &record, arena, out, err);
}

bool
register_alike(struct desk *desk, const struct record *record, struct arena *arena,
    struct duplicate_list *out, struct err *err)
{
	const struct duplicate_query query = {
	    .name = text_of(record, "full_name"),
	    .romanised = text_of(record, "romanised"),
	    .former_name = text_of(record, "former_name"),
	    .born = text_of(record, "born"),
	    .sex = text_of(record, "sex"),
	    .birth_place = text_of(record, "birth_place"),
	    .address = text_of(record, "address"),
	    .email = text_of(record, "email"),
	    .phones = {text_of(record, "phone"), text_of(record, "phone_2")},
	    .not_person_id = record->id,
	};

	return duplicate_find(desk->db, &query, arena, out, err);
}

const char *
register_reasons(const struct duplicate *duplicate, struct arena *arena)
{
	static const struct {
		enum duplicate_reason bit;
		const char *words;
	} reasons[] = {
	    {DUPLICATE_DOCUMENT, N_("same document")},
	    {DUPLICATE_PHONE, N_("same phone")},
	    {DUPLICATE_EMAIL, N_("same e-mail")},
	    {DUPLICATE_NAME, N_("same name")},
	    {DUPLICATE_NAME_ALIKE, N_("same name in another spelling")},
	    {DUPLICATE_NAME_NEAR, N_("name almost the same")},
	    {DUPLICATE_NAME_PART, N_("part of the name is the same")},
	    {DUPLICATE_NAME_SHARED, N_("one of the names is the same")},
	    {DUPLICATE_BORN, N_("born the same day")},
	    {DUPLICATE_BORN_SWAPPED, N_("birth dates with day and month exchanged")},
	    {DUPLICATE_BORN_NEAR, N_("birth dates almost the same")},
	    {DUPLICATE_BORN_YEAR, N_("birth dates may agree")},
	    {DUPLICATE_BIRTH_PLACE, N_("same place of birth")},
	    {DUPLICATE_ADDRESS, N_("same address, or nearly")},
	    {DUPLICATE_NAME_DIFFERS, N_("but another name")},
	    {DUPLICATE_BORN_DIFFERS, N_("but another birth date")},
	    {DUPLICATE_SEX_DIFFERS, N_("but another sex")},
	};
	const char *text = "";

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (duplicate->reasons & reasons[i].bit)
			text = arena_printf(
			    arena, "%s%s%s", text, text[0] ? _("; ") : "", _(reasons[i].words));
	return text;
}

bool
register_is_right(const struct sheet *sheet, struct err *err)
{
	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		const struct answer *answer = &sheet->answers.items[i];

		for (size_t k = 0; k < answer->problems_len; k++)
			if (!answer->problems[k].is_warning)
				return err_set(err, ERR_DATA, _("%s: %s"),
				    label_in(
					&sheet->form->fields[i].label, sheet->desk->lang, NULL),
				    answer->problems[k].message);
	}
	return true;
}

bool
register_is_complete(const struct sheet *sheet, struct err *err)
{
	for (size_t i = 0; i < sheet->form->fields_len; i++)
		if (sheet->answers.items[i].missing)
			return err_set(err, ERR_DATA,
			    _("%s: an answer is needed before the case is opened"),
			    label_in(&sheet->form->fields[i].label, sheet->desk->lang, NULL));
	return register_is_right(sheet, err);
}

/* What the desk knows, unless the form was given something else. */
static size_t
add_unless_there(struct record_field fields[], size_t len, const char *name, struct value value)
{
	for (size_t i = 0; i < len; i++)
		if (strcmp(fields[i].name, name) == 0)
			return len;
	fields[len++] = (struct record_field){name, value};
	return len;
}

static bool
create_casefile(
    struct sheet *casefile, struct action *action, int64_t person_id, int64_t *id, struct err *err)
{
	struct desk *desk = casefile->desk;
	struct arena *arena = &casefile->arena;
	struct record_field *fields =
	    arena_alloc(arena, (8 + casefile->form->fields_len * 3) * sizeof(*fields));
	size_t len = sheet_fields(casefile, fields);
	const char *number;
	int year, month, day;

	day_split(desk->today, &year, &month, &day);
	if (!casefile_next_number(desk->db, arena, year, &number, err))
		return false;
	fields[len++] = (struct record_field){"person_id", value_integer(person_id)};
	fields[len++] = (struct record_field){"number", value_text(number)};
	len = add_unless_there(fields, len, "state", value_text("intake"));
	len = add_unless_there(fields, len, "staff_id", value_integer(desk->staff_id));
	len = add_unless_there(fields, len, "opened_on", value_text(day_print(arena, desk->today)));
	len = add_unless_there(fields, len, "form", value_text(casefile->form->id));
	len = add_unless_there(fields, len, "form_version", value_integer(casefile->form->version));
	return record_create(desk->db, action, "casefile", fields, len, id, err);
}

static bool
create_person(struct sheet *person, struct action *action, int64_t *id, struct err *err)
{
	struct record_field *fields =
	    arena_alloc(&person->arena, (2 + person->form->fields_len * 3) * sizeof(*fields));
	size_t len = 0;

	fields[len++] = (struct record_field){"form", value_text(person->form->id)};
	fields[len++] = (struct record_field){"form_version", value_integer(person->form->version)};
	len += sheet_fields(person, fields + len);
	return record_create(person->desk->db, action, "person", fields, len, id, err);
}

static bool
add_not_these(struct desk *desk, struct action *action, int64_t person_id,
    const struct duplicate_list *not_these, struct err *err)
{
	for (size_t i = 0; not_these && i < not_these->len; i++)
		if (!merge_add_not_same(
			desk, action, person_id, not_these->items[i].row.person_id, NULL, err))
			return false;
	return true;
}

bool
register_write(struct sheet *person, struct sheet *casefile, struct action *action,
    int64_t *person_id, int64_t *casefile_id, struct err *err)
{
	return (!person
		   || (create_person(person, action, person_id, err)
		       && versions_keep(person->desk, person->form, err)))
	       && create_casefile(casefile, action, *person_id, casefile_id, err)
	       && versions_keep(casefile->desk, casefile->form, err);
}

/* person may be NULL: then *person_id is somebody who is there. */
static bool
open_case(struct desk *desk, struct sheet *person, const struct duplicate_list *not_these,
    int64_t *person_id, const struct given given[], size_t given_len, int64_t *casefile_id,
    struct err *err)
{
	struct sheet casefile;
	struct action action;
	bool ok = false, *changed;

	if (!sheet_open_fresh(&casefile, desk, "casefile", err))
		return false;
	changed = arena_alloc(&casefile.arena, casefile.form->fields_len * sizeof(*changed));
	/* What a case lacks may be answered once it is open; what is wrong may not be kept. */
	if (!sheet_take(&casefile, given, given_len, changed, err)
	    || !register_is_right(&casefile, err))
		goto out;
	*casefile_id = db_new_id(desk->db);
	if (!desk_begin(desk, "create", *casefile_id, "casefile", &action, err))
		goto out;
	action.form_version = casefile.form->version;
	ok = register_write(person, &casefile, &action, person_id, casefile_id, err)
	     && (!person
		 || (registration_forget(person, err)
		     && add_not_these(desk, &action, *person_id, not_these, err)));
	ok = desk_end(desk, &action, ok, err);
out:
	sheet_close(&casefile);
	return ok;
}

bool
register_worker(struct sheet *person, const struct given casefile[], size_t len,
    int64_t *casefile_id, struct err *err)
{
	return register_newcomer(person, NULL, casefile, len, casefile_id, err);
}

bool
register_newcomer(struct sheet *person, const struct duplicate_list *not_these,
    const struct given casefile[], size_t len, int64_t *casefile_id, struct err *err)
{
	int64_t person_id = 0;

	if (!register_is_complete(person, err)
	    || !open_case(
		person->desk, person, not_these, &person_id, casefile, len, casefile_id, err))
		return false;
	person->row_id = person_id;
	person->owner_id = person_id;
	person->casefile_id = *casefile_id;
	return true;
}

bool
register_again(struct desk *desk, int64_t person_id, const struct given casefile[], size_t len,
    int64_t *casefile_id, struct err *err)
{
	return open_case(desk, NULL, NULL, &person_id, casefile, len, casefile_id, err);
}
