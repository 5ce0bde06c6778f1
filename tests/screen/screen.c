/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plays a transcript and prints it again with what really happened. The test
 * passes when nothing differs; UPDATE=1 takes what happened as right from now on.
 *
 *   # text                  a comment
 *   > start COLSxROWS [NAME=VALUE ...] [arguments]
 *                           the program ($VALISE) in a terminal, with a fixed clock
 *   > run COLSxROWS command the same with any program that marks when it is idle
 *   > keys Down F4 ^S M-x   keys by name, one after the other
 *   > type words            characters, one after the other
 *   > paste text            at once, marked as a paste; \n \t \e \\ are known
 *   > bytes text            at once, as they are
 *   > resize COLSxROWS
 *   > tick                  wait for the program's next second
 *   > signal TERM           HUP, INT, TERM, TSTP, CONT, KILL
 *   > hangup                the line goes dead
 *   > show                  | the screen, row by row; the cursor on a blank is _
 *   > bar                   | the last row alone: the key bar
 *   > cursor                = row,column of the cursor
 *   > colour                = how many cells have a colour of their own
 *   > cost 40               complains when the last key made more bytes than this
 *   > end                   = exit status, when the program has ended
 *   $ command               a shell command, then its output indented by two
 *   + more                  another line of it (a here-document); = N when it fails
 *
 * Commands have $VALISE, $BUILDDIR, $SRCDIR, a fresh $HOME and the fresh $DIR they run in;
 * the name of that folder is written as $DIR in the transcript.
 */
#include "pty.h"

#include "base/arena.h"
#include "base/file.h"

#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CLOCK "2026-03-02T09:00:00Z"

struct play {
	const char *file;
	char *next; /* the rest of the transcript */
	int line;
	char *dir;
	struct pty *pty;
	struct buf out;
	bool failed;
};

static void __attribute__((format(printf, 2, 3))) fail(struct play *play, const char *fmt, ...)
{
	va_list args;

	play->failed = true;
	buf_text(&play->out, "! ");
	va_start(args, fmt);
	buf_vprintf(&play->out, fmt, args);
	va_end(args);
	buf_char(&play->out, '\n');
}

/* The next line, without its end; NULL after the last. */
static char *
next_line(struct play *play)
{
	char *line = play->next, *end;

	if (!line || !*line)
		return NULL;
	end = strchrnul(line, '\n');
	play->next = *end ? end + 1 : end;
	*end = '\0';
	play->line++;
	return line;
}

static bool
next_begins(const struct play *play, const char *prefix)
{
	return play->next && *play->next && strncmp(play->next, prefix, strlen(prefix)) == 0;
}

/* Lines of the transcript that we print anew. */
static void
skip_result(struct play *play, const char *prefix)
{
	while (next_begins(play, prefix))
		next_line(play);
}

static void
escaped(const char *text, struct buf *out)
{
	static const char letters[] = "nte\\r", bytes[] = "\n\t\033\\\r";

	for (; *text; text++) {
		const char *letter = *text == '\\' && text[1] ? strchr(letters, text[1]) : NULL;
		unsigned byte;

		if (letter) {
			buf_char(out, bytes[letter - letters]);
			text++;
		} else if (sscanf(text, "\\x%2x", &byte) == 1 && strlen(text) >= 4) {
			buf_char(out, (char)byte);
			text += 3;
		} else {
			buf_char(out, *text);
		}
	}
}

