/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case as a résumé: the tree under `writes` of the map is walked, and what the case has no
 * answer for is left out, up to whole objects and lists. Only what the forms show now leaves, and
 * of that what the redaction lets through.
 */
#include "exchange/resume.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "base/json.h"
#include "casework/rows.h"
#include "exchange/consent.h"
#include "exchange/redaction.h"

#include <string.h>

enum { INDENT = 2 };

struct writing {
	struct desk *desk;
	const struct resume_wish *wish;
	const struct plan *plan;
	const struct redaction *redaction; /* NULL: everything */
	const char *file;
	struct yaml_problems *problems;
	struct arena *arena;
	struct err *err;
	bool failed; /* the case file could not be read: err says why */
};

/* A record whose answers are written; form NULL: names say the form too. */
struct scope {
	const struct form *form;
	const struct sheet *sheet;
};

static bool write_node(struct writing *w, const struct yaml_node *node, const struct scope *scope,
    int depth, struct buf *out);

static void
new_line(struct buf *out, int depth)
{
	buf_char(out, '\n');
	for (int i = 0; i < depth * INDENT; i++)
		buf_char(out, ' ');
}

/* A day, a month or a year; what is only known to lie between two is nothing a résumé can say. */
static const char *
date_of(const char *edtf, struct arena *arena)
{
	size_t len = strlen(edtf);

	if (strchr(edtf, '/'))
		return "";
	return len && edtf[len - 1] == '~' ? arena_dup_len(arena, edtf, len - 1) : edtf;
}

static const char *
words_of(
    struct writing *w, const struct yaml_node *node, const struct field *field, struct value value)
{
	const struct yaml_node *words = yaml_get(node, "words");
	const char *word = words ? yaml_get_text(words, value_print(w->arena, value)) : NULL;

	if (word)
		return word;
	if (strcmp(field->type->name, "date") == 0)
		return redaction_date(
		    w->redaction, date_of(value_print(w->arena, value), w->arena), w->arena);
	return desk_words(w->desk, field, value, w->arena);
}

static bool
no_such_field(struct writing *w, const struct yaml_node *node, const char *name)
{
	yaml_problem(w->problems, w->file, node,
	    _("“%.60s” is no field; write form.field, or within “each” a field of that form"),
	    name);
	return false;
}

static const struct form *
form_named(struct writing *w, const struct yaml_node *node, const char *id)
{
	const struct plan_form *plan = plan_find(w->plan, id);

	if (!plan)
		yaml_problem(w->problems, w->file, node, _("the casebook has no form “%.60s”"), id);
	return plan ? plan->form : NULL;
}

static const char *
answer_of(struct writing *w, const struct yaml_node *node, const struct sheet *sheet,
    const struct field *field)
{
	const struct answer *answer = &sheet->answers.items[field->index];

	if (!answer->visible || answer->value.kind == VALUE_NULL
	    || !redaction_shows(w->redaction, sheet->form, field))
		return "";
	return words_of(w, node, field, answer->value);
}

static bool
open_row(struct writing *w, const struct form *form, int64_t row_id, struct sheet *sheet)
{
	int64_t owner = rows_owner(w->desk, form, w->wish->casefile_id, 0);

	w->failed |=
	    !sheet_open(sheet, w->desk, form->id, w->wish->casefile_id, owner, row_id, w->err);
	return !w->failed;
}

static bool
list_rows(struct writing *w, const struct form *form, struct record_list *rows)
{
	w->failed |= !rows_list(w->desk, form, w->wish->casefile_id, 0, w->arena, rows, w->err);
	return !w->failed;
}

/* "person.phone": of the one record the case has of that form. */
static const char *
far_answer(struct writing *w, const struct yaml_node *node, const char *name)
{
	const char *dot = strchr(name, '.'), *text = "";
	const struct form *form;
	const struct field *field;
	struct record_list rows;
	struct sheet sheet;

	if (!dot) {
		no_such_field(w, node, name);
		return "";
	}
	form = form_named(w, node, arena_dup_len(w->arena, name, (size_t)(dot - name)));
	field = form ? form_field(form, dot + 1) : NULL;
	if (form && !field)
		no_such_field(w, node, name);
	if (!field || !redaction_shows_form(w->redaction, form) || !list_rows(w, form, &rows)
	    || rows.len == 0 || !open_row(w, form, rows.items[0].id, &sheet))
		return "";
	text = arena_dup(w->arena, answer_of(w, node, &sheet, field));
	sheet_close(&sheet);
	return text;
}

