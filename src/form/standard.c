/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standards: from YAML to units, elements and criteria with the keys they will have. */
#include "form/standard.h"

#include "base/i18n.h"
#include "base/json.h"
#include "form/reading.h"

#include <inttypes.h>
#include <string.h>

enum {
	CODE_MAX = 60,        /* bytes of a unit's code or a criterion's id */
	NUMBER_MAX = 1000000, /* of targets, marks and months */
};

struct standard_reading {
	struct loader loader;
	struct standard *standard;
	struct label title; /* its languages are those every text should have */
};

/* A text in several languages, as the JSON that is stored. */
static const char *
read_texts(struct standard_reading *reading, const struct yaml_node *map, const char *key)
{
	struct label label;

	if (!reading_label(&reading->loader, map, key, &reading->title, &label))
		return NULL;
	return label_json(&label, reading->loader.arena);
}

/* One word of a few; NULL when the member is not there or is another (told). */
static const char *
read_choice(
    struct loader *loader, const struct yaml_node *map, const char *key, const char *const words[])
{
	const struct yaml_node *node = yaml_get(map, key);
	int word = node ? load_word(loader, node, words) : -1;

	return word < 0 ? NULL : words[word];
}

/* A code that must be there and must not be there twice among its sisters. */
static const char *
read_code(struct loader *loader, const struct yaml_node *map, const char *key,
    const struct yaml_node *first)
{
	const char *code = reading_needed(loader, map, key);

	if (!code || !reading_word(loader, yaml_get(map, key), code, CODE_MAX))
		return NULL;
	for (const struct yaml_node *other = first; other != map; other = other->next) {
		const char *text = yaml_get_text(other, key);

		if (text && strcmp(text, code) == 0) {
			yaml_problem(loader->problems, loader->file, yaml_get(map, key),
			    _("\"%s\" is there twice, first in line %d; give this one another"),
			    code, other->line);
			return NULL;
		}
	}
	return code;
}

static void
read_measure(struct loader *loader, const struct yaml_node *measure, struct criterion *out)
{
	static const char *const keys[] = {"unit", "target", "tolerance", NULL};

	if (!reading_map(loader, measure))
		return;
	yaml_check_keys(loader->problems, loader->file, measure, keys);
	out->measure_unit = reading_needed(loader, measure, "unit");
	if (reading_needed(loader, measure, "target"))
		load_integer(loader, measure, "target", -NUMBER_MAX, NUMBER_MAX, &out->target);
	if (reading_needed(loader, measure, "tolerance"))
		load_integer(loader, measure, "tolerance", 0, NUMBER_MAX, &out->tolerance);
}

static void
read_criterion(struct standard_reading *reading, const struct yaml_node *node,
    const struct yaml_node *first, const char *element, struct criterion *out)
{
	static const char *const keys[] = {"id", "critical", "text", "measure", NULL};
	struct loader *loader = &reading->loader;
	const struct yaml_node *measure = yaml_get(node, "measure");
	const char *id;

	if (!reading_map(loader, node))
		return;
	yaml_check_keys(loader->problems, loader->file, node, keys);
	id = read_code(loader, node, "id", first);
	out->key = arena_printf(loader->arena, "%s/%s", element, id ? id : "");
	load_flag(loader, node, "critical", &out->critical);
	out->text = read_texts(reading, node, "text");
	if (measure)
		read_measure(loader, measure, out);
}

static void
read_element(struct standard_reading *reading, const struct yaml_node *node, struct element *out)
{
	static const char *const keys[] = {"title", "criteria", NULL};
	struct loader *loader = &reading->loader;
	const struct yaml_node *criteria;

	if (!reading_map(loader, node))
		return;
	yaml_check_keys(loader->problems, loader->file, node, keys);
	out->title = read_texts(reading, node, "title");
	criteria = reading_items(loader, node, "criteria", YAML_LIST);
	if (!criteria)
		return;
	out->criteria = arena_alloc(loader->arena, criteria->len * sizeof(*out->criteria));
	for (const struct yaml_node *item = criteria->first; item; item = item->next)
		read_criterion(
		    reading, item, criteria->first, out->key, &out->criteria[out->len++]);
}

static void
read_unit(struct standard_reading *reading, const struct yaml_node *node,
    const struct yaml_node *first, struct unit *out)
{
	static const char *const keys[] = {"unit", "kind", "title", "elements", NULL};
	static const char *const kinds[] = {"basic", "common", "core", "elective", NULL};
	struct loader *loader = &reading->loader;
	const struct yaml_node *elements;

	if (!reading_map(loader, node))
		return;
	yaml_check_keys(loader->problems, loader->file, node, keys);
	out->code = read_code(loader, node, "unit", first);
	out->key = arena_printf(
	    loader->arena, "%s/%s", reading->standard->key, out->code ? out->code : "");
	out->kind = read_choice(loader, node, "kind", kinds);
	out->title = read_texts(reading, node, "title");
	elements = reading_items(loader, node, "elements", YAML_LIST);
	if (!elements)
		return;
	out->elements = arena_alloc(loader->arena, elements->len * sizeof(*out->elements));
	for (const struct yaml_node *item = elements->first; item; item = item->next) {
		struct element *element = &out->elements[out->len++];

		element->key = arena_printf(loader->arena, "%s/%zu", out->key, out->len);
		read_element(reading, item, element);
	}
}

