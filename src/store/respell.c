/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules at work: a word goes through the letters and rules of each region; what
 * comes out is a key. Names are few and come again and again, so the keys of the last words are kept.
 */
#include "store/respell.h"

#include "base/fnv.h"
#include "base/utf8.h"
#include "store/connection.h"
#include "store/digest.h"
#include "store/respell_rules.h"
#include "store/setting.h"
#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

enum { KEPT = 1024 }; /* words whose keys are kept; a power of two */

struct kept_word {
	char *bytes; /* keys, each with its NUL; the first is that of the word itself */
	size_t size, len;
};

struct respell {
	struct respell_rules rules;
	struct kept_word kept[KEPT];
};

static void
add_key(struct respell_keys *out, size_t *used, enum respell_kind kind, const char *key, size_t len)
{
	char *at = out->text + *used;

	if (len == 0 || len > RESPELL_WORD_MAX || out->len == RESPELL_KEYS_MAX)
		return;
	at[0] = (char)kind;
	memcpy(at + 1, key, len);
	at[len + 1] = '\0';
	for (size_t i = 0; i < out->len; i++)
		if (strcmp(out->items[i], at) == 0)
			return;
	out->items[out->len++] = at;
	*used += len + 2;
}

static void
add_region(
    const struct respell_region *region, const char *word, struct respell_keys *out, size_t *used)
{
	struct respell_sound sound;
	const char *name;

	if (!respell_sound(region, word, &sound))
		return;
	add_key(out, used, RESPELL_SOUND, sound.text, sound.len);
	name = respell_same(region, sound.text);
	if (name)
		add_key(out, used, RESPELL_NAME, name, strlen(name));
	if (region->drops_vowels && respell_skeleton(&sound))
		add_key(out, used, RESPELL_SKELETON, sound.text, sound.len);
}

static bool
has_letters(const char *word)
{
	return word[strspn(word, "0123456789")] != '\0';
}

static void
make_keys(const struct respell *respell, const char *word, struct respell_keys *out)
{
	char cut[RESPELL_WORD_MAX + 1];
	size_t used = 0, len = 0, step;

	while (word[len]) {
		utf8_decode(word + len, &step);
		if (len + step > RESPELL_WORD_MAX)
			break;
		len += step;
	}
	memcpy(cut, word, len);
	cut[len] = '\0';
	out->len = 0;
	add_key(out, &used, RESPELL_SOUND, cut, len);
	for (size_t i = 0; has_letters(cut) && i < respell->rules.len; i++)
		add_region(&respell->rules.regions[i], cut, out, &used);
}

static bool
recall(const struct kept_word *kept, const char *word, struct respell_keys *out)
{
	const char *at;

	if (!kept->bytes || strcmp(kept->bytes + 1, word) != 0)
		return false;
	memcpy(out->text, kept->bytes, kept->size);
	at = out->text;
	for (out->len = 0; out->len < kept->len; at += strlen(at) + 1)
		out->items[out->len++] = at;
	return true;
}

static void
keep(struct kept_word *kept, const struct respell_keys *keys)
{
	const char *last = keys->items[keys->len - 1];

	free(kept->bytes);
	kept->len = keys->len;
	kept->size = (size_t)(last - keys->text) + strlen(last) + 1;
	kept->bytes = mem_alloc(kept->size);
	memcpy(kept->bytes, keys->text, kept->size);
}

void
respell_word(struct respell *respell, const char *word, struct respell_keys *out)
{
	struct kept_word *kept =
	    &respell->kept[fnv_add(FNV_START, word, strlen(word)) & (KEPT - 1)];

	out->len = 0;
	if (recall(kept, word, out))
		return;
	make_keys(respell, word, out);
	if (out->len > 0)
		keep(kept, out);
}

const struct likeness_table *
respell_likeness(const struct respell *respell)
{
	return &respell->rules.likeness;
}

