/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions that the rows of type.c are made of, noun by noun. Private to type*.c. */
#ifndef FORM_TYPE_PART_H
#define FORM_TYPE_PART_H

#include "form/form.h"

#define TYPE_PARSE(name)                                                                           \
	bool name(const struct field *field, const struct type_context *context,                   \
	    const char *typed, struct arena *arena, struct value *out, struct err *err)
#define TYPE_PRINT(name)                                                                           \
	const char *name(const struct field *field, const struct type_context *context,            \
	    struct value value, struct arena *arena)
#define TYPE_INPUT(name)                                                                           \
	const char *name(const struct field *field, struct value value, struct arena *arena)

/* type_text.c */
TYPE_PARSE(type_parse_text);
TYPE_PARSE(type_parse_note);
TYPE_PARSE(type_parse_phone);
TYPE_PARSE(type_parse_file);
TYPE_PARSE(type_parse_computed);
TYPE_PRINT(type_print_text);
TYPE_PRINT(type_print_file);
TYPE_INPUT(type_input_text);

/* type_number.c */
TYPE_PARSE(type_parse_number);
TYPE_PARSE(type_parse_yesno);
TYPE_PRINT(type_print_number);
TYPE_PRINT(type_print_yesno);
TYPE_INPUT(type_input_number);
TYPE_INPUT(type_input_yesno);
/* 10 to the power of digits. */
int64_t type_scale(int digits);
/* "12,50" or "12.50" as a whole number of its smallest part. False: no number, or too many digits. */
bool type_read_decimal(const char *text, int digits, int64_t *out);

/* type_choice.c */
TYPE_PARSE(type_parse_choice);
TYPE_PARSE(type_parse_choices);
TYPE_PARSE(type_parse_code);
TYPE_PRINT(type_print_choice);
TYPE_PRINT(type_print_choices);
TYPE_PRINT(type_print_code);

/* type_date.c */
TYPE_PARSE(type_parse_date);
TYPE_PRINT(type_print_date);

/* typed without blanks at both ends, in the arena. */
const char *type_trim(const char *typed, struct arena *arena);

#endif
