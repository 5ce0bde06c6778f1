/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file in a stated encoding, read as UTF-8 piece by piece. Bytes that the encoding has not are
 * an error with their place: nothing is repaired. Fits csv_source (base/csv.h).
 */
#ifndef BASE_RECODE_H
#define BASE_RECODE_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct recode;

/*
 * A regular file; encoding as iconv(3) names it ("UTF-8", "windows-1252"). ERR_USAGE: this machine
 * knows no such encoding; ERR_DATA: the file begins with the mark of another. NULL then.
 * UTF-8 is handed on as it is: whoever takes it apart checks it.
 */
struct recode *recode_open(const char *path, const char *encoding, struct err *err);
bool recode_read(void *recode, char *bytes, size_t size, size_t *got, struct err *err);
/* How much of the file was read, 0 to 100. */
int recode_percent(const struct recode *recode);
void recode_close(struct recode *recode); /* NULL is fine */

#endif
