/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal's own state. The one file that may have variables of its own:
 * a process has one terminal, and signal handlers can reach nothing else.
 */
#include "ui/term.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "ui/draw.h"
#include "ui/term_kind.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { SEQUENCES_MAX = 64, RESTORE_MAX = 256 };

static struct {
	SCREEN *screen; /* NULL: not open */
	struct keys keys;
	struct key_sequence sequences[SEQUENCES_MAX];
	enum term_end end;
	bool mark_idle;
	bool keys_waiting;
	bool paste_marks;
	unsigned long bytes, resizes, ticks; /* for the idle mark */
	struct termios before;
	char restore[RESTORE_MAX]; /* what gives the screen back, for a crash */
	size_t restore_len;
	sigset_t while_waiting;
} term;

static volatile sig_atomic_t asked_to_end, was_hung_up, was_interrupted, was_resized, must_stop;

static void
on_signal(int number)
{
	switch (number) {
	case SIGHUP:
		was_hung_up = 1;
		break;
	case SIGINT:
		was_interrupted = 1;
		break;
	case SIGWINCH:
		was_resized = 1;
		break;
	case SIGTSTP:
		must_stop = 1;
		break;
	default:
		asked_to_end = 1;
	}
}

static const int watched[] = {SIGTERM, SIGQUIT, SIGHUP, SIGINT, SIGWINCH, SIGTSTP};
static const int ignored[] = {SIGPIPE, SIGUSR1, SIGUSR2, SIGXFSZ, SIGTTIN, SIGTTOU};

#define LEN(array) (sizeof(array) / sizeof((array)[0]))

static void
put(const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(STDOUT_FILENO, bytes, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0) {
			term.end = TERM_LOST;
			return;
		}
		bytes += done;
		len -= (size_t)done;
	}
}

static void
mark_pastes(bool on)
{
	if (term.paste_marks)
		put(on ? "\033[?2004h" : "\033[?2004l", 8);
}

/* A crash must not leave a raw terminal behind. Only calls that a handler may make. */
static void
give_back(void)
{
	if (!term.screen)
		return;
	if (write(STDOUT_FILENO, term.restore, term.restore_len) < 0)
		return;
	tcsetattr(STDIN_FILENO, TCSADRAIN, &term.before);
}

/* Sanitizers have handlers of their own, with more to say. */
#if defined(__SANITIZE_ADDRESS__)
#define LEAVE_CRASHES_ALONE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LEAVE_CRASHES_ALONE 1
#endif
#endif

#ifdef LEAVE_CRASHES_ALONE
static const int crashes[] = {SIGABRT};
#else
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
#endif

static void
on_crash(int number)
{
	signal(number, SIG_DFL);
	give_back();
	raise(number);
}

static void
handle(int number, void (*handler)(int))
{
	sigaction(number, &(struct sigaction){.sa_handler = handler}, NULL);
}

static void
take_signals(void)
{
	sigset_t blocked;

	sigemptyset(&blocked);
	for (size_t i = 0; i < LEN(watched); i++) {
		sigaddset(&blocked, watched[i]);
		handle(watched[i], on_signal);
	}
	sigprocmask(SIG_BLOCK, &blocked, &term.while_waiting);
	for (size_t i = 0; i < LEN(watched); i++)
		sigdelset(&term.while_waiting, watched[i]);
	for (size_t i = 0; i < LEN(ignored); i++)
		handle(ignored[i], SIG_IGN);
	for (size_t i = 0; i < LEN(crashes); i++)
		handle(crashes[i], on_crash);
}

/*
 * Those that ask for an end keep their handlers: the program is on its way out
 * already and must reach the point where the case file is closed.
 */
static void
give_signals_back(void)
{
	for (size_t i = 0; i < LEN(crashes); i++)
		handle(crashes[i], SIG_DFL);
	handle(SIGTSTP, SIG_DFL);
	handle(SIGWINCH, SIG_DFL);
	sigprocmask(SIG_SETMASK, &term.while_waiting, NULL);
}

