/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Loading lists, standards and respelling rules. Of every file a setting keeps "STAMP DIGEST NAMES":
 * size and time of the file, what was in it, and which catalogues of names were
 * used. Another stamp asks for the digest, another digest for reading it.
 */
#include "casework/reference.h"

#include "base/file.h"
#include "base/fold.h"
#include "base/i18n.h"
#include "base/iso.h"
#include "form/list.h"
#include "form/respelling.h"
#include "form/standard.h"
#include "store/digest.h"
#include "store/match.h"
#include "store/setting.h"

#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

/* First in every stamp; raised when the same file would be loaded differently than before. */
#define LOADER FOLD_VERSION

/* NAMES of a file that takes none, and of one that would but found no catalogue. */
#define NAMES_NOT_TAKEN "-"
#define NAMES_NOT_THERE "0"

/* One file: as it is now, and as it was when it was loaded last. */
struct source {
	const char *path;
	const char *stem;                               /* its name without ".yaml" */
	const char *setting;                            /* under which it is remembered */
	const char *stamp, *digest;                     /* digest NULL until it was read */
	const char *old_stamp, *old_digest, *old_names; /* NULL when it was never loaded */
	char *bytes;
	size_t len;
};

struct loading {
	struct db *db;
	struct arena arena;
	struct yaml_problems *problems;
	const char *names; /* of the catalogues on this machine */
	/* Standards that were read and wait for their transaction, with their sources. */
	struct waiting {
		struct source source;
		struct standard *standard; /* NULL: only its stamp has changed */
	} * waiting;
	size_t len, cap;
	bool has_standards;
};

static const char *
stem_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *end = strrchr(name, '.');

	return arena_dup_len(arena, name, end ? (size_t)(end - name) : strlen(name));
}

static void
recall(struct loading *loading, struct source *source)
{
	const char *text = setting_get(loading->db, source->setting, &loading->arena);
	char *copy = arena_dup(&loading->arena, text);
	char *digest = copy ? strchr(copy, ' ') : NULL;
	char *names = digest ? strchr(digest + 1, ' ') : NULL;

	if (!names)
		return;
	*digest++ = *names++ = '\0';
	source->old_stamp = copy;
	source->old_digest = digest;
	source->old_names = names;
}

static bool
remember(struct loading *loading, const struct source *source, const char *names, struct err *err)
{
	return setting_put(loading->db, source->setting,
	    arena_printf(&loading->arena, "%s %s %s", source->stamp, source->digest, names), err);
}

/* Other catalogues than it was loaded with? A machine without any leaves what is there. */
static bool
has_new_names(const struct loading *loading, const struct source *source)
{
	return source->old_names && strcmp(source->old_names, NAMES_NOT_TAKEN) != 0
	       && strcmp(loading->names, NAMES_NOT_THERE) != 0
	       && strcmp(source->old_names, loading->names) != 0;
}

enum news { NEWS_NONE, NEWS_STAMP, NEWS_CONTENT };

static enum news
read_source(struct loading *loading, struct source *source)
{
	struct arena *arena = &loading->arena;
	char digest[DIGEST_SIZE];
	struct err err = {0};

	if (!file_read(source->path, YAML_SIZE_MAX, arena, &source->bytes, &source->len, &err)) {
		yaml_unread(loading->problems, source->path, &err);
		return NEWS_NONE;
	}
	digest_text(source->bytes, source->len, digest);
	source->digest = arena_dup(arena, digest);
	if (source->old_digest && strcmp(source->old_digest, digest) == 0
	    && strncmp(source->old_stamp, LOADER ".", strlen(LOADER ".")) == 0
	    && !has_new_names(loading, source))
		return NEWS_STAMP;
	return NEWS_CONTENT;
}

