/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A condition taken apart at its AND, OR and NOT, so that each part can be asked and told by itself.
 * What is between them (a comparison, a call) stays one part.
 */
#ifndef FORM_RULE_TREE_H
#define FORM_RULE_TREE_H

#include "base/arena.h"

#include <stddef.h>

enum rule_part_kind { RULE_PART_ALL, RULE_PART_ANY, RULE_PART_NOT, RULE_PART_ATOM };

struct rule_part {
	enum rule_part_kind kind;
	const char *text;        /* as it was written, in the arena */
	struct rule_part *parts; /* of ALL and ANY two or more, of NOT one */
	size_t len;
	int truth; /* for whoever asks it: 1, 0, -1 unknown */
};

/* Of a rule that compiles. In the arena. */
struct rule_part *rule_tree(const char *text, struct arena *arena);

#endif
