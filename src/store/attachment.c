/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attachments: content cut into chunks under the hash of the whole. The row that
 * names one is journalled like any other; its chunks are not, and stay when the row is taken
 * back (undo may want them again). Since the id is the hash of the content, the
 * journal vouches for the bytes as well. Whether the content is here is the row's own word
 * (`here`), so that chunks that got lost are a damage and not a file that never came.
 */
#include "store/attachment.h"

#include "base/count.h"
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
	TYPE_MAX_BYTES = 127,
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

/* What is known of a file already. */
struct known {
	int64_t row_id; /* 0: nothing */
	int64_t size;
	bool here;
};

static bool
find_known(struct db *db, const char *id, struct known *known, struct err *err)
{
	static const char text[] = "SELECT row_id, size, here FROM attachment WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*known = (struct known){0};
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":id", id);
		row = sql_next(&q, err);
	}
	if (row == SQL_ROW) {
		known->row_id = sql_column_integer(&q, 0);
		known->size = sql_column_integer(&q, 1);
		known->here = sql_column_integer(&q, 2) != 0;
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

/* Bytes of all files whose content is here. */
static bool
sum_sizes(struct db *db, int64_t *sum, struct err *err)
{
	static const char text[] = "SELECT coalesce(sum(size), 0) FROM attachment WHERE here";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err) && sql_next(&q, err) == SQL_ROW;

	*sum = ok ? sql_column_integer(&q, 0) : 0;
	sql_done(&q);
	return ok;
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
	if (!sum_sizes(db, &all, err))
		return false;
	if (all > ATTACHMENT_ALL_MAX - (int64_t)len)
		return err_set(err, ERR_DATA,
		    _("%s does not fit: all attached files together may have %d MB, %d MB are "
		      "used"),
		    name, ATTACHMENT_ALL_MAX / MEGABYTE, (int)(all / MEGABYTE));
	return true;
}

static bool
write_row(
    struct db *db, struct action *action, const struct attachment *attachment, struct err *err)
{
	char now[CLOCK_INSTANT_SIZE];
	const struct record_field fields[] = {
	    {"id", value_text(attachment->id)},
	    {"name", value_text(attachment->name)},
	    {"type", value_text(attachment->type)},
	    {"size", value_integer(attachment->size)},
	    {"here", value_integer(attachment->here)},
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

/* What others said of its size and type gives way to what it is. The name stays. */
static bool
fill_in(struct db *db, struct action *action, int64_t row_id, const char *type, size_t len,
    struct err *err)
{
	return record_set(db, action, "attachment", row_id, "type", value_text(type), err)
	       && record_set(
		   db, action, "attachment", row_id, "size", value_integer((int64_t)len), err)
	       && record_set(db, action, "attachment", row_id, "here", value_integer(1), err);
}

bool
attachment_add_bytes(struct db *db, struct action *action, const char *name, const void *bytes,
    size_t len, char id[ATTACHMENT_ID_SIZE], struct err *err)
{
	struct arena arena = {0};
	struct attachment attachment = {
	    .id = id, .name = name_of(&arena, name), .size = (int64_t)len, .here = true};
	struct known known = {0};
	bool ok;

	assert(action->id != 0);
	ok = check_size(db, attachment.name, len, err);
	if (ok) {
		hash_of(bytes, len, id);
		ok = find_known(db, id, &known, err);
	}
	if (ok && !known.here) {
		attachment.type = magic_type(bytes, len);
		ok = (known.row_id ? fill_in(db, action, known.row_id, attachment.type, len, err)
				   : write_row(db, action, &attachment, err))
		     && write_chunks(db, id, bytes, len, err);
	}
	arena_free(&arena);
	return ok;
}

/* "image/jpeg": two words of the characters that names of media types are made of. */
static bool
is_media_type(const char *type)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789.+-";
	size_t first = strspn(type, allowed), second;

	if (first == 0 || type[first] != '/')
		return false;
	second = strspn(type + first + 1, allowed);
	return second > 0 && !type[first + 1 + second] && first + 1 + second <= TYPE_MAX_BYTES;
}

static bool
is_kept_as_written(const char *name)
{
	struct arena arena = {0};
	bool same = strcmp(name_of(&arena, name), name) == 0;

	arena_free(&arena);
	return same;
}

bool
attachment_check_said(const struct attachment *said, const char **part, struct err *err)
{
	*part = "id";
	if (strlen(said->id) != ATTACHMENT_ID_SIZE - 1
	    || strspn(said->id, "0123456789abcdef") != ATTACHMENT_ID_SIZE - 1)
		return err_set(err, ERR_DATA,
		    _("the id of a file is 64 hexadecimal digits, in small letters"));
	*part = "name";
	if (!is_kept_as_written(said->name))
		return err_set(err, ERR_DATA,
		    _("the name of a file is the last part of a path, of 1 to %d bytes"),
		    NAME_MAX_BYTES);
	*part = "type";
	if (!is_media_type(said->type))
		return err_set(err, ERR_DATA,
		    _("the type of a file is a media type in small letters, such as “image/jpeg”"));
	*part = "size";
	if (said->size < 1 || said->size > ATTACHMENT_MAX)
		return err_set(
		    err, ERR_DATA, _("the size of a file is 1 to %d bytes"), ATTACHMENT_MAX);
	return true;
}

bool
attachment_add_named(struct db *db, struct action *action, const char *id, const char *name,
    const char *type, int64_t size, struct err *err)
{
	const struct attachment said = {.id = id, .name = name, .type = type, .size = size};
	struct known known;
	const char *part;

	assert(action->id != 0);
	if (!attachment_check_said(&said, &part, err) || !find_known(db, id, &known, err))
		return false;
	if (known.row_id == 0)
		return write_row(db, action, &said, err);
	if (known.size == size)
		return true;
	return err_set(err, ERR_DATA,
	    _("the file %s is known here with %s, not %lld: one of them is wrong; bring "
	      "the file itself (an export with its files), which tells"),
	    name, count_of(COUNT_BYTES, known.size).text, (long long)size);
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
	static const char text[] = "SELECT name, type, size, here FROM attachment WHERE id = :id";
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
		out->here = sql_column_integer(&q, 3) != 0;
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

static bool
say_elsewhere(const struct attachment *attachment, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("the content of %s is not in this file, only its name; ask where the case came from "
	      "for an export with its files and import that, or attach the file itself"),
	    attachment->name);
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
	if (!attachment.here) {
		say_elsewhere(&attachment, err);
		goto out;
	}
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
	static const char text[] = "SELECT id FROM attachment WHERE here ORDER BY id";
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

int64_t
attachment_count_named(struct db *db)
{
	return sql_number(db, "SELECT count(*) FROM attachment WHERE NOT here", -1);
}
