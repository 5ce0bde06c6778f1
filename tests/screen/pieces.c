/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pieces of a screen without the program: a field, a note, the last key. For the tests
 * of ui/term, ui/draw and ui/edit on a real terminal.
 */
#include "base/i18n.h"
#include "ui/draw.h"
#include "ui/edit.h"
#include "ui/term.h"

#include <stdio.h>
#include <string.h>

static void
draw(struct edit *edit, const char *last, const char *said)
{
	int rows = edit->many_lines ? draw_rows() - 3 : 1, cols = draw_cols() - 2, row, col;
	size_t at;

	draw_start();
	draw_text(0, 0, draw_cols(), STYLE_TITLE, "Pieces");
	edit_place(edit, rows, cols, &row, &col);
	draw_cursor(1 + row, 2 + col);
	at = edit->top;
	for (int i = 0; i < rows; i++) {
		struct edit_row line = edit_row_at(edit, at, cols);

		draw_part(1 + i, 2, cols, STYLE_FIELD, edit_text(edit) + line.start, line.len);
		if (line.is_last)
			break;
		at = line.next;
	}
	draw_format(draw_rows() - 2, 0, draw_cols(), STYLE_DIM, "key %s", last);
	draw_text(draw_rows() - 1, 0, draw_cols(), STYLE_NORMAL, said);
	draw_end();
}

int
main(int argc, char **argv)
{
	struct term_how how = {.mark_idle = true};
	struct edit edit;
	struct err err = {0};
	struct key key = {0};
	bool many = argc > 1 && strcmp(argv[1], "note") == 0;

	i18n_start("", "en");
	if (!term_open(&how, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return (int)err.code;
	}
	edit_open(&edit, argc > 2 ? argv[2] : "", many, argc > 3 ? 12 : 0);
	do {
		draw(&edit, key_is_text(&key) ? "" : key.name, err.text);
		err.text[0] = '\0';
		if (!term_key(&key, argc > 4 ? 200 : -1, true))
			break;
		edit_key(&edit, &key, draw_cols() - 2, &err);
		if (key_is(&key, "^Z"))
			edit_revert(&edit);
	} while (!key_is(&key, "^Q"));
	edit_free(&edit);
	term_close();
	return term_end() == TERM_LOST ? ERR_IO : 0;
}
