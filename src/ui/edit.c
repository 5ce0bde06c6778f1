/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing into a buffer: insert, delete, move; how it wraps is in edit_rows.c. */
#include "ui/edit.h"

#include "base/arena.h"
#include "base/count.h"
#include "base/i18n.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

void
edit_open(struct edit *edit, const char *text, bool many_lines, size_t max_chars)
{
	*edit = (struct edit){.many_lines = many_lines, .max_chars = max_chars, .goal_col = -1};
	edit->stored = mem_dup(text);
	buf_text(&edit->text, text);
	edit->cursor = edit->text.len;
}

void
edit_free(struct edit *edit)
{
	buf_free(&edit->text);
	free(edit->stored);
	*edit = (struct edit){0};
}

const char *
edit_text(const struct edit *edit)
{
	return buf_str(&edit->text);
}

bool
edit_changed(const struct edit *edit)
{
	return strcmp(edit_text(edit), edit->stored) != 0;
}

void
edit_replace(struct edit *edit, const char *text)
{
	buf_clear(&edit->text);
	buf_text(&edit->text, text);
	edit->cursor = edit->text.len;
	edit->goal_col = -1;
	edit->top = 0;
}

bool
edit_revert(struct edit *edit)
{
	if (!edit_changed(edit))
		return false;
	edit_replace(edit, edit->stored);
	return true;
}

/* The nearest cluster border at or before offset: marks typed after a letter join it. */
static size_t
border(const struct edit *edit, size_t offset)
{
	const char *text = edit_text(edit);
	size_t at = 0, next = 0;

	/* Clusters do not reach over a line end, so its line is far enough to look back. */
	for (at = offset; at > 0 && text[at - 1] != '\n'; at--)
		;
	for (next = at; next <= offset; next = utf8_next(text, edit->text.len, at)) {
		at = next;
		if (at >= offset)
			break;
	}
	return at;
}

void
edit_go(struct edit *edit, size_t offset)
{
	edit->cursor = border(edit, offset < edit->text.len ? offset : edit->text.len);
	edit->goal_col = -1;
}

/* After a change the cursor may be inside a cluster that has just grown together: go behind it. */
static void
settle(struct edit *edit)
{
	size_t at = border(edit, edit->cursor);

	if (at < edit->cursor)
		edit->cursor = utf8_next(edit_text(edit), edit->text.len, at);
}

/* How many bytes of text are at most chars code points, without cutting a cluster. */
static size_t
fitting(const char *text, size_t len, size_t chars)
{
	size_t at = 0, used = 0;

	while (at < len) {
		size_t next = utf8_next(text, len, at);

		for (size_t i = at; i < next; i++)
			used += ((unsigned char)text[i] & 0xC0) != 0x80;
		if (used > chars)
			break;
		at = next;
	}
	return at;
}

enum edit_result
edit_insert(struct edit *edit, const char *text, size_t len, struct err *err)
{
	size_t bad, room, fits = len;

	if (!utf8_valid(text, len, &bad)) {
		err_set(err, ERR_DATA,
		    _("what was pasted is not UTF-8 text (wrong at byte %zu); nothing was put in"),
		    bad + 1);
		return EDIT_REFUSED;
	}
	if (edit->max_chars) {
		size_t have = utf8_count(edit_text(edit));

		room = have < edit->max_chars ? edit->max_chars - have : 0;
		fits = fitting(text, len, room);
	}
	buf_splice(&edit->text, edit->cursor, 0, text, fits);
	if (!edit->many_lines)
		for (size_t i = 0; i < fits; i++)
			if (edit->text.data[edit->cursor + i] == '\n')
				edit->text.data[edit->cursor + i] = ' ';
	edit->cursor += fits;
	settle(edit);
	edit->goal_col = -1;
	if (fits == len)
		return EDIT_CHANGED;
	err_set(err, ERR_DATA, _("this field takes %s; the rest was left out"),
	    count_of(COUNT_CHARACTERS, (long long)edit->max_chars).text);
	return EDIT_REFUSED;
}

