/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standards: one of the office's own taken in, and those that are in the case file. */
#include "cmd/standards.h"

#include "base/i18n.h"
#include "casework/reference.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "store/standard.h"
#include "ui/app.h"

#include <inttypes.h>
#include <string.h>

enum { KEY_COLS = 30, STATUS_COLS = 18 };

bool
standards_import(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	const char *key;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("standard import needs one file"));
	if (!run_open(app, err))
		return false;
	ok = reference_import_standard(app->desk->db, argv[1], &arena, &key, &problems, err);
	/* One mistake is what the error says; more are told one by one, as warnings are. */
	if (ok || problems.len > 1)
		out_problems(stderr, &problems);
	if (ok) {
		printf(_("taken in: "));
		out_text(stdout, key);
		printf("\n");
	}
	arena_free(&arena);
	return ok;
}

static void
put_head(struct json *json, const struct standard *standard)
{
	json_put_text(json, "key", standard->key);
	json_put_text(json, "id", standard->id);
	json_put_text(json, "version", standard->version);
	json_put_text(json, "title", standard->title);
	json_put_text(json, "status", standard->status);
	json_put_text(json, "country", standard->country);
	json_put_text(json, "framework", standard->framework);
	json_put_text(json, "level", standard->level);
}

bool
standards_list(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok;
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json}, {0}};
	struct json json = {.stream = stdout};
	struct arena arena = {0};
	struct standard_list list;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left)
		return err_set(err, ERR_USAGE, _("standard list takes no argument"));
	ok =
	    run_open(app, err) && standard_list(app->desk->db, app->desk->lang, &arena, &list, err);
	for (size_t i = 0; ok && i < list.len; i++) {
		if (as_json) {
			json_object(&json, NULL);
			put_head(&json, &list.items[i]);
			json_object_end(&json);
			json_line(&json);
			continue;
		}
		out_key(stdout, list.items[i].key, KEY_COLS);
		out_cell(stdout, list.items[i].status, STATUS_COLS);
		out_text(stdout, list.items[i].title);
		printf("\n");
	}
	arena_free(&arena);
	return ok;
}

/* By its key, or by its id alone: then the last of its versions. */
static bool
find(
    struct desk *desk, const char *name, struct arena *arena, struct standard *out, struct err *err)
{
	struct standard_list list;
	bool found = false;

	if (!standard_list(desk->db, desk->lang, arena, &list, err))
		return false;
	for (size_t i = 0; i < list.len; i++) {
		bool is_key = strcmp(list.items[i].key, name) == 0;

		if (!is_key && strcmp(list.items[i].id, name) != 0)
			continue;
		*out = list.items[i];
		found = true;
		if (is_key)
			break;
	}
	return found
	       || err_set(err, ERR_DATA,
		   _("there is no standard “%s”; `valise standard list` shows those there are"),
		   name);
}

/* "2.1" of "mac-2@1/U4/2/1". */
static const char *
number_of(const struct criterion *criterion, struct arena *arena)
{
	const char *last = strrchr(criterion->key, '/'), *before = last;

	while (before > criterion->key && before[-1] != '/')
		before--;
	return last ? arena_printf(arena, "%.*s.%s", (int)(last - before), before, last + 1)
		    : criterion->key;
}

static void
print_criterion(const struct criterion *criterion, struct arena *arena)
{
	printf("    ");
	out_key(stdout, number_of(criterion, arena), 6);
	out_text(stdout, criterion->text);
	if (criterion->measure_unit) {
		printf(" [%" PRId64 " ± %" PRId64 " ", criterion->target, criterion->tolerance);
		out_text(stdout, criterion->measure_unit);
		printf("]");
	}
	printf("%s\n", criterion->critical ? _(" (critical)") : "");
}

static void
print_unit(const struct unit *unit, struct arena *arena)
{
	printf("\n");
	out_text(stdout, unit->code);
	printf("  ");
	out_text(stdout, unit->title);
	printf("\n");
	for (size_t i = 0; i < unit->len; i++) {
		printf("  ");
		out_text(stdout, unit->elements[i].title);
		printf("\n");
		for (size_t k = 0; k < unit->elements[i].len; k++)
			print_criterion(&unit->elements[i].criteria[k], arena);
	}
}

static void
print_standard(const struct standard *standard, const struct unit_list *units, struct arena *arena)
{
	const char *more[] = {
	    standard->status, standard->country, standard->framework, standard->level};

	out_text(stdout, standard->key);
	printf("  ");
	out_text(stdout, standard->title);
	printf("\n");
	for (size_t i = 0; i < sizeof(more) / sizeof(more[0]); i++) {
		if (!more[i])
			continue;
		printf("%s", i ? " · " : "  ");
		out_text(stdout, more[i]);
	}
	printf("\n");
	for (size_t i = 0; i < units->len; i++)
		print_unit(&units->items[i], arena);
}

static void
put_criterion(struct json *json, const struct criterion *criterion)
{
	json_object(json, NULL);
	json_put_text(json, "key", criterion->key);
	json_put_text(json, "text", criterion->text);
	json_put_bool(json, "critical", criterion->critical);
	if (criterion->measure_unit) {
		json_object(json, "measure");
		json_put_text(json, "unit", criterion->measure_unit);
		json_put_integer(json, "target", criterion->target);
		json_put_integer(json, "tolerance", criterion->tolerance);
		json_object_end(json);
	}
	json_object_end(json);
}

static void
put_unit(struct json *json, const struct unit *unit)
{
	json_object(json, NULL);
	json_put_text(json, "code", unit->code);
	json_put_text(json, "kind", unit->kind);
	json_put_text(json, "title", unit->title);
	json_array(json, "elements");
	for (size_t i = 0; i < unit->len; i++) {
		json_object(json, NULL);
		json_put_text(json, "title", unit->elements[i].title);
		json_array(json, "criteria");
		for (size_t k = 0; k < unit->elements[i].len; k++)
			put_criterion(json, &unit->elements[i].criteria[k]);
		json_array_end(json);
		json_object_end(json);
	}
	json_array_end(json);
	json_object_end(json);
}

static void
put_standard(const struct standard *standard, const struct unit_list *units)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	put_head(&json, standard);
	json_array(&json, "units");
	for (size_t i = 0; i < units->len; i++)
		put_unit(&json, &units->items[i]);
	json_array_end(&json);
	json_object_end(&json);
	json_line(&json);
}

bool
standards_show(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok;
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json}, {0}};
	struct arena arena = {0};
	struct standard standard;
	struct unit_list units;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("standard show needs the id of one standard"));
	ok = run_open(app, err) && find(app->desk, argv[1], &arena, &standard, err)
	     && standard_units(app->desk->db, standard.key, app->desk->lang, &arena, &units, err);
	if (ok && as_json)
		put_standard(&standard, &units);
	else if (ok)
		print_standard(&standard, &units, &arena);
	arena_free(&arena);
	return ok;
}
