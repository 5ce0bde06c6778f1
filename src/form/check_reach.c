/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a form names outside itself: other forms and their fields, lists and their columns, guards. */
#include "form/check_part.h"

#include "base/i18n.h"
#include "form/workflow.h"
#include "store/rule_lex.h"

#include <string.h>
#include <unistd.h>

/* Lists that the case file makes of the standards in it. */
static const char *const made_lists[] = {"standard", "criterion", NULL};

/* The form that asks for the fields of a table, among those of the book. */
static const struct form *
form_of_table(struct checker *checker, const char *table)
{
	const char *const *ids = book_form_ids(checker->book);

	for (size_t i = 0; ids[i]; i++) {
		struct err ignored;
		const struct form *form = book_form(checker->book, ids[i], &ignored);

		if (form && !form->many && form->table && strcmp(form->table, table) == 0)
			return form;
	}
	return NULL;
}

static bool
has_answer(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->fields_len; i++)
		if (strcmp(form->fields[i].name, name) == 0
		    || strcmp(form->fields[i].column, name) == 0)
			return true;
	return false;
}

static const char *
nearest_field(struct checker *checker, const struct form *form, const char *name)
{
	const char **names =
	    arena_alloc(checker->problems->arena, (form->fields_len + 1) * sizeof(*names));

	for (size_t i = 0; i < form->fields_len; i++)
		names[i] = form->fields[i].name;
	return yaml_nearest(name, names);
}

/* :person.NAME must be a field of the person's form, or it is empty for ever. The same for the case. */
static void
check_outside(struct checker *checker, const struct form_rule *rule)
{
	const char *name;

	for (size_t n = 0; (name = rule_reads(rule->rule, n)); n++) {
		const char *dot = strchr(name, '.');
		const struct form *form = NULL;

		if (dot)
			form = form_of_table(
			    checker, strncmp(name, "case.", 5) == 0 ? "casefile" : "person");
		if (form && !has_answer(form, dot + 1))
			check_warn(checker, rule->line, rule->col,
			    arena_printf(checker->problems->arena,
				_("\":%s\" is no field of the form %s; unless the program fills "
				  "it, it is always empty"),
				name, form->id));
	}
}

/* A form or a list that is not installed yet may lie beside: authors try what belongs together. */
static bool
lies_beside(struct checker *checker, const char *id)
{
	const char *file = checker->form->file, *slash = strrchr(file, '/');
	int len = slash ? (int)(slash - file) + 1 : 0;
	struct arena *arena = checker->problems->arena;

	return access(arena_printf(arena, "%.*s%s.yaml", len, file, id), R_OK) == 0
	       || access(arena_printf(arena, "%.*s../lists/%s.yaml", len, file, id), R_OK) == 0;
}

static void
no_such_form(struct checker *checker, const struct form_rule *rule, const char *id)
{
	const char *near = yaml_nearest(id, book_form_ids(checker->book));
	struct arena *arena = checker->problems->arena;

	check_fail(checker, rule->line, rule->col,
	    near ? arena_printf(arena,
		_("there is no form \"%s\" whose rows could be counted; did you mean "
		  "\"%s\"?"),
		id, near)
		 : arena_printf(
		     arena, _("there is no form \"%s\" whose rows could be counted"), id));
}

/* What is read of the rows of another form must be a field of it. */
static void
check_rows(struct checker *checker, const struct form_rule *rule)
{
	const char *id, *name;

	for (size_t n = 0; (id = rule_rows(rule->rule, n, &name)); n++) {
		struct err ignored;
		const struct form *form = strcmp(id, checker->form->id) == 0
					      ? checker->form
					      : book_form(checker->book, id, &ignored);
		const char *near;

		if (!form && !book_form_path(checker->book, id, NULL) && !lies_beside(checker, id))
			no_such_form(checker, rule, id);
		if (!form || !name || has_answer(form, name))
			continue;
		near = nearest_field(checker, form, name);
		check_fail(checker, rule->line, rule->col,
		    near ? arena_printf(checker->problems->arena,
			_("the form %s has no field \"%s\"; did you mean \"%s\"?"), id, name, near)
			 : arena_printf(checker->problems->arena,
			     _("the form %s has no field \"%s\"; take it away"), id, name));
	}
}

