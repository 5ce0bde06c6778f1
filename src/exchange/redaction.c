/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Redactions from YAML, checked against the casebook before anything is written. */
#include "exchange/redaction.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

struct reading {
	const char *file;
	const struct plan *plan;
	struct arena *arena;
	struct yaml_problems *problems;
	struct redaction *out;
};

/* "employer" of ".../redactions/employer.yaml" */
static const char *
name_of(const char *path, struct arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *start = slash ? slash + 1 : path;
	const char *dot = strrchr(start, '.');

	return arena_dup_len(arena, start, dot ? (size_t)(dot - start) : strlen(start));
}

const char *const *
redaction_names(struct desk *desk, struct arena *arena)
{
	const char *const *paths = book_files(desk->book, "redactions");
	const char **names;
	size_t len = 0;

	while (paths[len])
		len++;
	names = arena_alloc(arena, (len + 1) * sizeof(*names));
	for (size_t i = 0; i < len; i++)
		names[i] = name_of(paths[i], arena);
	return names;
}

static void
read_flag(struct reading *r, const struct yaml_node *root, const char *key, bool *out)
{
	const struct yaml_node *node = yaml_get(root, key);

	if (!node)
		return;
	*out = node->kind == YAML_SCALAR && strcmp(node->text, "true") == 0;
	if (node->kind != YAML_SCALAR || (!*out && strcmp(node->text, "false") != 0))
		yaml_problem(r->problems, r->file, node, _("“%s” is true or false"), key);
}

static void
read_dates(struct reading *r, const struct yaml_node *node)
{
	static const char *const words[] = {"whole", "month", "year"};

	for (size_t i = 0; node && i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(node->text, words[i]) == 0) {
			r->out->dates = (enum redaction_dates)i;
			return;
		}
	if (node)
		yaml_problem(r->problems, r->file, node, _("“dates” is whole, month or year"));
}

static void
read_fields(struct reading *r, const struct form *form, const struct yaml_node *list,
    struct redaction_form *out)
{
	const char **fields = arena_alloc(r->arena, (list->len + 1) * sizeof(*fields));
	size_t len = 0;

	for (const struct yaml_node *node = list->first; node; node = node->next) {
		if (node->kind == YAML_SCALAR && form_field(form, node->text))
			fields[len++] = arena_dup(r->arena, node->text);
		else
			yaml_problem(r->problems, r->file, node,
			    _("the form %s has no field “%.60s”"), form->id, node->text);
	}
	out->fields = fields;
}

static void
read_form(struct reading *r, const struct yaml_node *node)
{
	const struct plan_form *item = plan_find(r->plan, node->key);
	struct redaction_form *out = &r->out->forms[r->out->forms_len];

	if (!item) {
		yaml_problem(
		    r->problems, r->file, node, _("the casebook has no form “%.60s”"), node->key);
		return;
	}
	*out = (struct redaction_form){.id = item->form->id};
	r->out->forms_len++;
	out->all = node->kind == YAML_SCALAR && strcmp(node->text, "all") == 0;
	if (node->kind == YAML_LIST)
		read_fields(r, item->form, node, out);
	else if (!out->all)
		yaml_problem(r->problems, r->file, node,
		    _("here stands “all”, or a list of fields of the form %s"), item->form->id);
}

