/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * FEBRL's data sets, people made up with slips of every kind: put into a case file as persons with
 * cases, and each asked about as the program does it at a desk. The identifier that tells the
 * truth stays here, and the social-security number, which would tell it too, is not looked at.
 */
#include "linkage.h"

#include "ours.h"

#include "base/edtf.h"
#include "base/file.h"
#include "store/duplicate.h"
#include "store/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double PRECISION = 0.97, RECALL = 0.85;

enum { COLUMNS = 10, FILE_MAX = 8 * 1024 * 1024 };
enum { ID, GIVEN, SURNAME, NUMBER, ADDRESS_1, ADDRESS_2, SUBURB, POSTCODE, STATE, BORN };

struct entry {
	const char *columns[COLUMNS];
	long truth; /* records of one person have the same */
	int64_t person_id;
	struct duplicate_list named;
};

struct data_set {
	struct entry *entries;
	size_t len, cap;
	struct arena arena;
};

struct score {
	size_t pairs, found, right; /* that there are; said to be; of these, that are */
};

static void
read_line(struct data_set *set, char *line)
{
	struct entry *entry;

	set->entries =
	    arena_grow(&set->arena, set->entries, set->len, &set->cap, sizeof(*set->entries));
	entry = &set->entries[set->len++];
	for (int i = 0; i < COLUMNS; i++) {
		char *comma = strchr(line, ',');

		line += strspn(line, " ");
		entry->columns[i] = line;
		if (!comma)
			give_up("a line of the data set has only %d columns", i + 1);
		*comma = '\0';
		line = comma + 1;
	}
	/* "rec-1070-dup-0" */
	entry->truth = strtol(entry->columns[ID] + strlen("rec-"), NULL, 10);
}

static void
read_set(struct data_set *set, const char *path)
{
	struct err err = {0};
	char *bytes, *line;
	size_t len;

	if (!file_read(path, FILE_MAX, &set->arena, &bytes, &len, &err))
		give_up("%s", err.text);
	line = strchr(bytes, '\n');
	while (line && line[1]) {
		char *end = strchr(++line, '\n');

		if (end)
			*end = '\0';
		read_line(set, line);
		line = end;
	}
}

/* What of it can be a date: a day, else a month, else a year, else nothing. */
static const char *
born_of(const char *digits, struct arena *arena)
{
	struct edtf edtf;
	char *text;

	if (strlen(digits) != 8)
		return NULL;
	text = arena_printf(arena, "%.4s-%.2s-%.2s", digits, digits + 4, digits + 6);
	for (size_t len = strlen("YYYY-MM-DD"); len >= strlen("YYYY"); len -= strlen("-MM")) {
		text[len] = '\0';
		if (edtf_parse(text, &edtf))
			return text;
	}
	return NULL;
}

static const char *
text_or_null(const char *text)
{
	return text[strspn(text, " ,")] ? text : NULL;
}

static void
add_person(struct db *db, struct entry *entry, size_t n, struct arena *arena)
{
	const char *const *c = entry->columns;
	const char *name = arena_printf(
	    arena, "%s%s%s", c[GIVEN], c[GIVEN][0] && c[SURNAME][0] ? " " : "", c[SURNAME]);
	const char *address = arena_printf(arena, "%s %s, %s, %s %s %s", c[NUMBER], c[ADDRESS_1],
	    c[ADDRESS_2], c[SUBURB], c[POSTCODE], c[STATE]);
	const struct record_field person[] = {
	    {"full_name", value_text(text_or_null(name))},
	    {"born", value_text(born_of(c[BORN], arena))},
	    {"address", value_text(text_or_null(address))},
	};
	struct action action = {.kind = "create", .staff_id = 1, .role = "administrator"};
	struct err err = {0};
	int64_t casefile_id = 0;
	bool ok = action_open(db, &action, &err)
		  && record_create(db, &action, "person", person, 3, &entry->person_id, &err);
	const struct record_field casefile[] = {
	    {"person_id", value_integer(entry->person_id)},
	    {"number", value_text(arena_printf(arena, "LNK1-24-%04zu", n + 1))},
	};

	ok = ok && record_create(db, &action, "casefile", casefile, 2, &casefile_id, &err)
	     && action_close(db, &action, &err);
	if (!ok)
		give_up("%s", err.text);
}

