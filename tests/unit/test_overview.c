/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case at a glance, and the order and titles of its records. */
#include "desk_file.h"

#include "casework/overview.h"
#include "casework/rows.h"

static struct overview
load(struct desk_file *file)
{
	struct overview overview;
	struct err err = {0};

	assert_ok(
	    overview_load(&file->desk, file->casefile_id, 3, 3, &file->arena, &overview, &err),
	    err);
	return overview;
}

static const struct overview_part *
part(const struct overview *overview, const char *id)
{
	for (size_t i = 0; i < overview->parts_len; i++)
		if (strcmp(overview->parts[i].part->id, id) == 0)
			return &overview->parts[i];
	fail_msg("there is no part %s", id);
	return NULL;
}

static void
a_new_case_has_a_person_and_a_guard(void **state)
{
	struct desk_file *file = *state;
	struct overview overview;

	desk_file_case(file);
	overview = load(file);
	assert_string_equal(overview.row.number, "ABJ1-26-0001");
	assert_int_equal(part(&overview, "person")->state, OVERVIEW_BEGUN);
	assert_int_equal(part(&overview, "consent")->state, OVERVIEW_NONE);
	assert_string_equal(part(&overview, "profile")->words, "nothing yet");
	assert_int_equal(overview.unmet.len, 1);
	assert_string_equal(overview.unmet.items[0].guard->id, "G01");
	assert_int_equal(overview.last.len, 1);
	desk_file_consent(file);
	overview = load(file);
	assert_int_equal(overview.unmet.len, 0);
	assert_int_equal(part(&overview, "consent")->state, OVERVIEW_DONE);
	assert_string_equal(part(&overview, "consent")->words, "Consents 1");
}

static void
parts_tell_how_far_they_are(void **state)
{
	struct desk_file *file = *state;
	struct overview overview;
	int64_t step;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	desk_file_add(file, "work_experience", 0, "job=Tiler", NULL);
	desk_file_add(file, "expectation", 0, "wishes=job", NULL);
	overview = load(file);
	assert_int_equal(part(&overview, "profile")->state, OVERVIEW_BEGUN);
	assert_non_null(strstr(part(&overview, "profile")->words, "Work experience 2"));
	assert_non_null(strstr(part(&overview, "profile")->words, "Expectations"));
	step = desk_file_add(
	    file, "step", 0, "action=Call", "responsible=desk", "due_on=2026-03-01", NULL);
	overview = load(file);
	assert_int_equal(overview.due.len, 1);
	assert_string_equal(
	    overview_due_words(&file->desk, overview.due.items[0].on, &file->arena), "late 1 d");
	desk_file_set(file, "step", step, "status=done", "done_on=2026-03-02", NULL);
	assert_int_equal(load(file).due.len, 0);
	assert_int_equal(load(file).last.len, 3);
}

static void
who_it_is_stands_in_one_line(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	assert_string_equal(load(file).who, "32–35 · b. about 1992");
	desk_file_set(file, "person", file->person_id, "sex=f", "born=2001-03-03", NULL);
	desk_file_set(file, "casefile", file->casefile_id, "origin=SYR", "destination=JOR", NULL);
	assert_string_equal(load(file).who, "F · 24 · b. 3 March 2001 · SYR → JOR");
	desk_file_set(file, "person", file->person_id, "born=2001-03-02", NULL);
	assert_string_equal(load(file).who, "F · 25 · b. 2 March 2001 · SYR → JOR");
}

static void
days_are_told_from_today(void **state)
{
	struct desk_file *file = *state;

	assert_string_equal(overview_due_words(&file->desk, "2026-03-02", &file->arena), "today");
	assert_string_equal(overview_due_words(&file->desk, "2026-03-04", &file->arena), "in 2 d");
	assert_string_equal(
	    overview_due_words(&file->desk, "2025-03-02", &file->arena), "late 365 d");
	assert_string_equal(overview_due_words(&file->desk, NULL, &file->arena), "");
	assert_string_equal(overview_due_words(&file->desk, "soon", &file->arena), "");
}

