/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing what the robot's answers came to with the same answers worked out in other ways. */
#include "form/try_part.h"

#include "base/i18n.h"

#include <string.h>

static bool
same_problems(const struct answer *a, const struct answer *b)
{
	if (a->problems_len != b->problems_len)
		return false;
	for (size_t i = 0; i < a->problems_len; i++)
		if (a->problems[i].check != b->problems[i].check
		    || a->problems[i].is_warning != b->problems[i].is_warning
		    || strcmp(a->problems[i].message, b->problems[i].message) != 0)
			return false;
	return true;
}

/* NULL when both are the same, else what is not. */
static const char *
difference(const struct answer *a, const struct answer *b)
{
	const struct {
		const char *what;
		bool same;
	} parts[] = {
	    {"visible", a->visible == b->visible},
	    {"value", value_equal(a->value, b->value) && a->absent == b->absent},
	    {"counted",
		value_equal(a->counted, b->counted) && a->counted_absent == b->counted_absent},
	    {"parked", a->parked == b->parked && a->withdrawn == b->withdrawn},
	    {"required", a->required == b->required},
	    {"missing", a->missing == b->missing},
	    {"read_only", a->read_only == b->read_only},
	    {"errors, warnings", same_problems(a, b)},
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (!parts[i].same)
			return parts[i].what;
	return NULL;
}

void
try_same(struct interview *in)
{
	struct answers whole;
	const char *what;

	answers_start(&whole, in->form, &in->answers.types, &in->answers.outside);
	for (size_t i = 0; i < in->form->fields_len; i++)
		answers_load(&whole, i, in->answers.items[i].value, in->answers.items[i].absent);
	answers_settle(&whole, NULL);
	for (size_t i = 0; i < in->form->fields_len; i++) {
		what = difference(&in->answers.items[i], &whole.items[i]);
		if (what)
			try_tell(in, TRY_SCREEN, i,
			    arena_printf(&in->arena,
				_("the screen and a whole working out disagree: %s"), what));
	}
	if (in->answers.complete != whole.complete)
		try_tell(in, TRY_SCREEN, SIZE_MAX,
		    _("the screen and a whole working out disagree: complete"));
	answers_free(&whole);
}

/* As the answers would stand in a file: what is computed is left out. */
static void
write_answers(struct interview *in, struct buf *yaml)
{
	for (size_t i = 0; i < in->form->fields_len; i++) {
		const struct field *field = &in->form->fields[i];
		const struct answer *answer = &in->answers.items[i];

		if (field_is_computed(field))
			continue;
		buf_printf(yaml, "%s: ", field->name);
		if (answer->absent)
			buf_printf(yaml, "{absent: %s}", absent_word(answer->absent));
		else if (answer->value.kind == VALUE_NULL)
			buf_text(yaml, "null");
		else
			try_quote(yaml, field->type->input(field, answer->value, &in->arena));
		buf_char(yaml, '\n');
	}
}

static bool
same_messages(const struct answer *answer, const struct eval_field *field)
{
	size_t errors = 0, warnings = 0;

	if (answer->problems_len != field->errors_len + field->warnings_len)
		return false;
	for (size_t i = 0; i < answer->problems_len; i++) {
		const struct answer_problem *problem = &answer->problems[i];
		bool is_warning = problem->is_warning;
		const struct eval_message *to = is_warning ? field->warnings : field->errors;
		size_t len = is_warning ? field->warnings_len : field->errors_len;
		size_t *at = is_warning ? &warnings : &errors;

		if (*at >= len || strcmp(to[*at].message, problem->message) != 0)
			return false;
		(*at)++;
	}
	return true;
}

static const char *
difference_eval(struct interview *in, const struct answer *answer, const struct eval_field *field)
{
	const char *value = field->field->type->input(field->field, answer->counted, &in->arena);
	const char *absent = absent_word(answer->counted_absent);
	bool is_parked = answer->parked || answer->withdrawn;
	const struct {
		const char *what;
		bool same;
	} parts[] = {
	    {"visible", answer->visible == field->visible},
	    {"value", strcmp(value, field->value) == 0},
	    {"absent",
		!absent == !field->absent && (!absent || strcmp(absent, field->absent) == 0)},
	    {"required", answer->required == field->required},
	    {"missing", answer->missing == field->missing},
	    {"read_only", answer->read_only == field->read_only},
	    /* What was computed and is hidden now is not in the file. */
	    {"parked", is_parked == field->parked || field_is_computed(field->field)},
	    {"errors, warnings", same_messages(answer, field)},
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (!parts[i].same)
			return parts[i].what;
	return NULL;
}

static void
compare_eval(struct interview *in, const struct eval_report *report)
{
	for (size_t i = 0; i < report->fields_len; i++) {
		const char *what = difference_eval(in, &in->answers.items[i], &report->fields[i]);

		if (what)
			try_tell(in, TRY_EVAL, i,
			    arena_printf(
				&in->arena, _("the screen and form eval disagree: %s"), what));
	}
	if (report->complete != in->answers.complete)
		try_tell(in, TRY_EVAL, SIZE_MAX, _("the screen and form eval disagree: complete"));
}

void
try_same_eval(struct interview *in, const char *outside)
{
	struct yaml_problems problems = {.arena = &in->arena};
	struct eval_report report;
	struct buf yaml = {0};
	const struct yaml_node *given;

	buf_text(&yaml, outside);
	write_answers(in, &yaml);
	given = yaml_read(buf_str(&yaml), yaml.len, "answers", &in->arena, &problems);
	if (given
	    && form_eval(
		in->form, given, "answers", &in->answers.types, &in->arena, &problems, &report))
		compare_eval(in, &report);
	else
		try_tell(
		    in, TRY_EVAL, SIZE_MAX, problems.len ? problems.items[0].text : buf_str(&yaml));
	buf_free(&yaml);
}
