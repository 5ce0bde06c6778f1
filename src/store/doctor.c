/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The doctor looks at the case file, and changes nothing. What it says of the
 * machine is in doctor_machine.c. A finding is a sentence and what to do.
 */
#include "store/doctor.h"

#include "base/count.h"
#include "base/i18n.h"
#include "store/attachment.h"
#include "store/backup.h"
#include "store/connection.h"
#include "store/match.h"
#include "store/search.h"
#include "store/sql.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
	CASES_COMPARED = 5000, /* search rows made anew and compared; more would take minutes */
	MS_A_DAY = 86400000,
	BACKUP_DAYS = 7,
	LOG_LARGE = 64 * 1024 * 1024,
};

void
doctor_add(struct doctor *doctor, const char *check, enum doctor_state state, const char *fmt, ...)
{
	static const char *const words[] = {"ok", "warning", "error"};
	struct doctor_report *report = doctor->report;
	va_list args, again;
	char *text;
	int len;

	va_start(args, fmt);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	text = arena_alloc(doctor->arena, (size_t)(len < 0 ? 0 : len) + 1);
	if (len > 0)
		vsnprintf(text, (size_t)len + 1, fmt, again);
	va_end(again);
	report->items = arena_grow(
	    doctor->arena, report->items, report->len, &doctor->cap, sizeof(*report->items));
	report->items[report->len++] =
	    (struct doctor_finding){.check = check, .state = words[state], .text = text};
	report->errors += state == DOCTOR_ERROR;
	report->warnings += state == DOCTOR_WARNING;
}

/* Rows of text from a pragma, with the lock lifted for it; the first few become a finding. */
static bool
ask_pragma(struct doctor *doctor, const char *pragma, int column, const char **first, int *count)
{
	struct db *db = doctor->db;
	struct sqlite3_stmt *stmt = NULL;
	int rc;

	*first = NULL;
	*count = 0;
	db_maintenance(db, true);
	rc = sqlite3_prepare_v2(db->handle, pragma, -1, &stmt, NULL);
	while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(stmt, column);

		if (++*count == 1)
			*first = arena_dup(doctor->arena, text ? text : "");
		rc = SQLITE_OK;
	}
	sqlite3_finalize(stmt);
	db_maintenance(db, false);
	return rc == SQLITE_DONE;
}

static void
check_integrity(struct doctor *doctor)
{
	const char *first;
	int count;

	if (!ask_pragma(doctor, "PRAGMA integrity_check(100)", 0, &first, &count))
		doctor_add(doctor, "integrity", DOCTOR_ERROR,
		    _("The file is damaged and cannot be read to its end. Put a backup back with: "
		      "valise restore"));
	else if (count == 1 && strcmp(first, "ok") == 0)
		doctor_add(doctor, "integrity", DOCTOR_OK, _("Every page of the file is sound."));
	else
		doctor_add(doctor, "integrity", DOCTOR_ERROR,
		    n_("The file is damaged in %d place (%s). Put a backup back with: valise "
		       "restore",
			"The file is damaged in %d places (%s). Put a backup back with: valise "
			"restore",
			count),
		    count, first);
	if (!ask_pragma(doctor, "PRAGMA foreign_key_check", 0, &first, &count) || count > 0)
		doctor_add(doctor, "references", DOCTOR_ERROR,
		    n_("%d record refers to another that is not there, in the table %s.",
			"%d records refer to others that are not there, the first in the table %s.",
			count),
		    count, first ? first : "?");
	else
		doctor_add(doctor, "references", DOCTOR_OK,
		    _("Every record that is referred to is there."));
}

static void
check_journal(struct doctor *doctor)
{
	struct journal_check check;
	struct err err = {0};

	if (!journal_verify(doctor->db, doctor->arena, &check, &err)) {
		doctor_add(
		    doctor, "chain", DOCTOR_ERROR, _("The journal cannot be read: %s"), err.text);
		return;
	}
	if (check.bad_seq)
		doctor_add(doctor, "chain", DOCTOR_ERROR,
		    _("The journal was changed behind the program's back: at entry %" PRId64
		      " %s."),
		    check.bad_seq, check.reason ? check.reason : "");
	else
		doctor_add(doctor, "chain", DOCTOR_OK, _("The journal is whole: %s, %s."),
		    count_of(COUNT_ACTIONS, check.actions).text,
		    count_of(COUNT_EDITS, check.edits).text);
	if (!check.bad_seq && check.reason)
		doctor_add(doctor, "values", DOCTOR_ERROR,
		    _("Records were changed behind the program's back: %s."), check.reason);
	else if (!check.bad_seq)
		doctor_add(doctor, "values", DOCTOR_OK,
		    _("Every value is what the journal says: %s."),
		    count_of(COUNT_RECORDS, check.rows).text);
}

