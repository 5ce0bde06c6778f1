/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F5: why the field is as it is, and what would change it. */
#include "base/i18n.h"
#include "casework/why.h"
#include "ui/form_part.h"
#include "ui/page_screen.h"

static const char *
page_text(struct app *app, void *context, struct arena *arena, struct err *err)
{
	struct form_screen *form = context;
	const struct form_pending *pending = &form->pending[form->why_of];
	const char *text = why_sheet_text(&form->sheet, form->why_of, arena, err);

	(void)app;
	/* What stands on the screen comes first: the rules know the answer before it. */
	if (text && pending->text && pending->problem[0])
		text = arena_printf(arena, _("Not stored: %s\n\n%s"), pending->problem, text);
	return text;
}

bool
form_why_field(struct app *app, struct form_screen *form, size_t field, struct err *err)
{
	form->why_of = field;
	return page_push(
	    app, &(struct page_how){.title = N_("Why"), .context = form, .text = page_text}, err);
}

bool
form_why(struct app *app, struct form_screen *form, struct err *err)
{
	return form_why_field(app, form, form->at, err);
}
