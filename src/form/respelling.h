/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * forms/respelling.yaml, read and checked, every mistake with its place: which spellings of a name are
 * one, and what likenesses are worth. The file itself tells how it is written.
 */
#ifndef FORM_RESPELLING_H
#define FORM_RESPELLING_H

#include "store/respell.h"
#include "yaml/reader.h"

/* NULL when there is an error; problems then has all of them. Lives in the arena. */
struct respelling *respelling_read(const char *bytes, size_t len, const char *file,
    struct arena *arena, struct yaml_problems *problems);

#endif