/* "forms/lists/isco08.yaml": "isco08". */
static const char *
id_of_file(struct checker *checker, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	return arena_dup_len(checker->problems->arena, name, strcspn(name, "."));
}

static bool
is_list(struct checker *checker, const char *id)
{
	for (size_t i = 0; made_lists[i]; i++)
		if (strcmp(made_lists[i], id) == 0)
			return true;
	return list_files_find(checker->lists, id) || lies_beside(checker, id);
}

static void
check_list(struct checker *checker, const char *id, int line, int col)
{
	const char *const *files = book_files(checker->book, "lists");
	struct arena *arena = checker->problems->arena;
	const char **ids, *near;
	size_t len = 0;

	if (is_list(checker, id))
		return;
	while (files[len])
		len++;
	ids = arena_alloc(arena, (len + 1) * sizeof(*ids));
	for (size_t i = 0; i < len; i++)
		ids[i] = id_of_file(checker, files[i]);
	near = yaml_nearest(id, ids);
	check_fail(checker, line, col,
	    near ? arena_printf(arena, _("there is no list \"%s\"; did you mean \"%s\"?"), id, near)
		 : arena_printf(
		     arena, _("there is no list \"%s\"; forms/lists has those there are"), id));
}

/* label ( 'list' : a field's own choices are a list with the field's name. */
static void
check_labels(struct checker *checker, const struct form_rule *rule)
{
	struct rule_token word = {RULE_END, 0, 0}, open = word, token = word;

	do {
		const char *id;

		word = open;
		open = token;
		token = rule_token_at(rule->text, open.offset + open.len);
		if (token.kind != RULE_STRING || open.kind != RULE_OPEN
		    || !rule_token_is(rule->text, word, "label"))
			continue;
		id = rule_token_text(rule->text, token, checker->problems->arena);
		if (!form_field(checker->form, id))
			check_list(checker, id, rule->line, rule->col);
	} while (token.kind != RULE_END);
}

static void
check_rule(struct checker *checker, const struct form_rule *rule)
{
	if (!rule->rule)
		return;
	check_outside(checker, rule);
	check_rows(checker, rule);
	check_labels(checker, rule);
}

static bool
list_has_column(const struct list_def *list, const char *name)
{
	static const char *const always[] = {"code", "parent", "level", NULL};

	for (size_t i = 0; always[i]; i++)
		if (strcmp(always[i], name) == 0)
			return true;
	for (size_t i = 0; list->columns[i]; i++)
		if (strcmp(list->columns[i], name) == 0)
			return true;
	return false;
}

static void
check_filter(struct checker *checker, const struct field *field)
{
	const struct form_rule *rule = &field->choice_filter;
	const struct list_def *list =
	    field->list ? list_files_find(checker->lists, field->list) : NULL;
	const char *name;

	for (size_t n = 0; list && rule->rule && (name = rule_columns(rule->rule, n)); n++) {
		const char *near = yaml_nearest(name, list->columns);

		if (list_has_column(list, name))
			continue;
		check_fail(checker, rule->line, rule->col,
		    near ? arena_printf(checker->problems->arena,
			_("the list %s has no column \"%s\"; did you mean \"%s\"?"), field->list,
			name, near)
			 : arena_printf(checker->problems->arena,
			     _("the list %s has no column \"%s\"; it has code, parent and level, "
			       "and those under its \"columns:\""),
			     field->list, name));
	}
}

