/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits with numbers, and what is left of them. */
#include "flow.h"

#include "store/attachment.h"
#include "store/journal.h"
#include "store/sql.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

enum {
	LARGE_EVERY = 9,
	LARGE_RECORDS = 40,
	ATTACH_EVERY = 13,
	ATTACHMENT_SIZE = 3000,
	PATIENCE_MS = 300 * 1000,
	MEMORY_DISK_MIN = 32 * 1024 * 1024,
};

static int64_t
now_of(void *context)
{
	struct timespec now;

	(void)context;
	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const struct db_how how = {.clock = {.now = now_of}};

static bool
begin(struct db *db, struct action *action, const char *kind, const char *reason, struct err *err)
{
	*action = (struct action){.kind = kind, .role = "counsellor", .reason = reason};
	if (!db_begin(db, err))
		return false;
	if (action_open(db, action, err))
		return true;
	db_end(db, false, err);
	return false;
}

/* Close and commit, or roll back. */
static bool
end(struct db *db, struct action *action, bool ok, struct err *err)
{
	struct err ignored;

	if (ok)
		ok = action_close(db, action, err);
	else
		action_abandon(action);
	if (ok)
		return db_end(db, true, err);
	db_end(db, false, &ignored);
	return false;
}

static bool
add_people(struct db *db, struct action *action, struct err *err)
{
	struct arena arena = {0};
	bool ok = true;

	for (int i = 0; ok && i < FLOW_PEOPLE; i++) {
		const char *number = arena_printf(&arena, "FLW1-26-%04d", i + 1);
		const struct record_field person[] = {
		    {"full_name", value_text("0")}, {"call_name", value_text("0")}};
		int64_t person_id = 0, casefile_id = 0;

		ok = record_create(db, action, "person", person, 2, &person_id, err);
		if (ok) {
			const struct record_field casefile[] = {
			    {"person_id", value_integer(person_id)},
			    {"number", value_text(number)}};

			ok = record_create(db, action, "casefile", casefile, 2, &casefile_id, err);
		}
	}
	arena_free(&arena);
	return ok;
}

bool
flow_create(const char *path, struct err *err)
{
	static const struct db_office office = {.name = "Fault", .prefix = "FLW1"};
	struct action action;
	struct db *db;
	bool ok;

	if (!db_create(&db, path, &office, &how, err))
		return false;
	ok = begin(db, &action, "create", NULL, err)
	     && end(db, &action, add_people(db, &action, err), err);
	db_close(db);
	return ok;
}

bool
flow_open(struct flow *flow, const char *path, bool whole, struct err *err)
{
	static const char text[] = "SELECT id FROM person WHERE call_name IS NOT NULL ORDER BY id";
	struct db_how checked = how;
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t len = 0;

	*flow = (struct flow){0};
	checked.check_whole = whole;
	if (!db_open(&flow->db, path, &checked, err))
		return false;
	if (sql_prepare(&q, flow->db, text, err))
		while ((row = sql_next(&q, err)) == SQL_ROW && len < FLOW_PEOPLE)
			flow->people[len++] = sql_column_integer(&q, 0);
	sql_done(&q);
	flow->last = sql_number(flow->db,
	    "SELECT coalesce(max(CAST(reason AS INTEGER)), 0) FROM action WHERE kind = 'flow'", -1);
	if (row == SQL_END && len == FLOW_PEOPLE && flow->last >= 0)
		return true;
	flow_close(flow);
	return err_set(err, ERR_DATA, "the people of the flow are not there");
}

void
flow_close(struct flow *flow)
{
	db_close(flow->db);
	flow->db = NULL;
}

/* Many records in one action: what an import does. They have no call name. */
static bool
add_many(struct flow *flow, struct action *action, const char *text, struct err *err)
{
	for (int i = 0; i < LARGE_RECORDS; i++) {
		const struct record_field person = {"full_name", value_text(text)};
		int64_t id = 0;

		if (!record_create(flow->db, action, "person", &person, 1, &id, err))
			return false;
	}
	return true;
}

static bool
add_attachment(struct flow *flow, struct action *action, int64_t n, struct err *err)
{
	unsigned char bytes[ATTACHMENT_SIZE];
	char id[ATTACHMENT_ID_SIZE];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)((size_t)n * 31 + i * 7 + i / 256);
	memcpy(bytes, &n, sizeof(n));
	return attachment_add_bytes(flow->db, action, "noise", bytes, sizeof(bytes), id, err);
}

bool
flow_edit(struct flow *flow, void (*before_commit)(void *context), void *context, struct err *err)
{
	int64_t n = flow->last + 1, person = flow->people[n % FLOW_PEOPLE];
	struct arena arena = {0};
	const char *text = arena_printf(&arena, "%lld", (long long)n);
	struct action action;
	bool ok = begin(flow->db, &action, "flow", text, err);

	if (ok) {
		ok = record_set(
			 flow->db, &action, "person", person, "full_name", value_text(text), err)
		     && record_set(
			 flow->db, &action, "person", person, "call_name", value_text(text), err)
		     && (n % LARGE_EVERY != 0 || add_many(flow, &action, text, err))
		     && (n % ATTACH_EVERY != 0 || add_attachment(flow, &action, n, err));
		if (ok && before_commit)
			before_commit(context);
		ok = end(flow->db, &action, ok, err);
	}
	arena_free(&arena);
	if (ok)
		flow->last = n;
	return ok;
}

