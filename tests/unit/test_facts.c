/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from a case by counting: ranges of partial dates, overlaps, levels compared. */
#include "desk_file.h"

#include "base/buf.h"
#include "casework/facts.h"

static const struct found_fact *
find(struct desk_file *file, struct found_facts *all, const char *id)
{
	struct err err = {0};

	assert_ok(facts_find(&file->desk, file->casefile_id, &file->arena, all, &err), err);
	for (size_t i = 0; i < all->len; i++)
		if (strcmp(all->items[i].fact->id, id) == 0)
			return &all->items[i];
	fail_msg("there is no fact %s", id);
	return NULL;
}

/* The lines of a fact, each ended by a bar. */
static void
expect(struct desk_file *file, const char *id, const char *lines)
{
	struct found_facts all;
	const struct found_fact *fact = find(file, &all, id);
	struct buf told = {0};

	for (size_t i = 0; i < fact->lines.len; i++)
		buf_printf(&told, "%s|", fact->lines.items[i].text);
	assert_string_equal(buf_str(&told), lines);
	buf_free(&told);
}

static void
begin(struct desk_file *file)
{
	desk_file_case(file);
	desk_file_consent(file);
}

static void
work(struct desk_file *file, const char *from, const char *to, const char *occupation,
    const char *kind)
{
	desk_file_add(file, "work_experience", file->casefile_id, "job=Work",
	    arena_printf(&file->arena, "kind=%s", kind),
	    arena_printf(&file->arena, "occupation=%s", occupation),
	    arena_printf(&file->arena, "from_on=%s", from),
	    arena_printf(&file->arena, "to_on=%s", to), NULL);
}

static void
an_empty_case_says_nothing_that_is_not_known(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};

	begin(file);
	desk_file_set(file, "person", file->person_id, "born=!unknown", NULL);
	expect(file, "age", "");
	expect(file, "youth", "");
	expect(file, "attainment", "");
	expect(file, "practice", "");
	expect(file, "informality", "");
	expect(file, "route", "");
	assert_string_equal(facts_text(&file->desk, file->casefile_id, true, &file->arena, &err),
	    "Nothing follows from this record yet.");
}

static void
an_age_is_a_range_where_the_birth_is(void **state)
{
	struct desk_file *file = *state;

	begin(file);
	/* Today is 2026-03-02: the birthday is tomorrow, today, or at some time of the year. */
	desk_file_set(file, "person", file->person_id, "born=2001-03-03", NULL);
	expect(file, "age", "24 years|");
	expect(file, "youth", "15–24: yes|15–29: yes|15–35: yes|");
	desk_file_set(file, "person", file->person_id, "born=2001-03-02", NULL);
	expect(file, "age", "25 years|");
	expect(file, "youth", "15–24: no|15–29: yes|15–35: yes|");
	desk_file_set(file, "person", file->person_id, "born=2001", NULL);
	expect(file, "age", "24 to 25 years|");
	expect(file, "youth",
	    "15–24: perhaps, the birth date is not exact enough|15–29: yes|15–35: yes|");
	desk_file_set(file, "person", file->person_id, "born=1950/1960", NULL);
	expect(file, "age", "65 to 76 years|");
	expect(file, "youth", "15–24: no|15–29: no|15–35: no|");
}

static void
time_worked_twice_over_counts_once(void **state)
{
	struct desk_file *file = *state;

	begin(file);
	work(file, "2018-02", "2019-10", "7112", "job");
	expect(
	    file, "practice", "Bricklayers and related workers (7112): 20|All work together: 20|");
	/* A year of it beside, in another trade; then a time within a time. */
	work(file, "2018-10", "2019-10", "9313", "job");
	work(file, "2018-05", "2018-08", "7112", "own_account");
	expect(file, "practice",
	    "Bricklayers and related workers (7112): 20|Building construction labourers (9313): 12|"
	    "All work together: 20|");
	/* Two that only touch are one after the other. */
	work(file, "2019-10", "2020-02", "7112", "household");
	expect(file, "practice",
	    "Bricklayers and related workers (7112): 24|Building construction labourers (9313): 12|"
	    "All work together: 24|");
}

