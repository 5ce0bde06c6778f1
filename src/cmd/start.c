/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options, environment, places. */
#include "cmd/start.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "cmd/args.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The directory the program lies in, from the system and not from argv[0]. */
static const char *
program_path(struct arena *arena)
{
	char path[4096];
	ssize_t len = readlink("/proc/self/exe", path, sizeof(path));

	if (len <= 0 || (size_t)len >= sizeof(path))
		return "";
	return arena_dup_len(arena, path, (size_t)len);
}

/*
 * What came with the program: beside it in a build tree, ../share when it is
 * installed or moved as a whole, else where it was configured to be.
 */
static const char *
share_dir(struct start *start, const char *what, const char *configured)
{
	static const char *const near[] = {"share", "../share"};
	const char *slash = strrchr(start->program, '/');
	int len = slash ? (int)(slash - start->program) : 0;

	for (size_t i = 0; slash && i < sizeof(near) / sizeof(near[0]); i++) {
		const char *dir =
		    arena_printf(&start->arena, "%.*s/%s/%s", len, start->program, near[i], what);

		if (file_exists(dir))
			return dir;
	}
	return configured;
}

static const char *
user_data_dir(struct arena *arena)
{
	const char *xdg = getenv("XDG_DATA_HOME"), *home = getenv("HOME");

	if (xdg && xdg[0] == '/')
		return arena_printf(arena, "%s/valise", xdg);
	return arena_printf(arena, "%s/.local/share/valise", home && home[0] ? home : "");
}

static void
find_places(struct start *start)
{
	const char *file = getenv("VALISE_FILE");
	const char *user = user_data_dir(&start->arena);
	const char *slash;

	start->program = program_path(&start->arena);
	start->locale_dir = share_dir(start, "locale", LOCALEDIR);
	if (!start->path)
		start->path =
		    file && file[0] ? file : arena_printf(&start->arena, "%s/office.valise", user);
	start->dirs[start->data_dirs_len++] = share_dir(start, "valise/forms", PKGDATADIR "/forms");
	start->dirs[start->data_dirs_len++] = arena_printf(&start->arena, "%s/forms", user);
	slash = strrchr(start->path, '/');
	start->dirs[start->data_dirs_len++] = arena_printf(
	    &start->arena, "%.*sforms", slash ? (int)(slash - start->path + 1) : 0, start->path);
	start->data_dirs = start->dirs;
}

static int64_t
stopped_clock(void *context)
{
	const int64_t *now = context;

	return *now;
}

/* Transcripts need a day that does not change: "2026-03-02T09:00:00Z". */
static bool
stop_clock(struct start *start, const char *at, struct err *err)
{
	struct tm utc = {0};
	const char *rest = strptime(at, "%Y-%m-%dT%H:%M:%SZ", &utc);
	int64_t *now = arena_alloc(&start->arena, sizeof(*now));

	if (!rest || *rest)
		return err_set(
		    err, ERR_USAGE, _("--clock needs an instant such as 2026-03-02T09:00:00Z"));
	*now = (int64_t)timegm(&utc) * 1000;
	start->how.clock = (struct clock){.now = stopped_clock, .context = now};
	return true;
}

static bool
all_utf8(int argc, char *argv[], struct err *err)
{
	size_t bad;

	for (int i = 1; i < argc; i++)
		if (!utf8_valid(argv[i], strlen(argv[i]), &bad))
			return err_set(err, ERR_USAGE,
			    _("argument %d is not UTF-8 text at byte %zu; type it in a UTF-8 "
			      "terminal"),
			    i, bad + 1);
	return true;
}

/* Where the value of a global option goes, "--lang fr" or "--lang=fr"; NULL when it takes none. */
static const char **
find_option(struct start *start, const char *arg)
{
	const struct {
		const char *name;
		const char **value;
	} options[] = {{"-f", &start->path}, {"--file", &start->path}, {"--lang", &start->lang},
	    {"--staff", &start->staff}, {"--clock", &start->clock}};
	size_t len = strcspn(arg, "=");

	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		if (strlen(options[i].name) == len && strncmp(options[i].name, arg, len) == 0)
			return options[i].value;
	return NULL;
}

static bool
no_value(struct start *start, const char *option, struct err *err)
{
	start->path = NULL;
	find_places(start);
	return err_set(
	    err, ERR_USAGE, _("the option %.*s needs a value"), (int)strcspn(option, "="), option);
}

bool
start_read(struct start *start, int argc, char *argv[], int *first, struct err *err)
{
	int i;

	*start = (struct start){.how.clock = clock_system()};
	for (i = 1; i < argc && argv[i][0] == '-'; i++) {
		const char **value = find_option(start, argv[i]), *inlined = strchr(argv[i], '=');

		if (value) {
			const char *name = argv[i];

			*value = inlined ? inlined + 1 : i + 1 < argc ? argv[++i] : "";
			if (!**value)
				return no_value(start, name, err);
		} else if (strcmp(argv[i], "--mark-idle") == 0) {
			start->mark_idle = true;
		} else if (strcmp(argv[i], "--no-input") == 0) {
			start->no_input = true;
		} else {
			break; /* --help, --version, or nothing we know: the command table decides */
		}
	}
	*first = i;
	find_places(start);
	i18n_start(start->locale_dir, start->lang);
	if (start->lang && strcmp(start->lang, i18n_lang()) != 0)
		return err_set(err, ERR_USAGE, _("--lang takes en or fr, not “%s”"), start->lang);
	start->lang = i18n_lang();
	return all_utf8(argc, argv, err) && (!start->clock || stop_clock(start, start->clock, err));
}

void
start_free(struct start *start)
{
	arena_free(&start->arena);
}

bool
start_desk(struct start *start, struct desk *desk, struct db *db, struct err *err)
{
	return desk_open(
	    desk, db, start->data_dirs, start->data_dirs_len, start->staff, start->lang, err);
}