static void
read_framework(struct loader *loader, const struct yaml_node *framework, struct standard *standard)
{
	static const char *const keys[] = {"name", "level", NULL};

	if (!reading_map(loader, framework))
		return;
	yaml_check_keys(loader->problems, loader->file, framework, keys);
	standard->framework = reading_needed(loader, framework, "name");
	standard->level = load_text(loader, framework, "level");
}

/* The scheme as JSON, in the order of keys, so that the same scheme is the same text. */
static const char *
read_scheme(struct loader *loader, const struct yaml_node *scheme)
{
	static const char *const numbers[] = {
	    "marks", "pass_mark", "min_months", "min_age", "max_attempts", NULL};
	static const char *const keys[] = {
	    "pass", "marks", "pass_mark", "min_months", "min_age", "max_attempts", NULL};
	static const char *const passes[] = {"all-critical", "all", "marks", NULL};
	struct buf json = {0};
	int64_t values[sizeof(numbers) / sizeof(numbers[0])] = {0};
	const char *pass, *text;

	if (!reading_map(loader, scheme))
		return NULL;
	yaml_check_keys(loader->problems, loader->file, scheme, keys);
	buf_char(&json, '{');
	pass = read_choice(loader, scheme, "pass", passes);
	json_member(&json, "pass");
	json_quote(&json, pass ? pass : passes[0]);
	for (size_t i = 0; numbers[i]; i++) {
		if (!load_integer(loader, scheme, numbers[i], 0, NUMBER_MAX, &values[i]))
			continue;
		json_member(&json, numbers[i]);
		buf_printf(&json, "%" PRId64, values[i]);
	}
	buf_char(&json, '}');
	if (pass == passes[2] && (values[1] < 1 || values[1] > values[0]))
		yaml_problem(loader->problems, loader->file, scheme,
		    _("A scheme with marks needs `marks` and a `pass_mark` from 1 to that number"));
	text = arena_dup(loader->arena, buf_str(&json));
	buf_free(&json);
	return text;
}

static void
check_country(struct loader *loader, const struct yaml_node *root, const char *country)
{
	if (strlen(country) != 3 || strspn(country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
		yaml_problem(loader->problems, loader->file, yaml_get(root, "country"),
		    _("\"%s\" is not a country; write the three letters of ISO 3166-1, as in "
		      "\"PHL\""),
		    country);
}

static void
read_head(struct standard_reading *reading, const struct yaml_node *root, const char *stem)
{
	static const char *const keys[] = {"standard", "version", "title", "country", "framework",
	    "status", "scheme", "units", NULL};
	static const char *const statuses[] = {"official", "unofficial-copy", "illustrative", NULL};
	struct loader *loader = &reading->loader;
	struct standard *standard = reading->standard;
	const struct yaml_node *framework = yaml_get(root, "framework");
	const struct yaml_node *scheme = yaml_get(root, "scheme");

	yaml_check_keys(loader->problems, loader->file, root, keys);
	standard->id = reading_id(loader, root, "standard", stem);
	standard->version = reading_version(loader, root);
	standard->key = arena_printf(loader->arena, "%s@%s", standard->id ? standard->id : "",
	    standard->version ? standard->version : "");
	if (reading_label(loader, root, "title", NULL, &reading->title))
		standard->title = label_json(&reading->title, loader->arena);
	standard->country = load_text(loader, root, "country");
	if (standard->country)
		check_country(loader, root, standard->country);
	if (framework)
		read_framework(loader, framework, standard);
	if (reading_needed(loader, root, "status"))
		standard->status = read_choice(loader, root, "status", statuses);
	if (scheme)
		standard->scheme = read_scheme(loader, scheme);
}

struct standard *
standard_read(const char *bytes, size_t len, const char *file, const char *stem,
    struct arena *arena, struct yaml_problems *problems)
{
	struct standard_reading reading = {
	    .loader = {.file = file, .arena = arena, .problems = problems}};
	size_t errors = problems->errors;
	const struct yaml_node *root = yaml_read(bytes, len, file, arena, problems), *units;
	struct standard *standard;

	if (!root || !reading_map(&reading.loader, root))
		return NULL;
	standard = reading.standard = arena_alloc(arena, sizeof(*standard));
	read_head(&reading, root, stem);
	units = reading_items(&reading.loader, root, "units", YAML_LIST);
	if (units) {
		standard->units = arena_alloc(arena, units->len * sizeof(*standard->units));
		for (const struct yaml_node *item = units->first; item; item = item->next)
			read_unit(&reading, item, units->first, &standard->units[standard->len++]);
	}
	return problems->errors == errors ? standard : NULL;
}
