/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Private to yaml/: how one text is written so that every reader gets the
 * same text back. Text is valid UTF-8 without NUL.
 */
#ifndef YAML_SCALAR_H
#define YAML_SCALAR_H

#include "base/buf.h"

#include <stdbool.h>

/* What yaml_put_plain takes: at least one of a-z A-Z 0-9 + - . _ and nothing else. */
bool yaml_scalar_is_plain(const char *text);

/* Plain when no reader can take it for anything else, else quoted. */
void yaml_scalar_key(struct buf *out, const char *key);

/*
 * Double-quoted on one line. Escaped: controls, bidi controls, invisible
 * characters, the line ends of Unicode. Everything else stands as it is.
 */
void yaml_scalar_quoted(struct buf *out, const char *text, size_t len);

/*
 * Literal style is taken for a text of several lines in which nothing needs an
 * escape and no line end could be lost: no blank at the start of the text or at the end of a
 * line, no tab at the start of a line, at most one line end at the end.
 */
bool yaml_scalar_fits_literal(const char *text, size_t len);
void yaml_scalar_literal(struct buf *out, const char *text, size_t len, int indent);

#endif
