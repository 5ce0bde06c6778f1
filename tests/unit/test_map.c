/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps: dates in a stated order, cells to answers, every shipped map as good as it is long. */
#include "desk_file.h"

#include "exchange/map.h"

static void
dates_are_read_in_the_order_that_was_said(void **state)
{
	static const struct {
		const char *text;
		enum map_order order;
		const char *date; /* NULL: none */
	} cases[] = {
	    {"3/4/1990", MAP_DMY, "1990-04-03"},
	    {"3/4/1990", MAP_MDY, "1990-03-04"},
	    {"1990/3/4", MAP_YMD, "1990-03-04"},
	    {"03.04.1990", MAP_DMY, "1990-04-03"},
	    {"3 4 1990", MAP_DMY, "1990-04-03"},
	    /* The year first says it by itself. */
	    {"1990-03-04", MAP_DMY, "1990-03-04"},
	    {"1990-03-04 00:00:00", MAP_MDY, "1990-03-04"},
	    {"1990-03-04T00:00:00", MAP_MDY, "1990-03-04"},
	    {"4/1990", MAP_DMY, "1990-04"},
	    {"1990-04", MAP_MDY, "1990-04"},
	    {"1990", MAP_DMY, "1990"},
	    /* No such day in that order, and never tried in another. */
	    {"31/12/1990", MAP_MDY, NULL},
	    {"12/31/1990", MAP_DMY, NULL},
	    {"30/2/1990", MAP_DMY, NULL},
	    {"29/2/2000", MAP_DMY, "2000-02-29"},
	    {"1/1/90", MAP_DMY, NULL},
	    {"90", MAP_DMY, NULL},
	    {"13/1990", MAP_DMY, NULL},
	    {"0/0/1990", MAP_DMY, NULL},
	    /* What is no date of numbers is the field's to take or to refuse. */
	    {"about 1990", MAP_DMY, "about 1990"},
	    {"1990-03-04 10:30", MAP_DMY, "1990-03-04 10:30"},
	    {"1/2/3/4", MAP_DMY, "1/2/3/4"},
	    {"12345", MAP_DMY, "12345"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *date = map_date(cases[i].text, cases[i].order, &arena);

		if (!cases[i].date != !date || (date && strcmp(date, cases[i].date) != 0))
			fail_msg("%s: %s", cases[i].text, date ? date : "(none)");
	}
	arena_free(&arena);
}

static void
parts_are_trimmed_and_empty_ones_left_out(void **state)
{
	static const char *const expected[] = {"a b", "c", "d"};
	struct arena arena = {0};
	const char *const *parts = map_parts(" a b ;; c;d ; ", ";", &arena);

	(void)state;
	for (size_t i = 0; i < 3; i++)
		assert_string_equal(parts[i], expected[i]);
	assert_null(parts[3]);
	assert_null(map_parts("", ";", &arena)[0]);
	arena_free(&arena);
}

struct loaded {
	struct plan plan;
	struct map map;
	struct yaml_problems problems;
};

static bool
load(struct desk_file *file, const char *name, struct loaded *out, struct err *err)
{
	*out = (struct loaded){.problems = {.arena = &file->arena}};
	assert_ok(plan_make(&out->plan, &file->desk, err), *err);
	return map_load(&out->map, &file->desk, &out->plan, name, &out->problems, err);
}

static void
unload(struct loaded *loaded)
{
	map_free(&loaded->map);
	plan_free(&loaded->plan);
}

static void
every_shipped_map_is_right(void **state)
{
	struct desk_file *file = *state;
	const char *const *paths = book_files(file->desk.book, "maps");
	struct err err = {0};

	assert_non_null(paths[0]);
	for (size_t i = 0; paths[i]; i++) {
		struct loaded loaded;

		if (!load(file, paths[i], &loaded, &err))
			fail_msg("%s", err.text);
		assert_int_equal(loaded.problems.len, 0);
		assert_true(loaded.map.title.len >= 2);
		unload(&loaded);
	}
}

static const char head[] = "map: t\ndates: dmy\nempty: [\"-\"]\nabsent: {\"99\": refused}\n"
			   "records:\n  - form: person\n    answers:\n      full_name: \"Name\"\n";

/* What the cells (in the order of names: Name, A, B) say for the one field that line describes. */
static void
answers(
    struct desk_file *file, const char *line, const char *a, const char *b, const char *expected)
{
	const char *text = arena_printf(&file->arena, "%s      %s\n", head, line);
	const char *path = desk_file_put(file, "map.yaml", text);
	struct loaded loaded;
	struct err err = {0};
	struct map_text got;
	const char *cells[8] = {0};
	struct map_row row = {.cells = cells};
	bool said;

	if (!load(file, path, &loaded, &err))
		fail_msg("%s", err.text);
	for (size_t i = 0; i < loaded.map.names_len; i++)
		cells[i] = strcmp(loaded.map.names[i], "A") == 0   ? a
			   : strcmp(loaded.map.names[i], "B") == 0 ? b
								   : "x";
	if (!map_answer(&loaded.map, &loaded.map.records[0].answers[1], &row, &file->desk,
		&file->arena, &got, &said, &err)) {
		if (expected[0] != '#' || !strstr(err.text, expected + 1))
			fail_msg("%s: %s", line, err.text);
	} else {
		const char *is = got.absent  ? absent_word(got.absent)
				 : got.typed ? got.typed
					     : "(nothing)";

		if (strcmp(is, expected) != 0)
			fail_msg("%s: '%s', not '%s'", line, is, expected);
	}
	unload(&loaded);
}

static void
cells_become_answers_as_the_map_says(void **state)
{
	static const struct {
		const char *line, *a, *b, *expected;
	} cases[] = {
	    {"phone: A", "  07 11 ", "", "07 11"},
	    {"phone: A", "", "", "(nothing)"},
	    {"phone: A", " \n\t", "", "(nothing)"},
	    {"phone: A", "-", "", "(nothing)"},
	    {"phone: A", "99", "", "refused"},
	    {"phone: {column: A, absent: {\"99\": not_applicable}}", "99", "", "not_applicable"},
	    {"phone: {column: A, empty: [\"?\"]}", "-", "", "-"},
	    {"phone: {column: A, empty: [\"?\"]}", "?", "", "(nothing)"},
	    {"phone: {column: A, default: \"0000\"}", "", "", "0000"},
	    {"phone: {column: A, default: {absent: refused}}", "-", "", "refused"},
	    {"phone: {column: A, required: true}", "-", "", "#“A” is empty"},
	    {"phone: {value: \"5555\"}", "7", "", "5555"},
	    {"address: {columns: [A, B]}", "x", "y", "x y"},
	    {"address: {columns: [A, B], with: \", \"}", "x", "-", "x"},
	    {"address: {columns: [A, B], with: \", \"}", "x", "y", "x, y"},
	    {"given_name: {column: A, split: \" \", take: first}", "a b c", "", "a"},
	    {"given_name: {column: A, split: \" \", take: rest}", "a b  c", "", "b c"},
	    {"given_name: {column: A, split: \" \", take: rest}", "a", "", "(nothing)"},
	    {"given_name: {column: A, split: \" \", take: last}", "a b c", "", "c"},
	    {"given_name: {column: A, split: \" \", take: but_last}", "a b c", "", "a b"},
	    {"licence: {column: A, split: \"/\", words: {B: car, C: truck}}", "B / C", "",
		"car, truck"},
	    {"sex: {column: A, words: {H: m, F: f}}", "H", "", "m"},
	    {"sex: {column: A, words: {\"Féminin\": f}}", "FEMININ", "", "f"},
	    {"sex: {column: A, words: {H: m, \"0\": {absent: refused}}}", "0", "", "refused"},
	    {"sex: {column: A, words: {H: m}}", "Z", "", "#“A”: “Z” is not among the words"},
	    {"sex: {column: A, words: {H: m}, otherwise: {absent: not_asked}}", "Z", "",
		"not_asked"},
	    {"nationality: {column: A, labels: true}", "burkina faso", "", "BFA"},
	    {"nationality: {column: A, labels: true}", "CIV", "", "CIV"},
	    {"nationality: {column: A, labels: true}", "Allemagne", "", "DEU"},
	    {"nationality: {column: A, labels: true}", "Atlantis", "", "#no code and no label"},
	    {"nationality: {column: A, labels: true, words: {UK: GBR}}", "uk", "", "GBR"},
	    {"born: A", "5/6/1990", "", "1990-06-05"},
	    {"born: {column: A, dates: mdy}", "5/6/1990", "", "1990-05-06"},
	    {"born: A", "5/13/1990", "", "#“A”: “5/13/1990” is no date in the order"},
	    {"born: A", "99", "", "refused"},
	    {"born: {column: A, as: age, on: B}", "34", "1/3/2026", "1991/1992"},
	    {"born: {column: A, as: age, on: B}", "1990", "1/3/2026", "#is no age"},
	    {"born: {column: A, as: age, on: B}", "0", "1/3/2026", "#nobody is 0 years old"},
	    {"born: {column: A, as: age, on: B}", "34", "", "#“B” is empty"},
	    {"born: {column: A, as: age, on: B}", "34", "3/2026", "#“B”: “3/2026” is no date"},
	    {"born: {column: A, as: date_or_age, on: B}", "5/6/1990", "", "1990-06-05"},
	    {"born: {column: A, as: date_or_age, on: B}", "34", "1/3/2026", "1991/1992"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		answers(*state, cases[i].line, cases[i].a, cases[i].b, cases[i].expected);
}

static void
delimiters_have_names(void **state)
{
	(void)state;
	assert_int_equal(map_delimiter("comma"), ',');
	assert_int_equal(map_delimiter(";"), ';');
	assert_int_equal(map_delimiter("tab"), '\t');
	assert_int_equal(map_delimiter("bar"), '|');
	assert_int_equal(map_delimiter("x"), 0);
	assert_int_equal(map_delimiter(""), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_are_read_in_the_order_that_was_said),
	    cmocka_unit_test(parts_are_trimmed_and_empty_ones_left_out),
	    cmocka_unit_test(delimiters_have_names),
	    cmocka_unit_test_setup_teardown(
		every_shipped_map_is_right, desk_file_setup, desk_file_teardown),
	    cmocka_unit_test_setup_teardown(
		cells_become_answers_as_the_map_says, desk_file_setup, desk_file_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
