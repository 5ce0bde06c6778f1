/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words a name is found by; that searches find them is in test_casefile. */
#include "unit.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/fold_name.h"

static const char *
more_words(struct arena *arena, const char *name)
{
	struct buf folded = {0}, more = {0};
	const char *text;

	fold_text(&folded, name);
	fold_name(&more, buf_str(&folded));
	text = arena_dup(arena, buf_str(&more));
	buf_free(&folded);
	buf_free(&more);
	return text;
}

static void
names_are_found_by_their_parts_and_as_one(void **state)
{
	static const struct {
		const char *name, *more;
	} cases[] = {
	    {"عبد العزيز", " عبدالعزيز"},
	    {"عَبْدُ العَزِيزِ", " عبدالعزيز"},
	    {"عبدالعزيز", " العزيز"},
	    {"محمد عبدالله", " الله"},
	    {"أبو بكر", " ابوبكر"},
	    {"أبوبكر", " بكر"},
	    {"نور الدين", " نورالدين"},
	    {"نورالدين", " الدين"},
	    {"بن علي", " بنعلي"},
	    {"al-Haddad", " alhaddad elhaddad"},
	    {"El Haddad", " elhaddad alhaddad"},
	    {"de Souza", " desouza"},
	    {"Noureddine", " eddine"},
	    {"Nour Eddine", " noureddine"},
	    {"Nuruddin", " uddin"},
	    {"Khairullah", " ullah"},
	    {"Abdulaziz", " abdoulaziz abdalaziz abdelaziz abdulaziz alaziz elaziz aziz"},
	    {"Abdoul Aziz", " abdoulaziz abdalaziz abdelaziz abdulaziz alaziz elaziz aziz"},
	    {"Abd-el-Aziz", " abdoulaziz abdalaziz abdelaziz abdulaziz alaziz elaziz aziz elaziz "
			    "alaziz"},
	    {"Abd Elaziz", " abdoulaziz abdalaziz abdelaziz abdulaziz alaziz elaziz aziz"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(more_words(&arena, cases[i].name), cases[i].more);
	arena_free(&arena);
}

static void
other_names_are_left_alone(void **state)
{
	static const char *const names[] = {"", "al", "عبد", "عبده", "عبيد", "سالم خالد", "طالب",
	    "جمال", "هلال", "بلال", "غزالي", "كمال", "الله", "Albert", "Elena", "Benoît", "Abdou",
	    "Abdul", "Abd", "Abd al", "Abd Karim", "Dembélé", "Leila", "Vanessa", "Macron",
	    "Amina Kolisi", "山田花子", "Nguyễn Thị Hoa", "ابو"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (more_words(&arena, names[i])[0])
			fail_msg("%s: %s", names[i], more_words(&arena, names[i]));
	arena_free(&arena);
}

static void
a_particle_has_its_spellings(void **state)
{
	(void)state;
	assert_null(fold_particle("alb", 3));
	assert_null(fold_particle("a", 1));
	assert_string_equal(fold_particle("alb", 2)[0], "al");
	assert_string_equal(fold_particle("alb", 2)[1], "el");
	assert_null(fold_particle("alb", 2)[2]);
	assert_null(fold_particle("de", 2)[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_are_found_by_their_parts_and_as_one),
	    cmocka_unit_test(other_names_are_left_alone),
	    cmocka_unit_test(a_particle_has_its_spellings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
