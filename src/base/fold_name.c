/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parts of names that join. What the tables go by:
 *
 * Arabic names are of one word or two by the habit of who writes them down: the servant names
 *   (عبد and one of God's names), the father names (ابو), those that end in "of the faith" and
 *   "of God". Romanised, the article between the two takes the vowel that is heard: Abdul-,
 *   Abdel-, Abdal-, in French West Africa Abdoul-.
 * Particles of family names (al, ben, ould, de, le, van, mac …) lose their blank at one desk
 *   and not at another.
 */
#include "base/fold_name.h"

#include <string.h>

enum {
	WORDS_MAX = 16,
	STEM_MIN = 3,  /* letters: Abdullah */
	ALONE_MIN = 4, /* letters that are looked for by themselves */
	PART_MIN = 3,  /* bytes: two Arabic letters, three Latin ones */
};

static const struct {
	const char *word;
	const char *written[3]; /* when it is one word with the next, NULL last */
} particles[] = {
    {"ال", {"ال"}},
    {"بن", {"بن"}},
    {"abou", {"abou", "abu"}},
    {"abu", {"abu", "abou"}},
    {"ait", {"ait"}},
    {"al", {"al", "el"}},
    {"ben", {"ben", "bin"}},
    {"bin", {"bin", "ben"}},
    {"da", {"da"}},
    {"de", {"de"}},
    {"di", {"di"}},
    {"du", {"du"}},
    {"el", {"el", "al"}},
    {"la", {"la"}},
    {"le", {"le"}},
    {"mac", {"mac", "mc"}},
    {"mc", {"mc", "mac"}},
    {"ould", {"ould"}},
    {"van", {"van"}},
};

/* The head is a whole word before, the tail begins the next one; NULL: any word but the shortest. */
static const struct joint {
	const char *head, *tail;
	bool is_whole; /* the tail is the whole word */
} joints[] = {
    {"عبد", "ال", false},
    {"ابو", NULL, false},
    {NULL, "الدين", true},
    {NULL, "الله", true},
    {NULL, "eddine", true},
    {NULL, "eddin", true},
    {NULL, "uddin", true},
    {NULL, "ullah", true},
    {NULL, "oullah", true},
};

/* Servant names in Latin letters; the longest first. */
static const char *const servants[] = {"abdoul", "abdal", "abdel", "abdul"};
static const char *const articles[] = {"oul", "al", "el", "ul"};

struct words {
	const char *text[WORDS_MAX];
	size_t len[WORDS_MAX];
	size_t count;
};

static void
split(const char *folded, struct words *words)
{
	words->count = 0;
	while (*folded && words->count < WORDS_MAX) {
		words->text[words->count] = folded;
		words->len[words->count] = strcspn(folded, " ");
		folded += words->len[words->count++];
		folded += *folded == ' ';
	}
}

static bool
is_word(const char *text, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(text, word, len) == 0;
}

static bool
begins(const char *text, size_t len, const char *start)
{
	size_t start_len = strlen(start);

	return len > start_len && memcmp(text, start, start_len) == 0;
}

static bool
ends(const char *text, size_t len, const char *end)
{
	size_t end_len = strlen(end);

	return len >= end_len + PART_MIN && memcmp(text + len - end_len, end, end_len) == 0;
}

static void
add(struct buf *out, const char *head, size_t head_len, const char *tail, size_t tail_len)
{
	buf_char(out, ' ');
	buf_add(out, head, head_len);
	buf_add(out, tail, tail_len);
}

const char *const *
fold_particle(const char *word, size_t len)
{
	for (size_t i = 0; i < sizeof(particles) / sizeof(particles[0]); i++)
		if (is_word(word, len, particles[i].word))
			return particles[i].written;
	return NULL;
}

/* Two words that somebody writes as one. */
static bool
meet(const struct joint *joint, const struct words *words, size_t at)
{
	const char *head = words->text[at], *tail = words->text[at + 1];
	size_t head_len = words->len[at], tail_len = words->len[at + 1];

	if (joint->head ? !is_word(head, head_len, joint->head) : head_len < PART_MIN)
		return false;
	if (!joint->tail)
		return tail_len >= PART_MIN;
	return joint->is_whole ? is_word(tail, tail_len, joint->tail)
			       : begins(tail, tail_len, joint->tail);
}

/* Where the second of two words begins that are written as one; 0: it is one. */
static size_t
part_at(const struct joint *joint, const char *word, size_t len)
{
	size_t at;

	if (!joint->head)
		return ends(word, len, joint->tail) ? len - strlen(joint->tail) : 0;
	if (!begins(word, len, joint->head))
		return 0;
	at = strlen(joint->head);
	if (joint->tail)
		return begins(word + at, len - at, joint->tail) ? at : 0;
	return len - at >= PART_MIN ? at : 0;
}

/* The first part is found as the beginning of the whole; the second needs a word of its own. */
static void
add_part(struct buf *out, const char *word, size_t len)
{
	size_t part = 0;

	for (size_t i = 0; !part && i < sizeof(joints) / sizeof(joints[0]); i++)
		part = part_at(&joints[i], word, len);
	if (part)
		add(out, word + part, len - part, "", 0);
}

static void
add_whole(struct buf *out, const struct words *words, size_t at)
{
	bool is_joint = false;

	if (at + 1 == words->count)
		return;
	for (size_t i = 0; !is_joint && i < sizeof(joints) / sizeof(joints[0]); i++)
		is_joint = meet(&joints[i], words, at);
	if (is_joint)
		add(out, words->text[at], words->len[at], words->text[at + 1], words->len[at + 1]);
}

static void
add_particle(struct buf *out, const struct words *words, size_t at)
{
	const char *const *written = fold_particle(words->text[at], words->len[at]);

	if (at + 1 == words->count)
		return;
	for (; written && *written; written++)
		add(out, *written, strlen(*written), words->text[at + 1], words->len[at + 1]);
}

/* The part of a word after one of these; NULL when it begins with none. */
static const char *
after_any(const char *const starts[], size_t starts_len, const char *word, size_t len)
{
	for (size_t i = 0; i < starts_len; i++)
		if (strlen(starts[i]) <= len && memcmp(word, starts[i], strlen(starts[i])) == 0)
			return word + strlen(starts[i]);
	return NULL;
}

/*
 * What the servant is a servant of, whatever is between: "aziz" of "abdulaziz", "abdul aziz",
 * "abd el aziz", "abd elaziz".
 */
static const char *
servant_of(const struct words *words, size_t at, size_t *len)
{
	const char *rest = after_any(
	    servants, sizeof(servants) / sizeof(servants[0]), words->text[at], words->len[at]);
	bool is_bare = is_word(words->text[at], words->len[at], "abd");

	if (rest && rest < words->text[at] + words->len[at]) {
		*len = words->len[at] - (size_t)(rest - words->text[at]);
		return rest;
	}
	if ((!rest && !is_bare) || ++at == words->count)
		return NULL;
	*len = words->len[at];
	if (!is_bare)
		return words->text[at];
	rest = after_any(articles, sizeof(articles) / sizeof(articles[0]), words->text[at], *len);
	if (!rest)
		return NULL;
	*len -= (size_t)(rest - words->text[at]);
	if (*len > 0)
		return rest;
	if (++at == words->count)
		return NULL;
	*len = words->len[at];
	return words->text[at];
}

static void
add_servants(struct buf *out, const struct words *words, size_t at)
{
	static const char *const heads[] = {"abdoul", "abdal", "abdel", "abdul", "al", "el"};
	size_t len = 0;
	const char *stem = servant_of(words, at, &len);

	if (!stem || len < STEM_MIN)
		return;
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		add(out, heads[i], strlen(heads[i]), stem, len);
	if (len >= ALONE_MIN)
		add(out, stem, len, "", 0);
}

void
fold_name(struct buf *out, const char *folded)
{
	struct words words;

	split(folded, &words);
	for (size_t i = 0; i < words.count; i++) {
		add_part(out, words.text[i], words.len[i]);
		add_whole(out, &words, i);
		add_particle(out, &words, i);
		add_servants(out, &words, i);
	}
}
