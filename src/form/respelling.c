/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Respelling rules: from YAML to the lines that the case file keeps. */
#include "form/respelling.h"

#include "base/edtf.h"
#include "base/fold.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "form/reading.h"

#include <string.h>

static const char latin[] = "abcdefghijklmnopqrstuvwxyz";

struct reading {
	struct loader loader;
	struct respelling *out;
	size_t cap;
	const char *region; /* the one at hand, "" outside of all */
};

static void
add_entry(struct reading *reading, const char *kind, const char *given, const char *made)
{
	struct respelling *out = reading->out;

	out->entries = arena_grow(
	    reading->loader.arena, out->entries, out->len, &reading->cap, sizeof(*out->entries));
	out->entries[out->len++] = (struct respell_entry){reading->region, kind, given, made};
}

/* Is there one already? Then two lines would contradict each other. */
static bool
has_entry(const struct reading *reading, const char *kind, const char *given)
{
	for (size_t i = 0; i < reading->out->len; i++) {
		const struct respell_entry *entry = &reading->out->entries[i];

		if (strcmp(entry->region, reading->region) == 0 && strcmp(entry->kind, kind) == 0
		    && strcmp(entry->given, given) == 0)
			return true;
	}
	return false;
}

static bool
is_latin(struct reading *reading, const struct yaml_node *node, const char *text)
{
	if (text[strspn(text, latin)] == '\0')
		return true;
	yaml_problem(reading->loader.problems, reading->loader.file, node,
	    _("\"%s\" must be small letters a-z only, or nothing"), text);
	return false;
}

/* "m": "مм": every one of these letters is an m. */
static void
read_letters(struct reading *reading, const struct yaml_node *region)
{
	const struct yaml_node *letters = yaml_get(region, "letters");
	struct loader *loader = &reading->loader;

	if (!letters || !reading_map(loader, letters))
		return;
	for (const struct yaml_node *node = letters->first; node; node = node->next) {
		size_t step;

		if (!is_latin(reading, node, node->key))
			continue;
		for (const char *at = node->text; *at; at += step) {
			const char *letter;

			utf8_decode(at, &step);
			letter = arena_dup_len(loader->arena, at, step);
			if (has_entry(reading, "letter", letter))
				yaml_problem(loader->problems, loader->file, node,
				    _("the letter \"%s\" is read in two ways; keep one"), letter);
			add_entry(reading, "letter", letter, node->key);
		}
	}
}

/* ^ or V, then what is replaced, then V, C or $. */
static bool
is_rule(const char *text)
{
	size_t len;

	text += *text == '^';
	text += *text == 'V';
	len = strspn(text, latin);
	return len > 0
	       && (text[len] == '\0' || (text[len + 1] == '\0' && strchr("VC$", text[len])));
}

static void
read_rules(struct reading *reading, const struct yaml_node *region)
{
	const struct yaml_node *rules = yaml_get(region, "rules");
	struct loader *loader = &reading->loader;

	if (!rules || !reading_map(loader, rules))
		return;
	for (const struct yaml_node *node = rules->first; node; node = node->next) {
		if (!is_rule(node->key))
			load_problem_key(loader, node,
			    arena_printf(loader->arena,
				_("\"%s\" is no rule; write small letters a-z, with ^ or V "
				  "before and V, C or $ behind where it holds there only"),
				node->key));
		else if (is_latin(reading, node, node->text))
			add_entry(reading, "rule", node->key, node->text);
	}
}

static bool
is_folded(const char *text)
{
	struct buf folded = {0};
	bool same;

	fold_text(&folded, text);
	same = strcmp(buf_str(&folded), text) == 0 && !strchr(text, ' ');
	buf_free(&folded);
	return same;
}

