/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A form file made a struct form. All mistakes are reported, so reading goes
 * on after each; only at the end is it decided whether there is a form.
 */
#include "form/load.h"

#include "base/file.h"
#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

/* A field's place in memory must stay: its rules and checks point to it. */
static size_t
count_fields(const struct yaml_node *sections)
{
	size_t count = 0;

	for (const struct yaml_node *item = sections->first; item; item = item->next) {
		const struct yaml_node *fields =
		    item->kind == YAML_MAP ? yaml_get(item, "fields") : NULL;

		count += fields ? fields->len : 0;
	}
	return count;
}

static void
load_section_head(struct loader *loader, const struct yaml_node *node, struct section *section)
{
	static const char *const allowed[] = {"section", "title", "show_if", "fields", NULL};
	const struct form *form = loader->form;

	yaml_check_keys(loader->problems, loader->file, node, allowed);
	if (!yaml_get(node, "section"))
		yaml_problem(loader->problems, loader->file, node,
		    _("this section has no name; begin it with \"section: NAME\""));
	section->name = load_name(loader, node, "section");
	for (const struct section *other = form->sections; section->name && other < section;
	     other++)
		if (other->name && strcmp(other->name, section->name) == 0)
			yaml_problem(loader->problems, loader->file, yaml_get(node, "section"),
			    _("there is a section \"%s\" already; give this one another name"),
			    section->name);
	load_label(loader, node, "title", &section->title);
	load_rule(loader, yaml_get(node, "show_if"), NULL, USE_CONDITION, &section->show_if);
}

static void
load_section(struct loader *loader, const struct yaml_node *node)
{
	struct form *form = loader->form;
	struct section *section = &form->sections[form->sections_len];
	const struct yaml_node *fields;

	if (node->kind != YAML_MAP) {
		yaml_problem(loader->problems, loader->file, node,
		    _("a section is a map that begins with \"section: NAME\""));
		return;
	}
	load_section_head(loader, node, section);
	section->first = form->fields_len;
	form->sections_len++;
	fields = yaml_get(node, "fields");
	if (!fields || fields->kind != YAML_LIST || !fields->len) {
		yaml_problem(loader->problems, loader->file, fields ? fields : node,
		    _("a section needs a list of fields; write \"fields:\" and a line \"- field: "
		      "NAME\" for each"));
		return;
	}
	for (const struct yaml_node *field = fields->first; field; field = field->next)
		load_field(loader, field);
	section->len = form->fields_len - section->first;
}

static void
load_sections(struct loader *loader, const struct yaml_node *root)
{
	struct form *form = loader->form;
	const struct yaml_node *sections = yaml_get(root, "sections");
	size_t fields;

	if (!sections || sections->kind != YAML_LIST || !sections->len) {
		yaml_problem(loader->problems, loader->file, sections ? sections : root,
		    _("a form needs a list of sections; write \"sections:\" and a line \"- "
		      "section: NAME\" for each"));
		return;
	}
	fields = count_fields(sections);
	if (fields > FORM_FIELDS_MAX) {
		yaml_problem(loader->problems, loader->file, sections,
		    _("a form has at most %d fields; this one has %zu: split it"), FORM_FIELDS_MAX,
		    fields);
		return;
	}
	form->fields = arena_alloc(loader->arena, (fields + 1) * sizeof(*form->fields));
	form->sections = arena_alloc(loader->arena, (sections->len + 1) * sizeof(*form->sections));
	for (const struct yaml_node *section = sections->first; section; section = section->next)
		load_section(loader, section);
}

/* A list of words, NULL last; NULL when there is none. */
static const char *const *
load_ids(struct loader *loader, const struct yaml_node *root, const char *key, const char *no_list,
    const char *no_word)
{
	const struct yaml_node *list = yaml_get(root, key);
	const char **ids;
	size_t len = 0;

	if (!list)
		return NULL;
	ids = arena_alloc(loader->arena, (list->len + 1) * sizeof(*ids));
	if (list->kind != YAML_LIST) {
		yaml_problem(loader->problems, loader->file, list, "%s", no_list);
		return ids;
	}
	for (const struct yaml_node *item = list->first; item; item = item->next)
		if (item->kind == YAML_SCALAR && item->text[0])
			ids[len++] = item->text;
		else
			yaml_problem(loader->problems, loader->file, item, "%s", no_word);
	return ids;
}

static void
load_lists(struct loader *loader, const struct yaml_node *root)
{
	loader->form->guards =
	    load_ids(loader, root, "guards", _("a list of guards is expected here, such as [G01]"),
		_("the id of a guard is expected here"));
	loader->form->ask_languages = load_ids(loader, root, "ask_languages",
	    _("a list of languages is expected here, such as [en, fr, pt]"),
	    _("a language is expected here, such as pt"));
}

