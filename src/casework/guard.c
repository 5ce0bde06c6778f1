/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking guards. Their definitions are read once, when the first is asked. */
#include "casework/guard.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "store/guard.h"

/* Read every workflow of the casebook; they live as long as the desk. */
static bool
load_workflows(struct desk *desk, struct err *err)
{
	const char *const *paths = book_files(desk->book, "workflows");
	struct yaml_problems problems = {.arena = &desk->arena};
	size_t cap = 0;

	for (size_t i = 0; paths[i]; i++) {
		struct workflow *workflow = workflow_load(paths[i], &desk->arena, &problems);

		if (!workflow) {
			yaml_fail(&problems, err);
			err->code = ERR_CONFIG;
			return false;
		}
		desk->workflows = arena_grow(&desk->arena, desk->workflows, desk->workflows_len, &cap,
		    sizeof(*desk->workflows));
		desk->workflows[desk->workflows_len++] = workflow;
	}
	return true;
}

static const struct guard *
find_guard(struct desk *desk, const char *id, struct err *err)
{
	if (desk->workflows_len == 0 && !load_workflows(desk, err))
		return NULL;
	for (size_t i = 0; i < desk->workflows_len; i++) {
		const struct guard *guard = workflow_guard(desk->workflows[i], id);

		if (guard)
			return guard;
	}
	err_set(err, ERR_CONFIG, _("no workflow defines the guard %s; look in forms/workflows"), id);
	return NULL;
}

bool
guards_ask(struct desk *desk, const char *const ids[], int64_t casefile_id, int64_t row_id,
    struct arena *arena, struct unmet_list *out, struct err *err)
{
	struct guard_facts facts = {.casefile_id = casefile_id, .row_id = row_id};
	size_t cap = 0;

	*out = (struct unmet_list){0};
	facts.today = day_print(arena, desk->today);
	for (size_t i = 0; ids && ids[i]; i++) {
		const struct guard *guard = find_guard(desk, ids[i], err);
		bool holds;

		if (!guard || !guard_holds(desk->db, guard->id, guard->check, &facts, &holds, err))
			return false;
		if (holds)
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
		err_set(err, ERR_DATA, "%s: %s %s", unmet.items[0].guard->id, unmet.items[0].message,
		    unmet.items[0].unblock);
		ok = false;
	}
	arena_free(&arena);
	return ok;
}
