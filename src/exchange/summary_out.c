/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export and its preview: which cases, one at a time, counted, written, logged. */
#include "exchange/summary.h"

#include "base/count.h"
#include "base/file.h"
#include "base/i18n.h"
#include "exchange/document.h"
#include "store/casefile.h"

#include <assert.h>
#include <string.h>

enum {
	PAGE = 200,
	LOGGED_ONE_BY_ONE = 100, /* more cases than these are one action in the journal */
};

struct out {
	struct desk *desk;
	const struct summary_wish *wish;
	struct gathering how;
	struct plan plan;
	struct redaction redaction;
	struct arena *arena; /* of the result */
	struct summary_result *result;
	size_t details_cap, elsewhere_cap;
	struct emit *emit; /* NULL: only counting */
	struct arena written_arena;
	const char **written; /* ids of files that were looked at, sorted */
	size_t written_len, written_cap;
	int64_t *gone; /* cases that have left, when they were named */
	size_t gone_len;
};

static size_t
count_fields(const struct rows *rows, size_t *records)
{
	size_t fields = 0;

	for (size_t i = 0; i < rows->len; i++) {
		fields += rows->items[i].leaves_len;
		for (size_t k = 0; k < rows->items[i].nested_len; k++)
			fields += count_fields(&rows->items[i].nested[k], records);
	}
	*records += rows->len;
	return fields;
}

/* Groups of the same part of the casebook are one line of the preview. */
static void
count_parts(struct out *out, const struct gathered *gathered, struct summary_case *into)
{
	into->parts = arena_alloc(out->arena, (gathered->groups_len + 1) * sizeof(*into->parts));
	for (size_t i = 0; i < gathered->groups_len; i++) {
		const struct book_part *part = gathered->groups[i].plan->part;
		const char *title =
		    arena_dup(out->arena, label_in(&part->title, out->desk->lang, NULL));
		struct summary_part *line = NULL;

		for (size_t k = 0; k < into->parts_len; k++)
			if (strcmp(into->parts[k].title, title) == 0)
				line = &into->parts[k];
		if (!line) {
			line = &into->parts[into->parts_len++];
			line->title = title;
		}
		line->fields += count_fields(&gathered->groups[i], &line->records);
	}
}

static void
keep_details(struct out *out, const struct gathered *gathered)
{
	struct summary_result *result = out->result;
	struct summary_case *into;
	size_t len = result->cases_len + result->left_out - 1;

	result->cases =
	    arena_grow(out->arena, result->cases, len, &out->details_cap, sizeof(*result->cases));
	into = &result->cases[len];
	*into = (struct summary_case){
	    .id = gathered->casefile_id,
	    .number = arena_dup(out->arena, gathered->number),
	    .name = arena_dup(out->arena, gathered->name),
	    .left_out = gathered->left_out,
	    .held_len = gathered->held_len,
	};
	count_parts(out, gathered, into);
	for (size_t i = 0; i < gathered->files_len; i++) {
		const struct attachment *file = &gathered->files[i];

		into->files += file->here;
		into->files_elsewhere += !file->here;
		into->file_bytes += file->here ? file->size : 0;
	}
	into->held = arena_alloc(out->arena, (into->held_len + 1) * sizeof(*into->held));
	for (size_t i = 0; i < into->held_len; i++) {
		into->held[i] = gathered->held[i];
		into->held[i].what = arena_dup(out->arena, gathered->held[i].what);
		into->held[i].why = arena_dup(out->arena, gathered->held[i].why);
	}
}

static void
count_case(struct out *out, const struct gathered *gathered)
{
	struct summary_result *result = out->result;

	if (gathered->left_out)
		result->left_out++;
	else
		result->cases_len++;
	for (size_t i = 0; i < gathered->groups_len; i++)
		result->fields += count_fields(&gathered->groups[i], &result->records);
	for (size_t i = 0; i < gathered->held_len; i++)
		result->held_fields += gathered->held[i].fields;
	if (out->wish->details)
		keep_details(out, gathered);
}

