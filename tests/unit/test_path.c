/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/path.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const folders[] = {"papers", "papers/old", ".hidden"};
static const char *const files[] = {"papers/wall.jpg", "papers/wall2.jpg", "papers/passport.pdf",
    "papers/zoé.txt", "papers/zoè.txt", "papers/zo\xE9.txt", "papers/.secret", "plan", "plan.old",
    ".hidden/a"};

struct place {
	char folder[64];
	struct arena arena;
};

static const char *
in(struct place *place, const char *name)
{
	return arena_printf(&place->arena, "%s/%s", place->folder, name);
}

static int
set_up(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	snprintf(place->folder, sizeof(place->folder), "valise-test-path-XXXXXX");
	if (!mkdtemp(place->folder))
		return -1;
	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
		if (mkdir(in(place, folders[i]), 0700) != 0)
			return -1;
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		int fd = open(in(place, files[i]), O_CREAT | O_WRONLY, 0600);

		if (fd < 0 || close(fd) != 0)
			return -1;
	}
	*state = place;
	return setenv("HOME", place->folder, 1);
}

static int
tear_down(void **state)
{
	struct place *place = *state;

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		unlink(in(place, files[i]));
	for (size_t i = sizeof(folders) / sizeof(folders[0]); i-- > 0;)
		rmdir(in(place, folders[i]));
	rmdir(place->folder);
	arena_free(&place->arena);
	free(place);
	return 0;
}

static void
the_tilde_is_the_home_folder(void **state)
{
	struct arena arena = {0};

	(void)state;
	setenv("HOME", "/home/awa", 1);
	assert_string_equal(path_expand(&arena, "~"), "/home/awa");
	assert_string_equal(path_expand(&arena, "~/a b.pdf"), "/home/awa/a b.pdf");
	assert_string_equal(path_expand(&arena, "~awa/a"), "~awa/a");
	assert_string_equal(path_expand(&arena, "./~/a"), "./~/a");
	assert_string_equal(path_expand(&arena, "a~"), "a~");
	assert_string_equal(path_expand(&arena, ""), "");
	setenv("HOME", "", 1);
	assert_string_equal(path_expand(&arena, "~/a"), "~/a");
	unsetenv("HOME");
	assert_string_equal(path_expand(&arena, "~/a"), "~/a");
	arena_free(&arena);
}

static struct path_choices
complete(struct place *place, const char *typed)
{
	struct path_choices choices;

	path_complete(&place->arena, typed, &choices);
	return choices;
}

static void
the_only_one_is_completed(void **state)
{
	struct place *place = *state;

	assert_string_equal(complete(place, "~").text, "~/");
	assert_string_equal(complete(place, "~/pa").text, "~/papers/");
	assert_string_equal(complete(place, "~/papers/pa").text, "~/papers/passport.pdf");
	assert_string_equal(complete(place, in(place, "papers/o")).text, in(place, "papers/old/"));
	assert_true(complete(place, "~/papers/passport.pdf").is_file);
	assert_false(complete(place, "~/papers/passport").is_file);
	assert_false(complete(place, "~/papers").is_file);
}

static void
several_are_completed_as_far_as_they_agree(void **state)
{
	struct place *place = *state;
	struct path_choices walls = complete(place, "~/papers/w"),
			    plans = complete(place, "~/plan");

	assert_string_equal(walls.text, "~/papers/wall");
	assert_string_equal(walls.names, "wall.jpg  wall2.jpg");
	assert_int_equal(walls.len, 2);
	assert_false(walls.is_file);
	assert_string_equal(plans.text, "~/plan");
	assert_int_equal(plans.len, 2);
	assert_true(plans.is_file);
	assert_string_equal(complete(place, "~/p").names, "papers/  plan  plan.old");
}

/* é and è differ in their second byte. */
static void
no_character_is_cut(void **state)
{
	struct place *place = *state;
	struct path_choices choices = complete(place, "~/papers/z");

	assert_string_equal(choices.text, "~/papers/zo");
	assert_int_equal(choices.len, 2); /* the name that is no UTF-8 cannot be typed */
}

static void
hidden_names_need_their_dot(void **state)
{
	struct place *place = *state;

	assert_int_equal(complete(place, "~/").len, 3);
	assert_int_equal(complete(place, "~/papers/").len, 6);
	assert_string_equal(complete(place, "~/.h").text, "~/.hidden/");
	assert_string_equal(complete(place, "~/papers/.").text, "~/papers/.secret");
}

static void
what_is_not_there_stays_as_typed(void **state)
{
	struct place *place = *state;

	assert_int_equal(complete(place, "~/nothing").len, 0);
	assert_string_equal(complete(place, "~/nothing").text, "~/nothing");
	assert_int_equal(complete(place, "/nonexistent/a").len, 0);
	assert_int_equal(complete(place, "~/plan/").len, 0);
	assert_int_equal(complete(place, "~/papers/old/").len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_tilde_is_the_home_folder),
	    cmocka_unit_test_setup_teardown(the_only_one_is_completed, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		several_are_completed_as_far_as_they_agree, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(no_character_is_cut, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(hidden_names_need_their_dot, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(what_is_not_there_stays_as_typed, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
