/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One value as it is stored, bound to a rule, journalled: nothing, a whole
 * number, or text. There are no floating-point values in a case: decimals are
 * whole numbers of their smallest part (form/type.h). Blobs are attachments
 * and have a road of their own (store/attachment.h).
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum value_kind { VALUE_NULL, VALUE_INTEGER, VALUE_TEXT };

struct value {
	enum value_kind kind;
	int64_t integer;  /* when kind is VALUE_INTEGER */
	const char *text; /* when kind is VALUE_TEXT; borrowed, NUL-terminated UTF-8 */
};

static const struct value value_null = {VALUE_NULL, 0, NULL};

struct value value_integer(int64_t integer);
/* NULL makes a null value. The text is borrowed. */
struct value value_text(const char *text);
bool value_equal(struct value a, struct value b);
/* A copy whose text lives in the arena. */
struct value value_copy(struct arena *arena, struct value value);
/* The value as text in the arena; "" for null. */
const char *value_print(struct arena *arena, struct value value);

#endif