static const char *
text_of(
    struct writing *w, const struct yaml_node *node, const char *name, const struct scope *scope)
{
	const struct field *field;

	if (!scope->form)
		return far_answer(w, node, name);
	field = form_field(scope->form, name);
	if (field)
		return answer_of(w, node, scope->sheet, field);
	no_such_field(w, node, name);
	return "";
}

static bool
write_text(const char *text, struct buf *out)
{
	if (!text[0])
		return false;
	json_quote(out, text);
	return true;
}

/* The lines of a text as a list. */
static bool
write_lines(const char *text, int depth, struct buf *out, struct arena *arena)
{
	size_t before = out->len;

	buf_char(out, '[');
	while (*text) {
		size_t len = strcspn(text, "\n");

		if (len) {
			buf_text(out, out->data[out->len - 1] == '[' ? "" : ",");
			new_line(out, depth + 1);
			json_quote(out, arena_dup_len(arena, text, len));
		}
		text += len + (text[len] != '\0');
	}
	if (out->data[out->len - 1] == '[') {
		out->len = before;
		return false;
	}
	new_line(out, depth);
	buf_char(out, ']');
	return true;
}

static bool
write_object(struct writing *w, const struct yaml_node *node, const struct scope *scope, int depth,
    struct buf *out)
{
	size_t before = out->len, last;

	buf_char(out, '{');
	for (const struct yaml_node *member = node->first; member; member = member->next) {
		last = out->len;
		buf_text(out, out->data[out->len - 1] == '{' ? "" : ",");
		new_line(out, depth + 1);
		json_quote(out, member->key);
		buf_text(out, ": ");
		if (!write_node(w, member, scope, depth + 1, out))
			out->len = last;
	}
	if (out->data[out->len - 1] == '{') {
		out->len = before;
		return false;
	}
	new_line(out, depth);
	buf_char(out, '}');
	return true;
}

/* Does the record have one of these answers for each field named? "": none, {kind: [job, ""]}. */
static bool
is_wanted(struct writing *w, const struct yaml_node *where, const struct sheet *sheet)
{
	for (const struct yaml_node *test = where ? where->first : NULL; test; test = test->next) {
		const struct field *field = form_field(sheet->form, test->key);
		const char *value;
		bool found = false;

		if (!field)
			return no_such_field(w, test, test->key);
		value = value_print(w->arena, sheet->answers.items[field->index].value);
		for (const struct yaml_node *item = test->first; item; item = item->next)
			found |= strcmp(item->text, value) == 0;
		if (!found)
			return false;
	}
	return true;
}

static bool
write_row(struct writing *w, const struct yaml_node *node, const struct form *form, int64_t row_id,
    int depth, struct buf *out)
{
	struct sheet sheet;
	struct scope scope = {.form = form, .sheet = &sheet};
	bool wrote;

	if (!open_row(w, form, row_id, &sheet))
		return false;
	wrote = is_wanted(w, yaml_get(node, "where"), &sheet)
		&& write_object(w, yaml_get(node, "members"), &scope, depth, out);
	sheet_close(&sheet);
	return wrote;
}

/* An object for each record of a form. */
static bool
write_each(struct writing *w, const struct yaml_node *node, int depth, struct buf *out)
{
	static const char *const allowed[] = {"each", "where", "members", NULL};
	const struct form *form = form_named(w, node, yaml_get_text(node, "each"));
	const struct yaml_node *members = yaml_get(node, "members");
	size_t before = out->len, last;
	struct record_list rows;

	yaml_check_keys(w->problems, w->file, node, allowed);
	if (!members || members->kind != YAML_MAP)
		yaml_problem(w->problems, w->file, node,
		    _("“each” needs “members”: what is written of each record"));
	else if (form && redaction_shows_form(w->redaction, form) && list_rows(w, form, &rows)) {
		buf_char(out, '[');
		for (size_t i = 0; i < rows.len; i++) {
			last = out->len;
			buf_text(out, out->data[out->len - 1] == '[' ? "" : ",");
			new_line(out, depth + 1);
			if (!write_row(w, node, form, rows.items[i].id, depth + 1, out))
				out->len = last;
		}
		if (out->data[out->len - 1] != '[') {
			new_line(out, depth);
			buf_char(out, ']');
			return true;
		}
	}
	out->len = before;
	return false;
}

