/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question written as a field: its type, its choices, its rules. */
#include "exchange/xls_part.h"

#include "base/i18n.h"
#include "yaml/writer.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	LABEL_COLS =
	    30, /* what a form at 80 columns has for it, less the mark of a missing translation */
	HINT_COLS = 160, /* four rows under the answer */
	COMPUTED_DIGITS = 6,
	DECIMAL_DIGITS = 3,
};

static const char *
type_of(const struct xls_question *question, const struct xpath_rule *rule)
{
	switch (question->type->kind) {
	case XLS_INTEGER:
		return "integer";
	case XLS_DECIMAL:
		return "decimal";
	case XLS_ONE:
		return xls_looks(question, "likert") ? "scale" : "choice";
	case XLS_TICK:
		return "choice";
	case XLS_MANY:
		return "choices";
	case XLS_DATE:
	case XLS_MOMENT:
		return "date";
	case XLS_TIME:
		return "time";
	case XLS_NOTE:
		return "note";
	case XLS_FILE:
		return "file";
	case XLS_COMPUTED:
	case XLS_HIDDEN:
		if (rule->type == XPATH_NUMBER)
			return rule->whole ? "integer" : "decimal";
		return rule->type == XPATH_TRUTH  ? "yesno"
		       : rule->type == XPATH_DATE ? "date"
						  : "calculate";
	default:
		return xls_looks(question, "multiline") ? "note" : "text";
	}
}

static void
write_choices(struct xls *xls, const struct xls_question *question, const char *const columns[],
    struct yaml_writer *writer)
{
	const struct xls_list *list = question->list;

	if (columns && columns[0]) {
		yaml_list_begin_flow(writer, "columns");
		for (size_t i = 0; columns[i]; i++)
			yaml_put_plain(writer, NULL, xls_column_name(xls, columns[i]));
		yaml_list_end(writer);
	}
	yaml_map_begin(writer, "choices");
	for (size_t i = 0; i < list->len; i++) {
		const struct xls_choice *choice = &list->items[i];

		yaml_map_begin_flow(writer, list->codes[i]);
		for (size_t k = 0; k < choice->label.len; k++)
			yaml_put_text(writer, choice->label.items[k].lang,
			    xls_one_line(xls, choice->label.items[k].text));
		for (size_t k = 0; choice->row && columns && columns[k]; k++) {
			const char *cell = xls_cell(&xls->choices, choice->row, columns[k]);

			if (cell[0])
				yaml_put_text(writer, xls_column_name(xls, columns[k]),
				    xls_known_code(xls, cell));
		}
		yaml_map_end(writer);
	}
	yaml_map_end(writer);
}

static void
write_tick(struct xls *xls, struct yaml_writer *writer)
{
	struct label label = xls_same_label(xls, xls_tick.names[0]);

	yaml_map_begin(writer, "choices");
	xls_write_label(writer, xls_tick.codes[0], &label);
	yaml_map_end(writer);
}

static const char *
parameter_or(
    struct xls *xls, const struct xls_question *question, const char *name, const char *standard)
{
	const char *value = xls_parameter(xls, question, name);

	return value && value[0] && !value[strspn(value, "-.0123456789")] ? value : standard;
}

static void
write_range(struct xls *xls, const struct xls_question *question, struct yaml_writer *writer)
{
	const char *start = parameter_or(xls, question, "start", "1");
	const char *end = parameter_or(xls, question, "end", "10");
	int digits = xls_range_digits(xls, question);
	bool falls = strtod(start, NULL) > strtod(end, NULL);

	yaml_put_plain(writer, "type", digits ? "decimal" : "integer");
	if (digits)
		yaml_put_integer(writer, "digits", digits);
	yaml_put_plain(writer, "min", falls ? end : start);
	yaml_put_plain(writer, "max", falls ? start : end);
}

