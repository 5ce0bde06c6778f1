/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the rules of the case file, and applying those of one region to a word. */
#include "store/respell_rules.h"

#include "base/utf8.h"
#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

enum { SKELETON_LEAST = 2 };

static bool
is_vowel(char c)
{
	return c && strchr("aeiou", c);
}

static bool
is_consonant(char c)
{
	return c >= 'a' && c <= 'z' && !is_vowel(c);
}

/* "^ouV": a beginning, what is replaced, and that a vowel follows. */
static void
read_rule(struct arena *arena, const char *given, const char *made, struct respell_rule *rule)
{
	size_t len = strlen(given);

	*rule = (struct respell_rule){.made = made, .made_len = strlen(made)};
	rule->at_start = len > 0 && *given == '^';
	given += rule->at_start;
	len -= rule->at_start;
	rule->after_vowel = len > 0 && *given == 'V';
	given += rule->after_vowel;
	len -= rule->after_vowel;
	rule->at_end = len > 0 && given[len - 1] == '$';
	rule->before_vowel = len > 0 && given[len - 1] == 'V';
	rule->before_consonant = len > 0 && given[len - 1] == 'C';
	rule->core_len = len - (rule->at_end || rule->before_vowel || rule->before_consonant);
	rule->core = arena_dup_len(arena, given, rule->core_len);
}

static bool
fits(const struct respell_rule *rule, const struct respell_sound *sound, size_t at)
{
	size_t end = at + rule->core_len;

	if (end > sound->len || memcmp(sound->text + at, rule->core, rule->core_len) != 0)
		return false;
	if ((rule->at_start && at > 0) || (rule->at_end && end < sound->len))
		return false;
	return !(rule->after_vowel && (at == 0 || !is_vowel(sound->text[at - 1])))
	       && !(rule->before_vowel && !is_vowel(sound->text[end]))
	       && !(rule->before_consonant && !is_consonant(sound->text[end]));
}

static bool
append(struct respell_sound *sound, const char *text, size_t len)
{
	if (sound->len + len >= sizeof(sound->text))
		return false;
	memcpy(sound->text + sound->len, text, len);
	sound->len += len;
	sound->text[sound->len] = '\0';
	return true;
}

static void
apply(const struct respell_rule *rule, struct respell_sound *sound)
{
	struct respell_sound done = {.len = 0};
	bool ok = true;

	if (rule->core_len == 0 || !strstr(sound->text, rule->core))
		return;
	done.text[0] = '\0';
	for (size_t at = 0; ok && at < sound->len;) {
		if (fits(rule, sound, at)) {
			ok = append(&done, rule->made, rule->made_len);
			at += rule->core_len;
		} else {
			ok = append(&done, sound->text + at++, 1);
		}
	}
	if (ok)
		*sound = done;
}

static int
by_point(const void *a, const void *b)
{
	const struct respell_letter *one = a, *two = b;

	return (one->point > two->point) - (one->point < two->point);
}

/* Letters of the region's scripts become Latin ones; anything else that is not Latin ends it. */
static bool
read_letters(const struct respell_region *region, const char *word, struct respell_sound *out)
{
	size_t step;

	*out = (struct respell_sound){.len = 0};
	for (; *word; word += step) {
		struct respell_letter wanted = {.point = utf8_decode(word, &step)}, *found;

		if (wanted.point < 0x80) {
			if (!append(out, word, 1))
				return false;
			continue;
		}
		found = region->letters_len ? bsearch(
			    &wanted, region->letters, region->letters_len, sizeof(wanted), by_point)
					    : NULL;
		if (!found || !append(out, found->made, strlen(found->made)))
			return false;
	}
	return true;
}

static void
undouble(struct respell_sound *sound)
{
	size_t len = 0;

	for (size_t i = 0; i < sound->len; i++)
		if (i == 0 || sound->text[i] != sound->text[i - 1])
			sound->text[len++] = sound->text[i];
	sound->text[sound->len = len] = '\0';
}

static bool
is_latin(const char *word)
{
	for (; *word; word++)
		if ((unsigned char)*word >= 0x80)
			return false;
	return true;
}

/* Without its vowels, letters stand together that belong to two syllables: s and h are no sh. */
bool
respell_sound(const struct respell_region *region, const char *word, struct respell_sound *out)
{
	bool ends_only = region->drops_vowels && !is_latin(word);

	if (!read_letters(region, word, out))
		return false;
	for (size_t i = 0; i < region->rules_len; i++) {
		const struct respell_rule *rule = &region->rules[i];

		if (!ends_only || rule->at_start || rule->at_end)
			apply(rule, out);
	}
	if (!ends_only)
		undouble(out);
	return true;
}

