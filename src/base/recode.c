/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as UTF-8, by iconv(3) of libc. */
#include "base/recode.h"

#include "base/arena.h"
#include "base/i18n.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 65536, MARK = 3 };

struct recode {
	int fd;
	char *path, *encoding; /* owned */
	bool is_utf8;
	iconv_t iconv;
	int64_t size, read; /* bytes of the file */
	char chunk[CHUNK];  /* of the file, not converted yet */
	size_t chunk_at, chunk_len;
	bool ended;
};

static bool
failed(const struct recode *recode, struct err *err)
{
	return err_set(err, ERR_IO, _("%s cannot be read: %s"), recode->path, strerror(errno));
}

/* More of the file behind what is left of it. */
static bool
fill(struct recode *recode, struct err *err)
{
	size_t left = recode->chunk_len - recode->chunk_at;
	ssize_t got;

	memmove(recode->chunk, recode->chunk + recode->chunk_at, left);
	recode->chunk_at = 0;
	recode->chunk_len = left;
	do
		got = read(recode->fd, recode->chunk + left, CHUNK - left);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return failed(recode, err);
	recode->ended = got == 0;
	recode->chunk_len += (size_t)got;
	recode->read += got;
	return true;
}

static bool
open_file(struct recode *recode, struct err *err)
{
	struct stat st;

	recode->fd = open(recode->path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (recode->fd < 0 || fstat(recode->fd, &st) != 0)
		return failed(recode, err);
	if (!S_ISREG(st.st_mode))
		return err_set(err, ERR_DATA, _("%s is not a file that can be read"), recode->path);
	recode->size = st.st_size;
	return true;
}

/* A name with a slash would ask iconv to repair or to leave out. */
static bool
open_encoding(struct recode *recode, struct err *err)
{
	recode->is_utf8 = strcasecmp(recode->encoding, "UTF-8") == 0;
	if (recode->is_utf8)
		return true;
	if (!strchr(recode->encoding, '/'))
		recode->iconv = iconv_open("UTF-8", recode->encoding);
	return recode->iconv != (iconv_t)-1
	       || err_set(err, ERR_USAGE,
		   _("this machine knows no encoding “%.60s”; such as UTF-8, ISO-8859-1 or "
		     "windows-1252"),
		   recode->encoding);
}

/* Who says windows-1252 of a file with the mark of UTF-8 is wrong about it. */
static bool
check_mark(struct recode *recode, struct err *err)
{
	if (!fill(recode, err))
		return false;
	if (recode->is_utf8 || recode->chunk_len < MARK
	    || memcmp(recode->chunk, "\xEF\xBB\xBF", MARK) != 0)
		return true;
	return err_set(err, ERR_DATA,
	    _("%s begins with the mark of UTF-8, and not as text in %s; say --encoding UTF-8"),
	    recode->path, recode->encoding);
}

struct recode *
recode_open(const char *path, const char *encoding, struct err *err)
{
	struct recode *recode = mem_alloc(sizeof(*recode));

	recode->fd = -1;
	recode->iconv = (iconv_t)-1;
	recode->path = mem_dup(path);
	recode->encoding = mem_dup(encoding);
	if (open_encoding(recode, err) && open_file(recode, err) && check_mark(recode, err))
		return recode;
	recode_close(recode);
	return NULL;
}

void
recode_close(struct recode *recode)
{
	if (!recode)
		return;
	if (recode->fd >= 0)
		close(recode->fd);
	if (recode->iconv != (iconv_t)-1)
		iconv_close(recode->iconv);
	mem_free(recode->path);
	mem_free(recode->encoding);
	mem_free(recode);
}

static bool
not_in_encoding(const struct recode *recode, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("%s: byte %lld begins nothing that there is in %s; the file is in another encoding, "
	      "or was cut off"),
	    recode->path,
	    (long long)(recode->read - (int64_t)(recode->chunk_len - recode->chunk_at) + 1),
	    recode->encoding);
}

static void
hand_on(struct recode *recode, char *bytes, size_t size, size_t *got)
{
	size_t left = recode->chunk_len - recode->chunk_at;

	*got = left < size ? left : size;
	memcpy(bytes, recode->chunk + recode->chunk_at, *got);
	recode->chunk_at += *got;
}

static bool
convert(struct recode *recode, char *bytes, size_t size, size_t *got, struct err *err)
{
	char *in = recode->chunk + recode->chunk_at, *out = bytes;
	size_t in_left = recode->chunk_len - recode->chunk_at, out_left = size;
	size_t rc = iconv(recode->iconv, &in, &in_left, &out, &out_left);
	int why = errno;

	recode->chunk_at = recode->chunk_len - in_left;
	*got = size - out_left;
	if (rc != (size_t)-1 || why == E2BIG)
		return true;
	/* A character in two chunks is whole when there is more. */
	if (why == EINVAL && !recode->ended)
		return true;
	/* What came before goes out first. */
	return *got > 0 || not_in_encoding(recode, err);
}

bool
recode_read(void *context, char *bytes, size_t size, size_t *got, struct err *err)
{
	struct recode *recode = context;

	*got = 0;
	while (*got == 0) {
		/* Less than a character may be left of a chunk. */
		if (!recode->ended && recode->chunk_len - recode->chunk_at < 16
		    && !fill(recode, err))
			return false;
		if (recode->chunk_at == recode->chunk_len && recode->ended)
			return true;
		if (recode->is_utf8)
			hand_on(recode, bytes, size, got);
		else if (!convert(recode, bytes, size, got, err))
			return false;
	}
	return true;
}

int
recode_percent(const struct recode *recode)
{
	return recode->size > 0 ? (int)(recode->read * 100 / recode->size) : 100;
}
