/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists: from YAML to entries. What is wrong with one as a whole is in list_check.c. */
#include "form/list.h"

#include "base/i18n.h"
#include "base/iso.h"
#include "base/mo.h"
#include "base/json.h"
#include "form/list_check.h"
#include "form/reading.h"

#include <string.h>

/* What every code may have, whatever `columns` says. */
static const char *const own_keys[] = {"from", "until", "also", NULL};

static bool
is_among(const char *const words[], const char *word)
{
	for (size_t i = 0; words[i]; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

bool
list_has_label(const struct code_entry *entry, const char *lang)
{
	for (size_t i = 0; i < entry->labels_len; i++)
		if (strcmp(entry->labels[i].lang, lang) == 0)
			return true;
	return false;
}

/* A code while it is read. */
struct coding {
	struct list_reading *reading;
	const struct yaml_node *node;
	struct code_entry *entry;
	const char *iso_name;
	struct code_label *labels;
	size_t labels_cap;
	struct buf extra; /* JSON of the list's own columns, without its end */
};

static void
add_label(struct coding *coding, const char *lang, const char *text)
{
	struct code_entry *entry = coding->entry;

	coding->labels = arena_grow(coding->reading->loader.arena, coding->labels,
	    entry->labels_len, &coding->labels_cap, sizeof(*coding->labels));
	coding->labels[entry->labels_len++] = (struct code_label){lang, text};
	entry->labels = coding->labels;
}

/* Other words under one language: a text, or a list of texts. */
static void
read_words(struct coding *coding, const struct yaml_node *also, const struct yaml_node *lang)
{
	struct loader *loader = &coding->reading->loader;

	if (lang->kind != YAML_LIST) {
		const char *text = load_text(loader, also, lang->key);

		if (text)
			add_label(coding, lang->key, text);
		return;
	}
	for (const struct yaml_node *word = lang->first; word; word = word->next)
		if (word->kind == YAML_SCALAR && word->text[0])
			add_label(coding, lang->key, word->text);
		else
			yaml_problem(loader->problems, loader->file, word,
			    _("a text is expected here, as in [\"Ivory Coast\"]"));
}

static void
read_also(struct coding *coding, const struct yaml_node *also)
{
	if (!reading_map(&coding->reading->loader, also))
		return;
	for (const struct yaml_node *lang = also->first; lang; lang = lang->next)
		read_words(coding, also, lang);
}

static void
refuse_key(struct coding *coding, const struct yaml_node *member)
{
	struct loader *loader = &coding->reading->loader;
	const char *nearest = yaml_nearest(member->key, coding->reading->columns);
	const char *text;

	if (!nearest)
		nearest = yaml_nearest(member->key, own_keys);
	if (nearest)
		text = arena_printf(loader->arena,
		    _("\"%s\" is not a column; did you mean \"%s\"?"), member->key, nearest);
	else
		text = arena_printf(loader->arena,
		    _("\"%s\" is not a column; name it under \"columns:\", or take it away"),
		    member->key);
	load_problem_key(loader, member, text);
}

static void
read_column(struct coding *coding, const struct yaml_node *member)
{
	const char *text = load_text(&coding->reading->loader, coding->node, member->key);

	if (!text)
		return;
	if (strcmp(member->key, "parent") == 0) {
		coding->entry->parent = text;
	} else if (strcmp(member->key, "level") == 0) {
		coding->entry->level = text;
	} else {
		if (strcmp(member->key, "iso_name") == 0)
			coding->iso_name = text;
		json_member(&coding->extra, member->key);
		json_quote(&coding->extra, text);
	}
}

/* Labels are under languages: those of the title, or any of two letters. */
static bool
is_language(const struct list_reading *reading, const char *key)
{
	return strlen(key) == 2 || label_has(&reading->list->title, key);
}

static void
read_member(struct coding *coding, const struct yaml_node *member)
{
	struct loader *loader = &coding->reading->loader;

	if (is_among(coding->reading->columns, member->key)) {
		read_column(coding, member);
	} else if (strcmp(member->key, "from") == 0) {
		coding->entry->from_on = reading_day(loader, coding->node, "from");
	} else if (strcmp(member->key, "until") == 0) {
		coding->entry->until_on = reading_day(loader, coding->node, "until");
	} else if (is_language(coding->reading, member->key)) {
		const char *text = load_text(loader, coding->node, member->key);

		if (text)
			add_label(coding, member->key, text);
	} else if (strcmp(member->key, "also") != 0) {
		refuse_key(coding, member);
	}
}

static const char *
read_code(struct list_reading *reading, const struct yaml_node *node, struct code_entry *entry)
{
	struct coding coding = {.reading = reading, .node = node, .entry = entry};
	const struct yaml_node *also = yaml_get(node, "also");

	*entry = (struct code_entry){.code = node->key};
	buf_char(&coding.extra, '{');
	for (const struct yaml_node *member = node->first; member; member = member->next)
		read_member(&coding, member);
	if (also) /* after the labels: the first of a language is the one that is shown */
		read_also(&coding, also);
	buf_char(&coding.extra, '}');
	if (coding.extra.len > 2)
		entry->extra = arena_dup(reading->loader.arena, buf_str(&coding.extra));
	buf_free(&coding.extra);
	list_check_labels(reading, node, entry);
	return coding.iso_name;
}

static void
read_codes(struct list_reading *reading, const struct yaml_node *codes)
{
	struct loader *loader = &reading->loader;
	struct list_def *list = reading->list;
	const char **iso_names = arena_alloc(loader->arena, codes->len * sizeof(*iso_names));

	list->iso_names = iso_names;
	list->entries = arena_alloc(loader->arena, codes->len * sizeof(*list->entries));
	reading->nodes = arena_alloc(loader->arena, codes->len * sizeof(*reading->nodes));
	list->nodes = reading->nodes;
	for (const struct yaml_node *code = codes->first; code; code = code->next) {
		if (!reading_word(loader, code, code->key, LIST_CODE_MAX)
		    || !reading_map(loader, code))
			continue;
		reading->nodes[list->len] = code;
		iso_names[list->len] = read_code(reading, code, &list->entries[list->len]);
		list->len++;
	}
	list_check(reading);
}

static void
read_head(struct list_reading *reading, const struct yaml_node *root, const char *stem)
{
	static const char *const keys[] = {
	    "list", "version", "title", "columns", "catalogues", "codes", NULL};
	struct loader *loader = &reading->loader;
	struct list_def *list = reading->list;

	yaml_check_keys(loader->problems, loader->file, root, keys);
	list->id = reading_id(loader, root, "list", stem);
	list->version = reading_version(loader, root);
	reading_label(loader, root, "title", NULL, &list->title);
	reading->columns = reading_words(loader, root, "columns");
	list->columns = reading->columns;
	list->catalogues = reading_words(loader, root, "catalogues");
}

struct list_def *
list_read(const char *bytes, size_t len, const char *file, const char *stem, struct arena *arena,
    struct yaml_problems *problems)
{
	struct list_reading reading = {
	    .loader = {.file = file, .arena = arena, .problems = problems}};
	size_t errors = problems->errors;
	const struct yaml_node *root = yaml_read(bytes, len, file, arena, problems), *codes;

	if (!root || !reading_map(&reading.loader, root))
		return NULL;
	reading.list = arena_alloc(arena, sizeof(*reading.list));
	read_head(&reading, root, stem);
	codes = reading_items(&reading.loader, root, "codes", YAML_MAP);
	if (codes)
		read_codes(&reading, codes);
	return problems->errors == errors ? reading.list : NULL;
}

/* The name in the first catalogue that knows it. */
static const char *
name_in(struct mo *const *names, size_t len, const char *english)
{
	const char *name = NULL;

	for (size_t i = 0; i < len && !name; i++)
		if (names[i])
			name = mo_text(names[i], english, 0);
	return name;
}

static void
add_name(struct code_entry *entry, const char *lang, const char *name, struct arena *arena)
{
	struct code_label *labels =
	    arena_alloc(arena, (entry->labels_len + 1) * sizeof(*entry->labels));

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
	struct mo *names[CATALOGUES_MAX] = {0};
	size_t len = 0;

	for (; len < CATALOGUES_MAX && list->catalogues[len]; len++)
		names[len] = iso_names_open(locale_dir, list->catalogues[len], lang, &scratch);
	for (size_t i = 0; i < list->len; i++) {
		const char *name = list_has_label(&list->entries[i], lang)
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
