/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Likely duplicates from the command line: told, merged, or said to be none. */
#include "cmd/duplicates.h"

#include "base/i18n.h"
#include "casework/merge.h"
#include "casework/register.h"
#include "cmd/args.h"
#include "cmd/cases.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "store/duplicate.h"
#include "store/match.h"
#include "ui/app.h"

#include <inttypes.h>
#include <limits.h>
#include <string.h>

enum { NUMBER_COLS = 14, NAME_COLS = 28, BORN_COLS = 12, LIKELY_COLS = 9, FIELD_COLS = 16 };

static void
print_found(const struct duplicate *found, struct arena *arena)
{
	printf("  ");
	out_key(stdout, found->row.number, NUMBER_COLS);
	out_cell(stdout, found->row.name ? found->row.name : _("(no name yet)"), NAME_COLS);
	printf("  ");
	out_cell(stdout, found->row.born ? found->row.born : "", BORN_COLS);
	out_cell(stdout, found->is_likely ? _("likely") : _("possible"), LIKELY_COLS);
	out_text(stdout, register_reasons(found, arena));
	printf("\n");
}

static void
print_found_json(const struct casefile_row *row, const struct duplicate *found)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	json_put_text(&json, "case", row->number);
	json_put_text(&json, "number", found->row.number);
	json_put_text(&json, "name", found->row.name);
	json_put_text(&json, "born", found->row.born);
	json_put_text(&json, "sex", found->row.sex);
	json_put_bool(&json, "likely", found->is_likely);
	json_put_integer(&json, "points", found->points);
	json_array(&json, "reasons");
	for (int n = 0; duplicate_reason_name(n); n++)
		if (found->reasons & 1u << n)
			json_put_text(&json, NULL, duplicate_reason_name(n));
	json_array_end(&json);
	json_object_end(&json);
	json_line(&json);
}

static void
print_case(const struct casefile_row *row)
{
	out_key(stdout, row->number, NUMBER_COLS);
	out_text(stdout, row->name ? row->name : _("(no name yet)"));
	printf("\n");
}

/* How the pairs are told, and how many more may be. */
struct telling {
	struct db *db;
	bool as_json;
	long left;
};

static bool
is_named_by(
    struct telling *telling, int64_t person_id, int64_t other_id, bool *named, struct err *err)
{
	struct duplicate_list list;
	struct arena arena = {0};
	bool ok = duplicate_of_person(telling->db, person_id, &arena, &list, err);

	*named = false;
	for (size_t i = 0; ok && i < list.len; i++)
		*named |= list.items[i].row.person_id == other_id;
	arena_free(&arena);
	return ok;
}

/* Does the other come first in the file? Then the pair was told there, if it was. */
static bool
is_after(struct telling *telling, int64_t person_id, int64_t other_id)
{
	return match_row(telling->db, other_id) < match_row(telling->db, person_id);
}

/* Those of one person. once: a pair that was told from its other side is passed over. */
static bool
tell_person(struct telling *telling, const struct casefile_row *row, bool once, struct err *err)
{
	struct duplicate_list list;
	struct arena arena = {0};
	bool ok = duplicate_of_person(telling->db, row->person_id, &arena, &list, err), head = once;

	for (size_t i = 0; ok && i < list.len && telling->left > 0; i++) {
		const struct duplicate *found = &list.items[i];
		bool told = false;

		if (once && is_after(telling, row->person_id, found->row.person_id))
			ok = is_named_by(telling, found->row.person_id, row->person_id, &told, err);
		if (!ok || told)
			continue;
		if (head && !telling->as_json)
			print_case(row);
		head = false;
		telling->left--;
		if (telling->as_json)
			print_found_json(row, found);
		else
			print_found(found, &arena);
	}
	arena_free(&arena);
	return ok;
}

/* Everybody, person by person: memory does not grow with the file, and what is found is told at once. */
static bool
tell_all(struct telling *telling, struct err *err)
{
	int64_t after = INT64_MIN;

	while (telling->left > 0) {
		struct arena arena = {0};
		struct casefile_row row;
		bool there, ok;

		ok = duplicate_next_person(telling->db, &after, &arena, &row, &there, err)
		     && (!there || tell_person(telling, &row, true, err));
		arena_free(&arena);
		if (!ok || !there)
			return ok;
		fflush(stdout);
	}
	return true;
}

bool
duplicates_list(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct telling telling = {.left = LONG_MAX};
	const char *limit = NULL;
	const struct option_spec options[] = {{.name = "--json", .flag = &telling.as_json},
	    {.name = "--limit", .value = &limit}, {0}};
	struct arena arena = {0};
	struct casefile_row row;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err)
	    || (limit && !args_number(limit, "--limit", 1, LONG_MAX, &telling.left, err)))
		return false;
	if (left > 1)
		return err_set(
		    err, ERR_USAGE, _("duplicates takes one case, or none for everybody"));
	if (!run_open(app, err))
		return false;
	telling.db = app->desk->db;
	if (left == 0)
		return tell_all(&telling, err);
	ok = casefile_find(telling.db, argv[1], &arena, &row, err)
	     && tell_person(&telling, &row, false, err);
	arena_free(&arena);
	return ok;
}

