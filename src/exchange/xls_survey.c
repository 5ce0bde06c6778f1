/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the survey sheet made questions in groups and repeats. */
#include "exchange/xls_part.h"

#include "base/i18n.h"
#include "yaml/reader.h"

#include <string.h>

struct reader {
	struct xls *xls;
	const struct xls_row *row;
	size_t group; /* the innermost open one */
	struct err *err;
};

bool
xls_is_inside(const struct xls *xls, size_t group, size_t outer)
{
	for (; group != outer; group = xls->groups[group].parent)
		if (group == 0)
			return false;
	return true;
}

struct xls_question *
xls_question(struct xls *xls, const char *name)
{
	for (size_t i = 0; i < xls->questions_len; i++)
		if (strcmp(xls->questions[i].name, name) == 0)
			return &xls->questions[i];
	return NULL;
}

static size_t
add_group(struct reader *reader, const char *name, bool is_repeat)
{
	struct xls *xls = reader->xls;
	struct xls_group *group;

	xls->groups = arena_grow(
	    xls->arena, xls->groups, xls->groups_len, &xls->groups_cap, sizeof(*xls->groups));
	group = &xls->groups[xls->groups_len];
	*group = (struct xls_group){
	    .name = name, .row = reader->row, .parent = reader->group, .is_repeat = is_repeat};
	if (xls->groups_len > 0) {
		group->form = xls->groups[reader->group].form;
		group->is_lost = xls->groups[reader->group].is_lost;
	}
	return xls->groups_len++;
}

static size_t
add_form(struct xls *xls, const char *id, size_t group)
{
	xls->forms = arena_grow(
	    xls->arena, xls->forms, xls->forms_len, &xls->forms_cap, sizeof(*xls->forms));
	xls->forms[xls->forms_len] = (struct xls_form){.id = id, .group = group};
	return xls->forms_len++;
}

static struct xls_question *
add_question(struct reader *reader, const struct xls_type *type, const char *name)
{
	struct xls *xls = reader->xls;
	struct xls_question *question;

	xls->questions = arena_grow(xls->arena, xls->questions, xls->questions_len,
	    &xls->questions_cap, sizeof(*xls->questions));
	question = &xls->questions[xls->questions_len++];
	*question = (struct xls_question){
	    .type = type,
	    .row = reader->row,
	    .name = name,
	    .group = reader->group,
	    .appearance = xls_cell(&xls->survey, reader->row, "appearance"),
	    .is_gone = xls->groups[reader->group].is_lost,
	};
	return question;
}

static const char *
id_of_repeat(struct xls *xls, const char *name)
{
	const char *plain =
	    arena_printf(xls->arena, "%.28s_%.28s", xls->forms[0].id, xls_name(xls, name));
	const char *id = plain;

	for (size_t i = 0, n = 2; i < xls->forms_len; i++)
		if (strcmp(xls->forms[i].id, id) == 0) {
			id = arena_printf(xls->arena, "%s_%zu", plain, n++);
			i = 0;
		}
	return id;
}

/* Is it, or a group around it, shown only sometimes? */
static bool
is_conditional(const struct reader *reader)
{
	const struct xls *xls = reader->xls;

	if (xls_cell(&xls->survey, reader->row, "relevant")[0])
		return true;
	for (size_t group = reader->group; group; group = xls->groups[group].parent)
		if (xls_cell(&xls->survey, xls->groups[group].row, "relevant")[0])
			return true;
	return false;
}

/* Columns of a repeat that its form has no place for. */
static void
check_repeat(struct reader *reader)
{
	struct xls *xls = reader->xls;

	if (xls_cell(&xls->survey, reader->row, "repeat_count")[0])
		xls_lost(xls, &xls->survey, reader->row, "repeat_count",
		    _("a list has as many records as are added; check their number with "
		      "count_rows()"));
	if (is_conditional(reader))
		xls_lost(xls, &xls->survey, reader->row, "relevant",
		    _("a form of its own cannot read the answers of another; it is always shown"));
}

static void
begin_repeat(struct reader *reader, const char *name)
{
	struct xls *xls = reader->xls;
	bool is_nested = xls->groups[reader->group].form != 0;
	size_t group = add_group(reader, name, true);

	if (xls->groups[group].is_lost) {
		/* what is around it was told already */
	} else if (is_nested) {
		xls->groups[group].is_lost = true;
		xls_lost(xls, &xls->survey, reader->row, "type",
		    _("a list inside the records of a list; its questions are left out. Make it a "
		      "list of the case"));
	} else {
		xls->groups[group].form = add_form(xls, id_of_repeat(xls, name), group);
		check_repeat(reader);
	}
	reader->group = group;
}

