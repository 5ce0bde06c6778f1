/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped code lists, and what is said of lists that are wrong. */
#include "reference.h"

#include "base/file.h"
#include "base/iso.h"
#include "base/mo.h"
#include "form/list.h"

#include <sys/stat.h>
#include <unistd.h>

static struct list_def *
read_path(const char *path, struct arena *arena, struct yaml_problems *problems)
{
	const char *slash = strrchr(path, '/') + 1;
	const char *stem = arena_dup_len(arena, slash, strlen(slash) - strlen(".yaml"));
	struct err err = {0};
	char *bytes;
	size_t len;

	problems->arena = arena;
	if (!file_read(path, YAML_SIZE_MAX, arena, &bytes, &len, &err))
		fail_msg("%s", err.text);
	return list_read(bytes, len, path, stem, arena, problems);
}

static struct list_def *
read_shipped(const char *id, struct arena *arena)
{
	struct yaml_problems problems = {0};
	const char *source = getenv("SRCDIR");
	struct list_def *list =
	    read_path(arena_printf(arena, "%s/forms/lists/%s.yaml", source ? source : ".", id),
		arena, &problems);

	reference_no_problems(&problems);
	assert_non_null(list);
	return list;
}

static const struct code_entry *
find(const struct list_def *list, const char *code)
{
	for (size_t i = 0; i < list->len; i++)
		if (strcmp(list->entries[i].code, code) == 0)
			return &list->entries[i];
	fail_msg("%s has no %s", list->id, code);
	return NULL;
}

static const char *
label(const struct code_entry *entry, const char *lang)
{
	for (size_t i = 0; i < entry->labels_len; i++)
		if (strcmp(entry->labels[i].lang, lang) == 0)
			return entry->labels[i].text;
	return "";
}

static void
every_shipped_list_is_whole(void **state)
{
	struct arena arena = {0};
	const char *const *paths = reference_paths("lists", &arena);

	(void)state;
	for (size_t i = 0; paths[i]; i++) {
		struct yaml_problems problems = {0};
		struct list_def *list = read_path(paths[i], &arena, &problems);

		reference_no_problems(&problems);
		assert_non_null(list);
		for (size_t n = 0; n < list->len; n++) {
			assert_string_not_equal(label(&list->entries[n], "en"), "");
			assert_string_not_equal(label(&list->entries[n], "fr"), "");
		}
	}
	arena_free(&arena);
}

static void
lists_have_all_their_codes(void **state)
{
	static const struct {
		const char *id;
		size_t len;
	} lists[] = {
	    {"cefr", 8},
	    {"country", 252},
	    {"currency", 181},
	    {"icse18", 15},
	    {"isced2011", 13},
	    {"iscedf2013", 220},
	    {"isco08", 619},
	    {"isic4", 109},
	    {"language", 694},
	    {"legal_status", 31},
	    {"migration_stage", 9},
	    {"skill", 241},
	};
	struct arena arena = {0};
	const char *const *paths = reference_paths("lists", &arena);
	size_t files = 0;

	(void)state;
	while (paths[files])
		files++;
	assert_int_equal(files, sizeof(lists) / sizeof(lists[0]));
	for (size_t i = 0; i < files; i++)
		assert_int_equal(read_shipped(lists[i].id, &arena)->len, lists[i].len);
	arena_free(&arena);
}

/* One field of a line of CSV, quotes taken off; *at moves behind it. */
static const char *
csv_field(const char **at, struct arena *arena)
{
	const char *p = *at;
	struct buf field = {0};
	const char *text;
	bool quoted = *p == '"';

	for (p += quoted; *p && *p != '\n' && *p != '\r'; p++) {
		if (quoted && *p == '"' && p[1] != '"')
			quoted = false;
		else if (!quoted && *p == ',')
			break;
		else
			buf_char(&field, *p == '"' ? *p++ : *p);
	}
	*at = *p == ',' ? p + 1 : p;
	text = arena_dup(arena, buf_str(&field));
	buf_free(&field);
	return text;
}

static const char *
next_line(const char *at)
{
	const char *end = strchr(at, '\n');

	return end ? end + 1 : at + strlen(at);
}

/* Apostrophes are straight in ours, curled in some of theirs. */
static const char *
straight(const char *text, struct arena *arena)
{
	struct buf out = {0};
	const char *copy;

	for (const char *p = text; *p; p++)
		if (strncmp(p, "\xe2\x80\x99", 3) == 0) {
			buf_char(&out, '\'');
			p += 2;
		} else {
			buf_char(&out, *p);
		}
	copy = arena_dup(arena, buf_str(&out));
	buf_free(&out);
	return copy;
}