static void
a_broken_form_of_the_office_keeps_nothing_else_back(void **state)
{
	struct desk_file *file = *state;
	struct overview overview;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_add(file, "step", 0, "action=Call", NULL);
	desk_file_put(file, "forms/case/step.yaml", "form: step\nversion: [\n");
	desk_file_put(file, "forms/case/appraisal.yaml",
	    "form: appraisal\nversion: 1\ntitle: {en: \"A\"}\ntable: nowhere\nrows: "
	    "one\nsections:\n"
	    "  - section: a\n    title: {en: \"A\"}\n    fields:\n"
	    "      - {field: x, label: {en: \"x\"}, class: G, type: text}\n");
	/* And one that keeps no records. */
	desk_file_put(file, "forms/case/expectation.yaml",
	    "form: expectation\nversion: 1\ntitle: {en: \"E\"}\nsections:\n"
	    "  - section: a\n    title: {en: \"A\"}\n    fields:\n"
	    "      - {field: x, label: {en: \"x\"}, class: G, type: text}\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	overview = load(file);
	assert_non_null(strstr(part(&overview, "plan")->words, "step.yaml:"));
	assert_non_null(strstr(part(&overview, "profile")->words, "nowhere"));
	assert_string_equal(part(&overview, "consent")->words, "Consents 1");
}

static const struct overview_form *
form_in(const struct overview_part *part, const char *id)
{
	for (size_t i = 0; i < part->forms_len; i++)
		if (strcmp(part->forms[i].form->id, id) == 0)
			return &part->forms[i];
	return NULL;
}

/* The form as the screen of its part has it. */
static struct overview_form
look_into(struct desk_file *file, const char *part_id, const char *form_id)
{
	struct overview overview = load(file);
	const struct overview_form *form;
	struct overview_part out;
	struct err err = {0};

	assert_ok(overview_part_load(&file->desk, file->casefile_id, part(&overview, part_id)->part,
		      &file->arena, &out, &err),
	    err);
	form = form_in(&out, form_id);
	return form ? *form : (struct overview_form){0};
}

static void
progress_counts_what_is_asked_by_page(void **state)
{
	struct desk_file *file = *state;
	struct overview_form form;
	int64_t need;

	desk_file_case(file);
	desk_file_consent(file);
	need = desk_file_add(file, "need", 0, "care=nobody", "debt=!refused", NULL);
	form = look_into(file, "needs", "need");
	/* care_when and the page on health are hidden; a reason is an answer. */
	assert_int_equal(form.all.asked, 9);
	assert_int_equal(form.all.answered, 2);
	assert_int_equal(form.sections[0].asked, 4);
	assert_int_equal(form.sections[0].answered, 1);
	assert_int_equal(form.sections[1].answered, 1);
	assert_int_equal(form.sections[3].asked, 0);
	desk_file_set(file, "need", need, "care=small", NULL);
	assert_int_equal(look_into(file, "needs", "need").all.asked, 10);
	/* What is computed is not asked; records are summed. */
	desk_file_add(file, "skill_claim", 0, "skill=Lay block", NULL);
	desk_file_add(file, "skill_claim", 0, "skill=Plaster", "level=alone", NULL);
	form = look_into(file, "profile", "skill_claim");
	assert_int_equal(form.count, 2);
	assert_int_equal(form.missing, 1);
	assert_int_equal(form.sections[0].missing, 1);
	assert_int_equal(form.sections[1].asked, 4);
	assert_int_equal(form.sections[1].answered, 2);
}

static void
what_the_office_hides_is_not_asked_and_stays(void **state)
{
	struct desk_file *file = *state;
	struct overview overview;
	struct overview_form form;
	struct sheet sheet;
	int64_t need;

	desk_file_case(file);
	desk_file_consent(file);
	need = desk_file_add(file, "need", 0, "care=small", "money=no_food", NULL);
	desk_file_add(file, "digital_skill", 0, "devices=phone", NULL);
	desk_file_put(file, "forms/casebook.yaml",
	    "casebook: 1\nhide: [digital_skill, need.means, recruitment_cost]\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	overview = load(file);
	assert_null(form_in(part(&overview, "profile"), "digital_skill"));
	assert_non_null(form_in(part(&overview, "profile"), "transversal"));
	form = look_into(file, "needs", "need");
	assert_int_equal(form.sections[1].asked, 0);
	assert_int_equal(form.missing, 0);
	/* The answer is there, and nobody sees it. */
	desk_file_sheet(file, &sheet, "need", need);
	desk_file_answer(&sheet, "money", "no_food");
	assert_false(sheet.answers.items[desk_file_field(&sheet, "money")].visible);
	assert_int_equal(sheet.answers.warnings, 0);
	sheet_close(&sheet);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM digital_skill"), 1);
	/* A part of which nothing is left is no part. */
	desk_file_put(file, "forms/casebook.yaml", "casebook: 1\nhide: [need, recruitment_cost]\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	assert_int_equal(load(file).parts_len, overview.parts_len - 1);
	assert_int_equal(desk_file_number(file, "SELECT money = 'no_food' FROM need"), 1);
}

static void
all_guards_of_all_forms_are_asked_once(void **state)
{
	struct desk_file *file = *state;
	struct overview overview;

	desk_file_case(file);
	desk_file_put(file, "forms/workflows/local.yaml",
	    "workflow: local\nversion: 1\ntable: casefile\nstates:\n  open: {en: \"Open\"}\n"
	    "moves: []\nguards:\n  L1:\n    check: \"SELECT 0\"\n    message: {en: \"Not yet.\"}\n"
	    "    unblock: {en: \"Wait.\"}\n");
	desk_file_put(file, "forms/case/step.yaml",
	    "form: step\nversion: 1\ntitle: {en: \"Step\"}\ntable: step\nrows: many\n"
	    "guards: [G01, L1]\nsections:\n  - section: a\n    title: {en: \"A\"}\n    fields:\n"
	    "      - {field: action, label: {en: \"Action\"}, class: G, type: text}\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	overview = load(file);
	assert_int_equal(overview.unmet.len, 2);
	assert_string_equal(overview.unmet.items[0].guard->id, "G01");
	assert_string_equal(overview.unmet.items[1].guard->id, "L1");
	desk_file_consent(file);
	assert_int_equal(load(file).unmet.len, 1);
}

static const struct form *
form_of(struct desk_file *file, const char *id)
{
	struct err err = {0};
	const struct form *form = book_form(file->desk.book, id, &err);

	assert_non_null(form);
	return form;
}

static void
records_stand_in_the_order_of_the_form(void **state)
{
	struct desk_file *file = *state;
	const struct form *work = form_of(file, "work_experience");
	struct record_list rows;
	struct err err = {0};
	int64_t late, none, early;

	desk_file_case(file);
	desk_file_consent(file);
	late = desk_file_add(file, "work_experience", 0, "job=B", "from_on=2019", NULL);
	none = desk_file_add(file, "work_experience", 0, "job=C", NULL);
	early = desk_file_add(file, "work_experience", 0, "job=A", "from_on=2015-05", NULL);
	assert_ok(
	    rows_list(&file->desk, work, file->casefile_id, 0, &file->arena, &rows, &err), err);
	assert_int_equal(rows.len, 3);
	assert_true(rows.items[0].id == early);
	assert_true(rows.items[1].id == late);
	assert_true(rows.items[2].id == none);
	assert_string_equal(
	    rows_title(&file->desk, work, file->casefile_id, early, &file->arena), "A · 2015-05");
	assert_string_equal(rows_title(&file->desk, work, file->casefile_id, 12345, &file->arena),
	    "(no title yet)");
}

static void
records_belong_to_their_case_only(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};
	int64_t first, work, evidence, link;

	desk_file_case(file);
	desk_file_consent(file);
	first = file->casefile_id;
	work = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	evidence = desk_file_add(file, "evidence", 0, "label=E1", NULL);
	link = desk_file_add(file, "evidence_link", evidence, "note=x", NULL);
	assert_true(rows_belongs(&file->desk, form_of(file, "work_experience"), first, work, &err));
	assert_true(rows_belongs(&file->desk, form_of(file, "evidence_link"), first, link, &err));
	assert_true(
	    rows_belongs(&file->desk, form_of(file, "person"), first, file->person_id, &err));
	assert_false(rows_belongs(&file->desk, form_of(file, "evidence"), first, work, &err));
	desk_file_case(file);
	assert_false(rows_belongs(
	    &file->desk, form_of(file, "work_experience"), file->casefile_id, work, &err));
	desk_file_refused(&err, ERR_DATA, "work_experience");
	assert_false(rows_belongs(
	    &file->desk, form_of(file, "evidence_link"), file->casefile_id, link, &err));
	assert_false(
	    rows_belongs(&file->desk, form_of(file, "casefile"), file->casefile_id, first, &err));
	assert_int_equal(rows_person(&file->desk, 12345), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_new_case_has_a_person_and_a_guard),
	    TEST(parts_tell_how_far_they_are),
	    TEST(who_it_is_stands_in_one_line),
	    TEST(days_are_told_from_today),
	    TEST(a_broken_form_of_the_office_keeps_nothing_else_back),
	    TEST(progress_counts_what_is_asked_by_page),
	    TEST(what_the_office_hides_is_not_asked_and_stays),
	    TEST(all_guards_of_all_forms_are_asked_once),
	    TEST(records_stand_in_the_order_of_the_form),
	    TEST(records_belong_to_their_case_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
