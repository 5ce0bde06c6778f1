/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of a case from the command line: record add, record set, record list. */
#include "cmd/records.h"

#include "base/count.h"
#include "base/i18n.h"
#include "casework/rows.h"
#include "cmd/args.h"
#include "cmd/cases.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "store/attachment.h"
#include "ui/app.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A row id as it is printed: decimal. */
static bool
parse_row(const char *text, int64_t *id, struct err *err)
{
	char *end;

	errno = 0;
	*id = strtoll(text, &end, 10);
	if (end == text || *end || *id <= 0 || errno)
		return err_set(err, ERR_USAGE,
		    _("“%s” is not the id of a record; `valise record list` shows them"), text);
	return true;
}

bool
records_given(
    const char *const argv[], int len, struct arena *arena, struct given **out, struct err *err)
{
	*out = arena_alloc(arena, (size_t)(len ? len : 1) * sizeof(**out));
	for (int i = 0; i < len; i++) {
		if (!args_pair(argv[i], arena, &(*out)[i].field, &(*out)[i].typed, err))
			return false;
		for (int k = 0; k < i; k++)
			if (strcmp((*out)[k].field, (*out)[i].field) == 0)
				return err_set(err, ERR_USAGE,
				    _("the field “%s” is answered twice"), (*out)[i].field);
	}
	return true;
}

/* Is the record said to belong to another (--of, parent not 0) where the form's records do? */
static bool
check_parent(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent,
    struct err *err)
{
	bool has_parent = strcmp(form->owner, "casefile") != 0 && strcmp(form->owner, "person") != 0
			  && strcmp(form->owner, "self") != 0;

	if (!has_parent && parent)
		return err_set(err, ERR_USAGE,
		    _("records of %s belong to the case; leave --of out"), form->id);
	if (has_parent && !parent)
		return err_set(err, ERR_USAGE,
		    _("records of %s belong to a record of %s; say which with --of ROW"), form->id,
		    form->owner);
	return !parent || rows_may_own(desk, form, casefile_id, parent, err);
}

static bool
find_form(struct app *app, const char *id, const struct form **form, struct err *err)
{
	*form = book_form(app->desk->book, id, err);
	if (!*form)
		return false;
	if (!(*form)->table)
		return err_set(err, ERR_DATA, _("the form %s keeps no records"), id);
	return true;
}

/* What a command line enters in a record. */
struct entry {
	struct given *given, *keeps;
	int given_len, keeps_len;
	const char **kept; /* what --keep said */
};

static struct entry
new_entry(int argc, struct arena *arena)
{
	return (struct entry){.kept = arena_alloc(arena, (size_t)argc * sizeof(const char *))};
}

static bool
read_entry(
    struct entry *entry, const char *const argv[], int len, struct arena *arena, struct err *err)
{
	entry->given_len = len;
	return records_given(argv, len, arena, &entry->given, err)
	       && records_given(entry->kept, entry->keeps_len, arena, &entry->keeps, err);
}

static bool
enter(struct sheet *sheet, const struct entry *entry, struct err *err)
{
	return sheet_enter_keeping(sheet, entry->given, (size_t)entry->given_len, entry->keeps,
	    (size_t)entry->keeps_len, NULL, err);
}

/* An answer to what is not asked is kept aside; who gave it should know. */
static void
tell_parked(const struct sheet *sheet, const struct given given[], size_t len)
{
	for (size_t i = 0; i < len; i++) {
		const struct field *field = form_field(sheet->form, given[i].field);
		const struct answer *answer = field ? &sheet->answers.items[field->index] : NULL;

		if (!answer || answer->visible
		    || (answer->value.kind == VALUE_NULL && !answer->absent))
			continue;
		fprintf(stderr, "valise: %s", _("warning: "));
		out_text(stderr, field->name);
		fprintf(stderr, "%s\n",
		    _(": this is not asked with the other answers as they are; the answer is kept "
		      "aside"));
	}
}

