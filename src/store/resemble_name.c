/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names word by word, in whatever order: each word finds its like in the other name, equal ones
 * first, then words written in one or apart, then other spellings, then slips of the pen.
 */
#include "store/resemble_name.h"

#include "base/jaro.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum {
	NEAR_PERCENT = 90, /* where the file does not say */
	ALIKE_PERCENT = 80,
	PER_PERCENT = 100, /* of jaro_winkler() */
	MISSING_MAX = 2,   /* words more than this that one name lacks say no more */
};

enum fit { FIT_NOT, FIT_SAME, FIT_ACROSS, FIT_ALIKE, FIT_NEAR, FIT_INITIAL, FITS };

/* Two names while they are laid against each other. */
struct fitting {
	struct respell *respell;
	const struct resemble_name *a, *b;
	int near, alike; /* of jaro_winkler() */
	bool used_a[PROFILE_WORDS_MAX], used_b[PROFILE_WORDS_MAX];
	size_t left_a, left_b;
	unsigned seen; /* bit of each enum fit there was */
	int points;
};

static bool
is_latin(const char *word)
{
	for (; *word; word++)
		if ((unsigned char)*word >= 0x80)
			return false;
	return true;
}

/* Have they a key in common? Loosely: by their consonants only. */
static bool
are_spellings(const struct fitting *fitting, const char *a, const char *b, bool loosely)
{
	struct respell_keys one, two;

	respell_word(fitting->respell, a, &one);
	respell_word(fitting->respell, b, &two);
	for (size_t i = 0; i < one.len; i++)
		for (size_t k = 0; k < two.len; k++)
			if (strcmp(one.items[i], two.items[k]) == 0
			    && (loosely || one.items[i][0] != RESPELL_SKELETON))
				return true;
	return false;
}

static bool
is_initial(const char *a, const char *b)
{
	size_t step;

	return (utf8_count(a) == 1 || utf8_count(b) == 1)
	       && utf8_decode(a, &step) == utf8_decode(b, &step);
}

static bool
has_digit(const char *word)
{
	return strpbrk(word, "0123456789") != NULL;
}

static enum fit
fit_words(const struct fitting *fitting, const char *a, const char *b)
{
	int measure;

	/* Another number is another number. */
	if (has_digit(a) || has_digit(b))
		return FIT_NOT;
	if (is_initial(a, b))
		return FIT_INITIAL;
	if (!fitting->respell)
		return jaro_winkler(a, b) >= fitting->near ? FIT_NEAR : FIT_NOT;
	if (is_latin(a) != is_latin(b))
		return are_spellings(fitting, a, b, true) ? FIT_ACROSS : FIT_NOT;
	measure = jaro_winkler(a, b);
	if (are_spellings(fitting, a, b, measure >= fitting->alike))
		return FIT_ALIKE;
	return measure >= fitting->near ? FIT_NEAR : FIT_NOT;
}

static void
take(struct fitting *fitting, size_t i, size_t k, enum fit fit)
{
	const struct resemble_name *a = fitting->a;

	fitting->used_a[i] = fitting->used_b[k] = true;
	fitting->left_a--;
	fitting->left_b--;
	fitting->seen |= 1u << fit;
	fitting->points += fit == FIT_SAME     ? a->same[i]
			   : fit == FIT_ACROSS ? a->alike[i] + a->across
			   : fit == FIT_ALIKE  ? a->alike[i]
			   : fit == FIT_NEAR   ? a->near
					       : 0;
}

/* Equal words are quickly found, and most of what is left needs no closer look. */
static void
take_equal(struct fitting *fitting)
{
	for (size_t i = 0; i < fitting->a->len; i++)
		for (size_t k = 0; k < fitting->b->len && !fitting->used_a[i]; k++)
			if (!fitting->used_b[k]
			    && strcmp(fitting->a->words[i], fitting->b->words[k]) == 0)
				take(fitting, i, k, FIT_SAME);
}

static void
take_like(struct fitting *fitting)
{
	enum fit fits[PROFILE_WORDS_MAX][PROFILE_WORDS_MAX];

	for (size_t i = 0; i < fitting->a->len; i++)
		for (size_t k = 0; k < fitting->b->len; k++)
			fits[i][k] =
			    fitting->used_a[i] || fitting->used_b[k]
				? FIT_NOT
				: fit_words(fitting, fitting->a->words[i], fitting->b->words[k]);
	for (int fit = FIT_ACROSS; fit < FITS; fit++)
		for (size_t i = 0; i < fitting->a->len; i++)
			for (size_t k = 0; k < fitting->b->len && !fitting->used_a[i]; k++)
				if (!fitting->used_b[k] && fits[i][k] == (enum fit)fit)
					take(fitting, i, k, (enum fit)fit);
}