static void
write_type(struct xls *xls, const struct xls_question *question, const struct xpath_rule *rule,
    struct yaml_writer *writer)
{
	const char *type = type_of(question, rule);

	if (question->type->kind == XLS_RANGE) {
		write_range(xls, question, writer);
		return;
	}
	yaml_put_plain(writer, "type", type);
	if (strcmp(type, "decimal") == 0)
		yaml_put_integer(writer, "digits",
		    question->type->kind == XLS_DECIMAL ? DECIMAL_DIGITS
		    : rule->digits > 0                  ? rule->digits
							: COMPUTED_DIGITS);
	if (question->type->kind != XLS_DATE)
		return;
	if (xls_looks(question, "month-year") || xls_looks(question, "year")) {
		yaml_list_begin_flow(writer, "precision");
		yaml_put_plain(writer, NULL, xls_looks(question, "year") ? "year" : "month");
		yaml_list_end(writer);
	}
}

/* yes, true(), 1; no, false(), 0 and nothing; anything else is an expression (-1). */
static int
yes_or_no(const char *cell)
{
	static const char *const words[] = {
	    "", "no", "false", "false()", "0", "yes", "true", "true()", "1"};

	for (int i = 0; i < (int)(sizeof(words) / sizeof(words[0])); i++) {
		const char *word = words[i];

		if (strcasecmp(word, cell) == 0)
			return i >= 5;
	}
	return -1;
}

static void
write_flag(struct xls *xls, const struct xls_question *question, const char *column,
    const char *without, struct yaml_writer *writer)
{
	int flag = yes_or_no(xls_cell(&xls->survey, question->row, column));
	const struct xpath_rule *rule = NULL;

	if (flag < 0)
		rule = xls_rule(xls, question, column, XPATH_CONDITION, without);
	if (flag == 1 || (rule && rule->constant == 1))
		yaml_put_plain(writer, column, "true");
	else if (rule && rule->constant < 0)
		yaml_put_text(writer, column, rule->sql);
}

static void
write_show_if(struct xls *xls, const struct xls_question *question, struct yaml_writer *writer)
{
	const struct xpath_rule *rule;

	if (question->other_for) {
		yaml_put_text(writer, "show_if", question->other_rule);
		return;
	}
	rule = xls_rule(xls, question, "relevant", XPATH_CONDITION, _("it is always shown"));
	if (rule && rule->constant != 1)
		yaml_put_text(writer, "show_if", rule->sql);
}

static void
write_check(struct yaml_writer *writer, const char *rule, const struct label *message)
{
	yaml_map_begin(writer, NULL);
	yaml_put_text(writer, "rule", rule);
	xls_write_label(writer, "message", message);
	yaml_map_end(writer);
}

/* The rule that a range goes up in steps; NULL when any number will do. */
static const char *
step_rule(struct xls *xls, const struct xls_question *question)
{
	const char *start = parameter_or(xls, question, "start", "1");
	const char *step = parameter_or(xls, question, "step", "1"), *off;
	int digits = xls_range_digits(xls, question);

	if (question->type->kind != XLS_RANGE || (!digits && strcmp(step, "1") == 0)
	    || !(strtod(step, NULL) > 0))
		return NULL;
	if (!digits)
		return arena_printf(
		    xls->arena, "(:%s - %s) %% %s = 0", question->field, start, step);
	off = arena_printf(xls->arena, "(:%s - %s) / %s", question->field, start, step);
	return arena_printf(xls->arena, "abs(%s - round(%s)) < 0.000001", off, off);
}

