/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings as lines for people. */
#include "form/why.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

static const struct {
	const char *word, *head, *change;
} kinds[] = {
    [WHY_SECTION_SHOWN] = {"section-shown", N_("Its page is shown, because"),
	N_("The page would be hidden with")},
    [WHY_SECTION_HIDDEN] = {"section-hidden", N_("Its page is hidden. It is shown if"),
	N_("The page would be shown with")},
    [WHY_LEFT_OUT] = {"left-out", "", ""},
    [WHY_SHOWN] = {"shown", N_("It is asked, because"), N_("It would not be asked with")},
    [WHY_HIDDEN] = {"hidden", N_("It is not asked. It is asked if"), N_("It would be asked with")},
    [WHY_REQUIRED] = {"required", N_("An answer is needed, because"),
	N_("It might stay empty with")},
    [WHY_NOT_REQUIRED] = {"not-required", N_("It may stay empty. An answer is needed if"),
	N_("An answer would be needed with")},
    [WHY_READ_ONLY] = {"read-only", N_("It cannot be changed now, because"),
	N_("It could be changed with")},
    [WHY_OPEN] = {"open", N_("It can be changed. It cannot if"),
	N_("It could not be changed with")},
    [WHY_OFFERED] = {"offered", N_("On offer is what fits"), ""},
    [WHY_COMPUTED] = {"computed", N_("It is computed"), ""},
    [WHY_WRONG] = {"wrong", N_("It is wrong"), N_("It would be right with")},
    [WHY_WARNING] = {"warning", N_("Look again"), N_("There would be no warning with")},
};

struct text {
	const struct rule_speech *speech;
	struct arena *arena;
	struct buf out;
};

const char *
why_word(enum why_kind kind)
{
	return kinds[kind].word;
}

static const char *
label_of(const struct text *t, const struct field *field)
{
	return label_in(&field->label, t->speech->lang, NULL);
}

static const char *
truth_word(int truth)
{
	return truth > 0 ? _("yes") : truth == 0 ? _("no") : _("not known");
}

static void
put_part(struct text *t, const struct rule_part *part, int depth)
{
	int indent = 2 + 2 * depth;

	if (part->kind == RULE_PART_ATOM) {
		buf_printf(&t->out, "%*s%s%s%s\n", indent, "",
		    rule_words(t->speech, part->text, t->arena), _(": "), truth_word(part->truth));
		return;
	}
	buf_printf(&t->out, "%*s%s%s%s\n", indent, "",
	    part->kind == RULE_PART_ALL   ? _("all of these")
	    : part->kind == RULE_PART_ANY ? _("one of these")
					  : _("not this"),
	    _(": "), truth_word(part->truth));
	for (size_t i = 0; i < part->len; i++)
		put_part(t, &part->parts[i], depth + 1);
}

static void
put_inputs(struct text *t, const struct why_reason *reason)
{
	for (size_t i = 0; i < reason->inputs_len; i++) {
		const struct why_input *input = &reason->inputs[i];
		const char *name = input->field                        ? label_of(t, input->field)
				   : strcmp(input->name, "today") == 0 ? _("today")
								       : input->name;

		buf_printf(&t->out, "    %s%s%s\n", name, _(": "),
		    input->value[0] ? input->value : _("no answer"));
	}
}

static void
put_changes(struct text *t, const struct why_reason *reason)
{
	if (!reason->parts)
		return;
	if (!reason->changes_len) {
		buf_printf(&t->out, "  %s\n", _("No single other answer would change that."));
		return;
	}
	buf_printf(&t->out, "  %s\n", _(kinds[reason->kind].change));
	for (size_t i = 0; i < reason->changes_len; i++) {
		const struct why_change *change = &reason->changes[i];

		buf_printf(&t->out, "    %s%s", label_of(t, change->field), _(": "));
		for (size_t k = 0; k < change->to_len; k++)
			buf_printf(&t->out, "%s%s", k ? _(" or ") : "",
			    change->to[k][0] ? change->to[k] : _("no answer"));
		buf_printf(&t->out, "%s\n", change->more ? _(" or others") : "");
	}
}

/* What holds without a rule. */
static const char *
always(enum why_kind kind)
{
	return kind == WHY_REQUIRED    ? _("An answer is always needed.")
	       : kind == WHY_LEFT_OUT  ? _("The casebook of this office hides its page.")
	       : kind == WHY_READ_ONLY ? _("It is set by the program and cannot be changed here.")
				       : _("It is always asked.");
}

static void
put_reason(struct text *t, const struct why_reason *reason)
{
	if (t->out.len)
		buf_char(&t->out, '\n');
	if (!reason->rule && !reason->message) {
		buf_printf(&t->out, "%s\n", always(reason->kind));
		return;
	}
	buf_printf(&t->out, "%s%s%s\n", _(kinds[reason->kind].head), reason->message ? _(": ") : "",
	    reason->message ? reason->message : "");
	if (reason->kind == WHY_COMPUTED || reason->kind == WHY_OFFERED)
		buf_printf(&t->out, "  %s\n", rule_words(t->speech, reason->rule, t->arena));
	if (reason->parts)
		put_part(t, reason->parts, 0);
	if (reason->inputs_len)
		buf_printf(&t->out, "  %s\n", _("The answers now"));
	put_inputs(t, reason);
	put_changes(t, reason);
}

static void
put_effects(struct text *t, const struct why *why)
{
	if (!why->effects_len)
		return;
	buf_printf(&t->out, "\n%s\n", _("On this answer depends"));
	for (size_t i = 0; i < why->effects_len; i++) {
		const struct why_effect *effect = &why->effects[i];
		const char *const words[] = {
		    effect->shows ? _("whether it is asked") : NULL,
		    effect->requires ? _("whether an answer is needed") : NULL,
		    effect->computes ? _("what is computed") : NULL,
		    effect->offers ? _("what is on offer") : NULL,
		    effect->checks ? _("whether it is right") : NULL,
		};
		bool any = false;

		buf_printf(&t->out, "  %s%s", label_of(t, effect->field), _(": "));
		for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
			if (!words[k])
				continue;
			buf_printf(&t->out, "%s%s", any ? ", " : "", words[k]);
			any = true;
		}
		buf_char(&t->out, '\n');
	}
}

const char *
why_text(const struct why *why, const struct rule_speech *speech, struct arena *arena)
{
	struct text t = {.speech = speech, .arena = arena};
	const char *text;

	for (size_t i = 0; i < why->reasons_len; i++)
		put_reason(&t, &why->reasons[i]);
	put_effects(&t, why);
	text = arena_dup(arena, buf_str(&t.out));
	buf_free(&t.out);
	return text;
}
