/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to two persons besides their answers, told side by side. */
#include "casework/merge.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "casework/rows.h"

#include <string.h>

static const char *
take(struct buf *buf, struct arena *arena)
{
	const char *text = arena_dup(arena, buf_str(buf));

	buf_free(buf);
	return text;
}

static bool
cases_of(
    struct desk *desk, int64_t person_id, struct arena *arena, const char **out, struct err *err)
{
	struct record_list rows;
	struct buf numbers = {0};

	if (!record_list_by_age(desk->db, "casefile", "person_id", person_id, arena, &rows, err))
		return false;
	for (size_t i = 0; i < rows.len; i++)
		buf_printf(
		    &numbers, "%s%s", i ? ", " : "", record_value(&rows.items[i], "number").text);
	*out = take(&numbers, arena);
	return true;
}

static bool
titles_of(struct desk *desk, const struct form *form, int64_t casefile_id, struct arena *arena,
    const char **out, struct err *err)
{
	struct record_list rows;
	struct buf titles = {0};

	if (!rows_list(desk, form, casefile_id, 0, arena, &rows, err))
		return false;
	for (size_t i = 0; i < rows.len; i++)
		buf_printf(&titles, "%s%s", i ? "; " : "",
		    rows_title_of(desk, form, casefile_id, &rows.items[i], arena));
	*out = take(&titles, arena);
	return true;
}

static void
add(struct merge_belongings *list, size_t *cap, struct arena *arena, struct merge_belonging one)
{
	list->items = arena_grow(arena, list->items, list->len, cap, sizeof(*list->items));
	list->items[list->len++] = one;
}

static bool
add_form(const struct merge *merge, const struct form *form, struct merge_belongings *out,
    size_t *cap, struct arena *arena, struct err *err)
{
	struct merge_belonging one = {.label = label_in(&form->plural, merge->desk->lang, NULL)};

	if (!titles_of(merge->desk, form, merge->casefile_id, arena, &one.ours, err)
	    || !titles_of(merge->desk, form, merge->other_casefile_id, arena, &one.theirs, err))
		return false;
	if (one.ours[0] || one.theirs[0])
		add(out, cap, arena, one);
	return true;
}

bool
merge_belongings(
    const struct merge *merge, struct arena *arena, struct merge_belongings *out, struct err *err)
{
	struct desk *desk = merge->desk;
	struct merge_belonging cases = {.label = _("Cases")};
	size_t parts_len, cap = 0;
	const struct book_part *parts = book_parts(desk->book, &parts_len);

	*out = (struct merge_belongings){0};
	if (!cases_of(desk, merge->person_id, arena, &cases.ours, err)
	    || !cases_of(desk, merge->other_id, arena, &cases.theirs, err))
		return false;
	add(out, &cap, arena, cases);
	for (size_t p = 0; p < parts_len; p++)
		for (size_t i = 0; parts[p].forms[i]; i++) {
			const struct form *form = book_form(desk->book, parts[p].forms[i], err);

			if (!form)
				return false;
			if (form->table && strcmp(form->owner, "person") == 0
			    && !add_form(merge, form, out, &cap, arena, err))
				return false;
		}
	return true;
}
