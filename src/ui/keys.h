/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the bytes a terminal sends to keys with names. Knows no terminal library:
 * ui/term.c feeds it bytes and the terminal's own sequences.
 *
 * A key is text (one character, "a", "é", " ") or has a name of several letters:
 *   Up Down Left Right Home End PgUp PgDn Ins Del Backspace Enter Tab S-Tab Esc F1..F12,
 *   with S- C- M- before it when Shift, Ctrl, Alt were held ("C-Left"),
 *   "^A".."^Z" and the like, "M-x" for Alt with a letter,
 *   "Paste" (with its text), and from ui/term.c "Resize" and "Tick".
 * Esc and then a digit is a function key, for keyboards without them.
 */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	KEY_NAME_SIZE = 16,
	KEYS_SEQUENCE_MS = 50,            /* the rest of a sequence comes within this */
	KEYS_ESC_MS = 400,                /* the digit after Esc */
	KEYS_PASTE_MS = 2000,             /* a paste without an end mark ends after this */
	KEYS_PASTE_MAX = 4 * 1024 * 1024, /* bytes kept of one paste */
	KEYS_BURST_MIN = 8, /* printable bytes, with a line end among them, in one read */
};

struct key {
	char name[KEY_NAME_SIZE];
	/* Of a Paste, line ends as \n, not checked; borrowed until the next key. */
	const char *text;
	size_t len;
};

/* One of the terminal's own sequences and the name of its key. */
struct key_sequence {
	const char *bytes;
	const char *name;
};

/* What terminfo calls the keys; "bytes" is the name of a capability. Ends with NULL. */
extern const struct key_sequence keys_capabilities[];

/* A zeroed struct is ready to use. */
struct keys {
	struct buf in; /* bytes not yet made into keys */
	size_t at;     /* how many of them are used up */
	struct buf paste;
	bool pasting;   /* between the marks */
	bool saw_marks; /* this terminal marks its pastes: no guessing any more */
	bool burst;     /* the bytes in hand came too fast to have been typed */
	const struct key_sequence *sequences; /* borrowed */
	size_t sequences_len;
};

enum keys_result {
	KEYS_NONE,    /* nothing left: wait for bytes */
	KEYS_MORE,    /* perhaps more is coming: wait keys_wait_ms, then ask with waited */
	KEYS_KEY,     /* *out is a key */
	KEYS_SKIPPED, /* within keys.c only */
};

/*
 * Bytes from one read. guess: a text field has the keyboard, so that many
 * bytes at once with a line end in their middle are a paste, not keys.
 */
void keys_feed(struct keys *keys, const char *bytes, size_t len, bool guess);

/* The next key. waited: the time was waited for and nothing came. */
enum keys_result keys_next(struct keys *keys, bool waited, struct key *out);
int keys_wait_ms(const struct keys *keys);
/* Is the last of the bytes that came Esc or ^G: may somebody want to go back? */
bool keys_end_with_back(const struct keys *keys);
/* Forget all that came and was not yet made into keys. */
void keys_drop(struct keys *keys);
void keys_free(struct keys *keys);

/* Is it a character to be typed, rather than a named key? */
bool key_is_text(const struct key *key);
bool key_is(const struct key *key, const char *name);
/* Is it one of names, parted by blanks (struct cmd.keys)? " " is called "Space" there. */
bool key_among(const struct key *key, const char *names);
/* The same for the name alone. */
bool key_name_among(const char *name, const char *names);
/* What is printed on the key, in the user's language: "Enter" is "Entrée". Others are given back. */
const char *key_words(const char *name);

#endif
