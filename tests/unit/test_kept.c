/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warnings that are kept with a reason: how long, where, and on which way. */
#include "desk_file.h"

#include "base/file.h"
#include "casework/register.h"
#include "casework/timeline.h"
#include "exchange/summary.h"
#include "form/kept.h"
#include "form_text.h"

static const char two_warnings[] =
    "  - {field: a, type: integer, label: A, check: [{rule: \":a < 10\", level: warning, message: "
    "Large}, {rule: \":a < :b\", level: warning, message: Larger than b}, {rule: \":a < 1000\", "
    "message: Too large}]}\n"
    "  - {field: b, type: integer, label: B}\n"
    "  - {field: c, type: text, label: C}\n";

static void
keep(struct form_text *text, const char *name, const char *reason)
{
	struct err err = {0};

	if (!answers_keep(&text->answers, form_text_field(text, name), reason, &err))
		fail_msg("%s: %s", name, err.text);
}

static void
cannot_keep(struct form_text *text, const char *name, const char *reason, const char *part)
{
	struct err err = {0};

	assert_false(answers_keep(&text->answers, form_text_field(text, name), reason, &err));
	assert_int_equal(err.code, ERR_DATA);
	if (!strstr(err.text, part))
		fail_msg("\"%s\" does not say \"%s\"", err.text, part);
}

static void
a_kept_warning_comes_back_when_what_it_reads_is_another(void **state)
{
	struct form_text text;
	const struct answer *a;

	(void)state;
	form_text_open(&text, two_warnings);
	a = form_text_answer(&text, "a");
	form_text_type(&text, "a", "20");
	form_text_type(&text, "b", "15");
	assert_int_equal(text.answers.warnings, 2);
	keep(&text, "a", "  counted twice ");
	assert_int_equal(text.answers.warnings, 0);
	assert_int_equal(text.answers.kept, 2);
	assert_string_equal(a->problems[0].kept, "counted twice");
	/* Another answer does not touch it; one that a rule reads brings that warning back alone. */
	form_text_type(&text, "c", "x");
	assert_int_equal(text.answers.kept, 2);
	form_text_type(&text, "b", "16");
	assert_int_equal(text.answers.kept, 1);
	assert_int_equal(text.answers.warnings, 1);
	assert_string_equal(a->problems[0].kept, "counted twice");
	assert_null(a->problems[1].kept);
	/* Once it came back it stays, also when the answer is what it was. */
	form_text_type(&text, "b", "15");
	assert_int_equal(text.answers.kept, 1);
	keep(&text, "a", "asked again");
	assert_int_equal(text.answers.kept, 2);
	form_text_type(&text, "a", "21");
	assert_int_equal(text.answers.kept, 0);
	assert_null(a->kept);
	form_text_close(&text);
}

static void
an_error_is_not_kept_and_nothing_is_not_kept(void **state)
{
	struct form_text text;

	(void)state;
	form_text_open(&text, two_warnings);
	cannot_keep(&text, "a", "why", "no warning stands here");
	form_text_type(&text, "a", "2000");
	keep(&text, "a", "why");
	assert_int_equal(text.answers.errors, 1);
	assert_int_equal(text.answers.kept, 1);
	assert_false(text.answers.complete);
	form_text_type(&text, "b", "99999");
	form_text_close(&text);
	form_text_open(&text, "  - {field: a, type: integer, label: A, check: {rule: \":a < 10\", "
			      "message: Large}}\n");
	form_text_type(&text, "a", "20");
	cannot_keep(&text, "a", "why", "this is no warning");
	form_text_close(&text);
}

static void
a_reason_is_one_line_and_an_empty_one_takes_it_back(void **state)
{
	struct form_text text;
	char *long_reason = mem_alloc(KEPT_REASON_MAX + 2);

	(void)state;
	memset(long_reason, 'x', KEPT_REASON_MAX + 1);
	form_text_open(&text, two_warnings);
	form_text_type(&text, "a", "20");
	cannot_keep(&text, "a", "one\ntwo", "line ends");
	cannot_keep(&text, "a", "\xff", "UTF-8");
	cannot_keep(&text, "a", long_reason, "at most 500");
	assert_int_equal(text.answers.kept, 0);
	keep(&text, "a", "why");
	assert_int_equal(text.answers.kept, 1);
	keep(&text, "a", " ");
	assert_int_equal(text.answers.kept, 0);
	assert_null(form_text_answer(&text, "a")->kept);
	mem_free(long_reason);
	form_text_close(&text);
}

