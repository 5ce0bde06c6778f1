/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows: created, set, deleted, read; each change an edit. */
#include "store_file.h"

#include "store/connection.h"
#include "store/journal.h"
#include "store/json.h"
#include "store/search.h"
#include "store/sql.h"

/* The newest action and its edits. */
static struct journal_action
newest(struct store_file *file)
{
	struct journal_list list;
	struct err err = {0};

	assert_ok(journal_list(file->db, 0, 0, false, 1, &file->arena, &list, &err), err);
	assert_int_equal(list.len, 1);
	assert_ok(journal_edits(file->db, &list.items[0], &file->arena, &err), err);
	return list.items[0];
}

static void
a_created_row_is_there_with_its_defaults_and_one_edit(void **state)
{
	struct store_file *file = *state;
	struct journal_action action;

	store_file_case(file);
	store_file_holds(file, "casefile", file->casefile_id, "state", value_text("intake"));
	action = newest(file);
	assert_string_equal(action.kind, "create");
	assert_string_equal(action.staff, "Administrator");
	assert_string_equal(action.casefile_number, "ABJ1-26-0001");
	assert_int_equal(action.casefile_id, file->casefile_id);
	assert_int_equal(action.edits_len, 2);
	assert_null(action.edits[0].name);
	assert_int_equal(action.edits[0].old_value.kind, VALUE_NULL);
	assert_string_equal(
	    action.edits[0].new_value.text, "{\"full_name\":\"Amina Kolisi\",\"born\":\"1992~\"}");
	store_file_sound(file);
}

static void
a_row_reads_back_its_columns_then_its_members(void **state)
{
	struct store_file *file = *state;
	struct record record;
	struct err err = {0};
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "Scierie \"du Lac\" \\ fils\n\x01");
	assert_ok(record_get(file->db, "work_experience", id, &file->arena, &record, &err), err);
	assert_int_equal(record.id, id);
	assert_string_equal(record.fields[0].name, "casefile_id");
	assert_string_equal(record.fields[record.len - 2].name, "absent.place");
	assert_string_equal(record.fields[record.len - 1].name, "extra.tools_own");
	assert_int_equal(record_value(&record, "extra.tools_own").integer, 1);
	assert_string_equal(
	    record_value(&record, "employer").text, "Scierie \"du Lac\" \\ fils\n\x01");
	assert_int_equal(record_value(&record, "no_such").kind, VALUE_NULL);
	store_file_sound(file);
}

static void
a_set_value_is_an_edit_with_old_and_new(void **state)
{
	struct store_file *file = *state;
	struct journal_action action;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_set(file, "work_experience", id, "employer", value_text("B"));
	action = newest(file);
	assert_int_equal(action.edits_len, 1);
	assert_string_equal(action.edits[0].table, "work_experience");
	assert_int_equal(action.edits[0].row_id, id);
	assert_string_equal(action.edits[0].name, "employer");
	assert_string_equal(action.edits[0].old_value.text, "A");
	assert_string_equal(action.edits[0].new_value.text, "B");
	store_file_set(file, "work_experience", id, "supervised", value_null);
	store_file_holds(file, "work_experience", id, "supervised", value_null);
	store_file_sound(file);
}

static void
members_come_and_go_one_by_one(void **state)
{
	struct store_file *file = *state;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_set(file, "work_experience", id, "absent.pay", value_text("not_asked"));
	store_file_holds(file, "work_experience", id, "absent.place", value_text("refused"));
	store_file_holds(file, "work_experience", id, "absent.pay", value_text("not_asked"));
	store_file_set(file, "work_experience", id, "absent.place", value_null);
	store_file_set(file, "work_experience", id, "absent.pay", value_null);
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM work_experience WHERE absent IS NULL", 0),
	    1);
	store_file_set(
	    file, "work_experience", id, "extra.tools_own", value_text("saw, \"plane\""));
	store_file_holds(
	    file, "work_experience", id, "extra.tools_own", value_text("saw, \"plane\""));
	store_file_sound(file);
}

