/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The casebook: what is there (names of files), what belongs where (parts),
 * and forms read when they are first asked for.
 */
#include "form/book.h"

#include "base/file.h"
#include "base/i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char *const kinds[] = {
    "case", "lists", "standards", "workflows", "redactions", "facts", "maps"};
enum { KIND_FORMS, KINDS = sizeof(kinds) / sizeof(kinds[0]) };

/* A file, and whether it stands in for one of an earlier directory. */
struct book_file {
	const char *id, *path;
	bool replaces;
	struct form *form; /* of kind forms, once it has been read */
};

struct book_kind {
	struct book_file *files; /* sorted by id */
	size_t len, cap;
	const char **names; /* ids (forms) or paths (the rest), NULL last */
};

/* "need", "need.health": what is not asked in this office, and where that is said. */
struct hidden {
	const char *form, *section; /* section NULL: all of the form */
	const char *file;
	int line, col;
};

struct book {
	struct arena arena;
	struct rule_engine *engine;
	struct book_kind kinds[KINDS];
	struct book_part *parts;
	size_t parts_len, parts_cap;
	const char **dirs; /* as given */
	size_t dirs_len;
	struct hidden *hidden;
	size_t hidden_len, hidden_cap;
};

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct book_file *)a)->id, ((const struct book_file *)b)->id);
}

static struct book_file *
find_file(const struct book_kind *kind, const char *id)
{
	struct book_file wanted = {.id = id};

	return kind->len ? bsearch(&wanted, kind->files, kind->len, sizeof(wanted), by_id) : NULL;
}

/* "job.yaml" is the file of "job"; anything else is no file of ours. */
static const char *
id_of(const char *name, struct arena *arena)
{
	size_t len = strlen(name);

	if (len <= strlen(".yaml") || name[0] == '.'
	    || strcmp(name + len - strlen(".yaml"), ".yaml") != 0)
		return NULL;
	return arena_dup_len(arena, name, len - strlen(".yaml"));
}

/* Files of one directory; those of earlier ones (the first len) give way. */
static bool
read_dir(struct book *book, struct book_kind *kind, const char *path, struct err *err)
{
	DIR *dir = opendir(path);
	size_t before = kind->len;
	struct dirent *entry;

	if (!dir && (errno == ENOENT || errno == ENOTDIR))
		return true;
	if (!dir)
		return err_set(err, ERR_CONFIG, _("%s cannot be read: %s"), path, strerror(errno));
	while ((entry = readdir(dir))) {
		const char *id = id_of(entry->d_name, &book->arena);
		struct book_kind earlier = {.files = kind->files, .len = before};
		struct book_file *old = id ? find_file(&earlier, id) : NULL;
		struct book_file file = {.id = id, .replaces = old != NULL};

		if (!id)
			continue;
		file.path = arena_printf(&book->arena, "%s/%s", path, entry->d_name);
		if (old) {
			*old = file;
			continue;
		}
		kind->files = arena_grow(
		    &book->arena, kind->files, kind->len, &kind->cap, sizeof(*kind->files));
		kind->files[kind->len++] = file;
	}
	closedir(dir);
	if (kind->len)
		qsort(kind->files, kind->len, sizeof(*kind->files), by_id);
	return true;
}

static bool
read_dirs(struct book *book, const char *const dirs[], size_t len, struct err *err)
{
	for (size_t i = 0; i < len; i++)
		for (size_t k = 0; k < KINDS; k++)
			if (!read_dir(book, &book->kinds[k],
				arena_printf(&book->arena, "%s/%s", dirs[i], kinds[k]), err))
				return false;
	for (size_t k = 0; k < KINDS; k++) {
		struct book_kind *kind = &book->kinds[k];

		kind->names = arena_alloc(&book->arena, (kind->len + 1) * sizeof(*kind->names));
		for (size_t i = 0; i < kind->len; i++)
			kind->names[i] = k == KIND_FORMS ? kind->files[i].id : kind->files[i].path;
	}
	return true;
}

/* A part of the same name gives way, so that an office changes one part and keeps the rest. */
static struct book_part *
place_part(struct book *book, const char *id)
{
	for (size_t i = 0; i < book->parts_len; i++)
		if (strcmp(book->parts[i].id, id) == 0)
			return &book->parts[i];
	book->parts = arena_grow(
	    &book->arena, book->parts, book->parts_len, &book->parts_cap, sizeof(*book->parts));
	return &book->parts[book->parts_len++];
}

static void
read_part_forms(struct book *book, const struct yaml_node *forms, const char *file,
    struct yaml_problems *problems, struct book_part *part)
{
	const char **ids = arena_alloc(&book->arena, (forms->len + 1) * sizeof(*ids));
	size_t len = 0;

	for (const struct yaml_node *item = forms->first; item; item = item->next) {
		const char *near;

		if (item->kind == YAML_SCALAR && find_file(&book->kinds[KIND_FORMS], item->text)) {
			ids[len++] = item->text;
			continue;
		}
		near = yaml_nearest(item->text, book->kinds[KIND_FORMS].names);
		if (near)
			yaml_problem(problems, file, item,
			    _("there is no form \"%s\"; did you mean \"%s\"?"), item->text, near);
		else
			yaml_problem(problems, file, item,
			    _("there is no form \"%s\"; put case/%s.yaml beside the casebook"),
			    item->text, item->text);
	}
	part->forms = ids;
}

