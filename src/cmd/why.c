/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of form/why.h, printed. */
#include "cmd/why.h"

#include "base/i18n.h"
#include "casework/why.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/records.h"
#include "ui/app.h"

static void
print_part(struct json *json, const char *key, const struct rule_part *part)
{
	static const char *const words[] = {
	    [RULE_PART_ALL] = "all",
	    [RULE_PART_ANY] = "any",
	    [RULE_PART_NOT] = "not",
	};

	json_object(json, key);
	if (part->truth < 0)
		json_put_text(json, "holds", NULL);
	else
		json_put_bool(json, "holds", part->truth);
	if (part->kind == RULE_PART_ATOM) {
		json_put_text(json, "rule", part->text);
	} else {
		json_array(json, words[part->kind]);
		for (size_t i = 0; i < part->len; i++)
			print_part(json, NULL, &part->parts[i]);
		json_array_end(json);
	}
	json_object_end(json);
}

static void
print_inputs(struct json *json, const struct why_reason *reason)
{
	json_object(json, "reads");
	for (size_t i = 0; i < reason->inputs_len; i++)
		json_put_text(json, reason->inputs[i].name, reason->inputs[i].value);
	json_object_end(json);
}

static void
print_changes(struct json *json, const struct why_reason *reason)
{
	json_object(json, "changed_by");
	for (size_t i = 0; i < reason->changes_len; i++) {
		const struct why_change *change = &reason->changes[i];

		json_array(json, change->field->name);
		for (size_t k = 0; k < change->to_len; k++)
			json_put_text(json, NULL, change->to[k]);
		json_array_end(json);
	}
	json_object_end(json);
}

static void
print_effects(struct json *json, const struct why *why)
{
	json_array(json, "decides");
	for (size_t i = 0; i < why->effects_len; i++) {
		json_object(json, NULL);
		json_put_text(json, "field", why->effects[i].field->name);
		json_put_bool(json, "shows", why->effects[i].shows);
		json_put_bool(json, "requires", why->effects[i].requires);
		json_put_bool(json, "computes", why->effects[i].computes);
		json_put_bool(json, "offers", why->effects[i].offers);
		json_put_bool(json, "checks", why->effects[i].checks);
		json_object_end(json);
	}
	json_array_end(json);
}

static void
print_json(const struct why *why)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	json_put_text(&json, "field", why->field->name);
	json_array(&json, "reasons");
	for (size_t i = 0; i < why->reasons_len; i++) {
		const struct why_reason *reason = &why->reasons[i];

		json_object(&json, NULL);
		json_put_text(&json, "kind", why_word(reason->kind));
		json_put_text(&json, "rule", reason->rule);
		json_put_text(&json, "message", reason->message);
		if (reason->parts)
			print_part(&json, "parts", reason->parts);
		print_inputs(&json, reason);
		print_changes(&json, reason);
		json_object_end(&json);
	}
	json_array_end(&json);
	print_effects(&json, why);
	json_object_end(&json);
	json_line(&json);
}

static bool
show(struct sheet *sheet, const struct field *field, bool as_json, struct err *err)
{
	struct rule_speech speech = why_speech(sheet);
	struct arena arena = {0};
	const char *text = NULL;
	struct why why;
	bool ok;

	if (as_json) {
		ok = why_find(&sheet->answers, field, &speech, &arena, &why, err);
		if (ok)
			print_json(&why);
	} else {
		text = why_sheet_text(sheet, field->index, &arena, err);
		ok = text != NULL;
		if (ok)
			out_lines(stdout, text, 0);
	}
	arena_free(&arena);
	return ok;
}

bool
why_show(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok;
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json}, {0}};
	const struct field *field = NULL;
	struct sheet sheet = {0};
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 4)
		return err_set(err, ERR_USAGE, _("why needs CASE FORM ROW FIELD"));
	ok = records_open(app, argv, &sheet, err);
	if (ok)
		field = form_field(sheet.form, argv[4]);
	if (ok && !field)
		ok = sheet_no_such_field(sheet.form, argv[4], err);
	ok = ok && show(&sheet, field, as_json, err);
	sheet_close(&sheet);
	return ok;
}
