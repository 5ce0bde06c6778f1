/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document, from memory or from a file. */
#include "yaml/reader.h"

#include "base/file.h"
#include "base/i18n.h"
#include "yaml/parse.h"

/* Nothing but the end may follow. */
static bool
check_end(struct yaml_parse *parse)
{
	struct yaml_problems *problems = parse->problems;
	size_t errors = problems->errors;
	struct yaml_node at = {.line = 1, .col = 1};
	yaml_event_t event;

	if (parse->broken || parse->ended)
		return !parse->broken;
	if (!yaml_next_event(parse, &event)) {
		at.line = (int)parse->parser.problem_mark.line + 1;
		at.col = (int)parse->parser.problem_mark.column + 1;
		yaml_problem(problems, parse->name, &at,
		    _("something stands after the end of the document; check the indentation"));
		return false;
	}
	if (event.type != YAML_STREAM_END_EVENT) {
		at.line = (int)event.start_mark.line + 1;
		at.col = (int)event.start_mark.column + 1;
		yaml_problem(problems, parse->name, &at,
		    _("a second document begins here; this file may have only one"));
	}
	yaml_event_delete(&event);
	return problems->errors == errors;
}

static struct yaml_node *
read_checked(const char *bytes, size_t len, struct yaml_parse *parse)
{
	struct yaml_node *root;
	bool begun;

	yaml_begin(parse);
	yaml_parser_set_input_string(&parse->parser, (const unsigned char *)bytes, len);
	root = yaml_parse_document(parse, &begun);
	if (!begun && !parse->broken)
		yaml_problem(parse->problems, parse->name, NULL, _("the file is empty"));
	if (!check_end(parse))
		root = NULL;
	yaml_parser_delete(&parse->parser);
	return root;
}

struct yaml_node *
yaml_read(const char *bytes, size_t len, const char *name, struct arena *arena,
    struct yaml_problems *problems)
{
	struct yaml_parse parse = {.name = name, .problems = problems, .arena = arena};
	struct yaml_place place = {0};
	size_t skip;

	if (len > YAML_DOCUMENT_MAX) {
		yaml_problem(problems, name, NULL,
		    _("the document is over %d MB; nothing here needs that"),
		    YAML_DOCUMENT_MAX / 1024 / 1024);
		return NULL;
	}
	if (!yaml_check_start(bytes, len, &skip, name, problems)
	    || !yaml_check_bytes(bytes + skip, len - skip, &place, name, problems))
		return NULL;
	return read_checked(bytes + skip, len - skip, &parse);
}

struct yaml_node *
yaml_read_file(const char *path, struct arena *arena, struct yaml_problems *problems)
{
	struct arena content = {0};
	struct yaml_node *root = NULL;
	struct err err = {0};
	char *bytes;
	size_t len;

	if (file_read(path, YAML_SIZE_MAX, &content, &bytes, &len, &err))
		root = yaml_read(bytes, len, path, arena, problems);
	else
		yaml_unread(problems, path, &err);
	arena_free(&content);
	return root;
}