/* Where the id is, or would be, among the files written. */
static size_t
place_of(const struct out *out, const char *id, bool *there)
{
	size_t low = 0, high = out->written_len;

	*there = false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(out->written[middle], id);

		if (order == 0) {
			*there = true;
			return middle;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
note_elsewhere(struct out *out, const char *number, const struct attachment *file)
{
	struct summary_result *result = out->result;

	result->elsewhere = arena_grow(out->arena, result->elsewhere, result->elsewhere_len,
	    &out->elsewhere_cap, sizeof(*result->elsewhere));
	result->elsewhere[result->elsewhere_len++] = (struct summary_elsewhere){
	    .number = arena_dup(out->arena, number),
	    .name = arena_dup(out->arena, file->name),
	    .id = arena_dup(out->arena, file->id),
	};
}

/* A file that several answers refer to leaves once. */
static bool
take_file(struct out *out, const char *number, const struct attachment *file, struct err *err)
{
	bool there;
	size_t place = place_of(out, file->id, &there);

	if (there)
		return true;
	out->written = arena_grow(&out->written_arena, out->written, out->written_len,
	    &out->written_cap, sizeof(*out->written));
	memmove(out->written + place + 1, out->written + place,
	    (out->written_len - place) * sizeof(*out->written));
	out->written[place] = arena_dup(&out->written_arena, file->id);
	out->written_len++;
	if (!file->here) {
		note_elsewhere(out, number, file);
		return true;
	}
	out->result->files++;
	out->result->file_bytes += file->size;
	return !out->emit || document_write_file(out->emit, out->desk->db, file, err);
}

static bool
take_case(struct out *out, int64_t casefile_id, struct err *err)
{
	struct arena arena = {0};
	struct gathered gathered;
	bool ok = gather_case(&out->how, casefile_id, &arena, &gathered, err);

	if (ok)
		count_case(out, &gathered);
	if (ok && out->emit && !gathered.left_out)
		ok =
		    document_write_case(out->emit, &out->how, &gathered, out->wish->with_files, err)
		    || err_prefix(err, "%s: ", gathered.number);
	if (ok && out->gone && !gathered.left_out)
		out->gone[out->gone_len++] = casefile_id;
	for (size_t i = 0; ok && out->wish->with_files && i < gathered.files_len; i++)
		ok = take_file(out, gathered.number, &gathered.files[i], err);
	arena_free(&arena);
	return ok && desk_goes_on(out->desk, out->result->cases_len + out->result->left_out, err);
}

/* All cases, a page at a time. */
static bool
take_all(struct out *out, struct err *err)
{
	const struct casefile_filter filter = {.sort = CASEFILE_BY_NUMBER};
	struct arena pages[2] = {{0}, {0}};
	const struct casefile_row *from = NULL;
	struct casefile_rows rows = {.more = true};
	bool ok = true;

	for (int at = 0; ok && rows.more; at = !at) {
		arena_free(&pages[at]);
		ok = casefile_list(
		    out->desk->db, &filter, from, false, PAGE, &pages[at], &rows, err);
		for (size_t i = 0; ok && i < rows.len; i++)
			ok = take_case(out, rows.items[i].id, err);
		if (ok && rows.len > 0)
			from = &rows.items[rows.len - 1];
	}
	arena_free(&pages[0]);
	arena_free(&pages[1]);
	return ok;
}

static bool
take_named(struct out *out, struct err *err)
{
	const struct summary_wish *wish = out->wish;
	bool ok = true;

	out->gone = arena_alloc(out->arena, (wish->cases_len + 1) * sizeof(*out->gone));
	for (size_t i = 0; ok && i < wish->cases_len; i++)
		ok = take_case(out, wish->cases[i], err);
	return ok;
}

static bool
take_cases(struct out *out, struct err *err)
{
	struct db *db = out->desk->db;
	bool ok = db_read_begin(db, err) && (out->wish->cases ? take_named : take_all)(out, err);

	db_read_end(db);
	return ok;
}

static bool
start(struct out *out, struct desk *desk, const struct summary_wish *wish, struct arena *arena,
    struct summary_result *result, struct err *err)
{
	*result = (struct summary_result){0};
	*out = (struct out){.desk = desk, .wish = wish, .arena = arena, .result = result};
	if (!plan_make(&out->plan, desk, err))
		return false;
	out->how =
	    (struct gathering){.desk = desk, .plan = &out->plan, .recipient = wish->recipient};
	if (!wish->redaction)
		return true;
	out->how.redaction = &out->redaction;
	return redaction_load(desk, &out->plan, wish->redaction, arena, &out->redaction, err);
}

static void
finish(struct out *out)
{
	plan_free(&out->plan);
	arena_free(&out->written_arena);
}

bool
summary_preview(struct desk *desk, const struct summary_wish *wish, struct arena *arena,
    struct summary_result *result, struct err *err)
{
	struct out out;
	bool ok = start(&out, desk, wish, arena, result, err) && take_cases(&out, err);

	finish(&out);
	return ok;
}

/* What the journal says of it: to whom, how much; no values. */
static bool
log_action(struct out *out, int64_t casefile_id, struct err *err)
{
	struct action action;
	struct arena arena = {0};
	const struct summary_result *result = out->result;
	bool ok = desk_begin(out->desk, "export", casefile_id, NULL, &action, err);

	if (ok) {
		const struct counted counted[] = {{COUNT_CASES, (long long)result->cases_len},
		    {COUNT_RECORDS, (long long)result->records},
		    {COUNT_ANSWERS, (long long)result->fields},
		    {COUNT_FILES, (long long)result->files}};

		action.reason = arena_printf(&arena, "%s%s%s; %s",
		    out->wish->redaction ? out->wish->redaction : _("everything"),
		    out->wish->recipient ? " → " : "",
		    out->wish->recipient ? out->wish->recipient : "",
		    count_list(&arena, counted, 4));
		ok = desk_end(out->desk, &action, true, err);
	}
	arena_free(&arena);
	return ok;
}

static bool
log_export(struct out *out, struct err *err)
{
	const struct summary_wish *wish = out->wish;

	if (wish->unlogged)
		return true;
	if (!wish->cases || out->gone_len > LOGGED_ONE_BY_ONE)
		return log_action(out, 0, err);
	for (size_t i = 0; i < out->gone_len; i++)
		if (!log_action(out, out->gone[i], err))
			return false;
	return true;
}

/* Logged before it is published: an export that nobody noted must not exist. */
static bool
write_all(struct out *out, struct err *err)
{
	if (!take_cases(out, err))
		return false;
	if (out->result->cases_len > 0)
		return log_export(out, err);
	if (out->result->left_out > 0)
		return err_set(err, ERR_DATA,
		    n_("nothing may leave: consent is missing for the case; the preview says why",
			"nothing may leave: consent is missing for all %zu cases; the preview "
			"says why",
			out->result->left_out),
		    out->result->left_out);
	return err_set(err, ERR_DATA, _("there is no case to export"));
}

/* A slip of the hand may cost a summary, never a case file or a letter. */
static bool
may_replace(const char *path, struct err *err)
{
	if (!file_exists(path) || file_begins(path, "---\nvalise_summary:")
	    || file_begins(path, "---\nvalise_file:"))
		return true;
	return err_set(err, ERR_CREATE,
	    _("%s is no summary, so it is not written over; choose another name"), path);
}

bool
summary_export(struct desk *desk, const struct summary_wish *wish, struct arena *arena,
    struct summary_result *result, struct err *err)
{
	struct emit emit = {.sink = wish->sink, .context = wish->context};
	struct file_out *file = NULL;
	struct out out;
	bool ok = start(&out, desk, wish, arena, result, err);

	assert(wish->path || wish->sink);
	if (ok && wish->path && wish->overwrite)
		ok = may_replace(wish->path, err);
	if (ok && wish->path) {
		file = file_out_open(wish->path, wish->overwrite, err);
		ok = file != NULL;
		emit.sink = file_out_write;
		emit.context = file;
	}
	out.emit = &emit;
	ok = ok && write_all(&out, err);
	if (ok && file)
		ok = file_out_commit(file, err);
	else
		file_out_abandon(file);
	emit_free(&emit);
	finish(&out);
	return ok;
}
