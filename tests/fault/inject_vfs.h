/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A disk that refuses one operation, or every one from then on. It is SQLite's
 * own unix VFS with three doors that can be shut: write, sync, open.
 */
#ifndef INJECT_VFS_H
#define INJECT_VFS_H

#include <stdbool.h>
#include <stdint.h>

enum inject_door { INJECT_WRITE, INJECT_SYNC, INJECT_OPEN };
enum { INJECT_DOORS = INJECT_OPEN + 1 };

/* What it says: the disk is broken, the disk is full; or (a control) that all is well, though nothing was done. */
enum inject_fault { INJECT_BROKEN, INJECT_FULL, INJECT_LIE };

void inject_install(void);
void inject_uninstall(void);
/* The nth operation at this door from now on fails (0: none), and when `for_ever` those after it. */
void inject_arm(enum inject_door door, enum inject_fault fault, uint64_t nth, bool for_ever);
/* How often the door was used since it was armed last; whether it was found shut. */
uint64_t inject_count(enum inject_door door);
bool inject_hit(void);

#endif
