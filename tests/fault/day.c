/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a day, each through the function that a screen would call. */
#include "day_part.h"

#include "base/file.h"
#include "casework/register.h"
#include "casework/timeline.h"
#include "exchange/summary.h"
#include "store/backup.h"
#include "store/draft.h"
#include "store/sql.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MAX = 64 * 1024 * 1024 };

static int64_t
stopped(void *context)
{
	(void)context;
	return INT64_C(1772442000000); /* 2026-03-02T09:00:00Z */
}

const struct db_how day_how = {.clock = {.now = stopped}};

/* The first of its kind: who works here knows what is on the screen. */
static bool
first_id(struct day *day, const char *text, int64_t *id, struct err *err)
{
	struct sql q = {0};
	bool ok = sql_prepare_built(&q, day->db, text, err) && sql_next(&q, err) == SQL_ROW;

	*id = ok ? sql_column_integer(&q, 0) : 0;
	sql_done(&q);
	return ok;
}

static bool
the_case(struct day *day, int64_t *id, struct err *err)
{
	return first_id(day, "SELECT min(id) FROM casefile", id, err);
}

static bool
the_work(struct day *day, int64_t *id, struct err *err)
{
	return first_id(day, "SELECT min(id) FROM work_experience", id, err);
}

static bool
enter(struct day *day, const char *form, int64_t row, const struct given given[], size_t len,
    struct err *err)
{
	struct sheet sheet;
	int64_t casefile;
	bool ok;

	if (!the_case(day, &casefile, err)
	    || !sheet_open(&sheet, &day->desk, form, casefile, casefile, row, err))
		return false;
	ok = sheet_enter(&sheet, given, len, NULL, err);
	sheet_close(&sheet);
	return ok;
}

bool
day_open(struct day *day, struct err *err)
{
	const char *dirs[] = {day->place->forms};

	if (!db_open(&day->db, day->place->path, &day_how, err))
		return false;
	if (desk_open(&day->desk, day->db, dirs, 1, NULL, "en", err))
		return true;
	db_close(day->db);
	day->db = NULL;
	return false;
}

static bool
step_register(struct day *day, struct err *err)
{
	static const struct given person[] = {{"full_name", "SAMPLE Awa"}, {"call_name", "Awa"},
	    {"sex", "f"}, {"born", "1994-05"}, {"phone", "07 08 09 10"}};
	const size_t len = sizeof(person) / sizeof(person[0]);
	struct sheet sheet;
	bool *changed, ok;
	int64_t id;

	if (!sheet_open_fresh(&sheet, &day->desk, "person", err))
		return false;
	changed = arena_alloc(&sheet.arena, sheet.form->fields_len * sizeof(*changed));
	ok = sheet_take(&sheet, person, len, changed, err)
	     && register_worker(&sheet, NULL, 0, &id, err);
	sheet_close(&sheet);
	return ok;
}

static bool
step_consent(struct day *day, struct err *err)
{
	static const struct given consent[] = {
	    {"purpose", "casework"}, {"decision", "given"}, {"given_on", "2026-03-02"}};

	return enter(day, "consent", 0, consent, 3, err);
}

static bool
step_work(struct day *day, struct err *err)
{
	static const struct given work[] = {
	    {"job", "Seamstress"}, {"from_on", "2015"}, {"employer", "!refused"}};

	return enter(day, "work_experience", 0, work, 3, err);
}

static bool
step_answer(struct day *day, struct err *err)
{
	static const struct given work[] = {{"job", "Seamstress and cutter"}};
	int64_t row;

	return the_work(day, &row, err) && enter(day, "work_experience", row, work, 1, err);
}

static bool
step_draft(struct day *day, struct err *err)
{
	struct draft draft = {
	    .form = "work_experience", .field = "place", .text = "Bobo-Dioul", .cursor = 10};

	if (!the_case(day, &draft.casefile_id, err) || !the_work(day, &draft.row_id, err))
		return false;
	draft.owner_id = draft.casefile_id;
	return draft_save(day->db, &draft, err);
}

