/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pty, a child, libvterm, and a sharp eye on every byte. */
#include "pty.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

#define MARK "\033_idle "
#define MARK_END "\033\\"

struct pty {
	int fd, rows, cols;
	pid_t pid;
	VTerm *vterm;
	VTermScreen *screen;
	struct buf held;                 /* output not yet given to libvterm */
	unsigned long sent, resized;     /* what it has been given */
	unsigned long read, seen, ticks; /* what it says it has had */
	size_t cost;
	bool gone; /* nobody on the other side any more */
	bool alternate, hidden_cursor;
	struct termios before;
	char complaint[PTY_COMPLAINT_SIZE];
};

int
step_limit(void)
{
	const char *limit = getenv("SCREEN_STEP_LIMIT");

	return limit ? atoi(limit) : 30;
}

static void
complain(struct pty *pty, const char *what, unsigned long number)
{
	if (!pty->complaint[0])
		snprintf(pty->complaint, sizeof(pty->complaint), "%s (%#lx)", what, number);
}

static int
on_property(VTermProp prop, VTermValue *value, void *context)
{
	struct pty *pty = context;

	if (prop == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	if (prop == VTERM_PROP_CURSORVISIBLE)
		pty->hidden_cursor = !value->boolean;
	if (prop == VTERM_PROP_TITLE || prop == VTERM_PROP_ICONNAME)
		complain(pty, "the program set the terminal's title", prop);
	return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

struct pty *
pty_start(const char *command, int cols, int rows)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
	struct pty *pty = mem_alloc(sizeof(*pty));
	int slave;

	*pty = (struct pty){.rows = rows, .cols = cols};
	/* What the terminal was is asked before there is a child that may change it. */
	if (openpty(&pty->fd, &slave, NULL, NULL, &size) != 0) {
		perror("no terminal can be had on this machine");
		exit(77);
	}
	if (tcgetattr(slave, &pty->before) != 0 || (pty->pid = fork()) < 0) {
		perror("a terminal cannot be used");
		exit(99);
	}
	if (pty->pid == 0) {
		close(pty->fd);
		if (login_tty(slave) == 0)
			execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	close(slave);
	pty->vterm = vterm_new(rows, cols);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_reset(pty->screen, 1);
	return pty;
}

/* Characters that change how others are shown, or that are not seen at all. */
static bool
is_treacherous(uint32_t point)
{
	return (point >= 0x80 && point <= 0x9f) || (point >= 0x202a && point <= 0x202e)
	       || (point >= 0x2066 && point <= 0x2069) || point == 0x200b || point == 0x200e
	       || point == 0x200f || point == 0x061c || (point >= 0x2060 && point <= 0x2064)
	       || point == 0xfeff || (point >= 0xe0000 && point <= 0xe007f);
}

/* May this be sent to a terminal? len bytes of whole characters. */
static void
inspect(struct pty *pty, const char *text, size_t len)
{
	size_t bad, size;

	if (!utf8_valid(text, len, &bad)) {
		complain(pty, "not UTF-8 was sent to the terminal", (unsigned char)text[bad]);
		return;
	}
	for (size_t i = 0; i < len; i += size) {
		uint32_t point = utf8_decode(text + i, &size);

		if (point == 0x7f
		    || (point < 0x20 && !memchr("\a\b\t\r\n\016\017\033", (int)point, 8)))
			complain(pty, "a control character was sent to the terminal", point);
		if (is_treacherous(point))
			complain(pty, "a character that hides or turns text was sent", point);
		/* xterm's terminfo entry puts the palette back with this one. */
		if (point == 0x1b && len - i >= 6 && memcmp(text + i, "\033]104\a", 6) == 0)
			continue;
		if (point == 0x1b && i + 1 < len && strchr("P]X^_c", text[i + 1]))
			complain(pty, "a terminal command that takes text was sent",
			    (unsigned char)text[i + 1]);
	}
}

/* Bytes at the end that may be the beginning of a mark, a sequence or a character. */
static size_t
unfinished(const char *text, size_t len)
{
	size_t n = 1;

	while (n <= len && n < sizeof(MARK)) {
		if (memcmp(text + len - n, MARK, n) == 0)
			return n;
		n++;
	}
	for (n = 1; n <= 3 && n <= len; n++) {
		unsigned char c = (unsigned char)text[len - n];

		if (c < 0x80)
			return 0;
		if (c >= 0xc0)
			return (c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2) > n ? n : 0;
	}
	return 0;
}

static void
show(struct pty *pty, size_t len)
{
	inspect(pty, pty->held.data, len);
	vterm_input_write(pty->vterm, pty->held.data, len);
	pty->cost += len;
	buf_splice(&pty->held, 0, len, NULL, 0);
}

/* Give libvterm what is whole, take the marks out. True: there was a mark. */
static bool
digest(struct pty *pty)
{
	const char *text = buf_str(&pty->held);
	const char *mark = memmem(text, pty->held.len, MARK, strlen(MARK)), *end;

	if (!mark) {
		show(pty, pty->held.len - unfinished(text, pty->held.len));
		return false;
	}
	show(pty, (size_t)(mark - text));
	text = buf_str(&pty->held);
	end = memmem(text, pty->held.len, MARK_END, strlen(MARK_END));
	if (!end)
		return false;
	if (sscanf(text + strlen(MARK), "%lu %lu %lu", &pty->read, &pty->seen, &pty->ticks) != 3)
		complain(pty, "an idle mark that cannot be read", 0);
	buf_splice(&pty->held, 0, (size_t)(end - text) + strlen(MARK_END), NULL, 0);
	return true;
}

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Read once. False: it is gone, or took too long. */
static bool
read_some(struct pty *pty, double deadline)
{
	struct pollfd poll_fd = {.fd = pty->fd, .events = POLLIN};
	double left = deadline - now();
	char bytes[8192];
	ssize_t len;

	if (left <= 0 || poll(&poll_fd, 1, (int)(left * 1000) + 1) == 0) {
		complain(pty, "a step took too long", 0);
		return false;
	}
	len = read(pty->fd, bytes, sizeof(bytes));
	if (len < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	if (len <= 0) {
		pty->gone = true;
		return false;
	}
	buf_add(&pty->held, bytes, (size_t)len);
	return true;
}

static void
wait_idle(struct pty *pty, unsigned long tick)
{
	double deadline = now() + step_limit();

	for (;;) {
		while (digest(pty))
			;
		if (pty->read >= pty->sent && pty->seen >= pty->resized && pty->ticks >= tick)
			return;
		if (pty->gone || !read_some(pty, deadline))
			break;
	}
	while (digest(pty))
		;
	show(pty, pty->held.len);
}

/* Before the first mark everything "read" is zero: wait for the mark itself. */
static void
wait_start(struct pty *pty)
{
	double deadline = now() + step_limit();

	while (!digest(pty))
		if (!read_some(pty, deadline))
			break;
}

void
pty_send(struct pty *pty, const char *bytes, size_t len)
{
	pty->cost = 0;
	if (len == 0) {
		wait_start(pty);
		return;
	}
	for (size_t at = 0; at < len && !pty->gone;) {
		ssize_t done = write(pty->fd, bytes + at, len - at < 1024 ? len - at : 1024);

		if (done < 0 && errno != EINTR && errno != EAGAIN) {
			pty->gone = true;
			return;
		}
		at += done > 0 ? (size_t)done : 0;
		pty->sent += done > 0 ? (size_t)done : 0;
		/* A long paste must be drained on the way, or both sides would wait. */
		if (at < len)
			wait_idle(pty, 0);
	}
	wait_idle(pty, 0);
}

void
pty_resize(struct pty *pty, int cols, int rows)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

	pty->cost = 0;
	/* The same size is no event. */
	if (rows == pty->rows && cols == pty->cols)
		return;
	pty->rows = rows;
	pty->cols = cols;
	pty->resized++;
	vterm_set_size(pty->vterm, rows, cols);
	ioctl(pty->fd, TIOCSWINSZ, &size);
	wait_idle(pty, 0);
}

void
pty_tick(struct pty *pty)
{
	wait_idle(pty, pty->ticks + 1);
}

void
pty_signal(struct pty *pty, int number)
{
	kill(pty->pid, number);
}

void
pty_hang_up(struct pty *pty)
{
	close(pty->fd);
	pty->fd = -1;
	pty->gone = true;
}

int
pty_rows(const struct pty *pty)
{
	return pty->rows;
}

void
pty_cursor(const struct pty *pty, int *row, int *col)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(pty->vterm), &at);
	*row = at.row;
	*col = at.col;
}