static void
check_attachments(struct doctor *doctor)
{
	struct err err = {0};
	const char *bad;
	int64_t count;

	if (!attachment_check_all(doctor->db, doctor->arena, &count, &bad, &err) || bad)
		doctor_add(doctor, "attachments", DOCTOR_ERROR, "%s", err.text);
	else
		doctor_add(doctor, "attachments", DOCTOR_OK,
		    _("Every attached file is what it was: %" PRId64 "."), count);
	/* Nothing is wrong with the file: the records came without theirs. */
	count = attachment_count_named(doctor->db);
	if (count > 0)
		doctor_add(doctor, "elsewhere", DOCTOR_OK,
		    n_("%" PRId64 " attached file is known here by name only: its content is "
		       "where the case came from.",
			"%" PRId64 " attached files are known here by name only: their content is "
			"where the cases came from.",
			count),
		    count);
}

/* Search rows are made from the records; some or all of them are made again and compared. */
static bool
compare_search(struct doctor *doctor, int64_t cases, int64_t *wrong)
{
	static const char text[] = "SELECT id FROM casefile ORDER BY id";
	int64_t step = cases / CASES_COMPARED + 1, n = 0;
	struct err err = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*wrong = 0;
	if (!sql_prepare(&q, doctor->db, text, &err))
		return false;
	while ((row = sql_next(&q, &err)) == SQL_ROW)
		if (n++ % step == 0 && !search_check(doctor->db, sql_column_integer(&q, 0), &err))
			++*wrong;
	sql_done(&q);
	return row == SQL_END;
}

static void
check_search(struct doctor *doctor)
{
	struct db *db = doctor->db;
	int64_t cases = sql_number(db, "SELECT count(*) FROM casefile", -1);
	int64_t rows = sql_number(db, "SELECT count(*) FROM search_row", -1);
	int64_t lost = sql_number(db,
	    "SELECT count(*) FROM search_row WHERE casefile_id NOT IN (SELECT id FROM casefile)",
	    -1);
	int64_t wrong;

	if (!compare_search(doctor, cases, &wrong) || cases != rows || lost != 0 || wrong != 0)
		doctor_add(doctor, "search", DOCTOR_WARNING,
		    _("The search does not know every case as it is (%s; known: %" PRId64
		      ", out of date: %" PRId64 "). Nothing is lost; put it right with: "
		      "valise doctor --rebuild-search"),
		    count_of(COUNT_CASES, cases).text, rows, wrong);
	else
		doctor_add(doctor, "search", DOCTOR_OK,
		    _("The search knows every case: %" PRId64 "."), cases);
	if (search_tally(db, "case") != cases)
		doctor_add(doctor, "tally", DOCTOR_WARNING,
		    _("The number of cases is kept as %" PRId64 ", but there are %" PRId64 "."),
		    search_tally(db, "case"), cases);
	else
		doctor_add(doctor, "tally", DOCTOR_OK, _("Cases are counted right."));
}

/* The same of what likely duplicates are found by. */
static bool
compare_match(struct doctor *doctor, int64_t persons, int64_t *wrong)
{
	static const char text[] = "SELECT DISTINCT person_id FROM casefile ORDER BY person_id";
	int64_t step = persons / CASES_COMPARED + 1, n = 0;
	struct err err = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*wrong = 0;
	if (!sql_prepare(&q, doctor->db, text, &err))
		return false;
	while ((row = sql_next(&q, &err)) == SQL_ROW)
		if (n++ % step == 0 && !match_check(doctor->db, sql_column_integer(&q, 0), &err))
			++*wrong;
	sql_done(&q);
	return row == SQL_END;
}

static void
check_match(struct doctor *doctor)
{
	struct db *db = doctor->db;
	int64_t persons = sql_number(db, "SELECT count(DISTINCT person_id) FROM casefile", -1);
	int64_t rows = sql_number(db, "SELECT count(*) FROM person_match", -1);
	int64_t wrong;

	if (!compare_match(doctor, persons, &wrong) || persons != rows || wrong != 0)
		doctor_add(doctor, "match", DOCTOR_WARNING,
		    _("Likely duplicates are not looked for among everybody as they are (%" PRId64
		      " persons, %" PRId64 " known, %" PRId64 " out of date). Nothing is lost; "
		      "changing a name puts it right."),
		    persons, rows, wrong);
	else
		doctor_add(doctor, "match", DOCTOR_OK,
		    _("Likely duplicates are looked for among all persons: %" PRId64 "."), persons);
}