static void
read_part(struct book *book, const struct yaml_node *node, const char *file,
    struct yaml_problems *problems)
{
	static const char *const allowed[] = {"part", "key", "title", "forms", NULL};
	struct book_part part = {0};
	const struct yaml_node *forms = yaml_get(node, "forms"), *title = yaml_get(node, "title");

	yaml_check_keys(problems, file, node, allowed);
	part.id = yaml_get_text(node, "part");
	part.key = yaml_get_text(node, "key");
	if (!part.id || !part.id[0])
		yaml_problem(
		    problems, file, node, _("this part has no name; begin it with \"part: NAME\""));
	if (!part.key || strlen(part.key) != 1 || part.key[0] < '0' || part.key[0] > '9')
		yaml_problem(
		    problems, file, node, _("a part needs a key, a digit: write key: \"1\""));
	if (!title)
		yaml_problem(problems, file, node,
		    _("a part needs a title; write title: {en: \"…\", fr: \"…\"}"));
	else
		label_read(title, file, &book->arena, problems, &part.title);
	if (!forms || forms->kind != YAML_LIST)
		yaml_problem(problems, file, forms ? forms : node,
		    _("a part needs its forms; write forms: [NAME, NAME]"));
	else
		read_part_forms(book, forms, file, problems, &part);
	if (part.id && part.forms)
		*place_part(book, part.id) = part;
}

/* Sections are looked for when their form is read. */
static void
read_hidden(struct book *book, const struct yaml_node *node, const char *file,
    struct yaml_problems *problems)
{
	const char *dot = node->kind == YAML_SCALAR ? strchr(node->text, '.') : NULL;
	struct hidden hidden = {.file = file, .line = node->line, .col = node->col};
	const char *near;

	if (node->kind != YAML_SCALAR) {
		yaml_problem(
		    problems, file, node, _("what is hidden is named as FORM or as FORM.SECTION"));
		return;
	}
	hidden.form =
	    dot ? arena_dup_len(&book->arena, node->text, (size_t)(dot - node->text)) : node->text;
	hidden.section = dot ? dot + 1 : NULL;
	near = yaml_nearest(hidden.form, book->kinds[KIND_FORMS].names);
	if (!find_file(&book->kinds[KIND_FORMS], hidden.form)) {
		if (near)
			yaml_problem(problems, file, node,
			    _("there is no form \"%s\"; did you mean \"%s\"?"), hidden.form, near);
		else
			yaml_problem(problems, file, node,
			    _("there is no form \"%s\" that could be hidden"), hidden.form);
		return;
	}
	book->hidden = arena_grow(
	    &book->arena, book->hidden, book->hidden_len, &book->hidden_cap, sizeof(*book->hidden));
	book->hidden[book->hidden_len++] = hidden;
}

static void
read_hide(struct book *book, const struct yaml_node *root, const char *file,
    struct yaml_problems *problems)
{
	const struct yaml_node *list = yaml_get(root, "hide");

	if (list && list->kind != YAML_LIST)
		yaml_problem(problems, file, list,
		    _("\"hide\" lists what is not asked here: hide: [FORM, FORM.SECTION]"));
	for (const struct yaml_node *item = list && list->kind == YAML_LIST ? list->first : NULL;
	     item; item = item->next)
		read_hidden(book, item, file, problems);
}

static void
read_casebook(struct book *book, const struct yaml_node *root, const char *file,
    struct yaml_problems *problems)
{
	static const char *const allowed[] = {"casebook", "parts", "hide", NULL};
	const struct yaml_node *parts;
	const char *version;

	if (root->kind != YAML_MAP) {
		yaml_problem(problems, file, root,
		    _("a casebook is a map; begin the file with \"casebook: 1\""));
		return;
	}
	yaml_check_keys(problems, file, root, allowed);
	version = yaml_get_text(root, "casebook");
	if (!version || strcmp(version, "1") != 0)
		yaml_problem(problems, file, root,
		    _("this program reads \"casebook: 1\"; write that line first"));
	read_hide(book, root, file, problems);
	parts = yaml_get(root, "parts");
	/* An office that changes no part need not name any. */
	if (!parts && yaml_get(root, "hide"))
		return;
	if (!parts || parts->kind != YAML_LIST) {
		yaml_problem(
		    problems, file, parts ? parts : root, _("a casebook needs a list of parts"));
		return;
	}
	for (const struct yaml_node *item = parts->first; item; item = item->next)
		if (item->kind == YAML_MAP)
			read_part(book, item, file, problems);
		else
			yaml_problem(problems, file, item,
			    _("a part is a map that begins with \"part: NAME\""));
}

