/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The types of an XLSForm and their appearances: what they become here, or why nothing. */
#include "exchange/xls_part.h"

#include "base/i18n.h"
#include "yaml/reader.h"

#include <string.h>

/* Sentences that several types share. */
#define NO_MAP N_("there is no map here; ask for the place in words or from a code list")
#define NO_FILE                                                                                    \
	N_("choices are not read from a file; make it a code list, and the question a code of it")
#define NO_DEVICE N_("nothing is known of the device; where a rule reads it, it is empty")
#define NO_CAMERA N_("a file is attached from the disk; nothing is recorded here")
#define BY_ITSELF                                                                                  \
	N_("the journal keeps when a record is made and changed; a rule reads the day of the "     \
	   "session")

static const struct xls_type types[] = {
    {"text", XLS_TEXT, NULL},
    {"string", XLS_TEXT, NULL},
    {"integer", XLS_INTEGER, NULL},
    {"int", XLS_INTEGER, NULL},
    {"decimal", XLS_DECIMAL, NULL},
    {"range", XLS_RANGE, NULL},
    {"select_one", XLS_ONE, NULL},
    {"select_one_from", XLS_ONE, NULL},
    {"select_multiple", XLS_MANY, NULL},
    {"select_multiple_from", XLS_MANY, NULL},
    {"select_all_that_apply", XLS_MANY, NULL},
    {"date", XLS_DATE, NULL},
    {"datetime", XLS_MOMENT, N_("only the day is asked; add a question of type time for the hour")},
    {"date_time", XLS_MOMENT,
	N_("only the day is asked; add a question of type time for the hour")},
    {"time", XLS_TIME, NULL},
    {"note", XLS_NOTE, NULL},
    {"calculate", XLS_COMPUTED, NULL},
    {"hidden", XLS_HIDDEN, NULL},
    {"acknowledge", XLS_TICK, NULL},
    {"trigger", XLS_TICK, NULL},
    {"barcode", XLS_TEXT, N_("the code is typed, or read by a scanner that types")},
    {"file", XLS_FILE, NULL},
    {"image", XLS_FILE, NO_CAMERA},
    {"photo", XLS_FILE, NO_CAMERA},
    {"audio", XLS_FILE, NO_CAMERA},
    {"video", XLS_FILE, NO_CAMERA},
    {"background-audio", XLS_LOST, N_("nothing is recorded here")},
    {"geopoint", XLS_LOST, NO_MAP},
    {"geotrace", XLS_LOST, NO_MAP},
    {"geoshape", XLS_LOST, NO_MAP},
    {"start-geopoint", XLS_LOST, NO_MAP},
    {"osm", XLS_LOST, NO_MAP},
    {"rank", XLS_LOST,
	N_("choices are not put in order here; ask for the first, the second … one by one")},
    {"select_one_from_file", XLS_LOST, NO_FILE},
    {"select_multiple_from_file", XLS_LOST, NO_FILE},
    {"select_one_external", XLS_LOST, NO_FILE},
    {"csv-external", XLS_LOST, NO_FILE},
    {"xml-external", XLS_LOST, NO_FILE},
    {"today", XLS_TODAY, NULL},
    {"start", XLS_TODAY, BY_ITSELF},
    {"end", XLS_TODAY, BY_ITSELF},
    {"deviceid", XLS_META, NO_DEVICE},
    {"phonenumber", XLS_META, NO_DEVICE},
    {"simserial", XLS_META, NO_DEVICE},
    {"subscriberid", XLS_META, NO_DEVICE},
    {"username", XLS_META,
	N_("the journal keeps who has worked; where a rule reads it, it is empty")},
    {"email", XLS_META, N_("the journal keeps who has worked; where a rule reads it, it is empty")},
    {"audit", XLS_META, N_("the journal keeps every change by itself")},
    {"begin_group", XLS_BEGIN_GROUP, NULL},
    {"end_group", XLS_END_GROUP, NULL},
    {"begin_repeat", XLS_BEGIN_REPEAT, NULL},
    {"end_repeat", XLS_END_REPEAT, NULL},
};

