/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases put in by the thousand, each an action of its own, as an import does it. */
#include "bench.h"
#include "ours.h"

#include "base/edtf.h"
#include "casework/reference.h"
#include "store/record.h"

#include <stdio.h>
#include <unistd.h>

enum { LONG_SESSIONS = 200, LONG_EVIDENCE = 500 };

/* 2026-03-02 09:00 UTC, and a millisecond more at each look. */
static int64_t
standing_clock(void *context)
{
	static int64_t looks;

	(void)context;
	return INT64_C(1772442000000) + looks++;
}

struct db_how
ours_how(void)
{
	return (struct db_how){.clock = {.now = standing_clock}};
}

struct filling {
	struct db *db;
	struct action action;
	struct err err;
};

static int64_t
create(struct filling *filling, const char *table, const struct record_field fields[], size_t len)
{
	int64_t id = 0;

	if (!record_create(filling->db, &filling->action, table, fields, len, &id, &filling->err))
		give_up("%s: %s", table, filling->err.text);
	return id;
}

#define CREATE(filling, table, ...)                                                                \
	create(filling, table, (const struct record_field[]){__VA_ARGS__},                         \
	    sizeof((const struct record_field[]){__VA_ARGS__}) / sizeof(struct record_field))
#define TEXT(name, text)                                                                           \
	{                                                                                          \
		name, value_text(text)                                                             \
	}
#define NUMBER(name, number)                                                                       \
	{                                                                                          \
		name, value_integer(number)                                                        \
	}

static void
create_case(struct filling *filling, const struct made_up *it)
{
	int64_t person = CREATE(filling, "person", TEXT("full_name", it->name),
	    TEXT("romanised", it->romanised), TEXT("sex", it->sex), TEXT("born", it->born),
	    TEXT("phone", it->phone), TEXT("nationality", it->origin));
	int64_t casefile = CREATE(filling, "casefile", NUMBER("person_id", person),
	    TEXT("number", it->number), TEXT("state", "active"), TEXT("stage", it->stage),
	    TEXT("origin", it->origin), TEXT("destination", it->destination),
	    TEXT("occupation", it->occupation), TEXT("opened_on", it->met_on[0]));

	filling->action.casefile_id = casefile;
	for (int i = 0; i < 2; i++)
		CREATE(filling, "session", NUMBER("casefile_id", casefile), TEXT("status", "held"),
		    TEXT("held_on", it->met_on[i]), TEXT("summary", it->summary[i]));
	CREATE(filling, "work_experience", NUMBER("casefile_id", casefile), TEXT("kind", "job"),
	    TEXT("job", it->job), TEXT("occupation", it->occupation),
	    TEXT("employer", it->employer));
	if (it->due_on)
		CREATE(filling, "step", NUMBER("casefile_id", casefile), TEXT("action", it->job),
		    TEXT("status", "planned"), TEXT("due_on", it->due_on));
}

/* The first case is a long one: what it costs to open is measured. */
static void
lengthen(struct filling *filling, int64_t casefile, struct arena *arena)
{
	for (int i = 0; i < LONG_SESSIONS; i++)
		CREATE(filling, "session", NUMBER("casefile_id", casefile), TEXT("status", "held"),
		    TEXT("held_on", day_print(arena, day_number(2020, 1, 1) + i * 7)),
		    TEXT("summary", "The tools were looked at, and what is done with them."));
	for (int i = 0; i < LONG_EVIDENCE; i++)
		CREATE(filling, "evidence", NUMBER("casefile_id", casefile),
		    TEXT("label", arena_printf(arena, "E%d", i + 1)),
		    TEXT("title", "A wall, finished"), TEXT("kind", "direct"),
		    TEXT("medium", "photo"), TEXT("status", "received"));
}

static void
add_case(struct filling *filling, uint32_t n, struct arena *arena)
{
	struct made_up it;

	make_up(&it, n, arena);
	if (n == 0)
		it.name = "Quixada Longcase"; /* nobody else is found by it */
	filling->action = (struct action){.kind = "import", .staff_id = 1, .role = "administrator"};
	if (!action_open(filling->db, &filling->action, &filling->err))
		give_up("%s", filling->err.text);
	create_case(filling, &it);
	if (n == 0)
		lengthen(filling, filling->action.casefile_id, arena);
	if (!action_close(filling->db, &filling->action, &filling->err))
		give_up("%s", filling->err.text);
	arena_free(arena);
}

struct db *
ours_create(const char *path, const char *forms)
{
	static const struct db_office office = {"Bench", "BEN1", "CIV"};
	struct db_how how = ours_how();
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct err err = {0};
	struct db *db;

	unlink(path);
	if (!db_create(&db, path, &office, &how, &err)
	    || !reference_respelling(
		db, arena_printf(&arena, "%s/respelling.yaml", forms), &problems, &err)
	    || (problems.errors > 0 && !yaml_fail(&problems, &err)))
		give_up("%s", err.text);
	arena_free(&arena);
	return db;
}

void
ours_fill(const char *path, const char *forms, uint32_t cases)
{
	struct filling filling = {.db = ours_create(path, forms)};
	struct arena arena = {0};

	for (uint32_t n = 0; n < cases;) {
		if (!db_begin(filling.db, &filling.err))
			give_up("%s", filling.err.text);
		for (int i = 0; i < FILL_BATCH && n < cases; i++)
			add_case(&filling, n++, &arena);
		if (!db_end(filling.db, true, &filling.err))
			give_up("%s", filling.err.text);
		db_idle(filling.db);
	}
	db_close(filling.db);
}
