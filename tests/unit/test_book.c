/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/file.h"
#include "form/book.h"

#include <unistd.h>

/* Two directories of forms, "one" before "two", under a fresh one. */
struct shelf {
	struct arena arena;
	char root[64];
	const char *dirs[2];
};

static void
put(struct shelf *shelf, const char *name, const char *content)
{
	char *path = arena_printf(&shelf->arena, "%s/%s", shelf->root, name);
	FILE *file;
	struct err err = {0};
	char *slash = strrchr(path, '/');

	*slash = '\0';
	assert_true(file_make_dirs(path, &err));
	*slash = '/';
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(content, file);
	fclose(file);
}

static void
put_form(struct shelf *shelf, const char *name, const char *id, const char *title)
{
	put(shelf, name,
	    arena_printf(&shelf->arena,
		"form: %s\nversion: 1\ntitle: %s\nsections:\n- section: s\n  fields:\n"
		"  - {field: a, type: text, label: A}\n",
		id, title));
}

static int
set_up(void **state)
{
	struct shelf *shelf = calloc(1, sizeof(*shelf));

	strncpy(shelf->root, "book-XXXXXX", sizeof(shelf->root) - 1);
	assert_non_null(mkdtemp(shelf->root));
	shelf->dirs[0] = arena_printf(&shelf->arena, "%s/one", shelf->root);
	shelf->dirs[1] = arena_printf(&shelf->arena, "%s/two", shelf->root);
	put(shelf, "one/casebook.yaml",
	    "casebook: 1\nparts:\n- {part: p, key: '1', title: {en: Person}, forms: [person, "
	    "job]}\n"
	    "- {part: q, key: '2', title: {en: Q}, forms: []}\n");
	put_form(shelf, "one/case/person.yaml", "person", "Person");
	put_form(shelf, "one/case/job.yaml", "job", "Job");
	put(shelf, "one/case/notes.txt", "not a form\n");
	put(shelf, "one/lists/b.yaml", "list: b\n");
	put(shelf, "one/lists/a.yaml", "list: a\n");
	*state = shelf;
	return 0;
}

static int
tear_down(void **state)
{
	struct shelf *shelf = *state;
	static const char *const files[] = {"one/casebook.yaml", "one/case/person.yaml",
	    "one/case/job.yaml", "one/case/notes.txt", "one/lists/b.yaml", "one/lists/a.yaml",
	    "two/casebook.yaml", "two/case/job.yaml", "two/case/extra.yaml", "two/lists/a.yaml",
	    "one/case", "one/lists", "one", "two/case", "two/lists", "two"};

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		remove(arena_printf(&shelf->arena, "%s/%s", shelf->root, files[i]));
	assert_int_equal(rmdir(shelf->root), 0);
	arena_free(&shelf->arena);
	free(shelf);
	return 0;
}

static struct book *
open_book(struct shelf *shelf)
{
	struct err err = {0};
	struct book *book = book_open(shelf->dirs, 2, &err);

	if (!book)
		fail_msg("%s", err.text);
	return book;
}

static void
expect_refused(struct shelf *shelf, const char *part)
{
	struct err err = {0};

	assert_null(book_open(shelf->dirs, 2, &err));
	assert_int_equal(err.code, ERR_CONFIG);
	if (!strstr(err.text, part))
		fail_msg("\"%s\" does not say \"%s\"", err.text, part);
}

static void
a_book_has_parts_and_forms_in_their_order(void **state)
{
	struct shelf *shelf = *state;
	struct book *book = open_book(shelf);
	const struct book_part *parts;
	const struct form *form;
	struct err err = {0};
	size_t len;
	bool replaces = true;

	parts = book_parts(book, &len);
	assert_int_equal(len, 2);
	assert_string_equal(parts[0].id, "p");
	assert_string_equal(parts[0].key, "1");
	assert_string_equal(label_in(&parts[0].title, "en", NULL), "Person");
	assert_string_equal(parts[0].forms[0], "person");
	assert_string_equal(parts[0].forms[1], "job");
	assert_null(parts[0].forms[2]);
	assert_string_equal(book_form_ids(book)[0], "job");
	assert_string_equal(book_form_ids(book)[1], "person");
	assert_null(book_form_ids(book)[2]);
	form = book_form(book, "job", &err);
	assert_non_null(form);
	assert_ptr_equal(book_form(book, "job", &err), form);
	assert_non_null(strstr(book_form_path(book, "job", &replaces), "one/case/job.yaml"));
	assert_false(replaces);
	assert_non_null(strstr(book_files(book, "lists")[0], "one/lists/a.yaml"));
	assert_non_null(strstr(book_files(book, "lists")[1], "one/lists/b.yaml"));
	assert_null(book_files(book, "lists")[2]);
	assert_null(book_files(book, "standards")[0]);
	assert_null(book_files(book, "nothing")[0]);
	assert_non_null(book_engine(book));
	book_free(book);
}

