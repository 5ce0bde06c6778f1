/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A résumé into a case. Its leaves (texts and numbers, with their paths) are listed first; what
 * the map takes is marked by path, and what is left at the end is the rest.
 */
#include "exchange/resume.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "casework/guard.h"
#include "exchange/intake_part.h"
#include "store/attachment.h"
#include "store/json_tree.h"

#include <string.h>

enum { RESUME_SIZE_MAX = 1024 * 1024, LEAVES_MAX = 20000 };

struct leaf_found {
	const struct json_node *node;
	const char *path;             /* "work[0].position" */
	const char *pattern;          /* "work[].position" */
	const struct json_node *item; /* of the outermost list it lies in; NULL: of none */
};

struct resuming {
	struct desk *desk;
	const char *path;
	struct map map;
	struct plan plan;
	struct arena arena;
	struct arena *kept; /* of the report */
	struct resume_report *report;
	struct json_node *root;
	struct leaf_found *leaves;
	size_t len, cap;
	const struct json_node **refused; /* items that could not be taken */
	size_t refused_len, refused_cap;
	struct intake intake;
	struct action action;
	struct intake_result result;
	struct taker taker;
};

static bool
add_leaf(struct resuming *r, const struct json_node *node, const char *path, const char *pattern,
    const struct json_node *item, struct err *err)
{
	if (node->kind == JSON_NULL || !node->text[0])
		return true;
	if (r->len == LEAVES_MAX)
		return err_set(err, ERR_DATA, _("%s: more than %d texts; this is no résumé"),
		    r->path, LEAVES_MAX);
	r->leaves = arena_grow(&r->arena, r->leaves, r->len, &r->cap, sizeof(*r->leaves));
	r->leaves[r->len++] = (struct leaf_found){node, path, pattern, item};
	return true;
}

static bool
find_leaves(struct resuming *r, const struct json_node *node, const char *path, const char *pattern,
    const struct json_node *item, struct err *err)
{
	struct arena *arena = &r->arena;
	size_t n = 0;

	if (node->kind != JSON_OBJECT && node->kind != JSON_ARRAY)
		return add_leaf(r, node, path, pattern, item, err);
	for (const struct json_node *child = node->first; child; child = child->next, n++) {
		const char *below, *shape;

		if (node->kind == JSON_ARRAY) {
			below = arena_printf(arena, "%s[%zu]", path, n);
			shape = arena_printf(arena, "%s[]", pattern);
		} else {
			below = arena_printf(arena, "%s%s%s", path, *path ? "." : "", child->key);
			shape =
			    arena_printf(arena, "%s%s%s", pattern, *pattern ? "." : "", child->key);
		}
		if (!find_leaves(r, child, below, shape,
			item || node->kind != JSON_ARRAY ? item : child, err))
			return false;
	}
	return true;
}

/* Does pattern lie at path, or is it an item of the list there? */
static bool
lies_at(const char *pattern, const char *path)
{
	size_t len = strlen(path);

	return strncmp(pattern, path, len) == 0
	       && (!pattern[len] || strcmp(pattern + len, "[]") == 0);
}

static bool
lies_below(const char *pattern, const char *path)
{
	size_t len = strlen(path);

	return strncmp(pattern, path, len) == 0
	       && (!pattern[len] || pattern[len] == '.' || pattern[len] == '[');
}

static bool
names_it(struct resuming *r, const struct map_record *record, const char *pattern)
{
	for (size_t i = 0; i < record->len; i++)
		for (size_t k = 0; k < record->answers[i].names_len; k++) {
			const char *name = r->map.names[record->answers[i].names[k]];

			if (record->items)
				name = arena_printf(&r->arena, "%s[].%s", record->items, name);
			if (lies_at(pattern, name))
				return true;
		}
	return false;
}

static bool
is_refused(const struct resuming *r, const struct json_node *item)
{
	for (size_t i = 0; item && i < r->refused_len; i++)
		if (r->refused[i] == item)
			return true;
	return false;
}

/* Does an answer take it, or the map say that it is of no interest? */
static bool
is_taken(struct resuming *r, const struct leaf_found *leaf)
{
	for (size_t i = 0; r->map.ignored[i]; i++)
		if (lies_below(leaf->pattern, r->map.ignored[i]))
			return true;
	for (size_t i = 0; !is_refused(r, leaf->item) && i < r->map.records_len; i++)
		if (names_it(r, &r->map.records[i], leaf->pattern))
			return true;
	return false;
}

static bool
asks_for(const struct resuming *r, const struct map_record *record, const char *name)
{
	for (size_t i = 0; i < record->len; i++)
		for (size_t k = 0; k < record->answers[i].names_len; k++)
			if (strcmp(r->map.names[record->answers[i].names[k]], name) == 0)
				return true;
	return false;
}

