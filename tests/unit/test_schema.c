/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The domain tables (schema 002 and up): their conventions, and that each CHECK
 * refuses what it is there to refuse. A new CHECK without a row in checks[] fails the count.
 */
#include "unit.h"

#include "base/buf.h"
#include "store/schema.h"

#include <sqlite3.h>

/* Tables that hold a record of a case, and what a row belongs to. */
static const struct domain {
	const char *table, *owner;
} domains[] = {
    {"person", NULL},
    {"person_document", "person"},
    {"casefile", "person"},
    {"casefile_link", "casefile"},
    {"consent", "casefile"},
    {"language_skill", "casefile"},
    {"education", "casefile"},
    {"work_experience", "casefile"},
    {"skill_claim", "casefile"},
    {"dependant", "person"},
    {"licence", "person"},
    {"digital_skill", "casefile"},
    {"transversal", "casefile"},
    {"task_answer", "casefile"},
    {"expectation", "casefile"},
    {"need", "casefile"},
    {"recruitment_cost", "casefile"},
    {"next_step", "casefile"},
    {"appraisal", "casefile"},
    {"session", "casefile"},
    {"step", "casefile"},
    {"rpl", "casefile"},
    {"evidence", "casefile"},
    {"evidence_link", "evidence"},
};

/* A standard with one criterion, a skill, a form: reference data. */
static const char reference[] =
    "INSERT INTO standard (key, id, version, title, status)"
    " VALUES ('s@1', 's', '1', '{\"en\":\"S\"}', 'illustrative');"
    "INSERT INTO unit (key, standard, position, code, title)"
    " VALUES ('s@1/U1', 's@1', 1, 'U1', '{\"en\":\"U\"}');"
    "INSERT INTO element (key, unit, position, title)"
    " VALUES ('s@1/U1/1', 's@1/U1', 1, '{\"en\":\"E\"}');"
    "INSERT INTO criterion (key, element, position, text)"
    " VALUES ('s@1/U1/1/1', 's@1/U1/1', 1, '{\"en\":\"C\"}');"
    "INSERT INTO occupation_skill VALUES ('7112', 'o', 's', 'skill', 1);"
    "INSERT INTO form_text (form, version, hash, text, used_at)"
    " VALUES ('f', 1, 'x', 'form: f', '2026-03-02');";

/* SQL literals that a kind of column takes and those it refuses. */
struct shape {
	const char *good[6], *bad[6];
};

static const struct shape name = {{NULL}, {"''", "'no such word'"}};
static const struct shape filled = {{NULL}, {"''"}};
static const struct shape known = {{"'1987'", "'1987-05'", "'1987-05-14~'", "'1985/1989'"},
    {"'soon'", "''", "'0987'", "'14.05.1987'", "'1987 '"}};
static const struct shape day = {
    {"'2026-02-28'"}, {"'2026-02-30'", "'2026-02'", "''", "'2460000'", "'2026-2-3'"}};
static const struct shape yes_no = {{"0", "1"}, {"2", "-1"}};
static const struct shape digits = {{"'7112'", "'71'"}, {"'71a'", "'C7112'"}};
static const struct shape count = {{"0", "12"}, {"-1"}};
static const struct shape place = {{"1"}, {"0", "-1"}};
static const struct shape set = {{"'a'", "'job_1 b'"}, {"''", "' a'", "'a, b'", "'A'"}};
static const struct shape money = {
    {"'0 XOF'", "'12500.50 EUR'"}, {"''", "'XOF'", "'12 xof'", "' 12 XOF'", "'12 EURO'"}};
static const struct shape json = {{"'{\"en\":\"x\"}'"}, {"'{'", "''"}};
static const struct shape number_text = {{NULL}, {"''", "'ABJ1 26'"}};
static const struct shape rating = {{"'4'"}, {"'0'", "'5'", "''"}};
static const struct shape key = {{NULL}, {"'mac-2'", "'@1'", "'mac-2@'"}};