static void
check_schema(struct doctor *doctor)
{
	struct db *db = doctor->db;
	struct err err = {0};
	bool ok;

	db_maintenance(db, true);
	ok = schema_check(db->handle, db->path, db->files, schema_count(db->files), &err);
	db_maintenance(db, false);
	if (ok)
		doctor_add(doctor, "schema", DOCTOR_OK, _("The tables are those of this program."));
	else
		doctor_add(doctor, "schema", DOCTOR_ERROR, "%s", err.text);
}

/* What must hold while the program writes; a file that can only be read is not held to it. */
static void
check_settings(struct doctor *doctor)
{
	static const struct {
		const char *ask, *expect;
	} settings[] = {
	    {"PRAGMA journal_mode", "wal"},
	    {"PRAGMA synchronous", "2"},
	    {"PRAGMA locking_mode", "exclusive"},
	    {"PRAGMA foreign_keys", "1"},
	    {"PRAGMA secure_delete", "1"},
	    {"PRAGMA temp_store", "2"},
	};
	const char *wrong = NULL, *value;
	int count;

	if (doctor->db->immutable) {
		doctor_add(doctor, "settings", DOCTOR_WARNING,
		    _("The file, or the disk it is on, cannot be written to: it can only be "
		      "read."));
		return;
	}
	for (size_t i = 0; !wrong && i < sizeof(settings) / sizeof(settings[0]); i++)
		if (!ask_pragma(doctor, settings[i].ask, 0, &value, &count) || !value
		    || strcmp(value, settings[i].expect) != 0)
			wrong = settings[i].ask;
	if (wrong)
		doctor_add(doctor, "settings", DOCTOR_ERROR,
		    _("SQLite does not work as this program needs it (%s): a power cut could lose "
		      "what was saved."),
		    wrong);
	else
		doctor_add(doctor, "settings", DOCTOR_OK,
		    _("What is saved is on the disk: SQLite %s writes through."),
		    sqlite3_libversion());
}

static void
check_clean(struct doctor *doctor)
{
	if (db_was_unclean(doctor->db))
		doctor_add(doctor, "unclean", DOCTOR_WARNING,
		    _("The file was not closed the last time (a crash, a power cut); nothing that "
		      "was saved is lost."));
	else
		doctor_add(doctor, "unclean", DOCTOR_OK, _("The file was closed the last time."));
}

static void
check_clock(struct doctor *doctor)
{
	int64_t doubtful = sql_number(doctor->db,
	    "SELECT count(*) FROM action WHERE doubtful = 1 AND seq >"
	    " (SELECT coalesce(max(seq), 0) FROM action) - 1000",
	    0);
	int64_t last =
	    sql_number(doctor->db, "SELECT clock >> 16 FROM action ORDER BY seq DESC LIMIT 1", 0);

	if (last > clock_now(db_clock(doctor->db)) + MS_A_DAY)
		doctor_add(doctor, "clock", DOCTOR_WARNING,
		    _("The clock of this machine is behind the last entry of the journal: set it "
		      "right before you write."));
	else if (doubtful > 0)
		doctor_add(doctor, "clock", DOCTOR_WARNING,
		    _("The clock jumped while %" PRId64
		      " of the last 1000 actions were made: their times may be wrong, their order "
		      "is not."),
		    doubtful);
	else
		doctor_add(doctor, "clock", DOCTOR_OK, _("The clock runs on."));
}

static void
check_backup(struct doctor *doctor)
{
	int64_t last = backup_last(doctor->db);
	int64_t days = (clock_now(db_clock(doctor->db)) - last) / MS_A_DAY;

	if (last == 0)
		doctor_add(doctor, "backup", DOCTOR_WARNING,
		    _("There is no backup beside the file. Make one, best on another disk, with: "
		      "valise backup FILE"));
	else if (days >= BACKUP_DAYS)
		doctor_add(doctor, "backup", DOCTOR_WARNING,
		    _("Days since the last backup: %" PRId64 ". Make one with: valise backup FILE"),
		    days);
	else
		doctor_add(doctor, "backup", DOCTOR_OK,
		    _("Days since the last backup: %" PRId64 "."), days);
}

bool
doctor_check(struct db *db, struct arena *arena, struct doctor_report *out, struct err *err)
{
	struct doctor doctor = {.db = db, .arena = arena, .report = out};

	(void)err;
	*out = (struct doctor_report){0};
	check_integrity(&doctor);
	check_schema(&doctor);
	check_journal(&doctor);
	check_attachments(&doctor);
	check_search(&doctor);
	check_match(&doctor);
	check_settings(&doctor);
	check_clean(&doctor);
	check_clock(&doctor);
	check_backup(&doctor);
	doctor_machine(&doctor);
	return true;
}
