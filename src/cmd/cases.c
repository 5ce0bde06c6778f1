/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases from the command line: list, show, case new, case again. */
#include "cmd/cases.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "cmd/args.h"
#include "cmd/records.h"
#include "cmd/run.h"
#include "store/casefile.h"
#include "store/code.h"
#include "ui/app.h"

#include <limits.h>
#include <string.h>

enum { PAGE = 200, NUMBER_COLS = 14, NAME_COLS = 32 };

bool
cases_find(struct app *app, const char *number, int64_t *casefile_id, struct err *err)
{
	struct arena arena = {0};
	struct casefile_row row;
	bool ok = casefile_find(app->desk->db, number, &arena, &row, err);

	if (ok)
		*casefile_id = row.id;
	arena_free(&arena);
	return ok;
}

static void
print_row(const struct casefile_row *row, bool with_due)
{
	out_key(stdout, row->number, NUMBER_COLS);
	out_cell(stdout, row->name ? row->name : _("(no name yet)"), NAME_COLS);
	printf("  ");
	out_cell(stdout, row->born ? row->born : "", 12);
	out_cell(stdout, row->origin ? row->origin : "", 4);
	out_cell(stdout, row->destination ? row->destination : "", 4);
	if (with_due)
		out_cell(stdout, row->due_on ? row->due_on : "", 12);
	out_text(stdout, row->staff ? row->staff : "");
	printf("\n");
}

static void
print_row_json(const struct casefile_row *row)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	json_put_text(&json, "number", row->number);
	json_put_text(&json, "name", row->name);
	json_put_text(&json, "call_name", row->call_name);
	json_put_text(&json, "romanised", row->romanised);
	json_put_text(&json, "born", row->born);
	json_put_text(&json, "sex", row->sex);
	json_put_text(&json, "origin", row->origin);
	json_put_text(&json, "destination", row->destination);
	json_put_text(&json, "occupation", row->occupation);
	json_put_text(&json, "stage", row->stage);
	json_put_text(&json, "state", row->state);
	json_put_text(&json, "counsellor", row->staff);
	json_put_text(&json, "updated_at", row->updated_at);
	json_put_text(&json, "due_on", row->due_on);
	json_object_end(&json);
	json_line(&json);
}

/* Page after page, so that a million cases need no more memory than one page. */
static bool
print_all(struct app *app, const struct casefile_filter *filter, long limit, bool as_json,
    struct err *err)
{
	struct arena kept = {0}, page = {0};
	struct casefile_row from, *after = NULL;
	struct casefile_rows rows;
	bool ok = true;

	while (ok && limit > 0) {
		size_t len = limit < PAGE ? (size_t)limit : PAGE;

		ok = casefile_list(app->desk->db, filter, after, false, len, &page, &rows, err);
		for (size_t i = 0; ok && i < rows.len; i++)
			if (as_json)
				print_row_json(&rows.items[i]);
			else
				print_row(&rows.items[i], filter->due_by != NULL);
		if (!ok || rows.len == 0 || !rows.more)
			break;
		limit -= (long)rows.len;
		from = rows.items[rows.len - 1];
		after = &from;
		/* The place of the last row outlives its page by one. */
		arena_free(&kept);
		kept = page;
		page = (struct arena){0};
	}
	arena_free(&page);
	arena_free(&kept);
	return ok;
}

/* A stage that does not exist would list nothing, as if nobody was there. */
static bool
check_stage(struct desk *desk, const char *stage, struct err *err)
{
	static const char list[] = "migration_stage";
	struct arena arena = {0};
	struct code_list known;
	struct buf codes = {0};
	struct code code;
	bool ok = code_find(desk->db, list, stage, desk->lang, &arena, &code);

	if (!ok && code_search(desk->db, list, "", desk->lang, 100, &arena, &known, err)) {
		for (size_t i = 0; i < known.len; i++)
			buf_printf(&codes, "%s%s", i ? ", " : "", known.items[i].code);
		err_set(err, ERR_USAGE, _("there is no stage “%s”; there are: %s"), stage,
		    buf_str(&codes));
	}
	buf_free(&codes);
	arena_free(&arena);
	return ok;
}

bool
cases_list(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, mine = false, due = false;
	const char *limit_text = NULL;
	struct casefile_filter filter = {0};
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json},
	    {.name = "--find", .value = &filter.find}, {.name = "--stage", .value = &filter.stage},
	    {.name = "--mine", .flag = &mine}, {.name = "--due", .flag = &due},
	    {.name = "--limit", .value = &limit_text}, {0}};
	struct arena arena = {0};
	long limit = LONG_MAX;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err)
	    || (limit_text && !args_number(limit_text, "--limit", 1, LONG_MAX, &limit, err)))
		return false;
	if (left)
		return err_set(err, ERR_USAGE,
		    _("list takes options only; to search: list --find %s"), argv[1]);
	if (!run_open(app, err))
		return false;
	if (filter.stage && !check_stage(app->desk, filter.stage, err))
		return false;
	filter.staff_id = mine ? app->desk->staff_id : 0;
	if (due) {
		filter.due_by = day_print(&arena, app->desk->today);
		filter.sort = CASEFILE_BY_DUE;
	}
	ok = print_all(app, &filter, limit, as_json, err);
	arena_free(&arena);
	return ok;
}

