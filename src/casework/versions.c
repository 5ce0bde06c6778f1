/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records held against the present version of their form, and moved on to it. */
#include "casework/versions.h"

#include "base/i18n.h"
#include "casework/guard.h"
#include "casework/rows.h"
#include "casework/sheet_part.h"
#include "store/form_text.h"

#include <inttypes.h>
#include <string.h>

/* An older form that was asked for before. */
struct old_form {
	struct old_form *older;
	const struct form *form;
};

bool
versions_keep(struct desk *desk, const struct form *form, struct err *err)
{
	/* No edit of a table that is not journalled: only what was taken back counts. */
	int64_t version = db_table_version(desk->db, "form_text");

	if (desk->texts_version != version)
		desk->texts_len = 0;
	desk->texts_version = version;
	for (size_t i = 0; i < desk->texts_len; i++)
		if (desk->texts[i] == form)
			return true;
	if (!form_text_keep(desk->db, form->id, form->version, form->text, form->text_len, err))
		return false;
	desk->texts = arena_grow(
	    &desk->arena, desk->texts, desk->texts_len, &desk->texts_cap, sizeof(struct form *));
	desk->texts[desk->texts_len++] = form;
	return true;
}

/* The form as its text has it; NULL when the file has none, or none that can be read. */
static const struct form *
read_form(struct desk *desk, const char *id, int64_t version)
{
	struct arena scratch = {0};
	struct yaml_problems problems = {.arena = &scratch};
	size_t len;
	const char *text = form_text_find(desk->db, id, version, &len, &scratch);
	const struct form *form = NULL;

	if (text)
		form = form_load_bytes(text, len,
		    arena_printf(&desk->arena, "%s.yaml, version %" PRId64, id, version),
		    book_engine(desk->book), &desk->arena, &problems);
	arena_free(&scratch);
	return form;
}

/* The version of a form that is not the present one. */
static const struct form *
older_form(struct desk *desk, const char *id, int64_t version)
{
	struct old_form *old;

	for (old = desk->old_forms; old; old = old->older)
		if (old->form->version == version && strcmp(old->form->id, id) == 0)
			return old->form;
	old = arena_alloc(&desk->arena, sizeof(*old));
	old->form = read_form(desk, id, version);
	if (!old->form || old->form->version != version || strcmp(old->form->id, id) != 0)
		return NULL;
	old->older = desk->old_forms;
	desk->old_forms = old;
	return old->form;
}

const struct form *
versions_form(struct desk *desk, const char *id, int64_t version, struct err *err)
{
	const struct form *form = book_form(desk->book, id, err);

	if (!form || form->version == version)
		return form;
	form = older_form(desk, id, version);
	if (!form)
		err_set(err, ERR_DATA,
		    _("the case file does not have version %" PRId64
		      " of the form %s, which it was answered under"),
		    version, id);
	return form;
}

struct comparing {
	struct desk *desk;
	const struct form *from, *to; /* from NULL: not known */
	const struct record *record;
	struct arena *arena;
	struct version_report *out;
	size_t cap;
};

static struct version_line *
add_line(struct comparing *c, enum passage passage, const struct field *field)
{
	struct version_report *out = c->out;
	struct version_line *line;

	out->lines = arena_grow(c->arena, out->lines, out->len, &c->cap, sizeof(*out->lines));
	line = &out->lines[out->len++];
	*line = (struct version_line){
	    .passage = passage,
	    .name = field->name,
	    .label = label_in(&field->label, c->desk->lang, NULL),
	    .value = "",
	};
	return line;
}

/* What the record holds for a field of the older form, in words. */
static const char *
value_in_words(struct comparing *c, const struct field *from)
{
	size_t at = 0;
	struct held held = rows_held(c->from, from, c->record, &at);

	if (held.absent)
		return arena_printf(c->arena, "(%s)", absent_label(held.absent));
	return desk_words(c->desk, from, held.value, c->arena);
}

bool
versions_fits(struct desk *desk, const struct field *from, const struct field *to,
    struct value value, struct value *out, struct arena *arena)
{
	struct type_context types = desk_types(desk);
	struct err ignored;

	return to->type->parse(
	    to, &types, from->type->input(from, value, arena), arena, out, &ignored);
}

static bool
fits(struct comparing *c, const struct passage_item *item)
{
	size_t at = 0;
	struct held held = rows_held(c->from, item->from, c->record, &at);
	struct value ignored;

	return versions_fits(c->desk, item->from, item->to, held.value, &ignored, c->arena);
}

static void
compare_item(struct comparing *c, const struct passage_item *item)
{
	struct version_line *line;

	if (item->passage == PASSAGE_CARRIED && !item->needed) {
		c->out->carried++;
		return;
	}
	line = add_line(c, item->passage, item->to ? item->to : item->from);
	line->needed = item->needed;
	if (!item->from)
		return;
	line->value = value_in_words(c, item->from);
	if (item->to && strcmp(item->from->name, item->to->name) != 0)
		line->was = item->from->name;
	line->fits = item->passage != PASSAGE_CHANGED || fits(c, item);
	if (line->value[0] && (item->passage == PASSAGE_DROPPED || !line->fits))
		c->out->is_harmless = false;
}

static bool
has_line(const struct comparing *c, const char *name)
{
	for (size_t i = 0; i < c->out->len; i++)
		if (strcmp(c->out->lines[i].name, name) == 0)
			return true;
	return false;
}

