/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What SQLite can do at best with the same cases: tables, the indexes that lists
 * need, a full-text index with prefixes, and nothing else. No journal, no rules, no checks.
 */
#include "bench.h"

#include "base/fold.h"
#include "raw.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SEARCHES = 200 };

sqlite3_stmt *
raw_prepare(struct raw *raw, const char *text)
{
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v3(raw->db, text, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL)
	    != SQLITE_OK)
		give_up("%s: %s", text, sqlite3_errmsg(raw->db));
	return stmt;
}

static void
run(struct raw *raw, const char *text)
{
	if (sqlite3_exec(raw->db, text, NULL, NULL, NULL) != SQLITE_OK)
		give_up("%s: %s", text, sqlite3_errmsg(raw->db));
}

static const char schema[] =
    "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, romanised TEXT, name_key TEXT,"
    " sex TEXT, born TEXT, phone TEXT) STRICT;"
    "CREATE INDEX person_name ON person (name_key, id);"
    "CREATE INDEX person_phone ON person (phone);"
    "CREATE TABLE casefile (id INTEGER PRIMARY KEY, person_id INTEGER, number TEXT UNIQUE,"
    " state TEXT, stage TEXT, origin TEXT, destination TEXT, occupation TEXT, updated_at TEXT)"
    " STRICT;"
    "CREATE INDEX casefile_person ON casefile (person_id);"
    "CREATE INDEX casefile_updated ON casefile (state, updated_at, id);"
    "CREATE TABLE session (id INTEGER PRIMARY KEY, casefile_id INTEGER, held_on TEXT,"
    " summary TEXT) STRICT;"
    "CREATE INDEX session_case ON session (casefile_id);"
    "CREATE TABLE work (id INTEGER PRIMARY KEY, casefile_id INTEGER, job TEXT, occupation TEXT,"
    " employer TEXT) STRICT;"
    "CREATE INDEX work_case ON work (casefile_id);"
    "CREATE VIRTUAL TABLE search USING fts5(words, tokenize = 'ascii', prefix = '1 2 3 4 5');";

static void
prepare_inserts(struct raw *raw)
{
	raw->person = raw_prepare(raw, "INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
	raw->casefile = raw_prepare(
	    raw, "INSERT INTO casefile VALUES (?1, ?1, ?2, 'active', ?3, ?4, ?5, ?6, ?7)");
	raw->session = raw_prepare(raw, "INSERT INTO session VALUES (NULL, ?1, ?2, ?3)");
	raw->work = raw_prepare(raw, "INSERT INTO work VALUES (NULL, ?1, ?2, ?3, ?4)");
	raw->search = raw_prepare(raw, "INSERT INTO search (rowid, words) VALUES (?1, ?2)");
}

static void
put(struct raw *raw, sqlite3_stmt *stmt, int64_t id, const char *const texts[], int len)
{
	sqlite3_bind_int64(stmt, 1, id);
	for (int i = 0; i < len; i++)
		sqlite3_bind_text(stmt, i + 2, texts[i], -1, SQLITE_STATIC);
	if (sqlite3_step(stmt) != SQLITE_DONE)
		give_up("%s", sqlite3_errmsg(raw->db));
	sqlite3_reset(stmt);
}

#define PUT(raw, stmt, id, ...)                                                                    \
	put(raw, stmt, id, (const char *const[]){__VA_ARGS__},                                     \
	    (int)(sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)))

static void
insert(struct raw *raw, uint32_t n, struct arena *arena)
{
	struct buf key = {0}, words = {0};
	struct made_up it;
	int64_t id = (int64_t)n + 1;

	make_up(&it, n, arena);
	fold_text(&key, it.romanised ? it.romanised : it.name);
	fold_text(&words, it.name);
	buf_printf(&words, " %s ", it.romanised ? buf_str(&key) : "");
	fold_digits(&words, it.phone);
	buf_char(&words, ' ');
	fold_text(&words, it.number);
	buf_char(&words, ' ');
	fold_text(&words, it.job);
	PUT(raw, raw->person, id, it.name, it.romanised, key.data, it.sex, it.born, it.phone);
	PUT(raw, raw->casefile, id, it.number, it.stage, it.origin, it.destination, it.occupation,
	    it.met_on[1]);
	for (int i = 0; i < 2; i++)
		PUT(raw, raw->session, id, it.met_on[i], it.summary[i]);
	PUT(raw, raw->work, id, it.job, it.occupation, it.employer);
	PUT(raw, raw->search, id, words.data);
	buf_free(&key);
	buf_free(&words);
	arena_free(arena);
}

static void
remove_old(const char *path)
{
	static const char *const endings[] = {"", "-wal", "-shm", "-journal"};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		struct buf name = {0};

		buf_printf(&name, "%s%s", path, endings[i]);
		unlink(name.data);
		buf_free(&name);
	}
}

struct raw *
raw_fill(const char *path, uint32_t cases, double *cases_per_s)
{
	struct raw *raw = mem_alloc(sizeof(*raw));
	struct arena arena = {0};
	double start;

	remove_old(path);
	if (sqlite3_open(path, &raw->db) != SQLITE_OK)
		give_up("%s: %s", path, sqlite3_errmsg(raw->db));
	run(raw,
	    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
	run(raw, schema);
	prepare_inserts(raw);
	start = now_ms();
	run(raw, "BEGIN IMMEDIATE");
	for (uint32_t n = 0; n < cases; n++)
		insert(raw, n, &arena);
	run(raw, "COMMIT");
	*cases_per_s = cases / (now_ms() - start) * 1e3;
	run(raw, "PRAGMA wal_checkpoint(TRUNCATE)");
	raw->cases = cases;
	return raw;
}

double
raw_commit_ms(struct raw *raw, uint32_t number)
{
	struct arena arena = {0};
	double start = now_ms();

	run(raw, "BEGIN IMMEDIATE");
	insert(raw, number, &arena);
	run(raw, "COMMIT");
	return now_ms() - start;
}

double
raw_search_ms(struct raw *raw, const char *prefix)
{
	static const char text[] =
	    "SELECT c.id, c.number, p.name, p.romanised, p.born, p.sex, c.origin, c.destination,"
	    " c.occupation, c.stage, c.state, c.updated_at FROM"
	    " (SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 50) f"
	    " JOIN casefile c ON c.id = f.rowid JOIN person p ON p.id = c.person_id";
	sqlite3_stmt *stmt = raw_prepare(raw, text);
	struct buf match = {0};
	double times[SEARCHES];
	int rows = 0;

	buf_printf(&match, "\"%s\"*", prefix);
	for (int i = 0; i < SEARCHES; i++) {
		double start = cpu_ms();

		sqlite3_bind_text(stmt, 1, match.data, -1, SQLITE_STATIC);
		for (rows = 0; sqlite3_step(stmt) == SQLITE_ROW; rows++)
			for (int column = 0; column < sqlite3_column_count(stmt); column++)
				sqlite3_column_text(stmt, column);
		sqlite3_reset(stmt);
		times[i] = cpu_ms() - start;
	}
	if (rows == 0)
		give_up("nothing is found for %s", prefix);
	sqlite3_finalize(stmt);
	buf_free(&match);
	return median(times, SEARCHES);
}

void
raw_close(struct raw *raw)
{
	sqlite3_finalize(raw->person);
	sqlite3_finalize(raw->casefile);
	sqlite3_finalize(raw->session);
	sqlite3_finalize(raw->work);
	sqlite3_finalize(raw->search);
	sqlite3_close(raw->db);
	free(raw);
}
