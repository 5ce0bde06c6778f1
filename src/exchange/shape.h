/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a value of each field type looks in a summary: written, and read back. */
#ifndef EXCHANGE_SHAPE_H
#define EXCHANGE_SHAPE_H

#include "exchange/emit.h"
#include "form/form.h"
#include "store/attachment.h"
#include "yaml/reader.h"

/* An answer: a value, or the reason why there is none. */
struct leaf {
	const struct field *field;
	struct value value;
	enum absent_reason absent;
	/* Of a value of type file; NULL when it is not in the case file. */
	const struct attachment *file;
};

/* Is there a shape for every field type? A mistake in the program otherwise (a test asks). */
bool shape_knows(const struct type *type);

void shape_write(struct emit *emit, const struct leaf *leaf, const struct type_context *types,
    struct arena *arena);

/*
 * The answer that stands at node, for leaf->field. Codes count, labels are not
 * looked at. False: err is a sentence without the place.
 */
bool shape_read(const struct yaml_node *node, const struct type_context *types, struct arena *arena,
    struct leaf *leaf, struct err *err);

#endif