/* The field of that name in the newest version that had one. */
static const struct field *
field_of_old(struct comparing *c, const char *name)
{
	const struct field *field = NULL;

	for (int64_t version = c->to->version - 1; !field && version > 0; version--) {
		const struct form *form = older_form(c->desk, c->to->id, version);

		field = form ? form_field(form, name) : NULL;
	}
	return field;
}

/* Answers beside the columns that no field asks for any more. */
static void
add_orphan(struct comparing *c, const struct record_field *member)
{
	const char *name = member->name + strlen("extra.");
	const struct field *was;
	struct version_line *line;

	if (form_field_once(c->to, name) || has_line(c, name))
		return;
	was = field_of_old(c, name);
	line = add_line(c, PASSAGE_DROPPED, was ? was : &(struct field){.name = name});
	if (!was)
		line->label = name;
	line->value = was ? desk_words(c->desk, was, member->value, c->arena)
			  : value_print(c->arena, member->value);
	if (c->out->was < c->out->now)
		c->out->is_harmless = false;
}

static void
compare(struct comparing *c)
{
	struct passage_list passages = {0};

	if (c->from && c->from != c->to)
		passage_between(c->from, c->to, c->arena, &passages);
	for (size_t i = 0; i < passages.len; i++)
		compare_item(c, &passages.items[i]);
	for (size_t i = 0; i < c->record->len; i++)
		if (strncmp(c->record->fields[i].name, "extra.", strlen("extra.")) == 0)
			add_orphan(c, &c->record->fields[i]);
}

bool
versions_compare(struct desk *desk, const struct form *form, int64_t row_id, struct arena *arena,
    struct version_report *out, struct err *err)
{
	struct record *record = arena_alloc(arena, sizeof(*record));
	struct comparing c = {
	    .desk = desk, .to = form, .record = record, .arena = arena, .out = out};
	struct value version;
	struct err unknown;

	if (!record_get(desk->db, form->table, row_id, arena, record, err))
		return false;
	version = record_value(record, "form_version");
	*out = (struct version_report){
	    .was = version.kind == VALUE_INTEGER ? version.integer : form->version,
	    .now = form->version,
	    .is_harmless = true,
	};
	c.from = versions_form(desk, form->id, out->was, &unknown);
	out->is_known = c.from != NULL;
	compare(&c);
	return true;
}

/* An answer that is none under the newer form, and where it is kept. */
struct stashed {
	const char *name;
	struct value value;
};

/* Answers of another type now: made one of it, or put aside under the name and the version. */
static size_t
convert(struct sheet *sheet, const struct form *from, bool changed[], struct stashed out[])
{
	struct passage_list passages;
	size_t len = 0;

	passage_between(from, sheet->form, &sheet->arena, &passages);
	for (size_t i = 0; i < passages.len; i++) {
		const struct passage_item *item = &passages.items[i];
		struct value value, fitting;

		if (item->passage != PASSAGE_CHANGED || item->from->type == item->to->type)
			continue;
		value = sheet->answers.items[item->to->index].value;
		if (value.kind == VALUE_NULL)
			continue;
		if (!versions_fits(
			sheet->desk, item->from, item->to, value, &fitting, &sheet->arena)) {
			out[len++] = (struct stashed){
			    .name = arena_printf(&sheet->arena, "extra.%s_v%" PRId64,
				item->from->name, from->version),
			    .value = value_copy(&sheet->arena, value),
			};
			fitting = value_null;
		}
		answers_load(&sheet->answers, item->to->index, fitting, 0);
		changed[item->to->index] = true;
	}
	return len;
}

static bool
write_version(struct sheet *sheet, struct action *action, const bool changed[],
    const struct stashed stashed[], size_t len, struct err *err)
{
	struct desk *desk = sheet->desk;
	const char *table = sheet->form->table;

	for (size_t i = 0; i < len; i++)
		if (!record_set(desk->db, action, table, sheet->row_id, stashed[i].name,
			stashed[i].value, err))
			return false;
	return guards_pass(desk, sheet->form->guards, sheet->casefile_id, sheet->row_id, err)
	       && sheet_set_fields(sheet, action, changed, err)
	       && record_set(desk->db, action, table, sheet->row_id, "form_version",
		   value_integer(sheet->form->version), err)
	       && versions_keep(desk, sheet->form, err);
}

bool
versions_move_on(struct sheet *sheet, struct err *err)
{
	bool *changed = sheet_flags(sheet);
	struct answer *before = sheet_remember(sheet);
	const struct form *from = versions_form(sheet->desk, sheet->form->id, sheet->version, err);
	struct stashed *stashed =
	    arena_alloc(&sheet->arena, (sheet->form->fields_len + 1) * sizeof(*stashed));
	struct action action;
	size_t len = 0;
	bool ok;

	if (sheet->version >= sheet->form->version)
		return true;
	/* What the older form was is not needed to move what is where it was. */
	if (from)
		len = convert(sheet, from, changed, stashed);
	*err = (struct err){0};
	answers_settle(&sheet->answers, NULL);
	ok = desk_begin(sheet->desk, "answer", sheet->casefile_id, sheet->form->id, &action, err);
	if (ok) {
		action.form_version = sheet->form->version;
		ok = write_version(sheet, &action, changed, stashed, len, err);
		ok = desk_end(sheet->desk, &action, ok, err);
	}
	if (ok)
		return sheet_reload(sheet, err);
	sheet_put_back(sheet, before);
	return false;
}