void
pty_row(struct pty *pty, int row, struct buf *out)
{
	size_t keep = out->len;
	int cursor_row, cursor_col;

	pty_cursor(pty, &cursor_row, &cursor_col);
	for (int col = 0; col < pty->cols; col++) {
		VTermScreenCell cell;
		VTermPos at = {row, col};

		if (!vterm_screen_get_cell(pty->screen, at, &cell))
			continue;
		if (cell.chars[0] == (uint32_t)-1)
			continue;
		if (cell.chars[0] == 0 || (cell.chars[0] == ' ' && cell.chars[1] == 0)) {
			bool here = row == cursor_row && col == cursor_col && !pty->hidden_cursor;

			buf_char(out, here ? '_' : ' ');
			keep = here ? out->len : keep;
			continue;
		}
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
			utf8_encode(out, cell.chars[i]);
		keep = out->len;
	}
	buf_splice(out, keep, out->len - keep, NULL, 0);
}

size_t
pty_cost(const struct pty *pty)
{
	return pty->cost;
}

bool
pty_complaint(struct pty *pty, char text[PTY_COMPLAINT_SIZE])
{
	if (!pty->complaint[0])
		return false;
	memcpy(text, pty->complaint, PTY_COMPLAINT_SIZE);
	pty->complaint[0] = '\0';
	return true;
}