static const struct check {
	const char *table, *column;
	const struct shape *shape;
	const char *good; /* one more it takes, or NULL */
} checks[] = {
    {"person", "full_name", &filled, "'Suharto'"},
    {"person", "sex", &name, "'x'"},
    {"person", "born", &known, NULL},
    {"person", "dependants", &count, NULL},
    {"person", "childcare", &yes_no, NULL},
    {"person", "licence", &set, NULL},
    {"person_document", "issued_on", &known, NULL},
    {"person_document", "expires_on", &known, NULL},
    {"person_document", "seen", &name, "'certified'"},
    {"person_document", "held_since", &known, NULL},
    {"casefile", "number", &number_text, "'ABJ1-26-0147'"},
    {"casefile", "state", &name, "'closed'"},
    {"casefile", "stage_since", &known, NULL},
    {"casefile", "arrived_on", &known, NULL},
    {"casefile", "permit_until", &known, NULL},
    {"casefile", "opened_on", &day, NULL},
    {"casefile", "closed_on", &day, NULL},
    {"casefile_link", "born", &known, NULL},
    {"casefile_link", "minor_alone", &yes_no, NULL},
    {"consent", "decision", &name, "'refused'"},
    {"consent", "given_by", &name, "'guardian'"},
    {"consent", "mark", &name, "'thumb'"},
    {"consent", "given_on", &day, NULL},
    {"consent", "expires_on", &day, NULL},
    {"consent", "withdrawn_on", &day, NULL},
    {"language_skill", "mother_tongue", &yes_no, NULL},
    {"language_skill", "literacy", &name, "'signs'"},
    {"language_skill", "certificate_on", &known, NULL},
    {"education", "master_reachable", &yes_no, NULL},
    {"education", "from_on", &known, NULL},
    {"education", "to_on", &known, NULL},
    {"education", "completed", &yes_no, NULL},
    {"education", "standing", &name, "'verified'"},
    {"education", "verified_on", &day, NULL},
    {"work_experience", "from_on", &known, NULL},
    {"work_experience", "to_on", &known, NULL},
    {"work_experience", "months", &count, NULL},
    {"work_experience", "informal", &yes_no, NULL},
    {"work_experience", "supervised", &count, NULL},
    {"work_experience", "pay", &count, NULL},
    {"work_experience", "proof", &set, NULL},
    {"work_experience", "standing", &name, "'verified'"},
    {"work_experience", "verified_on", &day, NULL},
    {"skill_claim", "level", &name, "'teach'"},
    {"skill_claim", "years", &count, NULL},
    {"skill_claim", "last_done", &known, NULL},
    {"skill_claim", "standing", &name, "'verified'"},
    {"skill_claim", "verified_on", &day, NULL},
    {"expectation", "wishes", &set, NULL},
    {"expectation", "move", &yes_no, NULL},
    {"expectation", "earliest", &known, NULL},
    {"expectation", "pay_least", &count, NULL},
    {"expectation", "obstacles", &set, NULL},
    {"dependant", "born", &known, NULL},
    {"dependant", "care", &yes_no, NULL},
    {"dependant", "school", &yes_no, NULL},
    {"licence", "issued_on", &known, NULL},
    {"licence", "expires_on", &known, NULL},
    {"licence", "seen", &name, "'copy'"},
    {"digital_skill", "devices", &set, NULL},
    {"digital_skill", "device_use", &name, "'teach'"},
    {"digital_skill", "messaging", &name, "'teach'"},
    {"digital_skill", "search", &name, "'teach'"},
    {"digital_skill", "web_form", &name, "'teach'"},
    {"digital_skill", "e_payment", &name, "'teach'"},
    {"digital_skill", "email_use", &name, "'teach'"},
    {"digital_skill", "office", &name, "'teach'"},
    {"digital_skill", "trade_tool", &name, "'teach'"},
    {"transversal", "teamwork", &name, "'leads'"},
    {"transversal", "punctual", &name, "'leads'"},
    {"transversal", "customers", &name, "'leads'"},
    {"transversal", "leadership", &name, "'leads'"},
    {"transversal", "problems", &name, "'leads'"},
    {"transversal", "learning", &name, "'leads'"},
    {"transversal", "safety", &name, "'leads'"},
    {"need", "care", &set, NULL},
    {"need", "transport", &set, NULL},
    {"need", "minutes", &count, NULL},
    {"need", "debt", &yes_no, NULL},
    {"need", "help", &set, NULL},
    {"need", "health", &yes_no, NULL},
    {"need", "limits", &set, NULL},
    {"recruitment_cost", "amount", &money, NULL},
    {"recruitment_cost", "paid_on", &known, NULL},
    {"recruitment_cost", "debt_left", &money, NULL},
    {"next_step", "until", &day, NULL},
    {"skill_claim", "known_by", &name, "'verified'"},
    {"education", "known_by", &name, "'verified'"},
    {"work_experience", "known_by", &name, "'verified'"},
    {"education", "hours", &count, NULL},
    {"work_experience", "hours_week", &count, NULL},
    {"language_skill", "alphabet", &set, NULL},
    {"expectation", "business_has", &set, NULL},
    {"expectation", "learn_when", &set, NULL},
    {"expectation", "minutes", &count, NULL},
    {"expectation", "refuses", &set, NULL},
    {"appraisal", "made_on", &day, NULL},
    {"appraisal", "numeracy", &name, "'plans'"},
    {"appraisal", "support", &name, "'guided'"},
    {"appraisal", "recommended", &set, NULL},
    {"appraisal", "shared", &yes_no, NULL},
    {"session", "status", &name, "'no_show'"},
    {"session", "held_on", &day, NULL},
    {"session", "minutes", &count, NULL},
    {"session", "present", &set, NULL},
    {"session", "private", &yes_no, NULL},
    {"session", "topics", &set, NULL},
    {"session", "read_back", &yes_no, NULL},
    {"session", "rating", &rating, "'1'"},
    {"session", "next_on", &day, NULL},
    {"step", "responsible", &name, "'partner'"},
    {"step", "start_on", &day, NULL},
    {"step", "due_on", &day, NULL},
    {"step", "status", &name, "'dropped'"},
    {"step", "done_on", &day, NULL},
    {"step", "cost", &count, NULL},
    {"rpl", "state", &name, "'gap_training'"},
    {"rpl", "opened_on", &day, NULL},
    {"rpl", "told", &set, NULL},
    {"rpl", "experience_months", &count, NULL},
    {"rpl", "applied_on", &day, NULL},
    {"rpl", "fee", &count, NULL},
    {"evidence", "label", &filled, "'E1'"},
    {"evidence", "kind", &name, "'third_party'"},
    {"evidence", "made_on", &known, NULL},
    {"evidence", "received_on", &day, NULL},
    {"evidence", "seen", &name, "'original'"},
    {"evidence", "status", &name, "'expired'"},
    {"evidence", "verified_on", &day, NULL},
    {"evidence_link", "valid", &name, "'unknown'"},
    {"evidence_link", "authentic", &name, "'no'"},
    {"evidence_link", "current", &name, "'yes'"},
    {"evidence_link", "judged_on", &day, NULL},
    {"standard", "key", &key, "'mac-2@1'"},
    {"standard", "title", &json, NULL},
    {"standard", "status", &name, "'unofficial-copy'"},
    {"standard", "scheme", &json, NULL},
    {"unit", "position", &place, NULL},
    {"unit", "title", &json, NULL},
    {"element", "position", &place, NULL},
    {"element", "title", &json, NULL},
    {"criterion", "position", &place, NULL},
    {"criterion", "text", &json, NULL},
    {"criterion", "critical", &yes_no, NULL},
    {"criterion", "tolerance", &count, NULL},
    {"occupation_skill", "occupation", &digits, NULL},
    {"occupation_skill", "kind", &name, "'knowledge'"},
    {"occupation_skill", "essential", &yes_no, NULL},
    {"form_text", "version", &place, NULL},
};