/* What gives the screen back after a crash: a handler cannot call tputs. */
static void
prepare_restore(void)
{
	struct buf all = {0};

	if (term.paste_marks)
		buf_text(&all, "\033[?2004l");
	term_kind_restore(&all);
	term.restore_len = all.len < sizeof(term.restore) ? all.len : 0;
	memcpy(term.restore, buf_str(&all), term.restore_len);
	buf_free(&all);
}

static void
fit_window(void)
{
	struct winsize size = {0};
	int rows, cols;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0)
		return;
	rows = size.ws_row < TERM_ROWS_MAX ? size.ws_row : TERM_ROWS_MAX;
	cols = size.ws_col < TERM_COLS_MAX ? size.ws_col : TERM_COLS_MAX;
	if (is_term_resized(rows, cols))
		resizeterm(rows, cols);
}

static void
set_modes(void)
{
	raw();
	noecho();
	nonl();
	typeahead(-1);
	intrflush(stdscr, FALSE);
	keypad(stdscr, TRUE);
	idlok(stdscr, TRUE);
	scrollok(stdscr, FALSE);
	leaveok(stdscr, FALSE);
	if (has_colors() && !getenv("NO_COLOR")) {
		start_color();
		use_default_colors();
	}
	draw_prepare();
}

bool
term_open(const struct term_how *how, struct err *err)
{
	struct winsize size = {0};

	memset(&term, 0, sizeof(term));
	term.mark_idle = how->mark_idle;
	if (!term_kind_check(err))
		return false;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0
	    && (size.ws_row > TERM_ROWS_MAX || size.ws_col > TERM_COLS_MAX))
		return err_set(err, ERR_TERMINAL,
		    _("the window says that it has %d columns and %d rows; %d each are the most"),
		    size.ws_col, size.ws_row, TERM_COLS_MAX);
	tcgetattr(STDIN_FILENO, &term.before);
	take_signals();
	/* The kernel knows the size; LINES and COLUMNS may be anything. */
	use_env(FALSE);
	use_tioctl(TRUE);
	set_escdelay(KEYS_SEQUENCE_MS);
	term.screen = newterm(NULL, stdout, stdin);
	if (!term.screen) {
		give_signals_back();
		return err_set(err, ERR_TERMINAL, _("the terminal could not be set up"));
	}
	set_modes();
	/* newterm has put handlers of its own in their place. */
	for (size_t i = 0; i < LEN(watched); i++)
		handle(watched[i], on_signal);
	term.keys.sequences = term.sequences;
	term.keys.sequences_len = term_kind_keys(term.sequences, SEQUENCES_MAX);
	term.paste_marks = term_kind_marks_pastes();
	prepare_restore();
	mem_on_exhausted(give_back);
	/* From the second time on ncurses writes once for a whole refresh. */
	endwin();
	refresh();
	mark_pastes(true);
	return true;
}

static void
wipe(void)
{
	erase();
	clearok(stdscr, TRUE);
	refresh();
}

void
term_close(void)
{
	if (!term.screen)
		return;
	/* Not every terminal has a second screen to leave: what a worker told must not stay on this one. */
	if (term_end() != TERM_LOST)
		wipe();
	mark_pastes(false);
	endwin();
	delscreen(term.screen);
	term.screen = NULL;
	tcsetattr(STDIN_FILENO, TCSADRAIN, &term.before);
	keys_free(&term.keys);
	give_signals_back();
}

/* Somebody stops us from outside: what a worker told must not stay on the screen. */
static void
stop(void)
{
	sigset_t stops, before;

	must_stop = 0;
	wipe();
	mark_pastes(false);
	endwin();
	handle(SIGTSTP, SIG_DFL);
	sigemptyset(&stops);
	sigaddset(&stops, SIGTSTP);
	raise(SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stops, &before);
	/* Here we were stopped, and go on. */
	sigprocmask(SIG_SETMASK, &before, NULL);
	handle(SIGTSTP, on_signal);
	mark_pastes(true);
	was_resized = 1; /* it may be, and all is painted again */
	clearok(curscr, TRUE);
}

