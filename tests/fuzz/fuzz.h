/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every fuzz target defines; libFuzzer, or replay.c, calls it. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Returns 0; aborts when what must hold does not. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
