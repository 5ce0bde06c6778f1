/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the program was started: which file, which language, where its forms
 * are. Read once from the command line and the environment.
 */
#ifndef CMD_START_H
#define CMD_START_H

#include "casework/desk.h"
#include "store/db.h"

enum { START_DIRS_MAX = 3 };

struct start {
	const char *path;  /* the case file */
	const char *staff; /* who sits down, or NULL */
	const char *lang;  /* "en", "fr", or NULL: what the environment says */
	const char *clock; /* the instant it stands at (tests), or NULL */
	const char *const *data_dirs;
	size_t data_dirs_len;
	const char *locale_dir;
	const char *program; /* path of the running program, for workers */
	bool mark_idle;      /* tests: write an escape string when waiting for a key */
	bool no_input;
	struct db_how how;
	const char *dirs[START_DIRS_MAX];
	struct arena arena;
};

/*
 * Global options out of argv; *first is the index of the command, argc when
 * there is none.
 */
bool start_read(struct start *start, int argc, char *argv[], int *first, struct err *err);
void start_free(struct start *start);

/* Sit down at an open file. */
bool start_desk(struct start *start, struct desk *desk, struct db *db, struct err *err);

#endif