static bool
step_attach(struct day *day, struct err *err)
{
	const struct given evidence[] = {{"label", "E1"}, {"title", "Photo of a dress"},
	    {"kind", "indirect"}, {"medium", "photo"}, {"file", day->place->photo}};

	return enter(day, "evidence", 0, evidence, 5, err);
}

static bool
step_delete(struct day *day, struct err *err)
{
	int64_t casefile, row;
	struct sheet sheet;
	bool ok;

	if (!the_case(day, &casefile, err) || !the_work(day, &row, err)
	    || !sheet_open(&sheet, &day->desk, "work_experience", casefile, casefile, row, err))
		return false;
	ok = sheet_delete(&sheet, err);
	sheet_close(&sheet);
	return ok;
}

static bool
step_undo(struct day *day, struct err *err)
{
	struct arena arena = {0};
	const char *what;
	int64_t casefile;
	bool ok = timeline_undo(&day->desk, 0, &arena, &what, &casefile, err);

	arena_free(&arena);
	return ok;
}

static bool
step_import(struct day *day, struct err *err)
{
	struct arena arena = {0};
	struct summary_report report;
	bool ok = summary_import(&day->desk, day->place->in, false, &arena, &report, err);

	arena_free(&arena);
	return ok;
}

bool
day_export(struct day *day, struct err *err)
{
	const struct summary_wish wish = {
	    .path = day->place->out, .with_files = true, .overwrite = true};
	struct arena arena = {0};
	struct summary_result result;
	bool ok = summary_export(&day->desk, &wish, &arena, &result, err);

	arena_free(&arena);
	return ok;
}

static bool
step_backup(struct day *day, struct err *err)
{
	unlink(day->place->copy);
	return backup_write(day->db, day->place->copy, err);
}

static const struct {
	const char *name;
	bool (*run)(struct day *day, struct err *err);
	bool saves; /* the desk says "saved" after it */
} steps[] = {
    {"open", day_open, false},
    {"register", step_register, true},
    {"consent", step_consent, true},
    {"work", step_work, true},
    {"answer", step_answer, true},
    {"draft", step_draft, false},
    {"attach", step_attach, true},
    {"delete", step_delete, true},
    {"undo", step_undo, true},
    {"import", step_import, true},
    {"export", day_export, true},
    {"backup", step_backup, false},
};

int
day_steps(void)
{
	return (int)(sizeof(steps) / sizeof(steps[0]));
}

const char *
day_step_name(int step)
{
	return steps[step].name;
}

static bool
copy_file(const char *from, const char *to, struct err *err)
{
	struct arena arena = {0};
	char *bytes;
	size_t len;
	bool ok = file_read(from, FILE_MAX, &arena, &bytes, &len, err);
	FILE *file = ok ? fopen(to, "w") : NULL;

	if (ok && (!file || fwrite(bytes, 1, len, file) != len))
		ok = err_set(err, ERR_IO, "%s cannot be written", to);
	if (file && fclose(file) != 0)
		ok = err_set(err, ERR_IO, "%s cannot be written", to);
	ok = ok && (chmod(to, 0600) == 0 || err_set(err, ERR_IO, "chmod"));
	arena_free(&arena);
	return ok;
}

bool
day_begin(struct day *day, const struct day_place *place, struct err *err)
{
	struct arena arena = {0};

	*day = (struct day){.place = place};
	unlink(arena_printf(&arena, "%s-wal", place->path));
	unlink(place->out);
	unlink(place->copy);
	arena_free(&arena);
	return copy_file(place->template, place->path, err);
}

bool
day_step(struct day *day, struct err *err)
{
	int step = day->done;
	bool ok;

	day->desk.saved_at = 0;
	ok = steps[step].run(day, err);
	if (!ok && day->db && day->desk.saved_at)
		err_prefix(err, "SAID SAVED: ");
	if (ok && steps[step].saves && !day->desk.saved_at)
		return err_set(err, ERR_INTERNAL, "%s: not said to be saved", steps[step].name);
	day->done += ok;
	return ok;
}

void
day_end(struct day *day)
{
	if (!day->db)
		return;
	desk_close(&day->desk);
	db_close(day->db);
	day->db = NULL;
}
