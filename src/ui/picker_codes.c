/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Type-ahead in a code list: the picker over what the case file finds. */
#include "ui/picker.h"

#include "base/i18n.h"
#include "store/code.h"

#include <stdlib.h>
#include <string.h>

enum {
	CODES_MAX = 200,
	CODES_TRIED = 8, /* to see of what kind the codes of a list are */
	CODE_COLS = 8,
};

/* A picker of codes has a context of its own, which tells the other one when done. */
struct codes {
	char *list, *title, *at;
	const char **begins; /* NULL last; NULL: every code is offered */
	struct arena arena;  /* of begins */
	bool has_levels;     /* more than one, so that they tell something */
	void *context;
	void (*done)(struct app *app, void *context, const char *value);
};

static bool
is_offered(const struct codes *codes, const char *code)
{
	for (const char *const *at = codes->begins; at && *at; at++)
		if (strncmp(code, *at, strlen(*at)) == 0)
			return true;
	return !codes->begins;
}

static bool
find_codes(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct codes *codes = context;
	struct code_list found;
	size_t most = codes->begins ? CODES_MAX * 10 : CODES_MAX;

	if (!code_search(
		app->desk->db, codes->list, filter, app->desk->lang, most, arena, &found, err))
		return false;
	out->items = arena_alloc(arena, (found.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < found.len; i++) {
		if (!is_offered(codes, found.items[i].code))
			continue;
		out->items[out->len++] = (struct picker_item){
		    .value = found.items[i].code,
		    .left = found.items[i].code,
		    .text = found.items[i].label,
		    .right = codes->has_levels && found.items[i].level ? found.items[i].level : "",
		};
	}
	return true;
}

static void
codes_done(struct app *app, void *context, const char *value)
{
	const struct codes *codes = context;

	codes->done(app, codes->context, value);
}

static void
codes_free(void *context)
{
	struct codes *codes = context;

	mem_free(codes->list);
	mem_free(codes->title);
	mem_free(codes->at);
	arena_free(&codes->arena);
	mem_free(codes);
}

/* "arrival" is the program's own word for a label; "7112" and "BFA" are known to people. */
static bool
is_word(const char *code)
{
	size_t lower = 0;

	for (const char *at = code; *at; at++) {
		if (*at >= '0' && *at <= '9')
			return false;
		lower += *at >= 'a' && *at <= 'z';
	}
	return lower > 3;
}

/* By the first of its codes: whether to show them (short, and not all words), and their levels. */
static bool
try_codes(struct app *app, struct codes *codes, bool *hide, struct err *err)
{
	struct arena arena = {0};
	struct code_list found;
	bool too_long = false;
	bool ok = code_search(
	    app->desk->db, codes->list, "", app->desk->lang, CODES_TRIED, &arena, &found, err);

	*hide = ok;
	codes->has_levels = false;
	for (size_t i = 0; ok && i < found.len; i++) {
		const char *level = found.items[i].level, *first = found.items[0].level;

		*hide &= is_word(found.items[i].code);
		too_long |= strlen(found.items[i].code) > 2 * CODE_COLS;
		codes->has_levels |= level && (!first || strcmp(level, first) != 0);
	}
	*hide |= too_long;
	arena_free(&arena);
	return ok;
}

static void
copy_begins(struct codes *codes, const char *const *begins)
{
	size_t len = 0;

	if (!begins)
		return;
	while (begins[len])
		len++;
	codes->begins = arena_alloc(&codes->arena, (len + 1) * sizeof(*codes->begins));
	for (size_t i = 0; i < len; i++)
		codes->begins[i] = arena_dup(&codes->arena, begins[i]);
}

bool
picker_push_codes(struct app *app, const char *list, const char *const *begins, const char *title,
    const char *at, const char *typed, void *context,
    void (*done)(struct app *app, void *context, const char *value), struct err *err)
{
	struct codes *codes = mem_alloc(sizeof(*codes));
	struct picker_how how;
	bool hide;

	*codes = (struct codes){.list = mem_dup(list),
	    .title = mem_dup(title),
	    .at = mem_dup(at ? at : ""),
	    .context = context,
	    .done = done};
	copy_begins(codes, begins);
	if (!try_codes(app, codes, &hide, err)) {
		codes_free(codes);
		return false;
	}
	how = (struct picker_how){
	    .title = codes->title,
	    .typed = typed,
	    .at = codes->at,
	    .asks_each_time = true,
	    .none = _("No code fits; fewer letters find more."),
	    .left_cols = hide ? 0 : CODE_COLS,
	    .context = codes,
	    .find = find_codes,
	    .done = codes_done,
	    .free = codes_free,
	};
	return picker_push(app, &how, err);
}
