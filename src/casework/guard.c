/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking guards. Their definitions are read once, when the first is asked. */
#include "casework/guard.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "store/guard.h"

/* Read every workflow of the casebook; they live as long as the desk. A broken one is passed over. */
static void
load_workflows(struct desk *desk)
{
	const char *const *paths = book_files(desk->book, "workflows");
	struct workflows *workflows = &desk->workflows;
	size_t len = 0;

	while (paths[len])
		len++;
	workflows->problems = (struct yaml_problems){.arena = &desk->arena};
	workflows->items = arena_alloc(&desk->arena, (len + 1) * sizeof(*workflows->items));
	for (size_t i = 0; i < len; i++) {
		struct workflow *workflow =
		    workflow_load(paths[i], &desk->arena, &workflows->problems);

		if (workflow)
			workflows->items[workflows->len++] = workflow;
	}
}

/* A guard that is in no workflow that could be read: what is wrong with the others is why. */
static const struct guard *
no_such_guard(const struct desk *desk, const char *id, struct err *err)
{
	if (desk->workflows.problems.errors) {
		yaml_fail(&desk->workflows.problems, err);
		err->code = ERR_CONFIG;
		err_prefix(err, _("guard %s: "), id);
	} else {
		err_set(err, ERR_CONFIG,
		    _("no workflow defines the guard %s; look in forms/workflows"), id);
	}
	return NULL;
}

static const struct guard *
find_guard(struct desk *desk, const char *id, const char **file, struct err *err)
{
	const struct workflows *workflows = &desk->workflows;

	if (!workflows->items)
		load_workflows(desk);
	for (size_t i = 0; i < workflows->len; i++) {
		const struct guard *guard = workflow_guard(workflows->items[i], id);

		*file = workflows->items[i]->file;
		if (guard)
			return guard;
	}
	return no_such_guard(desk, id, err);
}

const struct guard *
guards_find(struct desk *desk, const char *id, struct err *err)
{
	const char *file;

	return find_guard(desk, id, &file, err);
}

static bool
holds(struct desk *desk, const struct guard *guard, const char *file,
    const struct question_about *about, bool *met, struct err *err)
{
	if (guard_holds(desk->db, guard->id, guard->check, about, met, err))
		return true;
	/* A mistake in the file, and not a disk that fails, has a place in the file. */
	if (err->code == ERR_CONFIG)
		err_prefix(err, "%s:%d:%d: ", file, guard->line, guard->col);
	return false;
}

bool
guards_ask(struct desk *desk, const char *const ids[], int64_t casefile_id, int64_t row_id,
    struct arena *arena, struct unmet_list *out, struct err *err)
{
	struct question_about about = {.casefile_id = casefile_id, .row_id = row_id};
	size_t cap = 0;

	*out = (struct unmet_list){0};
	about.today = day_print(arena, desk->today);
	for (size_t i = 0; ids && ids[i]; i++) {
		const char *file;
		const struct guard *guard = find_guard(desk, ids[i], &file, err);
		bool met;

		if (!guard || !holds(desk, guard, file, &about, &met, err))
			return false;
		if (met)
			continue;
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = (struct unmet){
		    .guard = guard,
		    .message = label_in(&guard->message, desk->lang, NULL),
		    .unblock = label_in(&guard->unblock, desk->lang, NULL),
		};
	}
	return true;
}

bool
guards_pass(struct desk *desk, const char *const ids[], int64_t casefile_id, int64_t row_id,
    struct err *err)
{
	struct arena arena = {0};
	struct unmet_list unmet;
	bool ok = guards_ask(desk, ids, casefile_id, row_id, &arena, &unmet, err);

	if (ok && unmet.len > 0) {
		err_set(err, ERR_DATA, _("%s: %s %s"), unmet.items[0].guard->id,
		    unmet.items[0].message, unmet.items[0].unblock);
		ok = false;
	}
	arena_free(&arena);
	return ok;
}
