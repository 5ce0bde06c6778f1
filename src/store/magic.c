/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Media types by content. A list of what desks really get (photos, scans,
 * voice notes, office documents); anything else is kept all the same, without a type.
 * Nothing is ever opened because of the type found here: it is a word on the screen.
 */
#include "store/magic.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

struct signature {
	size_t offset;
	const char *bytes;
	size_t len;
	const char *type;
};

#define AT(offset, bytes, type)                                                                    \
	{                                                                                          \
		(offset), (bytes), sizeof(bytes) - 1, (type)                                       \
	}

static const struct signature signatures[] = {
    AT(0, "\xff\xd8\xff", "image/jpeg"),
    AT(0, "\x89PNG\r\n\x1a\n", "image/png"),
    AT(0, "GIF87a", "image/gif"),
    AT(0, "GIF89a", "image/gif"),
    AT(0, "II*\0", "image/tiff"),
    AT(0, "MM\0*", "image/tiff"),
    AT(0, "%PDF-", "application/pdf"),
    AT(0, "OggS", "audio/ogg"),
    AT(0, "fLaC", "audio/flac"),
    AT(0, "#!AMR\n", "audio/amr"),
    AT(0, "#!AMR-WB\n", "audio/amr"),
    AT(0, "ID3", "audio/mpeg"),
    AT(0, "\x1a\x45\xdf\xa3", "video/webm"),
    AT(0, "{\\rtf", "application/rtf"),
};

/* Second words of containers: RIFF at 8, ISO base media at 8 (after "ftyp"). */
static const struct signature riff_kinds[] = {
    AT(8, "WEBP", "image/webp"),
    AT(8, "WAVE", "audio/wav"),
    AT(8, "AVI ", "video/x-msvideo"),
};

static const struct signature brands[] = {
    AT(8, "qt  ", "video/quicktime"),
    AT(8, "3gp", "video/3gpp"),
    AT(8, "3g2", "video/3gpp2"),
    AT(8, "M4A", "audio/mp4"),
    AT(8, "heic", "image/heic"),
    AT(8, "heix", "image/heic"),
    AT(8, "mif1", "image/heic"),
    AT(8, "avif", "image/avif"),
};

/* Names of parts that tell one zip of an office program from another. */
static const struct {
	const char *part, *type;
} zip_parts[] = {
    {"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"},
    {"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
	"application/vnd.oasis.opendocument.spreadsheet"},
    {"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

enum {
	ZIP_LOCAL_SIZE = 30,   /* bytes before the name in a local file header */
	ZIP_CENTRAL_SIZE = 46, /* likewise in the central directory */
	ZIP_LOOK = 64 * 1024,  /* how far from either end part names are looked for */
};

static bool
has(const unsigned char *bytes, size_t len, size_t offset, const char *what, size_t what_len)
{
	return offset + what_len <= len && memcmp(bytes + offset, what, what_len) == 0;
}

static const char *
find(const struct signature *list, size_t list_len, const unsigned char *bytes, size_t len)
{
	for (size_t i = 0; i < list_len; i++)
		if (has(bytes, len, list[i].offset, list[i].bytes, list[i].len))
			return list[i].type;
	return NULL;
}

#define FIND(list, bytes, len) find((list), sizeof(list) / sizeof((list)[0]), (bytes), (len))

/* Does a part of the zip begin with this name? Looks behind every header signature in a window. */
static bool
zip_has_part(const unsigned char *bytes, size_t len, size_t from, size_t to, const char *part)
{
	size_t part_len = strlen(part);

	for (size_t i = from; i + ZIP_LOCAL_SIZE < to && i + ZIP_LOCAL_SIZE < len; i++) {
		if (bytes[i] != 'P')
			continue;
		if (has(bytes, len, i, "PK\3\4", 4)
		    && has(bytes, len, i + ZIP_LOCAL_SIZE, part, part_len))
			return true;
		if (has(bytes, len, i, "PK\1\2", 4)
		    && has(bytes, len, i + ZIP_CENTRAL_SIZE, part, part_len))
			return true;
	}
	return false;
}

static const char *
zip_type(const unsigned char *bytes, size_t len)
{
	size_t tail = len > ZIP_LOOK ? len - ZIP_LOOK : 0;

	for (size_t i = 0; i < sizeof(zip_parts) / sizeof(zip_parts[0]); i++) {
		if (zip_has_part(bytes, len, 0, ZIP_LOOK, zip_parts[i].part)
		    || zip_has_part(bytes, len, tail, len, zip_parts[i].part))
			return zip_parts[i].type;
	}
	return "application/zip";
}

/* Text is what an editor could show: valid UTF-8, no controls but line ends, tabs and page breaks. */
static bool
is_text(const unsigned char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (bytes[i] < 0x20 && !strchr("\t\n\r\f", bytes[i]))
			return false;
		else if (bytes[i] == 0x7f || bytes[i] == 0)
			return false;
	return utf8_valid((const char *)bytes, len, NULL);
}

const char *
magic_type(const void *content, size_t len)
{
	const unsigned char *bytes = content;
	const char *type = FIND(signatures, bytes, len);

	if (!type && has(bytes, len, 0, "RIFF", 4))
		type = FIND(riff_kinds, bytes, len);
	if (!type && has(bytes, len, 4, "ftyp", 4)) {
		type = FIND(brands, bytes, len);
		if (!type)
			type = "video/mp4";
	}
	if (!type && has(bytes, len, 0, "PK\3\4", 4))
		type = zip_type(bytes, len);
	/* An MPEG audio frame: eleven bits set, a layer, a bit rate and a sample rate that exist. */
	if (!type && len > 3 && bytes[0] == 0xff && (bytes[1] & 0xe0) == 0xe0
	    && (bytes[1] & 0x06) != 0 && (bytes[2] & 0xf0) != 0xf0 && (bytes[2] & 0x0c) != 0x0c)
		type = "audio/mpeg";
	if (!type && is_text(bytes, len))
		type = "text/plain";
	return type ? type : "application/octet-stream";
}
