/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A disk whose power can fail. Registered as SQLite's default VFS, it passes
 * everything on to the real one and remembers, for each file, what is surely on the disk and
 * what was only written. After a cut every operation fails; power_restore then leaves in the
 * folder what a disk may have kept: of the writes since the last sync any, in any order, some torn
 * at 512 bytes; of files made or removed since, perhaps the name. Syncs are believed, not made.
 */
#ifndef POWER_VFS_H
#define POWER_VFS_H

#include <stdbool.h>
#include <stdint.h>

struct power;

struct power *power_install(void);
void power_uninstall(struct power *power);
/* Forget all files; the power fails at the operation `cut` from now (0: never). */
void power_reset(struct power *power, uint64_t cut);
/* The power fails at the operation `cut` from now; what is known of files stays. */
void power_cut_in(struct power *power, uint64_t cut);
/* All files are closed: make of them what the disk kept. Then reset. */
void power_restore(struct power *power, uint64_t *seed);

#endif
