/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists: from YAML to entries. What is wrong with one as a whole is in list_check.c. */
#include "form/list.h"

#include "base/i18n.h"
#include "base/iso.h"
#include "base/json.h"
#include "form/list_check.h"
#include "form/reading.h"

#include <string.h>

/* Always allowed, whatever `columns` says. */
static const char *const own_keys[] = {"from", "until", "also", NULL};

/* The languages every code must have: those of the title. */
static bool
is_language(const struct list_reading *reading, const char *key)
{
	if (strlen(key) == 2)
		return true;
	for (size_t i = 0; i < reading->list->title.len; i++)
		if (strcmp(reading->list->title.items[i].lang, key) == 0)
			return true;
	return false;
}

static bool
is_among(const char *const words[], const char *word)
{
	for (size_t i = 0; words[i]; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

/* Labels of one entry, growing. */
struct labels {
	struct code_label *items;
	size_t len, cap;
};

static void
add_label(struct list_reading *reading, struct labels *labels, const char *lang,
    const struct yaml_node *node)
{
	const char *text = reading_text(&reading->reading, node);

	if (!text)
		return;
	labels->items = arena_grow(reading->reading.arena, labels->items, labels->len, &labels->cap,
	    sizeof(*labels->items));
	labels->items[labels->len++] = (struct code_label){lang, text};
}

static void
read_also(struct list_reading *reading, struct labels *labels, const struct yaml_node *also)
{
	if (also->kind != YAML_MAP) {
		yaml_problem(reading->reading.problems, reading->reading.file, also,
		    _("`also` maps a language to other words: {en: \"Ivory Coast\"}"));
		return;
	}
	for (const struct yaml_node *lang = also->first; lang; lang = lang->next) {
		if (lang->kind == YAML_LIST)
			for (const struct yaml_node *word = lang->first; word; word = word->next)
				add_label(reading, labels, lang->key, word);
		else
			add_label(reading, labels, lang->key, lang);
	}
}

static void
refuse_key(struct list_reading *reading, const struct yaml_node *member)
{
	const char *nearest = yaml_nearest(member->key, reading->columns);

	if (!nearest)
		nearest = yaml_nearest(member->key, own_keys);
	if (nearest)
		yaml_problem(reading->reading.problems, reading->reading.file, member,
		    _("There is no column \"%s\"; did you mean \"%s\"?"), member->key, nearest);
	else
		yaml_problem(reading->reading.problems, reading->reading.file, member,
		    _("There is no column \"%s\"; name it under `columns`, or take it away"),
		    member->key);
}

/* One member of a code that is not a label: into the entry, or into its JSON. */
static void
read_column(struct list_reading *reading, struct code_entry *entry, const char **iso_name,
    struct buf *extra, const struct yaml_node *member)
{
	const char *text = reading_text(&reading->reading, member);

	if (!text)
		return;
	if (strcmp(member->key, "parent") == 0) {
		entry->parent = text;
	} else if (strcmp(member->key, "level") == 0) {
		entry->level = text;
	} else if (strcmp(member->key, "from") == 0) {
		entry->from_on = reading_day(&reading->reading, member);
	} else if (strcmp(member->key, "until") == 0) {
		entry->until_on = reading_day(&reading->reading, member);
	} else {
		if (strcmp(member->key, "iso_name") == 0)
			*iso_name = text;
		json_key(extra, member->key);
		json_text(extra, text);
	}
}

static void
read_code(struct list_reading *reading, const struct yaml_node *code, struct code_entry *entry,
    const char **iso_name)
{
	struct arena *arena = reading->reading.arena;
	struct buf extra = {0};
	struct labels labels = {0};
	const struct yaml_node *also = yaml_get(code, "also");

	*entry = (struct code_entry){.code = code->key};
	buf_char(&extra, '{');
	for (const struct yaml_node *member = code->first; member; member = member->next)
		if (is_among(reading->columns, member->key))
			read_column(reading, entry, iso_name, &extra, member);
		else if (strcmp(member->key, "from") == 0 || strcmp(member->key, "until") == 0)
			read_column(reading, entry, iso_name, &extra, member);
		else if (is_language(reading, member->key))
			add_label(reading, &labels, member->key, member);
		else if (member != also)
			refuse_key(reading, member);
	if (also)
		read_also(reading, &labels, also);
	buf_char(&extra, '}');
	if (extra.len > 2)
		entry->extra = arena_dup(arena, buf_str(&extra));
	buf_free(&extra);
	entry->labels = labels.items;
	entry->labels_len = labels.len;
	list_check_labels(reading, code, entry);
}

static void
read_codes(struct list_reading *reading, const struct yaml_node *codes)
{
	struct arena *arena = reading->reading.arena;
	struct list_def *list = reading->list;
	const char **iso_names = arena_alloc(arena, codes->len * sizeof(*iso_names));

	list->iso_names = iso_names;
	list->entries = arena_alloc(arena, codes->len * sizeof(*list->entries));
	reading->nodes = arena_alloc(arena, codes->len * sizeof(*reading->nodes));
	for (const struct yaml_node *code = codes->first; code; code = code->next) {
		if (!reading_word(&reading->reading, code, code->key, LIST_CODE_MAX))
			continue;
		if (code->kind != YAML_MAP) {
			yaml_problem(reading->reading.problems, reading->reading.file, code,
			    _("A code needs its labels: {en: \"…\", fr: \"…\"}"));
			continue;
		}
		reading->nodes[list->len] = code;
		read_code(reading, code, &list->entries[list->len], &iso_names[list->len]);
		list->len++;
	}
	list_check(reading);
}

static void
read_head(struct list_reading *reading, const struct yaml_node *root, const char *stem)
{
	static const char *const keys[]
	    = {"list", "version", "title", "columns", "catalogues", "codes", NULL};
	struct reading *r = &reading->reading;
	struct list_def *list = reading->list;

	yaml_check_keys(r->problems, r->file, root, keys);
	list->id = reading_id(r, root, "list", stem);
	list->version = reading_version(r, root);
	reading_label(r, root, "title", NULL, &list->title);
	reading->columns = reading_words(r, yaml_get(root, "columns"));
	list->catalogues = reading_words(r, yaml_get(root, "catalogues"));
}

struct list_def *
list_read(const char *bytes, size_t len, const char *file, const char *stem, struct arena *arena,
    struct yaml_problems *problems)
{
	struct list_reading reading = {.reading = {file, arena, problems}};
	size_t errors = problems->errors;
	struct yaml_node *root = yaml_read(bytes, len, file, arena, problems);
	struct yaml_node *codes;

	if (!root || !reading_map(&reading.reading, root))
		return NULL;
	reading.list = arena_alloc(arena, sizeof(*reading.list));
	read_head(&reading, root, stem);
	codes = reading_member(&reading.reading, root, "codes", YAML_MAP);
	if (codes)
		read_codes(&reading, codes);
	return problems->errors == errors ? reading.list : NULL;
}

/* The name in the first catalogue that knows it. */
static const char *
name_in(struct iso_names *const *names, size_t len, const char *english)
{
	const char *name = NULL;

	for (size_t i = 0; i < len && !name; i++)
		if (names[i])
			name = iso_name(names[i], english);
	return name;
}

static bool
has_label(const struct code_entry *entry, const char *lang)
{
	for (size_t i = 0; i < entry->labels_len; i++)
		if (strcmp(entry->labels[i].lang, lang) == 0)
			return true;
	return false;
}

static void
add_name(struct code_entry *entry, const char *lang, const char *name, struct arena *arena)
{
	struct code_label *labels
	    = arena_alloc(arena, (entry->labels_len + 1) * sizeof(*entry->labels));

	if (entry->labels_len > 0)
		memcpy(labels, entry->labels, entry->labels_len * sizeof(*labels));
	labels[entry->labels_len++] = (struct code_label){lang, arena_dup(arena, name)};
	entry->labels = labels;
}

static const char *
english_name(const struct list_def *list, size_t n)
{
	const struct code_entry *entry = &list->entries[n];

	if (list->iso_names[n])
		return list->iso_names[n];
	for (size_t i = 0; i < entry->labels_len; i++)
		if (strcmp(entry->labels[i].lang, "en") == 0)
			return entry->labels[i].text;
	return "";
}

static void
add_names_in(struct list_def *list, const char *locale_dir, const char *lang, struct arena *arena)
{
	enum { CATALOGUES_MAX = 8 };
	struct arena scratch = {0};
	struct iso_names *names[CATALOGUES_MAX] = {0};
	size_t len = 0;

	for (; len < CATALOGUES_MAX && list->catalogues[len]; len++)
		names[len] = iso_names_open(locale_dir, list->catalogues[len], lang, &scratch);
	for (size_t i = 0; i < list->len; i++) {
		const char *name = has_label(&list->entries[i], lang)
				       ? NULL
				       : name_in(names, len, english_name(list, i));

		if (name)
			add_name(&list->entries[i], lang, name, arena);
	}
	arena_free(&scratch);
}

void
list_add_names(struct list_def *list, const char *locale_dir, struct arena *arena)
{
	for (size_t i = 0; iso_languages[i]; i++)
		add_names_in(list, locale_dir, iso_languages[i], arena);
}
