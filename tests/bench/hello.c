/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least an ncurses program can do: a full screen of text. */
#include "idle.h"

#include <curses.h>
#include <locale.h>

int
main(void)
{
	char key[KEY_SIZE];

	setlocale(LC_ALL, "C.UTF-8");
	initscr();
	raw();
	noecho();
	curs_set(0);
	for (int row = 0; row < LINES - 1; row++)
		mvprintw(row, 0, "BEN1-24-%07d  Awa Ouédraogo %-20d active    maçon", row, row * 7);
	mvaddstr(LINES - 1, 0, "q quit");
	refresh();
	while (idle_key(key) && key[0] != 'q')
		;
	endwin();
	return 0;
}
