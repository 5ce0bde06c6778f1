/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desk for tests. */
#include "desk_file.h"

#include "base/file.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "store/sql.h"

#include <sys/stat.h>
#include <unistd.h>

enum { GIVEN_MAX = 32 };

static const char *
shipped_forms(struct arena *arena)
{
	const char *source = getenv("SRCDIR");

	return arena_printf(arena, "%s/forms", source ? source : ".");
}

/* A file with every list in it, made once and copied: loading them takes most of the time. */
static void
put_template(struct desk_file *file)
{
	static char *bytes;
	static size_t len;
	struct arena arena = {0};
	struct file_out *out;
	struct err err = {0};
	char *read;

	if (!bytes) {
		store_file_create(&file->store);
		desk_file_open(file, NULL);
		desk_file_close(file);
		assert_ok(
		    file_read(file->store.path, 64 * 1024 * 1024, &arena, &read, &len, &err), err);
		bytes = mem_alloc(len);
		memcpy(bytes, read, len);
		arena_free(&arena);
		return;
	}
	out = file_out_open(file->store.path, false, &err);
	assert_non_null(out);
	file_out_write(out, bytes, len);
	assert_ok(file_out_commit(out, &err), err);
}

int
desk_file_setup(void **state)
{
	struct desk_file *file = mem_alloc(sizeof(*file));

	store_file_setup(&file->store);
	put_template(file);
	desk_file_open(file, NULL);
	*state = file;
	return 0;
}

int
desk_file_teardown(void **state)
{
	struct desk_file *file = *state;

	desk_file_close(file);
	arena_free(&file->arena);
	store_file_teardown(&file->store);
	free(file);
	return 0;
}

void
desk_file_close(struct desk_file *file)
{
	desk_close(&file->desk);
	store_file_close(&file->store);
}

void
desk_file_open(struct desk_file *file, const char *staff)
{
	const char *dirs[] = {
	    shipped_forms(&file->arena), arena_printf(&file->arena, "%s/forms", file->store.dir)};
	struct err err = {0};

	if (!file->store.db)
		store_file_open(&file->store);
	assert_ok(desk_open(&file->desk, file->store.db, dirs, 2, staff, "en", &err), err);
}

const char *
desk_file_put(struct desk_file *file, const char *name, const char *text)
{
	char *path = arena_printf(&file->arena, "%s/%s", file->store.dir, name);
	struct file_out *out;
	struct err err = {0};

	for (char *slash = path + strlen(file->store.dir) + 1; (slash = strchr(slash, '/'));
	     slash++) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	out = file_out_open(path, true, &err);
	if (!out)
		fail_msg("%s", err.text);
	file_out_write(out, text, strlen(text));
	assert_ok(file_out_commit(out, &err), err);
	return path;
}

void
desk_file_case(struct desk_file *file)
{
	static const struct given person[] = {{"full_name", "Amina Kolisi"}, {"born", "~1992"}};
	struct sheet sheet;
	struct err err = {0};
	bool *changed;

	file->store.now += 1000;
	assert_ok(sheet_open_fresh(&sheet, &file->desk, "person", &err), err);
	changed = arena_alloc(&file->arena, sheet.form->fields_len * sizeof(*changed));
	assert_ok(sheet_take(&sheet, person, 2, changed, &err), err);
	assert_ok(register_worker(&sheet, NULL, 0, &file->casefile_id, &err), err);
	file->person_id = sheet.row_id;
	sheet_close(&sheet);
}

void
desk_file_consent(struct desk_file *file)
{
	desk_file_add(file, "consent", 0, "purpose=casework", "decision=given",
	    "given_on=2026-03-02", "language=fr", "explained=read_aloud", NULL);
}

static size_t
collect(struct desk_file *file, va_list list, struct given given[])
{
	size_t len = 0;
	const char *pair;

	while ((pair = va_arg(list, const char *))) {
		const char *equals = strchr(pair, '=');

		assert_true(equals && len < GIVEN_MAX);
		given[len++] = (struct given){
		    arena_dup_len(&file->arena, pair, (size_t)(equals - pair)), equals + 1};
	}
	return len;
}

