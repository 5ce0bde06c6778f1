/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a sheet in batches, all inside one action. A row that turns out wrong after some of
 * it was written takes its batch back, which is then done again with a place to go back to before
 * every row: sheets are mostly right, and such places are dear.
 */
#include "exchange/csv_in.h"

#include "base/i18n.h"
#include "exchange/ledger.h"

#include <string.h>

enum { BATCH = 100, WARNING = INTAKE_REJECTED + 1 };

/* A row of a batch: its cells are kept until all of the batch is in. */
struct batch_row {
	struct map_row row;
	size_t line;
	const char *wrong;
	struct intake_result result;
};

struct importing {
	const struct csv_in_wish *wish;
	struct csv_in_report *report;
	struct arena *kept; /* where the report lives */
	struct intake intake;
	struct ledger *ledger;
	struct arena arena; /* of the batch */
	struct batch_row *rows;
	size_t len;
	const struct map_row *row; /* at hand */
	size_t done;
	bool ended;
};

/* What a row says: once, or once for each part of a cell. */
static const struct map_row *
row_for(void *context, const struct map_record *record, size_t n, struct arena *arena)
{
	const struct importing *it = context;
	const char *const *parts;
	struct map_row *row;

	if (!record->has_each)
		return n == 0 ? it->row : NULL;
	parts = map_parts(it->row->cells[record->each], record->each_split, arena);
	for (size_t i = 0; i < n; i++)
		if (!parts[i])
			return NULL;
	if (!parts[n])
		return NULL;
	row = arena_alloc(arena, sizeof(*row));
	*row = (struct map_row){.cells = it->row->cells, .part = parts[n]};
	return row;
}

static void
keep_row(struct importing *it, const struct ledger_row *from)
{
	size_t len = it->intake.map->names_len;
	const char **cells = arena_alloc(&it->arena, (len + 1) * sizeof(*cells));
	struct batch_row *row = &it->rows[it->len++];

	for (size_t i = 0; i < len; i++)
		cells[i] = arena_dup(&it->arena, from->cells[i]);
	*row = (struct batch_row){.row = {.cells = cells},
	    .line = from->line,
	    .wrong = arena_dup(&it->arena, from->wrong)};
}

static bool
read_batch(struct importing *it, struct err *err)
{
	struct ledger_row row;
	enum ledger_got got = LEDGER_ROW;

	it->len = 0;
	arena_free(&it->arena);
	it->rows = arena_alloc(&it->arena, BATCH * sizeof(*it->rows));
	while (it->len < BATCH && (got = ledger_next(it->ledger, &row, err)) == LEDGER_ROW) {
		if (row.is_blank)
			it->report->blank++;
		else
			keep_row(it, &row);
	}
	it->ended = got == LEDGER_END;
	return got != LEDGER_FAILED;
}

/* One row; what is done so far can be found by the next. */
static bool
take_row(struct importing *it, struct batch_row *row, struct err *err)
{
	struct action *action = it->intake.action;

	it->row = &row->row;
	if (row->wrong) {
		row->result = (struct intake_result){
		    .state = INTAKE_REJECTED, .why = row->wrong, .name = "", .number = ""};
		return true;
	}
	it->intake.wants_answers = it->report->sample_line == 0;
	if (!intake_take(&it->intake, &it->arena, &row->result, err))
		return false;
	/* The first case that is made in an action is taken for what it is about. */
	action->casefile_id = 0;
	return row->result.state == INTAKE_REJECTED
	       || action_settle(it->intake.desk->db, action, err);
}

/* Rejected with nothing written: most are. */
static bool
was_clean(const struct batch_row *row, const struct action *action, int64_t edits)
{
	return row->result.state != INTAKE_REJECTED || action->edits == edits;
}

/* Every row with a place to go back to. */
static bool
take_carefully(struct importing *it, struct err *err)
{
	struct db *db = it->intake.desk->db;
	struct action *action = it->intake.action;
	struct action_mark mark;

	for (size_t i = 0; i < it->len; i++) {
		int64_t edits = action->edits;

		if (!action_mark(db, action, &mark, err) || !take_row(it, &it->rows[i], err)
		    || (!was_clean(&it->rows[i], action, edits)
			&& !action_go_back(db, action, &mark, err))
		    || !action_keep(db, err))
			return false;
	}
	return true;
}

static bool
take_batch(struct importing *it, struct err *err)
{
	struct db *db = it->intake.desk->db;
	struct action *action = it->intake.action;
	struct action_mark mark;
	bool clean = true;

	if (!action_mark(db, action, &mark, err))
		return false;
	for (size_t i = 0; clean && i < it->len; i++) {
		int64_t edits = action->edits;

		if (!take_row(it, &it->rows[i], err))
			return false;
		clean = was_clean(&it->rows[i], action, edits);
	}
	if (!clean && !action_go_back(db, action, &mark, err))
		return false;
	return action_keep(db, err) && (clean || take_carefully(it, err));
}

static void
tell(struct importing *it, const struct batch_row *row, bool is_warning, const char *text)
{
	struct csv_in_report *report = it->report;
	size_t *told = &report->told[is_warning ? WARNING : row->result.state];

	if ((*told)++ >= CSV_IN_LINES_MAX)
		return;
	report->lines = arena_grow(
	    it->kept, report->lines, report->lines_len, &report->lines_cap, sizeof(*report->lines));
	report->lines[report->lines_len++] = (struct csv_in_line){
	    .line = row->line,
	    .state = row->result.state,
	    .name = arena_dup(it->kept, row->result.name),
	    .number = arena_dup(it->kept, row->result.number),
	    .text = arena_dup(it->kept, text),
	    .is_warning = is_warning,
	};
}

