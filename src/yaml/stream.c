/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A stream of documents out of a file of any size, one in memory at a time.
 * Each document is bounded; how many there are is not.
 */
#include "yaml/reader.h"

#include "base/file.h"
#include "base/i18n.h"
#include "yaml/parse.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CARRY_MAX = 3 }; /* bytes of a character cut by the end of a piece */

struct yaml_stream {
	struct yaml_parse parse;
	char *path; /* owned */
	int fd;
	size_t bytes;          /* read so far */
	size_t document_bytes; /* read since the present document was begun */
	struct yaml_place place;
	char carry[CARRY_MAX];
	size_t carry_len;
};

/* Fill as much of buffer as the file gives. */
static bool
read_whole(struct yaml_stream *stream, char *buffer, size_t size, size_t *len)
{
	while (*len < size) {
		ssize_t got = read(stream->fd, buffer + *len, size - *len);

		if (got == 0)
			return true;
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0) {
			yaml_problem(stream->parse.problems, stream->path, NULL,
			    _("cannot be read: %s"), strerror(errno));
			return false;
		}
		*len += (size_t)got;
		stream->bytes += (size_t)got;
		stream->document_bytes += (size_t)got;
	}
	return true;
}

/* Bytes at the end that begin a character without ending it. */
static size_t
cut_off(const char *bytes, size_t len)
{
	for (size_t back = 1; back <= CARRY_MAX && back <= len; back++) {
		unsigned char byte = (unsigned char)bytes[len - back];
		size_t whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;

		if ((byte & 0xC0) != 0x80)
			return whole > back ? back : 0;
	}
	return 0;
}

static bool
skip_start(struct yaml_stream *stream, char *buffer, size_t *len)
{
	size_t skip;

	if (!yaml_check_start(buffer, *len, &skip, stream->path, stream->parse.problems))
		return false;
	*len -= skip;
	memmove(buffer, buffer + skip, *len);
	return true;
}

/* What libyaml calls for more: bytes that were checked, whole characters only. */
static int
give_more(void *context, unsigned char *out, size_t size, size_t *given)
{
	struct yaml_stream *stream = context;
	char *buffer = (char *)out;
	bool at_start = stream->bytes == 0;
	bool filled;
	size_t len = stream->carry_len;

	assert(size > CARRY_MAX);
	stream->parse.silent = true;
	memcpy(buffer, stream->carry, stream->carry_len);
	if (!read_whole(stream, buffer, size, &len))
		return 0;
	filled = len == size;
	if (at_start && !skip_start(stream, buffer, &len))
		return 0;
	if (stream->document_bytes > YAML_DOCUMENT_MAX) {
		yaml_problem(stream->parse.problems, stream->path, NULL,
		    _("a document of the file is over %d MB; nothing here needs that"),
		    YAML_DOCUMENT_MAX / 1024 / 1024);
		return 0;
	}
	/* At the end of the file what is cut off stays, and is found to be wrong. */
	stream->carry_len = filled ? cut_off(buffer, len) : 0;
	memcpy(stream->carry, buffer + len - stream->carry_len, stream->carry_len);
	len -= stream->carry_len;
	if (!yaml_check_bytes(buffer, len, &stream->place, stream->path, stream->parse.problems))
		return 0;
	stream->parse.silent = false;
	*given = len;
	return 1;
}

struct yaml_stream *
yaml_stream_open(const char *path, struct yaml_problems *problems)
{
	struct yaml_stream *stream;
	struct err err = {0};
	int fd = file_open(path, &err);

	if (fd < 0) {
		yaml_unread(problems, path, &err);
		return NULL;
	}
	stream = mem_alloc(sizeof(*stream));
	stream->path = mem_dup(path);
	stream->parse.name = stream->path;
	stream->parse.problems = problems;
	stream->fd = fd;
	yaml_begin(&stream->parse);
	yaml_parser_set_input(&stream->parse.parser, give_more, stream);
	return stream;
}

struct yaml_node *
yaml_stream_next(struct yaml_stream *stream, struct arena *arena)
{
	struct yaml_node *root;
	bool begun;

	stream->parse.arena = arena;
	stream->document_bytes = 0;
	root = yaml_parse_document(&stream->parse, &begun);
	if (!begun && !stream->parse.broken && stream->bytes == 0)
		yaml_problem(stream->parse.problems, stream->path, NULL, _("the file is empty"));
	return root;
}

bool
yaml_stream_ended(const struct yaml_stream *stream)
{
	return stream->parse.ended || stream->parse.broken;
}

void
yaml_stream_close(struct yaml_stream *stream)
{
	if (!stream)
		return;
	yaml_parser_delete(&stream->parse.parser);
	close(stream->fd);
	free(stream->path);
	free(stream);
}