static void
what_is_hidden_keeps_its_reason(void **state)
{
	struct form_text text;

	(void)state;
	form_text_open(&text, "  - {field: y, type: yesno, label: Y}\n"
			      "  - {field: a, type: integer, label: A, show_if: \":y\", check: "
			      "{rule: \":a < 10\", level: warning, message: Large}}\n");
	form_text_type(&text, "y", "yes");
	form_text_type(&text, "a", "20");
	keep(&text, "a", "why");
	form_text_type(&text, "y", "no");
	assert_int_equal(text.answers.kept, 0);
	form_text_type(&text, "y", "yes");
	assert_int_equal(text.answers.kept, 1);
	form_text_close(&text);
}

static void
a_date_that_is_not_exact_is_kept_whatever_the_day(void **state)
{
	struct form_text text;

	(void)state;
	form_text_open(&text, "  - field: born\n    type: date\n    label: B\n"
			      "    precision: [day, year, approximate]\n"
			      "    check: {rule: \"age(:born, :today) >= 18\", message: Young}\n");
	form_text_type(&text, "born", "2007~");
	keep(&text, "born", "seen the school certificate");
	text.answers.types.today++;
	answers_settle(&text.answers, NULL);
	assert_int_equal(text.answers.kept, 1);
	form_text_type(&text, "born", "2008~");
	assert_int_equal(text.answers.kept, 0);
	form_text_close(&text);
}

static int64_t rows;
static int64_t sum;

static int64_t
count_rows(void *context, const char *form)
{
	(void)context, (void)form;
	return rows;
}

static struct rule_value
row_value(void *context, const char *form, int64_t row, const char *name)
{
	(void)context, (void)form, (void)name;
	/* In another order each time: that is no other answer. */
	return (struct rule_value){.kind = RULE_INTEGER, .integer = sum % 2 ? row : rows - 1 - row};
}

static void
rows_that_a_rule_reads_count_but_not_their_order(void **state)
{
	struct form_text text;

	(void)state;
	rows = 3;
	sum = 0;
	form_text_open(&text, "  - {field: a, type: integer, label: A, check: {rule: \":a > "
			      "sum_rows('job', 'months')\", level: warning, message: M}}\n");
	text.answers.outside.rows = count_rows;
	text.answers.outside.row_value = row_value;
	form_text_type(&text, "a", "1");
	keep(&text, "a", "why");
	sum = 1;
	answers_settle(&text.answers, NULL);
	assert_int_equal(text.answers.kept, 1);
	rows = 4;
	answers_settle(&text.answers, NULL);
	assert_int_equal(text.answers.kept, 0);
	form_text_close(&text);
}

static void
lines_that_are_none_are_passed_over(void **state)
{
	static const char text[] = "rubbish\n0123456789abcdef 0123456789abcdef\n"
				   "0123456789abcdef 00000000000000ff why\n"
				   "0123456789abcdeg 00000000000000ff why\n\n";
	const char *at = text;
	struct arena arena = {0};
	struct kept kept;

	(void)state;
	assert_true(kept_next(&at, &arena, &kept));
	assert_true(kept.rule == UINT64_C(0x0123456789abcdef));
	assert_true(kept.read == 255);
	assert_string_equal(kept.reason, "why");
	assert_false(kept_next(&at, &arena, &kept));
	arena_free(&arena);
}

/* In a case file. */

static void
use_form(struct desk_file *file)
{
	desk_file_put(file, "forms/case/work_experience.yaml",
	    arena_printf(&file->arena,
		"form: work_experience\nversion: 1\ntitle: Work\ntable: work_experience\n"
		"rows: many\nsections:\n- section: s\n  title: S\n  fields:\n"
		"  - {field: job, type: text, label: Job}\n"
		"  - {field: months, type: integer, label: Months, extra: true, check: {rule: "
		"\":months < 600\", level: warning, message: A long time}}\n"));
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
}

static void
open_kept(struct desk_file *file, struct sheet *sheet, int64_t *id)
{
	struct err err = {0};

	use_form(file);
	*id = desk_file_add(file, "work_experience", 0, "job=Mason", "months=700", NULL);
	desk_file_sheet(file, sheet, "work_experience", *id);
	assert_int_equal(sheet->answers.warnings, 1);
	assert_ok(
	    sheet_keep(sheet, desk_file_field(sheet, "months"), "he began as a child", &err), err);
	assert_int_equal(sheet->answers.warnings, 0);
}

