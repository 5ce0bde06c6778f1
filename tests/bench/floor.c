/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The smallest honest browser of cases: ncurses, SQLite, the file that raw.c
 * made, and nothing to make it safe or complete. What a key costs here is the floor the
 * program is compared with.   floor FILE
 *   Up (within the screen), Down, PgDn, / and text (Esc leaves), Enter opens (Esc back), e a form (Esc back), q
 */
#include "idle.h"

#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 100, LINE_SIZE = 256, TEXT_SIZE = 128 };

struct row {
	sqlite3_int64 id;
	char key[TEXT_SIZE], line[LINE_SIZE];
};

struct floor {
	sqlite3 *db;
	sqlite3_stmt *first, *next, *found, *casefile, *sessions;
	struct row rows[ROWS_MAX];
	int len, selected, height;
};

static _Noreturn void
die(const char *text)
{
	endwin();
	fprintf(stderr, "floor: %s\n", text);
	exit(1);
}

static sqlite3_stmt *
prepare(struct floor *floor, const char *text)
{
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v3(floor->db, text, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL)
	    != SQLITE_OK)
		die(sqlite3_errmsg(floor->db));
	return stmt;
}

#define ROW_COLUMNS                                                                                \
	"SELECT c.id, p.name_key, c.number, p.name, c.stage, c.origin, c.destination FROM "

