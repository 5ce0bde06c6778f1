/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A day of one desk over a line of 9,600 baud: thirty visits, each a session from its
 * beginning to its end, in the demo office. A key may keep the line waiting no longer than the
 * line needs for what the key sends.
 */
#include "screens.h"

#include "meter.h"
#include "ours.h"
#include "run.h"

#include "store/sql.h"

#include <string.h>
#include <unistd.h>

enum { VISITS = 30, KEYS_MAX = 1000, BYTES_A_SECOND = 960 };

#define ENTER "\r"
#define TAB "\t"
#define DOWN "\033OB"
#define PAGE_DOWN "\033[6~"
#define F2 "\033OQ"
#define F3 "\033OR"
#define F4 "\033OS"
#define F10 "\033[21~"
#define BACK "\007"

/* What begins with a control character is one key; the rest is typed letter by letter. */
static const char *const visit[] = {F3, "mensah", ENTER, F2, "3", ENTER, TAB, TAB, "40", TAB, TAB,
    "Adjamé", TAB, "engl", ENTER, TAB, "1", PAGE_DOWN, F4, DOWN, DOWN, " ", DOWN, DOWN, DOWN, " ",
    ENTER, TAB,
    "He wants his paper to count in Accra, and asks what that costs and who decides. Nine years"
    " on the machine, four of them alone in charge of the line; two employers have gone and only"
    " one wrote a letter. The certificate is with his sister. He can bring photographs of the"
    " work and knows two people who saw it done. The fee is what worries him: he sends most of"
    " the wage home and cannot be away for more than two days. We looked at the standard"
    " together and he found himself in four of its six units.",
    PAGE_DOWN, "2026-03-16", TAB, "Bring the certificate", F2,
    "Ask the recognition body for its list of fees", TAB, TAB, "2", TAB, TAB, "2026-03-09", BACK,
    F2, "Copy the certificate, both sides", TAB, TAB, "1", TAB, "2026-03-05", BACK, F10, ENTER,
    BACK, BACK, NULL};

struct day {
	struct meter *meter;
	double bytes; /* all that was sent */
	int visit, keys;
	/* Of each key of a visit, each time: how much longer it waited than its bytes take. */
	double excess_ms[KEYS_MAX][VISITS];
};

static void
press(struct day *day, const char *key)
{
	struct reading reading;

	if (day->keys == KEYS_MAX)
		give_up("a visit has too many keys");
	meter_key(day->meter, key, &reading);
	day->bytes += reading.bytes;
	day->excess_ms[day->keys++][day->visit] =
	    reading.shown_ms - reading.bytes * 1000 / BYTES_A_SECOND;
}

static bool
goes_on(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

static void
type(struct day *day, const char *text)
{
	char letter[8];

	while (*text) {
		size_t len = 1;

		while (goes_on(text[len]))
			len++;
		memcpy(letter, text, len);
		letter[len] = '\0';
		press(day, letter);
		text += len;
	}
}

static int64_t
sessions_held(const char *path)
{
	struct db *db = ours_open(path);
	int64_t count = sql_number(db, "SELECT count(*) FROM session WHERE read_back = 1", -1);

	db_close(db);
	return count;
}

static void
spend(struct day *day)
{
	for (day->visit = 0; day->visit < VISITS; day->visit++) {
		day->keys = 0;
		for (size_t k = 0; visit[k]; k++)
			if ((unsigned char)visit[k][0] < ' ')
				press(day, visit[k]);
			else
				type(day, visit[k]);
	}
}

/* Keys that wait longer most of the time: what else the machine does hits now this one, now that. */
static int
count_late(struct day *day)
{
	int late = 0;

	for (int i = 0; i < day->keys; i++)
		late += median(day->excess_ms[i], VISITS) > 0;
	return late;
}

void
day_at_the_desk(struct table *table, const char *valise, const char *path)
{
	static const char stamp[] = "2026-03-02T09:00:00Z";
	const char *const demo[] = {valise, "--clock", stamp, "demo", path, NULL};
	const char *const start[] = {valise, "--mark-idle", "--clock", stamp, "--file", path, NULL};
	struct day *day = mem_alloc(sizeof(*day));
	struct reading reading;
	int64_t before;

	unlink(path);
	run_program(demo);
	before = sessions_held(path);
	day->meter = meter_start(start, &reading);
	day->bytes = reading.bytes;
	spend(day);
	meter_end(day->meter);
	if (sessions_held(path) != before + VISITS)
		give_up("%lld of %d sessions were held and read back",
		    (long long)(sessions_held(path) - before), VISITS);
	table_count(table, "a day of 30 visits: sent to the terminal", "MB", day->bytes / 1e6, 1.5);
	table_figure(table, "the same: keys of a visit", "keys", day->keys);
	table_count(table, "the same: keys later than their bytes at 9,600 baud", "keys",
	    count_late(day), 0);
	mem_free(day);
}
