/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence matrix and the read-back of a session, on the demo office. */
#include "unit.h"

#include "casework/demo.h"
#include "casework/matrix.h"
#include "casework/readback.h"
#include "casework/timeline.h"
#include "store/casefile.h"

#include <unistd.h>

enum { NOW = 1772442000 }; /* 2026-03-02T09:00:00Z */

struct office {
	struct arena arena;
	struct db *db;
	struct desk desk;
	int64_t mason; /* the case with an RPL file */
	int64_t girl;  /* a case with a session */
};

static char dir[] = "test_matrix_XXXXXX";

static int64_t
stopped(void *context)
{
	(void)context;
	return (int64_t)NOW * 1000;
}

static const struct db_how how = {.clock = {.now = stopped}};

#define must(call)                                                                                 \
	do {                                                                                       \
		if (!(call))                                                                       \
			fail_msg("%s: %s", #call, err.text);                                       \
	} while (0)

static int64_t
find_case(struct office *office, const char *number)
{
	struct casefile_row row;
	struct err err = {0};

	must(casefile_find(office->db, number, &office->arena, &row, &err));
	return row.id;
}

static int
open_office(void **state)
{
	static struct office office;
	const char *source = getenv("SRCDIR"), *path;
	const char *dirs[] = {arena_printf(&office.arena, "%s/forms", source ? source : "..")};
	struct err err = {0};

	if (!mkdtemp(dir))
		return -1;
	path = arena_printf(&office.arena, "%s/demo.valise", dir);
	must(demo_make(path, dirs, 1, "en", &how, &err));
	must(db_open(&office.db, path, &how, &err));
	must(desk_open(&office.desk, office.db, dirs, 1, NULL, "en", &err));
	office.mason = find_case(&office, "ABJ1-25-0001");
	office.girl = find_case(&office, "ABJ1-25-0004");
	*state = &office;
	return 0;
}

static int
close_office(void **state)
{
	struct office *office = *state;
	const char *path = arena_printf(&office->arena, "%s/demo.valise", dir);

	desk_close(&office->desk);
	db_close(office->db);
	unlink(path);
	rmdir(dir);
	arena_free(&office->arena);
	return 0;
}

static struct matrix
load(struct office *office)
{
	const char *const *standards =
	    matrix_standards(&office->desk, office->mason, &office->arena);
	struct matrix matrix;
	struct err err = {0};

	assert_non_null(standards[0]);
	assert_null(standards[1]);
	must(
	    matrix_load(&office->desk, office->mason, standards[0], &office->arena, &matrix, &err));
	return matrix;
}

static void
every_sum_follows_from_the_cells(void **state)
{
	struct matrix m = load(*state);
	size_t criteria = 0, linked = 0, good = 0;

	for (size_t i = 1; i < m.items_len; i++)
		assert_true(strverscmp(m.items[i - 1].label, m.items[i].label) < 0);
	for (size_t i = 0; i < m.lines_len; i++) {
		bool some = false, fine = false;

		if (m.lines[i].kind != MATRIX_CRITERION)
			continue;
		criteria++;
		for (size_t k = 0; k < m.items_len; k++) {
			some |= m.lines[i].cells[k].link_id != 0;
			fine |= matrix_is_good(&m.lines[i].cells[k]);
		}
		linked += some;
		good += fine;
	}
	assert_true(criteria > 0 && linked < criteria && good < linked);
	assert_int_equal(criteria, m.criteria);
	assert_int_equal(linked, m.linked);
	assert_int_equal(good, m.good);
}

/* A criterion that nothing is held against. */
static size_t
find_gap(const struct matrix *m)
{
	for (size_t i = 0; i < m->lines_len; i++) {
		bool some = m->lines[i].kind != MATRIX_CRITERION;

		for (size_t k = 0; !some && k < m->items_len; k++)
			some = m->lines[i].cells[k].link_id != 0;
		if (!some)
			return i;
	}
	fail_msg("%s", "the demo leaves no gap");
	return 0;
}

static void
a_judgement_is_one_action_and_comes_back(void **state)
{
	static const struct given no[] = {{"valid", "no"}, {"note", "another wall"}};
	static const struct given unsaid[] = {{"valid", ""}};
	struct office *office = *state;
	struct matrix before = load(office), now;
	size_t gap = find_gap(&before);
	const char *criterion = before.lines[gap].key, *what;
	int64_t evidence = before.items[0].id, where;
	struct err err = {0};

	must(matrix_judge(&office->desk, office->mason, evidence, criterion, NULL, 0, &err));
	now = load(office);
	assert_true(now.lines[gap].cells[0].link_id != 0);
	assert_null(now.lines[gap].cells[0].judged_by);
	assert_int_equal(now.linked, before.linked + 1);
	must(matrix_judge(&office->desk, office->mason, evidence, criterion, no, 2, &err));
	now = load(office);
	assert_string_equal(now.lines[gap].cells[0].valid, "no");
	assert_string_equal(now.lines[gap].cells[0].note, "another wall");
	assert_string_equal(now.lines[gap].cells[0].judged_by, office->desk.staff_name);
	must(matrix_judge(&office->desk, office->mason, evidence, criterion, unsaid, 1, &err));
	assert_null(load(office).lines[gap].cells[0].valid);
	for (int i = 0; i < 3; i++)
		must(timeline_undo(&office->desk, 0, &office->arena, &what, &where, &err));
	now = load(office);
	assert_int_equal(now.lines[gap].cells[0].link_id, 0);
	assert_int_equal(now.linked, before.linked);
}

static void
links_to_another_standard_are_left_out(void **state)
{
	struct office *office = *state;
	const char *own = load(office).standard.key;
	struct standard_list all;
	struct err err = {0};
	size_t others = 0;

	must(standard_list(office->db, "en", &office->arena, &all, &err));
	for (size_t i = 0; i < all.len; i++) {
		struct matrix other;

		if (strcmp(all.items[i].key, own) == 0)
			continue;
		must(matrix_load(
		    &office->desk, office->mason, all.items[i].key, &office->arena, &other, &err));
		assert_int_equal(other.linked, 0);
		assert_int_equal(other.good, 0);
		assert_true(other.criteria > 0 && other.items_len > 0);
		others++;
	}
	assert_true(others > 0);
}

static void
a_link_goes_and_comes_back(void **state)
{
	struct office *office = *state;
	struct matrix before = load(office), now;
	const char *what;
	int64_t link = 0, where;
	struct err err = {0};

	for (size_t i = 0; i < before.lines_len; i++)
		for (size_t k = 0; before.lines[i].kind == MATRIX_CRITERION && k < before.items_len;
		     k++)
			if (before.lines[i].cells[k].link_id)
				link = before.lines[i].cells[k].link_id;
	assert_true(link != 0);
	must(matrix_unlink(&office->desk, office->mason, link, &err));
	now = load(office);
	assert_true(now.linked <= before.linked);
	assert_false(matrix_unlink(&office->desk, office->mason, link, &err));
	assert_int_equal(err.code, ERR_DATA);
	must(timeline_undo(&office->desk, 0, &office->arena, &what, &where, &err));
	assert_true(where == office->mason);
	now = load(office);
	assert_int_equal(now.linked, before.linked);
	assert_int_equal(now.good, before.good);
}

static void
a_standard_that_is_not_there_is_said(void **state)
{
	struct office *office = *state;
	struct matrix matrix;
	struct err err = {0};

	assert_false(
	    matrix_load(&office->desk, office->mason, "nosuch@1", &office->arena, &matrix, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "nosuch@1"));
}

/* The only session of the case, its language as the test wants it. */
static int64_t
session_in(struct office *office, const char *lang)
{
	const struct given given[] = {{"language", lang}, {"language_2", ""}};
	struct record_list rows;
	struct sheet sheet;
	struct err err = {0};

	must(record_list(office->db, "session", "casefile_id", office->girl, 0, SIZE_MAX,
	    &office->arena, &rows, &err));
	assert_true(rows.len > 0);
	must(sheet_open(
	    &sheet, &office->desk, "session", office->girl, office->girl, rows.items[0].id, &err));
	must(sheet_answer_all(&sheet, given, 2, &err));
	sheet_close(&sheet);
	return rows.items[0].id;
}

static void
a_session_is_read_back_in_its_language(void **state)
{
	struct office *office = *state;
	struct err err = {0};
	const char *text;

	text = readback_text(
	    &office->desk, office->girl, session_in(office, "fr"), &office->arena, &err);
	must(text != NULL);
	assert_non_null(strstr(text, "Entretien · "));
	assert_null(strstr(text, "Session"));
	/* The desk speaks its own language again. */
	assert_string_equal(office->desk.lang, "en");
	text = readback_text(
	    &office->desk, office->girl, session_in(office, "bm"), &office->arena, &err);
	must(text != NULL);
	assert_non_null(strstr(text, "Session · "));
	assert_non_null(strstr(text, "To be read aloud in: Bambara"));
}

static void
a_session_that_is_not_there_is_said(void **state)
{
	struct office *office = *state;
	struct err err = {0};

	assert_null(readback_text(&office->desk, office->girl, 12345, &office->arena, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_string_equal(office->desk.lang, "en");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_sum_follows_from_the_cells),
	    cmocka_unit_test(a_judgement_is_one_action_and_comes_back),
	    cmocka_unit_test(links_to_another_standard_are_left_out),
	    cmocka_unit_test(a_link_goes_and_comes_back),
	    cmocka_unit_test(a_standard_that_is_not_there_is_said),
	    cmocka_unit_test(a_session_is_read_back_in_its_language),
	    cmocka_unit_test(a_session_that_is_not_there_is_said),
	};

	return cmocka_run_group_tests(tests, open_office, close_office);
}
