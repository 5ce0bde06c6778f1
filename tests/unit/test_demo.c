/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo office, whole: what a newcomer sees first must be right in every record. */
#include "unit.h"

#include "base/file.h"
#include "casework/demo.h"
#include "casework/overview.h"
#include "casework/rows.h"
#include "exchange/summary.h"
#include "store/doctor.h"

#include <unistd.h>

enum { NOW = 1772442000 }; /* 2026-03-02T09:00:00Z */

static int64_t
stopped(void *context)
{
	(void)context;
	return (int64_t)NOW * 1000;
}

static const struct db_how how = {.clock = {.now = stopped}};

struct office {
	struct arena arena;
	struct db *db;
	struct desk desk;
	const char *path, *dirs[1];
	struct casefile_rows cases;
};

#define must(call)                                                                                 \
	do {                                                                                       \
		if (!(call))                                                                       \
			fail_msg("%s: %s", #call, err.text);                                       \
	} while (0)

static int
open_office(void **state)
{
	struct office *office = mem_alloc(sizeof(*office));
	const char *source = getenv("SRCDIR"), *build = getenv("BUILDDIR");
	struct casefile_filter all = {0};
	char *dir = arena_printf(&office->arena, "%s/demo.XXXXXX", build ? build : ".");
	struct err err = {0};

	if (!mkdtemp(dir))
		return -1;
	office->path = arena_printf(&office->arena, "%s/demo.valise", dir);
	office->dirs[0] = arena_printf(&office->arena, "%s/forms", source ? source : ".");
	must(demo_make(office->path, office->dirs, 1, "en", &how, &err));
	must(db_open(&office->db, office->path, &how, &err));
	must(desk_open(&office->desk, office->db, office->dirs, 1, NULL, "en", &err));
	must(casefile_list(
	    office->db, &all, NULL, false, 100, &office->arena, &office->cases, &err));
	*state = office;
	return 0;
}

static int
close_office(void **state)
{
	struct office *office = *state;

	desk_close(&office->desk);
	db_close(office->db);
	unlink(office->path);
	*strrchr(office->path, '/') = '\0';
	rmdir(office->path);
	arena_free(&office->arena);
	mem_free(office);
	return 0;
}

static size_t
count(struct office *office, const char *form_id)
{
	struct err err = {0};
	const struct form *form = book_form(office->desk.book, form_id, &err);
	int64_t sum = 0, one;

	for (size_t i = 0; i < office->cases.len; i++) {
		must(rows_count(&office->desk, form, office->cases.items[i].id, 0, &one, &err));
		sum += one;
	}
	return (size_t)sum;
}

static void
it_has_six_cases_of_every_kind(void **state)
{
	struct office *office = *state;
	static const char *const forms[] = {"person", "casefile", "consent", "language_skill",
	    "education", "work_experience", "skill_claim", "expectation", "session", "step", "rpl",
	    "evidence"};

	assert_int_equal(office->cases.len, 6);
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		if (count(office, forms[i]) == 0)
			fail_msg("the demo has no %s", forms[i]);
	assert_int_equal(count(office, "person"), 6);
	assert_true(count(office, "work_experience") >= 6);
	assert_string_equal(office->desk.staff_name, "A. Koffi");
}

/* Every record of a form in a case, and of the forms that belong to it. */
static size_t
check_rows(struct office *office, const struct form *form, int64_t casefile_id, int64_t parent_id)
{
	const char *const *ids = book_form_ids(office->desk.book);
	struct record_list rows;
	struct err err = {0};
	size_t len = 0;

	must(rows_list(&office->desk, form, casefile_id, parent_id, &office->arena, &rows, &err));
	for (size_t i = 0; i < rows.len; i++) {
		struct sheet sheet;

		must(sheet_open(&sheet, &office->desk, form->id, casefile_id, parent_id,
		    rows.items[i].id, &err));
		for (size_t f = 0; f < form->fields_len; f++)
			for (size_t p = 0; p < sheet.answers.items[f].problems_len; p++)
				if (!sheet.answers.items[f].problems[p].is_warning)
					fail_msg("%s.%s: %s", form->id, form->fields[f].name,
					    sheet.answers.items[f].problems[p].message);
		if (memchr(sheet.stale, true, form->fields_len))
			fail_msg("%s: something is computed otherwise", form->id);
		assert_true(answers_title(&sheet.answers, &office->arena)[0] != '\0');
		sheet_close(&sheet);
		len++;
		for (size_t k = 0; ids[k] && strcmp(form->owner, "self") != 0; k++) {
			const struct form *nested = book_form(office->desk.book, ids[k], &err);

			if (nested->table && strcmp(nested->owner, form->table) == 0)
				len += check_rows(office, nested, casefile_id, rows.items[i].id);
		}
	}
	return len;
}

static void
no_record_has_an_error(void **state)
{
	struct office *office = *state;
	const char *const *ids = book_form_ids(office->desk.book);
	size_t len = 0;

	for (size_t i = 0; i < office->cases.len; i++)
		for (size_t k = 0; ids[k]; k++) {
			struct err err = {0};
			const struct form *form = book_form(office->desk.book, ids[k], &err);

			if (strcmp(form->owner, "casefile") == 0
			    || strcmp(form->owner, "person") == 0
			    || strcmp(form->owner, "self") == 0)
				len += check_rows(office, form, office->cases.items[i].id, 0);
		}
	assert_true(len > 100);
}

static bool
count_bytes(void *context, const void *bytes, size_t len)
{
	(void)bytes;
	*(size_t *)context += len;
	return true;
}

static void
every_case_can_be_looked_at_and_leaves_as_a_summary(void **state)
{
	struct office *office = *state;

	for (size_t i = 0; i < office->cases.len; i++) {
		struct overview overview;
		struct summary_result result;
		size_t len = 0;
		struct summary_wish wish = {.cases = &office->cases.items[i].id,
		    .cases_len = 1,
		    .sink = count_bytes,
		    .context = &len};
		struct err err = {0};

		must(overview_load(&office->desk, office->cases.items[i].id, 5, 5, &office->arena,
		    &overview, &err));
		assert_int_equal(overview.unmet.len, 0);
		must(summary_export(&office->desk, &wish, &office->arena, &result, &err));
		assert_int_equal(result.cases_len, 1);
		assert_true(len > 1000);
	}
}

static void
the_doctor_finds_nothing_wrong(void **state)
{
	struct office *office = *state;
	struct doctor_report report;
	struct err err = {0};

	must(doctor_check(office->db, &office->arena, &report, &err));
	assert_int_equal(report.errors, 0);
	for (size_t i = 0; i < report.len; i++)
		if (strcmp(report.items[i].state, "error") == 0)
			fail_msg("%s", report.items[i].text);
	assert_true(report.len > 5);
}

static void
it_takes_no_place_that_is_taken(void **state)
{
	struct office *office = *state;
	const char *path = arena_printf(&office->arena, "%s.other", office->path);
	struct file_out *out;
	struct err err = {0};

	out = file_out_open(path, false, &err);
	assert_non_null(out);
	file_out_write(out, "mine", 4);
	must(file_out_commit(out, &err));
	assert_false(demo_make(path, office->dirs, 1, "en", &how, &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_int_equal(access(path, F_OK), 0);
	unlink(path);
	/* Where there is no story there is no file either. */
	{
		const char *dirs[] = {"/nowhere"};

		assert_false(demo_make(path, dirs, 1, "en", &how, &err));
		assert_int_not_equal(access(path, F_OK), 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_has_six_cases_of_every_kind),
	    cmocka_unit_test(no_record_has_an_error),
	    cmocka_unit_test(every_case_can_be_looked_at_and_leaves_as_a_summary),
	    cmocka_unit_test(the_doctor_finds_nothing_wrong),
	    cmocka_unit_test(it_takes_no_place_that_is_taken),
	};

	return cmocka_run_group_tests(tests, open_office, close_office);
}