static enum news
look_at(struct loading *loading, const char *kind, const char *path, struct source *source)
{
	struct arena *arena = &loading->arena;
	struct stat st;

	*source = (struct source){.path = path, .stem = stem_of(arena, path)};
	source->setting = arena_printf(arena, "reference.%s.%s", kind, source->stem);
	recall(loading, source);
	if (stat(path, &st) == 0)
		source->stamp = arena_printf(arena, LOADER ".%jd.%jd.%ld", (intmax_t)st.st_size,
		    (intmax_t)st.st_mtim.tv_sec, (long)st.st_mtim.tv_nsec);
	else
		source->stamp = LOADER; /* reading it will say why */
	if (source->old_stamp && strcmp(source->old_stamp, source->stamp) == 0
	    && !has_new_names(loading, source))
		return NEWS_NONE;
	return read_source(loading, source);
}

static void
wait_for_end(struct loading *loading, const struct source *source, struct standard *standard)
{
	loading->waiting = arena_grow(&loading->arena, loading->waiting, loading->len,
	    &loading->cap, sizeof(*loading->waiting));
	loading->waiting[loading->len++] = (struct waiting){*source, standard};
	loading->has_standards |= standard != NULL;
}

/* One list, in a transaction of its own. */
static bool
load_list(struct loading *loading, struct source *source, struct err *err)
{
	struct arena arena = {0};
	struct list_def *list = list_read(
	    source->bytes, source->len, source->path, source->stem, &arena, loading->problems);
	bool ok = true;

	if (list) {
		bool takes_names = list->catalogues[0] != NULL;

		if (takes_names)
			list_add_names(list, ISO_LOCALE_DIR, &arena);
		ok = db_begin(loading->db, err);
		if (ok) {
			ok = code_list_load(loading->db, list->id, list->version, source->digest,
				 list->entries, list->len, err)
			     && remember(loading, source,
				 takes_names ? loading->names : NAMES_NOT_TAKEN, err);
			ok = db_end(loading->db, ok, err) && ok;
		}
	}
	arena_free(&arena);
	return ok;
}

static bool
load_lists(struct loading *loading, const char *const *paths, struct err *err)
{
	for (size_t i = 0; paths[i]; i++) {
		struct source source;
		enum news news = look_at(loading, "lists", paths[i], &source);

		if (news == NEWS_STAMP)
			wait_for_end(loading, &source, NULL);
		else if (news == NEWS_CONTENT && !load_list(loading, &source, err))
			return false;
	}
	return true;
}

static void
read_standards(struct loading *loading, const char *const *paths)
{
	for (size_t i = 0; paths[i]; i++) {
		struct source source;
		struct standard *standard = NULL;
		enum news news = look_at(loading, "standards", paths[i], &source);

		if (news == NEWS_CONTENT)
			standard = standard_read(source.bytes, source.len, source.path, source.stem,
			    &loading->arena, loading->problems);
		if (standard)
			standard->source = source.digest;
		if (standard || news == NEWS_STAMP)
			wait_for_end(loading, &source, standard);
	}
}

/* A standard that may not be loaded as it is becomes a problem; the others go on. */
static bool
put_waiting(struct loading *loading, const struct waiting *waiting, struct err *err)
{
	const struct source *source = &waiting->source;

	if (waiting->standard && !standard_load(loading->db, waiting->standard, err)) {
		if (err->code != ERR_DATA)
			return false;
		yaml_problem(loading->problems, source->path, NULL, "%s", err->text);
		return true;
	}
	return remember(
	    loading, source, source->old_names ? source->old_names : NAMES_NOT_TAKEN, err);
}

/* All that waits, in one transaction: the lists of standards are made once. */
static bool
put_all(struct loading *loading, struct err *err)
{
	bool ok = true;

	if (loading->len == 0)
		return true;
	if (!db_begin(loading->db, err))
		return false;
	for (size_t i = 0; ok && i < loading->len; i++)
		ok = put_waiting(loading, &loading->waiting[i], err);
	if (ok && loading->has_standards)
		ok = standard_index(loading->db, err);
	return db_end(loading->db, ok, err) && ok;
}