static bool
add_record(
    struct app *app, const char *argv[], int64_t parent, const struct entry *entry, struct err *err)
{
	const struct form *form;
	struct sheet sheet = {0};
	int64_t casefile_id;
	bool ok;

	if (!run_open(app, err) || !cases_find(app, argv[1], &casefile_id, err)
	    || !find_form(app, argv[2], &form, err)
	    || !check_parent(app->desk, form, casefile_id, parent, err))
		return false;
	if (strcmp(form->owner, "self") == 0)
		return err_set(
		    err, ERR_USAGE, _("there is one %s in a case; use record set"), form->id);
	ok = sheet_open(&sheet, app->desk, form->id, casefile_id,
		 rows_owner(app->desk, form, casefile_id, parent), 0, err)
	     && enter(&sheet, entry, err);
	if (ok && sheet.row_id == 0)
		ok = err_set(
		    err, ERR_DATA, _("nothing was answered, so there is no record to keep"));
	if (ok) {
		tell_parked(&sheet, entry->given, (size_t)entry->given_len);
		printf("%" PRId64 "\n", sheet.row_id);
	}
	sheet_close(&sheet);
	return ok;
}

bool
records_add(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct arena arena = {0};
	struct entry entry = new_entry(argc, &arena);
	const char *of = NULL;
	const struct option_spec options[] = {{.name = "--of", .value = &of},
	    {.name = "--keep", .values = entry.kept, .values_len = &entry.keeps_len}, {0}};
	int64_t parent = 0;
	int left;
	bool ok = args_parse(argc, argv, options, &left, err);

	if (ok && left < 3)
		ok = err_set(err, ERR_USAGE, _("record add needs CASE FORM field=value ..."));
	ok = ok && (!of || parse_row(of, &parent, err))
	     && read_entry(&entry, argv + 3, left - 2, &arena, err)
	     && add_record(app, argv, parent, &entry, err);
	arena_free(&arena);
	return ok;
}

bool
records_open(struct app *app, const char *argv[], struct sheet *sheet, struct err *err)
{
	const struct form *form;
	int64_t casefile_id, row_id = 0;
	bool only_one = strcmp(argv[3], "-") == 0;

	if ((!only_one && !parse_row(argv[3], &row_id, err)) || !run_open(app, err))
		return false;
	if (!cases_find(app, argv[1], &casefile_id, err) || !find_form(app, argv[2], &form, err))
		return false;
	if (only_one && strcmp(form->owner, "self") != 0)
		return parse_row(argv[3], &row_id, err);
	if (only_one)
		row_id = rows_owner(app->desk, form, casefile_id, 0);
	return rows_belongs(app->desk, form, casefile_id, row_id, err)
	       && sheet_open(sheet, app->desk, form->id, casefile_id, 0, row_id, err);
}

bool
records_set(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct arena arena = {0};
	struct entry entry = new_entry(argc, &arena);
	const struct option_spec options[] = {
	    {.name = "--keep", .values = entry.kept, .values_len = &entry.keeps_len}, {0}};
	struct sheet sheet = {0};
	int left;
	bool ok = args_parse(argc, argv, options, &left, err);

	if (ok && left < 4 - (entry.keeps_len > 0))
		ok = err_set(err, ERR_USAGE, _("record set needs CASE FORM ROW field=value ..."));
	ok = ok && read_entry(&entry, argv + 4, left - 3, &arena, err)
	     && records_open(app, argv, &sheet, err) && enter(&sheet, &entry, err);
	if (ok)
		tell_parked(&sheet, entry.given, (size_t)entry.given_len);
	sheet_close(&sheet);
	arena_free(&arena);
	return ok;
}

bool
records_delete(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct sheet sheet = {0};
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 3)
		return err_set(err, ERR_USAGE, _("record delete needs CASE FORM ROW"));
	ok = records_open(app, argv, &sheet, err) && sheet_delete(&sheet, err);
	sheet_close(&sheet);
	return ok;
}

