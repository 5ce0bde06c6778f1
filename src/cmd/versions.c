/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form versions: what becomes of the answers of a record under the present form; and the move. */
#include "cmd/versions.h"

#include "base/i18n.h"
#include "casework/versions.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/records.h"

#include <inttypes.h>

/* The words of passages are the same in every language here: scripts read them. */
static void
print_json(const struct version_report *report)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	json_put_integer(&json, "was", report->was);
	json_put_integer(&json, "now", report->now);
	json_put_bool(&json, "known", report->is_known);
	json_put_bool(&json, "harmless", report->is_harmless);
	json_put_integer(&json, "carried", (int64_t)report->carried);
	json_array(&json, "fields");
	for (size_t i = 0; i < report->len; i++) {
		const struct version_line *line = &report->lines[i];

		json_object(&json, NULL);
		json_put_text(&json, "field", line->name);
		json_put_text(&json, "passage", passage_word(line->passage));
		if (line->was)
			json_put_text(&json, "was", line->was);
		json_put_text(&json, "value", line->value[0] ? line->value : NULL);
		json_put_bool(&json, "needed", line->needed);
		if (line->passage == PASSAGE_CHANGED)
			json_put_bool(&json, "fits", line->fits);
		json_object_end(&json);
	}
	json_array_end(&json);
	json_object_end(&json);
	json_line(&json);
}

static void
print_line(const struct version_line *line)
{
	printf("  %s%s%s", passage_label(line->passage), line->needed ? _(", needed") : "", _(": "));
	out_text(stdout, line->label);
	printf(" (");
	if (line->was) {
		out_text(stdout, line->was);
		printf(" → ");
	}
	out_text(stdout, line->name);
	printf(")");
	if (line->value[0]) {
		printf("%s", _(": "));
		out_text(stdout, line->value);
	}
	if (line->passage == PASSAGE_CHANGED && line->value[0] && !line->fits)
		printf("%s", _(" – does not fit any more, is kept aside"));
	printf("\n");
}

static void
print_text(const struct version_report *report)
{
	printf(_("version %lld, now %lld; carried: %zu\n"), (long long)report->was,
	    (long long)report->now, report->carried);
	if (!report->is_known)
		printf("%s\n", _("The older form is not in this case file: only what nobody asks "
				 "any more can be told."));
	for (size_t i = 0; i < report->len; i++)
		print_line(&report->lines[i]);
}

bool
versions_show(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, move = false, ok;
	const struct option_spec options[] = {
	    {.name = "--json", .flag = &as_json}, {.name = "--move", .flag = &move}, {0}};
	struct version_report report;
	struct sheet sheet = {0};
	struct arena arena = {0};
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 3)
		return err_set(err, ERR_USAGE, _("form versions needs CASE FORM ROW"));
	ok = records_open(app, argv, &sheet, err)
	     && versions_compare(sheet.desk, sheet.form, sheet.row_id, &arena, &report, err)
	     && (!move || versions_move_on(&sheet, err));
	if (ok)
		(as_json ? print_json : print_text)(&report);
	sheet_close(&sheet);
	arena_free(&arena);
	return ok;
}
