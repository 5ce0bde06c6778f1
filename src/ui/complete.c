/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A path made longer by what is on the disk. */
#include "ui/complete.h"

#include "base/i18n.h"
#include "base/path.h"

#include <string.h>

static void
say_choices(struct app *app, const struct path_choices *choices)
{
	if (choices->len > choices->named)
		app_say(
		    app, _("%s  (and %zu more)"), choices->names, choices->len - choices->named);
	else
		app_say(app, "%s", choices->names);
}

enum complete_result
complete_path(struct app *app, struct edit *edit)
{
	enum complete_result result = COMPLETE_NOTHING;
	struct arena arena = {0};
	struct path_choices choices;
	const char *typed = edit_text(edit);

	/* What stands after the cursor would be in the way. */
	if (edit->cursor == strlen(typed)) {
		path_complete(&arena, typed, &choices);
		if (choices.len > 0)
			result = choices.is_file ? COMPLETE_WHOLE : COMPLETE_LONGER;
		if (choices.len > 1)
			say_choices(app, &choices);
		if (strcmp(choices.text, typed) != 0)
			edit_replace(edit, choices.text);
	}
	arena_free(&arena);
	return result;
}
