/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The domain tables (schema 002 and up): their conventions, and that each CHECK
 * refuses what it is there to refuse. A new CHECK without a row in checks[] fails the count.
 */
#include "unit.h"

#include "base/buf.h"
#include "store/schema.h"

#include <sqlite3.h>

/* Tables that hold a record of a case: what they belong to, and the least row they take. */
static const struct domain {
	const char *table, *owner, *row;
} domains[] = {
    {"person", NULL, "INSERT INTO person (id) VALUES (1)"},
    {"person_document", "person", "INSERT INTO person_document (id, person_id) VALUES (1, 1)"},
    {"casefile", "person",
	"INSERT INTO casefile (id, person_id, number) VALUES (1, 1, 'ABJ1-26-0001')"},
    {"casefile_link", "casefile", "INSERT INTO casefile_link (id, casefile_id) VALUES (1, 1)"},
    {"consent", "casefile", "INSERT INTO consent (id, casefile_id) VALUES (1, 1)"},
    {"language_skill", "casefile", "INSERT INTO language_skill (id, casefile_id) VALUES (1, 1)"},
    {"education", "casefile", "INSERT INTO education (id, casefile_id) VALUES (1, 1)"},
    {"work_experience", "casefile", "INSERT INTO work_experience (id, casefile_id) VALUES (1, 1)"},
    {"skill_claim", "casefile", "INSERT INTO skill_claim (id, casefile_id) VALUES (1, 1)"},
    {"expectation", "casefile", "INSERT INTO expectation (id, casefile_id) VALUES (1, 1)"},
    {"appraisal", "casefile", "INSERT INTO appraisal (id, casefile_id) VALUES (1, 1)"},
    {"session", "casefile", "INSERT INTO session (id, casefile_id) VALUES (1, 1)"},
    {"step", "casefile", "INSERT INTO step (id, casefile_id) VALUES (1, 1)"},
    {"rpl", "casefile", "INSERT INTO rpl (id, casefile_id) VALUES (1, 1)"},
    {"evidence", "casefile", "INSERT INTO evidence (id, casefile_id) VALUES (1, 1)"},
    {"evidence_link", "evidence", "INSERT INTO evidence_link (id, evidence_id) VALUES (1, 1)"},
};

/* A standard with one criterion: reference data. */
static const char reference[] = "INSERT INTO standard (key, id, version, title, status)"
				" VALUES ('s@1', 's', '1', '{\"en\":\"S\"}', 'illustrative');"
				"INSERT INTO unit (key, standard, position, code, title)"
				" VALUES ('s@1/U1', 's@1', 1, 'U1', '{\"en\":\"U\"}');"
				"INSERT INTO element (key, unit, position, title)"
				" VALUES ('s@1/U1/1', 's@1/U1', 1, '{\"en\":\"E\"}');"
				"INSERT INTO criterion (key, element, position, text)"
				" VALUES ('s@1/U1/1/1', 's@1/U1/1', 1, '{\"en\":\"C\"}');";

#define LIST(...)                                                                                  \
	{                                                                                          \
		__VA_ARGS__, NULL                                                                  \
	}
#define NAMES(table, column, good)                                                                 \
	{                                                                                          \
		table, column, LIST(good), LIST("''", "'no such word'")                            \
	}
#define KNOWN(table, column)                                                                       \
	{                                                                                          \
		table, column, LIST("'1987'", "'1987-05'", "'1987-05-14~'", "'1985/1989'"),        \
		    LIST("'soon'", "''", "'0987'", "'14.05.1987'", "'1987 '")                      \
	}
#define DAY(table, column)                                                                         \
	{                                                                                          \
		table, column, LIST("'2026-02-28'"),                                               \
		    LIST("'2026-02-30'", "'2026-02'", "''", "'2460000'", "'2026-2-3'")             \
	}
#define YES_NO(table, column)                                                                      \
	{                                                                                          \
		table, column, LIST("0", "1"), LIST("2", "-1")                                     \
	}
#define COUNT(table, column)                                                                       \
	{                                                                                          \
		table, column, LIST("0", "12"), LIST("-1")                                         \
	}
#define SET(table, column)                                                                         \
	{                                                                                          \
		table, column, LIST("'a'", "'job_1 b'"), LIST("''", "' a'", "'a, b'", "'A'")       \
	}
