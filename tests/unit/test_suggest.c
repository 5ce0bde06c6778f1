/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is suggested: skills of the worker's occupations, each once, and none that is noted already. */
#include "desk_file.h"

#include "casework/suggest.h"
#include "store/code.h"
#include "store/skill.h"

static void
find(struct desk_file *file, const char *typed, struct suggestion_list *out)
{
	struct sheet sheet;
	struct err err = {0};

	desk_file_sheet(file, &sheet, "skill_claim", 0);
	assert_ok(suggest_find(&sheet, &sheet.form->fields[desk_file_field(&sheet, "skill")], typed,
		      &file->arena, out, &err),
	    err);
	sheet_close(&sheet);
}

static bool
has(const struct suggestion_list *list, const char *text)
{
	for (size_t i = 0; i < list->len; i++)
		if (strcmp(list->items[i].text, text) == 0)
			return true;
	return false;
}

static void
nothing_is_suggested_of_an_unknown_trade(void **state)
{
	struct suggestion_list list;

	desk_file_case(*state);
	desk_file_consent(*state);
	find(*state, "", &list);
	assert_int_equal(list.len, 0);
	assert_int_equal(list.occupations, 0);
	/* Words find skills of any trade. */
	find(*state, "weld", &list);
	assert_true(list.len > 0);
	assert_string_equal(list.items[0].of, "");
}

static void
trades_come_in_the_order_that_the_field_names_them(void **state)
{
	struct desk_file *file = *state;
	struct suggestion_list list;
	size_t first_of_cook = 0;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_add(file, "expectation", 0, "wishes=job", "job_1=5120", NULL);
	desk_file_add(file, "work_experience", 0, "job=Mason", "kind=job", "occupation=7112", NULL);
	desk_file_add(
	    file, "work_experience", 0, "job=Mason too", "kind=job", "occupation=7112", NULL);
	find(file, "", &list);
	assert_int_equal(list.occupations, 2);
	assert_true(list.len >= 16);
	assert_string_equal(list.items[0].of, "Bricklayers and related workers");
	while (first_of_cook < list.len && strcmp(list.items[first_of_cook].of, "Cooks") != 0)
		first_of_cook++;
	assert_true(first_of_cook >= 8 && first_of_cook < list.len);
	for (size_t i = first_of_cook; i < list.len; i++)
		assert_string_equal(list.items[i].of, "Cooks");
	/* Each once, though two records name the trade. */
	for (size_t i = 0; i < list.len; i++)
		for (size_t k = i + 1; k < list.len; k++)
			assert_string_not_equal(list.items[i].text, list.items[k].text);
}

static void
what_is_noted_is_not_suggested_again(void **state)
{
	struct desk_file *file = *state;
	struct suggestion_list list;
	const char *skill;
	size_t before;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_add(file, "work_experience", 0, "job=Mason", "kind=job", "occupation=7112", NULL);
	find(file, "", &list);
	before = list.len;
	skill = list.items[1].text;
	desk_file_add(file, "skill_claim", 0, arena_printf(&file->arena, "skill=%s", skill),
	    "level=alone", NULL);
	find(file, "", &list);
	assert_int_equal(list.len, before - 1);
	assert_false(has(&list, skill));
	find(file, skill, &list);
	assert_false(has(&list, skill));
}

static void
esco_takes_the_place_of_the_shipped_list_where_it_has_skills(void **state)
{
	static const struct code_label labels[] = {{"en", "stack very small bricks"}};
	static const struct code_entry skills[] = {
	    {.code = "s-1", .labels = labels, .labels_len = 1}};
	static const struct skill_link link = {"7112", "o-1", "s-1", false, true};
	static const struct skill_link known = {"7112", "o-1", "s-2", true, true};
	struct desk_file *file = *state;
	struct suggestion_list list;
	struct err err = {0};

	desk_file_case(file);
	desk_file_consent(file);
	assert_string_equal(skill_list_id(file->store.db), "skill");
	assert_ok(db_begin(file->store.db, &err), err);
	assert_ok(code_list_load(file->store.db, "esco_skill", "1", "test", skills, 1, &err), err);
	assert_ok(skill_add(file->store.db, &link, &err), err);
	assert_ok(skill_add(file->store.db, &link, &err), err);
	assert_ok(skill_add(file->store.db, &known, &err), err);
	assert_ok(db_end(file->store.db, true, &err), err);
	assert_string_equal(skill_list_id(file->store.db), "esco_skill");
	desk_file_add(file, "work_experience", 0, "job=Mason", "kind=job", "occupation=7112", NULL);
	find(file, "", &list);
	assert_int_equal(list.len, 1);
	assert_string_equal(list.items[0].text, "stack very small bricks");
	desk_file_add(file, "work_experience", 0, "job=Cook", "kind=job", "occupation=5120", NULL);
	find(file, "", &list);
	assert_true(list.len > 8);
}

/* Every shipped skill is short enough for a row, begins with a capital, and belongs to an occupation. */
static void
shipped_skills_belong_to_occupations(void **state)
{
	struct desk_file *file = *state;

	assert_int_equal(
	    desk_file_number(file,
		"SELECT count(*) FROM code c JOIN code_list k ON k.number = c.list,"
		" json_each('[\"' || replace(c.extra ->> 'occupation', ' ', '\",\"') || '\"]') o"
		" WHERE k.id = 'skill' AND NOT EXISTS (SELECT 1 FROM code i JOIN code_list l"
		"  ON l.number = i.list WHERE l.id = 'isco08' AND i.code = o.value"
		"  AND i.level = 'unit')"),
	    0);
	assert_true(
	    desk_file_number(file,
		"SELECT count(DISTINCT c.extra ->> 'occupation') FROM code c JOIN code_list k"
		" ON k.number = c.list WHERE k.id = 'skill'")
	    >= 20);
	assert_int_equal(
	    desk_file_number(file,
		"SELECT count(*) FROM (SELECT c.extra ->> 'occupation' AS o, count(*) AS n"
		" FROM code c JOIN code_list k ON k.number = c.list WHERE k.id = 'skill'"
		" GROUP BY o) WHERE n NOT BETWEEN 8 AND 15"),
	    0);
	assert_int_equal(
	    desk_file_number(file,
		"SELECT count(*) FROM code_label l JOIN code_list k ON k.number = l.list"
		" WHERE k.id = 'skill' AND (length(l.text) > 70"
		"  OR l.text GLOB '[a-z]*' OR l.text LIKE '%.')"),
	    0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		nothing_is_suggested_of_an_unknown_trade, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(trades_come_in_the_order_that_the_field_names_them,
		desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		what_is_noted_is_not_suggested_again, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		esco_takes_the_place_of_the_shipped_list_where_it_has_skills, desk_file_setup,
		desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		shipped_skills_belong_to_occupations, desk_file_setup, desk_file_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
