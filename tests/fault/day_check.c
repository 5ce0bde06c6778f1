/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a file after a day that went wrong. */
#include "day_part.h"

#include "base/file.h"
#include "store/attachment.h"
#include "store/connection.h"
#include "store/journal.h"
#include "store/sql.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

/* What is there, counted: no two steps leave the same, but for those that write nothing. */
bool
day_state(struct db *db, char state[DAY_STATE_SIZE], struct err *err)
{
	static const char text[] =
	    "SELECT (SELECT count(*) || ' actions ' || coalesce(max(seq), 0) FROM action)"
	    " || ' edits ' || (SELECT count(*) FROM edit)"
	    " || ' people ' || (SELECT count(*) FROM person)"
	    " || ' cases ' || (SELECT count(*) FROM casefile)"
	    " || ' consent ' || (SELECT count(*) FROM consent)"
	    " || ' work ' || (SELECT coalesce(group_concat(job), '') FROM work_experience)"
	    " || ' evidence ' || (SELECT count(*) FROM evidence)"
	    " || ' files ' || (SELECT coalesce(sum(size), 0) FROM attachment)"
	    " || '/' || (SELECT coalesce(sum(length(bytes)), 0) FROM attachment_chunk)"
	    " || ' drafts ' || (SELECT count(*) FROM draft)"
	    " || ' found ' || (SELECT count(*) FROM search_row)";
	struct arena arena = {0};
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err) && sql_next(&q, err) == SQL_ROW;

	if (ok)
		snprintf(state, DAY_STATE_SIZE, "%s", sql_column_text(&q, 0, &arena));
	sql_done(&q);
	arena_free(&arena);
	return ok;
}

static bool
check_whole(struct db *db, struct err *err)
{
	struct arena arena = {0};
	struct journal_check check;
	const char *bad = NULL;
	int64_t files, lost;
	bool ok = journal_verify(db, &arena, &check, err)
		  && attachment_check_all(db, &arena, &files, &bad, err) && !bad;

	if (ok && (check.bad_seq || check.reason))
		ok = err_set(err, ERR_DATA, "journal at %lld: %s", (long long)check.bad_seq,
		    check.reason ? check.reason : "?");
	db_maintenance(db, true);
	lost = sql_number(db, "SELECT count(*) FROM pragma_foreign_key_check", -1);
	db_maintenance(db, false);
	if (ok && lost != 0)
		ok = err_set(err, ERR_DATA, "%lld references lead nowhere", (long long)lost);
	arena_free(&arena);
	return ok;
}

/* Which step's state is it? -1: none of them, err says what was found. */
static int
find_state(const struct day_place *place, struct db *db, int done, bool failed, struct err *err)
{
	char state[DAY_STATE_SIZE];

	if (!day_state(db, state, err))
		return -1;
	if (strcmp(state, place->states[done]) == 0)
		return done;
	if (failed && strcmp(state, place->states[done + 1]) == 0)
		return done + 1;
	err_set(err, ERR_DATA, "found: %s; expected: %s", state, place->states[done]);
	return -1;
}

bool
day_check(const struct day_place *place, struct db *db, int done, struct err *err)
{
	return check_whole(db, err) && find_state(place, db, done, false, err) >= 0;
}

/* Nothing lies about that has no name a user knows. */
static bool
check_folder(const struct day_place *place, struct err *err)
{
	DIR *dir = opendir(place->folder);
	struct dirent *entry;
	bool ok = true;

	while (ok && dir && (entry = readdir(dir)))
		if (strstr(entry->d_name, ".part") || strstr(entry->d_name, "-journal"))
			ok = err_set(err, ERR_DATA, "%s was left behind", entry->d_name);
	if (dir)
		closedir(dir);
	return ok;
}

/* A copy that has its name is good; one that was not acknowledged is not there. */
static bool
check_copy(const struct day_place *place, bool acknowledged, struct err *err)
{
	struct db_how checked = day_how;
	struct db *db;
	bool ok;

	if (!file_exists(place->copy))
		return !acknowledged || err_set(err, ERR_DATA, "the copy is not there");
	checked.read_only = checked.check_whole = true;
	if (!db_open(&db, place->copy, &checked, err))
		return false;
	ok = check_whole(db, err);
	db_close(db);
	return ok;
}

bool
day_verify(const struct day_place *place, int done, enum day_ending ending, struct err *err)
{
	struct db_how checked = day_how;
	struct day day = {.place = place};
	struct db *db;
	int at;

	if ((ending != DAY_CRASHED && !check_folder(place, err))
	    || !check_copy(place, done == day_steps(), err))
		return false;
	checked.check_whole = true;
	if (!db_open(&db, place->path, &checked, err))
		return false;
	/* Opening leaves the state of the template. */
	at = check_whole(db, err) ? find_state(place, db, done, ending != DAY_ENDED, err) : -1;
	db_close(db);
	if (at < 0)
		return false;
	if (!day_open(&day, err))
		return false;
	day.done = at > 0 ? at : 1;
	while (day.done < day_steps())
		if (!day_step(&day, err)) {
			err_prefix(err, "the rest of the day, %s: ", day_step_name(day.done));
			day_end(&day);
			return false;
		}
	at = find_state(place, day.db, day_steps(), false, err);
	day_end(&day);
	return at >= 0 && check_folder(place, err);
}