bool
reference_load(struct db *db, const char *const *lists, const char *const *standards,
    struct yaml_problems *problems, struct err *err)
{
	struct loading loading = {.db = db, .problems = problems};
	struct buf names = {0};
	bool ok;

	iso_stamp(ISO_LOCALE_DIR, &names);
	loading.names = buf_str(&names);
	ok = load_lists(&loading, lists, err);
	if (ok) {
		read_standards(&loading, standards);
		ok = put_all(&loading, err);
	}
	buf_free(&names);
	arena_free(&loading.arena);
	return ok;
}

static bool
load_rules(struct loading *loading, struct source *source, struct err *err)
{
	struct respelling *rules = respelling_read(
	    source->bytes, source->len, source->path, &loading->arena, loading->problems);
	bool ok;

	if (!rules)
		return true;
	if (!db_begin(loading->db, err))
		return false;
	ok = respell_load(loading->db, rules, err)
	     && remember(loading, source, NAMES_NOT_TAKEN, err);
	return db_end(loading->db, ok, err) && ok;
}

/* A part in each transaction: a million persons would be more than one can hold. */
static bool
remake_keys(struct db *db, struct err *err)
{
	int percent = 0;

	while (percent < 100) {
		bool ok;

		if (!db_begin(db, err))
			return false;
		ok = match_remake(db, &percent, err);
		if (!db_end(db, ok, err) || !ok)
			return false;
		db_idle(db);
		if (percent < 100)
			db_tell(db, _("Learning the spellings of names"), percent);
	}
	return true;
}

bool
reference_respelling(
    struct db *db, const char *path, struct yaml_problems *problems, struct err *err)
{
	struct loading loading = {.db = db, .names = NAMES_NOT_THERE, .problems = problems};
	enum news news = NEWS_NONE;
	struct source source;
	bool ok = true;

	if (path)
		news = look_at(&loading, "names", path, &source);
	if (news == NEWS_STAMP)
		wait_for_end(&loading, &source, NULL);
	else if (news == NEWS_CONTENT)
		ok = load_rules(&loading, &source, err);
	ok = ok && put_all(&loading, err) && (match_is_made(db) || remake_keys(db, err));
	arena_free(&loading.arena);
	return ok;
}

bool
reference_check(const char *path, struct yaml_problems *problems)
{
	struct arena *arena = problems->arena;
	struct yaml_problems quiet = {.arena = arena};
	const struct yaml_node *root = yaml_read_file(path, arena, &quiet);
	const char *stem = stem_of(arena, path);
	struct err err = {0};
	char *bytes;
	size_t len;

	if (!root
	    || !(yaml_get(root, "list") || yaml_get(root, "standard")
		 || yaml_get(root, "respelling"))
	    || !file_read(path, YAML_SIZE_MAX, arena, &bytes, &len, &err))
		return false;
	if (yaml_get(root, "list"))
		list_read(bytes, len, path, stem, arena, problems);
	else if (yaml_get(root, "respelling"))
		respelling_read(bytes, len, path, arena, problems);
	else
		standard_read(bytes, len, path, stem, arena, problems);
	return true;
}

bool
reference_import_standard(struct db *db, const char *path, struct arena *arena, const char **key,
    struct yaml_problems *problems, struct err *err)
{
	struct standard *standard;
	char digest[DIGEST_SIZE];
	char *bytes;
	size_t len;
	bool ok;

	if (!file_read(path, YAML_SIZE_MAX, arena, &bytes, &len, err))
		return false;
	digest_text(bytes, len, digest);
	standard = standard_read(bytes, len, path, NULL, arena, problems);
	if (!standard)
		return yaml_fail(problems, err);
	standard->source = digest;
	*key = standard->key;
	if (!db_begin(db, err))
		return false;
	ok = standard_load(db, standard, err) && standard_index(db, err);
	return db_end(db, ok, err) && ok;
}
