/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sitting down, and the frame of every action. */
#include "casework/desk.h"

#include "base/count.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/labels.h"
#include "casework/reference.h"
#include "store/attachment.h"
#include "store/code.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/search.h"

#include <string.h>

enum { KILO = 1000 };

static int
today_of(const struct clock *clock)
{
	char text[CLOCK_DAY_SIZE];
	struct edtf day = {0};

	clock_day(clock_now(clock), clock->offset_min, text);
	edtf_parse(text, &day);
	return day.earliest;
}

bool
desk_sit(struct desk *desk, const char *name, struct err *err)
{
	struct staff staff = {0};

	if (!staff_find(desk->db, name, &desk->arena, &staff, err))
		return false;
	desk->staff_id = staff.id;
	desk->staff_name = staff.name;
	desk->role = staff.role;
	return true;
}

/* Dates go into the file as the clock says: one that went back is told before anything is noted. */
static void
look_at_clock(struct desk *desk)
{
	char now[CLOCK_INSTANT_SIZE];
	const char *last = journal_ahead(desk->db, &desk->arena);

	if (!last)
		return;
	clock_instant(clock_now(db_clock(desk->db)), now);
	desk->clock_notice = arena_printf(&desk->arena,
	    _("The clock of this machine went back: it says %.10s, the last entry was made on "
	      "%.10s. Set it right, or what is noted now is marked as doubtful."),
	    now, last);
}

bool
desk_stay(struct desk *desk, struct err *err)
{
	if (!db_begin(desk->db, err)
	    || !db_end(desk->db, staff_remember(desk->db, desk->staff_id, err), err))
		return false;
	desk->last_staff = desk->staff_id;
	return true;
}

/* Lists and standards; a broken one of the office's own is told, and nothing is lost by it. */
static bool
load_reference(struct desk *desk, struct err *err)
{
	struct yaml_problems problems = {.arena = &desk->arena};
	struct err told = {0};

	if (!reference_load(desk->db, book_files(desk->book, "lists"),
		book_files(desk->book, "standards"), &problems, err)
	    || !reference_respelling(desk->db, book_path(desk->book, "respelling"), &problems, err))
		return false;
	if (problems.errors) {
		yaml_fail(&problems, &told);
		desk->notice = arena_dup(&desk->arena, told.text);
	}
	return true;
}

bool
desk_renew_search(struct db *db, struct err *err)
{
	if (!db_begin(db, err))
		return false;
	return db_end(db, search_rebuild(db, err), err);
}

/* Cases are found less well until it succeeds; nothing else depends on it. */
static void
bring_search_up(struct desk *desk)
{
	struct err err = {0};

	if (!desk_renew_search(desk->db, &err) && !desk->notice)
		desk->notice = arena_printf(
		    &desk->arena, _("The search could not be made anew: %s"), err.text);
}

bool
desk_open(struct desk *desk, struct db *db, const char *const data_dirs[], size_t dirs_len,
    const char *staff, const char *lang, struct err *err)
{
	*desk = (struct desk){.db = db, .lang = lang, .labels = labels_new()};
	desk->today = today_of(db_clock(db));
	desk->book = book_open(data_dirs, dirs_len, err);
	if (!desk->book)
		goto failed;
	if (!office_name(db, &desk->arena, &desk->office, err) || !desk_sit(desk, staff, err))
		goto failed;
	/* Who only reads goes by the lists that are in the file. */
	if (!db_is_read_only(db) && !load_reference(desk, err))
		goto failed;
	if (!db_is_read_only(db) && !search_is_current(db))
		bring_search_up(desk);
	desk->last_staff = staff_last(db);
	look_at_clock(desk);
	return true;
failed:
	desk_close(desk);
	return false;
}

void
desk_close(struct desk *desk)
{
	book_free(desk->book);
	labels_free(desk->labels);
	arena_free(&desk->arena);
	*desk = (struct desk){0};
}

bool
desk_begin(struct desk *desk, const char *kind, int64_t casefile_id, const char *form,
    struct action *action, struct err *err)
{
	*action = (struct action){
	    .kind = kind,
	    .staff_id = desk->staff_id,
	    .role = desk->role,
	    .casefile_id = casefile_id,
	    .form = form,
	};
	if (!db_begin(desk->db, err))
		return false;
	if (action_open(desk->db, action, err))
		return true;
	db_end(desk->db, false, err);
	return false;
}

bool
desk_end(struct desk *desk, struct action *action, bool ok, struct err *err)
{
	bool is_new = desk->staff_id != desk->last_staff;

	if (ok)
		ok = action_close(desk->db, action, err)
		     && (!is_new || staff_remember(desk->db, desk->staff_id, err));
	else
		action_abandon(action);
	if (!db_end(desk->db, ok, err))
		return false;
	desk->last_staff = desk->staff_id;
	desk_saved(desk);
	return true;
}

bool
desk_goes_on(const struct desk *desk, size_t done, struct err *err)
{
	if (!desk->watch || desk->watch(desk->watch_context, done))
		return true;
	return err_set(err, ERR_DATA, _("stopped before the end: nothing was written"));
}

void
desk_saved(struct desk *desk)
{
	desk->saved_at = clock_now(db_clock(desk->db));
}

const char *
desk_label(
    struct desk *desk, const char *list, const char *code, const char *lang, struct arena *arena)
{
	return labels_find(desk->labels, desk->db, list, code, lang ? lang : desk->lang, arena);
}

static const char *
code_label(void *context, const char *list, const char *code, const char *lang, struct arena *arena)
{
	return desk_label(context, list, code, lang, arena);
}

static const char *
column_of(
    void *context, const char *list, const char *code, const char *column, struct arena *arena)
{
	struct desk *desk = context;

	return code_column(desk->db, list, code, column, arena);
}

static int64_t
place_of(void *context, const char *list, const char *code)
{
	struct desk *desk = context;

	return code_place(desk->db, list, code);
}

static const char *
file_label(void *context, const char *id, struct arena *arena)
{
	struct desk *desk = context;
	struct attachment file;
	struct err err = {0};

	if (!attachment_find(desk->db, id, arena, &file, &err))
		return NULL;
	if (!file.here)
		return arena_printf(arena, _("%s (elsewhere)"), file.name);
	if (file.size < 10 * KILO)
		return arena_printf(
		    arena, "%s (%s)", file.name, count_of(COUNT_BYTES, file.size).text);
	return arena_printf(
	    arena, _("%s (%lld kB)"), file.name, (long long)((file.size + KILO / 2) / KILO));
}

struct type_context
desk_types(struct desk *desk)
{
	return (struct type_context){
	    .context = desk,
	    .lang = desk->lang,
	    .today = desk->today,
	    .code_label = code_label,
	    .code_column = column_of,
	    .code_place = place_of,
	    .file_label = file_label,
	};
}

const char *
desk_words(struct desk *desk, const struct field *field, struct value value, struct arena *arena)
{
	struct type_context types = desk_types(desk);

	/* cppcheck-suppress returnDanglingLifetime; the text is in the arena, never in types */
	return field->type->print(field, &types, value, arena);
}
