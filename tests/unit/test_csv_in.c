/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets into the case file: many rows, bad ones among them, one action. */
#include "desk_file.h"

#include "base/buf.h"
#include "casework/timeline.h"
#include "exchange/csv_in.h"

enum { ROWS = 350, EVERY = 7 };

static const char map[] =
    "map: t\nsheet: {delimiter: comma, encoding: \"UTF-8\"}\ndates: ymd\n"
    "recognise: [[person.phone]]\nrecords:\n"
    "  - form: person\n    answers: {full_name: Name, phone: Phone, born: Born}\n"
    "  - form: consent\n    answers: {purpose: {value: casework}, decision: {column: Yes, words: "
    "{yes: given, no: refused}}, given_on: {value: \"2026-03-01\"}, language: {value: fr}}\n"
    "  - form: skill_claim\n    match: [skill]\n    answers: {skill: Skill, years: Years}\n";

/* Names that nobody could take for one another: the number in letters. */
static const char *
name_of(int n, struct arena *arena)
{
	char word[8] = {0};

	for (size_t i = 0; i < 6; i++, n = n * 7 / 5 + 11)
		word[i] = (char)('a' + n % 26);
	return arena_dup(arena, word);
}

/* Every so many rows have no consent, or more years of practice than of life. */
static const char *
write_sheet(struct desk_file *file, int rows, int years)
{
	struct buf text = {0};
	const char *path;

	buf_text(&text, "Name,Phone,Born,Yes,Skill,Years\n");
	for (int i = 0; i < rows; i++)
		buf_printf(&text, "%s %s,07 %08d,%d-01-01,%s,sew,%d\n", name_of(i, &file->arena),
		    name_of(i * 31 + 5, &file->arena), i * 37, 1960 + i % 40,
		    i % EVERY == 3 ? "no" : "yes",
		    i % EVERY == 5   ? 68
		    : i % EVERY == 6 ? 4
				     : years);
	path = desk_file_put(file, "sheet.csv", buf_str(&text));
	buf_free(&text);
	return path;
}

static void
import(struct desk_file *file, const char *path, bool preview, struct csv_in_report *report)
{
	struct csv_in_wish wish = {.path = path,
	    .map = desk_file_put(file, "map.yaml", map),
	    .preview = preview,
	    .add_duplicates = true};
	struct err err = {0};

	file->store.now += 1000;
	assert_ok(csv_in(&file->desk, &wish, &file->arena, report, &err), err);
}

static void
counts(const struct csv_in_report *report, size_t new, size_t changed, size_t same, size_t rejected)
{
	assert_int_equal(report->counts[INTAKE_NEW], new);
	assert_int_equal(report->counts[INTAKE_CHANGED], changed);
	assert_int_equal(report->counts[INTAKE_SAME], same);
	assert_int_equal(report->counts[INTAKE_REJECTED], rejected);
}

static void
bad_rows_are_left_out_and_good_ones_are_whole(void **state)
{
	struct desk_file *file = *state;
	const char *path = write_sheet(file, ROWS, 2);
	size_t bad = ROWS / EVERY * 2;
	struct csv_in_report report;

	import(file, path, false, &report);
	counts(&report, ROWS - bad, 0, 0, bad);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM person"), ROWS - bad);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM casefile"), ROWS - bad);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM consent"), ROWS - bad);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM skill_claim"), ROWS - bad);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM search_row"), ROWS - bad);
	assert_int_equal(
	    desk_file_number(file, "SELECT value FROM tally WHERE name = 'case'"), ROWS - bad);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM action WHERE kind = 'import'"), 1);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM casefile WHERE updated_at IS NULL"), 0);
	/* The line is that of the file; the reason is the guard's or the form's. */
	assert_int_equal(report.lines[0].line, 5);
	assert_non_null(strstr(report.lines[0].text, "G01"));
	assert_int_equal(report.lines[1].line, 7);
	if (!strstr(report.lines[1].text, "More years"))
		fail_msg("%s", report.lines[1].text);
	store_file_sound(&file->store);
}

static void
a_preview_keeps_nothing_and_tells_the_same(void **state)
{
	struct desk_file *file = *state;
	const char *path = write_sheet(file, 120, 2);
	struct desk_marks before = desk_file_marks(file);
	struct csv_in_report seen, done;

	import(file, path, true, &seen);
	desk_file_unmoved(file, before);
	assert_int_equal(seen.action_seq, 0);
	assert_int_equal(seen.sample_line, 2);
	assert_true(seen.sample.len > 5);
	import(file, path, false, &done);
	counts(&seen, done.counts[INTAKE_NEW], 0, 0, done.counts[INTAKE_REJECTED]);
	assert_int_equal(seen.lines_len, done.lines_len);
	assert_true(done.action_seq > 0);
}

