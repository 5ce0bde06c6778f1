/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes to keys: control characters, UTF-8, escape sequences, pastes. */
#include "ui/keys.h"

#include "base/utf8.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PASTE_START "\033[200~"
#define PASTE_END "\033[201~"

const struct key_sequence keys_capabilities[] = {{"kcuu1", "Up"}, {"kcud1", "Down"},
    {"kcub1", "Left"}, {"kcuf1", "Right"}, {"khome", "Home"}, {"kend", "End"}, {"kpp", "PgUp"},
    {"knp", "PgDn"}, {"kich1", "Ins"}, {"kdch1", "Del"}, {"kbs", "Backspace"}, {"kcbt", "S-Tab"},
    {"kent", "Enter"}, {"kf1", "F1"}, {"kf2", "F2"}, {"kf3", "F3"}, {"kf4", "F4"}, {"kf5", "F5"},
    {"kf6", "F6"}, {"kf7", "F7"}, {"kf8", "F8"}, {"kf9", "F9"}, {"kf10", "F10"}, {"kf11", "F11"},
    {"kf12", "F12"}, {NULL, NULL}};

static const char *
rest(const struct keys *keys, size_t *len)
{
	*len = keys->in.len - keys->at;
	return buf_str(&keys->in) + keys->at;
}

static void
use(struct keys *keys, size_t bytes)
{
	keys->at += bytes;
	if (keys->at < keys->in.len)
		return;
	buf_clear(&keys->in);
	keys->at = 0;
	keys->burst = false;
}

static enum keys_result
named(struct keys *keys, size_t bytes, struct key *out, const char *name)
{
	use(keys, bytes);
	*out = (struct key){0};
	snprintf(out->name, sizeof(out->name), "%s", name);
	return KEYS_KEY;
}

/* Bytes that are no key are forgotten. */
static enum keys_result
skip(struct keys *keys, size_t bytes)
{
	use(keys, bytes);
	return KEYS_SKIPPED;
}

/* A line end with more typing after it, among enough bytes: no hand is so fast. */
static bool
looks_pasted(const char *bytes, size_t len)
{
	size_t printable = 0;
	bool line_end = false, after = false;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == '\033')
			return false;
		if (c == '\r' || c == '\n') {
			line_end = true;
		} else if (c >= ' ' && c != 0x7f) {
			printable++;
			after = after || line_end;
		}
	}
	return after && printable >= KEYS_BURST_MIN;
}

void
keys_feed(struct keys *keys, const char *bytes, size_t len, bool guess)
{
	bool idle = keys->at == keys->in.len;

	buf_add(&keys->in, bytes, len);
	if (guess && idle && !keys->pasting && !keys->saw_marks && looks_pasted(bytes, len))
		keys->burst = true;
}

bool
keys_end_with_back(const struct keys *keys)
{
	char last = keys->in.len > keys->at ? keys->in.data[keys->in.len - 1] : 0;

	return !keys->pasting && (last == '\033' || last == 'G' - '@');
}

void
keys_drop(struct keys *keys)
{
	use(keys, keys->in.len - keys->at);
	keys->pasting = keys->burst = false;
	buf_clear(&keys->paste);
}

void
keys_free(struct keys *keys)
{
	buf_free(&keys->in);
	buf_free(&keys->paste);
	*keys = (struct keys){0};
}

/* Terminals send \r for the line ends of a paste; \r\n is one line end. */
static void
keep_paste(struct keys *keys, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len && keys->paste.len < KEYS_PASTE_MAX; i++) {
		if (bytes[i] == '\n' && i > 0 && bytes[i - 1] == '\r')
			continue;
		buf_char(&keys->paste, bytes[i] == '\r' ? '\n' : bytes[i]);
	}
}

static enum keys_result
paste_done(struct keys *keys, struct key *out)
{
	keys->pasting = false;
	named(keys, 0, out, "Paste");
	out->text = buf_str(&keys->paste);
	out->len = keys->paste.len;
	return KEYS_KEY;
}

/* How many bytes at the end of text could be the beginning of mark? */
static size_t
begun(const char *text, size_t len, const char *mark)
{
	size_t most = strlen(mark) - 1;

	for (size_t n = len < most ? len : most; n > 0; n--)
		if (memcmp(text + len - n, mark, n) == 0)
			return n;
	return 0;
}

static enum keys_result
next_of_paste(struct keys *keys, bool waited, struct key *out)
{
	size_t len, keep;
	const char *text = rest(keys, &len);
	const char *end = memmem(text, len, PASTE_END, strlen(PASTE_END));

	if (end) {
		keep_paste(keys, text, (size_t)(end - text));
		use(keys, (size_t)(end - text) + strlen(PASTE_END));
		return paste_done(keys, out);
	}
	/* A \r at the end waits too: its \n may be in the next read. */
	keep = begun(text, len, PASTE_END);
	if (keep == 0 && len > 0 && text[len - 1] == '\r')
		keep = 1;
	if (waited)
		keep = 0;
	keep_paste(keys, text, len - keep);
	use(keys, len - keep);
	return waited ? paste_done(keys, out) : KEYS_MORE;
}