static size_t
kept_on_disk(struct desk_file *file, int64_t id)
{
	struct sheet sheet;
	size_t kept;

	desk_file_sheet(file, &sheet, "work_experience", id);
	kept = sheet.answers.kept;
	sheet_close(&sheet);
	return kept;
}

static void
undo(struct desk_file *file)
{
	struct err err = {0};
	const char *what;
	int64_t casefile_id;

	file->store.now += 1000;
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err), err);
}

static void
keeping_is_an_action_that_can_be_undone(void **state)
{
	struct desk_file *file = *state;
	struct moment_list moments;
	struct desk_marks before;
	struct err err = {0};
	int64_t id;
	struct sheet sheet;

	open_kept(file, &sheet, &id);
	assert_int_equal(kept_on_disk(file, id), 1);
	assert_ok(timeline_list(&file->desk, 0, 0, false, 1, &file->arena, &moments, &err), err);
	assert_non_null(strstr(moments.items[0].what, "he began as a child"));
	assert_string_equal(moments.items[0].who, file->desk.staff_name);
	/* The same reason again is nothing new. */
	before = desk_file_marks(file);
	assert_ok(
	    sheet_keep(&sheet, desk_file_field(&sheet, "months"), "he began as a child", &err),
	    err);
	desk_file_unmoved(file, before);
	undo(file);
	assert_int_equal(kept_on_disk(file, id), 0);
	store_file_sound(&file->store);
	sheet_close(&sheet);
}

static void
a_reason_goes_with_the_answer_it_was_for(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};
	int64_t id;
	struct sheet sheet;

	open_kept(file, &sheet, &id);
	file->store.now += 1000;
	assert_ok(sheet_answer(&sheet, desk_file_field(&sheet, "months"), "701", &err), err);
	store_file_holds(&file->store, "work_experience", id, "kept.months", value_null);
	undo(file);
	assert_int_equal(kept_on_disk(file, id), 1);
	sheet_close(&sheet);
}

static void
answers_and_reasons_are_entered_at_once_or_not_at_all(void **state)
{
	static const struct given given[] = {{"job", "Mason"}, {"months", "800"}};
	static const struct given keeps[] = {{"months", "says so"}}, wrong[] = {{"job", "why"}};
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	struct err err = {0};

	use_form(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	before = desk_file_marks(file);
	assert_false(sheet_enter_keeping(&sheet, given, 2, wrong, 1, NULL, &err));
	desk_file_refused(&err, ERR_DATA, "job: no warning stands here");
	desk_file_unmoved(file, before);
	assert_ok(sheet_enter_keeping(&sheet, given, 2, keeps, 1, NULL, &err), err);
	assert_int_equal(kept_on_disk(file, sheet.row_id), 1);
	sheet_close(&sheet);
}

static void
kept_warnings_leave_and_come_back(void **state)
{
	struct desk_file *file = *state;
	struct summary_wish wish = {.cases_len = 1};
	struct summary_result result;
	struct summary_report report = {0};
	struct err err = {0};
	int64_t id;
	struct sheet sheet;
	size_t len;
	char *bytes;

	open_kept(file, &sheet, &id);
	wish.cases = &file->casefile_id;
	wish.path = arena_printf(&file->arena, "%s/out.yaml", file->store.dir);
	assert_ok(summary_export(&file->desk, &wish, &file->arena, &result, &err), err);
	assert_ok(file_read(wish.path, 1 << 20, &file->arena, &bytes, &len, &err), err);
	assert_non_null(strstr(bytes, "reason: \"he began as a child\""));
	assert_non_null(strstr(bytes, "warning: \"A long time\""));
	file->store.now += 1000;
	assert_ok(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err), err);
	assert_int_equal(report.counts[SUMMARY_SAME], 1);
	/* Into a record that does not keep it. */
	assert_ok(sheet_keep(&sheet, desk_file_field(&sheet, "months"), "", &err), err);
	assert_int_equal(kept_on_disk(file, id), 0);
	report = (struct summary_report){0};
	assert_ok(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err), err);
	assert_int_equal(kept_on_disk(file, id), 1);
	sheet_close(&sheet);
}

