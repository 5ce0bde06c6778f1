/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guards out of files: what they may ask, and what happens when the file is wrong. */
#include "desk_file.h"

#include "casework/guard.h"

static const char *const g01[] = {"G01", NULL};
static const char *const local[] = {"L1", NULL};

#define WORKFLOW(check)                                                                            \
	"workflow: local\nversion: 1\ntable: casefile\nstates:\n  open: {en: \"Open\"}\n"          \
	"moves: []\nguards:\n  L1:\n    check: \"" check "\"\n"                                    \
	"    message: {en: \"Not yet.\", fr: \"Pas encore.\"}\n"                                   \
	"    unblock: {en: \"Wait.\"}\n"

static void
put_workflow(struct desk_file *file, const char *text)
{
	desk_file_put(file, "forms/workflows/local.yaml", text);
	desk_file_close(file);
	desk_file_open(file, NULL);
	if (!file->casefile_id)
		desk_file_case(file);
}

static void
an_unmet_guard_says_why_and_what_to_do(void **state)
{
	struct desk_file *file = *state;
	struct unmet_list unmet;
	struct err err = {0};

	desk_file_case(file);
	assert_ok(
	    guards_ask(&file->desk, g01, file->casefile_id, 0, &file->arena, &unmet, &err), err);
	assert_int_equal(unmet.len, 1);
	assert_string_equal(unmet.items[0].guard->id, "G01");
	assert_non_null(strstr(unmet.items[0].unblock, "consent"));
	assert_string_equal(unmet.items[0].guard->unblock_form, "consent");
	assert_false(guards_pass(&file->desk, g01, file->casefile_id, 0, &err));
	desk_file_refused(&err, ERR_DATA, "G01: Nothing but identity");
	file->desk.lang = "fr";
	assert_false(guards_pass(&file->desk, g01, file->casefile_id, 0, &err));
	desk_file_refused(&err, ERR_DATA, "Noter le consentement");
	desk_file_consent(file);
	assert_ok(guards_pass(&file->desk, g01, file->casefile_id, 0, &err), err);
	assert_ok(guards_pass(&file->desk, NULL, file->casefile_id, 0, &err), err);
}

static void
a_guard_sees_the_case_the_row_and_the_day(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};

	put_workflow(file, WORKFLOW("SELECT :today = '2026-03-02' AND :id = 7 AND EXISTS"
				    " (SELECT 1 FROM casefile WHERE id = :case_id)"));
	assert_ok(guards_pass(&file->desk, local, file->casefile_id, 7, &err), err);
	assert_false(guards_pass(&file->desk, local, file->casefile_id, 8, &err));
	desk_file_refused(&err, ERR_DATA, "L1: Not yet. Wait.");
	assert_false(guards_pass(&file->desk, local, 5, 7, &err));
	/* Nothing known is nothing met. */
	put_workflow(file, WORKFLOW("SELECT NULL"));
	assert_false(guards_pass(&file->desk, local, file->casefile_id, 0, &err));
	put_workflow(file, WORKFLOW("SELECT 1 WHERE 0"));
	assert_false(guards_pass(&file->desk, local, file->casefile_id, 0, &err));
}

static void
a_guard_that_does_more_than_ask_is_refused(void **state)
{
	static const struct {
		const char *text, *part;
	} wrong[] = {
	    {WORKFLOW("DELETE FROM consent"), "only read"},
	    {WORKFLOW("DELETE FROM consent RETURNING 1"), "only read"},
	    {WORKFLOW("UPDATE staff SET name = 'x'"), "only read"},
	    {WORKFLOW("ROLLBACK"), "only read"},
	    {WORKFLOW("COMMIT"), "only read"},
	    {WORKFLOW("SELECT 1; DELETE FROM consent"), "only read"},
	    {WORKFLOW("-- nothing"), "only read"},
	    {WORKFLOW(";"), "only read"},
	    {WORKFLOW("PRAGMA journal_mode = DELETE"), "no SQL"},
	    {WORKFLOW("ATTACH 'x' AS y"), "no SQL"},
	    {WORKFLOW("SELECT shoe_size FROM person"), "shoe_size"},
	    {WORKFLOW("SELECT FROM"), "no SQL"},
	    {WORKFLOW("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
		      " SELECT max(i) FROM n"),
		"end"},
	};
	struct desk_file *file = *state;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct desk_marks before;
		struct action action;
		struct err err = {0}, again = {0};

		put_workflow(file, wrong[i].text);
		before = desk_file_marks(file);
		/* As it is asked in earnest: inside the transaction of an answer. */
		assert_ok(
		    desk_begin(&file->desk, "answer", file->casefile_id, NULL, &action, &err), err);
		assert_false(guards_pass(&file->desk, local, file->casefile_id, 0, &err));
		desk_file_refused(&err, ERR_CONFIG, wrong[i].part);
		desk_file_refused(&err, ERR_CONFIG, "guard L1");
		desk_file_refused(&err, ERR_CONFIG, "local.yaml:8:");
		assert_false(desk_end(&file->desk, &action, false, &err));
		assert_false(guards_pass(&file->desk, local, file->casefile_id, 0, &again));
		desk_file_unmoved(file, before);
		/* Work goes on. */
		desk_file_set(file, "person", file->person_id, i % 2 ? "sex=f" : "sex=m", NULL);
	}
	store_file_sound(&file->store);
}

static void
a_broken_workflow_keeps_back_what_it_guards_and_nothing_else(void **state)
{
	struct desk_file *file = *state;
	const char *nobody[] = {"G99", NULL};
	struct err err = {0};

	desk_file_case(file);
	desk_file_consent(file);
	assert_false(guards_pass(&file->desk, nobody, file->casefile_id, 0, &err));
	desk_file_refused(&err, ERR_CONFIG, "no workflow defines the guard G99");
	put_workflow(file, "workflow: local\nguards: [\n");
	for (int i = 0; i < 2; i++) {
		assert_false(guards_pass(&file->desk, local, file->casefile_id, 0, &err));
		desk_file_refused(&err, ERR_CONFIG, "local.yaml:");
	}
	assert_ok(guards_pass(&file->desk, g01, file->casefile_id, 0, &err), err);
	/* The office's own file of this name stands for the shipped one. */
	desk_file_put(file, "forms/workflows/casefile.yaml", "workflow: casefile\nversion: [1\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	assert_false(guards_pass(&file->desk, g01, file->casefile_id, 0, &err));
	desk_file_refused(&err, ERR_CONFIG, "casefile.yaml:");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_unmet_guard_says_why_and_what_to_do),
	    TEST(a_guard_sees_the_case_the_row_and_the_day),
	    TEST(a_guard_that_does_more_than_ask_is_refused),
	    TEST(a_broken_workflow_keeps_back_what_it_guards_and_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
