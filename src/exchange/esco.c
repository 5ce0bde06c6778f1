/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ESCO into the case file: all concepts with the words of all languages, then what links them. */
#include "exchange/esco_part.h"

#include "base/i18n.h"
#include "store/skill.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MAX = 500, CONCEPTS_MAX = 200000 };

struct importing {
	struct desk *desk;
	struct arena *arena; /* of the import */
	struct arena *kept;  /* of the report */
	struct esco_report *report;
	const char **paths; /* of the CSV files, by name; NULL last */
	size_t len;
	struct esco_concepts occupations, skills;
};

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
list_files(struct importing *it, const char *path, struct err *err)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	if (!dir)
		return err_set(err, errno == ENOTDIR ? ERR_DATA : ERR_IO,
		    _("%s is no folder that can be read: %s"), path, strerror(errno));
	it->paths = arena_alloc(it->arena, (FILES_MAX + 1) * sizeof(*it->paths));
	while ((entry = readdir(dir)) && it->len < FILES_MAX) {
		size_t len = strlen(entry->d_name);

		if (entry->d_name[0] != '.' && len > 4
		    && strcmp(entry->d_name + len - 4, ".csv") == 0)
			it->paths[it->len++] =
			    arena_printf(it->arena, "%s/%s", path, entry->d_name);
	}
	closedir(dir);
	qsort(it->paths, it->len, sizeof(*it->paths), by_name);
	return true;
}

/* ISCO groups are "7112", or "C7112" in some editions. */
static const char *
isco_of(const char *text)
{
	text = esco_id(text);
	text += *text == 'C';
	return *text && strspn(text, "0123456789") == strlen(text) ? text : NULL;
}

static void
note_change(struct esco_concepts *concepts, const char *changed, struct arena *arena)
{
	if (*changed && (!concepts->last_change || strcmp(changed, concepts->last_change) > 0))
		concepts->last_change = arena_dup(arena, changed);
}

static bool
take_concept(
    struct importing *it, struct esco_file *file, const struct csv_row *row, struct err *err)
{
	bool is_occupation = file->kind == ESCO_OCCUPATIONS;
	struct esco_concepts *concepts = is_occupation ? &it->occupations : &it->skills;
	const char *id = esco_id(esco_cell(file, row, ESCO_ID));
	struct code_entry *entry;

	if (strcmp(esco_cell(file, row, ESCO_STATUS), "obsolete") == 0)
		return true;
	if (!*id || strpbrk(id, " \t\n"))
		return err_set(
		    err, ERR_DATA, _("%s: line %zu: this has no id"), file->path, row->line);
	entry = esco_put(concepts, it->arena, id);
	if (concepts->len > CONCEPTS_MAX)
		return err_set(err, ERR_DATA,
		    _("%s: line %zu: more than %d occupations or skills; this is not ESCO"),
		    file->path, row->line, CONCEPTS_MAX);
	if (is_occupation && !entry->parent) {
		const char *isco = isco_of(esco_cell(file, row, ESCO_ISCO));

		if (!isco)
			return err_set(err, ERR_DATA,
			    _("%s: line %zu: “%.40s” is no ISCO-08 group"), file->path, row->line,
			    esco_cell(file, row, ESCO_ISCO));
		entry->parent = arena_dup(it->arena, isco);
	}
	if (!is_occupation && !entry->level)
		entry->level = arena_dup(it->arena, esco_cell(file, row, ESCO_SKILL_TYPE));
	esco_take_words(file, row, entry, it->arena);
	note_change(concepts, esco_cell(file, row, ESCO_CHANGED), it->arena);
	return true;
}

/* The program's own words for what ESCO's columns say. */
static bool
take_link(struct importing *it, struct esco_file *file, const struct csv_row *row, struct err *err)
{
	const char *kind = esco_cell(file, row, ESCO_LINK_KIND);
	const struct code_entry *occupation =
	    esco_find(&it->occupations, esco_id(esco_cell(file, row, ESCO_LINK_OCCUPATION)));
	const struct code_entry *skill =
	    esco_find(&it->skills, esco_id(esco_cell(file, row, ESCO_LINK_SKILL)));
	struct skill_link link;

	if (!occupation || !skill) {
		it->report->skipped++;
		return true;
	}
	link = (struct skill_link){
	    .occupation = occupation->parent,
	    .detail = occupation->code,
	    .skill = skill->code,
	    .is_knowledge = strcmp(esco_cell(file, row, ESCO_SKILL_TYPE), "knowledge") == 0,
	    .essential = strcmp(kind, "essential") == 0,
	};
	if (!link.essential && strcmp(kind, "optional") != 0)
		return err_set(err, ERR_DATA,
		    _("%s: line %zu: “%.40s” is neither essential nor optional"), file->path,
		    row->line, kind);
	it->report->links++;
	return skill_add(it->desk->db, &link, err);
}

