/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the XLSForm converter share. Private to xls_*.c. */
#ifndef EXCHANGE_XLS_PART_H
#define EXCHANGE_XLS_PART_H

#include "base/buf.h"
#include "exchange/xls_sheet.h"
#include "exchange/xlsform.h"
#include "exchange/xpath.h"
#include "form/label.h"
#include "store/rule.h"

enum { XLS_LANGS_MAX = 20 };

/* What a question of a sheet becomes. */
enum xls_kind {
	XLS_TEXT,
	XLS_INTEGER,
	XLS_DECIMAL,
	XLS_RANGE,
	XLS_ONE,  /* select_one */
	XLS_MANY, /* select_multiple */
	XLS_DATE,
	XLS_MOMENT, /* a date and a time of day */
	XLS_TIME,
	XLS_NOTE,
	XLS_COMPUTED,
	XLS_HIDDEN,
	XLS_TICK, /* trigger, acknowledge */
	XLS_FILE,
	XLS_TODAY, /* what a device notes by itself */
	XLS_META,
	XLS_LOST, /* cannot be asked here */
	XLS_BEGIN_GROUP,
	XLS_END_GROUP,
	XLS_BEGIN_REPEAT,
	XLS_END_REPEAT,
};

struct xls_type {
	const char *name; /* in the sheet, blanks as _ */
	enum xls_kind kind;
	const char *why; /* why it is left out or changed, and what to do; or NULL */
};

struct xls_choice {
	const struct xls_row *row; /* NULL: made by or_other */
	struct label label;
};

struct xls_list {
	const char *name;
	const char **names, **codes; /* of the items, in the sheet and here */
	struct xls_choice *items;
	size_t len, names_cap, codes_cap, items_cap;
	struct xpath_choices known; /* the same for the translator */
};

struct xls_group {
	const char *name;          /* "" for the form itself */
	const struct xls_row *row; /* NULL for the form itself */
	size_t parent;             /* 0 is the form itself */
	size_t form;               /* the one its questions are in */
	bool is_repeat;
	bool is_lost;        /* a repeat in a repeat: nothing of it is turned */
	const char *show_if; /* with those around it, or NULL */
	bool has_show_if;    /* worked out already */
	bool is_or;          /* an OR stands outermost in it */
};

enum xls_state { XLS_WAITING, XLS_RUNNING, XLS_DONE };

struct xls_question {
	const struct xls_type *type;
	const struct xls_row *row;
	const char *name;  /* in the sheet */
	const char *field; /* in the form */
	size_t group;
	struct xls_list *list; /* of choices, or NULL */
	bool is_gone;          /* not asked here */
	bool or_other;
	const char *other_for;  /* the field whose "other" it spells out, or NULL */
	const char *other_rule; /* when that is chosen */
	const char *appearance;
	/* what is computed of it, worked out when first asked for */
	enum xls_state state;
	struct xpath_rule calculation;
	bool has_calculation;
};

struct xls_section {
	const char *name;
	size_t group, form;
	size_t *questions;
	size_t len, cap;
};

struct xls_form {
	const char *id;
	size_t group;        /* the repeat it is made of; 0 */
	const char **fields; /* names in use */
	size_t fields_len, fields_cap;
};

/* A name that had to change to be a code or a field here. */
struct xls_rename {
	const char *from, *to;
};

struct xls {
	const struct xlsform_source *source;
	struct arena *arena;
	struct xlsform *out;
	size_t remarks_cap;
	struct rule_engine *engine;
	struct xls_sheet survey, choices, settings;
	const char *langs[XLS_LANGS_MAX]; /* that of columns without one first */
	size_t langs_len;
	struct xls_list *lists;
	size_t lists_len, lists_cap;
	struct xls_group *groups;
	size_t groups_len, groups_cap;
	struct xls_question *questions;
	size_t questions_len, questions_cap;
	struct xls_section *sections;
	size_t sections_len, sections_cap;
	struct xls_form *forms;
	size_t forms_len, forms_cap;
	struct xls_rename *codes, *names;
	size_t codes_len, codes_cap, names_len, names_cap;
};

/* xls_report.c */
void xls_lost(struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row,
    const char *column, const char *fmt, ...) PRINTF_LIKE(5, 6);
void xls_changed(struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row,
    const char *column, const char *fmt, ...) PRINTF_LIKE(5, 6);
/* In the order of the sheets and their rows. */
void xls_sort_remarks(struct xls *xls);

/* xls_lang.c: the languages of the columns. */
void xls_read_langs(struct xls *xls);
/* The texts of a cell in all languages; an empty label when there is none. */
struct label xls_label(
    struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row, const char *name);
/* One text in every language of the form; or in the first only. */
struct label xls_same_label(struct xls *xls, const char *text);
struct label xls_one_label(struct xls *xls, const char *text);