enum { TYPES = sizeof(types) / sizeof(types[0]) };

const struct xls_type *
xls_type(const char *name)
{
	for (size_t i = 0; i < TYPES; i++)
		if (strcmp(types[i].name, name) == 0)
			return &types[i];
	return NULL;
}

const char *
xls_nearest_type(const char *name)
{
	const char *names[TYPES + 1] = {0};

	for (size_t i = 0; i < TYPES; i++)
		names[i] = types[i].name;
	return yaml_nearest(name, names);
}

static size_t
word_len(const char *text)
{
	return strcspn(text, " \t\r\n");
}

bool
xls_looks(const struct xls_question *question, const char *word)
{
	for (const char *at = question->appearance; *at; at += strspn(at, " \t\r\n")) {
		size_t len = word_len(at);

		if (len == strlen(word) && strncmp(at, word, len) == 0)
			return true;
		at += len;
	}
	return false;
}

/* How a question is laid out on a telephone: nothing to do with what is asked. */
static const char *const layout[] = {"annotate", "autocomplete", "bearing", "columns",
    "columns-pack", "compact", "counter", "draw", "field-list", "grid", "hidden-answer",
    "horizontal", "horizontal-compact", "image-map", "label", "likert", "list", "list-nolabel",
    "map", "maps", "minimal", "month-year", "multiline", "new", "new-front", "new-rear",
    "no-buttons", "no-calendar", "no-ticks", "numbers", "pages", "picker", "placement-map", "quick",
    "quickcompact", "rating", "search", "selfie", "signature", "spinner", "table-list",
    "thousands-sep", "url", "vertical", "year", NULL};

/* What would have meant something that is not so here. */
static const struct {
	const char *word, *why;
} other[] = {
    {"masked", N_("what is typed can be seen; cover the screen")},
    {"printer", N_("nothing is printed")},
    {"bikram-sambat", N_("dates are typed and shown in the common calendar")},
    {"buddhist", N_("dates are typed and shown in the common calendar")},
    {"coptic", N_("dates are typed and shown in the common calendar")},
    {"ethiopian", N_("dates are typed and shown in the common calendar")},
    {"islamic", N_("dates are typed and shown in the common calendar")},
    {"myanmar", N_("dates are typed and shown in the common calendar")},
    {"persian", N_("dates are typed and shown in the common calendar")},
};

static bool
is_layout(const char *word, size_t len)
{
	for (size_t i = 0; layout[i]; i++)
		if (strlen(layout[i]) == len && strncmp(word, layout[i], len) == 0)
			return true;
	/* columns-2, compact-3, w4 */
	return strncmp(word, "columns-", 8) == 0 || strncmp(word, "compact-", 8) == 0
	       || (len >= 2 && word[0] == 'w' && word[1] >= '0' && word[1] <= '9');
}

void
xls_check_appearance(struct xls *xls, const struct xls_question *question)
{
	for (const char *at = question->appearance; *at; at += strspn(at, " \t\r\n")) {
		size_t len = word_len(at);
		const char *why = NULL;

		for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++)
			if (strlen(other[i].word) == len && strncmp(at, other[i].word, len) == 0)
				why = _(other[i].why);
		if (strncmp(at, "ex:", 3) == 0)
			xls_changed(xls, &xls->survey, question->row, "appearance",
			    _("no other program is asked; the answer is given here"));
		else if (why)
			xls_changed(xls, &xls->survey, question->row, "appearance", "%s", why);
		else if (!is_layout(at, len))
			xls_changed(xls, &xls->survey, question->row, "appearance",
			    _("\"%.*s\" means nothing here"), (int)len, at);
		/* What an outside program is given may have blanks in it. */
		if (strncmp(at, "ex:", 3) == 0)
			return;
		at += len;
	}
}