static bool
named(struct key *out, const char *name)
{
	*out = (struct key){0};
	snprintf(out->name, sizeof(out->name), "%s", name);
	return true;
}

/* What signals have brought since: a key, or the end. */
static bool
from_signals(struct key *out)
{
	if (was_hung_up)
		term.end = TERM_LOST;
	else if (asked_to_end)
		term.end = TERM_ASKED;
	if (term.end != TERM_GOES_ON)
		return false;
	if (must_stop)
		stop();
	if (was_resized) {
		was_resized = 0;
		term.resizes++;
		fit_window();
		return named(out, "Resize");
	}
	if (was_interrupted) {
		was_interrupted = 0;
		return named(out, "^C");
	}
	return false;
}

static void
mark_idle(void)
{
	char mark[96];
	int len = snprintf(mark, sizeof(mark), "\033_idle %lu %lu %lu\033\\", term.bytes,
	    term.resizes, term.ticks);

	put(mark, (size_t)len);
}

/* Sleep until there is something to read. False: time is up, or a signal came. */
static bool
wait_for_input(int ms)
{
	struct pollfd tty = {.fd = STDIN_FILENO, .events = POLLIN};
	struct timespec time = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};
	int found = ppoll(&tty, 1, ms < 0 ? NULL : &time, &term.while_waiting);

	if (found < 0 && errno != EINTR)
		term.end = TERM_LOST;
	if (found > 0 && !(tty.revents & POLLIN))
		term.end = TERM_LOST;
	return found > 0 && (tty.revents & POLLIN);
}

static void
read_input(bool typing)
{
	char bytes[4096];
	ssize_t len = read(STDIN_FILENO, bytes, sizeof(bytes));

	if (len > 0) {
		term.bytes += (unsigned long)len;
		keys_feed(&term.keys, bytes, (size_t)len, typing);
	} else if (len == 0 || (errno != EINTR && errno != EAGAIN)) {
		term.end = TERM_LOST;
	}
}

int64_t
term_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool
term_key(struct key *out, int tick_ms, bool typing)
{
	int64_t due = tick_ms < 0 ? -1 : term_ms() + tick_ms;
	bool waited = false;

	for (;;) {
		enum keys_result result = keys_next(&term.keys, waited, out);
		int64_t left = due < 0 ? -1 : due - term_ms();

		if (result == KEYS_KEY)
			return true;
		if (from_signals(out))
			return true;
		if (term.end != TERM_GOES_ON)
			return false;
		if (due >= 0 && left <= 0 && result == KEYS_NONE) {
			term.ticks++;
			return named(out, "Tick");
		}
		if (result == KEYS_NONE && term.mark_idle)
			mark_idle();
		waited = false;
		if (wait_for_input(result == KEYS_MORE ? keys_wait_ms(&term.keys) : (int)left))
			read_input(typing);
		else
			waited = result == KEYS_MORE && !asked_to_end && !was_hung_up;
	}
}

bool
term_has_keys(void)
{
	struct pollfd tty = {.fd = STDIN_FILENO, .events = POLLIN};

	return term.keys.in.len > term.keys.at || poll(&tty, 1, 0) > 0;
}

bool
term_stop_asked(void)
{
	bool asked;

	if (wait_for_input(0))
		read_input(false);
	/* A sequence of the terminal begins with Esc too, but goes on at once. */
	asked = keys_end_with_back(&term.keys);
	if (asked && wait_for_input(KEYS_SEQUENCE_MS)) {
		read_input(false);
		asked = keys_end_with_back(&term.keys);
	}
	asked = asked || was_interrupted;
	was_interrupted = 0;
	if (asked)
		keys_drop(&term.keys);
	return asked || asked_to_end || was_hung_up || term.end != TERM_GOES_ON;
}

enum term_end
term_end(void)
{
	return term.end;
}

void
term_repaint(void)
{
	clearok(curscr, TRUE);
}
