/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the form screen share. Only they include it. */
#ifndef UI_FORM_PART_H
#define UI_FORM_PART_H

#include "casework/answer.h"
#include "ui/edit.h"
#include "ui/screen.h"

/* Text that was typed but is no answer (yet): shown as typed, kept as a draft. */
struct form_pending {
	char *text;    /* NULL: none */
	size_t cursor; /* where it was being typed, in bytes */
	char *problem; /* why it is no answer; "" when it was never tried */
};

struct form_screen {
	struct screen screen;
	struct sheet sheet;
	bool is_registration;
	bool confirmed;   /* of a registration: likely duplicates were looked at */
	size_t at;        /* the field that has the focus */
	struct edit edit; /* open when editing */
	bool editing;
	bool fresh;     /* a date or a number as it was stored: typing puts another in its place */
	bool is_kept;   /* the draft on disk is what the editor holds */
	size_t why_of;  /* the field that the page about its rules tells of */
	size_t kept_at; /* the field whose warning is being kept */
	bool insisted;  /* the answer was refused once; leaving again leaves a draft */
	struct form_pending *pending; /* one a field */
	size_t top;                   /* first field of the page that is drawn */
	char *title;                  /* of the record, in the path */
	struct buf counts;            /* above the list of what is to be looked at */
	struct arena arena;           /* of one drawing */
};

const struct field *form_field_at(const struct form_screen *form);
struct answer *form_answer(struct form_screen *form, size_t field);
/* Is it asked now, and can it be answered? */
bool form_is_shown(const struct form_screen *form, size_t field);
bool form_is_open(const struct form_screen *form, size_t field);

/* What is shown as the answer, in the arena; "" for none. */
const char *form_value(struct form_screen *form, size_t field, struct arena *arena);

/*
 * form_options.c: what can be chosen now: choices of the form that are on offer, steps of a level's
 * list, or yes and no. Texts live in the arena. Returns how many there are; 0 for a field that has
 * none.
 */
struct form_option {
	const char *code, *label;
	bool alone;
};
size_t form_options(struct form_screen *form, const struct field *field, struct arena *arena,
    struct form_option **out);

/* form_move.c: to the next field, after an answer that was chosen. */
void form_go_on(struct app *app, struct form_screen *form);
/* The commands that go somewhere else in the form. False: name is none of them. */
bool form_move(struct app *app, struct form_screen *form, const char *name);
/* The focus must be on something that is shown. */
void form_settle_focus(struct form_screen *form);

/* form_edit.c: the open field and what becomes of it. */
void form_focus(struct form_screen *form, size_t field);
/* Tab in a path that is not a file's yet: make it longer. False: Tab goes on. */
bool form_complete(struct app *app, struct form_screen *form);
/* Store what is typed in the open field. False: err says why it is no answer; it stays a draft. */
bool form_commit(struct app *app, struct form_screen *form, struct err *err);
/* The same for an answer that was chosen. */
bool form_choose(struct app *app, struct form_screen *form, const char *value, struct err *err);
bool form_choose_absent(
    struct app *app, struct form_screen *form, enum absent_reason reason, struct err *err);
/* Before the field is left: false once for an answer that is refused. */
bool form_let_go(struct app *app, struct form_screen *form, struct err *err);
bool form_keep_draft(struct app *app, struct form_screen *form, struct err *err);
/* Drafts of this record that an earlier run left; says how many. */
bool form_recover(struct app *app, struct form_screen *form, struct err *err);
void form_set_pending(
    struct form_screen *form, size_t field, const char *text, size_t cursor, const char *problem);

/* form_pick.c: the pickers of a field. */
bool form_pick_value(struct app *app, struct form_screen *form, const char *typed, struct err *err);
/* Of a set: put the item in, or take it out. */
bool form_toggle(struct app *app, struct form_screen *form, const char *code, struct err *err);
bool form_pick_absent(struct app *app, struct form_screen *form, struct err *err);

/* form_problems.c: what is to be looked at. */
bool form_pick_problem(struct app *app, struct form_screen *form, struct err *err);
/* How many things are missing or wrong. */
size_t form_problems(const struct form_screen *form);
/* What is said where an answer is missing. */
const char *form_missing(struct app *app, const struct field *field);

/* form_related.c: records that belong to this one. */
bool form_has_related(struct app *app, const struct form_screen *form);
bool form_pick_related(struct app *app, struct form_screen *form, struct err *err);

/* form_last.c: the answer that the last record has in this field. */
bool form_take_last(struct app *app, struct form_screen *form, struct err *err);

/*
 * form_other.c: under a field, line n in the worker's language: its label, what is read aloud, its
 * choices. "" where there is none, NULL past the last. Good for one drawing.
 */
const char *form_other_line(
    struct app *app, struct form_screen *form, const struct field *field, size_t n);
/* A choice in the worker's language, when it is shown; "" else. */
const char *form_other_choice(
    struct app *app, const struct field *field, const char *code, struct arena *arena);
bool form_toggle_other(struct app *app, struct form_screen *form, struct err *err);
bool form_pick_other(struct app *app, struct form_screen *form, struct err *err);

/* form_why.c: a page that tells why the field is asked, needed, wrong or computed. */
bool form_why(struct app *app, struct form_screen *form, struct err *err);
/* The same of any field, a hidden one too. */
bool form_why_field(struct app *app, struct form_screen *form, size_t field, struct err *err);

/* form_register.c: likely duplicates, then the case. */
bool form_register(struct app *app, struct form_screen *form, struct err *err);
/* It will not be finished: asks, then forgets what was typed. */
bool form_discard(struct app *app, struct form_screen *form, struct err *err);

/* form_session.c: agreed steps and the end of a session. */
bool form_session_run(struct app *app, struct form_screen *form, const char *name, struct err *err);

/* form_draw.c */
void form_draw(struct app *app, struct screen *screen, struct area area);
/* Columns of the answers: what the open editor wraps to. */
int form_answer_cols(int cols);

#endif
