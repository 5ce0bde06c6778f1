/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What no answers can bring about: fields that are never shown or required, checks that never fail
 * or always do, choices that are never on offer, reasons that nobody can give.
 */
#include "form/check_domain.h"
#include "form/check_part.h"

#include "base/i18n.h"

#include <string.h>

enum { CHOICES_TRIES_MAX = 200 * 1000 };

/* A domain with what shows a field: nothing else of it matters where it is hidden. */
static void
begin(struct checker *checker, const struct field *field, struct domain *domain)
{
	*domain = (struct domain){
	    .form = checker->form,
	    .engine = checker->engine,
	    .arena = checker->problems->arena,
	};
	if (!field)
		return;
	domain_add(domain, &checker->form->sections[field->section].show_if, DOMAIN_HOLDS);
	domain_add(domain, &field->show_if, DOMAIN_HOLDS);
}

/* Of a rule that reads nothing loading has told already. */
static bool
reads_something(const struct form_rule *rule)
{
	return rule->rule && rule_reads(rule->rule, 0);
}

static void
check_sections(struct checker *checker, bool hidden[])
{
	for (size_t i = 0; i < checker->form->sections_len; i++) {
		const struct form_rule *rule = &checker->form->sections[i].show_if;
		struct domain domain;

		begin(checker, NULL, &domain);
		domain_add(&domain, rule, DOMAIN_HOLDS);
		hidden[i] = reads_something(rule) && !domain_search(&domain);
		if (hidden[i])
			check_warn(checker, rule->line, rule->col,
			    _("no answers can make this hold, so the section is never shown; "
			      "change or remove the rule"));
	}
}

static bool
is_never_shown(struct checker *checker, const struct field *field)
{
	struct domain domain;

	begin(checker, field, &domain);
	return reads_something(&field->show_if) && !domain_search(&domain);
}

static void
check_required(struct checker *checker, const struct field *field)
{
	struct domain domain;

	if (!reads_something(&field->required))
		return;
	begin(checker, field, &domain);
	domain_add(&domain, &field->required, DOMAIN_HOLDS);
	if (!domain_search(&domain))
		check_warn(checker, field->required.line, field->required.col,
		    _("no answers can make this hold, so the field is never required; change or "
		      "remove the rule"));
}

/* A check is made of an answer that is there. */
static void
check_check(struct checker *checker, const struct field *field, const struct form_rule *rule)
{
	struct domain domain;

	if (!reads_something(rule))
		return;
	begin(checker, field, &domain);
	domain.answered = field;
	/* Only a rule that is tried whole can be told never to fail. */
	if (domain_add(&domain, rule, DOMAIN_BROKEN) && !domain_search(&domain)) {
		check_warn(checker, rule->line, rule->col,
		    _("no answer can break this check; change or remove it"));
		return;
	}
	begin(checker, field, &domain);
	domain.answered = field;
	domain_add(&domain, rule, DOMAIN_NOT_BROKEN);
	if (!domain_search(&domain))
		check_warn(checker, rule->line, rule->col,
		    _("no answer can pass this check; change or remove it"));
}

static void
check_choices(struct checker *checker, const struct field *field)
{
	if (!field->choice_filter.rule || !rule_columns(field->choice_filter.rule, 0))
		return;
	for (size_t i = 0; i < field->choices_len; i++) {
		struct domain domain;

		begin(checker, field, &domain);
		domain.chosen = field;
		domain.choice = &field->choices[i];
		domain_add(&domain, &field->choice_filter, DOMAIN_HOLDS);
		if (domain_size(&domain) * field->choices_len < CHOICES_TRIES_MAX
		    && !domain_search(&domain))
			check_warn(checker, field->choices[i].line, field->choices[i].col,
			    arena_printf(checker->problems->arena,
				_("the choice \"%s\" is never on offer, whatever is answered; "
				  "correct its columns or the choice_filter"),
				field->choices[i].code));
	}
}

static void
check_reasons(struct checker *checker, const struct field *field)
{
	if (field->absent && (field_is_computed(field) || field->always_read_only))
		check_warn(checker, field->line, field->col,
		    arena_printf(checker->problems->arena,
			_("nobody answers \"%s\", so no reason can stand there instead; take "
			  "\"absent\" away"),
			field->name));
}

void
check_never(struct checker *checker)
{
	const struct form *form = checker->form;
	bool *hidden = arena_alloc(checker->problems->arena, form->sections_len + 1);

	check_sections(checker, hidden);
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];

		check_reasons(checker, field);
		if (hidden[field->section])
			continue;
		if (is_never_shown(checker, field)) {
			check_warn(checker, field->show_if.line, field->show_if.col,
			    _("no answers can make this hold, so the field is never shown; change "
			      "or remove the rule"));
			continue;
		}
		check_required(checker, field);
		for (size_t k = 0; k < field->checks_len; k++)
			check_check(checker, field, &field->checks[k].rule);
		check_choices(checker, field);
	}
}