static enum edit_result
cut(struct edit *edit, size_t from, size_t to)
{
	edit->goal_col = -1;
	if (from >= to)
		return EDIT_MOVED;
	buf_splice(&edit->text, from, to - from, NULL, 0);
	edit->cursor = from;
	settle(edit);
	return EDIT_CHANGED;
}

static enum edit_result
move_to(struct edit *edit, size_t offset)
{
	edit->cursor = offset;
	edit->goal_col = -1;
	return EDIT_MOVED;
}

/* The line (between line ends, not the row that is seen) that the cursor is in. */
static size_t
line_start(const struct edit *edit)
{
	size_t at = edit->cursor;

	while (at > 0 && edit->text.data[at - 1] != '\n')
		at--;
	return at;
}

static size_t
line_end(const struct edit *edit)
{
	return edit->cursor + strcspn(edit_text(edit) + edit->cursor, "\n");
}

/* ^K at the end of a line joins the next one. */
static enum edit_result
cut_to_line_end(struct edit *edit)
{
	size_t end = line_end(edit);

	if (end == edit->cursor && end < edit->text.len)
		end++;
	return cut(edit, edit->cursor, end);
}

/* The row that is seen, and its last place that is still seen in it. */
static size_t
row_start(const struct edit *edit, int cols)
{
	struct edit_row row = edit_row_at(edit, line_start(edit), cols);

	while (!row.is_last && row.next <= edit->cursor)
		row = edit_row_at(edit, row.next, cols);
	return row.start;
}

static size_t
row_end(const struct edit *edit, size_t start, int cols)
{
	struct edit_row row = edit_row_at(edit, start, cols);
	const char *text = edit_text(edit);

	if (row.is_last || row.next > row.start + row.len)
		return row.start + row.len;
	/* Broken inside a line: its end is where the next row starts, so stay one before. */
	return utf8_prev(text, edit->text.len, row.next);
}

static int
cols_between(const struct edit *edit, size_t from, size_t to)
{
	return utf8_cols(edit_text(edit) + from, to - from);
}

/* To the row that starts at start, as near to the goal column as it goes. */
static void
move_into(struct edit *edit, size_t start, int cols)
{
	size_t end = row_end(edit, start, cols);
	int used;

	edit->cursor =
	    start + utf8_clip(edit_text(edit) + start, end - start, edit->goal_col, &used);
	edit->cursor = border(edit, edit->cursor);
}

static enum edit_result
move_row(struct edit *edit, bool down, int cols)
{
	size_t start = row_start(edit, cols);
	struct edit_row row = edit_row_at(edit, start, cols);
	int goal = edit->goal_col >= 0 ? edit->goal_col : cols_between(edit, start, edit->cursor);

	if (down ? row.is_last : start == 0)
		return EDIT_UNUSED;
	edit->goal_col = goal;
	if (down) {
		move_into(edit, row.next, cols);
		return EDIT_MOVED;
	}
	edit->cursor = utf8_prev(edit_text(edit), edit->text.len, start);
	move_into(edit, row_start(edit, cols), cols);
	return EDIT_MOVED;
}