#define STANDING(table) NAMES(table, "standing", "'verified'"), DAY(table, "verified_on")
#define POSITION(table)                                                                            \
	{                                                                                          \
		table, "position", LIST("1"), LIST("0", "-1")                                      \
	}
#define JSON(table, column)                                                                        \
	{                                                                                          \
		table, column, LIST("'{\"en\":\"x\"}'"), LIST("'{'", "''")                         \
	}

static const struct check {
	const char *table, *column;
	const char *good[8], *bad[8]; /* SQL literals, NULL last */
} checks[] = {
    {"person", "full_name", LIST("'Suharto'", "'محمد'"), LIST("''")},
    NAMES("person", "sex", "'x'"),
    KNOWN("person", "born"),
    COUNT("person", "dependants"),
    YES_NO("person", "childcare"),
    SET("person", "licence"),
    KNOWN("person_document", "issued_on"),
    KNOWN("person_document", "expires_on"),
    NAMES("person_document", "seen", "'certified'"),
    KNOWN("person_document", "held_since"),
    {"casefile", "number", LIST("'ABJ1-26-0147'"), LIST("''", "'ABJ1 26'")},
    NAMES("casefile", "state", "'closed'"),
    KNOWN("casefile", "stage_since"),
    KNOWN("casefile", "arrived_on"),
    KNOWN("casefile", "permit_until"),
    DAY("casefile", "opened_on"),
    DAY("casefile", "closed_on"),
    KNOWN("casefile_link", "born"),
    YES_NO("casefile_link", "minor_alone"),
    NAMES("consent", "decision", "'refused'"),
    NAMES("consent", "given_by", "'guardian'"),
    NAMES("consent", "mark", "'thumb'"),
    DAY("consent", "given_on"),
    DAY("consent", "expires_on"),
    DAY("consent", "withdrawn_on"),
    YES_NO("language_skill", "mother_tongue"),
    NAMES("language_skill", "literacy", "'signs'"),
    KNOWN("language_skill", "certificate_on"),
    YES_NO("education", "master_reachable"),
    KNOWN("education", "from_on"),
    KNOWN("education", "to_on"),
    YES_NO("education", "completed"),
    STANDING("education"),
    KNOWN("work_experience", "from_on"),
    KNOWN("work_experience", "to_on"),
    COUNT("work_experience", "months"),
    YES_NO("work_experience", "informal"),
    COUNT("work_experience", "supervised"),
    COUNT("work_experience", "pay"),
    SET("work_experience", "proof"),
    STANDING("work_experience"),
    NAMES("skill_claim", "level", "'teach'"),
    COUNT("skill_claim", "years"),
    KNOWN("skill_claim", "last_done"),
    STANDING("skill_claim"),
    SET("expectation", "wishes"),
    YES_NO("expectation", "move"),
    KNOWN("expectation", "earliest"),
    COUNT("expectation", "pay_least"),
    SET("expectation", "obstacles"),
    DAY("appraisal", "made_on"),
    NAMES("appraisal", "numeracy", "'plans'"),
    NAMES("appraisal", "support", "'guided'"),
    SET("appraisal", "recommended"),
    YES_NO("appraisal", "shared"),
    NAMES("session", "status", "'no_show'"),
    DAY("session", "held_on"),
    COUNT("session", "minutes"),
    SET("session", "present"),
    YES_NO("session", "private"),
    SET("session", "topics"),
    YES_NO("session", "read_back"),
    {"session", "rating", LIST("'1'", "'4'"), LIST("'0'", "'5'", "''")},
    DAY("session", "next_on"),
    NAMES("step", "responsible", "'partner'"),
    DAY("step", "start_on"),
    DAY("step", "due_on"),
    NAMES("step", "status", "'dropped'"),
    DAY("step", "done_on"),
    COUNT("step", "cost"),
    NAMES("rpl", "state", "'gap_training'"),
    DAY("rpl", "opened_on"),
    SET("rpl", "told"),
    COUNT("rpl", "experience_months"),
    DAY("rpl", "applied_on"),
    COUNT("rpl", "fee"),
    {"evidence", "label", LIST("'E1'"), LIST("''")},
    NAMES("evidence", "kind", "'third_party'"),
    KNOWN("evidence", "made_on"),
    DAY("evidence", "received_on"),
    NAMES("evidence", "seen", "'original'"),
    NAMES("evidence", "status", "'expired'"),
    DAY("evidence", "verified_on"),
    NAMES("evidence_link", "valid", "'unknown'"),
    NAMES("evidence_link", "authentic", "'no'"),
    NAMES("evidence_link", "current", "'yes'"),
    DAY("evidence_link", "judged_on"),
    {"standard", "key", LIST("'mac-2@1'"), LIST("'mac-2'", "'@1'", "'mac-2@'")},
    JSON("standard", "title"),
    NAMES("standard", "status", "'unofficial-copy'"),
    JSON("standard", "scheme"),
    POSITION("unit"),
    JSON("unit", "title"),
    POSITION("element"),
    JSON("element", "title"),
    POSITION("criterion"),
    JSON("criterion", "text"),
    YES_NO("criterion", "critical"),
    COUNT("criterion", "tolerance"),
};

