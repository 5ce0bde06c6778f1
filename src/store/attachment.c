/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attachments: content cut into chunks under the hash of the whole. The row that
 * names one is journalled like any other; its chunks are not, and stay when the row is taken
 * back (undo may want them again). Since the id is the hash of the content, the
 * journal vouches for the bytes as well.
 */
#include "store/attachment.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/magic.h"
#include "store/sql.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

enum {
	HASH_SIZE = 32,
	NAME_MAX_BYTES = 255,
	MEGABYTE = 1024 * 1024,
};

static void
hash_print(const unsigned char hash[HASH_SIZE], char id[ATTACHMENT_ID_SIZE])
{
	sodium_bin2hex(id, ATTACHMENT_ID_SIZE, hash, HASH_SIZE);
}

static void
hash_of(const void *bytes, size_t len, char id[ATTACHMENT_ID_SIZE])
{
	unsigned char hash[HASH_SIZE];

	crypto_generichash(hash, sizeof(hash), bytes, len, NULL, 0);
	hash_print(hash, id);
}

/* The last part of a path as text: bytes that are not UTF-8 become U+FFFD, at most 255 bytes. */
static const char *
name_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	struct buf out = {0};
	const char *copy;

	while (*name) {
		size_t bad, rest = strlen(name), good = rest;

		if (!utf8_valid(name, rest, &bad))
			good = bad;
		buf_add(&out, name, good);
		name += good;
		if (good < rest) {
			utf8_encode(&out, 0xFFFD);
			name++;
		}
	}
	if (out.len > NAME_MAX_BYTES) {
		size_t end = NAME_MAX_BYTES;

		while (end > 0 && ((unsigned char)out.data[end] & 0xC0) == 0x80)
			end--;
		buf_splice(&out, end, out.len - end, "", 0);
	}
	copy = arena_dup(arena, out.len > 0 ? buf_str(&out) : _("unnamed"));
	buf_free(&out);
	return copy;
}

static bool
is_there(struct db *db, const char *id, bool *there, struct err *err)
{
	static const char text[] = "SELECT 1 FROM attachment WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":id", id);
		row = sql_next(&q, err);
	}
	sql_done(&q);
	*there = row == SQL_ROW;
	return row != SQL_FAILED;
}

static bool
check_size(struct db *db, const char *name, size_t len, struct err *err)
{
	int64_t all;

	if (len == 0)
		return err_set(err, ERR_DATA, _("%s is empty: there is nothing to keep"), name);
	if (len > ATTACHMENT_MAX)
		return err_set(err, ERR_DATA,
		    _("%s is too large: a file of the case may have %d MB; make it smaller (a "
		      "photo at lower quality, a scan in grey) and attach that"),
		    name, ATTACHMENT_MAX / MEGABYTE);
	all = sql_number(db, "SELECT coalesce(sum(size), 0) FROM attachment", -1);
	if (all < 0)
		return err_set(err, ERR_IO, _("the list of attached files cannot be read"));
	if (all > ATTACHMENT_ALL_MAX - (int64_t)len)
		return err_set(err, ERR_DATA,
		    _("%s does not fit: all attached files together may have %d MB, %d MB are "
		      "used"),
		    name, ATTACHMENT_ALL_MAX / MEGABYTE, (int)(all / MEGABYTE));
	return true;
}

static bool
write_row(struct db *db, struct action *action, const char *id, const char *name, const char *type,
    size_t len, struct err *err)
{
	char now[CLOCK_INSTANT_SIZE];
	const struct record_field fields[] = {
	    {"id", value_text(id)},
	    {"name", value_text(name)},
	    {"type", value_text(type)},
	    {"size", value_integer((int64_t)len)},
	    {"added_at", value_text(now)},
	};
	int64_t row_id = 0;

	clock_instant(clock_now(db_clock(db)), now);
	return record_create(
	    db, action, "attachment", fields, sizeof(fields) / sizeof(fields[0]), &row_id, err);
}

static bool
write_chunks(struct db *db, const char *id, const unsigned char *bytes, size_t len, struct err *err)
{
	/* The chunks of one that was taken back are still there. */
	static const char text[] =
	    "INSERT OR REPLACE INTO attachment_chunk (attachment_id, n, bytes)"
	    " VALUES (:id, :n, :bytes)";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	for (size_t n = 0, at = 0; ok && at < len; n++, at += ATTACHMENT_CHUNK) {
		size_t left = len - at;

		sql_text(&q, ":id", id);
		sql_integer(&q, ":n", (int64_t)n);
		sql_blob(
		    &q, ":bytes", bytes + at, left < ATTACHMENT_CHUNK ? left : ATTACHMENT_CHUNK);
		ok = sql_run(&q, err);
		sql_again(&q);
	}
	sql_done(&q);
	return ok;
}