bool
records_save_file(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	const struct field *field;
	struct sheet sheet = {0};
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 5)
		return err_set(err, ERR_USAGE, _("file save needs CASE FORM ROW FIELD FILE"));
	ok = records_open(app, argv, &sheet, err);
	field = ok ? form_field(sheet.form, argv[4]) : NULL;
	if (ok && (!field || field->type->widget != WIDGET_FILE))
		ok = err_set(err, ERR_DATA, _("the form %s has no field “%s” that keeps a file"),
		    sheet.form->id, argv[4]);
	if (ok && sheet.answers.items[field->index].value.kind != VALUE_TEXT)
		ok = err_set(err, ERR_DATA, _("no file is attached there"));
	ok = ok
	     && attachment_write_file(
		 app->desk->db, sheet.answers.items[field->index].value.text, argv[5], false, err);
	sheet_close(&sheet);
	return ok;
}

/* An attached file by its name, what it is and its size. */
static const char *
file_in_words(struct desk *desk, const char *name, const char *id, struct arena *arena)
{
	struct attachment file;
	struct err err = {0};

	if (!attachment_find(desk->db, id, arena, &file, &err))
		return id;
	return arena_printf(
	    arena, "%s (%s, %s)", name, file.type, count_of(COUNT_BYTES, file.size).text);
}

static const char *
answer_in_words(
    struct desk *desk, const struct field *field, struct value value, struct arena *arena)
{
	const char *words = desk_words(desk, field, value, arena);

	if (field->type->widget == WIDGET_FILE && value.kind == VALUE_TEXT)
		return file_in_words(desk, words, value.text, arena);
	return words;
}

static void
print_answer(
    struct desk *desk, const struct field *field, const struct answer *answer, struct arena *arena)
{
	printf("  ");
	out_cell(stdout, label_in(&field->label, desk->lang, NULL), 28);
	printf("  ");
	if (answer->absent)
		printf("[%s]", absent_label(answer->absent));
	else
		out_lines(stdout, answer_in_words(desk, field, answer->value, arena), 32);
	if (answer->withdrawn)
		printf("%s", _(" (kept aside: not on offer now)"));
	printf("\n");
}

bool
records_print(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct err *err)
{
	struct arena arena = {0};
	struct sheet sheet;

	if (!sheet_open(&sheet, desk, form->id, casefile_id, 0, row_id, err))
		return false;
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct answer *answer = &sheet.answers.items[i];

		if (answer->visible && (answer->value.kind != VALUE_NULL || answer->absent))
			print_answer(desk, &form->fields[i], answer, &arena);
	}
	sheet_close(&sheet);
	arena_free(&arena);
	return true;
}

static void
json_file(
    struct json *json, struct desk *desk, const char *name, const char *id, struct arena *arena)
{
	struct attachment file = {.id = id};
	struct err err = {0};

	attachment_find(desk->db, id, arena, &file, &err);
	json_object(json, name);
	json_put_text(json, "id", id);
	json_put_text(json, "name", file.name);
	json_put_text(json, "type", file.type);
	json_put_integer(json, "size", file.size);
	json_put_bool(json, "here", file.here);
	json_object_end(json);
}

/* Codes that have a blank between them. */
static void
json_set(struct json *json, const char *name, const char *codes, struct arena *arena)
{
	json_array(json, name);
	while (*codes) {
		size_t len = strcspn(codes, " ");

		json_put_text(json, NULL, arena_dup_len(arena, codes, len));
		codes += len + (codes[len] == ' ');
	}
	json_array_end(json);
}