static bool
key_bytes(const char *name, struct buf *out)
{
	static const struct {
		const char *name, *bytes;
	} keys[] = {{"Up", "\033OA"}, {"Down", "\033OB"}, {"Right", "\033OC"}, {"Left", "\033OD"},
	    {"Home", "\033OH"}, {"End", "\033OF"}, {"PgUp", "\033[5~"}, {"PgDn", "\033[6~"},
	    {"Ins", "\033[2~"}, {"Del", "\033[3~"}, {"Backspace", "\177"}, {"Enter", "\r"},
	    {"Tab", "\t"}, {"S-Tab", "\033[Z"}, {"Esc", "\033\033"}, {"Escape", "\033"},
	    {"Space", " "}, {"F1", "\033OP"}, {"F2", "\033OQ"}, {"F3", "\033OR"}, {"F4", "\033OS"},
	    {"F5", "\033[15~"}, {"F6", "\033[17~"}, {"F7", "\033[18~"}, {"F8", "\033[19~"},
	    {"F9", "\033[20~"}, {"F10", "\033[21~"}, {"F11", "\033[23~"}, {"F12", "\033[24~"},
	    {"C-Left", "\033[1;5D"}, {"C-Right", "\033[1;5C"}, {"C-Home", "\033[1;5H"},
	    {"C-End", "\033[1;5F"}, {"S-Up", "\033[1;2A"}, {"S-Down", "\033[1;2B"}};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		if (strcmp(name, keys[i].name) == 0) {
			buf_text(out, keys[i].bytes);
			return true;
		}
	}
	if (name[0] == '^' && name[1] && !name[2]) {
		buf_char(out, (char)(name[1] & 0x1f));
		return true;
	}
	if (strncmp(name, "M-", 2) == 0) {
		buf_printf(out, "\033%s", name + 2);
		return true;
	}
	buf_text(out, name);
	return (unsigned char)name[0] >= 0x80 || !name[1];
}

static void
send_keys(struct play *play, char *names)
{
	struct buf bytes = {0};

	for (char *name = strtok(names, " "); name; name = strtok(NULL, " ")) {
		buf_clear(&bytes);
		if (!key_bytes(name, &bytes))
			fail(play, "no key is called %s", name);
		else
			pty_send(play->pty, bytes.data, bytes.len);
	}
	buf_free(&bytes);
}

static void
type(struct play *play, const char *text)
{
	while (*text) {
		size_t len = 1;

		while (((unsigned char)text[len] & 0xc0) == 0x80)
			len++;
		pty_send(play->pty, text, len);
		text += len;
	}
}

static void
send_escaped(struct play *play, const char *text, bool marked)
{
	struct buf bytes = {0};

	buf_text(&bytes, marked ? "\033[200~" : "");
	escaped(text, &bytes);
	buf_text(&bytes, marked ? "\033[201~" : "");
	pty_send(play->pty, bytes.data, bytes.len);
	buf_free(&bytes);
}

static void
start(struct play *play, const char *rest, bool is_program)
{
	struct buf command = {0};
	int cols, rows, used = 0;
	size_t words;

	if (sscanf(rest, "%dx%d%n", &cols, &rows, &used) != 2) {
		fail(play, "write it as 80x24");
		return;
	}
	rest += used;
	rest += strspn(rest, " ");
	buf_text(&command, "exec ");
	if (is_program) {
		buf_text(&command, "env ");
		/* Words with "=" before the first other one are environment. */
		while ((words = strcspn(rest, " ")) > 0 && memchr(rest, '=', words)
		       && rest[0] != '-') {
			buf_add(&command, rest, words);
			buf_char(&command, ' ');
			rest += words;
			rest += strspn(rest, " ");
		}
		buf_text(&command, "\"$VALISE\" --mark-idle --clock " CLOCK " ");
	}
	buf_text(&command, rest);
	if (play->pty)
		fail(play, "another program is running");
	else
		play->pty = pty_start(command.data, cols, rows);
	buf_free(&command);
	if (play->pty)
		pty_send(play->pty, "", 0);
}

static void
print_screen(struct play *play, int first)
{
	skip_result(play, "|");
	for (int row = first; row < pty_rows(play->pty); row++) {
		size_t at;

		buf_char(&play->out, '|');
		at = play->out.len;
		buf_char(&play->out, ' ');
		pty_row(play->pty, row, &play->out);
		if (play->out.len == at + 1)
			buf_splice(&play->out, at, 1, NULL, 0);
		buf_char(&play->out, '\n');
	}
}

static void
send_signal(struct play *play, const char *name)
{
	static const struct {
		const char *name;
		int number;
	} signals[] = {{"HUP", SIGHUP}, {"INT", SIGINT}, {"TERM", SIGTERM}, {"TSTP", SIGTSTP},
	    {"CONT", SIGCONT}, {"KILL", SIGKILL}};

	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		if (strcmp(name, signals[i].name) == 0) {
			pty_signal(play->pty, signals[i].number);
			return;
		}
	}
	fail(play, "no signal is called %s", name);
}