static void
setting_what_is_there_writes_nothing(void **state)
{
	struct store_file *file = *state;
	struct action action;
	struct err err = {0};
	int64_t id, last;

	store_file_case(file);
	id = store_file_work(file, "A");
	last = newest(file).id;
	store_file_begin(file, &action, "answer");
	assert_ok(
	    record_set(file->db, &action, "work_experience", id, "employer", value_text("A"), &err),
	    err);
	assert_ok(record_set(file->db, &action, "work_experience", id, "absent.place",
		      value_text("refused"), &err),
	    err);
	assert_int_equal(action.edits, 0);
	store_file_end(file, &action);
	assert_int_equal(action.id, 0);
	assert_int_equal(newest(file).id, last);
}

static void
an_action_without_edits_is_kept_when_it_tells_something(void **state)
{
	struct store_file *file = *state;
	struct action action;

	store_file_case(file);
	store_file_begin(file, &action, "export");
	action.reason = "asked for by the worker";
	store_file_end(file, &action);
	assert_string_equal(newest(file).kind, "export");
	assert_string_equal(newest(file).reason, "asked for by the worker");
	store_file_sound(file);
}

static void
values_take_the_type_of_their_column(void **state)
{
	struct store_file *file = *state;
	struct action action;
	struct err err = {0};
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_set(file, "work_experience", id, "employer", value_integer(407));
	store_file_holds(file, "work_experience", id, "employer", value_text("407"));
	store_file_set(file, "work_experience", id, "supervised", value_text("-0"));
	store_file_holds(file, "work_experience", id, "supervised", value_integer(0));
	store_file_begin(file, &action, "answer");
	assert_false(record_set(
	    file->db, &action, "work_experience", id, "supervised", value_text("3 men"), &err));
	assert_int_equal(err.code, ERR_DATA);
	action_abandon(&action);
	assert_false(db_end(file->db, false, &err));
	store_file_sound(file);
}

static void
what_the_schema_forbids_is_refused(void **state)
{
	static const struct {
		const char *table, *name, *value;
	} bad[] = {
	    {"work_experience", "standing", "certain"},
	    {"work_experience", "casefile_id", "12"},
	    {"work_experience", "casefile_id", NULL},
	    {"work_experience", "id", "12"},
	    {"work_experience", "absent", "{}"},
	    {"work_experience", "extra", "{}"},
	    {"work_experience", "no_such", "1"},
	    {"work_experience", "absent.", "refused"},
	    {"work_experience", "absent.a\"b", "refused"},
	    {"work_experience", "employer\" = 1 --", "1"},
	    {"casefile", "updated_at", "2026-01-01T00:00:00.000Z"},
	    {"action", "reason", "x"},
	    {"edit", "tbl", "x"},
	    {"setting", "value", "x"},
	    {"sqlite_schema", "sql", "x"},
	    {"no_such", "x", "x"},
	    {"search", "words", "x"},
	};
	struct store_file *file = *state;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct action action;
		struct err err = {0};

		store_file_begin(file, &action, "answer");
		if (record_set(file->db, &action, bad[i].table, id, bad[i].name,
			value_text(bad[i].value), &err))
			fail_msg("let through: %s.%s", bad[i].table, bad[i].name);
		assert_int_equal(err.code, ERR_DATA);
		action_abandon(&action);
		assert_false(db_end(file->db, false, &err));
	}
	store_file_sound(file);
}

static void
a_deleted_row_is_gone_and_its_json_kept(void **state)
{
	struct store_file *file = *state;
	struct journal_action action;
	struct record record;
	struct err err = {0};
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_delete(file, "work_experience", id);
	assert_false(record_get(file->db, "work_experience", id, &file->arena, &record, &err));
	assert_int_equal(err.code, ERR_DATA);
	action = newest(file);
	assert_int_equal(action.edits[0].new_value.kind, VALUE_NULL);
	assert_non_null(
	    strstr(action.edits[0].old_value.text, "\"absent\":{\"place\":\"refused\"}"));
	store_file_sound(file);
}

static void
a_row_others_refer_to_stays(void **state)
{
	struct store_file *file = *state;
	struct action action;
	struct err err = {0};

	store_file_case(file);
	store_file_work(file, "A");
	store_file_begin(file, &action, "delete");
	assert_false(record_delete(file->db, &action, "casefile", file->casefile_id, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "work_experience"));
	action_abandon(&action);
	assert_false(db_end(file->db, false, &err));
	store_file_sound(file);
}

