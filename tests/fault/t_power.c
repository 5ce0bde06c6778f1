/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Power cuts. Edits run on a disk whose power fails at a random operation; what
 * the disk kept is opened and asked for every edit that was acknowledged. Through the record
 * layer, and, for numbers, through bare SQLite with the same settings. The controls, with
 * settings that are known to lose, must lose.
 */
#include "flow.h"
#include "power_vfs.h"

#include "base/file.h"
#include "store/sql.h"

#include <fcntl.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	EDITS_MAX = 6,        /* in one life of the record layer */
	OPERATIONS_MAX = 500, /* a cut falls at the latest at this one */
	NESTED_PERCENT = 25,  /* a second cut while the file is opened again */
	BARE_ROWS = 40,
	BARE_EDITS_MAX = 30,
	BARE_OPERATIONS_MAX = 160,
	BARE_VALUE_MAX = 3000,
	CONTROL_CUTS_MAX = 3000,
};

struct cuts {
	struct power *power;
	const char *path, *template;
	char *template_bytes;
	size_t template_len;
	uint64_t seed;
	int64_t cuts, acks, lost_edits, losing_cuts, corrupt;
};

/* Settings that bare SQLite runs with, or that are put on a case file to spoil it. */
struct mode {
	const char *name, *pragmas;
};

static const struct mode house = {"WAL FULL EXCLUSIVE",
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
    " PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON"};