static void
files_of_the_office_replace_shipped_ones(void **state)
{
	struct shelf *shelf = *state;
	struct book *book;
	const struct book_part *parts;
	struct err err = {0};
	size_t len;
	bool replaces = false;

	put(shelf, "two/casebook.yaml",
	    "casebook: 1\nparts:\n- {part: q, key: '2', title: {en: Ours}, forms: [extra]}\n"
	    "- {part: r, key: '3', title: {en: R}, forms: [job]}\n");
	put_form(shelf, "two/case/job.yaml", "job", "Our job");
	put_form(shelf, "two/case/extra.yaml", "extra", "Extra");
	put(shelf, "two/lists/a.yaml", "list: a\n");
	book = open_book(shelf);
	assert_string_equal(label_in(&book_form(book, "job", &err)->title, "en", NULL), "Our job");
	assert_non_null(strstr(book_form_path(book, "job", &replaces), "two/case/job.yaml"));
	assert_true(replaces);
	book_form_path(book, "extra", &replaces);
	assert_false(replaces);
	parts = book_parts(book, &len);
	assert_int_equal(len, 3);
	assert_string_equal(label_in(&parts[1].title, "en", NULL), "Ours");
	assert_string_equal(parts[1].forms[0], "extra");
	assert_string_equal(parts[2].id, "r");
	assert_non_null(strstr(book_files(book, "lists")[0], "two/lists/a.yaml"));
	assert_null(book_files(book, "lists")[2]);
	book_free(book);
}

static void
an_unknown_form_is_told_with_the_nearest(void **state)
{
	struct book *book = open_book(*state);
	struct err err = {0};

	assert_null(book_form(book, "persn", &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "did you mean \"person\""));
	assert_null(book_form(book, "../person", &err));
	assert_null(book_form_path(book, "persn", NULL));
	book_free(book);
}

static void
a_broken_form_is_told_when_it_is_opened_not_before(void **state)
{
	struct shelf *shelf = *state;
	struct book *book;
	struct err err = {0};

	put(shelf, "one/case/job.yaml", "form: job\nversion: x\n");
	book = open_book(shelf);
	assert_null(book_form(book, "job", &err));
	assert_int_equal(err.code, ERR_CONFIG);
	assert_non_null(strstr(err.text, "one/case/job.yaml:"));
	assert_non_null(book_form(book, "person", &err));
	/* Put right, it opens: an author need not start the program again. */
	put_form(shelf, "one/case/job.yaml", "job", "Job");
	assert_non_null(book_form(book, "job", &err));
	book_free(book);
}

static void
a_form_has_the_name_of_its_file(void **state)
{
	struct shelf *shelf = *state;
	struct book *book;
	struct err err = {0};

	put_form(shelf, "one/case/job.yaml", "work", "Work");
	book = open_book(shelf);
	assert_null(book_form(book, "job", &err));
	assert_non_null(strstr(err.text, "must be named work.yaml"));
	book_free(book);
}

static void
a_hidden_section_must_be_one_of_the_form(void **state)
{
	struct shelf *shelf = *state;
	const char *dirs[] = {arena_printf(&shelf->arena, "%s/one", shelf->root)};
	struct err err = {0};
	struct book *book;

	put(shelf, "one/casebook.yaml", "casebook: 1\nhide: [person.nam]\n");
	book = book_open(dirs, 1, &err);
	assert_non_null(book);
	assert_false(book_hides(book, "person"));
	assert_null(book_form(book, "person", &err));
	assert_int_equal(err.code, ERR_CONFIG);
	assert_non_null(
	    strstr(err.text, "casebook.yaml:2:8: the form \"person\" has no section \"nam\""));
	book_free(book);
}

static void
a_wrong_casebook_is_told_where(void **state)
{
	struct shelf *shelf = *state;

	put(shelf, "one/casebook.yaml",
	    "casebook: 1\nparts:\n- {part: p, key: '1', title: {en: P}, forms: [persn]}\n");
	expect_refused(
	    shelf, "casebook.yaml:3:47: there is no form \"persn\"; did you mean \"person\"?");
	put(shelf, "one/casebook.yaml", "casebook: 1\nhide: [persn.name]\n");
	expect_refused(
	    shelf, "casebook.yaml:2:8: there is no form \"persn\"; did you mean \"person\"?");
	put(shelf, "one/casebook.yaml", "casebook: 1\nhide: person\n");
	expect_refused(shelf, "\"hide\" lists what is not asked here");
	put(shelf, "one/casebook.yaml", "casebook: 2\nparts: []\n");
	expect_refused(shelf, "casebook: 1");
	put(shelf, "one/casebook.yaml",
	    "casebook: 1\nparts:\n- {part: p, title: {en: P}, forms: []}\n");
	expect_refused(shelf, "needs a key");
	put(shelf, "one/casebook.yaml", "- x\n");
	expect_refused(shelf, "a casebook is a map");
	remove(arena_printf(&shelf->arena, "%s/one/casebook.yaml", shelf->root));
	expect_refused(shelf, "no casebook.yaml");
}

static void
the_shipped_forms_all_load_and_are_clean(void **state)
{
	const char *srcdir = getenv("SRCDIR");
	struct arena arena = {0};
	struct err err = {0};
	const char *dir = arena_printf(&arena, "%s/forms", srcdir ? srcdir : ".");
	struct book *book = book_open(&dir, 1, &err);

	(void)state;
	if (!book)
		fail_msg("%s", err.text);
	assert_non_null(book_form_ids(book)[0]);
	for (size_t i = 0; book_form_ids(book)[i]; i++)
		if (!book_form(book, book_form_ids(book)[i], &err))
			fail_msg("%s", err.text);
	book_free(book);
	arena_free(&arena);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_book_has_parts_and_forms_in_their_order),
	    TEST(files_of_the_office_replace_shipped_ones),
	    TEST(an_unknown_form_is_told_with_the_nearest),
	    TEST(a_broken_form_is_told_when_it_is_opened_not_before),
	    TEST(a_form_has_the_name_of_its_file),
	    TEST(a_hidden_section_must_be_one_of_the_form),
	    TEST(a_wrong_casebook_is_told_where),
	    cmocka_unit_test(the_shipped_forms_all_load_and_are_clean),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