/* A form that hangs on another is shown under its records, not by itself. */
static bool
is_nested(const struct form *form)
{
	return strcmp(form->owner, "casefile") != 0 && strcmp(form->owner, "person") != 0
	       && strcmp(form->owner, "self") != 0;
}

static bool print_form(struct desk *desk, const struct book_part *part, const struct form *form,
    int64_t casefile_id, int64_t parent_id, struct err *err);

/* Records that belong to this one, form by form. */
static bool
print_nested(struct desk *desk, const struct book_part *part, const struct form *owner,
    int64_t casefile_id, int64_t row_id, struct err *err)
{
	for (size_t i = 0; part->forms[i]; i++) {
		const struct form *form = book_form(desk->book, part->forms[i], err);

		if (!form)
			return false;
		if (form->table && is_nested(form) && strcmp(form->owner, owner->table) == 0
		    && !print_form(desk, part, form, casefile_id, row_id, err))
			return false;
	}
	return true;
}

static bool
print_form(struct desk *desk, const struct book_part *part, const struct form *form,
    int64_t casefile_id, int64_t parent_id, struct err *err)
{
	struct arena arena = {0};
	struct record_list rows;
	bool ok = rows_list(desk, form, casefile_id, parent_id, &arena, &rows, err);

	for (size_t i = 0; ok && i < rows.len; i++) {
		printf("%s", label_in(&form->title, desk->lang, NULL));
		if (form->many) {
			printf("%s", _(": "));
			out_text(
			    stdout, rows_title(desk, form, casefile_id, rows.items[i].id, &arena));
		}
		printf("\n");
		ok = records_print(desk, form, casefile_id, rows.items[i].id, err)
		     && print_nested(desk, part, form, casefile_id, rows.items[i].id, err);
	}
	arena_free(&arena);
	return ok;
}

/* A part that has nothing yet is passed over. */
static bool
print_part(struct desk *desk, const struct book_part *part, int64_t casefile_id, struct err *err)
{
	bool has_title = false;

	for (size_t k = 0; part->forms[k]; k++) {
		const struct form *form = book_form(desk->book, part->forms[k], err);
		int64_t count = 0;

		if (!form)
			return false;
		if (!form->table || is_nested(form))
			continue;
		if (!rows_count(desk, form, casefile_id, 0, &count, err))
			return false;
		if (count > 0 && !has_title)
			printf("\n== %s\n", label_in(&part->title, desk->lang, NULL));
		has_title |= count > 0;
		if (!print_form(desk, part, form, casefile_id, 0, err))
			return false;
	}
	return true;
}

static bool
show_text(struct desk *desk, const struct casefile_row *row, struct err *err)
{
	size_t len;
	const struct book_part *parts = book_parts(desk->book, &len);

	out_text(stdout, row->number);
	printf("  ");
	out_text(stdout, row->name ? row->name : _("(no name yet)"));
	printf("\n");
	for (size_t i = 0; i < len; i++)
		if (!print_part(desk, &parts[i], row->id, err))
			return false;
	return true;
}

static bool
show_json(struct desk *desk, const struct casefile_row *row, struct err *err)
{
	struct json json = {.stream = stdout};
	struct arena arena = {0};
	size_t len;
	const struct book_part *parts = book_parts(desk->book, &len);
	bool ok = true;

	json_object(&json, NULL);
	json_put_text(&json, "number", row->number);
	json_put_text(&json, "state", row->state);
	json_put_text(&json, "counsellor", row->staff);
	for (size_t i = 0; ok && i < len; i++) {
		for (size_t k = 0; ok && parts[i].forms[k]; k++) {
			const struct form *form = book_form(desk->book, parts[i].forms[k], err);
			struct record_list rows;

			ok = form != NULL;
			if (!ok || !form->table || is_nested(form))
				continue;
			ok = rows_list(desk, form, row->id, 0, &arena, &rows, err);
			json_array(&json, form->id);
			for (size_t n = 0; ok && n < rows.len; n++)
				ok =
				    records_json(&json, desk, form, row->id, rows.items[n].id, err);
			json_array_end(&json);
		}
	}
	json_object_end(&json);
	json_line(&json);
	arena_free(&arena);
	return ok;
}

