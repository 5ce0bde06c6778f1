/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, told by its first bytes; its name is never believed. */
#ifndef STORE_MAGIC_H
#define STORE_MAGIC_H

#include <stddef.h>

/*
 * The media type of the content: one of a short list of pictures, sound,
 * video, documents and text, else "application/octet-stream". Never NULL, never owned.
 */
const char *magic_type(const void *bytes, size_t len);

#endif
