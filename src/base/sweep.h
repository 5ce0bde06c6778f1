/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files in the making (base/file.h) that a crash left behind. Each is locked by whoever writes
 * it, for as long as it is written; one that nobody has locked is nobody's any more.
 */
#ifndef BASE_SWEEP_H
#define BASE_SWEEP_H

#include <stdbool.h>
#include <stdint.h>

enum { SWEEP_NAME_SIZE = 32 };

/* The name of a file in the making. */
void sweep_name(uint64_t number, char name[SWEEP_NAME_SIZE]);
/* Take it for ours. False: it was swept away before we could, another has to be made. */
bool sweep_claim(int fd);
/* Remove from the folder (an open directory) those that nobody writes to. What cannot be looked at stays. */
void sweep_folder(int folder);

#endif