int64_t
desk_file_add(struct desk_file *file, const char *form, int64_t owner_id, ...)
{
	struct given given[GIVEN_MAX];
	struct sheet sheet;
	struct err err = {0};
	int64_t row_id;
	va_list list;
	size_t len;

	va_start(list, owner_id);
	len = collect(file, list, given);
	va_end(list);
	file->store.now += 1000;
	desk_file_sheet(file, &sheet, form, 0);
	if (owner_id)
		sheet.owner_id = owner_id;
	assert_ok(sheet_enter(&sheet, given, len, NULL, &err), err);
	row_id = sheet.row_id;
	assert_true(row_id != 0);
	sheet_close(&sheet);
	return row_id;
}

void
desk_file_set(struct desk_file *file, const char *form, int64_t row_id, ...)
{
	struct given given[GIVEN_MAX];
	struct sheet sheet;
	struct err err = {0};
	va_list list;
	size_t len;

	va_start(list, row_id);
	len = collect(file, list, given);
	va_end(list);
	file->store.now += 1000;
	desk_file_sheet(file, &sheet, form, row_id);
	assert_ok(sheet_enter(&sheet, given, len, NULL, &err), err);
	sheet_close(&sheet);
}

void
desk_file_sheet(struct desk_file *file, struct sheet *sheet, const char *form_id, int64_t row_id)
{
	struct err err = {0};
	const struct form *form = book_form(file->desk.book, form_id, &err);

	if (!form)
		fail_msg("%s", err.text);
	assert_ok(sheet_open(sheet, &file->desk, form_id, file->casefile_id,
		      rows_owner(&file->desk, form, file->casefile_id, 0), row_id, &err),
	    err);
}

size_t
desk_file_field(const struct sheet *sheet, const char *name)
{
	const struct field *field = form_field(sheet->form, name);

	if (!field)
		fail_msg("%s has no field %s", sheet->form->id, name);
	return field->index;
}

void
desk_file_answer(struct sheet *sheet, const char *name, const char *text)
{
	struct arena arena = {0};
	size_t field = desk_file_field(sheet, name);
	const struct answer *answer = &sheet->answers.items[field];
	const char *is = answer->absent ? arena_printf(&arena, "[%s]", absent_word(answer->absent))
					: sheet->form->fields[field].type->input(
					    &sheet->form->fields[field], answer->value, &arena);

	if (strcmp(is, text) != 0)
		fail_msg("%s is '%s', not '%s'", name, is, text);
	arena_free(&arena);
}

int64_t
desk_file_number(struct desk_file *file, const char *text)
{
	return sql_number(file->store.db, text, -1);
}

struct desk_marks
desk_file_marks(struct desk_file *file)
{
	return (struct desk_marks){
	    .actions = desk_file_number(file, "SELECT count(*) FROM action"),
	    .edits = desk_file_number(file, "SELECT count(*) FROM edit"),
	    .drafts = desk_file_number(file, "SELECT count(*) FROM draft"),
	    .rows = desk_file_number(file, "SELECT (SELECT count(*) FROM person)"
					   " + (SELECT count(*) FROM casefile)"
					   " + (SELECT count(*) FROM work_experience)"
					   " + (SELECT count(*) FROM session)"
					   " + (SELECT count(*) FROM step)"
					   " + (SELECT count(*) FROM evidence)"
					   " + (SELECT count(*) FROM evidence_link)"
					   " + (SELECT count(*) FROM consent)"
					   " + (SELECT count(*) FROM attachment)"),
	};
}

void
desk_file_unmoved(struct desk_file *file, struct desk_marks before)
{
	struct desk_marks now = desk_file_marks(file);

	assert_int_equal(now.actions, before.actions);
	assert_int_equal(now.edits, before.edits);
	assert_int_equal(now.drafts, before.drafts);
	assert_int_equal(now.rows, before.rows);
}

void
desk_file_refused(const struct err *err, enum err_code code, const char *part)
{
	if (err->code != code || !strstr(err->text, part))
		fail_msg("expected %d '%s', got %d '%s'", code, part, err->code, err->text);
}
