/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, numbers and places compared; names are in resemble_name.c. */
#include "store/resemble.h"

#include "store/resemble_name.h"

#include <stdio.h>
#include <string.h>

enum {
	YEARS_MAX = 12, /* a wider "between" agrees with everything */
	DAYS_A_YEAR = 365,
	ADDRESS_SAME = 75, /* percent of the words */
	ADDRESS_NEAR = 40,
	WHOLE = 100,
};

void
subject_weigh(const struct respell *respell, struct subject *subject)
{
	const struct likeness_table *table = respell_likeness(respell);

	for (size_t i = 0; i < subject->names_len; i++) {
		struct resemble_name *name = &subject->names[i];

		name->near = likeness_points(table, LIKE_NAME_NEAR);
		name->across =
		    likeness_points_of(table, LIKE_NAME_SAME, table->entries[LIKE_NAME_ALIKE].same);
		for (size_t k = 0; k < name->len; k++) {
			name->same[k] = likeness_points(table, LIKE_NAME_SAME);
			name->alike[k] = likeness_points(table, LIKE_NAME_ALIKE);
		}
	}
	for (size_t i = 0; i < PROFILE_NUMBERS_MAX; i++) {
		subject->phones[i] = likeness_points(table, LIKE_PHONE_SAME);
		subject->emails[i] = likeness_points(table, LIKE_EMAIL_SAME);
	}
}

static bool
is_unknown_day(const struct respell *respell, const struct edtf *born)
{
	char day[sizeof("MM-DD") + 16];
	int year, month, day_of_month;

	if (born->earliest != born->latest)
		return false;
	day_split(born->earliest, &year, &month, &day_of_month);
	snprintf(day, sizeof(day), "%02d-%02d", month, day_of_month);
	return respell_is_unknown_day(respell, day);
}

void
subject_make(const struct respell *respell, const struct profile *profile, struct arena *arena,
    struct subject *out)
{
	int year, month, day;

	*out = (struct subject){.profile = profile, .names_len = profile->names_len};
	for (size_t i = 0; i < profile->names_len; i++)
		out->names[i].len = profile_words(profile->names[i], arena, out->names[i].words);
	out->has_born = edtf_parse(profile->born, &out->born);
	if (!out->has_born || !is_unknown_day(respell, &out->born))
		return;
	day_split(out->born.earliest, &year, &month, &day);
	out->born.earliest = day_number(year, 1, 1);
	out->born.latest = day_number(year, 12, 31);
}

static bool
is_day(const struct edtf *born)
{
	return born->earliest == born->latest;
}

/* How many of day, month and year two days have in common; exchanged: day for month. */
static int
parts_in_common(const struct edtf *a, const struct edtf *b, bool *exchanged)
{
	int year_a, month_a, day_a, year_b, month_b, day_b;

	day_split(a->earliest, &year_a, &month_a, &day_a);
	day_split(b->earliest, &year_b, &month_b, &day_b);
	*exchanged = year_a == year_b && month_a == day_b && day_a == month_b;
	return (year_a == year_b) + (month_a == month_b) + (day_a == day_b);
}

/* Dates that may be the same: the wider the time, the less it says. */
static int
weigh_overlap(const struct likeness_table *table, const struct edtf *a, const struct edtf *b)
{
	int wide_a = a->latest - a->earliest, wide_b = b->latest - b->earliest;
	int years = (wide_a > wide_b ? wide_a : wide_b) / DAYS_A_YEAR;
	int64_t others = table->entries[LIKE_BORN_YEAR].others;

	return years > YEARS_MAX
		   ? 0
		   : likeness_points_of(table, LIKE_BORN_YEAR, others * (years > 1 ? years : 1));
}

static int
compare_born(const struct likeness_table *table, const struct subject *one,
    const struct subject *two, unsigned *reasons)
{
	const struct edtf *a = &one->born, *b = &two->born;
	bool exchanged;
	int common;

	if (!one->has_born || !two->has_born)
		return 0;
	if (!is_day(a) || !is_day(b)) {
		bool may_be = a->earliest <= b->latest && b->earliest <= a->latest;

		*reasons |= may_be ? DUPLICATE_BORN_YEAR : DUPLICATE_BORN_DIFFERS;
		return may_be ? weigh_overlap(table, a, b)
			      : likeness_points(table, LIKE_BORN_DIFFERS);
	}
	common = parts_in_common(a, b, &exchanged);
	if (common == 3) {
		*reasons |= DUPLICATE_BORN;
		return likeness_points(table, LIKE_BORN_SAME);
	}
	if (exchanged) {
		*reasons |= DUPLICATE_BORN_SWAPPED;
		return likeness_points(table, LIKE_BORN_SWAPPED);
	}
	*reasons |= common == 2 ? DUPLICATE_BORN_NEAR : DUPLICATE_BORN_DIFFERS;
	return likeness_points(table, common == 2 ? LIKE_BORN_NEAR : LIKE_BORN_DIFFERS);
}

