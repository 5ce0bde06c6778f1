/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done, in plain words; taken back and brought back. */
#include "desk_file.h"

#include "base/i18n.h"
#include "casework/register.h"
#include "casework/timeline.h"

static struct moment_list
newest(struct desk_file *file, int64_t casefile_id, size_t limit)
{
	struct moment_list list;
	struct err err = {0};

	assert_ok(
	    timeline_list(&file->desk, casefile_id, 0, false, limit, &file->arena, &list, &err),
	    err);
	return list;
}

/* The last action, as the timeline tells it. */
static void
last_is(struct desk_file *file, const char *words)
{
	struct moment_list list = newest(file, 0, 1);

	assert_int_equal(list.len, 1);
	if (strcmp(list.items[0].what, words) != 0)
		fail_msg("'%s', not '%s'", list.items[0].what, words);
}

static void
take_back(struct desk_file *file, const char *words)
{
	struct err err = {0};
	const char *what;
	int64_t casefile_id;

	file->store.now += 1000;
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err), err);
	if (strcmp(what, words) != 0)
		fail_msg("'%s', not '%s'", what, words);
}

static void
bring_back(struct desk_file *file, const char *words)
{
	struct err err = {0};
	const char *what;
	int64_t casefile_id;

	file->store.now += 1000;
	assert_ok(timeline_redo(&file->desk, &file->arena, &what, &casefile_id, &err), err);
	if (strcmp(what, words) != 0)
		fail_msg("'%s', not '%s'", what, words);
}

static void
changes_are(struct desk_file *file, const char *const lines[])
{
	struct moment_list list = newest(file, 0, 1);
	struct journal_action action = *list.items[0].action;
	struct text_list changes;
	struct err err = {0};
	size_t len = 0;

	assert_ok(timeline_changes(&file->desk, &action, &file->arena, &changes, &err), err);
	for (; lines[len]; len++)
		if (len >= changes.len || strcmp(changes.items[len], lines[len]) != 0)
			fail_msg("'%s', not '%s'",
			    len < changes.len ? changes.items[len] : "(nothing)", lines[len]);
	assert_int_equal(changes.len, len);
}

static void
refuse(struct desk_file *file, const char *form, int64_t row, const char *field,
    enum absent_reason reason)
{
	struct sheet sheet;
	struct err err = {0};

	desk_file_sheet(file, &sheet, form, row);
	assert_ok(sheet_absent(&sheet, desk_file_field(&sheet, field), reason, &err), err);
	sheet_close(&sheet);
}

static void
remove_row(struct desk_file *file, const char *form, int64_t row)
{
	struct sheet sheet;
	struct err err = {0};

	desk_file_sheet(file, &sheet, form, row);
	assert_ok(sheet_delete(&sheet, &err), err);
	sheet_close(&sheet);
}

static void
every_kind_of_action_is_told_in_plain_words(void **state)
{
	struct desk_file *file = *state;
	int64_t work;

	last_is(file, "the case file was made");
	desk_file_case(file);
	last_is(file, "case ABJ1-26-0001 opened");
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	last_is(file, "Person · Sex: Woman");
	desk_file_consent(file);
	last_is(file, "Consent added: Work on the case · Given");
	work = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	last_is(file, "Work experience added: Mason");
	desk_file_set(file, "work_experience", work, "from_on=2018-02", NULL);
	last_is(file, "Work experience · Mason · 2018-02 · From: February 2018");
	desk_file_set(file, "work_experience", work, "kind=job", "employer=A", "place=B", "tools=C",
	    "supervised=2", NULL);
	last_is(file, "Work experience · Mason · 2018-02 · Kind, Employer, Place …");
	refuse(file, "work_experience", work, "employer", ABSENT_REFUSED);
	last_is(file, "Work experience · Mason · 2018-02 · Employer: [refused to answer]");
	desk_file_set(file, "work_experience", work, "employer=", NULL);
	last_is(file, "Work experience · Mason · 2018-02 · Employer: –");
	remove_row(file, "work_experience", work);
	last_is(file, "Work experience removed: Mason · 2018-02");
	take_back(file, "Work experience removed: Mason · 2018-02");
	last_is(file, "taken back: Work experience removed: Mason · 2018-02");
	bring_back(file, "Work experience removed: Mason · 2018-02");
	last_is(file, "brought back: Work experience removed: Mason · 2018-02");
	desk_file_add(file, "expectation", 0, "wishes=job", NULL);
	last_is(file, "Expectations added");
	store_file_sound(&file->store);
}

static void
a_case_taken_back_is_still_called_by_its_number(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	take_back(file, "case ABJ1-26-0001 opened");
	last_is(file, "taken back: case ABJ1-26-0001 opened");
	bring_back(file, "case ABJ1-26-0001 opened");
	last_is(file, "brought back: case ABJ1-26-0001 opened");
	take_back(file, "case ABJ1-26-0001 opened");
	bring_back(file, "case ABJ1-26-0001 opened");
	last_is(file, "brought back: case ABJ1-26-0001 opened");
}

static void
it_speaks_the_language_of_the_desk(void **state)
{
	struct desk_file *file = *state;
	const char *build = getenv("BUILDDIR");

	desk_file_case(file);
	i18n_start(arena_printf(&file->arena, "%s/share/locale", build ? build : "."), "fr");
	file->desk.lang = "fr";
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	last_is(file, "Personne · Sexe : Femme");
	desk_file_consent(file);
	last_is(file, "Consentement, ajout : Suivi du dossier · Accordé");
	i18n_switch("en");
}

