/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet of people into an empty file by a map, by the program itself: each row is a person, a
 * case, a consent and a work experience, checked as if typed, held against everybody who is there,
 * journalled and searchable. Memory must not grow with the sheet.
 */
#include "sheets.h"

#include "run.h"

#include <stdio.h>

enum { SMALL_SHEET = 1000 };

static const char map[] =
    "map: bench\n"
    "sheet: {delimiter: semicolon, encoding: \"UTF-8\"}\n"
    "dates: ymd\n"
    "records:\n"
    "  - form: person\n"
    "    answers: {full_name: Name, romanised: Latin, sex: Sex, born: Born, phone: Phone, "
    "nationality: From}\n"
    "  - form: casefile\n"
    "    answers: {stage: Stage, origin: From, destination: To, occupation: Code}\n"
    "  - form: consent\n"
    "    answers:\n"
    "      purpose: {value: casework}\n"
    "      decision: {column: Consent, words: {yes: given}}\n"
    "      given_on: Met\n"
    "      language: {value: fr}\n"
    "      explained: {value: read_aloud}\n"
    "      mark: {value: signature}\n"
    "  - form: work_experience\n"
    "    answers: {kind: {value: job}, job: Job, occupation: Code, employer: Employer}\n";

static void
write_map(const char *path)
{
	FILE *file = fopen(path, "w");

	if (!file || fputs(map, file) < 0 || fclose(file) != 0)
		give_up("%s cannot be written", path);
}

static void
write_sheet(const char *path, uint32_t people)
{
	struct arena arena = {0};
	FILE *file = fopen(path, "w");
	struct made_up it;

	if (!file)
		give_up("%s cannot be written", path);
	fputs("Name;Latin;Sex;Born;Phone;From;To;Stage;Code;Job;Employer;Met;Consent\n", file);
	for (uint32_t n = 0; n < people; n++) {
		make_up(&it, n, &arena);
		fprintf(file, "%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;%s;yes\n", it.name,
		    it.romanised ? it.romanised : "", it.sex, it.born, it.phone, it.origin,
		    it.destination, it.stage, it.occupation, it.job, it.employer, it.met_on[0]);
		arena_free(&arena);
	}
	if (fclose(file) != 0)
		give_up("%s cannot be written", path);
}

static struct run
take_in(const char *valise, const char *fresh, const char *sheet, const char *by, bool all)
{
	const char *const init[] = {
	    valise, "init", fresh, "--office", "Bench", "--prefix", "BEN3", NULL};
	const char *const in[] = {valise, "--file", fresh, "import-csv", sheet, "--map", by,
	    "--duplicates", all ? "add" : "skip", NULL};

	run_program(init);
	return run_program(in);
}

void
sheets(
    struct table *table, const char *valise, double cases_per_s, uint32_t cases, const char *folder)
{
	struct arena arena = {0};
	const char *by = arena_printf(&arena, "%s/sheet.yaml", folder);
	const char *small_sheet = arena_printf(&arena, "%s/small.csv", folder);
	const char *large_sheet = arena_printf(&arena, "%s/large.csv", folder);
	struct run small, large, added;

	write_map(by);
	write_sheet(small_sheet, SMALL_SHEET);
	write_sheet(large_sheet, cases);
	small = take_in(
	    valise, arena_printf(&arena, "%s/sheet-1.valise", folder), small_sheet, by, false);
	large = take_in(
	    valise, arena_printf(&arena, "%s/sheet-2.valise", folder), large_sheet, by, false);
	added = take_in(
	    valise, arena_printf(&arena, "%s/sheet-3.valise", folder), large_sheet, by, true);
	table_ratio_at_least(table, "CSV import: plain insert, FTS", "rows/s", cases_per_s,
	    cases / large.ms * 1e3, 1.0 / 3);
	table_ratio_at_least(table, "CSV import, duplicates not looked for", "rows/s", cases_per_s,
	    cases / added.ms * 1e3, 1.0 / 3);
	table_ratio(table, "CSV import, resident, large sheet: small sheet", "KB", small.rss_kb,
	    large.rss_kb, 1.25);
	arena_free(&arena);
}