/* "x" and what is not known speak neither way. */
static int
compare_sex(const struct likeness_table *table, const char *a, const char *b, unsigned *reasons)
{
	if (!a[0] || !b[0] || *a == 'x' || *b == 'x')
		return 0;
	if (strcmp(a, b) == 0)
		return likeness_points(table, LIKE_SEX_SAME);
	*reasons |= DUPLICATE_SEX_DIFFERS;
	return likeness_points(table, LIKE_SEX_DIFFERS);
}

/* The place of the first number in a that b has too; a->len when there is none. */
static size_t
in_common(const struct profile_list *a, const struct profile_list *b)
{
	for (size_t i = 0; i < a->len; i++)
		for (size_t k = 0; k < b->len; k++)
			if (strcmp(a->items[i], b->items[k]) == 0)
				return i;
	return a->len;
}

static int
compare_numbers(const struct likeness_table *table, const struct subject *one,
    const struct subject *two, unsigned *reasons)
{
	const struct profile *a = one->profile, *b = two->profile;
	size_t phone = in_common(&a->phones, &b->phones);
	size_t email = in_common(&a->emails, &b->emails);
	int points = 0;

	if (phone < a->phones.len) {
		*reasons |= DUPLICATE_PHONE;
		points += one->phones[phone];
	} else if (a->phones.len > 0 && b->phones.len > 0) {
		points += likeness_points(table, LIKE_PHONE_DIFFERS);
	}
	if (email < a->emails.len) {
		*reasons |= DUPLICATE_EMAIL;
		points += one->emails[email];
	}
	if (in_common(&a->documents, &b->documents) < a->documents.len) {
		*reasons |= DUPLICATE_DOCUMENT;
		points += likeness_points(table, LIKE_DOCUMENT_SAME);
	}
	return points;
}

/* How many of a hundred words of two texts have their like in the other; -1: one has none. */
static int
words_in_common(const char *a, const char *b, struct arena *arena)
{
	struct resemble_name one = {.len = 0}, two = {.len = 0};
	size_t matched;

	one.len = profile_words(a, arena, one.words);
	two.len = profile_words(b, arena, two.words);
	if (one.len == 0 || two.len == 0)
		return -1;
	matched = resemble_words(&one, &two);
	return (int)(matched * WHOLE / (one.len > two.len ? one.len : two.len));
}

static int
compare_places(const struct likeness_table *table, const struct profile *a, const struct profile *b,
    unsigned *reasons)
{
	struct arena arena = {0};
	int birth = words_in_common(a->birth_place, b->birth_place, &arena);
	int address = words_in_common(a->address, b->address, &arena), points = 0;

	if (birth >= ADDRESS_NEAR) {
		*reasons |= DUPLICATE_BIRTH_PLACE;
		points += likeness_points(table, LIKE_BIRTH_PLACE_SAME);
	} else if (birth >= 0) {
		points += likeness_points(table, LIKE_BIRTH_PLACE_DIFFERS);
	}
	if (address >= ADDRESS_NEAR) {
		*reasons |= DUPLICATE_ADDRESS;
		points += likeness_points(
		    table, address >= ADDRESS_SAME ? LIKE_ADDRESS_SAME : LIKE_ADDRESS_NEAR);
	} else if (address >= 0) {
		points += likeness_points(table, LIKE_ADDRESS_DIFFERS);
	}
	arena_free(&arena);
	return points;
}

int
resemble(struct respell *respell, const struct subject *asked, const struct subject *other,
    int least, unsigned *reasons)
{
	const struct likeness_table *table = respell_likeness(respell);
	const struct profile *a = asked->profile, *b = other->profile;
	int hope = likeness_points(table, LIKE_BIRTH_PLACE_SAME)
		   + likeness_points(table, LIKE_ADDRESS_SAME);
	int points;

	*reasons = 0;
	points = resemble_names(respell, asked, other, reasons)
		 + compare_born(table, asked, other, reasons)
		 + compare_sex(table, a->sex, b->sex, reasons)
		 + compare_numbers(table, asked, other, reasons);
	return points + hope < least ? points : points + compare_places(table, a, b, reasons);
}