static void
load_head(struct loader *loader, const struct yaml_node *root)
{
	static const char *const rows[] = {"one", "many", NULL};
	struct form *form = loader->form;
	const struct yaml_node *many = yaml_get(root, "rows");

	if (!yaml_get(root, "form"))
		yaml_problem(loader->problems, loader->file, root,
		    _("this form has no name; begin the file with \"form: NAME\""));
	form->id = load_name(loader, root, "form");
	if (!yaml_get(root, "version"))
		yaml_problem(loader->problems, loader->file, root,
		    _("this form has no version; write \"version: 1\" and raise it when a question "
		      "changes meaning"));
	load_integer(loader, root, "version", 1, 1000000, &form->version);
	if (!yaml_get(root, "title"))
		yaml_problem(loader->problems, loader->file, root,
		    _("this form has no title; write \"title: {en: \"…\", fr: \"…\"}\""));
	load_label(loader, root, "title", &form->title);
	form->plural = form->title;
	load_label(loader, root, "plural", &form->plural);
	form->table = load_name(loader, root, "table");
	form->owner = load_name(loader, root, "owner");
	if (form->owner && !yaml_get(root, "table"))
		load_problem_key(loader, yaml_get(root, "owner"),
		    _("a form with an owner needs a table; write \"table: NAME\", or take the "
		      "owner away"));
	if (form->table && !form->owner)
		form->owner = "casefile";
	form->many = many && load_word(loader, many, rows) == 1;
	load_rule(loader, yaml_get(root, "row_title"), NULL, USE_TEXT, &form->row_title);
	load_rule(loader, yaml_get(root, "show_if"), NULL, USE_CONDITION, &form->show_if);
	load_lists(loader, root);
}

static int
by_name(const void *a, const void *b, void *context)
{
	const struct field *fields = context;

	return strcmp(fields[*(const size_t *)a].name, fields[*(const size_t *)b].name);
}

/* Sorted names; two of one name meet here. A field without a name has had its problem. */
static bool
index_fields(struct loader *loader)
{
	struct form *form = loader->form;
	bool named = true;

	form->by_name = arena_alloc(loader->arena, (form->fields_len + 1) * sizeof(*form->by_name));
	for (size_t i = 0; i < form->fields_len; i++) {
		named = named && form->fields[i].name;
		form->by_name[i] = i;
	}
	if (!named)
		return false;
	qsort_r(form->by_name, form->fields_len, sizeof(*form->by_name), by_name, form->fields);
	return true;
}

/* "sort: held_on": the field that puts records in order. */
static void
load_sort(struct loader *loader, const struct yaml_node *root)
{
	const struct yaml_node *node = yaml_get(root, "sort");

	if (!node)
		return;
	loader->form->sort =
	    node->kind == YAML_SCALAR ? form_field(loader->form, node->text) : NULL;
	if (!loader->form->sort)
		load_problem_key(loader, node,
		    _("\"sort\" names the field that puts the records in order; this form has no "
		      "such field"));
}

/* Whether there are records at all cannot hang on what stands in them. */
static void
check_show_if(struct loader *loader, const struct yaml_node *root)
{
	const struct form *form = loader->form;
	const char *name;

	for (size_t n = 0; form->show_if.rule && (name = rule_reads(form->show_if.rule, n)); n++)
		if (form_field(form, name))
			load_problem_at(loader, yaml_get(root, "show_if"), 0, false,
			    arena_printf(loader->arena,
				_("whether this form is asked at all cannot read its own answer "
				  "\"%s\"; read the case or the person, as in :case.%s, or put the "
				  "rule at a section"),
				name, name));
}

static void
load_root(struct loader *loader, const struct yaml_node *root)
{
	static const char *const allowed[] = {"form", "version", "title", "plural", "table",
	    "owner", "rows", "row_title", "show_if", "sort", "guards", "ask_languages", "sections",
	    NULL};

	if (root->kind != YAML_MAP) {
		yaml_problem(loader->problems, loader->file, root,
		    _("a form is a map; begin the file with \"form: NAME\""));
		return;
	}
	yaml_check_keys(loader->problems, loader->file, root, allowed);
	load_head(loader, root);
	load_sections(loader, root);
	if (!index_fields(loader))
		return;
	load_sort(loader, root);
	load_suggestions(loader);
	load_rules(loader);
	check_show_if(loader, root);
	load_order(loader);
}

static struct form *
load_tree(const struct yaml_node *root, const char *file, struct rule_engine *engine,
    struct arena *arena, struct yaml_problems *problems, size_t errors_before)
{
	struct loader loader = {
	    .file = arena_dup(arena, file),
	    .engine = engine,
	    .arena = arena,
	    .problems = problems,
	};

	if (!root)
		return NULL;
	loader.form = arena_alloc(arena, sizeof(*loader.form));
	loader.form->file = loader.file;
	loader.form->version = 1;
	load_root(&loader, root);
	return problems->errors > errors_before ? NULL : loader.form;
}

struct form *
form_load(const char *path, struct rule_engine *engine, struct arena *arena,
    struct yaml_problems *problems)
{
	struct arena content = {0};
	struct form *form = NULL;
	struct err err = {0};
	char *bytes;
	size_t len;

	if (file_read(path, YAML_SIZE_MAX, &content, &bytes, &len, &err))
		form = form_load_bytes(bytes, len, path, engine, arena, problems);
	else
		yaml_unread(problems, path, &err);
	arena_free(&content);
	return form;
}

struct form *
form_load_bytes(const char *bytes, size_t len, const char *name, struct rule_engine *engine,
    struct arena *arena, struct yaml_problems *problems)
{
	size_t errors = problems->errors;
	struct form *form = load_tree(
	    yaml_read(bytes, len, name, arena, problems), name, engine, arena, problems, errors);

	if (form) {
		form->text = arena_dup_len(arena, bytes, len);
		form->text_len = len;
	}
	return form;
}