static void
rows_of_an_owner_come_in_pages(void **state)
{
	struct store_file *file = *state;
	struct record_list list;
	struct err err = {0};
	int64_t count, after = 0, seen = 0;

	store_file_case(file);
	for (int i = 0; i < 7; i++)
		store_file_work(file, "A");
	assert_ok(record_count(
		      file->db, "work_experience", "casefile_id", file->casefile_id, &count, &err),
	    err);
	assert_int_equal(count, 7);
	do {
		assert_ok(record_list(file->db, "work_experience", "casefile_id", file->casefile_id,
			      after, 3, &file->arena, &list, &err),
		    err);
		for (size_t i = 0; i < list.len; i++) {
			assert_true(list.items[i].id > after);
			after = list.items[i].id;
			assert_string_equal(
			    record_value(&list.items[i], "absent.place").text, "refused");
		}
		seen += (int64_t)list.len;
	} while (list.len > 0);
	assert_int_equal(seen, 7);
	assert_ok(record_list(file->db, "work_experience", "casefile_id", 1, 0, 3, &file->arena,
		      &list, &err),
	    err);
	assert_int_equal(list.len, 0);
}

static void
rows_come_in_the_order_they_were_made(void **state)
{
	struct store_file *file = *state;
	struct record_list list;
	int64_t ids[8];
	struct err err = {0};

	store_file_case(file);
	for (int i = 0; i < 8; i++) {
		db_new_id_block(file->db); /* as another start of the program would */
		file->now += 1000;
		ids[i] = store_file_work(file, "A");
	}
	assert_ok(record_list_by_age(file->db, "work_experience", "casefile_id", file->casefile_id,
		      &file->arena, &list, &err),
	    err);
	assert_int_equal(list.len, 8);
	for (int i = 0; i < 8; i++)
		assert_int_equal(list.items[i].id, ids[i]);
}

static void
a_forgotten_action_does_not_commit(void **state)
{
	struct store_file *file = *state;
	struct action action;
	struct err err = {0};

	store_file_case(file);
	store_file_begin(file, &action, "answer");
	assert_ok(record_set(file->db, &action, "person", file->person_id, "phone",
		      value_text("070"), &err),
	    err);
	action_abandon(&action);
	assert_false(db_end(file->db, true, &err));
	store_file_holds(file, "person", file->person_id, "phone", value_null);
	store_file_sound(file);
}

static void
a_case_is_found_by_what_was_just_written(void **state)
{
	struct store_file *file = *state;

	store_file_case(file);
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'kolisi'", 0), 1);
	store_file_set(file, "person", file->person_id, "full_name", value_text("Amina Traoré"));
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'kolisi'", 0), 0);
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'traore'", 0), 1);
	assert_int_equal(search_tally(file->db, "case"), 1);
}

static void
a_case_knows_when_it_was_last_touched(void **state)
{
	struct store_file *file = *state;
	char at[CLOCK_INSTANT_SIZE];

	store_file_case(file);
	file->now += 3600000;
	store_file_work(file, "A");
	clock_instant(file->now, at);
	store_file_holds(file, "casefile", file->casefile_id, "updated_at", value_text(at));
	store_file_sound(file);
}

static void
the_catalogue_knows_who_refers_to_whom(void **state)
{
	struct store_file *file = *state;
	const char *child, *column;
	size_t next = 0, children = 0;
	bool work = false;

	assert_true(schema_has_table(file->db, "person"));
	assert_false(schema_has_table(file->db, "sqlite_schema"));
	assert_false(schema_has_table(file->db, "nobody"));
	assert_true(schema_has_column(file->db, "person", "born"));
	assert_false(schema_has_column(file->db, "person", "no_such"));
	assert_true(schema_is_required(file->db, "casefile", "person_id"));
	assert_false(schema_is_required(file->db, "casefile", "closed_on"));
	assert_false(schema_is_required(file->db, "casefile", "no_such"));
	assert_string_equal(schema_refers_to(file->db, "casefile", "person_id"), "person");
	assert_null(schema_refers_to(file->db, "casefile", "number"));
	while (schema_next_child(file->db, "casefile", &next, &child, &column)) {
		assert_string_equal(schema_refers_to(file->db, child, column), "casefile");
		work = work || strcmp(child, "work_experience") == 0;
		children++;
	}
	assert_true(work);
	assert_true(children > 5);
}