static void
who_does_not_get_all_of_it_does_not_get_the_reasons(void **state)
{
	struct desk_file *file = *state;
	struct summary_wish wish = {.cases_len = 1, .redaction = "work"};
	struct summary_result result;
	struct err err = {0};
	int64_t id;
	struct sheet sheet;
	size_t len;
	char *bytes;

	open_kept(file, &sheet, &id);
	sheet_close(&sheet);
	desk_file_put(file, "forms/redactions/work.yaml",
	    "redaction: work\ntitle: Work\nids: false\nshow:\n  work_experience: all\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	wish.cases = &file->casefile_id;
	wish.path = arena_printf(&file->arena, "%s/work.yaml", file->store.dir);
	assert_ok(summary_export(&file->desk, &wish, &file->arena, &result, &err), err);
	assert_ok(file_read(wish.path, 1 << 20, &file->arena, &bytes, &len, &err), err);
	assert_non_null(strstr(bytes, "months: 700"));
	assert_null(strstr(bytes, "he began"));
}

static void
a_summary_with_a_broken_reason_is_refused(void **state)
{
	static const char *const broken[] = {
	    "reason: \"\"", "reason: \"x\"\n      - {}", "rule: \"12\"", "field: \"nosuch\""};
	struct desk_file *file = *state;
	struct summary_wish wish = {.cases_len = 1};
	struct summary_result result;
	struct err err = {0};
	int64_t id;
	struct sheet sheet;
	size_t len;
	char *bytes;

	open_kept(file, &sheet, &id);
	sheet_close(&sheet);
	wish.cases = &file->casefile_id;
	wish.path = arena_printf(&file->arena, "%s/out.yaml", file->store.dir);
	assert_ok(summary_export(&file->desk, &wish, &file->arena, &result, &err), err);
	assert_ok(file_read(wish.path, 1 << 20, &file->arena, &bytes, &len, &err), err);
	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		struct summary_report report = {0};
		size_t word = strcspn(broken[i], ":");
		const char *kept = strstr(bytes, "kept:"), *at, *end;

		for (at = kept; strncmp(at, broken[i], word + 1) != 0; at++)
			assert_true(*at);
		end = at + word + 3 + strcspn(at + word + 3, "\"") + 1;
		desk_file_put(file, "broken.yaml",
		    arena_printf(
			&file->arena, "%.*s%s%s", (int)(at - bytes), bytes, broken[i], end));
		err = (struct err){0};
		assert_false(summary_import(&file->desk,
		    arena_printf(&file->arena, "%s/broken.yaml", file->store.dir), false,
		    &file->arena, &report, &err));
	}
}

/* Before there is a case, a reason waits with the answers. */
static void
a_registration_keeps_its_reasons(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t casefile_id;

	desk_file_put(file, "forms/case/person.yaml",
	    "form: person\nversion: 1\ntitle: P\ntable: person\nowner: self\nsections:\n"
	    "- section: s\n  title: S\n  fields:\n"
	    "  - {field: full_name, type: text, required: true, label: N, check: {rule: "
	    "\"length(:full_name) > 3\", level: warning, message: Short}}\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_sheet(file, &sheet, "person", 0);
	assert_ok(sheet_answer(&sheet, desk_file_field(&sheet, "full_name"), "Ly", &err), err);
	assert_ok(sheet_keep(&sheet, desk_file_field(&sheet, "full_name"), "it is so", &err), err);
	sheet_close(&sheet);
	desk_file_sheet(file, &sheet, "person", 0);
	assert_int_equal(sheet.answers.kept, 1);
	assert_ok(register_worker(&sheet, NULL, 0, &casefile_id, &err), err);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 0);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM person WHERE kept LIKE '%it is so%'"), 1);
	sheet_close(&sheet);
}

#define FILE_TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_kept_warning_comes_back_when_what_it_reads_is_another),
	    cmocka_unit_test(an_error_is_not_kept_and_nothing_is_not_kept),
	    cmocka_unit_test(a_reason_is_one_line_and_an_empty_one_takes_it_back),
	    cmocka_unit_test(what_is_hidden_keeps_its_reason),
	    cmocka_unit_test(a_date_that_is_not_exact_is_kept_whatever_the_day),
	    cmocka_unit_test(rows_that_a_rule_reads_count_but_not_their_order),
	    cmocka_unit_test(lines_that_are_none_are_passed_over),
	    FILE_TEST(keeping_is_an_action_that_can_be_undone),
	    FILE_TEST(a_reason_goes_with_the_answer_it_was_for),
	    FILE_TEST(answers_and_reasons_are_entered_at_once_or_not_at_all),
	    FILE_TEST(kept_warnings_leave_and_come_back),
	    FILE_TEST(who_does_not_get_all_of_it_does_not_get_the_reasons),
	    FILE_TEST(a_summary_with_a_broken_reason_is_refused),
	    FILE_TEST(a_registration_keeps_its_reasons),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
