/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the form loader share. Private to load*.c and graph.c. */
#ifndef FORM_LOAD_H
#define FORM_LOAD_H

#include "form/form.h"

#include <stdint.h>

/* A rule that was read and waits to be compiled until all fields are known. */
struct pending {
	struct form_rule *rule;
	const struct yaml_node *node;
	const struct field *field; /* NULL: of a section or the form */
	enum pending_use {
		USE_CONDITION, /* show_if, required, read_only */
		USE_CHECK,
		USE_FILTER, /* choice_filter: of each choice */
		USE_VALUE,  /* calculate, default: must suit the field's type */
		USE_TEXT,   /* row_title */
	} use;
	const char *word; /* "show_if" */
};

struct loader {
	const char *file;
	struct rule_engine *engine;
	struct arena *arena;
	struct yaml_problems *problems;
	struct form *form;
	size_t fields_cap, sections_cap;
	struct pending *pending;
	size_t pending_len, pending_cap;
};

/*
 * load_read.c: values of one kind. Each reports what is wrong and returns
 * false (or NULL); a member that is not there is no problem and leaves *out alone.
 */
const char *load_text(struct loader *loader, const struct yaml_node *map, const char *key);
/* The same with the word of a name: a-z, 0-9, _, a letter first. */
const char *load_name(struct loader *loader, const struct yaml_node *map, const char *key);
/* The same of the scalar itself. */
const char *load_name_at(struct loader *loader, const struct yaml_node *node);
bool load_flag(struct loader *loader, const struct yaml_node *map, const char *key, bool *out);
bool load_integer(struct loader *loader, const struct yaml_node *map, const char *key, int64_t low,
    int64_t high, int64_t *out);
void load_label(
    struct loader *loader, const struct yaml_node *map, const char *key, struct label *out);
/* The position of the word in words (NULL at its end), or -1 when it is another (reported) or not there. */
int load_word(struct loader *loader, const struct yaml_node *node, const char *const words[]);
/* Words of a list (or one word): bit n for words[n]. */
unsigned load_bits(
    struct loader *loader, const struct yaml_node *map, const char *key, const char *const words[]);
/* A rule to be compiled later. */
void load_rule(struct loader *loader, const struct yaml_node *node, const struct field *field,
    enum pending_use use, struct form_rule *out);
/* Report at a byte of the text of a scalar. */
void load_problem_at(struct loader *loader, const struct yaml_node *node, size_t offset,
    bool is_warning, const char *text);
/* Report at a member's key. */
void load_problem_key(struct loader *loader, const struct yaml_node *member, const char *text);

/* load_field.c, load_behaviour.c, load_choice.c */
/* The properties that a field of any type has, NULL last. */
extern const char *const load_field_words[];
void load_field(struct loader *loader, const struct yaml_node *node);
void load_behaviour(struct loader *loader, const struct yaml_node *node, struct field *field);
void load_choices(struct loader *loader, const struct yaml_node *node, struct field *field);
/* The filter of choices or of the codes of a list. */
void load_filter(struct loader *loader, const struct yaml_node *node, struct field *field);

/* load_suggest.c: the property itself, and its names when all fields are known. */
void load_suggest(struct loader *loader, const struct yaml_node *node, struct field *field);
void load_suggestions(struct loader *loader);

/* load_rule.c: compile what is pending, check names and types. */
void load_rules(struct loader *loader);

/* graph.c: the order in which rules can be evaluated; a cycle is reported. */
void load_order(struct loader *loader);

#endif