bool
attachment_add_bytes(struct db *db, struct action *action, const char *name, const void *bytes,
    size_t len, char id[ATTACHMENT_ID_SIZE], struct err *err)
{
	struct arena arena = {0};
	bool there = false, ok;

	assert(action->id != 0);
	name = name_of(&arena, name);
	ok = check_size(db, name, len, err);
	if (ok) {
		hash_of(bytes, len, id);
		ok = is_there(db, id, &there, err);
	}
	if (ok && !there)
		ok = write_row(db, action, id, name, magic_type(bytes, len), len, err)
		     && write_chunks(db, id, bytes, len, err);
	arena_free(&arena);
	return ok;
}

bool
attachment_add_file(struct db *db, struct action *action, const char *path,
    char id[ATTACHMENT_ID_SIZE], struct err *err)
{
	struct arena arena = {0};
	char *bytes;
	size_t len;
	bool ok = file_read(path, ATTACHMENT_MAX, &arena, &bytes, &len, err)
		  && attachment_add_bytes(db, action, path, bytes, len, id, err);

	arena_free(&arena);
	return ok;
}

bool
attachment_find(
    struct db *db, const char *id, struct arena *arena, struct attachment *out, struct err *err)
{
	static const char text[] = "SELECT name, type, size FROM attachment WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*out = (struct attachment){0};
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":id", id);
		row = sql_next(&q, err);
	}
	if (row == SQL_ROW) {
		out->id = arena_dup(arena, id);
		out->name = sql_column_text(&q, 0, arena);
		out->type = sql_column_text(&q, 1, arena);
		out->size = sql_column_integer(&q, 2);
	} else if (row == SQL_END) {
		err_set(err, ERR_DATA, _("there is no attached file %.12s in this case file"), id);
	}
	sql_done(&q);
	return row == SQL_ROW;
}

struct reading {
	attachment_sink *sink;
	void *context;
	crypto_generichash_state hash;
	int64_t size;
	bool stopped; /* the sink would not take more */
};

/* Chunk after chunk. A chunk that is missing ends the reading; size and id then tell. */
static enum sql_row
read_chunks(struct sql *q, struct reading *reading, struct err *err)
{
	enum sql_row row;

	for (int64_t n = 0; (row = sql_next(q, err)) == SQL_ROW; n++) {
		size_t len;
		const void *bytes;

		if (sql_column_integer(q, 0) != n)
			return SQL_END;
		bytes = sql_column_blob(q, 1, &len);
		if (len == 0)
			continue;
		crypto_generichash_update(&reading->hash, bytes, len);
		reading->size += (int64_t)len;
		if (reading->sink && !reading->sink(reading->context, bytes, len)) {
			reading->stopped = true;
			return SQL_END;
		}
	}
	return row;
}

bool
attachment_read(
    struct db *db, const char *id, attachment_sink *sink, void *context, struct err *err)
{
	static const char text[] = "SELECT n, bytes FROM attachment_chunk"
				   " WHERE attachment_id = :id ORDER BY n";
	struct reading reading = {.sink = sink, .context = context};
	unsigned char hash[HASH_SIZE];
	char found[ATTACHMENT_ID_SIZE];
	struct arena arena = {0};
	struct attachment attachment;
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!attachment_find(db, id, &arena, &attachment, err))
		goto out;
	crypto_generichash_init(&reading.hash, NULL, 0, HASH_SIZE);
	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_text(&q, ":id", id);
	row = read_chunks(&q, &reading, err);
	if (row != SQL_END)
		goto out;
	if (reading.stopped) {
		err_set(err, ERR_IO, _("%s was not read to its end"), attachment.name);
		row = SQL_FAILED;
		goto out;
	}
	crypto_generichash_final(&reading.hash, hash, sizeof(hash));
	hash_print(hash, found);
	if (reading.size != attachment.size || strcmp(found, id) != 0) {
		err_set(err, ERR_DATA,
		    _("the attached file %s is not what was attached: its content is damaged; "
		      "look for it in a backup"),
		    attachment.name);
		row = SQL_FAILED;
	}
out:
	sql_done(&q);
	arena_free(&arena);
	return row == SQL_END;
}

bool
attachment_write_file(
    struct db *db, const char *id, const char *path, bool overwrite, struct err *err)
{
	struct file_out *out = file_out_open(path, overwrite, err);

	if (!out)
		return false;
	if (!attachment_read(db, id, file_out_write, out, err)) {
		file_out_abandon(out);
		return false;
	}
	return file_out_commit(out, err);
}

bool
attachment_check_all(
    struct db *db, struct arena *arena, int64_t *count, const char **bad, struct err *err)
{
	static const char text[] = "SELECT id FROM attachment ORDER BY id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*count = 0;
	*bad = NULL;
	if (!sql_prepare(&q, db, text, err))
		return false;
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		const char *id = sql_column_text(&q, 0, arena);

		++*count;
		if (!attachment_read(db, id, NULL, NULL, err)) {
			*bad = id;
			break;
		}
	}
	sql_done(&q);
	return row == SQL_END || (*bad && err->code == ERR_DATA);
}