static void
what_an_action_changed_is_told_change_by_change(void **state)
{
	static const char *const dates[] = {"Work experience · From: – → February 2018",
	    "Work experience · To: – → June 2019", "Work experience · Months: – → 16", NULL};
	static const char *const reason[] = {"Work experience · Place: Bouaké → [not known]", NULL};
	static const char *const opened[] = {"Person added", "Full name: Amina Kolisi",
	    "Born: about 1992", "Case added", "State: Intake", "Opened on: 2 March 2026", NULL};
	struct desk_file *file = *state;
	int64_t work;

	desk_file_case(file);
	changes_are(file, opened);
	desk_file_consent(file);
	work = desk_file_add(file, "work_experience", 0, "job=Mason", "place=Bouaké", NULL);
	desk_file_set(file, "work_experience", work, "from_on=2018-02", "to_on=2019-06", NULL);
	changes_are(file, dates);
	refuse(file, "work_experience", work, "place", ABSENT_UNKNOWN);
	changes_are(file, reason);
}

static void
pages_go_both_ways(void **state)
{
	struct desk_file *file = *state;
	struct moment_list page;
	struct err err = {0};
	int64_t first, last;

	desk_file_case(file);
	for (int i = 0; i < 6; i++)
		desk_file_set(file, "person", file->person_id, i % 2 ? "sex=f" : "sex=m", NULL);
	page = newest(file, file->casefile_id, 3);
	assert_int_equal(page.len, 3);
	last = page.items[0].action->seq;
	assert_ok(timeline_list(&file->desk, file->casefile_id, page.items[2].action->seq, false, 3,
		      &file->arena, &page, &err),
	    err);
	assert_int_equal(page.items[0].action->seq, last - 3);
	assert_ok(timeline_list(&file->desk, file->casefile_id, page.items[2].action->seq, false, 3,
		      &file->arena, &page, &err),
	    err);
	assert_int_equal(page.len, 1);
	first = page.items[0].action->seq;
	assert_string_equal(page.items[0].what, "case ABJ1-26-0001 opened");
	/* Back towards now: the ones just after it, newest first all the same. */
	assert_ok(timeline_list(
		      &file->desk, file->casefile_id, first, true, 3, &file->arena, &page, &err),
	    err);
	assert_int_equal(page.len, 3);
	assert_int_equal(page.items[2].action->seq, first + 1);
	assert_int_equal(page.items[0].action->seq, first + 3);
	assert_ok(
	    timeline_list(&file->desk, file->casefile_id, 0, true, 1, &file->arena, &page, &err),
	    err);
	assert_int_equal(page.items[0].action->seq, first);
	/* The making of the file is not of this case. */
	assert_int_equal(newest(file, 0, 100).len, newest(file, file->casefile_id, 100).len + 1);
}

static void
moments_are_local_and_tell_who_and_what_is_gone(void **state)
{
	struct desk_file *file = *state;
	struct moment_list list;

	desk_file_case(file);
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	list = newest(file, 0, 2);
	assert_string_equal(list.items[0].day, "2026-03-02");
	assert_string_equal(list.items[0].time, "10:00");
	assert_string_equal(list.items[0].who, "Administrator");
	assert_false(list.items[0].undone);
	take_back(file, "Person · Sex: Woman");
	list = newest(file, 0, 2);
	assert_true(list.items[1].undone);
}

static void
nothing_to_take_back_or_bring_back_is_said(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};
	const char *what;
	int64_t casefile_id;

	assert_false(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err));
	desk_file_refused(&err, ERR_DATA, "nothing to take back");
	assert_false(timeline_redo(&file->desk, &file->arena, &what, &casefile_id, &err));
	desk_file_refused(&err, ERR_DATA, "nothing to bring back");
	assert_false(timeline_undo(&file->desk, 12345, &file->arena, &what, &casefile_id, &err));
	assert_int_equal(err.code, ERR_DATA);
	/* And the desk can go on. */
	desk_file_case(file);
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	desk_file_set(file, "person", file->person_id, "sex=m", NULL);
	assert_false(timeline_undo(&file->desk, newest(file, 0, 2).items[1].action->id,
	    &file->arena, &what, &casefile_id, &err));
	desk_file_refused(&err, ERR_DATA, "changed since");
	take_back(file, "Person · Sex: Man");
}

/* The store says "work.activity"; people know the question, in their language. */
static void
what_was_changed_since_is_called_by_its_question(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};
	const char *what;
	int64_t casefile_id, row_id;

	desk_file_case(file);
	desk_file_consent(file);
	row_id = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	desk_file_set(file, "work_experience", row_id, "place=Bouaké", NULL);
	assert_false(timeline_undo(&file->desk, newest(file, 0, 2).items[1].action->id,
	    &file->arena, &what, &casefile_id, &err));
	desk_file_refused(&err, ERR_DATA, "“Work experience · Place” was changed since");
}

static void
undo_reaches_back_over_a_restart(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	desk_file_close(file);
	desk_file_open(file, NULL);
	take_back(file, "Person · Sex: Woman");
	desk_file_close(file);
	desk_file_open(file, NULL);
	bring_back(file, "Person · Sex: Woman");
	store_file_holds(&file->store, "person", file->person_id, "sex", value_text("f"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_kind_of_action_is_told_in_plain_words),
	    TEST(a_case_taken_back_is_still_called_by_its_number),
	    TEST(it_speaks_the_language_of_the_desk),
	    TEST(what_an_action_changed_is_told_change_by_change),
	    TEST(pages_go_both_ways),
	    TEST(moments_are_local_and_tell_who_and_what_is_gone),
	    TEST(nothing_to_take_back_or_bring_back_is_said),
	    TEST(what_was_changed_since_is_called_by_its_question),
	    TEST(undo_reaches_back_over_a_restart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
