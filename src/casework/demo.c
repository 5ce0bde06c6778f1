/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Entering the demo office. Knows the shape of the file (cases, rows, answers), and no
 * field: a member of a case or of a row that bears the name of a form holds records of that form. Rows are
 * gathered first and entered in the order of their time, as the desk did.
 */
#include "casework/demo.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/file.h"
#include "base/i18n.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "store/office.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* One row to enter. What it leaves out (when, by whom) it has from the row or case it stands in. */
struct entry {
	const struct yaml_node *map;
	const struct form *form;
	const char *at, *staff;
	struct entry *parent;        /* the row it stands in, or NULL */
	struct entry *person;        /* whose case it belongs to: the entry that opens it */
	int64_t row_id, casefile_id; /* once it was entered */
	size_t order;
};

struct demo {
	struct desk desk;
	struct db *db;
	struct arena arena;
	struct yaml_problems problems;
	const char *file; /* for messages */
	const char *dir;  /* files named in it are beside it */
	int64_t now;      /* where the story is, milliseconds */
	struct entry **entries;
	size_t len, cap;
};

/* Members that hold records under another name than their form's. */
static const struct {
	const char *key, *form;
} nicknames[] = {{"steps", "step"}, {"links", "evidence_link"}};

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
	const char *rest = strptime(at, "%Y-%m-%dT%H:%M", &utc);
	int64_t then = (int64_t)timegm(&utc) * 1000;

	if (!rest)
		return err_set(err, ERR_DATA, _("“%s” is no time; write 2025-09-08T09:30"), at);
	/* What was entered in one go took its seconds: the clock does not go back. */
	if (then > demo->now)
		demo->now = then;
	clock_day(demo->now, 0, text);
	edtf_parse(text, &day);
	demo->desk.today = day.earliest;
	return true;
}

/* The form whose records a member holds; NULL when it is an answer, a time or a name. */
static const struct form *
form_of_member(struct demo *demo, const struct yaml_node *node)
{
	const char *const *ids = book_form_ids(demo->desk.book);
	const char *name = node->key;
	struct err err = {0};

	if (node->kind == YAML_SCALAR
	    || (node->kind == YAML_LIST && node->first && node->first->kind != YAML_MAP))
		return NULL;
	for (size_t i = 0; i < sizeof(nicknames) / sizeof(nicknames[0]); i++)
		if (strcmp(nicknames[i].key, name) == 0)
			name = nicknames[i].form;
	for (size_t i = 0; ids[i]; i++)
		if (strcmp(ids[i], name) == 0)
			return book_form(demo->desk.book, name, &err);
	return NULL;
}

static struct entry *
add_entry(struct demo *demo, const struct form *form, const struct yaml_node *map,
    const struct entry *around)
{
	struct entry *entry = arena_alloc(&demo->arena, sizeof(*entry));
	const char *at = yaml_get_text(map, "at"), *staff = yaml_get_text(map, "staff");

	*entry = (struct entry){
	    .map = map,
	    .form = form,
	    .at = at ? at : around->at,
	    .staff = staff ? staff : around->staff,
	    .person = around->person,
	    .order = demo->len,
	};
	demo->entries =
	    arena_grow(&demo->arena, demo->entries, demo->len, &demo->cap, sizeof(*demo->entries));
	demo->entries[demo->len++] = entry;
	return entry;
}

/* Every row inside this map, at any depth. parent is the row that the map is, or NULL. */
static void
gather(struct demo *demo, const struct yaml_node *map, const struct entry *around,
    struct entry *parent)
{
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const struct form *form = form_of_member(demo, node);
		const struct yaml_node *row = node->kind == YAML_LIST ? node->first : node;

		/* The person and the case were taken together. */
		if (!form || strcmp(form->owner, "self") == 0)
			continue;
		for (; row; row = node->kind == YAML_LIST ? row->next : NULL) {
			struct entry *entry = add_entry(demo, form, row, around);

			entry->parent = parent;
			gather(demo, row, entry, entry);
		}
	}
}

static int
by_time(const void *a, const void *b)
{
	const struct entry *one = *(struct entry *const *)a, *two = *(struct entry *const *)b;
	int when = strcmp(one->at, two->at);

	return when ? when : one->order < two->order ? -1 : 1;
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
		buf_printf(&text, "!%s",
		    yaml_get_text(node, "absent") ? yaml_get_text(node, "absent") : "");
	for (const struct yaml_node *item = node->first; node->kind == YAML_LIST && item;
	     item = item->next)
		buf_printf(&text, "%s%s", text.len ? " " : "", item->text);
	typed = arena_dup(&demo->arena, buf_str(&text));
	buf_free(&text);
	return typed;
}

/* The answers of a row: everything but records, times and names of staff. */
static struct given *
collect(struct demo *demo, const struct yaml_node *map, size_t *len)
{
	struct given *given = arena_alloc(&demo->arena, (map->len + 1) * sizeof(*given));

	*len = 0;
	for (const struct yaml_node *node = map->first; node; node = node->next)
		if (!form_of_member(demo, node) && strcmp(node->key, "at") != 0
		    && strcmp(node->key, "staff") != 0)
			given[(*len)++] = (struct given){node->key, as_typed(demo, node)};
	return given;
}

