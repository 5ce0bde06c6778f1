/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped standards, what is said of wrong ones, and reference data in a case file. */
#include "reference.h"
#include "store_file.h"

#include "base/file.h"
#include "casework/reference.h"
#include "form/standard.h"
#include "store/code.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static struct standard *
read_path(const char *path, struct arena *arena, struct yaml_problems *problems)
{
	const char *slash = strrchr(path, '/') + 1;
	const char *stem = arena_dup_len(arena, slash, strlen(slash) - strlen(".yaml"));
	struct err err = {0};
	char *bytes;
	size_t len;

	*problems = (struct yaml_problems){.arena = arena};
	if (!file_read(path, YAML_SIZE_MAX, arena, &bytes, &len, &err))
		fail_msg("%s", err.text);
	return standard_read(bytes, len, path, stem, arena, problems);
}

static size_t
count_criteria(const struct unit *units, size_t len)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		for (size_t k = 0; k < units[i].len; k++)
			count += units[i].elements[k].len;
	return count;
}

static void
shipped_standards_are_whole_and_honest(void **state)
{
	static const struct {
		const char *key;
		size_t units, criteria;
	} expected[] = {
	    {"domestic-work-nc-ii@pre-2022", 12, 67},
	    {"mac-2@1", 7, 24},
	    {"masonry-nc-ii@0719", 2, 26},
	    {"sewing-machine-operator@1", 5, 35},
	};
	struct arena arena = {0};
	const char *const *paths = reference_paths("standards", &arena);

	(void)state;
	for (size_t i = 0; paths[i]; i++) {
		struct yaml_problems problems;
		const struct standard *standard = read_path(paths[i], &arena, &problems);

		reference_no_problems(&problems);
		assert_true(i < sizeof(expected) / sizeof(expected[0]));
		assert_string_equal(standard->key, expected[i].key);
		assert_string_equal(standard->status, "illustrative");
		assert_int_equal(standard->len, expected[i].units);
		assert_int_equal(
		    count_criteria(standard->units, standard->len), expected[i].criteria);
	}
	arena_free(&arena);
}

#define HEAD                                                                                       \
	"standard: \"x\"\nversion: \"1\"\ntitle: {en: \"X\", fr: \"X\"}\nstatus: "                 \
	"\"illustrative\"\n"
#define UNIT                                                                                       \
	"units:\n  - unit: \"U1\"\n    title: {en: \"U\", fr: \"U\"}\n    elements:\n"             \
	"      - title: {en: \"E\", fr: \"E\"}\n        criteria:\n"

static struct standard *
read_text(const char *text, struct arena *arena, struct yaml_problems *problems)
{
	*problems = (struct yaml_problems){.arena = arena};
	return standard_read(text, strlen(text), "x.yaml", "x", arena, problems);
}

static void
mistakes_are_told_at_their_place(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems;

	(void)state;
	assert_null(
	    read_text(HEAD "country: \"Ghana\"\nscheme: {pass: \"marks\", marks: 20}\n" UNIT
			   "          - {id: \"1\", critical: maybe, text: {en: \"C\"}}\n"
			   "          - {id: \"1\", text: {en: \"D\", fr: \"D\"}}\n"
			   "          - {id: \"2\", txt: {en: \"D\", fr: \"D\"}}\n"
			   "          - {id: \"3\", text: {en: \"D\", fr: \"D\"}, measure: "
			   "{unit: \"mm\", target: 2, tolerance: -1}}\n"
			   "      - title: {en: \"F\", fr: \"F\"}\n        criteria: []\n"
			   "  - unit: \"U1\"\n    kind: \"elctive\"\n    title: {en: \"V\"}\n",
		&arena, &problems));
	reference_problem(&problems, 5, 10, "three letters", false);
	reference_problem(&problems, 6, 9, "pass_mark", false);
	reference_problem(&problems, 13, 33, "true", false);
	reference_problem(&problems, 13, 46, "has no text in \"fr\"", true);
	reference_problem(&problems, 14, 18, "there twice", false);
	reference_problem(&problems, 15, 13, "\"text:\" is missing", false);
	reference_problem(&problems, 16, 93, "whole number", false);
	reference_problem(&problems, 18, 19, "\"criteria:\"", false);
	reference_problem(&problems, 19, 11, "there twice", false);
	reference_problem(&problems, 20, 11, "\"elective\"", false);
	reference_problem(&problems, 19, 5, "\"elements:\"", false);
	assert_null(read_text("standard: \"x\"\n", &arena, &problems));
	reference_problem(&problems, 1, 1, "\"units:\"", false);
	reference_problem(&problems, 1, 1, "\"version:\"", false);
	reference_problem(&problems, 1, 1, "\"status:\"", false);
	arena_free(&arena);
}