static const struct mode wal_normal = {"WAL NORMAL",
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL"};
static const struct mode delete_full = {
    "DELETE FULL", "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL"};

static void
write_plain(const char *path, const char *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (fd < 0 || write(fd, bytes, len) != (ssize_t)len) {
		perror(path);
		exit(2);
	}
	close(fd);
}

static void
remove_file(const char *path)
{
	static const char *const tails[] = {"", "-wal", "-journal"};
	struct arena arena = {0};

	for (size_t i = 0; i < 3; i++)
		unlink(arena_printf(&arena, "%s%s", path, tails[i]));
	arena_free(&arena);
}

static void
count_loss(struct cuts *cuts, int64_t acked, int64_t found)
{
	if (found >= acked)
		return;
	cuts->lost_edits += acked - found;
	cuts->losing_cuts++;
}

static bool
weaken(struct flow *flow, const char *pragmas)
{
	sqlite3_set_authorizer(db_handle(flow->db), NULL, NULL);
	return sqlite3_exec(db_handle(flow->db), pragmas, NULL, NULL, NULL) == SQLITE_OK;
}

/* Work until the power fails. The last acknowledged edit, or -1 when nothing could be opened. */
static int64_t
work(struct cuts *cuts, const char *pragmas, int64_t edits)
{
	struct flow flow;
	struct err err = {0};
	int64_t acked = -1;

	if (!flow_open(&flow, cuts->path, false, &err))
		return -1;
	if (!pragmas || weaken(&flow, pragmas)) {
		acked = flow.last;
		while (edits-- > 0 && flow_edit(&flow, NULL, NULL, &err)) {
			acked = flow.last;
			cuts->acks++;
		}
	}
	flow_close(&flow);
	return acked;
}

static void
verify(struct cuts *cuts, int64_t acked)
{
	struct flow flow;
	struct err err = {0};

	if (!flow_open(&flow, cuts->path, true, &err)) {
		cuts->corrupt++;
		fprintf(stderr, "t_power: cut %" PRId64 ": %s\n", cuts->cuts, err.text);
		return;
	}
	count_loss(cuts, acked, flow.last);
	if (flow.last > acked + 1 || !flow_check(&flow, &err)) {
		cuts->corrupt++;
		fprintf(stderr, "t_power: cut %" PRId64 ": %s\n", cuts->cuts, err.text);
	}
	flow_close(&flow);
}

/* One life of a case file: work, cut, perhaps another cut on the way back, look. */
static void
cut_records(struct cuts *cuts, const char *pragmas)
{
	int64_t acked = 0, again;

	remove_file(cuts->path);
	write_plain(cuts->path, cuts->template_bytes, cuts->template_len);
	power_reset(cuts->power, 1 + flow_below(&cuts->seed, OPERATIONS_MAX));
	again = work(cuts, pragmas, (int64_t)flow_below(&cuts->seed, EDITS_MAX) + 1);
	acked = again > acked ? again : acked;
	power_restore(cuts->power, &cuts->seed);
	cuts->cuts++;
	if (flow_below(&cuts->seed, 100) < NESTED_PERCENT) {
		power_reset(cuts->power, 1 + flow_below(&cuts->seed, 20));
		again = work(cuts, pragmas, 3);
		/* Fewer than before would be a loss; counted at the end. */
		acked = again > acked ? again : acked;
		power_restore(cuts->power, &cuts->seed);
		cuts->cuts++;
	}
	verify(cuts, acked);
}

static int64_t
ask(sqlite3 *handle, const char *text)
{
	sqlite3_stmt *stmt = NULL;
	int64_t number = -1;

	if (sqlite3_prepare_v2(handle, text, -1, &stmt, NULL) == SQLITE_OK
	    && sqlite3_step(stmt) == SQLITE_ROW)
		number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return number;
}

static bool
bare_edit(struct cuts *cuts, sqlite3 *handle, int64_t n)
{
	char text[160];

	snprintf(text, sizeof(text),
	    "BEGIN IMMEDIATE; REPLACE INTO t VALUES (%d, %d, randomblob(%d));"
	    "REPLACE INTO t VALUES (%d, %d, randomblob(%d)); COMMIT",
	    (int)(n % BARE_ROWS), (int)n, (int)flow_below(&cuts->seed, BARE_VALUE_MAX),
	    (int)(BARE_ROWS + n % BARE_ROWS), (int)n, (int)flow_below(&cuts->seed, BARE_VALUE_MAX));
	return sqlite3_exec(handle, text, NULL, NULL, NULL) == SQLITE_OK;
}

static void
bare_verify(struct cuts *cuts, int64_t acked, const struct mode *mode)
{
	sqlite3 *handle = NULL;
	sqlite3_stmt *stmt = NULL;
	bool ok =
	    sqlite3_open(cuts->path, &handle) == SQLITE_OK
	    && sqlite3_exec(handle, mode->pragmas, NULL, NULL, NULL) == SQLITE_OK
	    && sqlite3_prepare_v2(handle, "PRAGMA integrity_check", -1, &stmt, NULL) == SQLITE_OK
	    && sqlite3_step(stmt) == SQLITE_ROW
	    && strcmp((const char *)sqlite3_column_text(stmt, 0), "ok") == 0;

	sqlite3_finalize(stmt);
	/* Both rows of an edit, or neither. */
	ok = ok
	     && ask(handle, "SELECT count(*) FROM t a JOIN t b ON b.k = a.k + 40"
			    " WHERE a.k < 40 AND a.n <> b.n")
		    == 0
	     && ask(handle, "SELECT count(*) FROM t WHERE k < 40")
		    == ask(handle, "SELECT count(*) FROM t WHERE k >= 40");
	if (!ok) {
		cuts->corrupt++;
		fprintf(stderr, "t_power: %s: cut %" PRId64 ": %s\n", mode->name, cuts->cuts,
		    sqlite3_errmsg(handle));
	} else {
		count_loss(cuts, acked, ask(handle, "SELECT coalesce(max(n), 0) FROM t"));
	}
	sqlite3_close(handle);
}

static sqlite3 *
bare_open(struct cuts *cuts, const struct mode *mode)
{
	sqlite3 *handle = NULL;

	if (sqlite3_open(cuts->path, &handle) == SQLITE_OK
	    && sqlite3_exec(handle, mode->pragmas, NULL, NULL, NULL) == SQLITE_OK
	    && sqlite3_exec(handle, "CREATE TABLE IF NOT EXISTS t (k INTEGER PRIMARY KEY, n, v)",
		   NULL, NULL, NULL)
		   == SQLITE_OK)
		return handle;
	fprintf(stderr, "t_power: %s: %s\n", mode->name, sqlite3_errmsg(handle));
	exit(2);
}

static void
cut_bare(struct cuts *cuts, const struct mode *mode)
{
	int64_t acked = 0, edits = 1 + (int64_t)flow_below(&cuts->seed, BARE_EDITS_MAX);
	sqlite3 *handle;

	/* The file itself is there for long, like its folder. */
	remove_file(cuts->path);
	power_reset(cuts->power, 0);
	sqlite3_close(bare_open(cuts, mode));
	power_reset(cuts->power, 0);
	handle = bare_open(cuts, mode);
	power_cut_in(cuts->power, 1 + flow_below(&cuts->seed, BARE_OPERATIONS_MAX));
	for (int64_t n = 1; n <= edits && bare_edit(cuts, handle, n); n++) {
		acked = n;
		cuts->acks++;
	}
	sqlite3_close(handle);
	power_restore(cuts->power, &cuts->seed);
	cuts->cuts++;
	bare_verify(cuts, acked, mode);
}

static void
print_cuts(const char *what, const struct cuts *cuts, int64_t ms)
{
	printf("t_power: %s: %" PRId64 " cuts, %" PRId64 " edits acknowledged, %" PRId64
	       " lost (in %" PRId64 " cuts), %" PRId64 " corrupt, %.1f s\n",
	    what, cuts->cuts, cuts->acks, cuts->lost_edits, cuts->losing_cuts, cuts->corrupt,
	    (double)ms / 1000);
}

/* Nothing may be lost here. mode NULL: through the record layer. */
static bool
must_hold(struct cuts cuts, const struct mode *mode, int64_t ms, int64_t count)
{
	int64_t begin = flow_ms();

	while (!cuts.corrupt && !cuts.lost_edits && (cuts.cuts < count || flow_ms() - begin < ms)) {
		if (mode)
			cut_bare(&cuts, mode);
		else
			cut_records(&cuts, NULL);
	}
	print_cuts(mode ? "bare SQLite" : "record layer", &cuts, flow_ms() - begin);
	return !cuts.corrupt && !cuts.lost_edits && cuts.acks > 0;
}

/* Something must be lost here, soon; otherwise the disk above is no test. */
static bool
must_lose(struct cuts cuts, const struct mode *mode, bool records)
{
	int64_t begin = flow_ms();
	char name[80];

	while (!cuts.lost_edits && cuts.cuts < CONTROL_CUTS_MAX) {
		if (records)
			cut_records(&cuts, mode->pragmas);
		else
			cut_bare(&cuts, mode);
	}
	snprintf(name, sizeof(name), "control, %s, %s", records ? "record layer" : "bare SQLite",
	    mode->name);
	print_cuts(name, &cuts, flow_ms() - begin);
	return cuts.lost_edits > 0;
}

int
main(int argc, char **argv)
{
	struct flow_options options = {.seconds = 5, .count = 50, .seed = (uint64_t)time(NULL)};
	struct arena arena = {0};
	struct cuts cuts = {0};
	const char *folder;
	struct err err = {0};
	bool ok;

	if (!flow_arguments(argc, argv, &options))
		return 64;
	folder = flow_folder(&arena, "power");
	cuts.seed = options.seed;
	cuts.path = arena_printf(&arena, "%s/office.valise", folder);
	if (!flow_create(cuts.path, &err)
	    || !file_read(
		cuts.path, SIZE_MAX / 2, &arena, &cuts.template_bytes, &cuts.template_len, &err)) {
		fprintf(stderr, "t_power: %s\n", err.text);
		return 2;
	}
	printf("t_power: seed %" PRIu64 "\n", options.seed);
	cuts.power = power_install();
	ok = must_hold(cuts, NULL, options.seconds * 700, options.count);
	ok = must_hold(cuts, &house, options.seconds * 300, options.count) && ok;
	ok = must_lose(cuts, &wal_normal, false) && ok;
	ok = must_lose(cuts, &delete_full, false) && ok;
	ok =
	    must_lose(cuts, &(struct mode){"synchronous=NORMAL", "PRAGMA synchronous=NORMAL"}, true)
	    && ok;
	power_reset(cuts.power, 0);
	power_uninstall(cuts.power);
	flow_remove(folder);
	arena_free(&arena);
	return ok ? 0 : 1;
}
