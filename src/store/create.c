/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A new case file: made whole under another name in the same folder, then
 * given its own. Whatever fails, no half file is left under it.
 */
#include "base/arena.h"
#include "base/i18n.h"
#include "store/connection.h"
#include "store/record.h"
#include "store/sql.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
check_office(const struct db_office *office, struct err *err)
{
	size_t len = strlen(office->prefix);
	bool ok = len >= 2 && len <= 8;

	for (size_t i = 0; i < len; i++)
		ok = ok
		     && ((office->prefix[i] >= 'A' && office->prefix[i] <= 'Z')
			 || (office->prefix[i] >= '0' && office->prefix[i] <= '9'));
	if (!ok)
		return err_set(err, ERR_DATA,
		    _("the prefix of case numbers is 2 to 8 capital letters and digits, such as "
		      "ABJ1"));
	if (!office->name[0])
		return err_set(err, ERR_DATA, _("the office needs a name"));
	return true;
}

/* Page size, application and schema: all that is done on a bare handle. */
static bool
make_schema(const char *path, const struct schema_file *files, struct err *err)
{
	const struct connect connect = {.path = path};
	struct arena arena = {0};
	struct sqlite3 *handle = NULL;
	const char *start = arena_printf(&arena, "PRAGMA page_size=%d; PRAGMA application_id=%d",
	    DB_PAGE_SIZE, DB_APPLICATION_ID);
	bool ok = connection_open(&handle, &connect, err) && handle_exec(handle, path, start, err)
		  && connection_settle(handle, &connect, err)
		  && schema_apply(handle, path, files, 0, schema_count(files), err);

	if (sqlite3_close(handle) != SQLITE_OK && ok)
		ok = err_set(err, ERR_IO, _("%s cannot be closed"), path);
	arena_free(&arena);
	return ok;
}

static bool
add_device(struct db *db, const char *prefix, const char *at, struct err *err)
{
	static const char text[] =
	    "INSERT INTO device (id, prefix, created_at) VALUES (:id, :prefix, :at)";
	static const char this_one[] =
	    "INSERT INTO setting (name, value) SELECT 'this_device', id FROM device";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		sql_integer(&q, ":id", db_new_id(db));
		sql_text(&q, ":prefix", prefix);
		sql_text(&q, ":at", at);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok && sql_exec(db, this_one, err);
}

/* Which file this is, whatever it is called and wherever it is copied to. */
static const char *
draw_identity(struct arena *arena)
{
	unsigned char bytes[16];
	char *text = arena_alloc(arena, sizeof(bytes) * 2 + 1);

	randombytes_buf(bytes, sizeof(bytes));
	return sodium_bin2hex(text, sizeof(bytes) * 2 + 1, bytes, sizeof(bytes));
}

/* The first action: the office, and its first member, who is the one to do it. */
static bool
add_people(struct db *db, const struct db_office *office, const char *at, struct err *err)
{
	struct arena arena = {0};
	const struct record_field staff[] = {
	    {"name", value_text(_("Administrator"))},
	    {"role", value_text("administrator")},
	    {"created_at", value_text(at)},
	};
	const struct record_field desk[] = {
	    {"file", value_text(draw_identity(&arena))},
	    {"name", value_text(office->name)},
	    {"country", value_text(office->country)},
	    {"created_at", value_text(at)},
	};
	struct action action = {.kind = "init", .role = "administrator"};
	int64_t office_id = 0;
	bool ok = action_open(db, &action, err)
		  && record_create(db, &action, "staff", staff, sizeof(staff) / sizeof(staff[0]),
		      &action.staff_id, err)
		  && record_create(
		      db, &action, "office", desk, sizeof(desk) / sizeof(desk[0]), &office_id, err)
		  && action_close(db, &action, err);

	action_abandon(&action);
	arena_free(&arena);
	return ok;
}

static bool
add_rows(
    const char *path, const struct db_office *office, const struct db_how *how, struct err *err)
{
	struct db *db;
	char at[CLOCK_INSTANT_SIZE];
	bool ok;

	clock_instant(clock_now(&how->clock), at);
	if (!db_open(&db, path, how, err))
		return false;
	ok = db_begin(db, err);
	if (ok) {
		ok = add_device(db, office->prefix, at, err) && add_people(db, office, at, err);
		ok = db_end(db, ok, err) && ok;
	}
	db_close(db);
	return ok;
}

static bool
put_in_place(const char *made, const char *path, struct err *err)
{
	if (rename_new(made, path))
		return sync_directory_of(path, err);
	if (errno == EEXIST)
		return err_set(
		    err, ERR_CREATE, _("%s is there already; nothing was changed"), path);
	return err_set(err, ERR_CREATE, _("%s cannot be made: %s"), path, strerror(errno));
}

static bool
make_aside(char *made, const char *path, const struct db_office *office, const struct db_how *how,
    struct err *err)
{
	struct arena arena = {0};
	int fd = mkostemp(made, O_CLOEXEC);
	bool ok;

	if (fd < 0)
		return err_set(err, ERR_CREATE, _("%s cannot be made: %s"), path, strerror(errno));
	close(fd);
	ok = make_schema(made, how->files ? how->files : schema_files, err)
	     && add_rows(made, office, how, err) && put_in_place(made, path, err);
	if (!ok) {
		unlink(made);
		unlink(arena_printf(&arena, "%s-wal", made));
		unlink(arena_printf(&arena, "%s-journal", made));
	}
	arena_free(&arena);
	return ok;
}

bool
db_create(struct db **out, const char *path, const struct db_office *office,
    const struct db_how *how, struct err *err)
{
	struct arena arena = {0};
	struct stat st;
	bool ok;

	*out = NULL;
	if (!check_office(office, err))
		return false;
	if (lstat(path, &st) == 0)
		return err_set(
		    err, ERR_CREATE, _("%s is there already; nothing was changed"), path);
	ok = make_aside(arena_printf(&arena, "%s.XXXXXX", path), path, office, how, err)
	     && db_open(out, path, how, err);
	arena_free(&arena);
	return ok;
}