static bool
read_file(struct importing *it, struct esco_file *file, struct err *err)
{
	struct csv_row row;
	enum csv_got got;

	while ((got = esco_next(file, &row, err)) == CSV_ROW)
		if (!(file->kind == ESCO_LINKS ? take_link : take_concept)(it, file, &row, err))
			return false;
	return got == CSV_END;
}

/* The files of this kind, one after the other; *found: how many. */
static bool
read_kind(struct importing *it, enum esco_kind kind, size_t *found, struct err *err)
{
	*found = 0;
	for (size_t i = 0; i < it->len; i++) {
		struct esco_file file;
		bool ok = esco_open(&file, it->paths[i], err);

		if (ok && file.kind == kind) {
			ok = read_file(it, &file, err);
			++*found;
		}
		esco_close(&file);
		if (!ok)
			return false;
	}
	return true;
}

static bool
note_passed_over(struct importing *it, struct err *err)
{
	const char **names = arena_alloc(it->kept, (it->len + 1) * sizeof(*names));
	size_t len = 0;

	for (size_t i = 0; i < it->len; i++) {
		struct esco_file file;
		bool ok = esco_open(&file, it->paths[i], err);

		if (ok && file.kind == ESCO_OTHER)
			names[len++] = arena_dup(it->kept, strrchr(it->paths[i], '/') + 1);
		esco_close(&file);
		if (!ok)
			return false;
	}
	it->report->passed_over = names;
	return true;
}

/* What no file has a word for can neither be shown nor found. */
static size_t
named(struct importing *it, const struct esco_concepts *concepts, struct code_entry **out)
{
	size_t len = 0;

	*out = arena_alloc(it->arena, (concepts->len + 1) * sizeof(**out));
	for (size_t i = 0; i < concepts->len; i++)
		if (concepts->items[i].labels_len > 0)
			(*out)[len++] = concepts->items[i];
	return len;
}

static bool
load_list(struct importing *it, const char *list, const struct esco_concepts *concepts,
    struct code_entry *entries, size_t len, struct err *err)
{
	const char *version = concepts->last_change ? concepts->last_change : "1";

	return code_list_load(it->desk->db, list, version, "import-esco", entries, len, err);
}

static bool
load_lists(struct importing *it, struct err *err)
{
	struct code_entry *occupations, *skills;

	it->report->occupations = named(it, &it->occupations, &occupations);
	it->report->skills = named(it, &it->skills, &skills);
	/* A parent is a code of the same list; the ISCO group of an occupation is another list's. */
	for (size_t i = 0; i < it->report->occupations; i++) {
		occupations[i].extra =
		    arena_printf(it->arena, "{\"occupation\":\"%s\"}", occupations[i].parent);
		occupations[i].parent = NULL;
	}
	return load_list(it, SKILL_ESCO_OCCUPATION_LIST, &it->occupations, occupations,
		   it->report->occupations, err)
	       && load_list(it, SKILL_ESCO_LIST, &it->skills, skills, it->report->skills, err);
}

static bool
say_missing(const char *what, const char *columns, const char *dir, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("%s has no %s of ESCO: a CSV file with the columns %s; take the CSV files as they "
	      "are "
	      "published"),
	    dir, what, columns);
}

/* Everything inside one transaction. */
static bool
import_all(struct importing *it, const char *dir, struct err *err)
{
	size_t found;

	if (!read_kind(it, ESCO_OCCUPATIONS, &found, err))
		return false;
	if (found == 0)
		return say_missing(
		    _("occupations"), "conceptUri, iscoGroup, preferredLabel", dir, err);
	if (!read_kind(it, ESCO_SKILLS, &found, err))
		return false;
	if (found == 0)
		return say_missing(
		    _("skills"), "conceptUri, skillType, reuseLevel, preferredLabel", dir, err);
	if (!skill_clear(it->desk->db, err) || !read_kind(it, ESCO_LINKS, &found, err))
		return false;
	if (found == 0)
		return say_missing(_("relations of occupations and skills"),
		    "occupationUri, relationType, skillType, skillUri", dir, err);
	return load_lists(it, err) && note_passed_over(it, err);
}

bool
esco_import(struct desk *desk, const char *dir, struct arena *arena, struct esco_report *report,
    struct err *err)
{
	struct arena scratch = {0};
	struct importing it = {.desk = desk, .arena = &scratch, .kept = arena, .report = report};
	struct action action;
	bool ok;

	*report = (struct esco_report){0};
	ok = list_files(&it, dir, err) && desk_begin(desk, "import", 0, NULL, &action, err);
	if (ok) {
		action.reason = "ESCO";
		ok = desk_end(desk, &action, import_all(&it, dir, err), err);
	}
	if (ok)
		report->langs = code_list_languages(desk->db, SKILL_ESCO_LIST, arena);
	arena_free(&scratch);
	return ok;
}