/* Numbers and truth as themselves, a set as an array, a reason and a file as objects, the rest as text. */
static void
json_answer(struct json *json, struct desk *desk, const struct field *field,
    const struct answer *answer, struct arena *arena)
{
	const char *text = field->type->input(field, answer->counted, arena);

	if (answer->absent) {
		json_object(json, field->name);
		json_put_text(json, "absent", absent_word(answer->absent));
		json_object_end(json);
	} else if (answer->counted.kind == VALUE_NULL) {
		return;
	} else if (strcmp(field->type->name, "yesno") == 0) {
		json_put_bool(json, field->name, answer->counted.integer != 0);
	} else if (answer->counted.kind == VALUE_INTEGER) {
		json_put_plain(json, field->name, text);
	} else if (field->type->is_set) {
		json_set(json, field->name, text, arena);
	} else if (field->type->widget == WIDGET_FILE) {
		json_file(json, desk, field->name, text, arena);
	} else {
		json_put_text(json, field->name, text);
	}
}

/* The records that belong to this one, form by form. */
static bool
json_nested(struct json *json, const struct sheet *sheet, struct err *err)
{
	const char *const *ids = book_form_ids(sheet->desk->book);
	bool open = false, ok = true;

	for (size_t i = 0; ok && ids[i]; i++) {
		const struct form *form = book_form(sheet->desk->book, ids[i], err);
		struct arena arena = {0};
		struct record_list rows;

		ok = form != NULL;
		if (!ok || !form->table || strcmp(form->owner, sheet->form->table) != 0
		    || strcmp(sheet->form->owner, "self") == 0)
			continue;
		if (!open)
			json_object(json, "records");
		open = true;
		json_array(json, form->id);
		ok = rows_list(
		    sheet->desk, form, sheet->casefile_id, sheet->row_id, &arena, &rows, err);
		for (size_t k = 0; ok && k < rows.len; k++)
			ok = records_json(
			    json, sheet->desk, form, sheet->casefile_id, rows.items[k].id, err);
		json_array_end(json);
		arena_free(&arena);
	}
	if (open)
		json_object_end(json);
	return ok;
}

bool
records_json(struct json *json, struct desk *desk, const struct form *form, int64_t casefile_id,
    int64_t row_id, struct err *err)
{
	struct sheet sheet;
	bool ok;

	if (!sheet_open(&sheet, desk, form->id, casefile_id, 0, row_id, err))
		return false;
	json_object(json, NULL);
	json_put_text(json, "id", arena_printf(&sheet.arena, "%" PRId64, row_id));
	json_put_text(json, "title", answers_title(&sheet.answers, &sheet.arena));
	json_object(json, "fields");
	for (size_t i = 0; i < form->fields_len; i++)
		if (sheet.answers.items[i].visible)
			json_answer(
			    json, desk, &form->fields[i], &sheet.answers.items[i], &sheet.arena);
	json_object_end(json);
	ok = json_nested(json, &sheet, err);
	json_object_end(json);
	sheet_close(&sheet);
	return ok;
}

bool
records_list(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok = false;
	const char *of = NULL;
	const struct option_spec options[] = {
	    {.name = "--json", .flag = &as_json}, {.name = "--of", .value = &of}, {0}};
	struct json json = {.stream = stdout};
	struct arena arena = {0};
	const struct form *form;
	struct record_list rows;
	int64_t casefile_id, parent = 0;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 2)
		return err_set(err, ERR_USAGE, _("record list needs CASE FORM"));
	if ((of && !parse_row(of, &parent, err)) || !run_open(app, err)
	    || !cases_find(app, argv[1], &casefile_id, err) || !find_form(app, argv[2], &form, err)
	    || !check_parent(app->desk, form, casefile_id, parent, err)
	    || !rows_list(app->desk, form, casefile_id, parent, &arena, &rows, err))
		goto out;
	for (size_t i = 0; i < rows.len; i++) {
		if (as_json) {
			if (!records_json(
				&json, app->desk, form, casefile_id, rows.items[i].id, err))
				goto out;
			json_line(&json);
			continue;
		}
		printf("%" PRId64 "  ", rows.items[i].id);
		out_text(
		    stdout, rows_title(app->desk, form, casefile_id, rows.items[i].id, &arena));
		printf("\n");
	}
	ok = true;
out:
	arena_free(&arena);
	return ok;
}