static void
undo_takes_all_of_it_back(void **state)
{
	struct desk_file *file = *state;
	const char *path = write_sheet(file, 120, 2), *what;
	struct csv_in_report report;
	struct err err = {0};
	int64_t casefile_id;

	import(file, path, false, &report);
	file->store.now += 1000;
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err), err);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM person"), 0);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM casefile"), 0);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM search_row"), 0);
	file->store.now += 1000;
	assert_ok(timeline_redo(&file->desk, &file->arena, &what, &casefile_id, &err), err);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM person"), report.counts[INTAKE_NEW]);
	store_file_sound(&file->store);
}

static void
the_same_sheet_again_changes_only_what_differs(void **state)
{
	struct desk_file *file = *state;
	const char *path = write_sheet(file, 120, 2);
	struct csv_in_report report;
	struct desk_marks before;
	size_t good;

	import(file, path, false, &report);
	good = report.counts[INTAKE_NEW];
	before = desk_file_marks(file);
	import(file, path, false, &report);
	/* A consent that was refused is noted where the person is known; here nobody is. */
	counts(&report, 0, 0, good, 120 - good);
	desk_file_unmoved(file, before);
	import(file, write_sheet(file, 120, 3), false, &report);
	assert_int_equal(report.counts[INTAKE_NEW], 0);
	assert_int_equal(report.counts[INTAKE_CHANGED] + report.counts[INTAKE_SAME], good);
	/* Every seventh has the same years as before. */
	assert_int_equal(report.counts[INTAKE_SAME], 120 / EVERY);
	assert_int_equal(desk_file_marks(file).rows, before.rows);
	store_file_sound(&file->store);
}

static void
two_rows_of_one_person_are_told(void **state)
{
	struct desk_file *file = *state;
	const char *path = desk_file_put(file, "sheet.csv",
	    "Name,Phone,Born,Yes,Skill,Years\n"
	    "Amina Kolisi,07 11 22 33,1990-05-06,yes,sew,2\n"
	    "Kolisi Amina,+225 07 11 22 33,1990-05-06,yes,sew,2\n"
	    "Binta Sow,07 99 22 33,1980-05-06,yes,sew,2\n");
	struct csv_in_wish wish = {.path = path, .map = desk_file_put(file, "map.yaml", map)};
	struct csv_in_report report;
	struct err err = {0};

	assert_ok(csv_in(&file->desk, &wish, &file->arena, &report, &err), err);
	counts(&report, 2, 0, 0, 0);
	assert_int_equal(report.counts[INTAKE_DUPLICATE], 1);
	assert_int_equal(report.lines[0].line, 3);
	assert_non_null(strstr(report.lines[0].text, "same phone"));
}

static void
a_sheet_that_breaks_off_leaves_nothing(void **state)
{
	struct desk_file *file = *state;
	struct buf text = {0};
	struct desk_marks before = desk_file_marks(file);
	struct csv_in_wish wish = {.map = desk_file_put(file, "map.yaml", map)};
	struct csv_in_report report;
	struct err err = {0};

	buf_text(&text, "Name,Phone,Born,Yes,Skill,Years\n");
	for (int i = 0; i < 250; i++)
		buf_printf(&text, "%s,1%07d,1980,yes,sew,2\n", name_of(i, &file->arena), i);
	buf_text(&text, "Open,\"12,1980,yes,sew,2\n");
	wish.path = desk_file_put(file, "sheet.csv", buf_str(&text));
	buf_free(&text);
	assert_false(csv_in(&file->desk, &wish, &file->arena, &report, &err));
	desk_file_refused(&err, ERR_DATA, "line 252");
	desk_file_unmoved(file, before);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM search_row"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		bad_rows_are_left_out_and_good_ones_are_whole, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		a_preview_keeps_nothing_and_tells_the_same, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		undo_takes_all_of_it_back, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(the_same_sheet_again_changes_only_what_differs,
		desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		two_rows_of_one_person_are_told, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		a_sheet_that_breaks_off_leaves_nothing, desk_file_setup, desk_file_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