static void
open_file(struct floor *floor, const char *path)
{
	if (sqlite3_open_v2(path, &floor->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		die("no file");
	sqlite3_exec(
	    floor->db, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-1024", NULL, NULL, NULL);
	floor->first = prepare(floor, ROW_COLUMNS "person p JOIN casefile c ON c.person_id = p.id"
						  " ORDER BY p.name_key, p.id LIMIT ?1");
	floor->next = prepare(floor, ROW_COLUMNS "person p JOIN casefile c ON c.person_id = p.id"
						 " WHERE (p.name_key, p.id) > (?2, ?3)"
						 " ORDER BY p.name_key, p.id LIMIT ?1");
	floor->found = prepare(floor, ROW_COLUMNS "(SELECT rowid FROM search WHERE search MATCH ?2"
						  " ORDER BY rowid DESC LIMIT ?1) f"
						  " JOIN casefile c ON c.id = f.rowid"
						  " JOIN person p ON p.id = c.person_id");
	floor->casefile =
	    prepare(floor, "SELECT c.number, p.name, p.romanised, p.sex, p.born, p.phone, c.state, "
			   "c.stage, c.origin,"
			   " c.destination, c.occupation, c.updated_at FROM casefile c"
			   " JOIN person p ON p.id = c.person_id WHERE c.id = ?1");
	floor->sessions = prepare(
	    floor, "SELECT held_on, summary FROM session WHERE casefile_id = ?1 ORDER BY held_on");
}

static const char *
column(sqlite3_stmt *stmt, int i)
{
	const char *text = (const char *)sqlite3_column_text(stmt, i);

	return text ? text : "";
}

static void
read_row(sqlite3_stmt *stmt, struct row *row)
{
	row->id = sqlite3_column_int64(stmt, 0);
	snprintf(row->key, sizeof(row->key), "%s", column(stmt, 1));
	snprintf(row->line, sizeof(row->line), "%-17s %-28s %-11s %s %s", column(stmt, 2),
	    column(stmt, 3), column(stmt, 4), column(stmt, 5), column(stmt, 6));
}

static void
fill(struct floor *floor, sqlite3_stmt *stmt)
{
	sqlite3_bind_int(stmt, 1, floor->height);
	floor->len = 0;
	while (floor->len < floor->height && sqlite3_step(stmt) == SQLITE_ROW)
		read_row(stmt, &floor->rows[floor->len++]);
	sqlite3_reset(stmt);
	floor->selected = 0;
}

/* A mark beside the line instead of a reverse bar: moving it costs a few bytes. */
static void
draw_row(const struct floor *floor, int i)
{
	move(i + 1, 0);
	if (i < floor->len) {
		addstr(i == floor->selected ? "> " : "  ");
		addnstr(floor->rows[i].line, COLS - 3);
	}
	clrtoeol();
}

static void
draw(const struct floor *floor, const char *head, const char *foot)
{
	erase();
	mvaddstr(0, 0, head);
	for (int i = 0; i < floor->height; i++)
		draw_row(floor, i);
	mvaddstr(LINES - 1, 0, foot);
}

static void
down(struct floor *floor)
{
	struct row *last = &floor->rows[floor->len - 1];

	if (floor->selected < floor->len - 1) {
		floor->selected++;
		draw_row(floor, floor->selected - 1);
		draw_row(floor, floor->selected);
		return;
	}
	sqlite3_bind_int(floor->next, 1, 1);
	sqlite3_bind_text(floor->next, 2, last->key, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(floor->next, 3, last->id);
	if (sqlite3_step(floor->next) == SQLITE_ROW) {
		memmove(
		    floor->rows, floor->rows + 1, (size_t)(floor->len - 1) * sizeof(struct row));
		read_row(floor->next, last);
		for (int i = 0; i < floor->height; i++)
			draw_row(floor, i);
	}
	sqlite3_reset(floor->next);
}

static void
up(struct floor *floor)
{
	if (floor->selected == 0)
		return;
	floor->selected--;
	draw_row(floor, floor->selected);
	draw_row(floor, floor->selected + 1);
}

static void
page(struct floor *floor)
{
	struct row *last = &floor->rows[floor->len - 1];

	sqlite3_bind_text(floor->next, 2, last->key, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(floor->next, 3, last->id);
	fill(floor, floor->next);
	for (int i = 0; i < floor->height; i++)
		draw_row(floor, i);
}

static bool
search(struct floor *floor, char key[KEY_SIZE])
{
	char text[TEXT_SIZE] = "", match[TEXT_SIZE + 8];
	size_t len = 0;

	mvaddstr(LINES - 1, 0, "/");
	clrtoeol();
	refresh();
	while (idle_key(key) && key[0] != '\033') {
		if (len + 1 < sizeof(text) && key[0] > ' ' && key[0] != '"')
			text[len++] = key[0];
		text[len] = '\0';
		snprintf(match, sizeof(match), "\"%s\"*", text);
		sqlite3_bind_text(floor->found, 2, match, -1, SQLITE_STATIC);
		fill(floor, floor->found);
		for (int i = 0; i < floor->height; i++)
			draw_row(floor, i);
		mvprintw(LINES - 1, 0, "/%s", text);
		refresh();
	}
	return key[0] == '\033';
}

static bool
until_escape(char key[KEY_SIZE])
{
	refresh();
	while (idle_key(key))
		if (strcmp(key, "\033") == 0)
			return true;
	return false;
}

static bool
open_case(struct floor *floor, char key[KEY_SIZE])
{
	int y = 0;

	erase();
	sqlite3_bind_int64(floor->casefile, 1, floor->rows[floor->selected].id);
	if (sqlite3_step(floor->casefile) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(floor->casefile); i++)
			mvprintw(y++, 0, "%-12s %.60s", sqlite3_column_name(floor->casefile, i),
			    column(floor->casefile, i));
	sqlite3_reset(floor->casefile);
	sqlite3_bind_int64(floor->sessions, 1, floor->rows[floor->selected].id);
	while (y < LINES - 1 && sqlite3_step(floor->sessions) == SQLITE_ROW)
		mvprintw(
		    y++, 0, "%.10s %.60s", column(floor->sessions, 0), column(floor->sessions, 1));
	sqlite3_reset(floor->sessions);
	return until_escape(key);
}

static bool
form(char key[KEY_SIZE])
{
	static const char *const fields[] = {"Name", "Phone", "City", "Employer", "Trade", "Note"};
	int col = 14;

	erase();
	for (int i = 0; i < 6; i++)
		mvprintw(2 + i * 2, 2, "%-10s [%-60s]", fields[i], "");
	move(2, col);
	refresh();
	while (idle_key(key) && key[0] != '\033') {
		mvaddch(2, col++, (chtype)(unsigned char)key[0]);
		refresh();
	}
	return key[0] == '\033';
}

static void
browse(struct floor *floor)
{
	static const char head[] = "Cases by name", foot[] = "q quit";
	char key[KEY_SIZE];
	bool goes_on = true;

	draw(floor, head, foot);
	refresh();
	while (goes_on && idle_key(key) && key[0] != 'q') {
		if (strcmp(key, "\033OB") == 0)
			down(floor);
		else if (strcmp(key, "\033OA") == 0)
			up(floor);
		else if (strcmp(key, "\033[6~") == 0)
			page(floor);
		else if (key[0] == '/')
			goes_on = search(floor, key);
		else if (key[0] == '\r')
			goes_on = open_case(floor, key);
		else if (key[0] == 'e')
			goes_on = form(key);
		if (strchr("/\r\033e", key[0]) && key[1] == '\0')
			draw(floor, head, foot);
		refresh();
	}
}

int
main(int argc, char *argv[])
{
	static struct floor floor;

	setlocale(LC_ALL, "C.UTF-8");
	if (argc != 2)
		return 64;
	open_file(&floor, argv[1]);
	initscr();
	endwin(); /* from the second time on ncurses writes once for a whole refresh */
	refresh();
	raw();
	noecho();
	nonl();
	curs_set(0);
	idlok(stdscr, TRUE);
	floor.height = LINES - 2 < ROWS_MAX ? LINES - 2 : ROWS_MAX;
	fill(&floor, floor.first);
	browse(&floor);
	endwin();
	return 0;
}