/* The person of a case, and the case with it. */
static bool
enter_case(struct demo *demo, struct entry *entry, struct err *err)
{
	const struct yaml_node *person = yaml_get(entry->map, "person");
	const struct yaml_node *casefile = yaml_get(entry->map, "casefile");
	struct given *given;
	struct sheet sheet;
	size_t len;
	bool *changed, ok;

	if (!person || !casefile)
		return err_set(
		    err, ERR_DATA, _("a case of the demo needs “person” and “casefile”"));
	if (!sheet_open_fresh(&sheet, &demo->desk, "person", err))
		return false;
	given = collect(demo, person, &len);
	changed = arena_alloc(&demo->arena, sheet.form->fields_len * sizeof(*changed));
	ok = sheet_take(&sheet, given, len, changed, err);
	given = collect(demo, casefile, &len);
	ok = ok && register_worker(&sheet, given, len, &entry->casefile_id, err);
	sheet_close(&sheet);
	return ok;
}

static bool
enter_row(struct demo *demo, struct entry *entry, struct err *err)
{
	struct sheet sheet;
	struct given *given;
	size_t len;
	int64_t parent_id = entry->parent ? entry->parent->row_id : 0;
	bool ok;

	entry->casefile_id = entry->person->casefile_id;
	if (!sheet_open(&sheet, &demo->desk, entry->form->id, entry->casefile_id,
		rows_owner(&demo->desk, entry->form, entry->casefile_id, parent_id), 0, err))
		return false;
	/* A row that stands in another and does not belong to it was agreed there: a plan step. */
	if (entry->parent && strcmp(entry->form->owner, entry->parent->form->table) != 0)
		sheet.session_id = parent_id;
	given = collect(demo, entry->map, &len);
	ok = sheet_enter(&sheet, given, len, demo->dir, err);
	entry->row_id = sheet.row_id;
	sheet_close(&sheet);
	return ok;
}

static bool
enter(struct demo *demo, struct entry *entry, struct err *err)
{
	bool ok = go_to(demo, entry->at, err)
		  && (!entry->staff || desk_sit(&demo->desk, entry->staff, err))
		  && (entry->form ? enter_row : enter_case)(demo, entry, err);

	return ok || fail_at(demo, entry->map, err);
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

/* "at" of the whole story begins it; the first member of staff sits down when it is over. */
static bool
enter_all(struct demo *demo, const struct yaml_node *root, struct err *err)
{
	const struct yaml_node *cases = yaml_get(root, "cases"), *staff = yaml_get(root, "staff");
	const struct entry nothing = {.at = "2000-01-01T08:00"};

	for (const struct yaml_node *node = cases ? cases->first : NULL; node; node = node->next) {
		struct entry *person = add_entry(demo, NULL, node, &nothing);

		person->person = person;
		gather(demo, node, person, NULL);
	}
	if (demo->len == 0)
		return err_set(err, ERR_DATA, _("the demo has no cases"));
	qsort(demo->entries, demo->len, sizeof(demo->entries[0]), by_time);
	if (!go_to(demo, demo->entries[0]->at, err) || !add_staff(demo, staff, err))
		return false;
	for (size_t i = 0; i < demo->len; i++)
		if (!enter(demo, demo->entries[i], err))
			return false;
	return !staff || !staff->first
	       || (desk_sit(&demo->desk, yaml_get_text(staff->first, "name"), err)
		   && desk_stay(&demo->desk, err));
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
		return err_set(
		    err, ERR_DATA, _("the office of the demo needs a name and a prefix"));
	return true;
}

bool
demo_make(const char *path, const char *const data_dirs[], size_t dirs_len, const char *lang,
    const struct db_how *how, struct err *err)
{
	struct demo demo = {.problems = {.arena = &demo.arena}, .now = 946713600000}; /* in 2000 */
	struct db_how then = *how;
	struct db_office office = {0};
	struct yaml_node *root;
	struct file_out *making = NULL;
	bool ok = false;

	then.clock = (struct clock){.now = story_now, .context = &demo};
	demo.dir = arena_printf(&demo.arena, "%s/demo/files", data_dirs[0]);
	demo.file = arena_printf(&demo.arena, "%s/demo/office.yaml", data_dirs[0]);
	root = yaml_read_file(demo.file, &demo.arena, &demo.problems);
	if (!root) {
		yaml_fail(&demo.problems, err);
		goto out;
	}
	if (!read_office(root, &office, err)
	    || !db_make(&demo.db, &making, path, &office, &then, err))
		goto out;
	ok = desk_open(&demo.desk, demo.db, data_dirs, dirs_len, NULL, lang, err)
	     && enter_all(&demo, root, err);
out:
	desk_close(&demo.desk);
	ok = making && db_made(demo.db, making, path, ok, err);
	arena_free(&demo.arena);
	return ok;
}
