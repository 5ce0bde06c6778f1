/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a form: label left, answer right, the hint under the focused field, what is wrong inline. */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "form/room.h"

#include <string.h>

enum {
	NOTE_ROWS = 8, /* of an open note, at most */
	HINT_ROWS = 4,
	PEEK_ROWS = 2, /* of one that is not open */

	OTHER_COL = 4,
};

int
form_answer_cols(int cols)
{
	return room_for_answer(cols);
}

/* Rows are broken between choices, not within one. */
static void
add_option(struct buf *text, size_t number, const char *label)
{
	buf_printf(text, "%s%zu\u00a0", text->len ? "  " : "", number);
	for (; *label; label++)
		if (*label == ' ')
			buf_text(text, "\u00a0");
		else
			buf_char(text, *label);
}

/* The choices by their digits; where they are too many, how to see them. */
static void
add_options(struct form_screen *form, const struct field *field, int cols, struct buf *text)
{
	struct form_option *options;
	size_t len = form_options(form, field, &form->arena, &options);

	for (size_t i = 0; i < len && i < 9; i++)
		add_option(text, i + 1, options[i].label);
	if (len <= 9 && draw_paragraph_rows(cols, buf_str(text)) <= HINT_ROWS)
		return;
	buf_clear(text);
	buf_printf(text, _("Type letters of it, or F4: a list of %zu"), len);
}