bool
cases_show(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok;
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json}, {0}};
	struct arena arena = {0};
	struct casefile_row row;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("show needs the number of one case"));
	ok = run_open(app, err) && casefile_find(app->desk->db, argv[1], &arena, &row, err)
	     && (as_json ? show_json : show_text)(app->desk, &row, err);
	arena_free(&arena);
	return ok;
}

static bool
no_such_answer(
    const struct form *person, const struct form *casefile, const char *name, struct err *err)
{
	const char *near = form_nearest_field(person, name);

	if (!near)
		near = form_nearest_field(casefile, name);
	if (near)
		return err_set(err, ERR_DATA,
		    _("neither the form person nor casefile has a field “%s”; perhaps “%s”"), name,
		    near);
	return err_set(err, ERR_DATA,
	    _("neither the form person nor casefile has a field “%s”; `valise form list person` "
	      "and `valise form list casefile` name them"),
	    name);
}

/* Answers for the person and for the case come in one line; each goes where its field is. */
static bool
sort_answers(struct app *app, const struct given given[], size_t len, struct given person[],
    size_t *person_len, struct given casefile[], size_t *casefile_len, struct err *err)
{
	const struct form *person_form = book_form(app->desk->book, "person", err);
	const struct form *casefile_form =
	    person_form ? book_form(app->desk->book, "casefile", err) : NULL;

	if (!casefile_form)
		return false;
	*person_len = *casefile_len = 0;
	for (size_t i = 0; i < len; i++) {
		if (form_field(person_form, given[i].field))
			person[(*person_len)++] = given[i];
		else if (form_field(casefile_form, given[i].field))
			casefile[(*casefile_len)++] = given[i];
		else
			return no_such_answer(person_form, casefile_form, given[i].field, err);
	}
	return true;
}

static bool
refuse_duplicates(struct sheet *sheet, struct err *err)
{
	struct arena arena = {0};
	struct duplicate_list found;
	bool ok = register_duplicates(sheet, &arena, &found, err);

	for (size_t i = 0; ok && i < found.len; i++) {
		fprintf(stderr, "  ");
		out_text(stderr, found.items[i].row.number);
		fprintf(stderr, "  ");
		out_text(stderr, found.items[i].row.name ? found.items[i].row.name : "");
		fprintf(stderr, "  ");
		out_text(stderr, register_reasons(&found.items[i], &arena));
		fprintf(stderr, "\n");
	}
	if (ok && found.len > 0)
		ok = err_set(err, ERR_DATA,
		    _("this may be somebody who is in the file (above); to open another case all "
		      "the same: case new --anyway"));
	arena_free(&arena);
	return ok;
}

bool
cases_new(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool anyway = false, ok = false;
	const struct option_spec options[] = {{.name = "--anyway", .flag = &anyway}, {0}};
	struct arena arena = {0};
	struct given *given, *person, *casefile;
	size_t person_len, casefile_len;
	struct sheet sheet = {0};
	struct casefile_row row;
	int64_t casefile_id;
	bool *changed;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left < 1)
		return err_set(err, ERR_USAGE, _("case new needs at least full_name=NAME"));
	person = arena_alloc(&arena, (size_t)left * sizeof(*person));
	casefile = arena_alloc(&arena, (size_t)left * sizeof(*casefile));
	if (!records_given(argv + 1, left, &arena, &given, err) || !run_open(app, err)
	    || !sort_answers(
		app, given, (size_t)left, person, &person_len, casefile, &casefile_len, err)
	    || !sheet_open_fresh(&sheet, app->desk, "person", err))
		goto out;
	changed = arena_alloc(&arena, sheet.form->fields_len * sizeof(*changed));
	ok = sheet_take(&sheet, person, person_len, changed, err)
	     && (anyway || refuse_duplicates(&sheet, err))
	     && register_worker(&sheet, casefile, casefile_len, &casefile_id, err)
	     && casefile_get(app->desk->db, casefile_id, &arena, &row, err);
	if (ok) {
		out_text(stdout, row.number);
		printf("\n");
	}
out:
	sheet_close(&sheet);
	arena_free(&arena);
	return ok;
}

bool
cases_again(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct arena arena = {0};
	struct given *given;
	struct casefile_row row;
	int64_t casefile_id;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left < 1)
		return err_set(err, ERR_USAGE, _("case again needs the number of a case"));
	ok = records_given(argv + 2, left - 1, &arena, &given, err) && run_open(app, err)
	     && cases_find(app, argv[1], &casefile_id, err)
	     && register_again(app->desk, rows_person(app->desk, casefile_id), given,
		 (size_t)left - 1, &casefile_id, err)
	     && casefile_get(app->desk->db, casefile_id, &arena, &row, err);
	if (ok) {
		out_text(stdout, row.number);
		printf("\n");
	}
	arena_free(&arena);
	return ok;
}