/* The rest of a burst may be in the next read. */
static enum keys_result
next_of_burst(struct keys *keys, bool waited, struct key *out)
{
	size_t len;
	const char *text = rest(keys, &len);

	if (!waited && len < KEYS_PASTE_MAX)
		return KEYS_MORE;
	buf_clear(&keys->paste);
	keep_paste(keys, text, len);
	use(keys, len);
	return paste_done(keys, out);
}

/* CSI and SS3: what the final byte, or the number before ~, means. */
static const char *
key_of_final(char final)
{
	switch (final) {
	case 'A':
		return "Up";
	case 'B':
		return "Down";
	case 'C':
		return "Right";
	case 'D':
		return "Left";
	case 'F':
		return "End";
	case 'H':
		return "Home";
	case 'M':
		return "Enter";
	case 'P':
		return "F1";
	case 'Q':
		return "F2";
	case 'R':
		return "F3";
	case 'S':
		return "F4";
	default:
		return NULL;
	}
}

static const char *
key_of_number(int number)
{
	static const char *const names[] = {[1] = "Home",
	    [2] = "Ins",
	    [3] = "Del",
	    [4] = "End",
	    [5] = "PgUp",
	    [6] = "PgDn",
	    [7] = "Home",
	    [8] = "End",
	    [11] = "F1",
	    [12] = "F2",
	    [13] = "F3",
	    [14] = "F4",
	    [15] = "F5",
	    [17] = "F6",
	    [18] = "F7",
	    [19] = "F8",
	    [20] = "F9",
	    [21] = "F10",
	    [23] = "F11",
	    [24] = "F12"};

	if (number < 0 || (size_t)number >= sizeof(names) / sizeof(names[0]))
		return NULL;
	return names[number];
}

/* xterm's second number is 1 + Shift + 2 Alt + 4 Ctrl. */
static enum keys_result
modified(struct keys *keys, size_t bytes, struct key *out, const char *name, int modifiers)
{
	char full[KEY_NAME_SIZE];
	int held = modifiers > 1 ? modifiers - 1 : 0;

	snprintf(full, sizeof(full), "%s%s%s%s", held & 4 ? "C-" : "", held & 2 ? "M-" : "",
	    held & 1 ? "S-" : "", name);
	return named(keys, bytes, out, full);
}

/* ESC [ parameters final. An unknown one is used up and forgotten. */
static enum keys_result
next_of_csi(struct keys *keys, bool waited, struct key *out)
{
	size_t len, i = 2, n = 0;
	const char *text = rest(keys, &len), *name;
	int numbers[2] = {0, 0};

	/* The Linux console sends ESC [ [ A to E for F1 to F5. */
	if (len > 3 && text[2] == '[' && text[3] >= 'A' && text[3] <= 'E')
		return modified(keys, 4, out, key_of_number(11 + text[3] - 'A'), 0);
	if (len > 2 && text[2] == '[')
		i = 3;
	for (; i < len && text[i] >= 0x20 && text[i] <= 0x3f; i++) {
		if (text[i] == ';' && n < 1)
			n++;
		else if (text[i] >= '0' && text[i] <= '9' && numbers[n] < 1000)
			numbers[n] = numbers[n] * 10 + (text[i] - '0');
	}
	if (i == len || (unsigned char)text[i] < 0x40) {
		if (!waited && i == len)
			return KEYS_MORE;
		if (len == 2)
			return named(keys, 2, out, "M-[");
		return skip(keys, i);
	}
	if (text[i] == '~' && numbers[0] == 200) {
		use(keys, i + 1);
		keys->pasting = keys->saw_marks = true;
		buf_clear(&keys->paste);
		return next_of_paste(keys, waited, out);
	}
	name = text[i] == '~' ? key_of_number(numbers[0]) : key_of_final(text[i]);
	if (text[i] == 'Z')
		return named(keys, i + 1, out, "S-Tab");
	if (name)
		return modified(keys, i + 1, out, name, numbers[1]);
	return skip(keys, i + 1);
}

/* The terminal's own: *partial when the bytes are the beginning of one. */
static const struct key_sequence *
find_sequence(const struct keys *keys, bool *partial)
{
	const struct key_sequence *best = NULL;
	size_t len;
	const char *text = rest(keys, &len);

	*partial = false;
	for (size_t i = 0; i < keys->sequences_len; i++) {
		const struct key_sequence *s = &keys->sequences[i];
		size_t size = strlen(s->bytes);

		if (len < size && memcmp(text, s->bytes, len) == 0)
			*partial = true;
		if (len >= size && memcmp(text, s->bytes, size) == 0
		    && (!best || strlen(best->bytes) < size))
			best = s;
	}
	return best;
}

