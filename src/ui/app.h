/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program at work: the open case file, the stack of screens, the message line.
 * The only state that screens and commands share.
 */
#ifndef UI_APP_H
#define UI_APP_H

#include "base/buf.h"
#include "base/cmd.h"
#include "casework/desk.h"
#include "ui/keys.h"

#include <stdbool.h>

struct screen; /* ui/screen.h */
struct start;  /* cmd/start.h: how the program was called; screens do not look into it */

enum {
	APP_RECENT = 8,
	APP_TICK_MS = 1000,  /* typed text is on disk after this time at the latest, */
	APP_KEEP_KEYS = 40,  /* or after so many keys */
	APP_IDLE_MS = 60000, /* without a field open: housekeeping of the case file */
	APP_BUSY_MS = 500,   /* what takes longer tells how far it is, */
	APP_LOOK_MS = 200,   /* and looks so often whether it should stop */
};

struct app {
	struct desk *desk; /* NULL: a command that needs no case file */
	struct start *start;
	bool mark_idle;     /* tests: tell when waiting for a key */
	struct screen *top; /* the one that has the keyboard; NULL ends the program */
	struct buf message; /* what just happened */
	bool is_error;
	bool is_busy;      /* the message says how far something long is */
	int64_t key_at;    /* when the last key came (term_ms) */
	int64_t looked_at; /* when it was last asked whether that should stop */
	int64_t
	    typed_at; /* when the oldest key that may not be on disk was typed (term_ms); 0: none */
	int typed;    /* how many keys these are */
	/* The worker's language, shown beside the counsellor's (^B); "" none was chosen. */
	char other_lang[9];
	bool other_is_shown;
	int due;                              /* things due, shown at the top; -1: not known */
	const struct cmd *recent[APP_RECENT]; /* used from the palette, the last one first */
};

/*
 * Take the terminal, open the first screen, run until the last screen is left
 * or the program is asked to end; drafts are kept. False: the terminal could not be taken or was lost.
 */
bool app_run(struct app *app, struct err *err);

/* The message line, until the next key. Data in it is shown as text only. */
void app_say(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);
void app_fail(struct app *app, const struct err *err);

/* The command that a key means on a screen of this scope; NULL when none. */
const struct cmd *app_key_command(const struct key *key, unsigned scope);
/* Would it change what a dialogue or a registration covers? Undo and redo wait until that is seen. */
bool app_is_out_of_sight(const struct app *app, const struct cmd *cmd);
/* Do what a command says; a failure goes to the message line. */
void app_do(struct app *app, const struct cmd *cmd);
/* The first key of a command as it is shown ("F4", "^Z"), "" when it has none. */
const char *app_key_name(const struct cmd *cmd, char name[KEY_NAME_SIZE]);
/* The same by the command's name, for sentences. */
const char *app_name_key(const char *name, char key[KEY_NAME_SIZE]);

/* Leave all screens: each may hold back what is not finished, with a message. */
void app_quit(struct app *app);

#endif
