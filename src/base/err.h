/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the world can do to us, told in one sentence.
 *
 * A function that may fail for a reason outside the program returns bool and
 * takes a struct err as its last parameter. A mistake in the program itself
 * is an assert; a machine without memory ends the program (base/arena.h).
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

#define PRINTF_LIKE(fmt_arg, first_arg) __attribute__((format(printf, fmt_arg, first_arg)))

/* The numbers are the exit codes of the program (sysexits.h has the family). */
enum err_code {
	ERR_NONE = 0,
	ERR_USAGE = 64,    /* the command line is wrong */
	ERR_DATA = 65,     /* what was given does not hold: bad input, unmet guard, refused undo */
	ERR_TERMINAL = 69, /* no terminal that screens could be drawn on */
	ERR_INTERNAL = 70, /* the program's own fault, or no memory */
	ERR_CREATE = 73,   /* a file cannot be made */
	ERR_IO = 74,       /* reading or writing failed */
	ERR_LOCKED = 75,   /* somebody else has the file open */
	ERR_PERMISSION = 77, /* the system, or the program's own rules, forbid it */
	ERR_CONFIG = 78,     /* the installation is not whole */
};

/* What a caller that knows more can say in better words than the sentence. */
enum err_kind {
	ERR_KIND_NONE,
	ERR_KIND_CHANGED, /* place is "table.column": its value is not what an action left there */
};

enum { ERR_TEXT_SIZE = 640, ERR_PLACE_SIZE = 128 };

struct err {
	enum err_code code;
	enum err_kind kind;
	char place[ERR_PLACE_SIZE]; /* "" but for a kind that says what it is */
	char text[ERR_TEXT_SIZE]; /* one sentence in the user's language: what, where, what to do */
};

/*
 * Fill *err. Always returns false, so that callers write `return err_set(...)`.
 * The text is cut at ERR_TEXT_SIZE, never inside a character.
 */
bool err_set(struct err *err, enum err_code code, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Say of the sentence that is there what kind it is, and where. Always returns false. */
bool err_mark(struct err *err, enum err_kind kind, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Put a place or a subject before the sentence that is already there: "FILE: ...". */
bool err_prefix(struct err *err, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* A short stable word for a code ("data", "locked"), for scripts that read messages. */
const char *err_word(enum err_code code);

#endif
