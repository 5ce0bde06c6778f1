/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store needs for what a user does, without a screen. */
#include "ours.h"

#include "bench.h"

#include "base/edtf.h"
#include "store/casefile.h"
#include "store/code.h"
#include "store/due.h"
#include "store/duplicate.h"
#include "store/record.h"

#include <stdlib.h>
#include <string.h>

enum { SEARCHES = 50, PAGE = 50 };

struct db *
ours_open(const char *path)
{
	struct db_how how = ours_how();
	struct err err = {0};
	struct db *db = NULL;

	if (!db_open(&db, path, &how, &err))
		give_up("%s", err.text);
	return db;
}

static bool
list(struct db *db, const struct casefile_filter *filter, struct arena *arena,
    struct casefile_rows *rows)
{
	struct err err = {0};

	if (!casefile_list(db, filter, NULL, false, PAGE, arena, rows, &err))
		give_up("%s", err.text);
	return rows->len > 0;
}

static void
change_phone(struct db *db, const struct casefile_row *row, int number)
{
	struct action action = {
	    .kind = "answer", .staff_id = 1, .role = "counsellor", .casefile_id = row->id};
	struct arena arena = {0};
	struct err err = {0};
	const char *phone = arena_printf(&arena, "+225 05 %08d", number);
	bool ok =
	    db_begin(db, &err) && action_open(db, &action, &err)
	    && record_set(db, &action, "person", row->person_id, "phone", value_text(phone), &err)
	    && action_close(db, &action, &err) && db_end(db, true, &err);

	if (!ok)
		give_up("%s", err.text);
	arena_free(&arena);
}

double
ours_commit_ms(struct db *db, int number)
{
	const struct casefile_filter all = {.sort = CASEFILE_BY_NAME};
	struct casefile_rows rows = {0};
	struct arena arena = {0};
	double start, took;

	list(db, &all, &arena, &rows);
	start = now_ms();
	change_phone(db, &rows.items[(size_t)number % rows.len], number);
	took = now_ms() - start;
	arena_free(&arena);
	return took;
}

static double
list_ms(struct db *db, const struct casefile_filter *filter)
{
	double times[SEARCHES];

	for (int i = 0; i < SEARCHES; i++) {
		struct casefile_rows rows = {0};
		struct arena arena = {0};
		double start = cpu_ms();

		if (!list(db, filter, &arena, &rows))
			give_up("nothing is found for %s", filter->find ? filter->find : "a list");
		times[i] = cpu_ms() - start;
		arena_free(&arena);
	}
	return median(times, SEARCHES);
}

double
ours_search_ms(struct db *db, const char *typed)
{
	return list_ms(db, &(struct casefile_filter){.find = typed});
}

double
ours_first_page_ms(struct db *db)
{
	return list_ms(db, &(struct casefile_filter){.sort = CASEFILE_BY_NAME});
}

double
ours_due_ms(struct db *db)
{
	double times[SEARCHES];

	for (int i = 0; i < SEARCHES; i++) {
		struct due_list due = {0};
		struct arena arena = {0};
		struct err err = {0};
		double start = cpu_ms();

		if (!due_list(db, 0, NULL, "2026-03-02", NULL, PAGE, &arena, &due, &err))
			give_up("%s", err.text);
		if (due.len == 0)
			give_up("nothing is due");
		times[i] = cpu_ms() - start;
		arena_free(&arena);
	}
	return median(times, SEARCHES);
}

double
ours_duplicates_ms(struct db *db)
{
	static const char *const given[] = {"Awa", "Moussa", "Koffi", "Maricel", "Mohamed"};
	static const char *const family[] = {"Traoré", "Ouedraogo", "Bamba", "Santos", "Ben Ali"};
	double times[SEARCHES];

	for (int i = 0; i < SEARCHES; i++) {
		struct duplicate_list list = {0};
		struct arena arena = {0};
		struct err err = {0};
		const struct duplicate_query query = {
		    .name = arena_printf(&arena, "%s %s", given[i % 5], family[i / 5 % 5]),
		    .born = day_print(&arena, day_number(1960, 1, 1) + i * 300),
		    .sex = "f",
		    .phones = {"07 01020304"},
		};
		double start = cpu_ms();

		if (!duplicate_find(db, &query, &arena, &list, &err))
			give_up("%s", err.text);
		times[i] = cpu_ms() - start;
		arena_free(&arena);
	}
	return median(times, SEARCHES);
}

/* Words that are no words, but sound so: three syllables make 27,000 of them. */
static const char *
made_up_word(struct arena *arena, uint32_t n)
{
	static const char *const syllables[] = {"ba", "cor", "dul", "fen", "gra", "hil", "jo", "ka",
	    "lem", "mar", "nor", "pel", "que", "ron", "sil", "tam", "ur", "ver", "wan", "xo", "yel",
	    "zim", "bre", "cli", "dro", "fu", "gli", "pra", "sto", "tri"};

	return arena_printf(
	    arena, "%s%s%s", syllables[n % 30], syllables[n / 30 % 30], syllables[n / 900 % 30]);
}

double
ours_codes_load(struct db *db, uint32_t entries)
{
	struct code_entry *list = mem_alloc(entries * sizeof(*list));
	struct arena arena = {0};
	struct err err = {0};
	double start, took;

	for (uint32_t n = 0; n < entries; n++) {
		struct code_label *label = arena_alloc(&arena, sizeof(*label));

		label->lang = "en";
		label->text = arena_printf(
		    &arena, "%s %s", made_up_word(&arena, n), made_up_word(&arena, n * 7919));
		list[n] = (struct code_entry){
		    .code = arena_printf(&arena, "%06u", n), .labels_len = 1, .labels = label};
	}
	start = now_ms();
	if (!db_begin(db, &err) || !code_list_load(db, "bench", "1", "bench", list, entries, &err)
	    || !db_end(db, true, &err))
		give_up("%s", err.text);
	took = now_ms() - start;
	arena_free(&arena);
	free(list);
	return entries / took * 1e3;
}

double
ours_codes_search_ms(struct db *db, const char *typed)
{
	double times[SEARCHES];

	for (int i = 0; i < SEARCHES; i++) {
		struct code_list found = {0};
		struct arena arena = {0};
		struct err err = {0};
		double start = cpu_ms();

		if (!code_search(db, "bench", typed, "en", 12, &arena, &found, &err))
			give_up("%s", err.text);
		if (found.len == 0)
			give_up("no code is found for %s", typed);
		times[i] = cpu_ms() - start;
		arena_free(&arena);
	}
	return median(times, SEARCHES);
}