static void
partial_dates_give_what_is_sure_and_what_is_possible(void **state)
{
	struct desk_file *file = *state;
	struct found_facts all;
	const struct found_fact *fact;
	int64_t row;

	begin(file);
	work(file, "2018", "2019", "7112", "job");
	expect(file, "practice",
	    "Bricklayers and related workers (7112): 0 to 23|All work together: 0 to 23|");
	/* Still there: until today. An end that nobody knows: nothing is sure. */
	row = desk_file_add(file, "work_experience", file->casefile_id, "job=Sewing", "kind=job",
	    "occupation=7531", "from_on=2025-03", NULL);
	expect(file, "practice",
	    "Tailors, dressmakers, furriers and hatters (7531): 12|"
	    "Bricklayers and related workers (7112): 0 to 23|All work together: 12 to 36|");
	desk_file_set(file, "work_experience", row, "to_on=!unknown", NULL);
	fact = find(file, &all, "practice");
	assert_string_equal(
	    fact->lines.items[0].text, "Bricklayers and related workers (7112): 0 to 23");
	assert_string_equal(fact->lines.items[1].text,
	    "Tailors, dressmakers, furriers and hatters (7531): 0 to 12");
	assert_int_equal(fact->trace.len, 2);
	assert_string_equal(fact->trace.items[0].text,
	    "Work: sure from 31 December 2018 to 1 January 2019, possible from 1 January 2018 to "
	    "31 December 2019");
	assert_string_equal(fact->trace.items[1].text,
	    "Sewing: possible from 1 March 2025 to 2 March 2026, nothing of it sure");
}

static void
a_level_that_was_not_completed_counts_as_the_one_below(void **state)
{
	struct desk_file *file = *state;
	int64_t row;

	begin(file);
	row = desk_file_add(
	    file, "education", file->casefile_id, "kind=school", "level=3", "completed=no", NULL);
	expect(file, "attainment", "Lower secondary education (ISCED 2)|");
	desk_file_set(file, "education", row, "completed=yes", NULL);
	expect(file, "attainment", "Upper secondary education (ISCED 3)|");
	desk_file_set(file, "education", row, "completed=", NULL);
	expect(file, "attainment",
	    "ISCED 2 to 3: it is not noted whether the last level was completed|");
	desk_file_set(file, "education", row, "level=030", NULL);
	expect(file, "attainment", "Some primary education, not completed (ISCED 0)|");
}

static void
schooling_is_held_against_the_work_at_present(void **state)
{
	struct desk_file *file = *state;
	int64_t row;

	begin(file);
	row = desk_file_add(
	    file, "education", file->casefile_id, "kind=higher", "level=6", "completed=yes", NULL);
	work(file, "2015", "2018", "2211", "job");
	expect(file, "over_qualified", "The schooling fits the work “Work”|");
	/* An unpaid work does not change it, the work of today does. */
	work(file, "2020", "", "6310", "family");
	expect(file, "over_qualified", "The schooling fits the work “Work”|");
	work(file, "2020", "", "9111", "job");
	expect(file, "over_qualified",
	    "Over-qualified: the work “Work” asks for skill level 1, the schooling is of level "
	    "4|");
	expect(file, "skill_level", "Subsistence crop farmers: medium (2)|");
	desk_file_set(file, "education", row, "level=2", "completed=", NULL);
	expect(file, "over_qualified",
	    "Perhaps over-qualified in the work “Work”: note whether the last level of schooling "
	    "was completed|");
	desk_file_set(file, "education", row, "level=1", "completed=yes", NULL);
	expect(file, "over_qualified", "The schooling fits the work “Work”|");
}

