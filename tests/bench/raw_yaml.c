/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What libyaml can write at best: rows straight from SQLite into its emitter, into a file.
 * And what it takes to read that again, event by event, as a proof that it can be read.
 */
#include "raw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <yaml.h>

struct writing {
	yaml_emitter_t emitter;
	FILE *file;
	size_t bytes;
};

static int
write_out(void *context, unsigned char *bytes, size_t len)
{
	struct writing *writing = context;

	writing->bytes += len;
	return fwrite(bytes, 1, len, writing->file) == len;
}

static void
emit(struct writing *writing, yaml_event_t *event)
{
	if (!yaml_emitter_emit(&writing->emitter, event))
		give_up("libyaml: %s", writing->emitter.problem);
}

static void
scalar(struct writing *writing, const char *text, yaml_scalar_style_t style)
{
	yaml_event_t event;

	if (!text)
		text = "";
	yaml_scalar_event_initialize(
	    &event, NULL, NULL, (const yaml_char_t *)text, (int)strlen(text), 1, 1, style);
	emit(writing, &event);
}

static void
open_mapping(struct writing *writing)
{
	yaml_event_t event;

	yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE);
	emit(writing, &event);
}

static void
close_mapping(struct writing *writing)
{
	yaml_event_t event;

	yaml_mapping_end_event_initialize(&event);
	emit(writing, &event);
}

/* The columns of the row at hand, named. */
static void
columns(struct writing *writing, sqlite3_stmt *stmt)
{
	for (int i = 0; i < sqlite3_column_count(stmt); i++) {
		scalar(writing, sqlite3_column_name(stmt, i), YAML_PLAIN_SCALAR_STYLE);
		scalar(writing, (const char *)sqlite3_column_text(stmt, i),
		    YAML_DOUBLE_QUOTED_SCALAR_STYLE);
	}
}

static void
rows_of(struct writing *writing, const char *name, sqlite3_stmt *stmt, int64_t casefile_id)
{
	yaml_event_t event;

	scalar(writing, name, YAML_PLAIN_SCALAR_STYLE);
	yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_SEQUENCE_STYLE);
	emit(writing, &event);
	sqlite3_bind_int64(stmt, 1, casefile_id);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		open_mapping(writing);
		columns(writing, stmt);
		close_mapping(writing);
	}
	sqlite3_reset(stmt);
	yaml_sequence_end_event_initialize(&event);
	emit(writing, &event);
}

static void
write_cases(struct writing *writing, struct raw *raw)
{
	sqlite3_stmt *cases = raw_prepare(raw, "SELECT c.id, c.number, c.state, c.stage, c.origin, "
					       "c.destination, c.occupation, p.name,"
					       " p.romanised, p.sex, p.born, p.phone FROM casefile "
					       "c JOIN person p ON p.id = c.person_id");
	sqlite3_stmt *sessions =
	    raw_prepare(raw, "SELECT held_on, summary FROM session WHERE casefile_id = ?1");
	sqlite3_stmt *work =
	    raw_prepare(raw, "SELECT job, occupation, employer FROM work WHERE casefile_id = ?1");
	yaml_event_t event;

	while (sqlite3_step(cases) == SQLITE_ROW) {
		int64_t id = sqlite3_column_int64(cases, 0);

		yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 0);
		emit(writing, &event);
		open_mapping(writing);
		columns(writing, cases);
		rows_of(writing, "sessions", sessions, id);
		rows_of(writing, "work", work, id);
		close_mapping(writing);
		yaml_document_end_event_initialize(&event, 1);
		emit(writing, &event);
	}
	sqlite3_finalize(cases);
	sqlite3_finalize(sessions);
	sqlite3_finalize(work);
}

static void
write_file(struct raw *raw, FILE *file, size_t *bytes)
{
	struct writing writing = {.file = file};
	yaml_event_t event;

	yaml_emitter_initialize(&writing.emitter);
	yaml_emitter_set_output(&writing.emitter, write_out, &writing);
	yaml_emitter_set_unicode(&writing.emitter, 1);
	yaml_emitter_set_width(&writing.emitter, -1);
	yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING);
	emit(&writing, &event);
	write_cases(&writing, raw);
	yaml_stream_end_event_initialize(&event);
	emit(&writing, &event);
	yaml_emitter_delete(&writing.emitter);
	*bytes = writing.bytes;
}

static void
read_file(FILE *file)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool ended = false;

	rewind(file);
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_file(&parser, file);
	while (!ended) {
		if (!yaml_parser_parse(&parser, &event))
			give_up("libyaml: %s", parser.problem);
		ended = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

void
raw_yaml(struct raw *raw, const char *path, double *mb_per_s, double *proved_mb_per_s)
{
	FILE *file = fopen(path, "w+");
	double start = now_ms();
	size_t bytes;

	if (!file)
		give_up("%s cannot be written", path);
	write_file(raw, file, &bytes);
	fflush(file);
	*mb_per_s = (double)bytes / (now_ms() - start) / 1e3;
	read_file(file);
	*proved_mb_per_s = (double)bytes / (now_ms() - start) / 1e3;
	fclose(file);
	unlink(path);
}
