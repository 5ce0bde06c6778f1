/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as they are known (base/edtf.h), as exact as the field takes them. */
#include "form/type_part.h"

#include "base/edtf.h"
#include "base/i18n.h"

#include <string.h>

/* "14/5/1987, 5/1987, 1987, about 1987, 1985-1989": those of them that the field takes. */
const char *
type_date_examples(unsigned precision, struct arena *arena)
{
	static const struct {
		unsigned bit;
		const char *example;
	} known[] = {
	    {EDTF_DAY, N_("14/5/1987")},
	    {EDTF_MONTH, N_("5/1987")},
	    {EDTF_YEAR, N_("1987")},
	    {EDTF_APPROXIMATE, N_("about 1987")},
	    {EDTF_INTERVAL, N_("1985-1989")},
	};
	const char *text = "";

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (precision & known[i].bit)
			text = arena_printf(
			    arena, "%s%s%s", text, text[0] ? ", " : "", _(known[i].example));
	return text;
}

TYPE_PARSE(type_parse_date)
{
	const char *trimmed = type_trim(typed, arena), *text;
	struct edtf date;

	*out = value_null;
	if (!trimmed[0])
		return true;
	text = edtf_from_input(arena, trimmed, context->today);
	if (!text || !edtf_parse(text, &date))
		return err_set(err, ERR_DATA, _("this is not a date; write it as in %s"),
		    type_date_examples(field->precision, arena));
	if (date.precision & ~field->precision)
		return err_set(err, ERR_DATA,
		    _("a date of this kind is not taken here; write it as in %s"),
		    type_date_examples(field->precision, arena));
	*out = value_text(text);
	return true;
}

TYPE_PRINT(type_print_date)
{
	(void)field;
	(void)context;
	if (value.kind != VALUE_TEXT)
		return value_print(arena, value);
	return edtf_print(arena, value.text);
}
