/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Summaries out and in, on the demo office: what was exported comes back the
 * same, what is wrong changes nothing, what may not leave does not.
 */
#include "unit.h"

#include "base/buf.h"
#include "base/file.h"
#include "casework/demo.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "casework/timeline.h"
#include "exchange/base64.h"
#include "exchange/consent.h"
#include "exchange/shape.h"
#include "exchange/summary.h"
#include "store/attachment.h"
#include "store/casefile.h"
#include "store/journal.h"
#include "store/sql.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOW = 1772442000 }; /* 2026-03-02T09:00:00Z */

struct office {
	struct arena arena;
	struct db *db;
	struct desk desk;
};

extern char **environ;

static int64_t
stopped(void *context)
{
	(void)context;
	return (int64_t)NOW * 1000;
}

static const struct db_how how = {.clock = {.now = stopped}};
static char dir[] = "test_summary_XXXXXX";

static const char *
in_dir(struct arena *arena, const char *name)
{
	return arena_printf(arena, "%s/%s", dir, name);
}

static const char *
forms_dir(struct arena *arena)
{
	const char *source = getenv("SRCDIR");

	return arena_printf(arena, "%s/forms", source ? source : "..");
}

#define must(call)                                                                                 \
	do {                                                                                       \
		if (!(call))                                                                       \
			fail_msg("%s: %s", #call, err.text);                                       \
	} while (0)

static void
sit_down(struct office *office)
{
	const char *dirs[] = {forms_dir(&office->arena)};
	struct err err = {0};

	must(desk_open(&office->desk, office->db, dirs, 1, NULL, "en", &err));
}

/* A new file of this name with nothing but the office in it. */
static struct office
empty_office(const char *name)
{
	static const struct db_office who = {.name = "Empty", .prefix = "EMP1"};
	struct office office = {0};
	struct err err = {0};
	const char *path = in_dir(&office.arena, name);

	unlink(path);
	must(db_create(&office.db, path, &who, &how, &err));
	sit_down(&office);
	return office;
}

/* A copy of the demo office. */
static struct office
demo_office(const char *name)
{
	struct office office = {0};
	struct err err = {0};
	const char *path = in_dir(&office.arena, name);
	char *bytes;
	size_t len;
	struct file_out *out;

	must(file_read(in_dir(&office.arena, "demo.valise"), 64 * 1024 * 1024, &office.arena,
	    &bytes, &len, &err));
	out = file_out_open(path, true, &err);
	assert_non_null(out);
	file_out_write(out, bytes, len);
	must(file_out_commit(out, &err));
	must(db_open(&office.db, path, &how, &err));
	sit_down(&office);
	return office;
}

static void
close_office(struct office *office)
{
	desk_close(&office->desk);
	db_close(office->db);
	arena_free(&office->arena);
}

static int
make_demo(void **state)
{
	struct arena arena = {0};
	struct err err = {0};
	const char *dirs[] = {forms_dir(&arena)};

	(void)state;
	if (!mkdtemp(dir))
		return -1;
	if (!demo_make(in_dir(&arena, "demo.valise"), dirs, 1, "en", &how, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return -1;
	}
	arena_free(&arena);
	return 0;
}

static int
remove_all(void **state)
{
	struct arena arena = {0};
	char *args[] = {(char[]){"rm"}, (char[]){"-rf"}, dir, NULL};
	pid_t child;

	(void)state;
	if (posix_spawnp(&child, "rm", NULL, NULL, args, environ) == 0)
		waitpid(child, NULL, 0);
	arena_free(&arena);
	return 0;
}

static bool
into_buf(void *context, const void *bytes, size_t len)
{
	buf_add(context, bytes, len);
	return true;
}

static struct summary_result
export_to(struct office *office, struct summary_wish wish, struct buf *out)
{
	struct summary_result result;
	struct err err = {0};

	buf_clear(out);
	wish.sink = into_buf;
	wish.context = out;
	must(summary_export(&office->desk, &wish, &office->arena, &result, &err));
	return result;
}

static const char *
save(struct office *office, const char *name, const void *bytes, size_t len)
{
	const char *path = in_dir(&office->arena, name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
	return path;
}

static const char *
save_text(struct office *office, const char *text)
{
	return save(office, "in.yaml", text, strlen(text));
}

/* The text without the lines between "head:" and the next key of the same level. */
static void
without_head(struct buf *out, const char *text)
{
	bool in_head = false;

	buf_clear(out);
	while (*text) {
		size_t len = strcspn(text, "\n") + 1;

		if (strncmp(text, "head:", 5) == 0)
			in_head = true;
		else if (text[0] != ' ')
			in_head = false;
		if (!in_head)
			buf_add(out, text, len);
		text += len;
	}
}

static int64_t
last_seq(struct office *office)
{
	struct arena arena = {0};
	struct journal_list list;
	struct err err = {0};
	int64_t seq;

	must(journal_list(office->db, 0, 0, false, 1, &arena, &list, &err));
	seq = list.len ? list.items[0].seq : 0;
	arena_free(&arena);
	return seq;
}

/* The id of the newest action of a kind. */
static int64_t
last_of_kind(struct office *office, const char *kind)
{
	struct journal_list list;
	struct err err = {0};

	must(journal_list(office->db, 0, 0, false, 100, &office->arena, &list, &err));
	for (size_t i = 0; i < list.len; i++)
		if (strcmp(list.items[i].kind, kind) == 0)
			return list.items[i].id;
	fail_msg("no action of the kind %s", kind);
	return 0;
}

static int64_t
count_cases(struct office *office)
{
	const struct casefile_filter all = {0};
	struct err err = {0};
	int64_t count = 0;

	must(casefile_count(office->db, &all, 1000, &count, &err));
	return count;
}

static int64_t
case_id(struct office *office, const char *number)
{
	struct casefile_row row;
	struct err err = {0};

	must(casefile_find(office->db, number, &office->arena, &row, &err));
	return row.id;
}

static void
verify(struct office *office)
{
	struct journal_check check;
	struct err err = {0};

	must(journal_verify(office->db, &office->arena, &check, &err));
	if (check.reason)
		fail_msg("%s", check.reason);
}

/* Is what was exported before and after the same, but for the heads? */
static void
same_but_for_the_head(const struct buf *first, const struct buf *second)
{
	struct buf left = {0}, right = {0};

	without_head(&left, first->data);
	without_head(&right, second->data);
	assert_true(left.len > 10000);
	assert_string_equal(buf_str(&left), buf_str(&right));
	buf_free(&left);
	buf_free(&right);
}

/* Out of the demo office, into an empty one, and out again. */
static void
comes_back_the_same(bool with_files)
{
	const struct summary_wish everything = {.with_files = with_files};
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	struct buf first = {0}, second = {0};
	struct summary_result result = export_to(&from, everything, &first);
	struct summary_report report;
	struct err err = {0};

	assert_int_equal(result.cases_len, 6);
	assert_int_equal(result.elsewhere_len, 0);
	assert_true(with_files ? result.files >= 5 : result.files == 0);
	must(summary_import(&to.desk, save(&from, "all.yaml", first.data, first.len), false,
	    &to.arena, &report, &err));
	assert_int_equal(report.counts[SUMMARY_NEW], 6);
	assert_int_equal(report.problems.len, 0);
	assert_int_equal(report.files_new, result.files);
	assert_true(with_files ? report.files_named == 0 : report.files_named >= 5);
	export_to(&to, everything, &second);
	same_but_for_the_head(&first, &second);
	verify(&to);
	buf_free(&first);
	buf_free(&second);
	close_office(&from);
	close_office(&to);
}

/* Somebody who has enough when asked for the last time. */
struct watcher {
	size_t asked, last;
};

static bool
has_not_enough(void *context, size_t done)
{
	struct watcher *watcher = context;

	assert_true(done >= 1 && done <= 6);
	return ++watcher->asked < watcher->last;
}

static int64_t
count_actions(const struct office *office)
{
	return sql_number(office->db, "SELECT count(*) FROM action", -1);
}

static void
what_is_stopped_in_the_middle_writes_nothing(void **state)
{
	struct office from = demo_office("stop.valise"), to = empty_office("stopped.valise");
	struct summary_wish wish = {.path = in_dir(&from.arena, "stopped.yaml")};
	struct summary_result result;
	struct summary_report report;
	struct buf text = {0};
	struct err err = {0};
	int64_t before = count_actions(&from);
	struct watcher watcher = {.last = 2};

	(void)state;
	from.desk.watch = to.desk.watch = has_not_enough;
	from.desk.watch_context = to.desk.watch_context = &watcher;
	assert_false(summary_preview(&from.desk, &wish, &from.arena, &result, &err));
	assert_string_equal(err.text, "stopped before the end: nothing was written");
	assert_int_equal(watcher.asked, 2);
	watcher.asked = 0;
	assert_false(summary_export(&from.desk, &wish, &from.arena, &result, &err));
	assert_false(file_exists(wish.path));
	assert_int_equal(count_actions(&from), before);
	from.desk.watch = NULL;
	export_to(&from, (struct summary_wish){0}, &text);
	before = count_actions(&to);
	/* A preview; then an import while it is looked through, and while it is taken. */
	for (size_t last = 2; last <= 8; last += 3) {
		watcher = (struct watcher){.last = last};
		assert_false(summary_import(&to.desk, save(&from, "six.yaml", text.data, text.len),
		    last == 2, &to.arena, &report, &err));
		assert_string_equal(err.text, "stopped before the end: nothing was written");
		assert_int_equal(watcher.asked, last);
		assert_int_equal(count_actions(&to), before);
		assert_int_equal(count_cases(&to), 0);
	}
	/* And nothing is left open: the next one is taken. */
	to.desk.watch = NULL;
	must(summary_import(&to.desk, save(&from, "six.yaml", text.data, text.len), false,
	    &to.arena, &report, &err));
	assert_int_equal(count_cases(&to), 6);
	verify(&to);
	buf_free(&text);
	close_office(&from);
	close_office(&to);
}

static void
what_was_exported_comes_back_the_same(void **state)
{
	(void)state;
	comes_back_the_same(true);
}

static void
what_was_exported_without_its_files_comes_back_the_same(void **state)
{
	(void)state;
	comes_back_the_same(false);
}

/* First the records, later the files: then it is as if they had come together. */
static void
files_may_come_later(void **state)
{
	static const struct summary_wish bare = {0}, whole = {.with_files = true};
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	struct buf names = {0}, files = {0}, after = {0};
	struct summary_report report;
	struct summary_result result;
	struct err err = {0};
	const char *what;
	int64_t casefile, missing;

	(void)state;
	export_to(&from, bare, &names);
	export_to(&from, whole, &files);
	must(summary_import(&to.desk, save(&from, "names.yaml", names.data, names.len), false,
	    &to.arena, &report, &err));
	missing = attachment_count_named(to.db);
	assert_int_equal(missing, report.files_named);
	/* What was asked for and is not here is told, and nothing is written for it. */
	result = export_to(&to, whole, &after);
	assert_int_equal(result.files, 0);
	assert_int_equal(result.elsewhere_len, missing);
	assert_string_equal(result.elsewhere[0].number, "ABJ1-25-0001");
	assert_null(strstr(buf_str(&after), "valise_file"));
	must(summary_import(&to.desk, save(&from, "files.yaml", files.data, files.len), false,
	    &to.arena, &report, &err));
	assert_int_equal(report.files_new, missing);
	assert_int_equal(report.files_named, 0);
	assert_int_equal(report.counts[SUMMARY_SAME], 6);
	assert_int_equal(attachment_count_named(to.db), 0);
	result = export_to(&to, whole, &after);
	assert_int_equal(result.elsewhere_len, 0);
	same_but_for_the_head(&files, &after);
	verify(&to);
	/* The second import alone taken back: the records stand, their files are elsewhere again. */
	must(timeline_undo(
	    &to.desk, last_of_kind(&to, "import"), &to.arena, &what, &casefile, &err));
	assert_int_equal(attachment_count_named(to.db), missing);
	assert_int_equal(count_cases(&to), 6);
	verify(&to);
	buf_free(&names);
	buf_free(&files);
	buf_free(&after);
	close_office(&from);
	close_office(&to);
}

static void
taking_it_in_again_changes_nothing(void **state)
{
	static const struct summary_wish everything = {.with_files = true};
	struct office office = demo_office("again.valise");
	struct buf text = {0}, after = {0};
	struct summary_report report;
	struct journal_list list;
	struct err err = {0};

	(void)state;
	export_to(&office, everything, &text);
	must(summary_import(&office.desk, save(&office, "again.yaml", text.data, text.len), false,
	    &office.arena, &report, &err));
	assert_int_equal(report.counts[SUMMARY_SAME], 6);
	assert_int_equal(report.files_new, 0);
	must(journal_list(office.db, 0, 0, false, 1, &office.arena, &list, &err));
	assert_string_equal(list.items[0].kind, "import");
	must(journal_edits(office.db, &list.items[0], &office.arena, &err));
	assert_int_equal(list.items[0].edits_len, 0);
	export_to(&office, everything, &after);
	assert_string_equal(buf_str(&text), buf_str(&after));
	buf_free(&text);
	buf_free(&after);
	close_office(&office);
}

static void
a_preview_tells_and_writes_nothing(void **state)
{
	static const struct summary_wish everything = {0};
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	struct buf text = {0};
	struct summary_report report;
	struct err err = {0};
	int64_t seq = last_seq(&to);

	(void)state;
	export_to(&from, everything, &text);
	must(summary_import(&to.desk, save(&from, "all.yaml", text.data, text.len), true, &to.arena,
	    &report, &err));
	assert_int_equal(report.counts[SUMMARY_NEW], 6);
	assert_int_equal(report.action_seq, 0);
	/* Files without their content are counted; nothing is wrong with that. */
	assert_true(report.files_named > 0);
	assert_int_equal(report.problems.len, 0);
	assert_int_equal(attachment_count_named(to.db), 0);
	assert_int_equal(last_seq(&to), seq);
	assert_int_equal(count_cases(&to), 0);
	buf_free(&text);
	close_office(&from);
	close_office(&to);
}

static void
an_import_is_undone_and_redone_as_one_action(void **state)
{
	static const struct summary_wish everything = {.with_files = true};
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	struct buf text = {0}, before = {0}, after = {0};
	struct summary_report report;
	struct err err = {0};
	const char *what;
	int64_t casefile;

	(void)state;
	export_to(&from, everything, &text);
	must(summary_import(&to.desk, save(&from, "all.yaml", text.data, text.len), false,
	    &to.arena, &report, &err));
	export_to(&to, everything, &before);
	must(timeline_undo(&to.desk, 0, &to.arena, &what, &casefile, &err));
	assert_int_equal(count_cases(&to), 0);
	must(timeline_redo(&to.desk, &to.arena, &what, &casefile, &err));
	assert_int_equal(count_cases(&to), 6);
	export_to(&to, everything, &after);
	assert_string_equal(buf_str(&before), buf_str(&after));
	verify(&to);
	buf_free(&text);
	buf_free(&before);
	buf_free(&after);
	close_office(&from);
	close_office(&to);
}

#define OTHER_ID "324dcf027dd4a30a932c441f365a25e86b173defa4b8e58948253471b81b72cf"
#define CAPITAL_ID "324DCF027DD4A30A932C441F365A25E86B173DEFA4B8E58948253471B81B72CF"

/* One place of a good summary replaced: refused there, and nothing changed. */
static const struct mistake {
	const char *name, *old, *now, *words;
} mistakes[] = {
    {"format of the future", "valise_summary: 1", "valise_summary: 2", "version 2"},
    {"no summary", "valise_summary: 1", "other: 1", "no summary"},
    {"unknown form", "\nconsent:", "\nconsents:", "did you mean “consent”"},
    {"unknown field", "\n  call_name: ", "\n  cal_name: ", "did you mean “call_name”"},
    {"unknown field, far", "\n  call_name: ", "\n  shoe_size: ", "nothing is dropped silently"},
    {"unknown nested", "    evidence_link:\n", "    evidence_lonk:\n", "no field"},
    {"a code that is not in the list", "code: \"7112\"", "code: \"7999\"", "7999"},
    {"a label for a code", "{code: \"m\", label: \"", "{code: \"Male\", label: \"", "sex"},
    {"a code without its map", "sex: {code: \"m\", label: \"Man\"}", "sex: \"m\"",
	"a code is expected"},
    {"a text without quotes", "call_name: \"Salif\"", "call_name: Salif", "double quotes"},
    {"a date of another kind", "born: \"1999-03-14\"", "born: \"14/03/1999\"", "a date in quotes"},
    {"a date that is none", "born: \"1999-03-14\"", "born: \"1999-02-30\"", "a date in quotes"},
    {"yes for true", "childcare: false", "childcare: no", "true or false"},
    {"a number in quotes", "dependants: 3", "dependants: \"3\"", "number without quotes"},
    {"a number out of bounds", "dependants: 3", "dependants: -3", "dependants"},
    {"a list for a text", "call_name: \"Salif\"", "call_name: [\"Salif\"]", "double quotes"},
    {"an unknown reason", "absent: \"not_asked\"", "absent: \"forgot\"",
	"not_applicable or pending"},
    {"a reason that is not allowed", "call_name: \"Salif\"", "call_name: {absent: \"pending\"}",
	"does not allow"},
    {"no id", "person:\n  id: ", "person:\n  call_name_2: ", "needs its id"},
    {"id without quotes", "person:\n  id: \"", "person:\n  id: 1 #\"", "needs its id"},
    {"id zero", "person:\n  id: \"", "person:\n  id: \"0", "needs its id"},
    {"id too big", "person:\n  id: \"", "person:\n  id: \"99999999999", "needs its id"},
    {"no number", "\n  number: ", "\n  numbr: ", "no number"},
    {"no case", "\ncase:", "\ncasefile:", "no form"},
    {"newer form", "\n    person: 1\n", "\n    person: 9\n", "newer form"},
    {"a form version that is none", "\n    person: 1\n", "\n    person: x\n", "whole number"},
    {"duplicate key", "  call_name: \"Salif\"", "  call_name: \"S\"\n  call_name: \"Salif\"",
	"second time"},
    {"anchor", "call_name: \"Salif\"", "call_name: &a \"Salif\"", "anchors"},
    {"tag", "call_name: \"Salif\"", "call_name: !!str \"Salif\"", "tags"},
    {"line end in a line", "call_name: \"Salif\"", "call_name: \"Sa\\nlif\"", "line"},
    {"a scalar for rows", "\nconsent:\n", "\nconsent: \"x\"\nconsent_2:\n", "records of the form"},
    {"reference to nowhere", "session_id: \"", "session_id: \"77\" # \"", "no such record"},
    {"reference that is none", "session_id: \"", "session_id: \"x", "id of a record"},
    {"broken syntax", "\nperson:", "\nperson: [", ""},
    {"damaged file", "content: |\n  ", "content: |\n  AAAA", "damaged"},
    {"content that is no base64", "content: |\n  ", "content: |\n  *", "base64"},
    {"no content", "\ncontent: |\n", "\nname_2: |\n", "base64"},
    {"file document, id of another", "\nid: \"", "\nid: \"" OTHER_ID "\" #", "damaged"},
    {"file document, no id", "\nid: \"", "\nid: \"x", "64 hexadecimal digits"},
    {"file document, size", "\nsize: ", "\nsize: 1", "the content of the file has"},
    {"file document, size in quotes", "\nsize: ", "\nsize: \"9\" #", "from 1 to 20971520"},
    {"file document, no size", "\nsize: ", "\nsiz: ", "size"},
    {"file document, type", "\ntype: \"", "\ntype: \"../", "media type"},
    {"file document, name", "\nname: \"", "\nname: \"a/", "last part of a path"},
    {"file, id too short", "    file:\n      id: \"", "    file:\n      id: \"0", "64 hexadecimal"},
    {"file, id in capitals", "    file:\n      id: \"", "    file:\n      id: \"" CAPITAL_ID "\" #",
	"64 hexadecimal"},
    {"file, id only and unknown", "    file:\n      id: \"",
	"    file: {id: \"" OTHER_ID "\"}\n    fil:\n      id: \"", "needs its name"},
    {"file, no id", "    file:\n      id: ", "    file:\n      idd: ", "a file is expected"},
    {"file, size in quotes", "\n      size: ", "\n      size: \"9\" #", "from 1 to 20971520"},
    {"file, size of nothing", "\n      size: ", "\n      size: 0 #", "from 1 to 20971520"},
    {"file, size below nothing", "\n      size: ", "\n      size: -1 #", "from 1 to 20971520"},
    {"file, size in parts", "\n      size: ", "\n      size: 1.5 #", "from 1 to 20971520"},
    {"file, size too large", "\n      size: ", "\n      size: 20971521 #", "1 to 20971520"},
    {"file, size beyond numbers", "\n      size: ", "\n      size: 99999999999999999999 #",
	"from 1 to 20971520"},
    {"file, size of another", "\n      size: ", "\n      size: 1", "is known here with"},
    {"file, size is a map", "\n      size: ", "\n      size: {a: \"b\"} #", "from 1 to 20971520"},
    {"file, type is none", "\n      type: \"", "\n      type: \"no ", "media type"},
    {"file, type in capitals", "\n      type: \"", "\n      type: \"X", "media type"},
    {"file, type is a list", "\n      type: \"", "\n      type: [\"x\"] # \"", "double quotes"},
    {"file, name is a path", "\n      name: \"", "\n      name: \"../", "last part of a path"},
    {"file, no name", "\n      name: \"", "\n      name: \"\" # \"", "last part of a path"},
    {"file, name without quotes", "\n      name: \"", "\n      name: x # \"", "double quotes"},
    {"file, a word too many", "\n      size: ", "\n      path: \"/etc\"\n      size: ", "path"},
};

static void
replace_once(struct buf *out, const char *text, const char *old, const char *now)
{
	const char *at = strstr(text, old);

	buf_clear(out);
	if (!at)
		fail_msg("not in the summary: %s", old);
	buf_add(out, text, (size_t)(at - text));
	buf_text(out, now);
	buf_text(out, at + strlen(old));
}

/* Does one of the problems, each with its place, have these words? */
static bool
tells(const struct summary_report *report, const char *words)
{
	for (size_t i = 0; i < report->problems.len; i++) {
		const struct yaml_problem *problem = &report->problems.items[i];

		if (!problem->is_warning && problem->line > 0 && problem->col > 0
		    && strstr(problem->text, words))
			return true;
	}
	return false;
}

static void
a_summary_with_a_mistake_is_refused_and_changes_nothing(void **state)
{
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	int64_t salif = case_id(&from, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1, .with_files = true};
	struct buf good = {0}, bad = {0};
	int64_t seq = last_seq(&to);

	(void)state;
	export_to(&from, wish, &good);
	for (size_t i = 0; i < sizeof(mistakes) / sizeof(*mistakes); i++) {
		const struct mistake *m = &mistakes[i];
		struct summary_report report;
		struct err err = {0};
		struct arena arena = {0};
		const char *path;

		replace_once(&bad, buf_str(&good), m->old, m->now);
		path = save(&from, "bad.yaml", bad.data, bad.len);
		if (summary_import(&to.desk, path, false, &arena, &report, &err))
			fail_msg("%s: was taken", m->name);
		if (err.code != ERR_DATA || !tells(&report, m->words))
			fail_msg("%s: %d %s", m->name, err.code, err.text);
		assert_non_null(strstr(err.text, "bad.yaml:"));
		assert_int_equal(last_seq(&to), seq);
		assert_int_equal(count_cases(&to), 0);
		arena_free(&arena);
	}
	buf_free(&good);
	buf_free(&bad);
	close_office(&from);
	close_office(&to);
}

static void
all_mistakes_of_a_summary_are_told_together(void **state)
{
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	int64_t salif = case_id(&from, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0}, bad = {0};
	struct summary_report report;
	struct err err = {0};

	(void)state;
	export_to(&from, wish, &text);
	replace_once(&bad, buf_str(&text), "born: \"1999-03-14\"", "born: \"1999-13-14\"");
	replace_once(&text, buf_str(&bad), "code: \"7112\"", "code: \"7x\"");
	replace_once(&bad, buf_str(&text), "seen: {code: \"original\"", "seen: {code: \"maybe\"");
	must(summary_import(
	    &to.desk, save(&from, "bad.yaml", bad.data, bad.len), true, &to.arena, &report, &err));
	assert_int_equal(report.problems.errors, 3);
	assert_int_equal(report.counts[SUMMARY_REFUSED], 1);
	buf_free(&text);
	buf_free(&bad);
	close_office(&from);
	close_office(&to);
}

static void
a_summary_cut_anywhere_is_taken_whole_or_not(void **state)
{
	struct office from = demo_office("from.valise"), to = empty_office("to.valise");
	int64_t salif = case_id(&from, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0};

	(void)state;
	export_to(&from, wish, &text);
	for (size_t i = 1; i < 40; i++) {
		struct summary_report report;
		struct err err = {0};
		const char *path = save(&from, "cut.yaml", text.data, text.len * i / 40);
		int64_t seq = last_seq(&to);

		if (summary_import(&to.desk, path, false, &to.arena, &report, &err)) {
			assert_int_equal(last_seq(&to), seq + 1);
			continue;
		}
		assert_int_equal(err.code, ERR_DATA);
		assert_int_equal(last_seq(&to), seq);
	}
	buf_free(&text);
	close_office(&from);
	close_office(&to);
}

static void
a_changed_answer_is_set_and_told(void **state)
{
	struct office office = demo_office("changed.valise");
	int64_t salif = case_id(&office, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0}, changed = {0};
	struct summary_report report;
	struct journal_list list;
	struct casefile_row row;
	struct err err = {0};

	(void)state;
	export_to(&office, wish, &text);
	replace_once(
	    &changed, buf_str(&text), "call_name: \"Salif\"", "call_name: \"Salif le maçon\"");
	must(summary_import(&office.desk, save_text(&office, buf_str(&changed)), false,
	    &office.arena, &report, &err));
	assert_int_equal(report.counts[SUMMARY_CHANGED], 1);
	assert_int_equal(report.cases[0].rows_changed, 1);
	assert_int_equal(report.cases[0].fields_changed, 1);
	assert_int_equal(report.changes_len, 1);
	assert_non_null(strstr(report.changes[0].text, "Salif → Salif le maçon"));
	must(casefile_get(office.db, salif, &office.arena, &row, &err));
	assert_string_equal(row.call_name, "Salif le maçon");
	must(journal_list(office.db, 0, 0, false, 1, &office.arena, &list, &err));
	must(journal_edits(office.db, &list.items[0], &office.arena, &err));
	assert_int_equal(list.items[0].edits_len, 1);
	assert_int_equal(list.items[0].casefile_id, salif);
	buf_free(&text);
	buf_free(&changed);
	close_office(&office);
}

/* As it was written when `standing` was typed: forms of version 1, which knew no `seen`. */
static void
as_before(struct buf *out, const char *text)
{
	static const char *const gone[] = {"seen: {code: \"declared\"",
	    "seen: {code: \"evidenced\"", "seen: {code: \"verified\"", "seen_what: ", "shown_by: "};
	static const char *const forms[] = {"skill_claim: 2", "education: 2", "work_experience: 2"};

	buf_clear(out);
	for (size_t len; *text; text += len) {
		const char *line = text + strspn(text, " -");
		bool keep = true;

		len = strcspn(text, "\n") + 1;
		for (size_t i = 0; i < sizeof(gone) / sizeof(gone[0]); i++)
			keep = keep && strncmp(line, gone[i], strlen(gone[i])) != 0;
		if (keep)
			buf_add(out, text, len);
		for (size_t i = 0; keep && i < sizeof(forms) / sizeof(forms[0]); i++)
			if (strncmp(line, forms[i], strlen(forms[i])) == 0)
				out->data[out->len - 2] = '1';
	}
}

static void
what_was_typed_and_is_computed_now_is_kept(void **state)
{
	struct office from = demo_office("new.valise"), to = empty_office("older.valise");
	int64_t salif = case_id(&from, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0}, before = {0};
	struct summary_report report;
	struct err err = {0};

	(void)state;
	export_to(&from, wish, &text);
	as_before(&before, buf_str(&text));
	assert_null(strstr(buf_str(&before), "seen_what"));
	must(summary_import(
	    &to.desk, save_text(&to, buf_str(&before)), false, &to.arena, &report, &err));
	assert_int_equal(report.problems.errors, 0);
	/* What the desk has seen is in the column that was typed into; the mark follows from it. */
	assert_int_equal(sql_number(to.db,
			     "SELECT count(*) FROM skill_claim WHERE standing = 'evidenced'"
			     " AND known_by IS NULL",
			     -1),
	    2);
	assert_int_equal(
	    sql_number(
		to.db, "SELECT count(*) FROM work_experience WHERE standing = 'verified'", -1),
	    1);
	salif = case_id(&to, "ABJ1-25-0001");
	export_to(&to, (struct summary_wish){.cases = &salif, .cases_len = 1}, &text);
	assert_non_null(strstr(buf_str(&text), "standing: {code: \"verified\""));
	assert_non_null(strstr(buf_str(&text), "standing: {code: \"evidenced\""));
	buf_free(&text);
	buf_free(&before);
	close_office(&to);
	close_office(&from);
}

static void
the_number_of_another_case_is_refused(void **state)
{
	struct office from = demo_office("from.valise"), to = demo_office("to2.valise");
	int64_t salif = case_id(&from, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0}, changed = {0};
	struct summary_report report;
	struct err err = {0};

	(void)state;
	export_to(&from, wish, &text);
	replace_once(&changed, buf_str(&text), "case:\n  id: \"", "case:\n  id: \"77\" # \"");
	assert_false(summary_import(
	    &to.desk, save_text(&from, buf_str(&changed)), false, &to.arena, &report, &err));
	assert_non_null(strstr(err.text, "ABJ1-25-0001"));
	assert_int_equal(count_cases(&to), 6);
	buf_free(&text);
	buf_free(&changed);
	close_office(&from);
	close_office(&to);
}

/* A row cannot be moved from one case to another by naming it in a summary. */
static void
the_row_of_another_case_is_refused(void **state)
{
	struct office office = demo_office("rows.valise");
	int64_t two[2] = {case_id(&office, "ABJ1-25-0001"), case_id(&office, "ABJ1-25-0003")};
	struct summary_wish wish = {.cases = two, .cases_len = 1};
	struct buf text = {0}, changed = {0};
	struct record_list rows;
	struct summary_report report;
	struct err err = {0};
	char *at, *end;

	(void)state;
	export_to(&office, wish, &text);
	must(record_list(
	    office.db, "consent", "casefile_id", two[1], 0, 1, &office.arena, &rows, &err));
	at = strstr(text.data, "\nconsent:\n    - id: \"");
	if (!at)
		at = strstr(text.data, "\nconsent:\n  - id: \"");
	assert_non_null(at);
	at = strchr(at, '"') + 1;
	end = strchr(at, '"');
	buf_add(&changed, text.data, (size_t)(at - text.data));
	buf_printf(&changed, "%lld%s", (long long)rows.items[0].id, end);
	assert_false(summary_import(&office.desk, save_text(&office, buf_str(&changed)), false,
	    &office.arena, &report, &err));
	assert_non_null(strstr(err.text, "belongs to another"));
	buf_free(&text);
	buf_free(&changed);
	close_office(&office);
}

/* A new file for the same device: what it counts must not meet what came back. */
static void
numbers_that_came_in_are_not_given_out_again(void **state)
{
	static const struct db_office who = {.name = "Same", .prefix = "EMP1"};
	static const struct given name[] = {
	    {"full_name", "Awa Example"}, {"sex", "f"}, {"born", "1999"}};
	struct office from = demo_office("from.valise"), to = {0};
	int64_t salif = case_id(&from, "ABJ1-25-0001"), id = 0;
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0}, changed = {0};
	struct summary_report report;
	struct casefile_row row;
	struct sheet person;
	struct err err = {0};
	bool given[200] = {false};

	(void)state;
	unlink(in_dir(&from.arena, "same.valise"));
	must(db_create(&to.db, in_dir(&from.arena, "same.valise"), &who, &how, &err));
	sit_down(&to);
	export_to(&from, wish, &text);
	replace_once(&changed, buf_str(&text), "ABJ1-25-0001", "EMP1-26-0001");
	must(summary_import(
	    &to.desk, save_text(&from, buf_str(&changed)), false, &to.arena, &report, &err));
	must(sheet_open_fresh(&person, &to.desk, "person", &err));
	must(sheet_take(&person, name, 3, given, &err));
	must(register_worker(&person, NULL, 0, &id, &err));
	sheet_close(&person);
	must(casefile_get(to.db, id, &to.arena, &row, &err));
	assert_string_equal(row.number, "EMP1-26-0002");
	buf_free(&text);
	buf_free(&changed);
	close_office(&from);
	close_office(&to);
}

/* What the screen typed, as sheets do. */
static void
answer(struct office *office, const char *form, int64_t casefile_id, int64_t row_id,
    const char *field, const char *typed)
{
	struct sheet sheet;
	struct err err = {0};

	must(sheet_open(&sheet, &office->desk, form, casefile_id, casefile_id, row_id, &err));
	must(sheet_answer(&sheet, form_field(sheet.form, field)->index, typed, &err));
	sheet_close(&sheet);
}

static void
an_answer_set_aside_does_not_leave(void **state)
{
	struct office office = demo_office("parked.valise");
	int64_t salif = case_id(&office, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1, .details = true};
	struct buf text = {0};
	struct summary_result result;

	(void)state;
	answer(&office, "casefile", salif, salif, "work_permit", "tied");
	answer(&office, "casefile", salif, salif, "permit_until", "2031-07");
	result = export_to(&office, wish, &text);
	assert_non_null(strstr(buf_str(&text), "permit_until: \"2031-07\""));
	assert_int_equal(result.held_fields, 0);
	answer(&office, "casefile", salif, salif, "work_permit", "no");
	result = export_to(&office, wish, &text);
	assert_null(strstr(buf_str(&text), "permit_until"));
	assert_null(strstr(buf_str(&text), "2031-07"));
	assert_int_equal(result.held_fields, 1);
	assert_int_equal(result.cases[0].held_len, 1);
	buf_free(&text);
	close_office(&office);
}

static void
a_redaction_needs_its_consent(void **state)
{
	struct office office = demo_office("redacted.valise");
	int64_t salif = case_id(&office, "ABJ1-25-0001");
	struct summary_wish wish = {
	    .cases = &salif, .cases_len = 1, .redaction = "employer", .details = true};
	struct summary_result result;
	struct buf text = {0};
	struct err err = {0};
	int64_t seq = last_seq(&office);

	(void)state;
	wish.sink = into_buf;
	wish.context = &text;
	/* He refused: nothing leaves, nothing is noted as having left. */
	assert_false(summary_export(&office.desk, &wish, &office.arena, &result, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_int_equal(text.len, 0);
	assert_int_equal(result.left_out, 1);
	assert_int_equal(last_seq(&office), seq);
	wish.redaction = "vae-centre";
	assert_false(summary_export(&office.desk, &wish, &office.arena, &result, &err));
	assert_non_null(strstr(result.cases[0].held[0].why, "VAE centre (demo)"));
	wish.recipient = "vae CENTRE (Démo)";
	must(summary_export(&office.desk, &wish, &office.arena, &result, &err));
	assert_non_null(strstr(buf_str(&text), "full_name: \"KABORÉ Salif\""));
	assert_null(strstr(buf_str(&text), "\nconsent:"));
	assert_null(strstr(buf_str(&text), "legal_status"));
	assert_null(strstr(buf_str(&text), "\nperson_document:"));
	assert_null(strstr(buf_str(&text), "\nsession:"));
	assert_int_equal(last_seq(&office), seq + 1);
	assert_true(result.held_fields > 0);
	buf_free(&text);
	close_office(&office);
}

static void
statistics_have_no_names_ids_or_words(void **state)
{
	struct office office = demo_office("statistics.valise");
	struct summary_wish wish = {.redaction = "statistics"};
	struct summary_result result;
	struct buf text = {0};

	(void)state;
	result = export_to(&office, wish, &text);
	assert_true(result.cases_len >= 1 && result.cases_len + result.left_out == 6);
	assert_null(strstr(buf_str(&text), "Salif"));
	assert_null(strstr(buf_str(&text), "\n  id:"));
	assert_null(strstr(buf_str(&text), "number:"));
	assert_null(strstr(buf_str(&text), "- id:"));
	assert_null(strstr(buf_str(&text), "|"));
	assert_non_null(strstr(buf_str(&text), "born: \"1999\"\n"));
	buf_free(&text);
	close_office(&office);
}

static void
an_unknown_redaction_is_told_with_those_there_are(void **state)
{
	struct office office = demo_office("unknown.valise");
	struct summary_wish wish = {.redaction = "newspaper"};
	struct summary_result result;
	struct err err = {0};

	(void)state;
	assert_false(summary_preview(&office.desk, &wish, &office.arena, &result, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_non_null(strstr(err.text, "employer, statistics, training, transfer, vae-centre"));
	close_office(&office);
}

static void
the_preview_counts_what_the_export_writes(void **state)
{
	struct office office = demo_office("preview.valise");
	struct summary_wish wish = {.with_files = true, .details = true};
	struct summary_result preview, result;
	struct buf text = {0};
	struct err err = {0};
	int64_t seq = last_seq(&office);
	size_t records = 0;

	(void)state;
	must(summary_preview(&office.desk, &wish, &office.arena, &preview, &err));
	assert_int_equal(last_seq(&office), seq);
	result = export_to(&office, wish, &text);
	assert_int_equal(preview.cases_len, result.cases_len);
	assert_int_equal(preview.records, result.records);
	assert_int_equal(preview.fields, result.fields);
	assert_int_equal(preview.files, result.files);
	assert_int_equal(preview.file_bytes, result.file_bytes);
	for (size_t i = 0; i < preview.cases_len; i++)
		for (size_t k = 0; k < preview.cases[i].parts_len; k++)
			records += preview.cases[i].parts[k].records;
	assert_int_equal(records, result.records);
	assert_int_equal(last_seq(&office), seq + 1);
	buf_free(&text);
	close_office(&office);
}

static void
a_file_is_made_whole_and_private_and_never_over_another(void **state)
{
	struct office office = demo_office("file.valise");
	struct summary_wish wish = {.path = in_dir(&office.arena, "out.yaml")};
	struct summary_result result;
	struct stat info;
	struct err err = {0};

	(void)state;
	must(summary_export(&office.desk, &wish, &office.arena, &result, &err));
	assert_int_equal(stat(wish.path, &info), 0);
	assert_int_equal(info.st_mode & 07777, 0600);
	assert_false(summary_export(&office.desk, &wish, &office.arena, &result, &err));
	assert_int_equal(err.code, ERR_CREATE);
	wish.overwrite = true;
	must(summary_export(&office.desk, &wish, &office.arena, &result, &err));
	close_office(&office);
}

/* Every line the screens can take, through the export and back (faults G4). */
static void
naughty_notes_come_back(void **state)
{
	static const char *const notes[] = {"a\n b\n\nc", "- a\n- b", "key: value", "# no comment",
	    "---\n...", "\"quotes\" 'and' \\ back", "tab\there", "Zoë\u0301 e\u0301",
	    "محمد\u200fعلي", "\u202egnp.exe", "नमस्ते\nनमस्ते", "山田 花子", "👩\u200d👩\u200d👧",
	    "\ufeffmark", "a\u2028b\u2029c", "a\xC2\x85\142", "nbsp\u00a0", "no", "~", "null",
	    "0123", "1e3", "12:30", "{a: b}", "[x", "*a", "&a", "!!str x", "| x", "> x", "%x", "@x",
	    "`x", "x: ", "x #y", "'", "\"", "a\n\tb", "a  \nb", "\ufffd", "\U0010fffd", "\ue000",
	    "\x1b[31mred", "\x01\x7f\xC2\x9b", "=cmd|' /C calc'!A0", "<script>", "$(reboot)",
	    "../../etc/passwd"};
	struct office from = demo_office("naughty.valise"), to = empty_office("naughty_to.valise");
	int64_t salif = case_id(&from, "ABJ1-25-0001");
	struct summary_wish wish = {.cases = &salif, .cases_len = 1};
	struct buf text = {0};
	struct record_list rows, back;
	struct summary_report report;
	struct err err = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(notes) / sizeof(*notes); i++) {
		struct given given[] = {{"kind", "other"}, {"note", notes[i]}};
		struct sheet sheet;

		given[0] = (struct given){"kind", "colleague"};
		must(sheet_open(&sheet, &from.desk, "casefile_link", salif, salif, 0, &err));
		must(sheet_answer_all(&sheet, given, 2, &err));
		sheet_close(&sheet);
	}
	export_to(&from, wish, &text);
	must(summary_import(
	    &to.desk, save_text(&from, buf_str(&text)), false, &to.arena, &report, &err));
	must(record_list(
	    from.db, "casefile_link", "casefile_id", salif, 0, 1000, &from.arena, &rows, &err));
	must(record_list(
	    to.db, "casefile_link", "casefile_id", salif, 0, 1000, &to.arena, &back, &err));
	assert_int_equal(rows.len, back.len);
	assert_true(rows.len >= sizeof(notes) / sizeof(*notes));
	for (size_t i = 0; i < rows.len; i++) {
		struct value a = record_value(&rows.items[i], "note");
		struct value b = record_value(&back.items[i], "note");

		assert_true(value_equal(a, b));
	}
	buf_free(&text);
	close_office(&from);
	close_office(&to);
}

static void
every_field_type_has_a_shape(void **state)
{
	(void)state;
	for (size_t i = 0; type_at(i); i++)
		if (!shape_knows(type_at(i)))
			fail_msg("%s", type_at(i)->name);
}

static void
base64_is_that_of_the_rfc(void **state)
{
	static const char *const pairs[][2] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="},
	    {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
	static const char *const wrong[] = {"Z", "Zg",
	    "Zg=", "Zg===", "=Zg=", "Zh==", "Zm9=", "Zm8=Zm8=", "Zm 9v", "Zm9v-", "Zg==\nZg=="};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct buf text = {0}, bytes = {0};

		base64_encode(&text, pairs[i][0], strlen(pairs[i][0]));
		assert_int_equal(strcspn(buf_str(&text), "\n"), strlen(pairs[i][1]));
		assert_memory_equal(buf_str(&text), pairs[i][1], strlen(pairs[i][1]));
		assert_true(base64_decode(&bytes, buf_str(&text)));
		assert_string_equal(buf_str(&bytes), pairs[i][0]);
		buf_free(&text);
		buf_free(&bytes);
	}
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct buf bytes = {0};

		if (base64_decode(&bytes, wrong[i]))
			fail_msg("%s", wrong[i]);
		buf_free(&bytes);
	}
}

/* Another reader: python3-yaml, and the JSON Schema where python3-jsonschema is there. */
static void
another_yaml_library_reads_the_same(void **state)
{
	static const struct summary_wish everything = {.with_files = true};
	struct office office = demo_office("python.valise");
	const char *source = getenv("SRCDIR");
	struct buf text = {0};
	char *args[5] = {NULL};
	pid_t child;
	int status = 0;

	(void)state;
	export_to(&office, everything, &text);
	args[0] = strdup("python3");
	args[1] = strdup(
	    arena_printf(&office.arena, "%s/tests/unit/summary_read.py", source ? source : ".."));
	args[2] = strdup(
	    arena_printf(&office.arena, "%s/schema/summary.schema.json", source ? source : ".."));
	args[3] = strdup(save(&office, "python.yaml", text.data, text.len));
	if (posix_spawnp(&child, "python3", NULL, NULL, args, environ) != 0)
		skip();
	assert_int_equal(waitpid(child, &status, 0), child);
	for (int i = 0; i < 4; i++)
		free(args[i]);
	buf_free(&text);
	close_office(&office);
	if (WIFEXITED(status) && (WEXITSTATUS(status) == 77 || WEXITSTATUS(status) == 127))
		skip();
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_exported_comes_back_the_same),
	    cmocka_unit_test(what_is_stopped_in_the_middle_writes_nothing),
	    cmocka_unit_test(what_was_exported_without_its_files_comes_back_the_same),
	    cmocka_unit_test(files_may_come_later),
	    cmocka_unit_test(taking_it_in_again_changes_nothing),
	    cmocka_unit_test(a_preview_tells_and_writes_nothing),
	    cmocka_unit_test(an_import_is_undone_and_redone_as_one_action),
	    cmocka_unit_test(a_summary_with_a_mistake_is_refused_and_changes_nothing),
	    cmocka_unit_test(all_mistakes_of_a_summary_are_told_together),
	    cmocka_unit_test(a_summary_cut_anywhere_is_taken_whole_or_not),
	    cmocka_unit_test(a_changed_answer_is_set_and_told),
	    cmocka_unit_test(what_was_typed_and_is_computed_now_is_kept),
	    cmocka_unit_test(the_number_of_another_case_is_refused),
	    cmocka_unit_test(the_row_of_another_case_is_refused),
	    cmocka_unit_test(numbers_that_came_in_are_not_given_out_again),
	    cmocka_unit_test(an_answer_set_aside_does_not_leave),
	    cmocka_unit_test(a_redaction_needs_its_consent),
	    cmocka_unit_test(statistics_have_no_names_ids_or_words),
	    cmocka_unit_test(an_unknown_redaction_is_told_with_those_there_are),
	    cmocka_unit_test(the_preview_counts_what_the_export_writes),
	    cmocka_unit_test(a_file_is_made_whole_and_private_and_never_over_another),
	    cmocka_unit_test(naughty_notes_come_back),
	    cmocka_unit_test(every_field_type_has_a_shape),
	    cmocka_unit_test(base64_is_that_of_the_rfc),
	    cmocka_unit_test(another_yaml_library_reads_the_same),
	};

	return cmocka_run_group_tests(tests, make_demo, remove_all);
}