/* What is left of an item goes into its own record, where the map has room for it there. */
static bool
goes_with_item(const struct resuming *r, const struct leaf_found *leaf)
{
	for (size_t i = 0; leaf->item && i < r->map.records_len; i++) {
		const struct map_record *record = &r->map.records[i];

		if (record->items && lies_below(leaf->pattern, record->items)
		    && asks_for(r, record, MAP_LEFTOVER))
			return !is_refused(r, leaf->item);
	}
	return false;
}

/* item NULL: what is left of the whole. */
static const char *
leftover(struct resuming *r, const struct json_node *item)
{
	struct buf text = {0};
	const char *copy;

	for (size_t i = 0; i < r->len; i++) {
		const struct leaf_found *leaf = &r->leaves[i];
		const char *dot = strchr(leaf->path, '.');

		if ((item ? leaf->item != item : goes_with_item(r, leaf)) || is_taken(r, leaf))
			continue;
		buf_printf(&text, "%s%s: %s", text.len ? "\n" : "",
		    item && dot ? dot + 1 : leaf->path, leaf->node->text);
	}
	copy = arena_dup(&r->arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

/* A text, or the texts of a list, a line each. */
static const char *
text_at(struct resuming *r, const struct json_node *item, const char *name)
{
	const struct json_node *node = json_tree_find(item, name);
	struct buf text = {0};
	const char *copy;

	if (!node || node->kind != JSON_ARRAY)
		return node ? node->text : "";
	for (const struct json_node *child = node->first; child; child = child->next)
		if (child->text[0])
			buf_printf(&text, "%s%s", text.len ? "\n" : "", child->text);
	copy = arena_dup(&r->arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

static bool
attach(struct resuming *r, const char **out, struct err *err)
{
	char id[ATTACHMENT_ID_SIZE];

	if (!attachment_add_file(r->desk->db, &r->action, r->path, id, err))
		return false;
	*out = arena_dup(&r->arena, id);
	return true;
}

/* The cells of one record: paths are looked for in the item, or in the whole. */
static bool
make_cells(struct resuming *r, const struct map_record *record, const struct json_node *item,
    const char **cells, struct err *err)
{
	const struct json_node *within = item ? item : r->root;

	for (size_t i = 0; i < r->map.names_len; i++) {
		const char *name = r->map.names[i];

		cells[i] = "";
		if (strcmp(name, MAP_LEFTOVER) == 0)
			cells[i] = asks_for(r, record, name) ? leftover(r, item) : "";
		else if (strcmp(name, MAP_ITSELF) != 0)
			cells[i] = text_at(r, within, name);
		else if (asks_for(r, record, name) && !attach(r, &cells[i], err))
			return false;
	}
	return true;
}

static void
keep_text(struct resuming *r, struct intake_texts *texts, const char *text)
{
	texts->items =
	    arena_grow(r->kept, texts->items, texts->len, &texts->cap, sizeof(*texts->items));
	texts->items[texts->len++] = arena_dup(r->kept, text);
}

static void
note_refused(struct resuming *r, const struct json_node *item, const char *path, const char *why)
{
	r->refused =
	    arena_grow(&r->arena, r->refused, r->refused_len, &r->refused_cap, sizeof(*r->refused));
	r->refused[r->refused_len++] = item;
	keep_text(r, &r->report->refused, arena_printf(&r->arena, "%s: %s", path, why));
}

static bool
write_record(struct resuming *r, const struct map_record *record, const struct json_node *item,
    struct err *err)
{
	const char **cells = arena_alloc(&r->arena, (r->map.names_len + 1) * sizeof(*cells));
	struct map_row row = {.cells = cells};
	size_t before = r->taker.len;

	if (!make_cells(r, record, item, cells, err)
	    || !intake_gather(&r->taker, record, &row, err))
		return false;
	return r->taker.len == before || intake_write(&r->taker, &r->taker.records[before], err);
}

/* One record with a place to go back to: what is wrong with it keeps nothing else out. */
static bool
take_record(struct resuming *r, const struct map_record *record, const struct json_node *item,
    const char *path, struct err *err)
{
	struct db *db = r->desk->db;
	const struct intake_result before = r->result;
	struct action_mark mark;
	struct err refused = {0};
	bool ok;

	if (!action_settle(db, &r->action, err) || !action_mark(db, &r->action, &mark, err))
		return false;
	ok = write_record(r, record, item, &refused);
	if (!ok && refused.code != ERR_DATA) {
		*err = refused;
		return false;
	}
	if (!ok) {
		r->result = before;
		note_refused(r, item, path, refused.text);
		if (!action_go_back(db, &r->action, &mark, err))
			return false;
	}
	return action_keep(db, err);
}

static bool
take_items(struct resuming *r, const struct map_record *record, struct err *err)
{
	const struct json_node *list = json_tree_find(r->root, record->items);
	size_t n = 0;

	if (!list || list->kind != JSON_ARRAY)
		return true;
	for (const struct json_node *item = list->first; item; item = item->next, n++)
		if (!take_record(
			r, record, item, arena_printf(&r->arena, "%s[%zu]", record->items, n), err))
			return false;
	return true;
}

/* What is left of the whole is known when all else was tried. */
static bool
takes_leftover(const struct resuming *r, const struct map_record *record)
{
	return !record->items && asks_for(r, record, MAP_LEFTOVER);
}

static bool
take_records(struct resuming *r, struct err *err)
{
	for (int last = 0; last < 2; last++)
		for (size_t i = 0; i < r->map.records_len; i++) {
			const struct map_record *record = &r->map.records[i];

			if (takes_leftover(r, record) != last || record->len == 0)
				continue;
			if (!(record->items
				    ? take_items(r, record, err)
				    : take_record(r, record, NULL, record->plan->form->id, err)))
				return false;
		}
	return true;
}

static void
make_report(struct resuming *r)
{
	const struct intake_texts *changes = &r->result.changes, *kept = &r->result.kept;

	for (size_t i = 0; i < changes->len; i++)
		keep_text(r, &r->report->changes, changes->items[i]);
	for (size_t i = 0; i < kept->len; i++)
		keep_text(r, &r->report->kept, kept->items[i]);
	for (size_t i = 0; i < r->len; i++)
		if (!is_taken(r, &r->leaves[i]) && !goes_with_item(r, &r->leaves[i]))
			keep_text(r, &r->report->rest,
			    arena_printf(
				&r->arena, "%s: %s", r->leaves[i].path, r->leaves[i].node->text));
}

static bool
read_resume(struct resuming *r, struct err *err)
{
	char *bytes;
	size_t len, bad;

	if (!file_read(r->path, RESUME_SIZE_MAX, &r->arena, &bytes, &len, err))
		return false;
	if (!utf8_valid(bytes, len, &bad))
		return err_set(
		    err, ERR_DATA, _("%s: byte %zu is not UTF-8 text"), r->path, bad + 1);
	if (!json_tree_read(r->desk->db, bytes, &r->arena, &r->root, err))
		return err_prefix(err, "%s: ", r->path);
	if (r->root->kind != JSON_OBJECT || !json_tree_get(r->root, "basics"))
		return err_set(err, ERR_DATA,
		    _("%s is no résumé of JSON Resume: it has no “basics”"), r->path);
	return find_leaves(r, r->root, "", "", NULL, err);
}

/* Nothing but identity is noted without consent: asked once, before anything is tried. */
static bool
may_be_noted(struct resuming *r, struct err *err)
{
	for (size_t i = 0; i < r->map.records_len; i++)
		if (!guards_pass(r->desk, r->map.records[i].plan->form->guards,
			r->taker.at.casefile_id, 0, err))
			return false;
	return true;
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool
take_all(struct resuming *r, bool preview, struct err *err)
{
	struct err failed = {0};
	bool ok, keep;

	if (!desk_begin(r->desk, "import", r->taker.at.casefile_id, NULL, &r->action, err))
		return false;
	r->action.reason = name_of(r->path);
	ok = take_records(r, &failed);
	make_report(r);
	keep = ok && !preview && r->report->changes.len > 0;
	if (!ok)
		*err = failed;
	if (!desk_end(r->desk, &r->action, keep, keep ? err : &failed))
		return ok && !keep;
	r->report->action_seq = r->action.seq;
	return true;
}

static void
start(struct resuming *r, int64_t person_id, int64_t casefile_id)
{
	r->intake =
	    (struct intake){.desk = r->desk, .map = &r->map, .action = &r->action, .keeps = true};
	r->result = (struct intake_result){.state = INTAKE_CHANGED, .name = "", .number = ""};
	r->taker = (struct taker){
	    .in = &r->intake,
	    .arena = &r->arena,
	    .out = &r->result,
	    .at = {.casefile_id = casefile_id, .person_id = person_id},
	};
}

bool
resume_import(struct desk *desk, const char *path, int64_t casefile_id, bool preview,
    struct arena *arena, struct resume_report *report, struct err *err)
{
	struct resuming r = {.desk = desk, .path = path, .kept = arena, .report = report};
	struct value person = value_null;
	bool ok;

	*report = (struct resume_report){.problems = {.arena = arena}};
	if (!plan_make(&r.plan, desk, err))
		return false;
	ok = record_read(desk->db, "casefile", casefile_id, "person_id", &r.arena, &person, err)
	     && map_load(&r.map, desk, &r.plan, "json-resume", &report->problems, err)
	     && read_resume(&r, err);
	start(&r, person.integer, casefile_id);
	ok = ok && may_be_noted(&r, err) && take_all(&r, preview, err);
	map_free(&r.map);
	plan_free(&r.plan);
	arena_free(&r.arena);
	return ok;
}
