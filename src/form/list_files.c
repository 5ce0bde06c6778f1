/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists found by their names among the files of the book. */
#include "form/list_files.h"

#include "base/file.h"

#include <string.h>

struct list_file {
	struct list_file *older;
	const char *id;
	const struct list_def *list; /* NULL: there is none */
};

struct list_files {
	struct book *book;
	struct arena arena;
	struct list_file *newest;
};

struct list_files *
list_files_new(struct book *book)
{
	struct list_files *files = mem_alloc(sizeof(*files));

	*files = (struct list_files){.book = book};
	return files;
}

void
list_files_free(struct list_files *files)
{
	if (files)
		arena_free(&files->arena);
	mem_free(files);
}

/* The file of forms/lists/ID.yaml, or NULL. */
static const char *
path_of(struct list_files *files, const char *id)
{
	const char *const *paths = book_files(files->book, "lists");
	size_t len = strlen(id);

	for (size_t i = 0; paths[i]; i++) {
		const char *slash = strrchr(paths[i], '/');
		const char *name = slash ? slash + 1 : paths[i];

		if (strncmp(name, id, len) == 0 && strcmp(name + len, ".yaml") == 0)
			return paths[i];
	}
	return NULL;
}

static const struct list_def *
read_list(struct list_files *files, const char *id)
{
	struct yaml_problems problems = {.arena = &files->arena};
	const char *path = path_of(files, id);
	struct err err = {0};
	size_t size;
	char *bytes;

	if (!path || !file_read(path, YAML_SIZE_MAX, &files->arena, &bytes, &size, &err))
		return NULL;
	return list_read(bytes, size, path, id, &files->arena, &problems);
}

const struct list_def *
list_files_find(struct list_files *files, const char *id)
{
	struct list_file *file;

	for (file = files->newest; file; file = file->older)
		if (strcmp(file->id, id) == 0)
			return file->list;
	file = arena_alloc(&files->arena, sizeof(*file));
	*file = (struct list_file){
	    .older = files->newest,
	    .id = arena_dup(&files->arena, id),
	    .list = read_list(files, id),
	};
	files->newest = file;
	return file->list;
}

const struct code_entry *
list_entry(const struct list_def *list, const char *code)
{
	for (size_t i = 0; i < list->len; i++)
		if (strcmp(list->entries[i].code, code) == 0)
			return &list->entries[i];
	return NULL;
}

const char *
list_column(const struct list_def *list, const struct code_entry *entry, const char *column)
{
	if (strcmp(column, "code") == 0)
		return entry->code;
	if (strcmp(column, "parent") == 0)
		return entry->parent;
	if (strcmp(column, "level") == 0)
		return entry->level;
	for (size_t i = 0; list->columns[i]; i++)
		if (strcmp(list->columns[i], column) == 0)
			return yaml_get_text(list->nodes[entry - list->entries], column);
	return NULL;
}

static const char *
label_of(
    void *context, const char *list_id, const char *code, const char *lang, struct arena *arena)
{
	const struct list_def *list = list_files_find(context, list_id);
	const struct code_entry *entry = list ? list_entry(list, code) : NULL;

	if (!list)
		return arena_dup(arena, code);
	if (!entry)
		return NULL;
	for (size_t i = 0; lang && i < entry->labels_len; i++)
		if (strcmp(entry->labels[i].lang, lang) == 0)
			return entry->labels[i].text;
	return entry->labels_len ? entry->labels[0].text : entry->code;
}

static const char *
column_of(
    void *context, const char *list_id, const char *code, const char *column, struct arena *arena)
{
	const struct list_def *list = list_files_find(context, list_id);
	const struct code_entry *entry = list ? list_entry(list, code) : NULL;

	(void)arena;
	return entry ? list_column(list, entry, column) : NULL;
}

static int64_t
place_of(void *context, const char *list_id, const char *code)
{
	const struct list_def *list = list_files_find(context, list_id);
	const struct code_entry *entry = list ? list_entry(list, code) : NULL;

	return entry ? entry - list->entries : -1;
}

struct type_context
list_files_types(struct list_files *files, const char *lang, int today)
{
	return (struct type_context){
	    .context = files,
	    .lang = lang,
	    .today = today,
	    .code_label = label_of,
	    .code_column = column_of,
	    .code_place = place_of,
	};
}
