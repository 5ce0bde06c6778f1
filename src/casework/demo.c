/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Entering the demo office. Knows the shape of the file (cases, rows, answers), and no field:
 * a member of a case or of a row that bears the name of a form holds records of that form.
 */
#include "casework/demo.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/file.h"
#include "base/i18n.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "store/office.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

struct demo {
	struct desk desk;
	struct db *db;
	struct arena arena;
	struct yaml_problems problems;
	const char *file;  /* for messages */
	const char *dir;   /* files named in it are beside it */
	int64_t now;       /* where the story is, milliseconds */
	int64_t casefile_id;
};

/* Each look at the clock is a second later: actions of a story have an order. */
static int64_t
story_now(void *context)
{
	struct demo *demo = context;

	demo->now += 1000;
	return demo->now;
}

/* A place in the file before the sentence. */
static bool
fail_at(struct demo *demo, const struct yaml_node *node, struct err *err)
{
	return err_prefix(err, "%s:%d:%d: ", demo->file, node->line, node->col);
}

static bool
go_to(struct demo *demo, const char *at, struct err *err)
{
	struct tm utc = {0};
	struct edtf day;
	char text[CLOCK_DAY_SIZE];
	const char *rest = strptime(at, "%Y-%m-%d", &utc);

	if (rest && *rest == 'T')
		rest = strptime(rest, "T%H:%M", &utc);
	else
		utc.tm_hour = 9;
	if (!rest)
		return err_set(err, ERR_DATA, _("“%s” is no time; write 2025-09-08T09:30"), at);
	demo->now = (int64_t)timegm(&utc) * 1000;
	clock_day(demo->now, 0, text);
	edtf_parse(text, &day);
	demo->desk.today = day.earliest;
	return true;
}

/* `at` and `staff` may stand in a case and in a row: when, and who wrote it. */
static bool
set_scene(struct demo *demo, const struct yaml_node *map, struct err *err)
{
	const char *at = yaml_get_text(map, "at"), *staff = yaml_get_text(map, "staff");

	return (!at || go_to(demo, at, err)) && (!staff || desk_sit(&demo->desk, staff, err));
}

static bool
is_form(struct demo *demo, const char *name)
{
	const char *const *ids = book_form_ids(demo->desk.book);

	for (size_t i = 0; ids[i]; i++)
		if (strcmp(ids[i], name) == 0)
			return true;
	return false;
}

/* What would be typed for this value: text, "a b" for a list, "!refused" for {absent: refused}. */
static const char *
as_typed(struct demo *demo, const struct yaml_node *node)
{
	struct buf text = {0};
	const char *typed;

	if (node->kind == YAML_SCALAR)
		return node->text;
	if (node->kind == YAML_MAP)
		buf_printf(&text, "!%s", yaml_get_text(node, "absent") ? yaml_get_text(node, "absent") : "");
	for (const struct yaml_node *item = node->first; node->kind == YAML_LIST && item;
	     item = item->next)
		buf_printf(&text, "%s%s", text.len ? " " : "", item->text);
	typed = arena_dup(&demo->arena, buf_str(&text));
	buf_free(&text);
	return typed;
}

/* The answers of a row; members that are forms, `at` and `staff` are left out. */
static struct given *
collect(struct demo *demo, const struct yaml_node *map, size_t *len)
{
	struct given *given = arena_alloc(&demo->arena, (map->len + 1) * sizeof(*given));

	*len = 0;
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		bool is_rows = is_form(demo, node->key)
			       && (node->kind == YAML_MAP || (node->first && node->first->kind == YAML_MAP));

		if (!is_rows && strcmp(node->key, "at") != 0 && strcmp(node->key, "staff") != 0)
			given[(*len)++] = (struct given){node->key, as_typed(demo, node)};
	}
	return given;
}

static bool add_rows(struct demo *demo, const struct form *form, const struct yaml_node *node,
    const struct sheet *parent, struct err *err);

/* Records of other forms inside a row: they belong to it, or were agreed in it (plan steps). */
static bool
add_nested(struct demo *demo, const struct yaml_node *map, const struct sheet *parent,
    struct err *err)
{
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const struct form *form;

		if (!is_form(demo, node->key) || node->kind == YAML_SCALAR
		    || form_field(parent->form, node->key))
			continue;
		form = book_form(demo->desk.book, node->key, err);
		if (!form || !add_rows(demo, form, node, parent, err))
			return false;
	}
	return true;
}

static bool
add_row(struct demo *demo, const struct form *form, const struct yaml_node *map,
    const struct sheet *parent, struct err *err)
{
	struct sheet sheet;
	size_t len;
	struct given *given = collect(demo, map, &len);
	int64_t parent_id = parent ? parent->row_id : 0;
	int64_t row_id = strcmp(form->owner, "self") == 0
			     ? rows_owner(&demo->desk, form, demo->casefile_id, 0)
			     : 0;
	bool ok;

	if (!set_scene(demo, map, err))
		return fail_at(demo, map, err);
	if (!sheet_open(&sheet, &demo->desk, form->id, demo->casefile_id,
		rows_owner(&demo->desk, form, demo->casefile_id, parent_id), row_id, err))
		return fail_at(demo, map, err);
	if (parent && strcmp(form->owner, parent->form->table) != 0)
		sheet.session_id = parent_id;
	ok = sheet_enter(&sheet, given, len, demo->dir, err);
	if (!ok)
		fail_at(demo, map, err);
	else
		ok = add_nested(demo, map, &sheet, err);
	sheet_close(&sheet);
	return ok;
}

