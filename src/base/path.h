/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paths as people type them where no shell has looked at them first: "~" means
 * the home folder, and the beginning of a name is made longer by what lies in the folder.
 */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * "~" and "~/x" in $HOME, everything else (and all without $HOME) as it is. A file that is
 * called ~ is "./~".
 */
const char *path_expand(struct arena *arena, const char *typed);

/* What a path can become. Names that are no UTF-8 are passed over; hidden ones need their dot. */
struct path_choices {
	const char *text; /* as typed, and as much more as all of them have; a folder ends in "/" */
	size_t len;       /* how many there are */
	const char *names; /* the first of them in the order of bytes, two blanks between */
	size_t named;      /* how many these are */
	bool is_file;      /* what was typed is the whole name of something that is no folder */
};

void path_complete(struct arena *arena, const char *typed, struct path_choices *out);

#endif
