/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Type-ahead in a code list: a picker that asks the list at every letter. */
#include "ui/picker.h"

#include "base/i18n.h"
#include "store/code.h"

#include <string.h>

enum {
	CODES_MAX = 200,
	CODES_TRIED = 8, /* to see of what kind the codes of a list are */
	CODE_COLS = 8,
};

/* A picker of codes has a context of its own, which tells the other one when done. */
struct codes {
	struct picker_codes how; /* its texts in the arena */
	struct arena arena;
	bool has_levels; /* more than one, so that they tell something */
};

/* Is the code among those of the set, which have blanks between? */
static bool
is_in(const char *set, const char *code)
{
	size_t len = strlen(code);

	for (const char *at = set; *at; at += strcspn(at, " "), at += *at == ' ')
		if (strcspn(at, " ") == len && memcmp(at, code, len) == 0)
			return true;
	return false;
}

static bool
is_offered(const struct codes *codes, const char *code)
{
	bool begins = !codes->how.begins;

	for (const char *const *at = codes->how.begins; at && *at; at++)
		begins = begins || strncmp(code, *at, strlen(*at)) == 0;
	return begins
	       && (!codes->how.is_offered || codes->how.is_offered(codes->how.context, code));
}

static void
add_code(const struct codes *codes, const struct code *code, struct picker_items *out)
{
	out->items[out->len++] = (struct picker_item){
	    .value = code->code,
	    .left = code->code,
	    .text = code->label,
	    .right = codes->has_levels && code->level ? code->level : "",
	    .is_ticked = codes->how.set && is_in(codes->how.set, code->code),
	};
}

/* What is in the set comes first, so that it can be seen and taken out. */
static void
add_set(struct app *app, const struct codes *codes, struct arena *arena, struct picker_items *out)
{
	for (const char *at = codes->how.set ? codes->how.set : ""; *at;) {
		size_t len = strcspn(at, " ");
		const char *name = arena_dup_len(arena, at, len);
		struct code code;

		if (!code_find(app->desk->db, codes->how.list, name, app->desk->lang, arena, &code))
			code = (struct code){.code = name, .label = name};
		add_code(codes, &code, out);
		at += len + (at[len] != '\0');
	}
}

static bool
find_codes(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct codes *codes = context;
	const char *set = codes->how.set ? codes->how.set : "";
	struct code_list found;
	size_t most = codes->how.begins || codes->how.is_offered ? CODES_MAX * 10 : CODES_MAX;

	if (!code_search(
		app->desk->db, codes->how.list, filter, app->desk->lang, most, arena, &found, err))
		return false;
	out->items = arena_alloc(arena, (found.len + strlen(set) + 1) * sizeof(*out->items));
	if (!filter[0])
		add_set(app, codes, arena, out);
	for (size_t i = 0; i < found.len; i++)
		if (is_offered(codes, found.items[i].code)
		    && (filter[0] || !is_in(set, found.items[i].code)))
			add_code(codes, &found.items[i], out);
	return true;
}

static void
codes_done(struct app *app, void *context, const char *value)
{
	const struct codes *codes = context;

	codes->how.done(app, codes->how.context, value);
}

static void
codes_free(void *context)
{
	struct codes *codes = context;
	struct arena arena = codes->arena;

	mem_free(codes);
	arena_free(&arena);
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
	    app->desk->db, codes->how.list, "", app->desk->lang, CODES_TRIED, &arena, &found, err);

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
	const char **copy;
	size_t len = 0;

	if (!begins)
		return;
	while (begins[len])
		len++;
	copy = arena_alloc(&codes->arena, (len + 1) * sizeof(*copy));
	for (size_t i = 0; i < len; i++)
		copy[i] = arena_dup(&codes->arena, begins[i]);
	codes->how.begins = copy;
}

static struct codes *
copy_how(const struct picker_codes *how)
{
	struct codes *codes = mem_alloc(sizeof(*codes));

	*codes = (struct codes){.how = *how};
	codes->how.list = arena_dup(&codes->arena, how->list);
	codes->how.title = arena_dup(&codes->arena, how->title);
	codes->how.at = arena_dup(&codes->arena, how->at ? how->at : "");
	codes->how.set = arena_dup(&codes->arena, how->set);
	copy_begins(codes, how->begins);
	return codes;
}

bool
picker_push_codes(struct app *app, const struct picker_codes *wanted, struct err *err)
{
	struct codes *codes = copy_how(wanted);
	struct picker_how how;
	bool hide;

	if (!try_codes(app, codes, &hide, err)) {
		codes_free(codes);
		return false;
	}
	how = (struct picker_how){
	    .title = codes->how.title,
	    .typed = codes->how.typed,
	    .at = codes->how.at,
	    .head = codes->how.set ? _("Enter puts in what is not ticked, and takes out what is.")
				   : NULL,
	    .shows_ticks = codes->how.set != NULL,
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