/* Whatever it takes to write it as JSON; and numbers are numbers. */
static void
members_are_read_as_they_were_put(void **state)
{
	static const char *const texts[] = {"", "plain", "\"", "\\", "a\\\"b\\n", "line\nline\ttab",
	    "\x01\x1f\x7f", "Côte d'Ivoire € 山田 \xF0\x9F\x98\x80", "{\"a\":[1]}", "null", "12",
	    "\\u0041", "/", "\b\f\r", " ", "}, \"x\": \""};
	static const int64_t numbers[] = {0, -1, 12, 999999999999999999, INT64_MAX, INT64_MIN};
	struct store_file *file = *state;
	size_t texts_len = sizeof(texts) / sizeof(texts[0]);
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	for (size_t i = 0; i < texts_len; i++) {
		char name[40];

		snprintf(name, sizeof(name), "extra.t%zu", i);
		store_file_set(file, "work_experience", id, name, value_text(texts[i]));
	}
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		char name[40];

		snprintf(name, sizeof(name), "extra.n%zu", i);
		store_file_set(file, "work_experience", id, name, value_integer(numbers[i]));
	}
	for (size_t i = 0; i < texts_len; i++) {
		char name[40];

		snprintf(name, sizeof(name), "extra.t%zu", i);
		store_file_holds(file, "work_experience", id, name, value_text(texts[i]));
	}
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		char name[40];

		snprintf(name, sizeof(name), "extra.n%zu", i);
		store_file_holds(file, "work_experience", id, name, value_integer(numbers[i]));
	}
	store_file_sound(file);
}

/* The quick way reads what SQLite reads, or leaves it to SQLite. */
static void
flat_objects_are_read_quickly_and_others_not(void **state)
{
	static const struct {
		const char *json;
		bool is_flat;
		size_t len;
	} objects[] = {
	    {"{}", true, 0},
	    {" { } ", true, 0},
	    {"{\"a\":\"x\",\"b\":-12}", true, 2},
	    {"{ \"a\" : \"x\\\"y\" ,\n\t\"b\" : null }", true, 1},
	    {"{\"a\":1.5}", false, 0},
	    {"{\"a\":1e3}", false, 0},
	    {"{\"a\":12,\"b\":true}", false, 0},
	    {"{\"a\":{\"b\":1}}", false, 0},
	    {"{\"a\":[1]}", false, 0},
	    {"{\"a\":\"\\u0001\"}", false, 0},
	    {"{\"\\u0041\":\"x\"}", false, 0},
	    {"{\"a\":9223372036854775807}", false, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(objects) / sizeof(objects[0]); i++) {
		struct arena arena = {0};
		struct json_fields fields = {0};

		if (json_read_flat(objects[i].json, "extra.", &arena, &fields) != objects[i].is_flat
		    || fields.len != objects[i].len)
			fail_msg("%s", objects[i].json);
		if (fields.len == 2) {
			assert_string_equal(fields.items[0].name, "extra.a");
			assert_string_equal(fields.items[0].value.text, "x");
			assert_int_equal(fields.items[1].value.integer, -12);
		}
		arena_free(&arena);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_file_new, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_created_row_is_there_with_its_defaults_and_one_edit),
	    TEST(a_row_reads_back_its_columns_then_its_members),
	    TEST(members_are_read_as_they_were_put),
	    cmocka_unit_test(flat_objects_are_read_quickly_and_others_not),
	    TEST(a_set_value_is_an_edit_with_old_and_new),
	    TEST(members_come_and_go_one_by_one),
	    TEST(setting_what_is_there_writes_nothing),
	    TEST(an_action_without_edits_is_kept_when_it_tells_something),
	    TEST(values_take_the_type_of_their_column),
	    TEST(what_the_schema_forbids_is_refused),
	    TEST(a_deleted_row_is_gone_and_its_json_kept),
	    TEST(a_row_others_refer_to_stays),
	    TEST(rows_of_an_owner_come_in_pages),
	    TEST(rows_come_in_the_order_they_were_made),
	    TEST(a_forgotten_action_does_not_commit),
	    TEST(a_case_is_found_by_what_was_just_written),
	    TEST(a_case_knows_when_it_was_last_touched),
	    TEST(the_catalogue_knows_who_refers_to_whom),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