bool
respell_is_unknown_day(const struct respell *respell, const char *day)
{
	for (size_t i = 0; i < respell->rules.days_len; i++)
		if (strcmp(respell->rules.days[i], day) == 0)
			return true;
	return false;
}

int
respell_limit(const struct respell *respell, const char *name, int absent)
{
	for (size_t i = 0; i < respell->rules.limits_len; i++)
		if (strcmp(respell->rules.limits[i].name, name) == 0)
			return respell->rules.limits[i].value;
	return absent;
}

struct respell *
respell_of(struct db *db, struct err *err)
{
	struct respell *respell = db->respell;

	if (respell)
		return respell;
	respell = mem_alloc(sizeof(*respell));
	if (!respell_rules_read(db, &respell->rules, err)) {
		respell_free(respell);
		return NULL;
	}
	return db->respell = respell;
}

void
respell_free(struct respell *respell)
{
	if (!respell)
		return;
	for (size_t i = 0; i < KEPT; i++)
		free(respell->kept[i].bytes);
	arena_free(&respell->rules.arena);
	free(respell);
}

static bool
put_entries(struct db *db, const struct respelling *respelling, struct err *err)
{
	static const char text[] = "INSERT INTO respelling (place, region, kind, given, made)"
				   " VALUES (:place, :region, :kind, :given, :made)";

	for (size_t i = 0; i < respelling->len; i++) {
		const struct respell_entry *entry = &respelling->entries[i];
		struct sql q = {0};
		bool ok = sql_prepare(&q, db, text, err);

		if (ok) {
			sql_integer(&q, ":place", (int64_t)i + 1);
			sql_text(&q, ":region", entry->region);
			sql_text(&q, ":kind", entry->kind);
			sql_text(&q, ":given", entry->given);
			sql_text(&q, ":made", entry->made);
			ok = sql_run(&q, err);
		}
		sql_done(&q);
		if (!ok)
			return false;
	}
	return true;
}

static bool
put_likenesses(struct db *db, const struct respelling *respelling, struct err *err)
{
	static const char text[] = "INSERT INTO likeness (name, same, others)"
				   " VALUES (:name, :same, :others)";

	for (size_t i = 0; i < respelling->likenesses_len; i++) {
		const struct likeness_entry *entry = &respelling->likenesses[i];
		struct sql q = {0};
		bool ok = sql_prepare(&q, db, text, err);

		if (ok) {
			sql_text(&q, ":name", entry->name);
			sql_integer(&q, ":same", entry->same);
			sql_integer(&q, ":others", entry->others);
			ok = sql_run(&q, err);
		}
		sql_done(&q);
		if (!ok)
			return false;
	}
	return true;
}

static const char rules_id[] = "respelling.keys";

/* Limits do not make keys; all else does. */
static bool
put_id(struct db *db, const struct respelling *respelling, struct err *err)
{
	struct buf all = {0};
	char digest[DIGEST_SIZE];

	for (size_t i = 0; i < respelling->len; i++) {
		const struct respell_entry *entry = &respelling->entries[i];

		if (strcmp(entry->kind, "limit") != 0)
			buf_printf(&all, "%s|%s|%s|%s\n", entry->region, entry->kind, entry->given,
			    entry->made);
	}
	digest_text(buf_str(&all), all.len, digest);
	buf_free(&all);
	return setting_put(db, rules_id, digest, err);
}

const char *
respell_rules_id(struct db *db, struct arena *arena)
{
	const char *id = setting_get(db, rules_id, arena);

	return id ? id : "";
}

bool
respell_load(struct db *db, const struct respelling *respelling, struct err *err)
{
	/* What was read before is no longer what is there. */
	respell_free(db->respell);
	db->respell = NULL;
	return sql_exec(db, "DELETE FROM respelling", err)
	       && sql_exec(db, "DELETE FROM likeness", err) && put_entries(db, respelling, err)
	       && put_likenesses(db, respelling, err) && put_id(db, respelling, err);
}
