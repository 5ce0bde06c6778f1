/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON written by hand, so that the bytes are ours: same text, same bytes. Reading is SQLite's affair. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/* Append text in quotes (RFC 8259), UTF-8 kept; NULL is null. */
void json_quote(struct buf *out, const char *text);

/* Append `,` unless an object or list was just opened, then the key in quotes and `:`. */
void json_member(struct buf *out, const char *key);

#endif