bool
respell_skeleton(struct respell_sound *sound)
{
	size_t len = 0;

	for (size_t i = 0; i < sound->len; i++)
		if (!is_vowel(sound->text[i]))
			sound->text[len++] = sound->text[i];
		else if (i == 0)
			sound->text[len++] = 'a';
	sound->text[sound->len = len] = '\0';
	return len >= SKELETON_LEAST;
}

static int
by_sound(const void *a, const void *b)
{
	return strcmp(
	    ((const struct respell_form *)a)->sound, ((const struct respell_form *)b)->sound);
}

const char *
respell_same(const struct respell_region *region, const char *sound)
{
	struct respell_form wanted = {.sound = sound}, *found = NULL;

	if (region->forms_len > 0)
		found =
		    bsearch(&wanted, region->forms, region->forms_len, sizeof(wanted), by_sound);
	return found ? found->name : NULL;
}

static struct respell_region *
region_named(struct respell_rules *rules, const char *name)
{
	for (size_t i = 0; i < rules->len; i++)
		if (strcmp(rules->regions[i].name, name) == 0)
			return &rules->regions[i];
	rules->regions = arena_grow(
	    &rules->arena, rules->regions, rules->len, &rules->cap, sizeof(*rules->regions));
	rules->regions[rules->len] = (struct respell_region){.name = name};
	return &rules->regions[rules->len++];
}

#define GROW(rules, array)                                                                         \
	((array) =                                                                                 \
		arena_grow(&(rules)->arena, (array), array##_len, &array##_cap, sizeof(*(array))), \
	    &(array)[array##_len++])

/* What holds in one region. */
static void
add_to_region(struct respell_rules *rules, struct respell_region *region, const char *kind,
    const char *given, const char *made)
{
	size_t step;

	if (strcmp(kind, "letter") == 0)
		*GROW(rules, region->letters) =
		    (struct respell_letter){utf8_decode(given, &step), made};
	else if (strcmp(kind, "rule") == 0)
		read_rule(&rules->arena, given, made, GROW(rules, region->rules));
	else if (strcmp(kind, "same") == 0)
		*GROW(rules, region->forms) = (struct respell_form){given, made};
	else if (strcmp(kind, "vowels") == 0)
		region->drops_vowels = true;
}

static void
add_everywhere(struct respell_rules *rules, const char *kind, const char *given, const char *made)
{
	if (strcmp(kind, "day") == 0)
		*GROW(rules, rules->days) = given;
	else if (strcmp(kind, "limit") == 0)
		*GROW(rules, rules->limits) =
		    (struct respell_limit){given, (int)strtol(made, NULL, 10)};
}

/* Forms are compared as they sound, which takes the letters and rules of their region. */
static void
finish(struct respell_rules *rules, struct respell_region *region)
{
	if (region->letters_len > 0)
		qsort(region->letters, region->letters_len, sizeof(*region->letters), by_point);
	for (size_t i = 0; i < region->forms_len; i++) {
		struct respell_form *form = &region->forms[i];
		struct respell_sound sound;

		if (respell_sound(region, form->sound, &sound))
			form->sound = arena_dup(&rules->arena, sound.text);
	}
	if (region->forms_len > 0)
		qsort(region->forms, region->forms_len, sizeof(*region->forms), by_sound);
}

bool
respell_rules_read(struct db *db, struct respell_rules *out, struct err *err)
{
	static const char text[] =
	    "SELECT region, kind, given, made FROM respelling ORDER BY place";
	struct arena *arena = &out->arena;
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err))
		while ((row = sql_next(&q, err)) == SQL_ROW) {
			const char *region = sql_column_text(&q, 0, arena);
			const char *kind = sql_column_text(&q, 1, arena);
			const char *given = sql_column_text(&q, 2, arena);
			const char *made = sql_column_text(&q, 3, arena);

			if (region[0])
				add_to_region(out, region_named(out, region), kind, given, made);
			else
				add_everywhere(out, kind, given, made);
		}
	sql_done(&q);
	for (size_t i = 0; i < out->len; i++)
		finish(out, &out->regions[i]);
	return row == SQL_END && likeness_read(db, &out->likeness, err);
}
