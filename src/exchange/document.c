/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written where in a summary. */
#include "exchange/document.h"

#include "config.h"

#include "base/clock.h"
#include "exchange/base64.h"

#include <inttypes.h>

static void
write_id(struct emit *emit, const char *key, int64_t id, struct arena *arena)
{
	emit_text(emit, key, arena_printf(arena, "%" PRId64, id));
}

static void
write_forms(struct emit *emit, struct plan_form *const forms[], size_t len)
{
	for (size_t i = 0; i < len; i++) {
		emit_integer(emit, forms[i]->form->id, forms[i]->form->version);
		write_forms(emit, forms[i]->nested, forms[i]->nested_len);
	}
}

static void
write_held(struct emit *emit, const struct gathered *gathered)
{
	size_t records = 0, fields = 0;

	for (size_t i = 0; i < gathered->held_len; i++) {
		records += gathered->held[i].records;
		fields += gathered->held[i].fields;
	}
	emit_map(emit, "held_back", true);
	emit_integer(emit, "records", (int64_t)records);
	emit_integer(emit, "answers", (int64_t)fields);
	emit_map_end(emit);
}

static void
write_head(struct emit *emit, const struct gathering *how, const struct gathered *gathered,
    bool with_files)
{
	char at[CLOCK_INSTANT_SIZE];

	clock_instant(clock_now(db_clock(how->desk->db)), at);
	emit_map(emit, "head", false);
	emit_text(emit, "program", "valise");
	emit_text(emit, "version", PACKAGE_VERSION);
	emit_text(emit, "exported_at", at);
	emit_text(emit, "office", how->desk->office);
	/* Who has the case is the affair of those who may take it over. */
	if (!how->redaction || how->redaction->ids)
		emit_text(emit, "counsellor", gathered->counsellor);
	emit_text(emit, "language", how->desk->lang);
	emit_text(emit, "redaction", how->redaction ? how->redaction->name : "none");
	emit_text(emit, "recipient", how->recipient ? how->recipient : "");
	emit_plain(emit, "files", with_files ? "true" : "false");
	write_held(emit, gathered);
	emit_map(emit, "forms", false);
	write_forms(emit, how->plan->top, how->plan->len);
	emit_map_end(emit);
	emit_list(emit, "standards", false);
	for (size_t i = 0; i < gathered->standards_len; i++) {
		emit_map(emit, NULL, true);
		emit_text(emit, "id", gathered->standards[i].id);
		emit_text(emit, "version", gathered->standards[i].version);
		emit_map_end(emit);
	}
	emit_list_end(emit);
	emit_map_end(emit);
}

/* What no question of the form is about any more, as it is stored. */
static void
write_unasked(struct emit *emit, const struct row *row, struct arena *arena)
{
	if (!row->unasked_len)
		return;
	emit_map(emit, "unasked", false);
	/* They were gathered from the last. */
	for (size_t i = row->unasked_len; i > 0; i--) {
		const struct record_field *field = &row->unasked[i - 1];

		if (field->value.kind == VALUE_INTEGER)
			emit_integer(emit, field->name, field->value.integer);
		else
			emit_text(emit, field->name, value_print(arena, field->value));
	}
	emit_map_end(emit);
}

static void write_rows(struct emit *emit, const struct rows *rows, bool ids,
    const struct type_context *types, struct arena *arena);

static void
write_row(struct emit *emit, const char *key, const struct plan_form *plan, const struct row *row,
    bool ids, const struct type_context *types, struct arena *arena)
{
	emit_map(emit, key, false);
	if (ids)
		write_id(emit, "id", row->id, arena);
	if (row->form_version != plan->form->version)
		emit_integer(emit, "form_version", row->form_version);
	if (row->number)
		emit_text(emit, "number", row->number);
	for (size_t i = 0; i < row->references_len; i++)
		write_id(emit, row->references[i].column, row->references[i].id, arena);
	for (size_t i = 0; i < row->leaves_len; i++)
		shape_write(emit, &row->leaves[i], types, arena);
	keeping_write(emit, row->keeps, row->keeps_len, types->lang, arena);
	write_unasked(emit, row, arena);
	for (size_t i = 0; i < row->nested_len; i++)
		write_rows(emit, &row->nested[i], ids, types, arena);
	emit_map_end(emit);
}

/* A map for a form of one record, a list of maps for one of many. */
static void
write_rows(struct emit *emit, const struct rows *rows, bool ids, const struct type_context *types,
    struct arena *arena)
{
	const struct plan_form *plan = rows->plan;

	if (!plan->form->many && rows->len == 1) {
		write_row(emit, plan->key, plan, &rows->items[0], ids, types, arena);
		return;
	}
	emit_list(emit, plan->key, false);
	for (size_t i = 0; i < rows->len; i++)
		write_row(emit, NULL, plan, &rows->items[i], ids, types, arena);
	emit_list_end(emit);
}

bool
document_write_case(struct emit *emit, const struct gathering *how, const struct gathered *gathered,
    bool with_files, struct err *err)
{
	struct type_context types = desk_types(how->desk);
	struct arena arena = {0};
	bool ids = !how->redaction || how->redaction->ids;
	bool ok;

	emit_begin(emit);
	emit_map(emit, NULL, false);
	emit_integer(emit, "valise_summary", SUMMARY_FORMAT);
	write_head(emit, how, gathered, with_files);
	for (size_t i = 0; i < gathered->groups_len; i++)
		write_rows(emit, &gathered->groups[i], ids, &types, &arena);
	emit_map_end(emit);
	ok = emit_end(emit, err);
	arena_free(&arena);
	return ok;
}

static bool
into_buf(void *context, const void *bytes, size_t len)
{
	buf_add(context, bytes, len);
	return true;
}

bool
document_write_file(
    struct emit *emit, struct db *db, const struct attachment *file, struct err *err)
{
	struct buf bytes = {0}, text = {0};
	bool ok = attachment_read(db, file->id, into_buf, &bytes, err);

	if (ok) {
		base64_encode(&text, bytes.data, bytes.len);
		buf_free(&bytes);
		emit_begin(emit);
		emit_map(emit, NULL, false);
		emit_integer(emit, "valise_file", SUMMARY_FORMAT);
		emit_text(emit, "id", file->id);
		emit_text(emit, "name", file->name);
		emit_text(emit, "type", file->type);
		emit_integer(emit, "size", file->size);
		emit_text(emit, "content", buf_str(&text));
		emit_map_end(emit);
		ok = emit_end(emit, err);
	}
	buf_free(&bytes);
	buf_free(&text);
	return ok;
}