/* What is offered comes from forms of the book and fields that they have. */
static void
check_suggestions(struct checker *checker, const struct field *field)
{
	for (size_t i = 0; i < field->suggest_len; i++) {
		const struct suggest_from *from = &field->suggest[i];
		struct err ignored;
		const struct form *form;

		if (!from->form)
			continue;
		form = strcmp(from->form, "case") == 0
			   ? form_of_table(checker, "casefile")
			   : book_form(checker->book, from->form, &ignored);
		if (!form || !form_field(form, from->field))
			check_fail(checker, from->line, from->col,
			    arena_printf(checker->problems->arena,
				_("\"%s.%s\" is no field of a form; write FORM.FIELD or "
				  "case.FIELD"),
				from->form, from->field));
	}
}

/* The fields as they are written stand in the order of the form. */
static const struct yaml_node *
node_of(struct checker *checker, const struct field *field)
{
	const struct yaml_node *section = yaml_get(checker->root, "sections")->first, *node;

	for (size_t i = 0; i < field->section; i++)
		section = section->next;
	node = yaml_get(section, "fields")->first;
	for (size_t i = checker->form->sections[field->section].first; i < field->index; i++)
		node = node->next;
	return node;
}

static void
check_field(struct checker *checker, const struct field *field)
{
	const struct yaml_node *list = yaml_get(node_of(checker, field), "list");

	check_suggestions(checker, field);
	if (field->list && list)
		check_list(checker, field->list, list->line, list->col);
	check_filter(checker, field);
	check_rule(checker, &field->show_if);
	check_rule(checker, &field->calculate);
	check_rule(checker, &field->default_value);
	check_rule(checker, &field->required);
	check_rule(checker, &field->read_only);
	check_rule(checker, &field->choice_filter);
	for (size_t k = 0; k < field->checks_len; k++)
		check_rule(checker, &field->checks[k].rule);
}

/* The ids of the guards that the workflows of the book define. */
static const char *const *
guards_there_are(struct checker *checker)
{
	const char *const *files = book_files(checker->book, "workflows");
	struct arena *arena = checker->problems->arena;
	struct yaml_problems ignored = {.arena = arena};
	const char **ids = NULL;
	size_t len = 0, cap = 0;

	for (size_t i = 0; files[i]; i++) {
		const struct workflow *workflow = workflow_load(files[i], arena, &ignored);

		for (size_t k = 0; workflow && k < workflow->guards_len; k++) {
			ids = arena_grow(arena, ids, len, &cap, sizeof(*ids));
			ids[len++] = workflow->guards[k].id;
		}
	}
	ids = arena_grow(arena, ids, len, &cap, sizeof(*ids));
	ids[len] = NULL;
	return ids;
}

static void
check_guards(struct checker *checker)
{
	const struct yaml_node *guards = yaml_get(checker->root, "guards");
	const char *const *ids = guards ? guards_there_are(checker) : NULL;

	for (const struct yaml_node *item = guards ? guards->first : NULL; item;
	     item = item->next) {
		const char *near = yaml_nearest(item->text, ids);
		bool known = false;

		for (size_t i = 0; ids[i]; i++)
			known = known || strcmp(ids[i], item->text) == 0;
		if (!known)
			check_fail(checker, item->line, item->col,
			    near ? arena_printf(checker->problems->arena,
				_("no workflow defines the guard \"%s\"; did you mean "
				  "\"%s\"?"),
				item->text, near)
				 : arena_printf(checker->problems->arena,
				     _("no workflow defines the guard \"%s\"; forms/workflows "
				       "has those there are"),
				     item->text));
	}
}

void
check_reach(struct checker *checker)
{
	const struct form *form = checker->form;

	if (!checker->book)
		return;
	check_guards(checker);
	check_rule(checker, &form->row_title);
	for (size_t i = 0; i < form->sections_len; i++)
		check_rule(checker, &form->sections[i].show_if);
	for (size_t i = 0; i < form->fields_len; i++)
		check_field(checker, &form->fields[i]);
}
