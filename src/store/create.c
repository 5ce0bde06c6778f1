/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A new case file: made whole under another name in the same folder (base/file.h), then
 * given its own. Whatever fails, no half file is left under it.
 */
#include "base/arena.h"
#include "base/file.h"
#include "base/i18n.h"
#include "store/connection.h"
#include "store/record.h"
#include "store/sql.h"

#include <fcntl.h>
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

/* After a clean close there is no log: what is in one would be lost with its name. */
static bool
is_closed(const char *made, const char *path, struct err *err)
{
	struct arena arena = {0};
	bool ok = !file_exists(arena_printf(&arena, "%s-wal", made));

	arena_free(&arena);
	return ok || err_set(err, ERR_IO, _("%s cannot be closed"), path);
}

static void
give_up(struct file_out *making)
{
	static const char *const tails[] = {"-wal", "-journal"};
	struct arena arena = {0};

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		unlink(arena_printf(&arena, "%s%s", file_out_temporary(making), tails[i]));
	file_out_abandon(making);
	arena_free(&arena);
}

/* The name is told as the user gave it, not as it is meanwhile. */
static bool
is_free(const char *path, struct err *err)
{
	return !file_exists(path)
	       || err_set(err, ERR_CREATE, _("%s is there already; nothing was changed"), path);
}

bool
db_make(struct db **out, struct file_out **making, const char *path, const struct db_office *office,
    const struct db_how *how, struct err *err)
{
	const char *made;

	*out = NULL;
	if (!check_office(office, err) || !is_free(path, err))
		return false;
	*making = file_out_open(path, false, err);
	if (!*making) {
		if (err->code == ERR_PERMISSION)
			err->code = ERR_CREATE;
		return false;
	}
	made = file_out_temporary(*making);
	if (make_schema(made, how->files ? how->files : schema_files, err)
	    && add_rows(made, office, how, err) && db_open(out, made, how, err))
		return true;
	give_up(*making);
	*making = NULL;
	return err_prefix(err, _("%s was not made: "), path);
}

bool
db_made(struct db *db, struct file_out *making, const char *path, bool ok, struct err *err)
{
	db_close(db);
	if (ok && is_closed(file_out_temporary(making), path, err))
		return file_out_commit(making, err);
	give_up(making);
	return false;
}

bool
db_create(struct db **out, const char *path, const struct db_office *office,
    const struct db_how *how, struct err *err)
{
	struct file_out *making;
	bool ok =
	    db_make(out, &making, path, office, how, err) && db_made(*out, making, path, true, err);

	*out = NULL;
	return ok && db_open(out, path, how, err);
}
