/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing small JSON by hand: texts quoted as RFC 8259 wants them. Reading is SQLite's affair. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/* Append text in quotes, UTF-8 kept; NULL is null. */
void json_text(struct buf *out, const char *text);

/* Append `,` unless an object or list was just opened, then the key in quotes and `:`. */
void json_key(struct buf *out, const char *key);

#endif