enum {
	DOMAINS = sizeof(domains) / sizeof(domains[0]),
	CHECKS = sizeof(checks) / sizeof(checks[0])
};

static int run(sqlite3 *db, const char *fmt, ...) PRINTF_LIKE(2, 3);
static int64_t number(sqlite3 *db, const char *fmt, ...) PRINTF_LIKE(2, 3);

static char *statement(const char *fmt, va_list args) PRINTF_LIKE(1, 0);

/* Owned by the caller. */
static char *
statement(const char *fmt, va_list args)
{
	struct buf buf = {0};

	buf_vprintf(&buf, fmt, args);
	return buf.data;
}

/* The extended result code of the statements. */
static int
run(sqlite3 *db, const char *fmt, ...)
{
	va_list args;
	char *sql;
	int rc;

	va_start(args, fmt);
	sql = statement(fmt, args);
	va_end(args);
	rc = sqlite3_exec(db, sql, NULL, NULL, NULL);
	free(sql);
	return rc;
}

/* The number a SELECT gives; -1 when it gives none. */
static int64_t
number(sqlite3 *db, const char *fmt, ...)
{
	sqlite3_stmt *stmt;
	va_list args;
	int64_t n = -1;
	char *sql;

	va_start(args, fmt);
	sql = statement(fmt, args);
	va_end(args);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	if (sqlite3_step(stmt) == SQLITE_ROW)
		n = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	free(sql);
	return n;
}

/* A file in memory with the schema; references are not enforced, so that a CHECK alone speaks. */
static int
set_up(void **state)
{
	sqlite3 *db;

	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		return -1;
	sqlite3_extended_result_codes(db, 1);
	for (const struct schema_file *file = schema_files; file->name; file++) {
		if (run(db, "%s", file->sql) != SQLITE_OK) {
			print_error("%s: %s\n", file->name, sqlite3_errmsg(db));
			return -1;
		}
		if (strncmp(file->name, "001_", 4) == 0)
			run(db, "CREATE TEMP TABLE core AS SELECT name FROM main.sqlite_schema");
	}
	*state = db;
	return 0;
}

