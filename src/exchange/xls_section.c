/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages out of groups: a run of questions of one group is a page, shown under the conditions of all
 * groups around it. A group that goes on after an inner one has a second page.
 */
#include "exchange/xls_part.h"

#include <stdio.h>
#include <string.h>

static bool
is_name_used(const struct xls *xls, size_t form, const char *name)
{
	for (size_t i = 0; i < xls->sections_len; i++)
		if (xls->sections[i].form == form && strcmp(xls->sections[i].name, name) == 0)
			return true;
	return false;
}

static struct xls_section *
add_section(struct xls *xls, size_t group)
{
	size_t form = xls->groups[group].form;
	const char *plain = group ? xls_name(xls, xls->groups[group].name) : "general",
		   *name = plain;
	struct xls_section *section;

	for (int n = 2; is_name_used(xls, form, name); n++)
		name = arena_printf(xls->arena, "%s_%d", plain, n);
	xls->sections = arena_grow(xls->arena, xls->sections, xls->sections_len, &xls->sections_cap,
	    sizeof(*xls->sections));
	section = &xls->sections[xls->sections_len++];
	*section = (struct xls_section){.name = name, .group = group, .form = form};
	return section;
}

static void
put(struct xls *xls, struct xls_section *section, size_t question)
{
	section->questions = arena_grow(xls->arena, section->questions, section->len, &section->cap,
	    sizeof(*section->questions));
	section->questions[section->len++] = question;
}

/* Nothing of it is typed or read. */
static bool
is_computed_only(const struct xls *xls, const struct xls_section *section)
{
	for (size_t i = 0; i < section->len; i++) {
		enum xls_kind kind = xls->questions[section->questions[i]].type->kind;

		if (kind != XLS_COMPUTED && kind != XLS_HIDDEN)
			return false;
	}
	return true;
}

/* Always shown, or never asked whether. */
static bool
is_open(struct xls *xls, const struct xls_section *section)
{
	return section->len && !xls_group_condition(xls, section->group);
}

/* A page of nothing but computed answers joins the next page that is always shown, or the one before. */
static void
join_computed(struct xls *xls, size_t index)
{
	struct xls_section *section = &xls->sections[index], *other = NULL;

	if (!is_computed_only(xls, section) || !is_open(xls, section))
		return;
	for (size_t i = index + 1; i < xls->sections_len && !other; i++)
		if (xls->sections[i].form == section->form && is_open(xls, &xls->sections[i]))
			other = &xls->sections[i];
	for (size_t i = index; i-- > 0 && !other;)
		if (xls->sections[i].form == section->form && is_open(xls, &xls->sections[i]))
			other = &xls->sections[i];
	if (!other)
		return;
	for (size_t i = 0; i < section->len; i++)
		put(xls, other, section->questions[i]);
	section->len = 0;
}

/* The page that questions of a group go on: the last of its form, if it is of the group. */
static struct xls_section *
section_of(struct xls *xls, size_t group)
{
	for (size_t i = xls->sections_len; i-- > 0;)
		if (xls->sections[i].form == xls->groups[group].form)
			return xls->sections[i].group == group ? &xls->sections[i]
							       : add_section(xls, group);
	return add_section(xls, group);
}

void
xls_make_sections(struct xls *xls)
{

	for (size_t i = 0; i < xls->questions_len; i++) {
		struct xls_question *question = &xls->questions[i];

		if (question->type->kind == XLS_COMPUTED || question->type->kind == XLS_HIDDEN)
			if (!question->is_gone)
				xls_calculation(xls, question);
		if (!question->is_gone)
			put(xls, section_of(xls, question->group), i);
	}
	for (size_t i = 0; i < xls->sections_len; i++)
		join_computed(xls, i);
}