/* end_group closes a group, end_repeat a repeat. */
static bool
end_group(struct reader *reader, bool is_repeat)
{
	struct xls *xls = reader->xls;
	const struct xls_group *group = &xls->groups[reader->group];
	const char *file = xls->survey.file;

	if (reader->group == 0)
		return err_set(reader->err, ERR_DATA,
		    _("%s, row %zu: there is no group open that this could end; take it away"),
		    file, reader->row->number);
	if (group->is_repeat != is_repeat)
		return err_set(reader->err, ERR_DATA,
		    _("%s, row %zu: this does not end \"%s\", which began in row %zu; write %s"),
		    file, reader->row->number, group->name, group->row->number,
		    group->is_repeat ? "end_repeat" : "end_group");
	reader->group = group->parent;
	return true;
}

/* "select_one list or_other" in three; blanks and case of the first part do not matter. */
struct type_words {
	char *type;
	const char *list;
	bool or_other;
};

static char *
joined_words(const char *words[], size_t len, struct arena *arena)
{
	char *text = arena_dup(arena, words[0]);

	for (size_t i = 1; i < len; i++)
		text = arena_printf(arena, "%s_%s", text, words[i]);
	for (char *c = text; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return text;
}

/* The longest run of words from the start that is a type; the word after it is the list. */
static struct type_words
split_type(const char *cell, struct arena *arena)
{
	enum { WORDS_MAX = 8 };
	const char *words[WORDS_MAX];
	struct type_words out = {.list = ""};
	size_t len = 0, used;

	for (const char *at = cell; *at && len < WORDS_MAX; at += strspn(at, " \t\r\n")) {
		size_t word = strcspn(at, " \t\r\n");

		words[len++] = arena_dup_len(arena, at, word);
		at += word;
	}
	for (used = len; used > 0; used--)
		if (xls_type(joined_words(words, used, arena)))
			break;
	out.type = joined_words(words, used ? used : 1, arena);
	used = used ? used : 1;
	if (used < len)
		out.list = words[used];
	out.or_other = used + 1 < len && strncmp(words[used + 1], "or", 2) == 0;
	return out;
}

static void
unknown_type(struct reader *reader, const char *cell, const char *type)
{
	struct xls *xls = reader->xls;
	const char *near = xls_nearest_type(type);

	if (near)
		xls_lost(xls, &xls->survey, reader->row, "type",
		    _("there is no type \"%s\"; did you mean \"%s\"?"), cell, near);
	else
		xls_lost(
		    xls, &xls->survey, reader->row, "type", _("there is no type \"%s\""), cell);
}

static void
take_list(struct reader *reader, struct xls_question *question, const char *name)
{
	struct xls *xls = reader->xls;
	const char **names = arena_alloc(xls->arena, (xls->lists_len + 1) * sizeof(*names));
	const char *near;

	question->list = xls_list(xls, name);
	if (question->list)
		return;
	question->is_gone = true;
	for (size_t i = 0; i < xls->lists_len; i++)
		names[i] = xls->lists[i].name;
	near = yaml_nearest(name, names);
	if (near)
		xls_lost(xls, &xls->survey, reader->row, "type",
		    _("there is no list \"%s\" among the choices; did you mean \"%s\"?"), name,
		    near);
	else
		xls_lost(xls, &xls->survey, reader->row, "type",
		    _("there is no list \"%s\" among the choices"), name);
}

/* The question that asks what "other" is. */
static void
add_other(struct reader *reader, const struct xls_question *of)
{
	struct xls *xls = reader->xls;
	const char *field = of->field, *name = arena_printf(xls->arena, "%s_other", of->name);
	bool is_set = of->type->kind == XLS_MANY;
	struct xls_question *question = add_question(reader, xls_type("text"), name);

	question->other_for = field;
	question->other_rule =
	    arena_printf(xls->arena, is_set ? "selected(:%s, 'other')" : ":%s = 'other'", field);
	question->appearance = "";
	question->field = xls_field_name(xls, xls->groups[reader->group].form, xls_name(xls, name));
}

/* An appearance may say that there is nothing to answer. */
static const char *
reason_gone(const struct xls_question *question)
{
	if (question->type->kind == XLS_LOST)
		return _(question->type->why);
	if (question->type->kind == XLS_FILE
	    && (xls_looks(question, "signature") || xls_looks(question, "draw")
		|| xls_looks(question, "annotate")))
		return _("nothing is drawn here; ask for a file, or for yes and no");
	if ((question->type->kind == XLS_ONE || question->type->kind == XLS_MANY)
	    && xls_looks(question, "label"))
		return _("it shows only the head of a table; nothing is asked");
	return NULL;
}

/* What is told of a type that is asked in another way, or noted by itself. */
static void
check_question(struct reader *reader, struct xls_question *question)
{
	struct xls *xls = reader->xls;
	const char *why = reason_gone(question);
	bool is_meta = question->type->kind == XLS_META || question->type->kind == XLS_TODAY;

	if (question->is_gone)
		return;
	if (why)
		xls_lost(xls, &xls->survey, reader->row, "type", "%s", why);
	else if (question->type->why)
		xls_changed(xls, &xls->survey, reader->row, "type", "%s", _(question->type->why));
	question->is_gone = why || is_meta;
	if (!question->is_gone)
		xls_check_appearance(xls, question);
}

static void
read_question(struct reader *reader, const struct xls_type *type, const struct type_words *words)
{
	struct xls *xls = reader->xls;
	const char *name = xls_cell(&xls->survey, reader->row, "name");
	struct xls_question *question;
	const struct xls_question *twin;

	/* A note is read, not answered: it may go without a name. */
	if (!name[0] && type->kind == XLS_NOTE)
		name = arena_printf(xls->arena, "note_%zu", reader->row->number);
	if (!name[0]) {
		xls_lost(xls, &xls->survey, reader->row, "name", _("this question has no name"));
		return;
	}
	twin = xls_question(xls, name);
	if (twin)
		xls_changed(xls, &xls->survey, reader->row, "name",
		    _("row %zu has a question \"%s\" too; rules mean that one"), twin->row->number,
		    name);
	question = add_question(reader, type, name);
	if ((type->kind == XLS_ONE || type->kind == XLS_MANY) && !question->is_gone)
		take_list(reader, question, words->list);
	check_question(reader, question);
	if (question->is_gone)
		return;
	question->field = xls_field_name(xls, xls->groups[reader->group].form, name);
	question->or_other = question->list && words->or_other;
	if (question->or_other) {
		question->list = xls_with_other(xls, question->list);
		add_other(reader, question);
	}
}

static bool
read_row(struct reader *reader)
{
	struct xls *xls = reader->xls;
	const char *cell = xls_cell(&xls->survey, reader->row, "type");
	const char *name = xls_cell(&xls->survey, reader->row, "name");
	struct type_words words;
	const struct xls_type *type;

	if (!cell[0] || strcmp(xls_cell(&xls->survey, reader->row, "disabled"), "yes") == 0)
		return true;
	words = split_type(cell, xls->arena);
	type = xls_type(words.type);
	if (!type) {
		unknown_type(reader, cell, words.type);
		return true;
	}
	switch (type->kind) {
	case XLS_BEGIN_GROUP:
		reader->group = add_group(reader, name, false);
		break;
	case XLS_BEGIN_REPEAT:
		begin_repeat(reader, name);
		break;
	case XLS_END_GROUP:
	case XLS_END_REPEAT:
		return end_group(reader, type->kind == XLS_END_REPEAT);
	default:
		read_question(reader, type, &words);
	}
	return true;
}

static const char *
file_stem(struct xls *xls)
{
	return arena_dup_len(xls->arena, xls->survey.file, strcspn(xls->survey.file, "."));
}

bool
xls_read_survey(struct xls *xls, struct err *err)
{
	struct reader reader = {.xls = xls, .err = err};
	const char *id = "";

	if (xls_sheet_column(&xls->survey, "type") < 0
	    || xls_sheet_column(&xls->survey, "name") < 0)
		return err_set(err, ERR_DATA,
		    _("%s has no column \"%s\"; is it the sheet of the survey, and the delimiter "
		      "right?"),
		    xls->survey.file, xls_sheet_column(&xls->survey, "type") < 0 ? "type" : "name");
	if (xls->settings.len)
		id = xls_cell(&xls->settings, &xls->settings.rows[0], "form_id");
	add_form(xls, xls_name(xls, id[0] ? id : file_stem(xls)), 0);
	add_group(&reader, "", false);
	for (size_t i = 0; i < xls->survey.len; i++) {
		reader.row = &xls->survey.rows[i];
		if (!read_row(&reader))
			return false;
	}
	if (reader.group)
		return err_set(err, ERR_DATA,
		    _("%s, row %zu: \"%s\" begins here and never ends; add a row %s"),
		    xls->survey.file, xls->groups[reader.group].row->number,
		    xls->groups[reader.group].name,
		    xls->groups[reader.group].is_repeat ? "end_repeat" : "end_group");
	return true;
}