/* The number of the last edit of one person, given the last of all. */
static int64_t
expected(int64_t last, int64_t which)
{
	int64_t n = last - (last - which + FLOW_PEOPLE) % FLOW_PEOPLE;

	return n > 0 ? n : 0;
}

static bool
check_people(struct flow *flow, struct err *err)
{
	static const char text[] = "SELECT CAST(full_name AS INTEGER), CAST(call_name AS INTEGER)"
				   " FROM person WHERE id = :id";
	struct sql q = {0};
	bool ok = sql_prepare(&q, flow->db, text, err);

	for (int which = 0; ok && which < FLOW_PEOPLE; which++) {
		sql_again(&q);
		sql_integer(&q, ":id", flow->people[which]);
		ok = sql_next(&q, err) == SQL_ROW;
		if (ok
		    && (sql_column_integer(&q, 0) != expected(flow->last, which)
			|| sql_column_integer(&q, 1) != expected(flow->last, which)))
			ok = err_set(err, ERR_DATA, "person %d has edit %lld, not %lld", which,
			    (long long)sql_column_integer(&q, 0),
			    (long long)expected(flow->last, which));
	}
	sql_done(&q);
	return ok;
}

static bool
check_counts(struct flow *flow, struct err *err)
{
	int64_t actions =
	    sql_number(flow->db, "SELECT count(*) FROM action WHERE kind = 'flow'", -1);
	int64_t many =
	    sql_number(flow->db, "SELECT count(*) FROM person WHERE call_name IS NULL", -1);
	int64_t files = sql_number(flow->db, "SELECT count(*) FROM attachment", -1);

	if (actions != flow->last)
		return err_set(err, ERR_DATA, "%lld actions for %lld edits", (long long)actions,
		    (long long)flow->last);
	if (many != flow->last / LARGE_EVERY * LARGE_RECORDS)
		return err_set(err, ERR_DATA, "part of a large action");
	if (files != flow->last / ATTACH_EVERY)
		return err_set(err, ERR_DATA, "%lld attachments", (long long)files);
	return true;
}

bool
flow_check(struct flow *flow, struct err *err)
{
	struct arena arena = {0};
	struct journal_check check;
	int64_t files;
	const char *bad = NULL;
	bool ok = check_people(flow, err) && check_counts(flow, err)
		  && attachment_check_all(flow->db, &arena, &files, &bad, err) && !bad
		  && journal_verify(flow->db, &arena, &check, err);

	if (ok && (check.bad_seq || check.reason))
		ok = err_set(err, ERR_DATA, "journal at %lld: %s", (long long)check.bad_seq,
		    check.reason ? check.reason : "?");
	arena_free(&arena);
	return ok;
}

/* xorshift64*, after Marsaglia and Vigna. */
uint64_t
flow_random(uint64_t *seed)
{
	uint64_t x = *seed ? *seed : 88172645463325252U;

	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	*seed = x;
	return x * 2685821657736338717U;
}

uint64_t
flow_below(uint64_t *seed, uint64_t below)
{
	return (flow_random(seed) >> 11) % below;
}

int64_t
flow_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool
flow_arguments(int argc, char **argv, struct flow_options *options)
{
	for (int i = 1; i < argc; i += 2) {
		char *end = NULL;
		unsigned long long number = i + 1 < argc ? strtoull(argv[i + 1], &end, 10) : 0;

		if (!end || *end || end == argv[i + 1]) {
			fprintf(stderr, "%s: %s needs a number\n", argv[0], argv[i]);
			return false;
		}
		if (strcmp(argv[i], "--seconds") == 0) {
			options->seconds = (int64_t)number;
		} else if (strcmp(argv[i], "--count") == 0) {
			options->count = (int64_t)number;
		} else if (strcmp(argv[i], "--seed") == 0) {
			options->seed = number;
		} else {
			fprintf(
			    stderr, "usage: %s [--seconds N] [--count N] [--seed N]\n", argv[0]);
			return false;
		}
	}
	return true;
}

bool
flow_goes_on(const struct flow_options *options, int64_t begin, int64_t done, bool seen)
{
	int64_t ms = flow_ms() - begin;

	return done < options->count || ms < options->seconds * 1000 || (!seen && ms < PATIENCE_MS);
}

/* A container's memory disk may be very small, and these tests fill none on purpose. */
static bool
has_room(const char *folder)
{
	struct statvfs about;

	return statvfs(folder, &about) == 0
	       && (uint64_t)about.f_bavail * about.f_frsize >= MEMORY_DISK_MIN;
}

/* Kills, injected faults and simulated disks need no real one, and are ten times as many without. */
static const char *
folder_above(void)
{
	const char *asked = getenv("FAULT_FOLDER"), *build = getenv("BUILDDIR");

	if (asked)
		return asked;
	if (access("/dev/shm", R_OK | W_OK | X_OK) == 0 && has_room("/dev/shm"))
		return "/dev/shm";
	return build ? build : ".";
}

char *
flow_folder(struct arena *arena, const char *name)
{
	char *folder = arena_printf(arena, "%s/valise-%s.XXXXXX", folder_above(), name);

	if (!mkdtemp(folder)) {
		perror(folder);
		exit(2);
	}
	return folder;
}

void
flow_remove(const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (entry->d_name[0] != '.' || strlen(entry->d_name) > 2)
			unlinkat(dirfd(dir), entry->d_name, 0);
	if (dir)
		closedir(dir);
	rmdir(folder);
}