/* "phone=theirs" */
struct choice_given {
	const char *field;
	bool theirs;
};

static bool
read_choices(const char *const argv[], int len, struct arena *arena, struct choice_given **out,
    struct err *err)
{
	*out = arena_alloc(arena, (size_t)(len + 1) * sizeof(**out));
	for (int i = 0; i < len; i++) {
		struct choice_given *choice = &(*out)[i];
		const char *side;

		if (!args_pair(argv[i], arena, &choice->field, &side, err))
			return false;
		choice->theirs = strcmp(side, "theirs") == 0;
		if (!choice->theirs && strcmp(side, "ours") != 0)
			return err_set(err, ERR_USAGE,
			    _("“%s” is neither ours nor theirs; write %s=ours or %s=theirs"), side,
			    choice->field, choice->field);
	}
	return true;
}

static bool
take_choices(struct merge *merge, const struct choice_given choices[], int len, struct err *err)
{
	for (int i = 0; i < len; i++)
		if (!merge_choose(merge, choices[i].field, choices[i].theirs, err))
			return false;
	return true;
}

/* "=" both say it, "*" what the merged person has. */
static void
print_sides(
    const char *label, char ours_mark, const char *ours, char theirs_mark, const char *theirs)
{
	printf("  ");
	out_key(stdout, label, FIELD_COLS);
	printf("%c ", ours_mark);
	if (theirs[0]) {
		out_cell(stdout, ours, NAME_COLS);
		printf(" %c ", theirs_mark);
		out_text(stdout, theirs);
	} else {
		out_text(stdout, ours);
	}
	printf("\n");
}

static bool
print_preview(const struct merge *merge, struct arena *arena, struct err *err)
{
	struct merge_belongings rest;

	if (!merge_belongings(merge, arena, &rest, err))
		return false;
	for (size_t i = 0; i < merge->len; i++) {
		const struct merge_field *at = &merge->fields[i];
		const char *ours = merge_words(merge, at, false, arena);
		const char *theirs = merge_words(merge, at, true, arena);
		bool same = strcmp(ours, theirs) == 0;

		print_sides(at->field->name,
		    same               ? '='
		    : at->takes_theirs ? ' '
				       : '*',
		    ours,
		    same               ? '='
		    : at->takes_theirs ? '*'
				       : ' ',
		    theirs);
	}
	for (size_t i = 0; i < rest.len; i++)
		print_sides(rest.items[i].label, rest.items[i].ours[0] ? '*' : ' ',
		    rest.items[i].ours, '*', rest.items[i].theirs);
	return true;
}

static bool
find_both(struct app *app, const char *argv[], int64_t *ours, int64_t *theirs, struct err *err)
{
	return cases_find(app, argv[1], ours, err) && cases_find(app, argv[2], theirs, err);
}

bool
duplicates_merge(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool only_preview = false, ok;
	const char *reason = NULL;
	const struct option_spec options[] = {{.name = "--preview", .flag = &only_preview},
	    {.name = "--reason", .value = &reason}, {0}};
	struct arena arena = {0};
	struct choice_given *choices;
	struct merge merge = {0};
	int64_t ours, theirs;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left < 2)
		return err_set(err, ERR_USAGE,
		    _("merge needs two cases: that of the person who stays, and the other"));
	ok = read_choices(argv + 3, left - 2, &arena, &choices, err) && run_open(app, err)
	     && find_both(app, argv, &ours, &theirs, err)
	     && merge_open(&merge, app->desk, ours, theirs, err)
	     && take_choices(&merge, choices, left - 2, err)
	     && (only_preview ? print_preview(&merge, &arena, err) : merge_do(&merge, reason, err));
	if (ok && !only_preview) {
		printf(_("%s is a case of the same person as %s now"), merge.other_number,
		    merge.number);
		printf("\n");
	}
	merge_close(&merge);
	arena_free(&arena);
	return ok;
}

bool
duplicates_not_same(struct app *app, int argc, const char *argv[], struct err *err)
{
	const char *reason = NULL;
	const struct option_spec options[] = {{.name = "--reason", .value = &reason}, {0}};
	int64_t ours, theirs;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 2)
		return err_set(err, ERR_USAGE, _("not-same needs two cases"));
	return run_open(app, err) && find_both(app, argv, &ours, &theirs, err)
	       && merge_not_same(app->desk, ours, theirs, reason, err);
}
