/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of field types as mdoc(7), for valise-forms(5). */
#include "form/type.h"

#include <stdio.h>

int
main(void)
{
	const struct type *type;

	puts(".Bl -tag -width Ds");
	for (size_t n = 0; (type = type_at(n)); n++) {
		printf(".It Cm %s\n%s\n", type->name, type->help);
		printf("Kept in a column of type %s; in rules it is a %s.\n", type->column,
		    type->is_text_in_rules ? "text" : "number");
		for (size_t i = 0; type->properties[i]; i++)
			printf("%s.Cm %s%s\n", i ? "" : "Takes also\n", type->properties[i],
			    type->properties[i + 1] ? " ," : " .");
	}
	puts(".El");
	return 0;
}