static void
check_isco_line(const struct list_def *list, const char *line, struct arena *arena)
{
	const char *code = csv_field(&line, arena), *level = csv_field(&line, arena);
	const char *parent = csv_field(&line, arena), *skill = csv_field(&line, arena);
	const char *en = csv_field(&line, arena), *fr = csv_field(&line, arena);
	const struct code_entry *entry = find(list, code);

	assert_string_equal(entry->level, level);
	assert_string_equal(entry->parent ? entry->parent : "", parent);
	assert_string_equal(entry->extra, arena_printf(arena, "{\"skill_level\":\"%s\"}", skill));
	assert_string_equal(label(entry, "en"), en);
	assert_string_equal(label(entry, "fr"), straight(fr, arena));
}

static void
isco_is_as_published(void **state)
{
	struct arena arena = {0};
	const char *path = reference_shared("classifications-isco/isco08_structure.csv", &arena);
	const struct list_def *list;
	struct err err = {0};
	size_t len, lines = 0;
	char *bytes;

	(void)state;
	if (!path) {
		arena_free(&arena);
		skip();
	}
	list = read_shipped("isco08", &arena);
	assert_true(file_read(path, YAML_SIZE_MAX, &arena, &bytes, &len, &err));
	for (const char *line = next_line(bytes); *line; line = next_line(line), lines++)
		check_isco_line(list, line, &arena);
	assert_int_equal(lines, list->len);
	arena_free(&arena);
}

static void
codes_have_what_the_casework_asks_of_them(void **state)
{
	struct arena arena = {0};
	const struct list_def *status = read_shipped("legal_status", &arena);
	const struct list_def *language = read_shipped("language", &arena);
	const struct code_entry *entry;

	(void)state;
	assert_string_equal(find(status, "free_movement_ecowas_aes")->until_on, "2025-01-28");
	assert_string_equal(find(status, "free_movement_aes_review")->from_on, "2025-01-29");
	assert_null(find(status, "free_movement_uemoa")->until_on);
	find(language, "mos");
	find(language, "dyu");
	find(language, "fr");
	find(language, "ckb");
	entry = find(read_shipped("currency", &arena), "XOF");
	assert_non_null(strstr(entry->extra, "\"digits\":\"0\""));
	assert_string_equal(label(find(read_shipped("isco08", &arena), "7112"), "fr"), "Maçons");
	assert_string_equal(find(read_shipped("isco08", &arena), "0110")->parent, "011");
	arena_free(&arena);
}

static struct list_def *
read_text(const char *text, struct arena *arena, struct yaml_problems *problems)
{
	*problems = (struct yaml_problems){.arena = arena};
	return list_read(text, strlen(text), "x.yaml", "x", arena, problems);
}

#define HEAD                                                                                       \
	"list: \"x\"\nversion: \"1\"\ntitle: {en: \"X\", fr: \"X\"}\ncolumns: [\"parent\", "       \
	"\"level\"]\ncodes:\n"

static void
mistakes_are_told_at_their_place(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems;

	(void)state;
	assert_null(read_text(HEAD "  \"1\": {en: \"A\", fr: \"A\", parent: \"10\"}\n"
				   "  \"11\": {en: \"B\", fr: \"B\", levle: \"unit\"}\n"
				   "  \"2\": {en: \"C\"}\n"
				   "  \"3\": {level: \"unit\"}\n"
				   "  \"4\": {en: \"D\", fr: \"D\", from: \"2025-13-01\"}\n"
				   "  \"5\": {en: \"E\", fr: \"E\", from: \"2025-02-01\", until: "
				   "\"2025-01-01\"}\n"
				   "  \"6\": {en: \"F\", fr: \"F\", parent: \"7\"}\n"
				   "  \"7\": {en: \"G\", fr: \"G\", parent: \"6\"}\n"
				   "  \"8 8\": {en: \"H\", fr: \"H\"}\n"
				   "  \"9\": \"I\"\n",
	    &arena, &problems));
	reference_problem(&problems, 6, 35, "\"10\", is not in this list", false);
	reference_problem(&problems, 7, 28, "\"level\"?", false);
	reference_problem(&problems, 8, 8, "has no label in \"fr\"", true);
	reference_problem(&problems, 9, 8, "has no label", false);
	reference_problem(&problems, 10, 33, "is not a day", false);
	reference_problem(&problems, 11, 54, "before it begins", false);
	reference_problem(&problems, 12, 35, "in a circle", false);
	reference_problem(&problems, 14, 10, "cannot be a code", false);
	reference_problem(&problems, 15, 8, "a map is expected", false);
	arena_free(&arena);
}

static void
heads_are_checked(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems;

	(void)state;
	assert_null(read_text(
	    "list: \"y\"\nversion: \"1 a\"\ntitle: {en: \"X\"}\ncolums: []\n", &arena, &problems));
	reference_problem(&problems, 1, 7, "call the file y.yaml", false);
	reference_problem(&problems, 2, 10, "cannot be a code", false);
	reference_problem(&problems, 1, 1, "\"codes:\"", false);
	assert_true(problems.errors >= 4);
	assert_null(read_text("- 1\n", &arena, &problems));
	reference_problem(&problems, 1, 1, "a map is expected", false);
	assert_null(read_text(HEAD, &arena, &problems));
	assert_true(problems.errors > 0);
	arena_free(&arena);
}