/* Forms of one name; the first stands for all. */
static void
read_forms(struct reading *reading, const struct yaml_node *forms)
{
	struct loader *loader = &reading->loader;

	if (forms->kind != YAML_LIST || forms->len < 2) {
		yaml_problem(loader->problems, loader->file, forms,
		    _("forms of one name are a list of at least two, such as [\"omar\", "
		      "\"oumar\"]"));
		return;
	}
	for (const struct yaml_node *node = forms->first; node; node = node->next) {
		if (!is_folded(node->text) || !node->text[0])
			yaml_problem(loader->problems, loader->file, node,
			    _("\"%s\" must be one word in small letters without accents and "
			      "signs"),
			    node->text);
		else if (has_entry(reading, "same", node->text))
			yaml_problem(loader->problems, loader->file, node,
			    _("\"%s\" is a form of two names in this region; keep one"),
			    node->text);
		else
			add_entry(reading, "same", node->text, forms->first->text);
	}
}

static void
read_same(struct reading *reading, const struct yaml_node *region)
{
	const struct yaml_node *same = yaml_get(region, "same");
	struct loader *loader = &reading->loader;

	if (!same)
		return;
	if (same->kind != YAML_LIST) {
		yaml_problem(loader->problems, loader->file, same,
		    _("a list of lists is expected after \"same:\""));
		return;
	}
	for (const struct yaml_node *forms = same->first; forms; forms = forms->next)
		read_forms(reading, forms);
}

static void
read_region(struct reading *reading, const struct yaml_node *node)
{
	static const char *const allowed[] = {"region", "letters", "rules", "vowels", "same", NULL};
	static const char *const drop[] = {"drop", NULL};
	struct loader *loader = &reading->loader;
	const struct yaml_node *vowels = yaml_get(node, "vowels");
	const char *name;

	if (!reading_map(loader, node))
		return;
	yaml_check_keys(loader->problems, loader->file, node, allowed);
	name = yaml_get(node, "region") ? load_name(loader, node, "region")
					: reading_needed(loader, node, "region");
	if (!name)
		return;
	reading->region = name;
	read_letters(reading, node);
	read_rules(reading, node);
	if (vowels && load_word(loader, vowels, drop) == 0)
		add_entry(reading, "vowels", "drop", "");
	read_same(reading, node);
	reading->region = "";
}

static void
read_weight(struct reading *reading, const struct yaml_node *node)
{
	static const char *const allowed[] = {"same", "others", "one_in", NULL};
	enum { PERCENT = LIKENESS_WHOLE / 100, WHOLE = 100 };
	struct loader *loader = &reading->loader;
	struct respelling *out = reading->out;
	int64_t same, others, one_in;
	bool is_percent;

	if (!reading_map(loader, node))
		return;
	yaml_check_keys(loader->problems, loader->file, node, allowed);
	is_percent = yaml_get(node, "others") != NULL;
	if (is_percent == (yaml_get(node, "one_in") != NULL) || !yaml_get(node, "same")) {
		yaml_problem(loader->problems, loader->file, node,
		    _("a weight is written {same: 75, others: 10} or {same: 75, one_in: 1000}"));
		return;
	}
	if (!load_integer(loader, node, "same", 1, WHOLE, &same))
		return;
	if (is_percent ? !load_integer(loader, node, "others", 1, WHOLE, &others)
		       : !load_integer(loader, node, "one_in", 1, LIKENESS_WHOLE, &one_in))
		return;
	out->likenesses[out->likenesses_len++] = (struct likeness_entry){
	    node->key, same * PERCENT, is_percent ? others * PERCENT : LIKENESS_WHOLE / one_in};
}

static void
read_weights(struct reading *reading, const struct yaml_node *root)
{
	struct loader *loader = &reading->loader;
	const struct yaml_node *weights = reading_items(loader, root, "weights", YAML_MAP);

	if (!weights)
		return;
	yaml_check_keys(loader->problems, loader->file, weights, likeness_names);
	reading->out->likenesses =
	    arena_alloc(loader->arena, LIKENESSES * sizeof(*reading->out->likenesses));
	for (int i = 0; i < LIKENESSES; i++) {
		const struct yaml_node *node = yaml_get(weights, likeness_names[i]);

		if (node)
			read_weight(reading, node);
		else
			yaml_problem(loader->problems, loader->file, weights,
			    _("\"%s:\" is missing here"), likeness_names[i]);
	}
}