/* Writes nothing, and says so, where the case has no answer. */
static bool
write_node(struct writing *w, const struct yaml_node *node, const struct scope *scope, int depth,
    struct buf *out)
{
	const char *name = yaml_get_text(node, "field"), *lines = yaml_get_text(node, "lines"),
		   *value = yaml_get_text(node, "value");

	if (node->kind == YAML_SCALAR)
		return write_text(text_of(w, node, node->text, scope), out);
	if (node->kind == YAML_LIST) {
		yaml_problem(w->problems, w->file, node,
		    _("a field is expected here, or members, or {each: FORM, members: …}"));
		return false;
	}
	if (name)
		return write_text(text_of(w, node, name, scope), out);
	if (lines)
		return write_lines(text_of(w, node, lines, scope), depth, out, w->arena);
	if (value)
		return write_text(value, out);
	if (yaml_get_text(node, "each"))
		return write_each(w, node, depth, out);
	return write_object(w, node, scope, depth, out);
}

/* May it leave at all? */
static bool
check_consent(struct writing *w, const struct redaction *redaction, struct err *err)
{
	const char *why = NULL;
	bool live = true;

	if (redaction->purpose
	    && !consent_is_live(w->desk, w->wish->casefile_id, redaction->purpose,
		w->wish->recipient, w->arena, &live, &why, err))
		return false;
	return live || err_set(err, ERR_DATA, _("nothing may leave: %s"), why);
}

static bool
log_export(struct writing *w, struct err *err)
{
	const struct resume_wish *wish = w->wish;
	struct action action;

	if (wish->unlogged)
		return true;
	if (!desk_begin(w->desk, "export", wish->casefile_id, NULL, &action, err))
		return false;
	action.reason = arena_printf(w->arena, "%s%s%s; JSON Resume",
	    wish->redaction ? wish->redaction : _("everything"), wish->recipient ? " → " : "",
	    wish->recipient ? wish->recipient : "");
	return desk_end(w->desk, &action, true, err);
}

/* The map's file and the tree under `writes`. */
static const struct yaml_node *
find_tree(struct writing *w, struct map *map, struct err *err)
{
	const struct yaml_node *root, *tree;

	if (!map_load(map, w->desk, w->plan, "json-resume", w->problems, err))
		return NULL;
	w->file = map->file;
	root = yaml_read_file(map->file, w->arena, w->problems);
	tree = root ? yaml_get(root, "writes") : NULL;
	if (!tree || tree->kind != YAML_MAP)
		err_set(err, ERR_CONFIG, _("%s: “writes” says what leaves, and is not there"),
		    map->file);
	return tree && tree->kind == YAML_MAP ? tree : NULL;
}

static const char *
write_tree(struct writing *w, const struct yaml_node *tree, struct err *err)
{
	const struct scope whole = {0};
	struct buf out = {0};
	const char *text = NULL;

	write_object(w, tree, &whole, 0, &out);
	buf_char(&out, '\n');
	if (w->problems->errors)
		yaml_fail(w->problems, err);
	else if (!w->failed && log_export(w, err))
		text = arena_dup(w->arena, buf_str(&out));
	buf_free(&out);
	return text;
}

const char *
resume_export(struct desk *desk, const struct resume_wish *wish, struct arena *arena,
    struct yaml_problems *problems, struct err *err)
{
	struct writing w = {
	    .desk = desk, .wish = wish, .problems = problems, .arena = arena, .err = err};
	struct redaction redaction;
	struct plan plan;
	struct map map = {0};
	const struct yaml_node *tree;
	const char *text = NULL;

	if (!plan_make(&plan, desk, err))
		return NULL;
	w.plan = &plan;
	if (!wish->redaction
	    || (redaction_load(desk, &plan, wish->redaction, arena, &redaction, err)
		&& check_consent(&w, &redaction, err))) {
		w.redaction = wish->redaction ? &redaction : NULL;
		tree = find_tree(&w, &map, err);
		text = tree ? write_tree(&w, tree, err) : NULL;
	}
	map_free(&map);
	plan_free(&plan);
	return text;
}