static void
end(struct play *play)
{
	char complaint[PTY_COMPLAINT_SIZE];
	bool restored;
	int status;

	skip_result(play, "=");
	status = pty_end(play->pty, &restored, complaint);
	if (complaint[0])
		fail(play, "%s", complaint);
	play->pty = NULL;
	/* Who is killed cannot give anything back. */
	if (!restored && status >= 0)
		fail(play, "the terminal was not given back as it was");
	buf_printf(&play->out, "= %d\n", status);
}

static void
act(struct play *play, const char *verb, char *rest)
{
	int cols, rows;

	if (strcmp(verb, "start") == 0 || strcmp(verb, "run") == 0)
		start(play, rest, verb[0] == 's');
	else if (!play->pty)
		fail(play, "no program is running");
	else if (strcmp(verb, "keys") == 0)
		send_keys(play, rest);
	else if (strcmp(verb, "type") == 0)
		type(play, rest);
	else if (strcmp(verb, "paste") == 0 || strcmp(verb, "bytes") == 0)
		send_escaped(play, rest, verb[0] == 'p');
	else if (strcmp(verb, "resize") == 0 && sscanf(rest, "%dx%d", &cols, &rows) == 2)
		pty_resize(play->pty, cols, rows);
	else if (strcmp(verb, "tick") == 0)
		pty_tick(play->pty);
	else if (strcmp(verb, "signal") == 0)
		send_signal(play, rest);
	else if (strcmp(verb, "hangup") == 0)
		pty_hang_up(play->pty);
	else if (strcmp(verb, "show") == 0)
		print_screen(play, 0);
	else if (strcmp(verb, "bar") == 0)
		print_screen(play, pty_rows(play->pty) - 1);
	else if (strcmp(verb, "cost") == 0) {
		if (pty_cost(play->pty) > strtoul(rest, NULL, 10))
			fail(play, "%zu bytes", pty_cost(play->pty));
	} else if (strcmp(verb, "colour") == 0) {
		skip_result(play, "=");
		buf_printf(&play->out, "= %d\n", pty_coloured(play->pty));
	} else if (strcmp(verb, "cursor") == 0) {
		skip_result(play, "=");
		pty_cursor(play->pty, &rows, &cols);
		buf_printf(&play->out, "= %d,%d\n", rows, cols);
	} else if (strcmp(verb, "end") == 0)
		end(play);
	else
		fail(play, "there is no step called %s", verb);
}

/* What a program printed, made fit for a transcript: the folder by name, no raw controls. */
static void
print_output(struct play *play, const struct buf *text)
{
	size_t dir = strlen(play->dir);
	bool at_start = true;

	for (size_t i = 0; i < text->len; i++) {
		unsigned char c = (unsigned char)text->data[i];

		if (at_start)
			buf_text(&play->out, "  ");
		at_start = c == '\n';
		if (text->len - i >= dir && memcmp(text->data + i, play->dir, dir) == 0) {
			buf_text(&play->out, "$DIR");
			i += dir - 1;
		} else if ((c < ' ' && c != '\n') || c == 0x7f) {
			buf_printf(&play->out, "\\x%02x", c);
		} else {
			buf_char(&play->out, (char)c);
		}
	}
	if (!at_start)
		buf_text(&play->out, "\n");
}

