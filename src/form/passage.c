/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a form held against each other. */
#include "form/passage.h"

#include "base/i18n.h"

#include <string.h>

static const struct {
	const char *word, *label;
} words[] = {
    [PASSAGE_CARRIED] = {"carried", N_("carried")},
    [PASSAGE_RENAMED] = {"renamed", N_("renamed")},
    [PASSAGE_CHANGED] = {"changed", N_("changed")},
    [PASSAGE_DROPPED] = {"dropped", N_("not asked any more, kept")},
    [PASSAGE_ASKED] = {"asked", N_("newly asked")},
};

const char *
passage_word(enum passage passage)
{
	return words[passage].word;
}

const char *
passage_label(enum passage passage)
{
	return _(words[passage].label);
}

/* The field that was it: of the same name, or of one it had formerly. */
static const struct field *
ancestor(const struct form *from, const struct field *field)
{
	const struct field *found = form_field(from, field->name);

	for (const char *const *old = field->formerly; !found && old && *old; old++)
		found = form_field(from, *old);
	return found;
}

static bool
same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* Every choice there was is one still. */
static bool
has_all_choices(const struct field *from, const struct field *to)
{
	for (size_t i = 0; i < from->choices_len; i++)
		if (!field_choice(to, from->choices[i].code))
			return false;
	return true;
}

static bool
holds_the_same(const struct field *from, const struct field *to)
{
	return from->type == to->type && from->digits == to->digits
	       && same_text(from->list, to->list) && has_all_choices(from, to);
}

static bool
may_be_required(const struct field *field)
{
	return field->always_required || field->required.rule;
}

static struct passage_item
pass(const struct form *from, const struct field *to)
{
	const struct field *was = ancestor(from, to);
	struct passage_item item = {.passage = PASSAGE_CARRIED, .from = was, .to = to};

	if (!was)
		item.passage = PASSAGE_ASKED;
	else if (!holds_the_same(was, to))
		item.passage = PASSAGE_CHANGED;
	else if (strcmp(was->name, to->name) != 0)
		item.passage = PASSAGE_RENAMED;
	item.needed = may_be_required(to) && !(was && may_be_required(was));
	return item;
}

void
passage_between(
    const struct form *from, const struct form *to, struct arena *arena, struct passage_list *out)
{
	bool *met = arena_alloc(arena, from->fields_len + 1);

	*out = (struct passage_list){
	    .items =
		arena_alloc(arena, (from->fields_len + to->fields_len + 1) * sizeof(*out->items)),
	};
	for (size_t i = 0; i < to->fields_len; i++) {
		struct passage_item item = pass(from, &to->fields[i]);

		if (item.from)
			met[item.from->index] = true;
		out->items[out->len++] = item;
	}
	for (size_t i = 0; i < from->fields_len; i++)
		if (!met[i])
			out->items[out->len++] = (struct passage_item){
			    .passage = PASSAGE_DROPPED, .from = &from->fields[i]};
}