/* xls_name.c: names and codes as they are allowed here. */
const char *xls_name(struct xls *xls, const char *name);
/* The same, and unlike those of the form; noted when it is another. */
const char *xls_field_name(struct xls *xls, size_t form, const char *name);
const char *xls_code(struct xls *xls, const char *name);
/* The code that a text of the sheets has become, or the text itself. */
const char *xls_known_code(const struct xls *xls, const char *name);
const char *xls_column_name(struct xls *xls, const char *name);
/* "household_size" for people: "Household size". */
const char *xls_spoken(struct xls *xls, const char *name);

/* xls_choices.c */
bool xls_read_choices(struct xls *xls, struct err *err);
struct xls_list *xls_list(const struct xls *xls, const char *name);
/* A copy with the choice "other", unless it has one. */
struct xls_list *xls_with_other(struct xls *xls, const struct xls_list *list);

/* xls_type.c */
const struct xls_type *xls_type(const char *name);
const char *xls_nearest_type(const char *name);
/* Does the appearance have this word? */
bool xls_looks(const struct xls_question *question, const char *word);
/* What of an appearance means something else here. */
void xls_check_appearance(struct xls *xls, const struct xls_question *question);

/* xls_survey.c: rows made questions and groups. */
bool xls_read_survey(struct xls *xls, struct err *err);
struct xls_question *xls_question(struct xls *xls, const char *name);
/* Is group, or one around it, the repeat or group outer? */
bool xls_is_inside(const struct xls *xls, size_t group, size_t outer);

/* From where an expression is looked at. */
struct xls_place {
	struct xls *xls;
	size_t form;
	const struct xls_sheet *sheet;
	const struct xls_row *row;
	const char *column;
	const struct xls_list *list; /* of a choice filter */
	const char **columns;        /* heads of those of the choices it reads, NULL last */
	size_t columns_len, columns_cap;
};

/* xls_scope.c */
extern const struct xpath_choices xls_tick; /* of a question that is only ticked */
/* What a question is to a rule of its own form. */
struct xpath_ref xls_ref(struct xls *xls, struct xls_question *question);
/* What ${name} is from a place (the context); fits xpath_scope. */
bool xls_find(void *place, const char *name, struct xpath_ref *out, struct err *err);
/* Told of an expression: what is wrong at which byte, and how the form is without it (or NULL). */
void xls_leave_out(const struct xls_place *place, const char *text, size_t offset, const char *what,
    const char *without);
/* False when it was left out (and told). */
bool xls_translate(struct xls_place *place, const char *text, enum xpath_use use,
    const struct xpath_ref *self, const char *without, struct xpath_rule *out);

/* xls_rule.c: expressions of a row. NULL when there is none or it was left out (and told). */
const struct xpath_rule *xls_rule(struct xls *xls, const struct xls_question *question,
    const char *column, enum xpath_use use, const char *without);
/* The condition under which a group is shown, with those around it; NULL: always. */
const char *xls_group_condition(struct xls *xls, size_t group);
/* The calculation of a question, once; NULL when it has none. */
const struct xpath_rule *xls_calculation(struct xls *xls, struct xls_question *question);
/* The choice filter; columns gets the heads of those of the choices it reads, NULL last, or NULL. */
const char *xls_filter(
    struct xls *xls, const struct xls_question *question, const char *const **columns);
const char *xls_instance_name(struct xls *xls);

/* xls_text.c: a text with ${names}: each made "[label]" in lang, or, as a rule, put in with fmt(). */
const char *xls_plain_text(struct xls *xls, const char *text, const char *lang, bool *has_refs);
const char *xls_text_rule(
    struct xls *xls, const struct xls_question *question, const struct label *text);

/* xls_default.c: "default", as a rule; NULL when there is none. */
const char *xls_default(struct xls *xls, struct xls_question *question);
/* "start=1;end=10;step=0.5": one of the parameters, or NULL. */
const char *xls_parameter(struct xls *xls, const struct xls_question *question, const char *name);
/* The decimal places of a range. */
int xls_range_digits(struct xls *xls, const struct xls_question *question);

/* xls_section.c: pages out of groups. */
void xls_make_sections(struct xls *xls);

/* xls_words.c: the words of a question, and those the sheets have none for. */
struct yaml_writer;
extern const struct label_text xls_no_message[], xls_no_step[];
/* Of such a table, those in the languages of the form; the first when there are none. */
struct label xls_own_words(struct xls *xls, const struct label_text words[]);
void xls_write_words(
    struct xls *xls, const struct xls_question *question, struct yaml_writer *writer);
void xls_write_label(struct yaml_writer *writer, const char *key, const struct label *label);
/* The texts of a column, each ${name} made "[label]" (and told). */
struct label xls_plain_label(
    struct xls *xls, const struct xls_question *question, const char *column);
/* Blanks and line ends are one blank each. */
const char *xls_one_line(struct xls *xls, const char *text);
/* Its texts on one line of so many columns; *is_cut becomes true when one is not itself any more. */
const struct label *xls_clipped_label(
    struct xls *xls, const struct label *label, int cols, bool *is_cut);

/* xls_field.c, xls_write.c: the YAML. */
void xls_write_field(struct xls *xls, struct xls_question *question, struct yaml_writer *writer);
bool xls_write(struct xls *xls, struct err *err);

#endif