static void
read_limits(struct reading *reading, const struct yaml_node *root)
{
	static const struct {
		const char *name;
		int64_t low, high;
	} limits[] = {{"possible", 1, 1000}, {"likely", 1, 1000}, {"near", 50, 100},
	    {"alike", 50, 100}, {"frequent", 2, LIKENESS_WHOLE}, {"settled", 1, LIKENESS_WHOLE}};
	enum { LIMITS = sizeof(limits) / sizeof(limits[0]) };
	const char *names[LIMITS + 1] = {NULL};
	struct loader *loader = &reading->loader;
	const struct yaml_node *node = reading_items(loader, root, "limits", YAML_MAP);
	int64_t number;

	if (!node)
		return;
	for (size_t i = 0; i < LIMITS; i++)
		names[i] = limits[i].name;
	yaml_check_keys(loader->problems, loader->file, node, names);
	for (size_t i = 0; i < LIMITS; i++)
		if (!yaml_get(node, names[i]))
			yaml_problem(loader->problems, loader->file, node,
			    _("\"%s:\" is missing here"), names[i]);
		else if (load_integer(
			     loader, node, names[i], limits[i].low, limits[i].high, &number))
			add_entry(reading, "limit", names[i], yaml_get(node, names[i])->text);
}

/* "07-01": a day that every year has. */
static bool
is_day_of_year(const char *text, struct arena *arena)
{
	struct edtf day;

	return strlen(text) == 5 && edtf_parse(arena_printf(arena, "2000-%s", text), &day)
	       && day.precision == EDTF_DAY;
}

static void
read_days(struct reading *reading, const struct yaml_node *root)
{
	const struct yaml_node *days = yaml_get(root, "unknown_days");
	struct loader *loader = &reading->loader;
	const char *const *texts;

	if (!days)
		return;
	texts = reading_words(loader, root, "unknown_days");
	for (size_t i = 0; texts[i]; i++)
		if (is_day_of_year(texts[i], loader->arena))
			add_entry(reading, "day", texts[i], "");
		else
			yaml_problem(loader->problems, loader->file, days,
			    _("\"%s\" is not a day of the year; write it as in \"07-01\""),
			    texts[i]);
}

struct respelling *
respelling_read(const char *bytes, size_t len, const char *file, struct arena *arena,
    struct yaml_problems *problems)
{
	static const char *const allowed[] = {
	    "respelling", "version", "regions", "weights", "limits", "unknown_days", NULL};
	struct reading reading = {
	    .loader = {.file = file, .arena = arena, .problems = problems}, .region = ""};
	struct loader *loader = &reading.loader;
	size_t errors = problems->errors;
	const struct yaml_node *root = yaml_read(bytes, len, file, arena, problems), *regions;
	const char *format;

	if (!root || !reading_map(loader, root))
		return NULL;
	reading.out = arena_alloc(arena, sizeof(*reading.out));
	yaml_check_keys(problems, file, root, allowed);
	format = yaml_get_text(root, "respelling");
	if (!format || strcmp(format, "1") != 0)
		yaml_problem(problems, file, root,
		    _("this program reads \"respelling: 1\"; write that line first"));
	reading.out->version = reading_version(loader, root);
	regions = reading_items(loader, root, "regions", YAML_LIST);
	for (const struct yaml_node *node = regions ? regions->first : NULL; node;
	     node = node->next)
		read_region(&reading, node);
	read_weights(&reading, root);
	read_limits(&reading, root);
	read_days(&reading, root);
	return problems->errors == errors ? reading.out : NULL;
}
