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
/* Before the decimals: a comma where the language has it so. */
char type_point(const char *lang);
/* "12.50" of 1250, 2. */
const char *type_print_scaled(int64_t number, int digits, char point, struct arena *arena);
/* The bytes of the blank that stands here: a space, a no-break space, a narrow one; 0 for none. */
size_t type_blank_len(const char *at);
/* "12,50" or "12.50" as a whole number of its smallest part. False: no number, or too many digits. */
bool type_read_decimal(const char *text, int digits, int64_t *out);

/* type_choice.c */
TYPE_PARSE(type_parse_choice);
TYPE_PARSE(type_parse_choices);
TYPE_PRINT(type_print_choice);
TYPE_PRINT(type_print_choices);

/* type_list.c */
TYPE_PARSE(type_parse_code);
TYPE_PARSE(type_parse_codes);
TYPE_PARSE(type_parse_level);
TYPE_PRINT(type_print_code);
TYPE_PRINT(type_print_codes);

/* type_time.c */
TYPE_PARSE(type_parse_time);
/* Is this a time as it is stored? */
bool type_is_time(const char *text);

/* type_money.c */
TYPE_PARSE(type_parse_money);
TYPE_PRINT(type_print_money);
/* Bounds of an amount are kept with so many places: no currency has more. */
enum { TYPE_MONEY_DIGITS = 4 };
#define TYPE_CURRENCY_LIST "currency"

/* type_date.c */
TYPE_PARSE(type_parse_date);
TYPE_PRINT(type_print_date);

/* typed without blanks at both ends, in the arena. */
const char *type_trim(const char *typed, struct arena *arena);

#endif