static void
shell(struct play *play, const char *command)
{
	struct buf text = {0};
	char bytes[4096];
	size_t len;
	int status;
	FILE *pipe;

	skip_result(play, "  ");
	skip_result(play, "=");
	pipe = popen(command, "r");
	while (pipe && (len = fread(bytes, 1, sizeof(bytes), pipe)) > 0)
		buf_add(&text, bytes, len);
	status = pipe ? pclose(pipe) : -1;
	print_output(play, &text);
	if (status != 0)
		buf_printf(&play->out, "= %d\n",
		    WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
	buf_free(&text);
}

static void
shell_lines(struct play *play, const char *first)
{
	struct buf command = {0};

	/* Standard error belongs to what is seen; no command may hang a test. */
	buf_printf(&command, "exec 2>&1 </dev/null\n%s\n", first + 2);
	while (next_begins(play, "+")) {
		const char *line = next_line(play);

		buf_printf(&play->out, "%s\n", line);
		buf_printf(&command, "%s\n", line[1] == ' ' ? line + 2 : line + 1);
	}
	alarm((unsigned)step_limit() * 6);
	shell(play, command.data);
	alarm(0);
	buf_free(&command);
}

static void
run_line(struct play *play, char *line)
{
	char *verb, *rest, complaint[PTY_COMPLAINT_SIZE];

	buf_printf(&play->out, "%s\n", line);
	if (line[0] == '$' && line[1] == ' ') {
		shell_lines(play, line);
	} else if (line[0] == '>' && line[1] == ' ') {
		verb = line + 2;
		rest = verb + strcspn(verb, " ");
		if (*rest)
			*rest++ = '\0';
		act(play, verb, rest);
		if (play->pty && pty_complaint(play->pty, complaint))
			fail(play, "%s", complaint);
	} else if (line[0] && line[0] != '#') {
		fail(play, "line %d begins with none of # > $", play->line);
	}
}

/* From now on everything happens in a folder of our own. */
static void
enter_folder(struct play *play)
{
	const char *tmp = getenv("TMPDIR");
	struct buf name = {0};

	buf_printf(&name, "%s/valise-scr.XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(name.data) || chdir(name.data) < 0 || mkdir("home", 0700) < 0) {
		perror(name.data);
		exit(99);
	}
	play->dir = name.data;
	setenv("DIR", play->dir, 1);
	buf_text(&name, "/home");
	setenv("HOME", name.data, 1);
	play->dir = mem_dup(getenv("DIR"));
	buf_free(&name);
	unsetenv("XDG_DATA_HOME");
	unsetenv("VALISE_FILE");
	if (!getenv("TERM") || strcmp(getenv("TERM"), "xterm-256color") != 0)
		setenv("TERM", "xterm-256color", 1);
}

static int
remove_one(const char *path, const struct stat *stat, int flag, struct FTW *ftw)
{
	(void)stat;
	(void)flag;
	(void)ftw;
	return remove(path);
}

static int
compare(struct play *play, const char *path, const char *before)
{
	FILE *pipe;

	if (!play->failed && strcmp(before, buf_str(&play->out)) == 0)
		return 0;
	if (getenv("UPDATE") && !play->failed) {
		FILE *file = fopen(path, "w");

		if (!file || fputs(buf_str(&play->out), file) < 0 || fclose(file) != 0) {
			perror(path);
			return 1;
		}
		printf("%s: taken over\n", path);
		return 0;
	}
	setenv("TRANSCRIPT", path, 1);
	fflush(stdout);
	pipe = popen("diff -u \"$TRANSCRIPT\" -", "w");
	if (!pipe || fputs(buf_str(&play->out), pipe) < 0)
		perror("diff");
	if (pipe)
		pclose(pipe);
	return 1;
}

static void
on_alarm(int number)
{
	static const char text[] = "a command took too long\n";

	(void)number;
	if (write(STDERR_FILENO, text, sizeof(text) - 1) < 0)
		_exit(98);
	_exit(1);
}

int
main(int argc, char **argv)
{
	struct play play = {0};
	struct arena arena = {0};
	struct err err = {0};
	char *bytes, *before, *path, *line;
	size_t len;
	int result;

	if (argc != 2 || !(path = realpath(argv[1], NULL))) {
		fprintf(stderr, "usage: screen FILE.scr\n");
		return 99;
	}
	if (!getenv("VALISE") || !getenv("BUILDDIR")) {
		fprintf(stderr, "screen: set VALISE and BUILDDIR, or use `make check`\n");
		return 99;
	}
	if (!file_read(path, 4 << 20, &arena, &bytes, &len, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 99;
	}
	signal(SIGALRM, on_alarm);
	signal(SIGPIPE, SIG_IGN);
	before = arena_dup(&arena, bytes);
	play.next = bytes;
	enter_folder(&play);
	while ((line = next_line(&play)))
		run_line(&play, line);
	if (play.pty) {
		fail(&play, "the program was still running at the end");
		pty_signal(play.pty, SIGKILL);
		pty_end(play.pty, &(bool){false}, (char[PTY_COMPLAINT_SIZE]){0});
	}
	result = compare(&play, path, before);
	if (chdir("/") == 0)
		nftw(play.dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(path);
	free(play.dir);
	buf_free(&play.out);
	arena_free(&arena);
	return result;
}