enum {
	DOMAINS = sizeof(domains) / sizeof(domains[0]),
	CHECKS = sizeof(checks) / sizeof(checks[0])
};

static int run(sqlite3 *db, const char *fmt, ...) PRINTF_LIKE(2, 3);
static int64_t number(sqlite3 *db, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* The extended result code of the statements. */
static int
run(sqlite3 *db, const char *fmt, ...)
{
	struct buf sql = {0};
	va_list args;
	int rc;

	va_start(args, fmt);
	buf_vprintf(&sql, fmt, args);
	va_end(args);
	rc = sqlite3_exec(db, buf_str(&sql), NULL, NULL, NULL);
	buf_free(&sql);
	return rc;
}

/* The number a SELECT gives; -1 when it gives none. */
static int64_t
number(sqlite3 *db, const char *fmt, ...)
{
	sqlite3_stmt *stmt;
	va_list args;
	int64_t n = -1;
	struct buf sql = {0};

	va_start(args, fmt);
	buf_vprintf(&sql, fmt, args);
	va_end(args);
	assert_int_equal(sqlite3_prepare_v2(db, buf_str(&sql), -1, &stmt, NULL), SQLITE_OK);
	if (sqlite3_step(stmt) == SQLITE_ROW)
		n = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	buf_free(&sql);
	return n;
}

/* Files whose tables no form fills: what the program keeps of the case file, and of who is who. */
static bool
is_own(const char *file)
{
	static const char *const own[] = {"001_file.sql", "008_person_link.sql"};

	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		if (strcmp(own[i], file) == 0)
			return true;
	return false;
}

/* A file in memory with the schema; references are not enforced, so that a CHECK alone speaks. */
static int
set_up(void **state)
{
	sqlite3 *db;

	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		return -1;
	sqlite3_extended_result_codes(db, 1);
	run(db, "CREATE TEMP TABLE core (name TEXT); CREATE TEMP TABLE before (name TEXT)");
	for (const struct schema_file *file = schema_files; file->name; file++) {
		run(db,
		    "DELETE FROM before; INSERT INTO before SELECT name FROM main.sqlite_schema");
		if (run(db, "%s", file->sql) != SQLITE_OK) {
			print_error("%s: %s\n", file->name, sqlite3_errmsg(db));
			return -1;
		}
		if (is_own(file->name))
			run(db, "INSERT INTO core SELECT name FROM main.sqlite_schema"
				" WHERE name NOT IN (SELECT name FROM before)");
	}
	*state = db;
	return 0;
}

static int
tear_down(void **state)
{
	return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

/* The least row that each table takes. */
static int
fill(void **state)
{
	if (set_up(state) != 0)
		return -1;
	if (run(*state,
		"INSERT INTO person (id) VALUES (1);"
		"INSERT INTO casefile (id, person_id, number) VALUES (1, 1, 'ABJ1-26-0001')")
	    != SQLITE_OK)
		return -1;
	for (size_t i = 0; i < DOMAINS; i++)
		if (domains[i].owner && strcmp(domains[i].table, "casefile") != 0
		    && run(*state, "INSERT INTO %s (id, %s_id) VALUES (1, 1)", domains[i].table,
			   domains[i].owner)
			   != SQLITE_OK)
			return -1;
	return run(*state, "%s", reference) == SQLITE_OK ? 0 : -1;
}

static int
put(sqlite3 *db, const struct check *check, const char *literal)
{
	return run(db, "UPDATE %s SET %s = %s", check->table, check->column, literal);
}

static void
every_check_refuses_what_cannot_be(void **state)
{
	for (size_t i = 0; i < CHECKS; i++) {
		const struct check *check = &checks[i];
		const char *const *bad = check->shape->bad, *const *good = check->shape->good;

		assert_non_null(*bad);
		if (check->good && put(*state, check, check->good) != SQLITE_OK)
			fail_msg("%s.%s refuses %s", check->table, check->column, check->good);
		for (; *good; good++)
			if (put(*state, check, *good) != SQLITE_OK)
				fail_msg("%s.%s refuses %s", check->table, check->column, *good);
		for (; *bad; bad++)
			if (put(*state, check, *bad) != SQLITE_CONSTRAINT_CHECK)
				fail_msg("%s.%s takes %s", check->table, check->column, *bad);
	}
}

/* `absent`, `extra` and `kept` of each record take JSON and nothing else. */
static void
what_stands_beside_the_columns_is_json(void **state)
{
	static const char *const columns[] = {"absent", "extra", "kept"};

	for (size_t i = 0; i < DOMAINS; i++)
		for (size_t n = 0; n < 3; n++) {
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

	assert_int_equal(written, CHECKS + 3 * DOMAINS);
}

static void
every_table_is_known_here(void **state)
{
	assert_int_equal(
	    number(*state, "SELECT count(*) FROM main.sqlite_schema WHERE type = 'table'"
			   " AND name NOT IN (SELECT name FROM core)"
			   " AND name NOT IN ('standard', 'unit', 'element', 'criterion', "
			   "'occupation_skill', 'form_text')"),
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
		/* Five together, in this order; columns that came later stand behind them. */
		assert_int_equal(
		    number(*state,
			"SELECT group_concat(name) = 'form,form_version,absent,extra,kept'"
			" AND max(cid) - min(cid) = 4"
			" FROM (SELECT * FROM pragma_table_info('%s') WHERE name IN"
			" ('form', 'form_version', 'absent', 'extra', 'kept') ORDER BY cid)",
			table),
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

#define LINK "INSERT INTO person_link (kind, person_id, other_id) VALUES "

static void
links_between_persons_are_of_two_and_said_once(void **state)
{
	assert_int_equal(run(*state, "INSERT INTO person (id) VALUES (2), (3)"), SQLITE_OK);
	assert_int_equal(run(*state, LINK "('merged', 1, 2)"), SQLITE_OK);
	assert_int_equal(run(*state, LINK "('distinct', 1, 3)"), SQLITE_OK);
	assert_int_equal(run(*state, LINK "('same', 1, 3)"), SQLITE_CONSTRAINT_CHECK);
	assert_int_equal(run(*state, LINK "('distinct', 1, 1)"), SQLITE_CONSTRAINT_CHECK);
	assert_int_equal(run(*state, LINK "('distinct', 1, 3)"), SQLITE_CONSTRAINT_UNIQUE);
	/* Nobody is merged into two. */
	assert_int_equal(run(*state, LINK "('merged', 3, 2)"), SQLITE_CONSTRAINT_UNIQUE);
	assert_int_equal(run(*state, "INSERT INTO likeness VALUES ('name_same', 0, 1)"),
	    SQLITE_CONSTRAINT_CHECK);
	assert_int_equal(run(*state, "INSERT INTO likeness VALUES ('name_same', 1, 0)"),
	    SQLITE_CONSTRAINT_CHECK);
	assert_int_equal(run(*state, "INSERT INTO respelling (region, kind, given, made)"
				     " VALUES ('', 'word', 'a', 'b')"),
	    SQLITE_CONSTRAINT_CHECK);
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
	    cmocka_unit_test_setup_teardown(
		what_stands_beside_the_columns_is_json, fill, tear_down),
	    cmocka_unit_test_setup_teardown(no_check_is_untested, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(every_table_is_known_here, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(records_keep_the_conventions, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(owners_are_there_and_indexed, fill, tear_down),
	    cmocka_unit_test_setup_teardown(
		references_lead_somewhere_and_never_cascade, fill, tear_down),
	    cmocka_unit_test_setup_teardown(what_is_unique_stays_unique, fill, tear_down),
	    cmocka_unit_test_setup_teardown(
		links_between_persons_are_of_two_and_said_once, fill, tear_down),
	    cmocka_unit_test_setup_teardown(
		lists_are_read_in_the_order_of_an_index, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