static void
write_checks(struct xls *xls, const struct xls_question *question, struct yaml_writer *writer)
{
	struct label message = xls_plain_label(xls, question, "constraint_message");
	struct label step = xls_own_words(xls, xls_no_step);
	const char *steps = step_rule(xls, question);
	const struct xpath_rule *rule =
	    question->other_for || question->type->kind == XLS_NOTE
		? NULL
		: xls_rule(xls, question, "constraint", XPATH_CHECK, _("nothing is checked"));

	if (rule && rule->constant == 1)
		rule = NULL;
	if (!rule && !steps)
		return;
	if (!message.len)
		message = xls_own_words(xls, xls_no_message);
	yaml_list_begin(writer, "check");
	if (rule)
		write_check(writer, rule->sql, &message);
	if (steps)
		write_check(writer, steps, &step);
	yaml_list_end(writer);
}

/* What is computed, made what the field holds; NULL when nothing is. */
static const char *
computed(struct xls *xls, struct xls_question *question)
{
	const struct xpath_rule *rule;
	struct xpath_rule made;
	struct label label;

	if (question->other_for)
		return NULL;
	if (question->type->kind == XLS_NOTE) {
		label = xls_label(xls, &xls->survey, question->row, "label");
		return xls_text_rule(xls, question, &label);
	}
	rule = xls_calculation(xls, question);
	if (!rule || question->type->kind == XLS_COMPUTED || question->type->kind == XLS_HIDDEN)
		return rule ? rule->sql : NULL;
	made = *rule;
	if (!xpath_convert(&made, xls_ref(xls, question).type, xls->arena)) {
		xls_lost(xls, &xls->survey, question->row, "calculation",
		    _("the question cannot hold what it gives"));
		return NULL;
	}
	if (yes_or_no(xls_cell(&xls->survey, question->row, "read_only")) != 1)
		xls_changed(xls, &xls->survey, question->row, "calculation",
		    _("what is computed cannot be typed over"));
	if (question->type->kind == XLS_INTEGER && !made.whole)
		return arena_printf(xls->arena, "CAST(%s AS INTEGER)", made.sql);
	return made.sql;
}

static void
write_rules(
    struct xls *xls, struct xls_question *question, const char *filter, struct yaml_writer *writer)
{
	const char *calculate = computed(xls, question), *value;
	bool is_typed = question->type->kind != XLS_NOTE && question->type->kind != XLS_COMPUTED
			&& question->type->kind != XLS_HIDDEN;

	if (is_typed && !question->other_for)
		write_flag(xls, question, "required", _("it need not be answered"), writer);
	write_show_if(xls, question, writer);
	if (filter && !calculate)
		yaml_put_text(writer, "choice_filter", filter);
	if (question->type->kind == XLS_NOTE && !calculate)
		yaml_put_plain(writer, "read_only", "true");
	else if (is_typed && !calculate && !question->other_for)
		write_flag(xls, question, "read_only", _("it can be changed"), writer);
	if (calculate) {
		yaml_put_text(writer, "calculate", calculate);
	} else if (!question->other_for && (value = xls_default(xls, question))) {
		yaml_put_text(writer, "default", value);
	}
	write_checks(xls, question, writer);
}

void
xls_write_field(struct xls *xls, struct xls_question *question, struct yaml_writer *writer)
{
	const struct xpath_rule *rule = NULL;
	const char *const *columns = NULL;
	const char *filter = NULL;

	if (question->type->kind == XLS_COMPUTED || question->type->kind == XLS_HIDDEN)
		rule = xls_calculation(xls, question);
	if (question->list)
		filter = xls_filter(xls, question, &columns);
	if (xls_cell(&xls->survey, question->row, "trigger")[0] && !question->other_for)
		xls_changed(xls, &xls->survey, question->row, "trigger",
		    _("it is computed again whenever an answer it reads changes"));
	yaml_map_begin(writer, NULL);
	yaml_put_plain(writer, "field", question->field);
	write_type(xls, question, rule, writer);
	xls_write_words(xls, question, writer);
	if (question->list)
		write_choices(xls, question, columns, writer);
	if (question->type->kind == XLS_TICK)
		write_tick(xls, writer);
	write_rules(xls, question, filter, writer);
	yaml_map_end(writer);
}