static bool
read_casebooks(struct book *book, const char *const dirs[], size_t len, struct err *err)
{
	struct yaml_problems problems = {.arena = &book->arena};
	bool found = false;

	for (size_t i = 0; i < len; i++) {
		const char *path = arena_printf(&book->arena, "%s/casebook.yaml", dirs[i]);
		const struct yaml_node *root;

		if (!file_exists(path))
			continue;
		found = true;
		root = yaml_read_file(path, &book->arena, &problems);
		if (root)
			read_casebook(book, root, path, &problems);
	}
	if (problems.errors) {
		yaml_fail(&problems, err);
		err->code = ERR_CONFIG;
		return false;
	}
	if (!found)
		return err_set(err, ERR_CONFIG,
		    _("no casebook.yaml was found in %s; install the forms again, or say where "
		      "they are"),
		    len ? dirs[0] : "-");
	return true;
}

struct book *
book_open(const char *const dirs[], size_t dirs_len, struct err *err)
{
	struct book *book = mem_alloc(sizeof(*book));

	book->dirs = arena_alloc(&book->arena, dirs_len * sizeof(*book->dirs));
	for (size_t i = 0; i < dirs_len; i++)
		book->dirs[book->dirs_len++] = arena_dup(&book->arena, dirs[i]);
	if (read_dirs(book, dirs, dirs_len, err) && read_casebooks(book, dirs, dirs_len, err)) {
		book->engine = rule_engine_new();
		return book;
	}
	book_free(book);
	return NULL;
}

void
book_free(struct book *book)
{
	if (!book)
		return;
	rule_engine_free(book->engine);
	arena_free(&book->arena);
	free(book);
}

struct rule_engine *
book_engine(struct book *book)
{
	return book->engine;
}

const struct book_part *
book_parts(const struct book *book, size_t *len)
{
	*len = book->parts_len;
	return book->parts;
}

static bool
unknown_form(struct book *book, const char *id, struct err *err)
{
	const char *near = yaml_nearest(id, book->kinds[KIND_FORMS].names);

	if (near)
		return err_set(
		    err, ERR_DATA, _("there is no form \"%.60s\"; did you mean \"%s\"?"), id, near);
	return err_set(err, ERR_DATA,
	    _("there is no form \"%.60s\"; `valise form list` shows those there are"), id);
}

bool
book_hides(const struct book *book, const char *form_id)
{
	for (size_t i = 0; i < book->hidden_len; i++)
		if (!book->hidden[i].section && strcmp(book->hidden[i].form, form_id) == 0)
			return true;
	return false;
}

/* False: the casebook names a section that the form does not have. */
static bool
leave_out(struct form *form, const struct hidden *hidden, struct err *err)
{
	for (size_t i = 0; i < form->sections_len; i++)
		if (strcmp(form->sections[i].name, hidden->section) == 0) {
			form->sections[i].left_out = true;
			return true;
		}
	return err_set(err, ERR_CONFIG,
	    _("%s:%d:%d: the form \"%s\" has no section \"%s\" that could be hidden; name one of "
	      "%s"),
	    hidden->file, hidden->line, hidden->col, hidden->form, hidden->section, form->file);
}

static bool
leave_out_sections(const struct book *book, struct form *form, struct err *err)
{
	for (size_t i = 0; i < book->hidden_len; i++)
		if (book->hidden[i].section && strcmp(book->hidden[i].form, form->id) == 0
		    && !leave_out(form, &book->hidden[i], err))
			return false;
	return true;
}

const struct form *
book_form(struct book *book, const char *id, struct err *err)
{
	struct book_file *file = find_file(&book->kinds[KIND_FORMS], id);
	struct yaml_problems problems = {.arena = &book->arena};
	struct form *form;

	if (!file) {
		unknown_form(book, id, err);
		return NULL;
	}
	if (file->form)
		return file->form;
	form = form_load(file->path, book->engine, &book->arena, &problems);
	if (!form) {
		yaml_fail(&problems, err);
		err->code = ERR_CONFIG;
		return NULL;
	}
	if (strcmp(form->id, id) != 0) {
		err_set(err, ERR_CONFIG, _("%s: the file of the form \"%s\" must be named %s.yaml"),
		    file->path, form->id, form->id);
		return NULL;
	}
	return leave_out_sections(book, form, err) ? (file->form = form) : NULL;
}

const char *const *
book_form_ids(struct book *book)
{
	return book->kinds[KIND_FORMS].names;
}

const char *const *
book_files(struct book *book, const char *kind)
{
	static const char *const none[] = {NULL};

	/* Forms are asked for by id; their files are not handed out. */
	for (size_t k = KIND_FORMS + 1; k < KINDS; k++)
		if (strcmp(kinds[k], kind) == 0)
			return book->kinds[k].names;
	return none;
}

const char *
book_form_path(struct book *book, const char *id, bool *replaces)
{
	const struct book_file *file = find_file(&book->kinds[KIND_FORMS], id);

	if (replaces)
		*replaces = file && file->replaces;
	return file ? file->path : NULL;
}

const char *
book_path(struct book *book, const char *name)
{
	for (size_t i = book->dirs_len; i > 0; i--) {
		const char *path =
		    arena_printf(&book->arena, "%s/%s.yaml", book->dirs[i - 1], name);

		if (file_exists(path))
			return path;
	}
	return NULL;
}