/* The exit status, within the limit; a program that goes on is killed and complained of. */
static int
reap(struct pty *pty)
{
	double deadline = now() + step_limit();
	int status = 0;

	while (pty->fd >= 0 && !pty->gone && read_some(pty, deadline))
		while (digest(pty))
			;
	if (pty->held.len)
		show(pty, pty->held.len);
	if (!pty->gone)
		kill(pty->pid, SIGKILL);
	alarm((unsigned)step_limit());
	while (waitpid(pty->pid, &status, 0) < 0 && errno == EINTR)
		kill(pty->pid, SIGKILL);
	alarm(0);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/* The first line that every screen has. */
static bool
shows_title(struct pty *pty)
{
	struct buf row = {0};
	bool shown = false;

	for (int i = 0; i < pty->rows && !shown; i++) {
		buf_clear(&row);
		pty_row(pty, i, &row);
		shown = strstr(buf_str(&row), "valise · ") != NULL;
	}
	buf_free(&row);
	return shown;
}

int
pty_end(struct pty *pty, bool *restored, char complaint[PTY_COMPLAINT_SIZE])
{
	struct termios after;
	int status;

	*restored = true;
	status = reap(pty);
	if (status >= 0 && pty->fd >= 0 && shows_title(pty))
		complain(pty, "what was shown stays on the screen at the end", 0);
	memcpy(complaint, pty->complaint, PTY_COMPLAINT_SIZE);
	if (pty->fd >= 0) {
		*restored =
		    !pty->alternate && !pty->hidden_cursor && tcgetattr(pty->fd, &after) == 0
		    && after.c_lflag == pty->before.c_lflag && after.c_iflag == pty->before.c_iflag;
		close(pty->fd);
	}
	vterm_free(pty->vterm);
	buf_free(&pty->held);
	free(pty);
	return status;
}

int
pty_coloured(const struct pty *pty)
{
	int count = 0;

	for (int row = 0; row < pty->rows; row++)
		for (int col = 0; col < pty->cols; col++) {
			VTermScreenCell cell;
			VTermPos at = {row, col};

			if (vterm_screen_get_cell(pty->screen, at, &cell))
				count += !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)
					 || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
		}
	return count;
}
