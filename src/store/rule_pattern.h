/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Regular expressions of rules: POSIX extended, unanchored, no back
 * references. How large a compiled pattern may grow is bounded before it is
 * compiled, so that no form can eat the machine.
 */
#ifndef STORE_RULE_PATTERN_H
#define STORE_RULE_PATTERN_H

#include "base/err.h"

#include <stdbool.h>

enum {
	PATTERN_BYTES_MAX = 256,
	PATTERN_COST_MAX = 500,  /* nodes, repetitions written out */
	PATTERN_TEXT_MAX = 4096, /* bytes of a text to be matched */
};

struct pattern;

/* NULL: err says what is wrong with it. */
struct pattern *pattern_new(const char *text, struct err *err);
void pattern_free(struct pattern *pattern);
const char *pattern_text(const struct pattern *pattern);
/* Does it occur anywhere in subject? A subject over the limit matches nothing. */
bool pattern_matches(const struct pattern *pattern, const char *subject);

#endif
