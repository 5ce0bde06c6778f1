/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether some answers make given conditions hold, found by trying all answers that can make a
 * difference to them. Private to check_never.c and its tests.
 */
#ifndef FORM_CHECK_DOMAIN_H
#define FORM_CHECK_DOMAIN_H

#include "form/form.h"

enum { DOMAIN_TRIES_MAX = 4096, DOMAIN_FIELDS_MAX = 12, DOMAIN_RULES_MAX = 40 };

enum domain_want { DOMAIN_HOLDS, DOMAIN_NOT_BROKEN, DOMAIN_BROKEN };

struct domain_condition {
	struct rule *rule;
	const char *text;
	enum domain_want want;
	const struct field *of; /* it matters only where this one is answered; NULL: always */
};

/* The answers that one field can have as far as the conditions can tell them apart. */
struct domain_field {
	const struct field *field;
	struct domain_answer {
		struct rule_value value;
		const char *absent;
	} * answers;
	size_t len, now;
};

struct domain {
	const struct form *form;
	struct rule_engine *engine;
	struct arena *arena;
	const struct field *answered; /* never empty, or NULL */
	const struct choice *choice;  /* what a choice_filter is asked about, or NULL */
	const struct field *chosen;   /* its field */
	struct domain_condition conditions[DOMAIN_RULES_MAX];
	size_t conditions_len;
	struct domain_field fields[DOMAIN_FIELDS_MAX];
	size_t fields_len;
};

/*
 * Add a rule, part by part where it is parted by AND and each part must hold. False: a part (or
 * the rule) depends on more than can be tried, and was left out: what is found of the rest is still so.
 */
bool domain_add(struct domain *domain, const struct form_rule *rule, enum domain_want want);
/* How many answers are tried. */
size_t domain_size(const struct domain *domain);
/* Are there answers for which all conditions are as wanted? True also when that cannot be found out. */
bool domain_search(struct domain *domain);

#endif
