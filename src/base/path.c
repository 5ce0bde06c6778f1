/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The home folder, and what is in a folder. Nothing is opened but folders. */
#include "base/path.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { NAMED_MAX = 8 };

const char *
path_expand(struct arena *arena, const char *typed)
{
	const char *home = getenv("HOME");

	if (typed[0] != '~' || (typed[1] && typed[1] != '/') || !home || !home[0])
		return arena_dup(arena, typed);
	return arena_printf(arena, "%s%s", home, typed + 1);
}

/* The names found so far: how many, what they have in common, the first few of them. */
struct found {
	size_t len;
	char *common;               /* NULL before the first; owned */
	char *first[NAMED_MAX + 1]; /* sorted; owned */
	size_t kept;
	bool is_whole; /* one of them is what was typed */
};

static void
shorten(char *common, const char *name)
{
	size_t len = 0;

	while (common[len] && common[len] == name[len])
		len++;
	/* Not within a character. */
	while (len > 0 && ((unsigned char)common[len] & 0xC0) == 0x80)
		len--;
	common[len] = '\0';
}

static void
keep(struct found *found, const char *name)
{
	size_t at = found->kept;

	while (at > 0 && strcmp(found->first[at - 1], name) > 0) {
		found->first[at] = found->first[at - 1];
		at--;
	}
	found->first[at] = mem_dup(name);
	if (found->kept < NAMED_MAX)
		found->kept++;
	else
		mem_free(found->first[NAMED_MAX]);
}

static void
add(struct found *found, const char *name, const char *begin)
{
	if (found->common)
		shorten(found->common, name);
	else
		found->common = mem_dup(name);
	keep(found, name);
	found->len++;
	found->is_whole |= strcmp(name, begin) == 0;
}

static bool
fits(const char *name, const char *begin)
{
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0
	    || (name[0] == '.' && begin[0] != '.'))
		return false;
	return strncmp(name, begin, strlen(begin)) == 0 && utf8_valid(name, strlen(name), NULL);
}

static void
look_in(const char *folder, const char *begin, struct found *found)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (fits(entry->d_name, begin))
			add(found, entry->d_name, begin);
	if (dir)
		closedir(dir);
}

static bool
is_folder(const char *folder, const char *name)
{
	struct arena arena = {0};
	struct stat about;
	bool is = stat(arena_printf(&arena, "%s/%s", folder, name), &about) == 0
		  && S_ISDIR(about.st_mode);

	arena_free(&arena);
	return is;
}

static const char *
names_of(const struct found *found, const char *folder, struct arena *arena)
{
	struct buf names = {0};
	const char *text;

	for (size_t i = 0; i < found->kept; i++)
		buf_printf(&names, "%s%s%s", i ? "  " : "", found->first[i],
		    is_folder(folder, found->first[i]) ? "/" : "");
	text = arena_dup(arena, buf_str(&names));
	buf_free(&names);
	return text;
}

void
path_complete(struct arena *arena, const char *typed, struct path_choices *out)
{
	const char *slash = strrchr(typed, '/');
	const char *begin = slash ? slash + 1 : typed;
	const char *folder = ".";
	struct found found = {0};
	bool ends;

	*out = (struct path_choices){.text = typed, .names = ""};
	if (strcmp(typed, "~") == 0) {
		*out = (struct path_choices){.text = "~/", .len = 1, .names = "~/", .named = 1};
		return;
	}
	if (slash)
		folder =
		    path_expand(arena, arena_dup_len(arena, typed, (size_t)(slash + 1 - typed)));
	look_in(folder, begin, &found);
	if (found.len > 0) {
		ends = found.len == 1 && is_folder(folder, found.common);
		*out = (struct path_choices){
		    .text = arena_printf(arena, "%.*s%s%s", (int)(begin - typed), typed,
			found.common, ends ? "/" : ""),
		    .len = found.len,
		    .names = names_of(&found, folder, arena),
		    .named = found.kept,
		    .is_file = found.is_whole && !is_folder(folder, begin),
		};
	}
	for (size_t i = 0; i < found.kept; i++)
		mem_free(found.first[i]);
	mem_free(found.common);
}