static enum keys_result
next_of_escape(struct keys *keys, bool waited, struct key *out)
{
	size_t len;
	const char *text = rest(keys, &len);
	char name[KEY_NAME_SIZE];

	if (len == 1)
		return waited ? named(keys, 1, out, "Esc") : KEYS_MORE;
	if (text[1] == '[')
		return next_of_csi(keys, waited, out);
	if (text[1] == 'O' && len == 2 && !waited)
		return KEYS_MORE;
	if (text[1] == 'O' && len > 2 && key_of_final(text[2]))
		return named(keys, 3, out, key_of_final(text[2]));
	/* Twice Esc is one that need not wait, unless the second begins another key. */
	if (text[1] == '\033' && len == 2 && !waited)
		return KEYS_MORE;
	if (text[1] == '\033')
		return named(
		    keys, len > 2 && (text[2] == '[' || text[2] == 'O') ? 1 : 2, out, "Esc");
	if (text[1] >= '0' && text[1] <= '9') {
		snprintf(name, sizeof(name), "F%d", text[1] == '0' ? 10 : text[1] - '0');
		return named(keys, 2, out, name);
	}
	if ((unsigned char)text[1] > ' ' && (unsigned char)text[1] < 0x7f) {
		snprintf(name, sizeof(name), "M-%c", text[1]);
		return named(keys, 2, out, name);
	}
	/* Esc, then a key of its own. */
	return named(keys, 1, out, "Esc");
}

static enum keys_result
next_of_control(struct keys *keys, unsigned char c, struct key *out)
{
	char name[KEY_NAME_SIZE];

	switch (c) {
	case '\t':
		return named(keys, 1, out, "Tab");
	case '\r':
	case '\n':
		return named(keys, 1, out, "Enter");
	case '\b':
	case 0x7f:
		return named(keys, 1, out, "Backspace");
	default:
		snprintf(name, sizeof(name), "^%c", c + '@');
		return named(keys, 1, out, name);
	}
}

/* How many bytes the character that begins with c should have; 0 when none begins so. */
static size_t
expected(unsigned char c)
{
	if (c >= 0xc2 && c <= 0xdf)
		return 2;
	if (c >= 0xe0 && c <= 0xef)
		return 3;
	if (c >= 0xf0 && c <= 0xf4)
		return 4;
	return c < 0x80 ? 1 : 0;
}

/* One character; bytes that are none are dropped: a keyboard does not send them. */
static enum keys_result
next_of_text(struct keys *keys, bool waited, struct key *out)
{
	size_t len, size, bad;
	const char *text = rest(keys, &len);

	size = expected((unsigned char)text[0]);
	if (size == 0) {
		return skip(keys, 1);
	}
	if (size > len) {
		if (utf8_valid(text, len, &bad) || bad == 0) {
			if (!waited)
				return KEYS_MORE;
			return skip(keys, len);
		}
		return skip(keys, 1);
	}
	if (!utf8_valid(text, size, NULL)) {
		return skip(keys, 1);
	}
	*out = (struct key){0};
	memcpy(out->name, text, size);
	use(keys, size);
	return KEYS_KEY;
}

static enum keys_result
next(struct keys *keys, bool waited, struct key *out)
{
	const struct key_sequence *own;
	size_t len;
	const char *text = rest(keys, &len);
	bool partial;

	if (keys->pasting)
		return next_of_paste(keys, waited, out);
	if (len == 0)
		return KEYS_NONE;
	if (keys->burst)
		return next_of_burst(keys, waited, out);
	own = find_sequence(keys, &partial);
	if (partial && !waited && text[0] == '\033')
		return KEYS_MORE;
	if (own)
		return named(keys, strlen(own->bytes), out, own->name);
	if (text[0] == '\033')
		return next_of_escape(keys, waited, out);
	if ((unsigned char)text[0] < ' ' || text[0] == 0x7f)
		return next_of_control(keys, (unsigned char)text[0], out);
	return next_of_text(keys, waited, out);
}

enum keys_result
keys_next(struct keys *keys, bool waited, struct key *out)
{
	enum keys_result result;

	do
		result = next(keys, waited, out);
	while (result == KEYS_SKIPPED);
	return result;
}

int
keys_wait_ms(const struct keys *keys)
{
	if (keys->pasting)
		return KEYS_PASTE_MS;
	return keys->in.len - keys->at == 1 && keys->in.data[keys->at] == '\033' ? KEYS_ESC_MS
										 : KEYS_SEQUENCE_MS;
}
