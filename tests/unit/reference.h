/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped lists and standards, found and read, for the tests of both. */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "unit.h"

#include "yaml/reader.h"

/* The files under forms/KIND of the source, sorted, NULL last. */
const char *const *reference_paths(const char *kind, struct arena *arena);
/* A path under ../shared/data; NULL when it is not there (then the test skips). */
const char *reference_shared(const char *path, struct arena *arena);
/* Fail with the first problem there is, warnings too. */
void reference_no_problems(const struct yaml_problems *problems);
/* Is there a problem at this place with this in its text? Fails when not. */
void reference_problem(
    const struct yaml_problems *problems, int line, int col, const char *part, bool is_warning);

#endif
