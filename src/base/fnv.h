/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FNV-1a, 64 bits: notices what a disk or a mistake spoils, withstands nobody. */
#ifndef BASE_FNV_H
#define BASE_FNV_H

#include <stddef.h>
#include <stdint.h>

#define FNV_START UINT64_C(14695981039346656037)

/* The hash so far with these bytes after it. */
uint64_t fnv_add(uint64_t hash, const void *bytes, size_t len);

#endif