static void
keep_sample(struct importing *it, const struct batch_row *row)
{
	struct csv_in_report *report = it->report;
	const struct intake_texts *answers = &row->result.answers;

	report->sample_line = row->line;
	for (size_t i = 0; i < answers->len; i++) {
		report->sample.items = arena_grow(it->kept, report->sample.items,
		    report->sample.len, &report->sample.cap, sizeof(*report->sample.items));
		report->sample.items[report->sample.len++] = arena_dup(it->kept, answers->items[i]);
	}
}

static void
report_row(struct importing *it, const struct batch_row *row)
{
	const struct intake_result *result = &row->result;
	struct csv_in_report *report = it->report;

	report->counts[result->state]++;
	switch (result->state) {
	case INTAKE_NEW:
		if (report->sample_line == 0)
			keep_sample(it, row);
		break;
	case INTAKE_CHANGED:
		for (size_t i = 0; i < result->changes.len; i++)
			tell(it, row, false, result->changes.items[i]);
		break;
	case INTAKE_DUPLICATE:
	case INTAKE_REJECTED:
		tell(it, row, false, result->why);
		return;
	case INTAKE_SAME:
		return;
	}
	report->lacking += result->lacks;
	if (result->warning) {
		report->warned++;
		tell(it, row, true, result->warning);
	}
}

static bool
take_rows(struct importing *it, struct err *err)
{
	while (!it->ended) {
		if (!read_batch(it, err) || !take_batch(it, err))
			return false;
		for (size_t i = 0; i < it->len; i++)
			report_row(it, &it->rows[i]);
		it->done += it->len;
		if (it->wish->progress)
			it->wish->progress(it->wish->context, it->done, ledger_percent(it->ledger));
	}
	return true;
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* One action: kept, or rolled back. */
static bool
take_all(struct importing *it, struct err *err)
{
	struct desk *desk = it->intake.desk;
	const size_t *counts = it->report->counts;
	struct err failed = {0};
	struct action action;
	bool ok, keep;

	if (!desk_begin(desk, "import", 0, NULL, &action, err))
		return false;
	action.reason = name_of(it->wish->path);
	it->intake.action = &action;
	ok = take_rows(it, &failed);
	keep = ok && !it->wish->preview && counts[INTAKE_NEW] + counts[INTAKE_CHANGED] > 0;
	if (!ok)
		*err = failed;
	if (!desk_end(desk, &action, keep, keep ? err : &failed))
		return ok && !keep;
	it->report->action_seq = action.seq;
	return true;
}

static bool
say_unsaid(bool delimiter, bool encoding, struct err *err)
{
	if (delimiter && encoding)
		return err_set(err, ERR_USAGE,
		    _("neither the map nor the command says the delimiter and the encoding of the "
		      "sheet: --delimiter comma --encoding UTF-8, or others"));
	if (delimiter)
		return err_set(err, ERR_USAGE,
		    _("neither the map nor the command says what parts the columns: --delimiter "
		      "comma, semicolon, tab or bar"));
	return err_set(err, ERR_USAGE,
	    _("neither the map nor the command says the encoding of the sheet: --encoding UTF-8, "
	      "ISO-8859-1, windows-1252 or another"));
}

bool
csv_in_lacks(struct desk *desk, const struct csv_in_wish *wish, bool *delimiter, bool *encoding,
    struct csv_in_report *report, struct arena *arena, struct err *err)
{
	struct plan plan;
	struct map map = {0};
	bool ok;

	*report = (struct csv_in_report){.problems = {.arena = arena}};
	if (!plan_make(&plan, desk, err))
		return false;
	ok = map_load(&map, desk, &plan, wish->map, &report->problems, err);
	*delimiter = ok && !wish->delimiter && !map.delimiter;
	*encoding = ok && !wish->encoding && !map.encoding;
	map_free(&map);
	plan_free(&plan);
	return ok;
}

static bool
open_and_take(struct importing *it, struct err *err)
{
	const struct map *map = it->intake.map;
	char delimiter = it->wish->delimiter ? it->wish->delimiter : map->delimiter;
	const char *encoding = it->wish->encoding ? it->wish->encoding : map->encoding;
	const char *const *untaken;
	const char **kept;
	size_t len = 0;
	bool ok;

	if (!delimiter || !encoding)
		return say_unsaid(!delimiter, !encoding, err);
	it->ledger = ledger_open(it->wish->path, map, delimiter, encoding, err);
	if (!it->ledger)
		return false;
	untaken = ledger_untaken(it->ledger);
	while (untaken[len])
		len++;
	kept = arena_alloc(it->kept, (len + 1) * sizeof(*kept));
	for (size_t i = 0; i < len; i++)
		kept[i] = arena_dup(it->kept, untaken[i]);
	it->report->untaken = kept;
	ok = take_all(it, err);
	ledger_close(it->ledger);
	return ok;
}

bool
csv_in(struct desk *desk, const struct csv_in_wish *wish, struct arena *arena,
    struct csv_in_report *report, struct err *err)
{
	struct importing it = {.wish = wish, .report = report, .kept = arena};
	struct plan plan;
	struct map map = {0};
	bool ok;

	*report = (struct csv_in_report){.problems = {.arena = arena}};
	if (!plan_make(&plan, desk, err))
		return false;
	it.intake = (struct intake){
	    .desk = desk,
	    .map = &map,
	    .rows = row_for,
	    .context = &it,
	    .add_duplicates = wish->add_duplicates,
	};
	ok = map_load(&map, desk, &plan, wish->map, &report->problems, err)
	     && open_and_take(&it, err);
	arena_free(&it.arena);
	map_free(&map);
	plan_free(&plan);
	return ok;
}