/* Are word k of a name and the next one, written as one, the word? "Dela Cruz", "Delacruz". */
static enum fit
fit_joined(const struct fitting *fitting, const struct resemble_name *name, const bool used[],
    size_t k, const char *word)
{
	char joined[2 * RESPELL_WORD_MAX];
	int len;

	if (k + 1 >= name->len || used[k] || used[k + 1])
		return FIT_NOT;
	len = snprintf(joined, sizeof(joined), "%s%s", name->words[k], name->words[k + 1]);
	if (len < 0 || (size_t)len >= sizeof(joined))
		return FIT_NOT;
	if (strcmp(joined, word) == 0)
		return FIT_SAME;
	return fitting->respell && is_latin(joined) == is_latin(word)
		       && are_spellings(fitting, joined, word, false)
		   ? FIT_ALIKE
		   : FIT_NOT;
}

static void
take_joined(struct fitting *fitting)
{
	const struct resemble_name *a = fitting->a, *b = fitting->b;
	enum fit fit;

	for (size_t i = 0; i < a->len; i++)
		for (size_t k = 0; k < b->len && !fitting->used_a[i]; k++) {
			fit = fit_joined(fitting, b, fitting->used_b, k, a->words[i]);
			if (fit == FIT_NOT)
				continue;
			take(fitting, i, k, fit);
			fitting->used_b[k + 1] = true;
			fitting->left_b--;
		}
	for (size_t k = 0; k < b->len; k++)
		for (size_t i = 0; i < a->len && !fitting->used_b[k]; i++) {
			fit = fit_joined(fitting, a, fitting->used_a, i, b->words[k]);
			if (fit == FIT_NOT)
				continue;
			take(fitting, i, k, fit);
			fitting->used_a[i + 1] = true;
			fitting->left_a--;
		}
}

static void
lay(struct fitting *fitting, struct respell *respell, const struct resemble_name *a,
    const struct resemble_name *b)
{
	*fitting = (struct fitting){
	    .respell = respell,
	    .a = a,
	    .b = b,
	    .near = PER_PERCENT
		    * (respell ? respell_limit(respell, "near", NEAR_PERCENT) : NEAR_PERCENT),
	    .alike = PER_PERCENT
		     * (respell ? respell_limit(respell, "alike", ALIKE_PERCENT) : ALIKE_PERCENT),
	    .left_a = a->len,
	    .left_b = b->len,
	};
	take_equal(fitting);
	if (fitting->left_a > 0 && fitting->left_b > 0)
		take_joined(fitting);
	if (fitting->left_a > 0 && fitting->left_b > 0)
		take_like(fitting);
}

/* In words: what is the same, or almost, and what is not. */
static unsigned
reason_of(const struct fitting *fitting, size_t differ)
{
	if (!(fitting->seen & ~(1u << FIT_INITIAL)))
		return fitting->seen ? 0 : DUPLICATE_NAME_DIFFERS;
	if (differ > 0)
		return DUPLICATE_NAME_SHARED;
	if (fitting->seen & 1u << FIT_NEAR)
		return DUPLICATE_NAME_NEAR;
	if (fitting->seen & (1u << FIT_ALIKE | 1u << FIT_ACROSS))
		return DUPLICATE_NAME_ALIKE;
	return fitting->left_a + fitting->left_b > 0 || fitting->seen & 1u << FIT_INITIAL
		   ? DUPLICATE_NAME_PART
		   : DUPLICATE_NAME;
}

static int
compare(struct respell *respell, const struct resemble_name *a, const struct resemble_name *b,
    unsigned *reason)
{
	const struct likeness_table *table = respell_likeness(respell);
	struct fitting fitting;
	size_t differ, missing;

	lay(&fitting, respell, a, b);
	differ = fitting.left_a < fitting.left_b ? fitting.left_a : fitting.left_b;
	missing = fitting.left_a + fitting.left_b - 2 * differ;
	*reason = reason_of(&fitting, differ);
	return fitting.points + (int)differ * likeness_points(table, LIKE_NAME_DIFFERS)
	       + (int)(missing < MISSING_MAX ? missing : MISSING_MAX)
		     * likeness_points(table, LIKE_NAME_MISSING);
}

int
resemble_names(struct respell *respell, const struct subject *asked, const struct subject *other,
    unsigned *reasons)
{
	unsigned best_reason = 0;
	bool any = false;
	int best = 0;

	for (size_t i = 0; i < asked->names_len; i++)
		for (size_t k = 0; k < other->names_len; k++) {
			unsigned reason;
			int points = compare(respell, &asked->names[i], &other->names[k], &reason);

			if (any && points <= best)
				continue;
			any = true;
			best = points;
			best_reason = reason;
		}
	*reasons |= best_reason;
	return best;
}

size_t
resemble_words(const struct resemble_name *a, const struct resemble_name *b)
{
	struct fitting fitting;
	size_t left;

	lay(&fitting, NULL, a, b);
	left = fitting.left_a > fitting.left_b ? fitting.left_a : fitting.left_b;
	return (a->len > b->len ? a->len : b->len) - left;
}