static void
a_code_is_written_once(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems;

	(void)state;
	assert_null(
	    read_text(HEAD "  \"01\": {en: \"A\", fr: \"A\"}\n  01: {en: \"B\", fr: \"B\"}\n",
		&arena, &problems));
	assert_int_equal(problems.items[0].line, 7);
	arena_free(&arena);
}

static void
other_words_come_after_the_label(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems;
	const struct list_def *list = read_text(HEAD
	    "  \"CIV\": {also: {en: [\"Ivory Coast\", \"RCI\"]}, en: \"C\", fr: \"D\"}\n",
	    &arena, &problems);

	(void)state;
	reference_no_problems(&problems);
	assert_int_equal(list->entries[0].labels_len, 4);
	assert_string_equal(label(&list->entries[0], "en"), "C");
	assert_string_equal(list->entries[0].labels[3].text, "RCI");
	arena_free(&arena);
}

/* A catalogue of one text, as msgfmt writes it. */
static void
write_catalogue(const char *path, bool damaged)
{
	static const unsigned char bytes[] = {0xde, 0x12, 0x04, 0x95, 0, 0, 0, 0, 1, 0, 0, 0, 28, 0,
	    0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 44, 0, 0, 0, 5, 0, 0, 0, 49, 0,
	    0, 0, 'M', 'a', 'l', 'i', 0, 'M', 'a', 'l', 0xc3, 0xad, 0};
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(
	    fwrite(bytes, 1, sizeof(bytes) - damaged * 4, file), sizeof(bytes) - damaged * 4);
	assert_int_equal(fclose(file), 0);
}

static void
names_come_from_catalogues(void **state)
{
	struct arena arena = {0};
	const char *build = getenv("BUILDDIR");
	char *dir = arena_printf(&arena, "%s/names.XXXXXX", build ? build : ".");
	const char *lang, *messages, *path;
	struct mo *names;
	struct yaml_problems problems;
	struct list_def *list;

	(void)state;
	assert_non_null(mkdtemp(dir));
	lang = arena_printf(&arena, "%s/es", dir);
	messages = arena_printf(&arena, "%s/LC_MESSAGES", lang);
	path = arena_printf(&arena, "%s/iso_3166-1.mo", messages);
	assert_int_equal(mkdir(lang, 0700), 0);
	assert_int_equal(mkdir(messages, 0700), 0);
	assert_null(iso_names_open(dir, "iso_3166-1", "es", &arena));
	write_catalogue(path, false);
	names = iso_names_open(dir, "iso_3166-1", "es", &arena);
	assert_non_null(names);
	assert_string_equal(mo_text(names, "Mali", 0), "Mal\xc3\xad");
	assert_null(mo_text(names, "Mal", 0));
	assert_null(mo_text(names, "Malta", 0));
	assert_null(mo_text(names, "", 0));
	list = read_text(
	    "list: \"x\"\nversion: \"1\"\ntitle: {en: \"X\"}\ncatalogues: [\"iso_3166-1\"]\n"
	    "codes:\n  \"MLI\": {en: \"Mali\"}\n  \"NER\": {en: \"Niger\"}\n",
	    &arena, &problems);
	reference_no_problems(&problems);
	list_add_names(list, dir, &arena);
	assert_string_equal(label(&list->entries[0], "es"), "Mal\xc3\xad");
	assert_string_equal(label(&list->entries[0], "en"), "Mali");
	assert_int_equal(list->entries[1].labels_len, 1);
	write_catalogue(path, true);
	names = iso_names_open(dir, "iso_3166-1", "es", &arena);
	assert_true(!names || !mo_text(names, "Mali", 0));
	assert_int_equal(unlink(path) | rmdir(messages) | rmdir(lang) | rmdir(dir), 0);
	arena_free(&arena);
}

static void
installed_catalogues_know_our_languages(void **state)
{
	struct arena arena = {0};
	struct list_def *list = read_shipped("language", &arena);

	(void)state;
	if (!iso_names_open(ISO_LOCALE_DIR, "iso_639-2", "es", &arena))
		skip();
	list_add_names(list, ISO_LOCALE_DIR, &arena);
	assert_string_not_equal(label(find(list, "bm"), "es"), "");
	assert_string_not_equal(label(find(list, "mos"), "es"), "");
	assert_string_equal(label(find(list, "mos"), "en"), "Mooré (Mossi)");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_shipped_list_is_whole),
	    cmocka_unit_test(lists_have_all_their_codes),
	    cmocka_unit_test(isco_is_as_published),
	    cmocka_unit_test(codes_have_what_the_casework_asks_of_them),
	    cmocka_unit_test(mistakes_are_told_at_their_place),
	    cmocka_unit_test(heads_are_checked),
	    cmocka_unit_test(a_code_is_written_once),
	    cmocka_unit_test(other_words_come_after_the_label),
	    cmocka_unit_test(names_come_from_catalogues),
	    cmocka_unit_test(installed_catalogues_know_our_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
