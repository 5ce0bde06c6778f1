/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map from its file: found, read, and checked against the forms before a row is looked at. */
#include "exchange/map_part.h"

#include "base/file.h"
#include "base/i18n.h"

#include <string.h>

char
map_delimiter(const char *word)
{
	static const struct {
		const char *word;
		char delimiter;
	} words[] = {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}, {",", ','},
	    {";", ';'}, {"\t", '\t'}, {"\\t", '\t'}, {"|", '|'}};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i].word, word) == 0)
			return words[i].delimiter;
	return '\0';
}

static void
read_header(struct map_reading *r, const struct yaml_node *node)
{
	static const char *const allowed[] = {"line", "begins", NULL};
	const char *line = yaml_get_text(node, "line");
	struct map *map = r->map;

	yaml_check_keys(r->problems, map->file, node, allowed);
	map->header_begins = map_read_text(r, node, "begins");
	if (line && strspn(line, "0123456789") == strlen(line) && strlen(line) < 7)
		for (const char *at = line; *at; at++)
			map->header_line = map->header_line * 10 + (size_t)(*at - '0');
	if ((map->header_line > 0) == (map->header_begins != NULL))
		map_problem(r, node,
		    _("“header” says where the names of the columns are: {line: 9}, or {begins: "
		      "\"S/N\"}, the first cell of that line"));
}

static void
read_sheet(struct map_reading *r, const struct yaml_node *node)
{
	static const char *const allowed[] = {
	    "delimiter", "encoding", "header", "beside", "blank_without", "ignore", NULL};
	const struct yaml_node *header = yaml_get(node, "header"), *names;
	const char *delimiter;
	struct map *map = r->map;

	if (node->kind != YAML_MAP) {
		map_problem(
		    r, node, _("“%s” is a map: write `delimiter: comma` under it"), "sheet");
		return;
	}
	yaml_check_keys(r->problems, map->file, node, allowed);
	delimiter = map_read_text(r, node, "delimiter");
	map->delimiter = delimiter ? map_delimiter(delimiter) : '\0';
	if (delimiter && !map->delimiter)
		map_problem(r, yaml_get(node, "delimiter"),
		    _("“%.20s” is no delimiter; write comma, semicolon, tab or bar"), delimiter);
	map->encoding = map_read_text(r, node, "encoding");
	if (header)
		read_header(r, header);
	if ((names = yaml_get(node, "beside")))
		map->beside = map_read_names(r, names, &map->beside_len);
	if ((names = yaml_get(node, "blank_without")))
		map->blank_without = map_read_names(r, names, &map->blank_len);
	if ((names = yaml_get(node, "ignore")))
		map->ignored = map_read_texts(r, names);
	/* Where the header is on line 1, nothing is above it. */
	if (map->beside_len > 0 && !map->header_begins && map->header_line < 2)
		map_problem(r, yaml_get(node, "beside"),
		    _("nothing is above the header; say where it is: header: {begins: \"S/N\"}"));
}

static void
read_map(struct map_reading *r, const struct yaml_node *root)
{
	static const char *const of_sheets[] = {
	    "map", "title", "sheet", "dates", "empty", "absent", "recognise", "records", NULL};
	static const char *const of_json[] = {"map", "title", "reads", "ignore", "dates", "empty",
	    "absent", "records", "writes", NULL};
	static const char *const kinds[] = {"json", NULL};
	static const char *const nothing[] = {NULL};
	struct map *map = r->map;
	const struct yaml_node *node;

	node = yaml_get(root, "reads");
	map->is_json = node && map_read_word(r, node, kinds) == 0;
	yaml_check_keys(r->problems, map->file, root, node ? of_json : of_sheets);
	map->name = map_read_text(r, root, "map");
	if (!map->name)
		map_problem(r, root, _("a map begins with “map: NAME”"));
	if ((node = yaml_get(root, "title")))
		label_read(node, map->file, r->arena, r->problems, &map->title);
	map->ignored = map->empty = nothing;
	if ((node = yaml_get(root, "sheet")))
		read_sheet(r, node);
	if ((node = yaml_get(root, "ignore")))
		map->ignored = map_read_texts(r, node);
	if ((node = yaml_get(root, "empty")))
		map->empty = map_read_texts(r, node);
	map_read_reasons(r, yaml_get(root, "absent"), NULL, &map->absent);
	r->has_order = yaml_get(root, "dates") != NULL;
	r->order = map_read_order(r, root);
	map_read_records(r, root);
	map_read_ways(r, yaml_get(root, "recognise"));
}

/* A path, or what is called so among the maps of the casebook. */
static const char *
find_file(struct desk *desk, const char *name, struct arena *arena)
{
	const char *const *paths = book_files(desk->book, "maps");
	const char *tail = arena_printf(arena, "/%s.yaml", name);

	if (strchr(name, '/') || file_exists(name))
		return name;
	for (size_t i = 0; paths[i]; i++) {
		size_t len = strlen(paths[i]), tail_len = strlen(tail);

		if (len > tail_len && strcmp(paths[i] + len - tail_len, tail) == 0)
			return paths[i];
	}
	return NULL;
}

bool
map_load(struct map *map, struct desk *desk, const struct plan *plan, const char *name,
    struct yaml_problems *problems, struct err *err)
{
	struct map_reading r = {
	    .map = map, .desk = desk, .plan = plan, .problems = problems, .arena = &map->arena};
	const struct yaml_node *root;

	*map = (struct map){0};
	map->file = find_file(desk, name, &map->arena);
	if (!map->file)
		return err_set(err, ERR_USAGE,
		    _("there is no map “%.100s”: neither a file, nor under forms/maps"), name);
	root = yaml_read_file(map->file, &map->arena, problems);
	if (root && root->kind != YAML_MAP)
		map_problem(&r, root, _("a map begins with “map: NAME”"));
	else if (root)
		read_map(&r, root);
	yaml_sort_problems(problems, 0);
	return problems->errors == 0 || yaml_fail(problems, err);
}

void
map_free(struct map *map)
{
	arena_free(&map->arena);
	*map = (struct map){0};
}