/* Every key of an editor, with what help says of it. */
static const struct {
	const char *keys;
	enum edit_command {
		LEFT = 1,
		RIGHT,
		WORD_LEFT,
		WORD_RIGHT,
		HOME,
		END,
		TEXT_HOME,
		TEXT_END,
		UP,
		DOWN,
		RUB_LEFT,
		RUB_RIGHT,
		RUB_WORD,
		RUB_WORD_RIGHT,
		RUB_TO_START,
		RUB_TO_END,
		NEW_LINE,
	} command;
	const char *help;
} bindings[] = {
    {"^U", RUB_TO_START,
	N_("Clear the line before the cursor: all of it, when the cursor is at its end.")},
    {"^K", RUB_TO_END, N_("Clear the line after the cursor.")},
    {"^W", RUB_WORD, N_("Rub out the word before the cursor.")},
    {"M-d C-Del", RUB_WORD_RIGHT, N_("Rub out the word after the cursor.")},
    {"Backspace", RUB_LEFT, N_("Rub out the character before the cursor.")},
    {"Del", RUB_RIGHT, N_("Rub out the character after the cursor.")},
    {"Home", HOME, N_("Go to the beginning of the line.")},
    {"End", END, N_("Go to the end of the line.")},
    {"Left", LEFT, N_("Go one character to the left.")},
    {"Right", RIGHT, N_("Go one character to the right.")},
    {"C-Left M-Left M-b", WORD_LEFT, N_("Go one word to the left.")},
    {"C-Right M-Right M-f", WORD_RIGHT, N_("Go one word to the right.")},
    {"C-Home", TEXT_HOME, N_("Go to the beginning of the text.")},
    {"C-End", TEXT_END, N_("Go to the end of the text.")},
    {"Up", UP, N_("In a note: go to the row above.")},
    {"Down", DOWN, N_("In a note: go to the row below.")},
    {"Enter", NEW_LINE, N_("In a note: begin a new line; Tab goes to the next field.")},
};

bool
edit_key_help(size_t number, const char **keys, const char **help)
{
	if (number >= sizeof(bindings) / sizeof(bindings[0]))
		return false;
	*keys = bindings[number].keys;
	*help = _(bindings[number].help);
	return true;
}

static int
command_of(const struct key *key)
{
	for (size_t i = 0; i < sizeof(bindings) / sizeof(bindings[0]); i++)
		if (key_among(key, bindings[i].keys))
			return (int)bindings[i].command;
	return 0;
}

static enum edit_result
move_by(struct edit *edit, int command, int cols)
{
	const char *text = edit_text(edit);
	size_t len = edit->text.len, at = edit->cursor;

	switch (command) {
	case LEFT:
		return move_to(edit, utf8_prev(text, len, at));
	case RIGHT:
		return move_to(edit, utf8_next(text, len, at));
	case WORD_LEFT:
		return move_to(edit, utf8_prev_word(text, len, at));
	case WORD_RIGHT:
		return move_to(edit, utf8_next_word(text, len, at));
	case TEXT_HOME:
		return move_to(edit, 0);
	case TEXT_END:
		return move_to(edit, len);
	case HOME:
		return move_to(edit, edit->many_lines ? row_start(edit, cols) : 0);
	case END:
		return move_to(
		    edit, edit->many_lines ? row_end(edit, row_start(edit, cols), cols) : len);
	case UP:
	case DOWN:
		return edit->many_lines ? move_row(edit, command == DOWN, cols) : EDIT_UNUSED;
	default:
		return EDIT_UNUSED;
	}
}

enum edit_result
edit_key(struct edit *edit, const struct key *key, int cols, struct err *err)
{
	const char *text = edit_text(edit);
	size_t len = edit->text.len, at = edit->cursor;
	int command = command_of(key);

	if (key_is_text(key))
		return edit_insert(edit, key->name, strlen(key->name), err);
	if (key_is(key, "Paste"))
		return edit_insert(edit, key->text, key->len, err);
	switch (command) {
	case RUB_LEFT:
		return cut(edit, utf8_prev(text, len, at), at);
	case RUB_RIGHT:
		return cut(edit, at, utf8_next(text, len, at));
	case RUB_WORD:
		return cut(edit, utf8_prev_word(text, len, at), at);
	case RUB_WORD_RIGHT:
		return cut(edit, at, utf8_next_word(text, len, at));
	case RUB_TO_START:
		return cut(edit, line_start(edit), at);
	case RUB_TO_END:
		return cut_to_line_end(edit);
	case NEW_LINE:
		return edit->many_lines ? edit_insert(edit, "\n", 1, err) : EDIT_UNUSED;
	default:
		return move_by(edit, command, cols);
	}
}