static void
papers_that_are_missing_have_a_way(void **state)
{
	struct desk_file *file = *state;
	int64_t row;

	begin(file);
	row = desk_file_add(file, "education", file->casefile_id, "kind=apprenticeship",
	    "title=Masonry", "certificate=never_issued", NULL);
	expect(file, "route",
	    "Masonry: never issued. Prior learning (RPL), with the master or school as a "
	    "witness|");
	desk_file_set(file, "education", row, "certificate=held_by_other", NULL);
	expect(file, "route",
	    "Masonry: kept by another. Get it back (a protection step); prior learning (RPL) "
	    "meanwhile|");
	desk_file_set(file, "education", row, "certificate=original", "recognised=partly",
	    "recognised_where=CIV", NULL);
	expect(file, "route", "Masonry: recognised in part. Bridging for what is missing|");
	file->desk.lang = "fr";
	expect(file, "route", "Masonry : reconnu en partie. Une passerelle pour ce qui manque|");
}

static void
work_without_a_contract_is_counted(void **state)
{
	struct desk_file *file = *state;

	begin(file);
	desk_file_add(file, "work_experience", file->casefile_id, "job=A", "kind=job",
	    "from_on=2020-01", "to_on=2021-01", "contract=oral", NULL);
	desk_file_add(file, "work_experience", file->casefile_id, "job=B", "kind=job",
	    "from_on=2021-01", "to_on=2022-01", "contract=written", NULL);
	expect(file, "informality", "1 of 2 without a written contract, up to 12 months|");
}

#define FACTS(more) "factbook: local\nversion: 1\ntitle: {en: \"Local\"}\n" more
#define FACT(select)                                                                               \
	FACTS("facts:\n  - fact: one\n    title: {en: \"One\"}\n    select: \"" select "\"\n"      \
	      "    says:\n      a: {en: \"it is {n}, {n|date} and {m}\"}\n")

static void
a_broken_fact_says_where_it_is_wrong(void **state)
{
	static const struct {
		const char *text, *part;
	} wrong[] = {
	    {FACT("SELECT 'b' AS say"), "local.yaml:7:13: fact one: it says “b”"},
	    {FACT("SELECT 1 AS one"), "it says “”"},
	    {FACT("SELECT 'a' AS say FROM nowhere"), "nowhere"},
	    {FACT("DELETE FROM person"), "only read"},
	    {FACT("SELECT 1; SELECT 2"), "only read"},
	    {FACT("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
		  " SELECT max(i) FROM n"),
		"end"},
	    {FACTS("facts:\n  - fact: one\n"), "“title” is missing"},
	    {FACTS("facts: 7\n"), "list of facts"},
	    {FACTS("with: [a]\nfacts: []\n"), "map of name to SELECT"},
	    {"facts: []\n", "begins “factbook: ID”"},
	    {FACTS("facts: []\nfacst: []\n"), "facts"},
	};
	struct desk_file *file = *state;

	desk_file_case(file);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct found_facts all;
		struct err err = {0};

		desk_file_put(file, "forms/facts/local.yaml", wrong[i].text);
		desk_file_close(file);
		desk_file_open(file, NULL);
		assert_false(facts_find(&file->desk, file->casefile_id, &file->arena, &all, &err));
		desk_file_refused(&err, ERR_CONFIG, wrong[i].part);
		desk_file_refused(&err, ERR_CONFIG, "local.yaml:");
	}
}

static void
an_office_has_facts_of_its_own(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	desk_file_put(file, "forms/facts/local.yaml",
	    FACT("SELECT 'a' AS say, '2026-03' AS n, 1.5 AS m UNION ALL SELECT 'a', NULL, 'x'"));
	desk_file_close(file);
	desk_file_open(file, NULL);
	expect(file, "one", "it is 2026-03, March 2026 and 1.5|it is —, — and x|");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_empty_case_says_nothing_that_is_not_known),
	    TEST(an_age_is_a_range_where_the_birth_is),
	    TEST(time_worked_twice_over_counts_once),
	    TEST(partial_dates_give_what_is_sure_and_what_is_possible),
	    TEST(a_level_that_was_not_completed_counts_as_the_one_below),
	    TEST(schooling_is_held_against_the_work_at_present),
	    TEST(papers_that_are_missing_have_a_way),
	    TEST(work_without_a_contract_is_counted),
	    TEST(a_broken_fact_says_where_it_is_wrong),
	    TEST(an_office_has_facts_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
