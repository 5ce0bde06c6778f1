/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "ui/list.h"

/* Numbers from 1 to last, some of them gone: what a table looks like to a list. */
struct numbers {
	int64_t last, gone;
	int fetches;
	size_t most;
};

static bool
fetch(void *context, const struct list_row *from, bool back, size_t limit, struct arena *arena,
    struct list_rows *out, struct err *err)
{
	struct numbers *numbers = context;
	int64_t id = from ? from->id : back ? numbers->last + 1 : 0;

	(void)err;
	numbers->fetches++;
	out->items = arena_alloc(arena, limit * sizeof(*out->items));
	out->len = 0;
	while (out->len < limit) {
		id += back ? -1 : 1;
		if (id < 1 || id > numbers->last)
			break;
		if (id != numbers->gone)
			out->items[out->len++] = (struct list_row){.id = id};
	}
	for (size_t i = 0; back && i < out->len / 2; i++) {
		struct list_row row = out->items[i];

		out->items[i] = out->items[out->len - 1 - i];
		out->items[out->len - 1 - i] = row;
	}
	if (out->len > numbers->most)
		numbers->most = out->len;
	return true;
}

static void
press(struct list *list, const char *name, int times)
{
	struct key key = {0};
	struct err err = {0};

	snprintf(key.name, sizeof(key.name), "%s", name);
	for (int i = 0; i < times; i++)
		assert_true(list_key(list, &key, 10, &err));
}

static void
a_long_list_is_walked_from_end_to_end(void **state)
{
	struct numbers numbers = {.last = 5000};
	struct list list = {0};
	struct err err = {0};

	(void)state;
	assert_true(list_open(&list, fetch, &numbers, &err));
	for (int64_t id = 1; id <= 5000; id++) {
		assert_int_equal(list_at(&list)->id, id);
		press(&list, "Down", 1);
	}
	press(&list, "Down", 3);
	assert_int_equal(list_at(&list)->id, 5000);
	for (int64_t id = 5000; id >= 1; id--) {
		assert_int_equal(list_at(&list)->id, id);
		press(&list, "Up", 1);
	}
	assert_true(numbers.fetches < 200);
	assert_true(list.len <= 300);
	list_free(&list);
}

static void
pages_home_and_end(void **state)
{
	struct numbers numbers = {.last = 5000};
	struct list list = {0};
	struct err err = {0};

	(void)state;
	assert_true(list_open(&list, fetch, &numbers, &err));
	press(&list, "PgDn", 50);
	assert_int_equal(list_at(&list)->id, 1 + 50 * 9);
	press(&list, "PgUp", 50);
	assert_int_equal(list_at(&list)->id, 1);
	press(&list, "End", 1);
	assert_int_equal(list_at(&list)->id, 5000);
	press(&list, "Up", 300);
	assert_int_equal(list_at(&list)->id, 4700);
	press(&list, "Home", 1);
	assert_int_equal(list_at(&list)->id, 1);
	list_free(&list);
}

static void
the_selection_stays_when_rows_go(void **state)
{
	struct numbers numbers = {.last = 1000};
	struct list list = {0};
	struct err err = {0};

	(void)state;
	assert_true(list_open(&list, fetch, &numbers, &err));
	press(&list, "Down", 499);
	numbers.gone = 17;
	assert_true(list_reload(&list, &err));
	assert_int_equal(list_at(&list)->id, 500);
	numbers.gone = 500;
	assert_true(list_reload(&list, &err));
	assert_int_equal(list_at(&list)->id, 501);
	press(&list, "End", 1);
	numbers.gone = 1000;
	assert_true(list_reload(&list, &err));
	assert_int_equal(list_at(&list)->id, 999);
	numbers.last = 0;
	assert_true(list_reload(&list, &err));
	assert_null(list_at(&list));
	press(&list, "Down", 1);
	press(&list, "PgUp", 1);
	press(&list, "End", 1);
	assert_null(list_at(&list));
	list_free(&list);
}

static void
rows_in_memory(void **state)
{
	struct list_row rows[] = {{.id = 3}, {.id = 1}, {.id = 2}};
	struct list list = {0};

	(void)state;
	list_set(&list, rows, 3);
	press(&list, "Down", 9);
	assert_int_equal(list_at(&list)->id, 2);
	assert_true(list_select(&list, 3));
	assert_int_equal(list_at(&list)->id, 3);
	assert_false(list_select(&list, 4));
	press(&list, "End", 1);
	list_set(&list, rows, 1);
	assert_int_equal(list_at(&list)->id, 3);
	list_free(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_long_list_is_walked_from_end_to_end),
	    cmocka_unit_test(pages_home_and_end),
	    cmocka_unit_test(the_selection_stays_when_rows_go),
	    cmocka_unit_test(rows_in_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