static struct db *
fill(struct data_set *set, const char *path, const char *forms)
{
	struct db *db = ours_create(path, forms);
	struct err err = {0};

	if (!db_begin(db, &err))
		give_up("%s", err.text);
	for (size_t i = 0; i < set->len; i++) {
		struct arena arena = {0};

		add_person(db, &set->entries[i], i, &arena);
		arena_free(&arena);
	}
	if (!db_end(db, true, &err))
		give_up("%s", err.text);
	return db;
}

static size_t
pairs_in(const struct data_set *set)
{
	size_t pairs = 0;

	for (size_t i = 0; i < set->len; i++)
		for (size_t k = i + 1; k < set->len; k++)
			pairs += set->entries[i].truth == set->entries[k].truth;
	return pairs;
}

static struct entry *
entry_of(const struct data_set *set, int64_t person_id)
{
	for (size_t i = 0; i < set->len; i++)
		if (set->entries[i].person_id == person_id)
			return &set->entries[i];
	give_up("somebody is named who is not in the data set");
}

/* Each asked about as somebody who is in the file; how long that takes in the middle, CPU ms. */
static double
ask_everybody(struct db *db, struct data_set *set)
{
	double *times = mem_alloc(set->len * sizeof(*times)), middle;

	for (size_t i = 0; i < set->len; i++) {
		struct entry *entry = &set->entries[i];
		struct err err = {0};
		double start = cpu_ms();

		if (!duplicate_of_person(db, entry->person_id, &set->arena, &entry->named, &err))
			give_up("%s", err.text);
		times[i] = cpu_ms() - start;
	}
	middle = median(times, set->len);
	free(times);
	return middle;
}

static bool
names(const struct entry *entry, int64_t person_id, bool only_likely)
{
	for (size_t i = 0; i < entry->named.len; i++)
		if (entry->named.items[i].row.person_id == person_id)
			return entry->named.items[i].is_likely || !only_likely;
	return false;
}

/* A pair that both sides name is one pair. */
static struct score
count_pairs(const struct data_set *set, bool only_likely)
{
	struct score score = {.pairs = pairs_in(set)};

	for (size_t i = 0; i < set->len; i++) {
		const struct entry *entry = &set->entries[i];

		for (size_t k = 0; k < entry->named.len; k++) {
			int64_t id = entry->named.items[k].row.person_id;
			const struct entry *other = entry_of(set, id);

			if (!names(entry, id, only_likely)
			    || (other < entry && names(other, entry->person_id, only_likely)))
				continue;
			score.found++;
			score.right += other->truth == entry->truth;
		}
	}
	return score;
}

static void
tell(struct table *table, const struct data_set *set, const char *name, bool only_likely)
{
	struct score score = count_pairs(set, only_likely);
	struct arena arena = {0};
	const char *what = only_likely ? "likely" : "offered";

	table_ratio_at_least(table, arena_printf(&arena, "%s, %s: precision", name, what), "of 1",
	    1, (double)score.right / (double)(score.found ? score.found : 1), PRECISION);
	table_ratio_at_least(table, arena_printf(&arena, "%s, %s: recall", name, what), "of 1", 1,
	    (double)score.right / (double)score.pairs, RECALL);
	arena_free(&arena);
}

static void
measure(
    struct table *table, const char *path, const char *name, const char *folder, const char *forms)
{
	struct data_set set = {0};
	struct arena arena = {0};
	struct db *db;
	double ms;

	read_set(&set, path);
	db = fill(&set, arena_printf(&arena, "%s/linkage.valise", folder), forms);
	ms = ask_everybody(db, &set);
	tell(table, &set, name, false);
	tell(table, &set, name, true);
	table_figure(table, arena_printf(&arena, "%s: duplicates of one", name), "ms CPU", ms);
	db_close(db);
	arena_free(&set.arena);
	arena_free(&arena);
}

void
linkage(struct table *table, const char *folder, const char *forms)
{
	static const char *const sets[] = {"dataset1", "dataset3"};
	const char *shared = getenv("SHARED"), *source = getenv("SRCDIR");
	struct arena arena = {0};

	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		const char *path = arena_printf(&arena, "%s%s/data/linkage/%s.csv",
		    shared   ? shared
		    : source ? source
			     : ".",
		    shared ? "" : "/../shared", sets[i]);
		const char *name = arena_printf(&arena, "FEBRL %s", sets[i]);

		if (file_exists(path))
			measure(table, path, name, folder, forms);
		else
			table_not_yet(table, name, "the data are not there");
	}
	arena_free(&arena);
}