static void
read_redaction(struct reading *r, const struct yaml_node *root)
{
	static const char *const words[] = {
	    "redaction", "title", "purpose", "ids", "files", "dates", "show", NULL};
	const struct yaml_node *title = yaml_get(root, "title"), *show = yaml_get(root, "show");
	const char *name = yaml_get_text(root, "redaction");

	yaml_check_keys(r->problems, r->file, root, words);
	if (!name || strcmp(name, r->out->name) != 0)
		yaml_problem(r->problems, r->file, root,
		    _("“redaction” is the name of the file: %s"), r->out->name);
	if (title)
		label_read(title, r->file, r->arena, r->problems, &r->out->title);
	r->out->purpose = arena_dup(r->arena, yaml_get_text(root, "purpose"));
	read_flag(r, root, "ids", &r->out->ids);
	read_flag(r, root, "files", &r->out->files);
	read_dates(r, yaml_get(root, "dates"));
	if (!show || show->kind != YAML_MAP || show->len == 0) {
		yaml_problem(r->problems, r->file, show ? show : root,
		    _("“show” names the forms that may leave, and their fields"));
		return;
	}
	r->out->forms = arena_alloc(r->arena, show->len * sizeof(*r->out->forms));
	for (const struct yaml_node *node = show->first; node; node = node->next)
		read_form(r, node);
}

static bool
unknown_name(struct desk *desk, const char *name, struct err *err)
{
	struct arena arena = {0};
	struct buf text = {0};
	const char *const *names = redaction_names(desk, &arena);

	for (size_t i = 0; names[i]; i++)
		buf_printf(&text, "%s%s", i ? ", " : "", names[i]);
	err_set(err, ERR_USAGE, _("there is no redaction “%.60s”; there are: %s"), name,
	    text.len ? buf_str(&text) : "-");
	buf_free(&text);
	arena_free(&arena);
	return false;
}

static const char *
path_of(struct desk *desk, const char *name, struct arena *arena)
{
	const char *const *paths = book_files(desk->book, "redactions");

	for (size_t i = 0; paths[i]; i++)
		if (strcmp(name_of(paths[i], arena), name) == 0)
			return paths[i];
	return NULL;
}

bool
redaction_load(struct desk *desk, const struct plan *plan, const char *name, struct arena *arena,
    struct redaction *out, struct err *err)
{
	struct yaml_problems problems = {.arena = arena};
	const char *path = path_of(desk, name, arena);
	struct reading r = {
	    .file = path, .plan = plan, .arena = arena, .problems = &problems, .out = out};
	const struct yaml_node *root;

	*out = (struct redaction){.name = arena_dup(arena, name), .ids = true};
	if (!path)
		return unknown_name(desk, name, err);
	root = yaml_read_file(path, arena, &problems);
	if (root && root->kind == YAML_MAP)
		read_redaction(&r, root);
	else if (root)
		yaml_problem(&problems, path, root, _("a redaction is a map"));
	if (problems.errors == 0)
		return true;
	yaml_fail(&problems, err);
	err->code = ERR_CONFIG;
	return false;
}

static const struct redaction_form *
shown(const struct redaction *redaction, const struct form *form)
{
	for (size_t i = 0; i < redaction->forms_len; i++)
		if (strcmp(redaction->forms[i].id, form->id) == 0)
			return &redaction->forms[i];
	return NULL;
}

bool
redaction_shows_form(const struct redaction *redaction, const struct form *form)
{
	return !redaction || shown(redaction, form);
}

bool
redaction_shows(
    const struct redaction *redaction, const struct form *form, const struct field *field)
{
	const struct redaction_form *item;

	if (!redaction)
		return true;
	item = shown(redaction, form);
	if (!item || (field->type->widget == WIDGET_FILE && !redaction->files))
		return false;
	if (item->all)
		return true;
	for (size_t i = 0; item->fields && item->fields[i]; i++)
		if (strcmp(item->fields[i], field->name) == 0)
			return true;
	return false;
}

const char *
redaction_date(const struct redaction *redaction, const char *date, struct arena *arena)
{
	size_t keep;

	if (!redaction || redaction->dates == DATES_WHOLE)
		return date;
	keep = redaction->dates == DATES_YEAR ? strlen("1987") : strlen("1987-05");
	/* An interval keeps its first part only: coarser, never wrong by more than it was. */
	if (strcspn(date, "~/") < keep)
		keep = strcspn(date, "~/");
	return strlen(date) > keep ? arena_dup_len(arena, date, keep) : date;
}