/* How the focused field is answered, and its own hint. */
static const char *
hint_of(struct app *app, struct form_screen *form, const struct field *field, int cols)
{
	const char *own = label_in(&field->hint, app->desk->lang, NULL);
	struct buf text = {0};
	const char *copy;

	if (field_is_computed(field))
		return _("Computed from other answers");
	if (!form_is_open(form, field->index))
		return _("Can be read, not changed");
	if (field->type->widget == WIDGET_CHOICE || field->type->widget == WIDGET_SET
	    || field->type->widget == WIDGET_LEVEL)
		add_options(form, field, cols, &text);
	if (field->type->widget == WIDGET_CODE)
		buf_text(&text, _("Type a word or a code, or F4 for the list"));
	if (field->type->widget == WIDGET_CODES)
		buf_text(&text, _("Type a word or a code of each, or F4 to see and take out"));
	if (strcmp(field->type->name, "time") == 0)
		buf_text(&text, _("As in 8:30, 14h05"));
	if (strcmp(field->type->name, "money") == 0)
		buf_printf(&text, _("As in 12 500 %s"), field->currency ? field->currency : "XOF");
	if (field->suggest_len)
		buf_text(&text, _("Type, or F4 for skills of the trade"));
	if (field->type->widget == WIDGET_FILE)
		buf_text(&text,
		    _("Path of the file on this machine; Tab completes it, ~ is the home folder"));
	if (field->type->widget == WIDGET_NOTE)
		buf_text(&text, _("Enter begins a new line, Tab goes on"));
	if (strcmp(field->type->name, "date") == 0)
		buf_printf(
		    &text, _("As in %s"), type_date_examples(field->precision, &form->arena));
	if (own[0])
		buf_printf(&text, "%s%s", text.len ? " · " : "", own);
	copy = arena_dup(&form->arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

static bool
is_note(const struct form_screen *form, size_t field)
{
	return form->sheet.form->fields[field].type->widget == WIDGET_NOTE;
}

/* Rows that the answer itself takes. */
static int
answer_rows(struct form_screen *form, size_t field, int cols)
{
	int rows, most = NOTE_ROWS;
	struct edit peek;

	/* The focused answer is shown whole, or nearly so. */
	if (!is_note(form, field) && (form->at != field || form->editing))
		return 1;
	if (!is_note(form, field)) {
		rows = draw_paragraph_rows(cols, form_value(form, field, &form->arena));
		return rows > HINT_ROWS ? HINT_ROWS : rows > 1 ? rows : 1;
	}
	if (form->editing && form->at == field) {
		rows = edit_rows(&form->edit, cols);
		return rows < most ? rows : most;
	}
	edit_open(&peek, form_value(form, field, &form->arena), true, 0);
	rows = edit_rows(&peek, cols);
	edit_free(&peek);
	return rows < PEEK_ROWS ? rows : PEEK_ROWS;
}

static int
hint_rows(struct app *app, struct form_screen *form, size_t field, int cols)
{
	int rows;

	if (form->at != field)
		return 0;
	rows =
	    draw_paragraph_rows(cols, hint_of(app, form, &form->sheet.form->fields[field], cols));
	return rows < HINT_ROWS ? rows : HINT_ROWS;
}

/* What is wrong with an answer, one after the other from *next = 0; NULL at the end. */
static const char *
next_problem(struct form_screen *form, size_t field, size_t *next, enum draw_style *style)
{
	const struct form_pending *pending = &form->pending[field];
	const struct answer *answer = form_answer(form, field);
	const struct answer_problem *problem;
	bool is_pending = pending->text && pending->problem[0];
	size_t at = (*next)++;

	*style = STYLE_ERROR;
	if (is_pending && at == 0)
		return arena_printf(&form->arena, _("! not stored: %s"), pending->problem);
	at -= is_pending;
	if (at >= answer->problems_len)
		return NULL;
	problem = &answer->problems[at];
	if (problem->is_warning)
		*style = STYLE_NORMAL;
	if (problem->kept)
		return arena_printf(
		    &form->arena, _("= %s (kept: %s)"), problem->message, problem->kept);
	return arena_printf(
	    &form->arena, "%s %s", problem->is_warning ? "?" : "!", problem->message);
}

static int
problem_rows(struct form_screen *form, size_t field, int cols)
{
	enum draw_style style;
	const char *text;
	size_t next = 0;
	int rows = 0;

	while ((text = next_problem(form, field, &next, &style)))
		rows += draw_paragraph_rows(cols, text);
	return rows;
}

/* The worker's language takes the whole width, but for the mark of the focus. */
static int
other_cols(int cols)
{
	return cols - OTHER_COL;
}

static int
other_rows(struct app *app, struct form_screen *form, size_t field, int cols)
{
	const char *text;
	int rows = 0;

	for (size_t n = 0; (text = form_other_line(app, form, &form->sheet.form->fields[field], n));
	     n++)
		rows += text[0] ? draw_paragraph_rows(other_cols(cols), text) : 0;
	return rows;
}

static int
field_rows(struct app *app, struct form_screen *form, size_t field, int all_cols)
{
	int cols = form_answer_cols(all_cols);

	return answer_rows(form, field, cols) + hint_rows(app, form, field, cols)
	       + problem_rows(form, field, cols) + other_rows(app, form, field, all_cols);
}

static void
draw_editor(struct form_screen *form, struct area area)
{
	struct edit *edit = &form->edit;
	int row, col;
	size_t at;

	edit_place(edit, area.rows, area.cols, &row, &col);
	draw_cursor(area.row + row, area.col + col);
	if (!edit->many_lines && edit->top > 0)
		draw_text(area.row, area.col - 1, 1, STYLE_BOLD, "‹");
	at = edit->top;
	for (int i = 0; i < area.rows; i++) {
		struct edit_row line = edit_row_at(edit, at, area.cols);

		draw_part(area.row + i, area.col, area.cols, STYLE_FIELD,
		    edit_text(edit) + line.start, line.len);
		if (line.is_last)
			break;
		at = line.next;
	}
}

static void
draw_answer(struct form_screen *form, size_t field, struct area area)
{
	const char *value = form_value(form, field, &form->arena);

	if (form->editing && form->at == field) {
		draw_editor(form, area);
		/* A file that is there is shown until another path is typed. */
		if (form->edit.text.len == 0 && value[0])
			draw_text(area.row, area.col, area.cols, STYLE_DIM, value);
		return;
	}
	if (area.rows > 1)
		draw_paragraph(area, STYLE_NORMAL, value);
	else
		draw_text(area.row, area.col, area.cols, STYLE_NORMAL, value);
	if (form->at == field)
		draw_cursor(area.row, area.col);
}

static int
draw_problems(struct form_screen *form, size_t field, struct area area)
{
	enum draw_style style;
	const char *text;
	size_t next = 0;
	int rows = 0;

	while (rows < area.rows && (text = next_problem(form, field, &next, &style)))
		rows += draw_paragraph(
		    (struct area){area.row + rows, area.col, area.rows - rows, area.cols}, style,
		    text);
	return rows;
}

static int
draw_other(struct app *app, struct form_screen *form, const struct field *field, struct area area)
{
	const char *text;
	int rows = 0;

	for (size_t n = 0; (text = form_other_line(app, form, field, n)) && rows < area.rows; n++)
		if (text[0])
			rows += draw_paragraph((struct area){area.row + rows, area.col + OTHER_COL,
						   area.rows - rows, other_cols(area.cols)},
			    STYLE_NORMAL, text);
	return rows;
}

/* One field from its row on; returns the rows it took. */
static int
draw_field(struct app *app, struct form_screen *form, size_t index, struct area area)
{
	const struct field *field = &form->sheet.form->fields[index];
	const struct answer *answer = form_answer(form, index);
	int labels = room_for_label(area.cols), col = area.col + labels + 3;
	int cols = room_for_answer(area.cols), hint;
	int rows = answer_rows(form, index, cols);
	bool fallback;
	const char *label = label_in(&field->label, app->desk->lang, &fallback);

	rows = rows < area.rows ? rows : area.rows;
	if (form->at == index)
		draw_text(area.row, area.col, 1, STYLE_NORMAL, ">");
	draw_text(area.row, area.col + 1, 1, STYLE_BOLD, answer->missing ? "*" : "");
	draw_format(area.row, area.col + 2, labels, STYLE_BOLD, "%s%s", fallback ? "~" : "", label);
	draw_answer(form, index, (struct area){area.row, col, rows, cols});
	hint = hint_rows(app, form, index, cols);
	hint = hint < area.rows - rows ? hint : area.rows - rows;
	if (hint > 0)
		rows += draw_paragraph((struct area){area.row + rows, col, hint, cols}, STYLE_DIM,
		    hint_of(app, form, field, cols));
	if (rows < area.rows)
		rows += draw_other(app, form, field,
		    (struct area){area.row + rows, area.col, area.rows - rows, area.cols});
	if (rows < area.rows)
		rows += draw_problems(
		    form, index, (struct area){area.row + rows, col, area.rows - rows, cols});
	return rows;
}

static bool
is_page(const struct form_screen *form, size_t section)
{
	return form->sheet.answers.section_visible[section]
	       && !form->sheet.form->sections[section].left_out
	       && form->sheet.form->sections[section].len > 0;
}

static const char *
page_title(struct app *app, const struct form_screen *form, size_t section)
{
	return label_in(&form->sheet.form->sections[section].title, app->desk->lang, NULL);
}

/* Where not all pages fit by name: the present one, and which of how many it is. */
static void
draw_tab(struct app *app, struct form_screen *form, struct area area)
{
	size_t here = form_field_at(form)->section, number = 0, pages = 0;

	for (size_t i = 0; i < form->sheet.form->sections_len; i++) {
		pages += is_page(form, i);
		number += is_page(form, i) && i <= here;
	}
	draw_format(area.row, area.col, area.cols, STYLE_BOLD, "[%s] %zu/%zu",
	    page_title(app, form, here), number, pages);
}

/* Pages by name, the present one in brackets. */
static void
draw_tabs(struct app *app, struct form_screen *form, struct area area)
{
	size_t here = form_field_at(form)->section, len = form->sheet.form->sections_len;
	int col = area.col, need = 0;

	for (size_t i = 0; i < len; i++)
		if (is_page(form, i))
			need +=
			    3
			    + utf8_cols(page_title(app, form, i), strlen(page_title(app, form, i)));
	if (need > area.cols) {
		draw_tab(app, form, area);
		return;
	}
	for (size_t i = 0; i < len; i++)
		if (is_page(form, i))
			col += 1
			       + draw_format(area.row, col, area.col + area.cols - col,
				   i == here ? STYLE_BOLD : STYLE_NORMAL,
				   i == here ? "[%s]" : " %s ", page_title(app, form, i));
}

/* The first field to be drawn, so that the focused one is seen with its hint. */
static void
scroll(struct app *app, struct form_screen *form, int rows, int cols)
{
	const struct section *section = &form->sheet.form->sections[form_field_at(form)->section];
	int used = 0;

	if (form->top < section->first || form->top > form->at)
		form->top = section->first;
	for (size_t i = form->at + 1; i-- > form->top;) {
		if (!form_is_shown(form, i))
			continue;
		used += field_rows(app, form, i, cols);
		if (used > rows && i < form->at) {
			form->top = i + 1;
			return;
		}
	}
}

void
form_draw(struct app *app, struct screen *screen, struct area area)
{
	struct form_screen *form = (struct form_screen *)(void *)screen;
	const struct section *section = &form->sheet.form->sections[form_field_at(form)->section];
	int row = area.row;

	if (form->sheet.form->sections_len > 1) {
		draw_tabs(app, form, area);
		row += area.rows > 12 ? 2 : 1;
	}
	scroll(app, form, area.row + area.rows - row, area.cols);
	for (size_t i = form->top; i < section->first + section->len && row < area.row + area.rows;
	     i++)
		if (form_is_shown(form, i))
			row += draw_field(app, form, i,
			    (struct area){row, area.col, area.row + area.rows - row, area.cols});
	arena_free(&form->arena);
}