static bool
add_rows(struct demo *demo, const struct form *form, const struct yaml_node *node,
    const struct sheet *parent, struct err *err)
{
	if (node->kind == YAML_MAP)
		return add_row(demo, form, node, parent, err);
	for (const struct yaml_node *item = node->first; item; item = item->next)
		if (!add_row(demo, form, item, parent, err))
			return false;
	return true;
}

/* The case and its person are opened together, then everything else in the order written. */
static bool
add_case(struct demo *demo, const struct yaml_node *map, struct err *err)
{
	const struct yaml_node *person = yaml_get(map, "person");
	const struct yaml_node *casefile = yaml_get(map, "casefile");
	struct sheet sheet;
	struct given *given;
	size_t len;
	bool *changed, ok;

	if (!person || !casefile) {
		err_set(err, ERR_DATA, _("a case of the demo needs “person” and “casefile”"));
		return fail_at(demo, map, err);
	}
	if (!set_scene(demo, map, err) || !sheet_open_fresh(&sheet, &demo->desk, "person", err))
		return fail_at(demo, map, err);
	given = collect(demo, person, &len);
	changed = arena_alloc(&demo->arena, sheet.form->fields_len * sizeof(*changed));
	ok = sheet_take(&sheet, given, len, changed, err);
	given = collect(demo, casefile, &len);
	ok = ok && register_worker(&sheet, given, len, &demo->casefile_id, err);
	sheet_close(&sheet);
	if (!ok)
		return fail_at(demo, person, err);
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const struct form *form;

		if (node == person || node == casefile || node->kind == YAML_SCALAR)
			continue;
		form = book_form(demo->desk.book, node->key, err);
		if (!form)
			return fail_at(demo, node, err);
		if (!add_rows(demo, form, node, NULL, err))
			return false;
	}
	return true;
}

static bool
add_staff(struct demo *demo, const struct yaml_node *list, struct err *err)
{
	for (const struct yaml_node *node = list ? list->first : NULL; node; node = node->next) {
		struct action action;
		const char *name = yaml_get_text(node, "name"), *role = yaml_get_text(node, "role");
		int64_t id;
		bool ok;

		if (!name || !role) {
			err_set(err, ERR_DATA, _("staff of the demo have a name and a role"));
			return fail_at(demo, node, err);
		}
		if (!desk_begin(&demo->desk, "staff", 0, NULL, &action, err))
			return false;
		ok = staff_add(demo->db, &action, name, role, &id, err);
		if (!desk_end(&demo->desk, &action, ok, err))
			return fail_at(demo, node, err);
	}
	return true;
}

static bool
add_all(struct demo *demo, const struct yaml_node *root, struct err *err)
{
	const struct yaml_node *cases = yaml_get(root, "cases");

	if (!add_staff(demo, yaml_get(root, "staff"), err))
		return false;
	for (const struct yaml_node *node = cases ? cases->first : NULL; node; node = node->next)
		if (!add_case(demo, node, err))
			return false;
	return set_scene(demo, root, err);
}

static bool
read_office(const struct yaml_node *root, struct db_office *office, struct err *err)
{
	const struct yaml_node *map = yaml_get(root, "office");

	if (map)
		*office = (struct db_office){
		    .name = yaml_get_text(map, "name"),
		    .prefix = yaml_get_text(map, "prefix"),
		    .country = yaml_get_text(map, "country"),
		};
	if (!office->name || !office->prefix)
		return err_set(err, ERR_DATA, _("the office of the demo needs a name and a prefix"));
	return true;
}

bool
demo_make(const char *path, const char *const data_dirs[], size_t dirs_len, const char *lang,
    const struct db_how *how, struct err *err)
{
	struct demo demo = {.problems = {.arena = &demo.arena}};
	struct db_how then = *how;
	struct db_office office = {0};
	struct yaml_node *root;
	bool made = false, ok = false;

	then.clock = (struct clock){.now = story_now, .context = &demo};
	demo.dir = arena_printf(&demo.arena, "%s/demo/files", data_dirs[0]);
	demo.file = arena_printf(&demo.arena, "%s/demo/office.yaml", data_dirs[0]);
	root = yaml_read_file(demo.file, &demo.arena, &demo.problems);
	if (!root) {
		yaml_fail(&demo.problems, err);
		goto out;
	}
	if (!read_office(root, &office, err) || !db_create(&demo.db, path, &office, &then, err))
		goto out;
	made = true;
	ok = desk_open(&demo.desk, demo.db, data_dirs, dirs_len, NULL, lang, err)
	     && add_all(&demo, root, err);
out:
	desk_close(&demo.desk);
	db_close(demo.db);
	if (made && !ok)
		unlink(path);
	arena_free(&demo.arena);
	return ok;
}
