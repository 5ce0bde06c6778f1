/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case files for tests. */
#include "store_file.h"

#include "store/journal.h"
#include "store/sql.h"

#include <ftw.h>
#include <unistd.h>

static int64_t
now_of(void *context)
{
	return ((struct store_file *)context)->now;
}

void
store_file_setup(struct store_file *file)
{
	const char *build = getenv("BUILDDIR");

	memset(file, 0, sizeof(*file));
	snprintf(file->dir, sizeof(file->dir), "%s/store.XXXXXX", build ? build : ".");
	assert_non_null(mkdtemp(file->dir));
	snprintf(file->path, sizeof(file->path), "%s/office.valise", file->dir);
	file->now = 1772442000000; /* 2026-03-02T09:00:00Z */
	file->how.clock = (struct clock){.now = now_of, .context = file, .offset_min = 60};
}

static int
remove_entry(const char *path, const struct stat *st, int type, struct FTW *walk)
{
	(void)st, (void)type, (void)walk;
	return remove(path);
}

void
store_file_teardown(struct store_file *file)
{
	store_file_close(file);
	assert_int_equal(nftw(file->dir, remove_entry, 8, FTW_DEPTH | FTW_PHYS), 0);
	arena_free(&file->arena);
}

void
store_file_create(struct store_file *file)
{
	const struct db_office office = {.name = "Desk one", .prefix = "ABJ1", .country = "CIV"};
	struct err err = {0};

	assert_ok(db_create(&file->db, file->path, &office, &file->how, &err), err);
}

int
store_file_folder(void **state)
{
	*state = mem_alloc(sizeof(struct store_file));
	store_file_setup(*state);
	return 0;
}

int
store_file_new(void **state)
{
	store_file_folder(state);
	store_file_create(*state);
	return 0;
}

int
store_file_free(void **state)
{
	store_file_teardown(*state);
	mem_free(*state);
	return 0;
}

void
store_file_open(struct store_file *file)
{
	struct err err = {0};

	assert_null(file->db);
	assert_ok(db_open(&file->db, file->path, &file->how, &err), err);
}

void
store_file_close(struct store_file *file)
{
	db_close(file->db);
	file->db = NULL;
}

void
store_file_refused(struct store_file *file, enum err_code code, const char *part)
{
	struct err err = {0};

	assert_null(file->db);
	assert_false(db_open(&file->db, file->path, &file->how, &err));
	assert_null(file->db);
	if (err.code != code || !strstr(err.text, part))
		fail_msg("expected %d '%s', got %d '%s'", code, part, err.code, err.text);
}

static sqlite3 *
plain(struct store_file *file)
{
	sqlite3 *handle;

	assert_null(file->db);
	assert_int_equal(sqlite3_open(file->path, &handle), SQLITE_OK);
	return handle;
}

void
store_file_sql(struct store_file *file, const char *text)
{
	sqlite3 *handle = plain(file);
	char *message = NULL;

	if (sqlite3_exec(handle, text, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", text, message);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

int64_t
store_file_number(struct store_file *file, const char *text)
{
	sqlite3 *handle = plain(file);
	sqlite3_stmt *stmt;
	int64_t number;

	if (sqlite3_prepare_v2(handle, text, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s: %s", text, sqlite3_errmsg(handle));
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	return number;
}

const char *
store_file_beside(struct store_file *file, const char *tail)
{
	return arena_printf(&file->arena, "%s%s", file->path, tail);
}

void
store_file_begin(struct store_file *file, struct action *action, const char *kind)
{
	struct err err = {0};

	if (file->staff_id == 0)
		file->staff_id = sql_number(file->db, "SELECT id FROM staff", 0);
	*action = (struct action){.kind = kind,
	    .staff_id = file->staff_id,
	    .role = "counsellor",
	    .casefile_id = file->casefile_id};
	file->now += 1000;
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(action_open(file->db, action, &err), err);
}

void
store_file_end(struct store_file *file, struct action *action)
{
	struct err err = {0};

	assert_ok(action_close(file->db, action, &err), err);
	assert_ok(db_end(file->db, true, &err), err);
}

void
store_file_case(struct store_file *file)
{
	const struct record_field person[] = {
	    {"full_name", value_text("Amina Kolisi")}, {"born", value_text("1992~")}};
	struct action action;
	struct err err = {0};

	file->person_id = file->casefile_id = 0;
	store_file_begin(file, &action, "create");
	assert_ok(
	    record_create(file->db, &action, "person", person, 2, &file->person_id, &err), err);
	const struct record_field casefile[] = {
	    {"person_id", value_integer(file->person_id)}, {"number", value_text("ABJ1-26-0001")}};
	assert_ok(
	    record_create(file->db, &action, "casefile", casefile, 2, &file->casefile_id, &err),
	    err);
	store_file_end(file, &action);
}

int64_t
store_file_work(struct store_file *file, const char *employer)
{
	const struct record_field work[] = {
	    {"casefile_id", value_integer(file->casefile_id)},
	    {"employer", value_text(employer)},
	    {"supervised", value_integer(3)},
	    {"absent.place", value_text("refused")},
	    {"extra.tools_own", value_integer(1)},
	};
	struct action action;
	struct err err = {0};
	int64_t id = 0;

	store_file_begin(file, &action, "create");
	assert_ok(record_create(file->db, &action, "work_experience", work, 5, &id, &err), err);
	store_file_end(file, &action);
	return id;
}

void
store_file_set(
    struct store_file *file, const char *table, int64_t id, const char *name, struct value value)
{
	struct action action;
	struct err err = {0};

	store_file_begin(file, &action, "answer");
	assert_ok(record_set(file->db, &action, table, id, name, value, &err), err);
	store_file_end(file, &action);
}

void
store_file_delete(struct store_file *file, const char *table, int64_t id)
{
	struct action action;
	struct err err = {0};

	store_file_begin(file, &action, "delete");
	assert_ok(record_delete(file->db, &action, table, id, &err), err);
	store_file_end(file, &action);
}

void
store_file_holds(
    struct store_file *file, const char *table, int64_t id, const char *name, struct value value)
{
	struct record record;
	struct err err = {0};
	struct value is;

	assert_ok(record_get(file->db, table, id, &file->arena, &record, &err), err);
	is = record_value(&record, name);
	if (!value_equal(is, value))
		fail_msg("%s.%s is '%s', not '%s'", table, name, value_print(&file->arena, is),
		    value_print(&file->arena, value));
}

void
store_file_sound(struct store_file *file)
{
	struct journal_check check;
	struct err err = {0};

	assert_ok(journal_verify(file->db, &file->arena, &check, &err), err);
	if (check.reason)
		fail_msg("%lld: %s", (long long)check.bad_seq, check.reason);
}

void
store_file_unsound(struct store_file *file, const char *part)
{
	struct journal_check check;
	struct err err = {0};

	assert_ok(journal_verify(file->db, &file->arena, &check, &err), err);
	if (!check.reason || !strstr(check.reason, part))
		fail_msg("expected '%s', got '%s'", part, check.reason ? check.reason : "(sound)");
}