/* A case file, a folder of its own for files of an office, and what was said. */
struct reference_test {
	struct store_file file;
	struct arena arena;
	struct yaml_problems problems;
};

static int
setup(void **state)
{
	struct reference_test *test = mem_alloc(sizeof(*test));

	memset(test, 0, sizeof(*test));
	store_file_setup(&test->file);
	store_file_create(&test->file);
	*state = test;
	return 0;
}

static int
teardown(void **state)
{
	struct reference_test *test = *state;

	arena_free(&test->arena);
	store_file_teardown(&test->file);
	free(test);
	return 0;
}

static void
load(struct reference_test *test, const char *const *lists, const char *const *standards)
{
	struct err err = {0};

	test->problems = (struct yaml_problems){.arena = &test->arena};
	assert_ok(reference_load(test->file.db, lists, standards, &test->problems, &err), err);
}

static const char *
write_file(struct reference_test *test, const char *name, const char *text)
{
	const char *path = arena_printf(&test->arena, "%s/%s", test->file.dir, name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

static const char *
one_standard(struct reference_test *test, const char *criterion, const char *more)
{
	return write_file(test, "x.yaml",
	    arena_printf(&test->arena,
		"%s          - {id: \"1\", text: {en: \"%s\", fr: \"C\"}}\n%s", HEAD UNIT,
		criterion, more));
}

static void
everything_shipped_is_found_again(void **state)
{
	struct reference_test *test = *state;
	struct err err = {0};
	struct unit_list units;
	struct standard standard;
	struct code code;
	struct code_list found;

	load(test, reference_paths("lists", &test->arena),
	    reference_paths("standards", &test->arena));
	reference_no_problems(&test->problems);
	assert_true(code_find(test->file.db, "isco08", "7112", "fr", &test->arena, &code));
	assert_string_equal(code.label, "Maçons");
	assert_true(code_find(test->file.db, "standard", "mac-2@1", "en", &test->arena, &code));
	assert_string_equal(code.label, "Masonry, second level (demo)");
	assert_true(
	    code_find(test->file.db, "criterion", "mac-2@1/U5/3/1", "fr", &test->arena, &code));
	assert_string_equal(code.parent, "mac-2@1/U5");
	assert_true(standard_find(
	    test->file.db, "masonry-nc-ii@0719", "fr", &test->arena, &standard, &err));
	assert_string_equal(standard.title, "Maçonnerie NC II");
	assert_false(standard.title_is_fallback);
	assert_ok(standard_units(test->file.db, "mac-2@1", "es", &test->arena, &units, &err), err);
	assert_int_equal(units.len, 7);
	assert_int_equal(count_criteria(units.items, units.len), 24);
	assert_string_equal(units.items[4].elements[2].criteria[0].measure_unit, "mm");
	assert_int_equal(units.items[4].elements[2].criteria[0].tolerance, 5);
	assert_true(units.items[4].elements[2].criteria[0].critical);
	assert_true(units.items[4].title_is_fallback);
	assert_ok(code_search(test->file.db, "criterion", "CON711319", "en", 50, &test->arena,
		      &found, &err),
	    err);
	assert_true(found.len >= 12); /* and, behind them, units with one letter other */
	for (size_t i = 0; i < 12; i++)
		assert_string_equal(found.items[i].parent, "masonry-nc-ii@0719/CON711319");
	assert_ok(
	    code_search(test->file.db, "country", "ivory", "en", 5, &test->arena, &found, &err),
	    err);
	assert_true(found.len > 0);
	assert_string_equal(found.items[0].code, "CIV");
}

static void
nothing_is_read_again_until_it_changes(void **state)
{
	static const char *const none[] = {NULL};
	struct reference_test *test = *state;
	const char *standards[2] = {one_standard(test, "First", "")};
	struct timespec times[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
	struct code code;

	assert_int_equal(utimensat(AT_FDCWD, standards[0], times, 0), 0);
	load(test, none, standards);
	/* The same size and time: what is in it now is not looked at. */
	one_standard(test, "Other", "");
	assert_int_equal(utimensat(AT_FDCWD, standards[0], times, 0), 0);
	load(test, none, standards);
	assert_true(code_find(test->file.db, "criterion", "x@1/U1/1/1", "en", &test->arena, &code));
	assert_string_equal(code.label, "First");
	/* Another time: it is. Only words have changed, so they are taken. */
	times[1].tv_sec++;
	assert_int_equal(utimensat(AT_FDCWD, standards[0], times, 0), 0);
	load(test, none, standards);
	reference_no_problems(&test->problems);
	assert_true(code_find(test->file.db, "criterion", "x@1/U1/1/1", "en", &test->arena, &code));
	assert_string_equal(code.label, "Other");
}

static void
a_version_keeps_its_criteria(void **state)
{
	static const char *const none[] = {NULL};
	struct reference_test *test = *state;
	const char *standards[2] = {one_standard(test, "First", "")};
	struct unit_list units;
	struct err err = {0};

	load(test, none, standards);
	one_standard(
	    test, "Changed", "          - {id: \"2\", text: {en: \"Two\", fr: \"Deux\"}}\n");
	load(test, none, standards);
	assert_int_equal(test->problems.errors, 1);
	reference_problem(&test->problems, 1, 1, "new version", false);
	assert_ok(standard_units(test->file.db, "x@1", "en", &test->arena, &units, &err), err);
	assert_int_equal(count_criteria(units.items, units.len), 1);
	assert_string_equal(units.items[0].elements[0].criteria[0].text, "First");
}

static void
a_wrong_file_leaves_the_others_alone(void **state)
{
	struct reference_test *test = *state;
	const char *standards[2] = {one_standard(test, "First", "")};
	const char *lists[3] = {write_file(test, "bad.yaml", "list: \"bad\"\nversion: \"1\"\n"),
	    write_file(test, "good.yaml",
		"list: \"good\"\nversion: \"1\"\ntitle: {en: \"G\"}\ncodes:\n  \"a\": {en: "
		"\"A\"}\n")};
	struct code code;

	load(test, lists, standards);
	assert_true(test->problems.errors > 0);
	assert_true(code_find(test->file.db, "good", "a", "en", &test->arena, &code));
	assert_true(code_find(test->file.db, "standard", "x@1", "en", &test->arena, &code));
	lists[0] = arena_printf(&test->arena, "%s/gone.yaml", test->file.dir);
	load(test, lists, standards);
	assert_int_equal(test->problems.errors, 1);
}

static void
a_standard_is_imported_from_anywhere(void **state)
{
	struct reference_test *test = *state;
	const char *path = write_file(test, "download-7.yaml",
	    HEAD UNIT "          - {id: \"1\", text: {en: \"C\", fr: \"C\"}}\n");
	const char *key = NULL;
	struct err err = {0};

	test->problems = (struct yaml_problems){.arena = &test->arena};
	assert_ok(reference_import_standard(
		      test->file.db, path, &test->arena, &key, &test->problems, &err),
	    err);
	assert_string_equal(key, "x@1");
	path = write_file(test, "wrong.yaml", "standard: \"X X\"\n");
	assert_false(reference_import_standard(
	    test->file.db, path, &test->arena, &key, &test->problems, &err));
	assert_int_equal(err.code, ERR_DATA);
}

static void
a_file_is_checked_without_a_case_file(void **state)
{
	struct reference_test *test = *state;
	const char *path = write_file(test, "y.yaml", HEAD UNIT);

	test->problems = (struct yaml_problems){.arena = &test->arena};
	assert_true(reference_check(path, &test->problems));
	reference_problem(&test->problems, 1, 11, "call the file x.yaml", false);
	test->problems = (struct yaml_problems){.arena = &test->arena};
	assert_false(reference_check(write_file(test, "form.yaml", "form: a\n"), &test->problems));
	assert_false(reference_check(write_file(test, "no.yaml", "a: [\n"), &test->problems));
	reference_no_problems(&test->problems);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(shipped_standards_are_whole_and_honest),
	    cmocka_unit_test(mistakes_are_told_at_their_place),
	    cmocka_unit_test_setup_teardown(everything_shipped_is_found_again, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		nothing_is_read_again_until_it_changes, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_version_keeps_its_criteria, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_wrong_file_leaves_the_others_alone, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_standard_is_imported_from_anywhere, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_file_is_checked_without_a_case_file, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