static int
tear_down(void **state)
{
	return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static int
fill(void **state)
{
	if (set_up(state) != 0)
		return -1;
	for (size_t i = 0; i < DOMAINS; i++)
		if (run(*state, "%s", domains[i].row) != SQLITE_OK)
			return -1;
	return run(*state, "%s", reference) == SQLITE_OK ? 0 : -1;
}

static void
every_check_refuses_what_cannot_be(void **state)
{
	for (size_t i = 0; i < CHECKS; i++) {
		const struct check *check = &checks[i];

		for (size_t n = 0; check->good[n]; n++)
			if (run(*state, "UPDATE %s SET %s = %s", check->table, check->column,
				check->good[n])
			    != SQLITE_OK)
				fail_msg("%s.%s refuses %s", check->table, check->column,
				    check->good[n]);
		for (size_t n = 0; check->bad[n]; n++)
			if (run(*state, "UPDATE %s SET %s = %s", check->table, check->column,
				check->bad[n])
			    != SQLITE_CONSTRAINT_CHECK)
				fail_msg(
				    "%s.%s takes %s", check->table, check->column, check->bad[n]);
	}
}

/* `absent` and `extra` of each record take JSON and nothing else. */
static void
absent_and_extra_are_json(void **state)
{
	static const char *const columns[] = {"absent", "extra"};

	for (size_t i = 0; i < DOMAINS; i++)
		for (size_t n = 0; n < 2; n++) {
			const char *table = domains[i].table;

			assert_int_equal(run(*state, "UPDATE %s SET %s = '{\"phone\":\"refused\"}'",
					     table, columns[n]),
			    SQLITE_OK);
			assert_int_equal(run(*state, "UPDATE %s SET %s = '{'", table, columns[n]),
			    SQLITE_CONSTRAINT_CHECK);
		}
}

static void
no_check_is_untested(void **state)
{
	int64_t written = number(*state,
	    "SELECT sum((length(sql) - length(replace(sql, 'CHECK (', ''))) / length('CHECK ('))"
	    " FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN (SELECT name FROM "
	    "core)");

	assert_int_equal(written, CHECKS + 2 * DOMAINS);
}

static void
every_table_is_known_here(void **state)
{
	assert_int_equal(
	    number(*state, "SELECT count(*) FROM main.sqlite_schema WHERE type = 'table'"
			   " AND name NOT IN (SELECT name FROM core)"
			   " AND name NOT IN ('standard', 'unit', 'element', 'criterion')"),
	    DOMAINS);
	assert_int_equal(number(*state, "SELECT count(*) FROM main.sqlite_schema"
					" WHERE type IN ('trigger', 'view')"),
	    0);
	assert_int_equal(
	    number(*state, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main'"
			   " AND type = 'table' AND NOT strict"
			   " AND name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'"),
	    0);
}

static void
records_keep_the_conventions(void **state)
{
	for (size_t i = 0; i < DOMAINS; i++) {
		const char *table = domains[i].table;

		assert_int_equal(number(*state,
				     "SELECT pk FROM pragma_table_info('%s')"
				     " WHERE name = 'id' AND type = 'INTEGER'",
				     table),
		    1);
		assert_int_equal(number(*state,
				     "SELECT count(*) FROM pragma_table_info('%s')"
				     " WHERE type NOT IN ('INTEGER', 'TEXT')",
				     table),
		    0);
		/* The last four, in this order. */
		assert_int_equal(number(*state,
				     "SELECT max(cid) - min(cid) = 3 AND max(cid) ="
				     " (SELECT max(cid) FROM pragma_table_info('%s'))"
				     " FROM pragma_table_info('%s') WHERE name IN"
				     " ('form', 'form_version', 'absent', 'extra')",
				     table, table),
		    1);
		/* Only owners, and what is set when the row is made, must be there. */
		assert_int_equal(
		    number(*state,
			"SELECT count(*) FROM pragma_table_info('%s')"
			" WHERE \"notnull\" AND name NOT IN ('%s_id', 'number', 'state')",
			table, domains[i].owner ? domains[i].owner : ""),
		    0);
	}
}

static void
owners_are_there_and_indexed(void **state)
{
	for (size_t i = 0; i < DOMAINS; i++) {
		const char *table = domains[i].table, *owner = domains[i].owner;

		if (!owner)
			continue;
		assert_int_equal(number(*state,
				     "SELECT \"notnull\" FROM pragma_table_info('%s')"
				     " WHERE name = '%s_id' AND type = 'INTEGER'",
				     table, owner),
		    1);
		assert_int_equal(number(*state,
				     "SELECT count(*) FROM pragma_foreign_key_list('%s')"
				     " WHERE \"from\" = '%s_id' AND \"table\" = '%s'",
				     table, owner, owner),
		    1);
		assert_true(number(*state,
				"SELECT count(*) FROM pragma_index_list('%s') l,"
				" pragma_index_info(l.name) c WHERE NOT l.partial"
				" AND c.seqno = 0 AND c.name = '%s_id'",
				table, owner)
			    > 0);
		assert_int_equal(run(*state, "UPDATE %s SET %s_id = NULL", table, owner),
		    SQLITE_CONSTRAINT_NOTNULL);
	}
}

static void
references_lead_somewhere_and_never_cascade(void **state)
{
	assert_int_equal(
	    number(*state, "SELECT count(*) FROM pragma_table_list t,"
			   " pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND"
			   " (f.\"table\" NOT IN (SELECT name FROM main.sqlite_schema)"
			   " OR f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')"),
	    0);
	assert_int_equal(number(*state, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
	assert_int_equal(run(*state, "PRAGMA foreign_keys = ON"), SQLITE_OK);
	assert_int_equal(run(*state, "DELETE FROM person"), SQLITE_CONSTRAINT_FOREIGNKEY);
	assert_int_equal(
	    run(*state, "UPDATE step SET session_id = 77"), SQLITE_CONSTRAINT_FOREIGNKEY);
	assert_int_equal(
	    run(*state, "UPDATE rpl SET standard = 's@2'"), SQLITE_CONSTRAINT_FOREIGNKEY);
	assert_int_equal(
	    run(*state, "UPDATE evidence_link SET criterion = 's@1/U1/1/1'"), SQLITE_OK);
}

static void
what_is_unique_stays_unique(void **state)
{
	assert_int_equal(run(*state, "INSERT INTO casefile (id, person_id, number)"
				     " VALUES (2, 1, 'ABJ1-26-0001')"),
	    SQLITE_CONSTRAINT_UNIQUE);
	assert_int_equal(
	    run(*state, "INSERT INTO evidence_link (id, evidence_id) VALUES (2, 1)"), SQLITE_OK);
	assert_int_equal(run(*state, "UPDATE evidence_link SET criterion = 's@1/U1/1/1'"),
	    SQLITE_CONSTRAINT_UNIQUE);
	assert_int_equal(run(*state, "INSERT INTO unit (key, standard, position, code, title)"
				     " VALUES ('s@1/U2', 's@1', 1, 'U2', '{}')"),
	    SQLITE_CONSTRAINT_UNIQUE);
	assert_int_equal(run(*state, "INSERT INTO standard (key, id, version, title, status)"
				     " VALUES ('s@01', 's', '1', '{}', 'illustrative')"),
	    SQLITE_CONSTRAINT_UNIQUE);
}

/* Does the plan of a SELECT name this index? */
static bool
uses(sqlite3 *db, const char *index, const char *select)
{
	struct buf plan = {0};
	sqlite3_stmt *stmt;
	bool found;

	buf_printf(&plan, "EXPLAIN QUERY PLAN %s", select);
	assert_int_equal(sqlite3_prepare_v2(db, buf_str(&plan), -1, &stmt, NULL), SQLITE_OK);
	buf_clear(&plan);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		buf_printf(&plan, "%s\n", (const char *)sqlite3_column_text(stmt, 3));
	sqlite3_finalize(stmt);
	found = strstr(buf_str(&plan), index) && !strstr(buf_str(&plan), "TEMP B-TREE");
	buf_free(&plan);
	return found;
}

static void
lists_are_read_in_the_order_of_an_index(void **state)
{
	assert_true(uses(*state, "step_open",
	    "SELECT id FROM step WHERE status IN ('planned', 'doing')"
	    " AND due_on <= '2026-01-01' ORDER BY due_on, id"));
	assert_true(uses(*state, "session_next",
	    "SELECT id FROM session WHERE next_on >= '2026-01-01'"
	    " ORDER BY next_on, id"));
	assert_true(uses(*state, "casefile_by_updated",
	    "SELECT id FROM casefile"
	    " ORDER BY updated_at DESC, id DESC LIMIT 20"));
	assert_true(uses(*state, "casefile_by_state",
	    "SELECT id FROM casefile WHERE state = 'active'"
	    " ORDER BY updated_at DESC, id DESC LIMIT 20"));
	assert_true(uses(*state, "casefile_by_staff",
	    "SELECT id FROM casefile WHERE staff_id = 1"
	    " ORDER BY updated_at DESC, id DESC LIMIT 20"));
	assert_true(uses(*state, "casefile_by_stage",
	    "SELECT id FROM casefile WHERE stage = 'stay'"
	    " ORDER BY updated_at DESC, id DESC LIMIT 20"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(every_check_refuses_what_cannot_be, fill, tear_down),
	    cmocka_unit_test_setup_teardown(absent_and_extra_are_json, fill, tear_down),
	    cmocka_unit_test_setup_teardown(no_check_is_untested, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(every_table_is_known_here, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(records_keep_the_conventions, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(owners_are_there_and_indexed, fill, tear_down),
	    cmocka_unit_test_setup_teardown(
		references_lead_somewhere_and_never_cascade, fill, tear_down),
	    cmocka_unit_test_setup_teardown(what_is_unique_stays_unique, fill, tear_down),
	    cmocka_unit_test_setup_teardown(
		lists_are_read_in_the_order_of_an_index, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
