/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers of a record: what they write, what they undo, what they must not touch. */
#include "desk_file.h"

#include "casework/fit.h"
#include "casework/timeline.h"
#include "store/attachment.h"
#include "store/draft.h"
#include "store/journal.h"

#include <signal.h>
#include <sys/resource.h>

static bool
answer(struct sheet *sheet, const char *field, const char *typed, struct err *err)
{
	return sheet_answer(sheet, desk_file_field(sheet, field), typed, err);
}

#define must_answer(sheet, field, typed)                                                           \
	do {                                                                                       \
		struct err err_ = {0};                                                             \
		assert_ok(answer(sheet, field, typed, &err_), err_);                               \
	} while (0)

/* ^Z and ^Y. */
static void
undo(struct desk_file *file)
{
	struct err err = {0};
	const char *what;
	int64_t casefile_id;

	file->store.now += 1000;
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err), err);
}

static struct draft
draft_of(const struct sheet *sheet, const char *field, const char *text)
{
	return (struct draft){
	    .form = sheet->form->id,
	    .casefile_id = sheet->casefile_id,
	    .owner_id = sheet->owner_id,
	    .row_id = sheet->row_id,
	    .field = field,
	    .text = text,
	    .staff_id = sheet->desk->staff_id,
	};
}

static void
keep_draft(const struct sheet *sheet, const char *field, const char *text)
{
	struct draft draft = draft_of(sheet, field, text);
	struct err err = {0};

	assert_ok(draft_save(sheet->desk->db, &draft, &err), err);
}

static void
opening_a_form_writes_nothing(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;

	desk_file_case(file);
	desk_file_consent(file);
	before = desk_file_marks(file);
	desk_file_sheet(file, &sheet, "session", 0);
	desk_file_answer(&sheet, "channel", "desk");
	sheet_close(&sheet);
	desk_file_sheet(file, &sheet, "person", file->person_id);
	sheet_close(&sheet);
	desk_file_unmoved(file, before);
}

static void
the_first_answer_makes_the_row_with_defaults_and_computed_answers(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before, after;
	struct sheet sheet;

	desk_file_case(file);
	desk_file_consent(file);
	before = desk_file_marks(file);
	desk_file_sheet(file, &sheet, "step", 0);
	must_answer(&sheet, "action", "Ask for the contract");
	after = desk_file_marks(file);
	assert_int_equal(after.actions, before.actions + 1);
	assert_int_equal(after.edits, before.edits + 1);
	assert_true(sheet.row_id != 0);
	store_file_holds(&file->store, "step", sheet.row_id, "status", value_text("planned"));
	store_file_holds(&file->store, "step", sheet.row_id, "form", value_text("step"));
	store_file_holds(&file->store, "step", sheet.row_id, "form_version", value_integer(1));
	store_file_holds(
	    &file->store, "step", sheet.row_id, "casefile_id", value_integer(file->casefile_id));
	sheet_close(&sheet);
	store_file_sound(&file->store);
}

static void
what_is_computed_is_stored_when_what_it_reads_changes(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before, after;
	struct sheet sheet;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "from_on", "2018-02");
	must_answer(&sheet, "to_on", "2019-02");
	store_file_holds(
	    &file->store, "work_experience", sheet.row_id, "months", value_integer(12));
	before = desk_file_marks(file);
	must_answer(&sheet, "to_on", "2020-02");
	after = desk_file_marks(file);
	store_file_holds(
	    &file->store, "work_experience", sheet.row_id, "months", value_integer(24));
	assert_int_equal(after.actions, before.actions + 1);
	assert_int_equal(after.edits, before.edits + 2);
	must_answer(&sheet, "to_on", "");
	store_file_holds(&file->store, "work_experience", sheet.row_id, "to_on", value_null);
	store_file_holds(&file->store, "work_experience", sheet.row_id, "months", value_null);
	undo(file);
	store_file_holds(
	    &file->store, "work_experience", sheet.row_id, "months", value_integer(24));
	sheet_close(&sheet);
}

static void
the_same_answer_again_writes_nothing(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "job", "");
	assert_int_equal(sheet.row_id, 0);
	must_answer(&sheet, "job", "Mason");
	before = desk_file_marks(file);
	must_answer(&sheet, "job", "Mason");
	must_answer(&sheet, "job", "  Mason ");
	desk_file_unmoved(file, before);
	/* Only what was being typed has to go. */
	keep_draft(&sheet, "job", "Mas");
	must_answer(&sheet, "job", "Mason");
	desk_file_unmoved(file, before);
	sheet_close(&sheet);
}

static void
an_answer_takes_its_draft_with_it(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	keep_draft(&sheet, "job", "Maso");
	keep_draft(&sheet, "place", "Bou");
	must_answer(&sheet, "job", "Mason");
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 1);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM draft WHERE field = 'place'"), 1);
	keep_draft(&sheet, "job", "Masons");
	must_answer(&sheet, "job", "Mason, tiler");
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 1);
	sheet_close(&sheet);
}

/* A screen knows whose row it is, the command line only which row. */
static void
a_row_opened_without_its_owner_takes_the_draft_too(void **state)
{
	struct desk_file *file = *state;
	struct sheet screen, line;
	struct err err = {0};
	int64_t id;

	desk_file_case(file);
	desk_file_consent(file);
	id = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	desk_file_sheet(file, &screen, "work_experience", id);
	keep_draft(&screen, "job", "Masons");
	assert_ok(
	    sheet_open(&line, &file->desk, "work_experience", file->casefile_id, 0, id, &err), err);
	must_answer(&line, "job", "Tiler");
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 0);
	assert_int_equal(line.owner_id, file->casefile_id);
	sheet_close(&line);
	sheet_close(&screen);
	assert_ok(
	    sheet_open(&line, &file->desk, "person", file->casefile_id, 0, file->person_id, &err),
	    err);
	assert_int_equal(line.owner_id, file->person_id);
	sheet_close(&line);
}

static void
a_wrong_answer_changes_nothing(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	struct err err = {0};
	const struct given given[] = {{"job", "Tiler"}, {"from_on", "2019-13"}};

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "job", "Mason");
	must_answer(&sheet, "from_on", "2018");
	before = desk_file_marks(file);
	assert_false(answer(&sheet, "from_on", "long ago", &err));
	assert_int_equal(err.code, ERR_DATA);
	desk_file_answer(&sheet, "from_on", "2018");
	assert_false(answer(&sheet, "months", "5", &err));
	assert_false(sheet_absent(&sheet, desk_file_field(&sheet, "job"), ABSENT_REFUSED, &err));
	desk_file_answer(&sheet, "job", "Mason");
	/* Of several answers one is wrong: none is taken. */
	assert_false(sheet_answer_all(&sheet, given, 2, &err));
	desk_file_refused(&err, ERR_DATA, "from_on: ");
	desk_file_answer(&sheet, "job", "Mason");
	desk_file_answer(&sheet, "from_on", "2018");
	desk_file_unmoved(file, before);
	sheet_close(&sheet);
}

/* No byte more goes into any file: the commit fails when the log is written. */
static void
fill_the_disk(bool is_full)
{
	struct rlimit limit;

	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = is_full ? 1 : limit.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void
an_answer_that_cannot_be_written_changes_nothing(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	struct err err = {0};
	int64_t id, saved_at;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "job", "Mason");
	must_answer(&sheet, "from_on", "2018");
	must_answer(&sheet, "to_on", "2019");
	keep_draft(&sheet, "job", "Tile");
	id = sheet.row_id;
	before = desk_file_marks(file);
	saved_at = file->desk.saved_at;
	file->store.now += 5000;
	fill_the_disk(true);
	assert_false(answer(&sheet, "job", "Tiler", &err));
	assert_false(answer(&sheet, "to_on", "2020", &err));
	assert_false(sheet_absent(&sheet, desk_file_field(&sheet, "to_on"), ABSENT_UNKNOWN, &err));
	fill_the_disk(false);
	assert_int_equal(file->desk.saved_at, saved_at);
	desk_file_answer(&sheet, "job", "Mason");
	desk_file_answer(&sheet, "to_on", "2019");
	assert_int_equal(sheet.row_id, id);
	sheet_close(&sheet);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_unmoved(file, before);
	store_file_holds(&file->store, "work_experience", id, "job", value_text("Mason"));
	store_file_sound(&file->store);
}

static void
a_first_answer_that_cannot_be_written_leaves_a_new_record(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_consent(file);
	before = desk_file_marks(file);
	desk_file_sheet(file, &sheet, "step", 0);
	fill_the_disk(true);
	assert_false(answer(&sheet, "action", "Call", &err));
	fill_the_disk(false);
	assert_int_equal(err.code, ERR_IO);
	assert_int_equal(sheet.row_id, 0);
	desk_file_answer(&sheet, "action", "");
	desk_file_answer(&sheet, "status", "planned");
	sheet_close(&sheet);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_unmoved(file, before);
}

static void
a_file_for_reading_refuses_and_keeps_what_it_shows(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_close(file);
	file->store.how.read_only = true;
	desk_file_open(file, NULL);
	desk_file_sheet(file, &sheet, "person", file->person_id);
	assert_false(answer(&sheet, "full_name", "Awa", &err));
	desk_file_refused(&err, ERR_PERMISSION, "reading only");
	desk_file_answer(&sheet, "full_name", "Amina Kolisi");
	sheet_close(&sheet);
}

static void
a_reason_stands_instead_of_an_answer(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	size_t phone;

	desk_file_case(file);
	desk_file_sheet(file, &sheet, "person", file->person_id);
	phone = desk_file_field(&sheet, "phone");
	must_answer(&sheet, "phone", "0701020304");
	assert_ok(sheet_absent(&sheet, phone, ABSENT_REFUSED, &err), err);
	store_file_holds(&file->store, "person", file->person_id, "phone", value_null);
	store_file_holds(
	    &file->store, "person", file->person_id, "absent.phone", value_text("refused"));
	sheet_close(&sheet);
	desk_file_sheet(file, &sheet, "person", file->person_id);
	desk_file_answer(&sheet, "phone", "[refused]");
	must_answer(&sheet, "phone", "0701020304");
	store_file_holds(&file->store, "person", file->person_id, "absent.phone", value_null);
	assert_ok(sheet_absent(&sheet, phone, ABSENT_REFUSED, &err), err);
	/* The same reason again: what was being typed has to go. */
	keep_draft(&sheet, "phone", "07");
	assert_ok(sheet_absent(&sheet, phone, ABSENT_REFUSED, &err), err);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 0);
	must_answer(&sheet, "phone", "");
	desk_file_answer(&sheet, "phone", "");
	store_file_holds(&file->store, "person", file->person_id, "absent.phone", value_null);
	sheet_close(&sheet);
}

static void
parked_answers_are_kept_and_come_back(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	size_t employer;
	int64_t id;

	desk_file_case(file);
	desk_file_consent(file);
	id = desk_file_add(
	    file, "work_experience", 0, "job=Mason", "kind=job", "employer=Bâti SA", NULL);
	desk_file_sheet(file, &sheet, "work_experience", id);
	employer = desk_file_field(&sheet, "employer");
	must_answer(&sheet, "kind", "household");
	assert_true(sheet.answers.items[employer].parked);
	store_file_holds(&file->store, "work_experience", id, "employer", value_text("Bâti SA"));
	sheet_close(&sheet);
	desk_file_sheet(file, &sheet, "work_experience", id);
	assert_true(sheet.answers.items[employer].parked);
	must_answer(&sheet, "kind", "volunteer");
	assert_false(sheet.answers.items[employer].parked);
	desk_file_answer(&sheet, "employer", "Bâti SA");
	sheet_close(&sheet);
}

#define LOCAL_FORM(version, fields)                                                                \
	"form: work_experience\nversion: " version "\ntitle: {en: \"Work\"}\n"                     \
	"table: work_experience\nrows: many\nsections:\n"                                          \
	"  - section: a\n    title: {en: \"A\"}\n    fields:\n" fields

#define FIELD(name, more)                                                                          \
	"      - {field: " name ", label: {en: \"" name "\"}, class: G, " more "}\n"

static void
hidden_answers_are_cleared_or_kept_where_the_form_says_so(void **state)
{
	static const char form[] = LOCAL_FORM("1",
	    FIELD("job", "type: text")
		FIELD("employer", "type: text, show_if: \":job = 'Mason'\", when_hidden: clear")
		    FIELD("place", "type: text, show_if: \":job = 'Mason'\", when_hidden: keep")
			FIELD("tools", "type: text, show_if: \":place = 'Bouaké'\""));
	struct desk_file *file = *state;
	struct desk_marks before, after;
	struct sheet sheet;
	int64_t id;

	desk_file_put(file, "forms/case/work_experience.yaml", form);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
	id = desk_file_add(file, "work_experience", 0, "job=Mason", "employer=A", "place=Bouaké",
	    "tools=Trowel", NULL);
	desk_file_sheet(file, &sheet, "work_experience", id);
	before = desk_file_marks(file);
	must_answer(&sheet, "job", "Tiler");
	after = desk_file_marks(file);
	assert_int_equal(after.actions, before.actions + 1);
	assert_int_equal(after.edits, before.edits + 2);
	store_file_holds(&file->store, "work_experience", id, "employer", value_null);
	store_file_holds(&file->store, "work_experience", id, "place", value_text("Bouaké"));
	assert_true(sheet.answers.items[desk_file_field(&sheet, "tools")].visible);
	undo(file);
	store_file_holds(&file->store, "work_experience", id, "employer", value_text("A"));
	sheet_close(&sheet);
}

static void
several_answers_are_one_action(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before, after;
	int64_t id;

	desk_file_case(file);
	desk_file_consent(file);
	before = desk_file_marks(file);
	id = desk_file_add(
	    file, "work_experience", 0, "job=!!Mason", "place=!unknown", "from_on=2018-02", NULL);
	after = desk_file_marks(file);
	assert_int_equal(after.actions, before.actions + 1);
	store_file_holds(&file->store, "work_experience", id, "job", value_text("!Mason"));
	store_file_holds(
	    &file->store, "work_experience", id, "absent.place", value_text("unknown"));
	desk_file_set(file, "work_experience", id, "job=Tiler", "place=Bouaké", NULL);
	assert_int_equal(desk_file_marks(file).actions, after.actions + 1);
	undo(file);
	store_file_holds(&file->store, "work_experience", id, "job", value_text("!Mason"));
	store_file_holds(
	    &file->store, "work_experience", id, "absent.place", value_text("unknown"));
}

static void
names_that_are_no_fields_and_words_that_are_no_reasons_are_told(void **state)
{
	static const struct given unknown[] = {{"jobb", "Mason"}}, reason[] = {{"place", "!later"}};
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	assert_false(sheet_answer_all(&sheet, unknown, 1, &err));
	desk_file_refused(&err, ERR_DATA, "“job”");
	assert_false(sheet_answer_all(&sheet, reason, 1, &err));
	desk_file_refused(&err, ERR_DATA, "not_asked");
	sheet_close(&sheet);
}

static void
a_record_goes_with_what_belongs_to_it_and_comes_back_the_same(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t evidence, link, other;

	desk_file_case(file);
	desk_file_consent(file);
	evidence = desk_file_add(file, "evidence", 0, "label=E1", "title=Wall", NULL);
	link = desk_file_add(file, "evidence_link", evidence, "note=Straight", NULL);
	desk_file_sheet(file, &sheet, "evidence", evidence);
	keep_draft(&sheet, "title", "Wal");
	assert_ok(sheet_delete(&sheet, &err), err);
	sheet_close(&sheet);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM evidence"), 0);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM evidence_link"), 0);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 0);
	undo(file);
	store_file_holds(&file->store, "evidence", evidence, "title", value_text("Wall"));
	store_file_holds(&file->store, "evidence_link", link, "note", value_text("Straight"));
	store_file_holds(
	    &file->store, "evidence_link", link, "evidence_id", value_integer(evidence));
	/* A record that is not there yet has nothing to take away. */
	desk_file_sheet(file, &sheet, "evidence", 0);
	assert_ok(sheet_delete(&sheet, &err), err);
	sheet_close(&sheet);
	other = desk_file_add(file, "evidence", 0, "label=E2", NULL);
	assert_true(other != evidence);
	store_file_sound(&file->store);
}

static void
a_step_outlives_the_session_it_was_agreed_in(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t session, step;

	desk_file_case(file);
	desk_file_consent(file);
	session = desk_file_add(file, "session", 0, "kind=reception", NULL);
	desk_file_sheet(file, &sheet, "step", 0);
	sheet.session_id = session;
	must_answer(&sheet, "action", "Ask for the contract");
	step = sheet.row_id;
	sheet_close(&sheet);
	store_file_holds(&file->store, "step", step, "session_id", value_integer(session));
	desk_file_sheet(file, &sheet, "session", session);
	assert_ok(sheet_delete(&sheet, &err), err);
	sheet_close(&sheet);
	store_file_holds(&file->store, "step", step, "session_id", value_null);
	undo(file);
	store_file_holds(&file->store, "step", step, "session_id", value_integer(session));
	store_file_holds(&file->store, "session", session, "kind", value_text("reception"));
}

static void
a_person_and_a_case_are_not_taken_away(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_sheet(file, &sheet, "person", file->person_id);
	assert_false(sheet_delete(&sheet, &err));
	desk_file_refused(&err, ERR_PERMISSION, "closed");
	sheet_close(&sheet);
}

static void
what_a_case_cannot_be_without_is_not_emptied(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_sheet(file, &sheet, "casefile", file->casefile_id);
	assert_false(answer(&sheet, "state", "", &err));
	desk_file_refused(&err, ERR_DATA, "State: this cannot be left empty");
	desk_file_answer(&sheet, "state", "intake");
	sheet_close(&sheet);
}

static void
a_form_of_one_record_has_one(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_add(file, "expectation", 0, "wishes=job", NULL);
	desk_file_sheet(file, &sheet, "expectation", 0);
	assert_false(answer(&sheet, "wishes", "training", &err));
	desk_file_refused(&err, ERR_DATA, "already");
	sheet_close(&sheet);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM expectation"), 1);
}

static void
a_file_is_kept_with_the_answer_that_names_it(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	const char *path = desk_file_put(file, "paper.txt", "The letter of an employer.\n");
	struct given given[] = {{"title", "Letter"}, {"file", path}};
	struct sheet sheet;
	struct err err = {0};
	struct attachment kept;
	const char *name;
	size_t field;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "evidence", 0);
	field = SIZE_MAX;
	for (size_t i = 0; i < sheet.form->fields_len; i++)
		if (sheet.form->fields[i].type->widget == WIDGET_FILE && field == SIZE_MAX)
			field = i;
	name = sheet.form->fields[field].name;
	before = desk_file_marks(file);
	assert_false(sheet_attach(&sheet, field, "/nowhere/paper.pdf", &err));
	assert_int_equal(sheet.row_id, 0);
	desk_file_unmoved(file, before);
	/* The file is fine, another answer is not: neither is kept. */
	given[0] = (struct given){"made_on", "soon"};
	given[1].field = name;
	assert_false(sheet_enter(&sheet, given, 2, NULL, &err));
	desk_file_unmoved(file, before);
	desk_file_answer(&sheet, name, "");
	assert_ok(sheet_attach(&sheet, field, path, &err), err);
	assert_true(sheet.row_id != 0);
	assert_int_equal(desk_file_marks(file).actions, before.actions + 1);
	assert_ok(attachment_find(file->store.db, sheet.answers.items[field].value.text,
		      &file->arena, &kept, &err),
	    err);
	assert_string_equal(kept.name, "paper.txt");
	sheet_close(&sheet);
}

static void
a_file_cannot_be_kept_before_there_is_a_case(void **state)
{
	static const char form[] = "form: person\nversion: 1\ntitle: {en: \"P\"}\ntable: person\n"
				   "owner: self\nrows: one\nsections:\n"
				   "  - section: a\n    title: {en: \"A\"}\n    fields:\n" FIELD(
				       "full_name", "type: text, required: true")
				       FIELD("picture", "type: file, extra: true");
	struct desk_file *file = *state;
	const char *path = desk_file_put(file, "a.txt", "a");
	struct sheet sheet;
	struct err err = {0};

	desk_file_put(file, "forms/case/person.yaml", form);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_sheet(file, &sheet, "person", 0);
	assert_false(sheet_attach(&sheet, desk_file_field(&sheet, "picture"), path, &err));
	desk_file_refused(&err, ERR_DATA, "case");
	sheet_close(&sheet);
}

/* G01, as the form says it and as the program asks it. */
static void
refused_without_consent(struct desk_file *file)
{
	struct desk_marks before = desk_file_marks(file);
	struct sheet sheet;
	struct err err = {0};

	desk_file_sheet(file, &sheet, "session", 0);
	assert_false(answer(&sheet, "summary", "Wants to work", &err));
	desk_file_refused(&err, ERR_DATA, "G01");
	assert_int_equal(sheet.row_id, 0);
	desk_file_answer(&sheet, "summary", "");
	sheet_close(&sheet);
	desk_file_unmoved(file, before);
}

static void
taken_with_consent(struct desk_file *file)
{
	struct sheet sheet;

	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "job", "Mason");
	sheet_close(&sheet);
}

static void
nothing_is_noted_without_consent(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	refused_without_consent(file);
	desk_file_add(file, "consent", 0, "purpose=photo", "decision=given", NULL);
	refused_without_consent(file);
	desk_file_add(file, "consent", 0, "purpose=casework", "decision=refused", NULL);
	refused_without_consent(file);
	/* Who the worker is may be noted all the same. */
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
}

static void
nothing_is_noted_after_consent_was_withdrawn(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t consent, work;

	desk_file_case(file);
	consent = desk_file_add(
	    file, "consent", 0, "purpose=casework", "decision=given", "given_on=2026-03-01", NULL);
	taken_with_consent(file);
	work = desk_file_number(file, "SELECT id FROM work_experience");
	desk_file_set(file, "consent", consent, "withdrawn_on=2026-03-02", NULL);
	refused_without_consent(file);
	/* Nor is what was noted before changed. */
	desk_file_sheet(file, &sheet, "work_experience", work);
	assert_false(answer(&sheet, "job", "Tiler", &err));
	desk_file_answer(&sheet, "job", "Mason");
	sheet_close(&sheet);
}

static void
nothing_is_noted_after_consent_ran_out(void **state)
{
	struct desk_file *file = *state;
	int64_t consent;

	desk_file_case(file);
	consent = desk_file_add(file, "consent", 0, "purpose=casework", "decision=given",
	    "given_on=2025-03-01", "expires_on=2026-03-01", NULL);
	refused_without_consent(file);
	desk_file_set(file, "consent", consent, "expires_on=2026-03-02", NULL);
	taken_with_consent(file);
}

static void
a_later_refusal_counts_and_a_new_consent_after_it(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	desk_file_add(
	    file, "consent", 0, "purpose=casework", "decision=given", "given_on=2026-01-10", NULL);
	taken_with_consent(file);
	desk_file_add(file, "consent", 0, "purpose=casework", "decision=refused",
	    "given_on=2026-02-10", NULL);
	refused_without_consent(file);
	desk_file_add(
	    file, "consent", 0, "purpose=casework", "decision=given", "given_on=2026-03-02", NULL);
	taken_with_consent(file);
}

static void
a_row_taken_away_elsewhere_leaves_the_sheet_as_it_was(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet, other;
	struct err err = {0};
	int64_t id;

	desk_file_case(file);
	desk_file_consent(file);
	id = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_sheet(file, &other, "work_experience", id);
	assert_ok(sheet_delete(&other, &err), err);
	sheet_close(&other);
	assert_false(sheet_reload(&sheet, &err));
	assert_int_equal(err.code, ERR_DATA);
	desk_file_answer(&sheet, "job", "Mason");
	assert_false(answer(&sheet, "job", "Tiler", &err));
	desk_file_answer(&sheet, "job", "Mason");
	undo(file);
	assert_ok(sheet_reload(&sheet, &err), err);
	must_answer(&sheet, "job", "Tiler");
	sheet_close(&sheet);
}

static void
a_form_for_a_column_that_is_not_there_is_refused_when_it_opens(void **state)
{
	static const struct {
		const char *text, *part;
	} wrong[] = {
	    {LOCAL_FORM("1", FIELD("job", "type: text") FIELD("shoe_size", "type: integer")),
		"shoe_size"},
	    {LOCAL_FORM("1", FIELD("job", "type: text, column: casefile_id")), "casefile_id"},
	    {LOCAL_FORM("1", FIELD("job", "type: text, column: id")), "“id”"},
	    {LOCAL_FORM("1", FIELD("job", "type: text, column: form_version")), "form_version"},
	    {LOCAL_FORM("1", FIELD("job", "type: integer")), "INTEGER"},
	    {"form: work_experience\nversion: 1\ntitle: {en: \"W\"}\ntable: jobs\nrows: many\n"
	     "sections:\n  - section: a\n    title: {en: \"A\"}\n    fields:\n" FIELD(
		 "job", "type: text"),
		"jobs"},
	    {"form: work_experience\nversion: 1\ntitle: {en: \"W\"}\ntable: work_experience\n"
	     "owner: session\nrows: many\nsections:\n  - section: a\n    title: {en: \"A\"}\n"
	     "    fields:\n" FIELD("job", "type: text"),
		"session"},
	    {"form: work_experience\nversion: 1\ntitle: {en: \"W\"}\ntable: staff\n"
	     "owner: self\nrows: many\nsections:\n  - section: a\n    title: {en: \"A\"}\n"
	     "    fields:\n" FIELD("name", "type: text"),
		"staff"},
	};
	struct desk_file *file = *state;

	desk_file_case(file);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct sheet sheet;
		struct err err = {0};

		desk_file_put(file, "forms/case/work_experience.yaml", wrong[i].text);
		desk_file_close(file);
		desk_file_open(file, NULL);
		assert_false(sheet_open(&sheet, &file->desk, "work_experience", file->casefile_id,
		    file->casefile_id, 0, &err));
		desk_file_refused(&err, ERR_CONFIG, wrong[i].part);
		desk_file_refused(&err, ERR_CONFIG, "forms/case/work_experience.yaml:");
	}
}

static void
a_local_question_is_kept_beside_the_columns(void **state)
{
	static const char form[] =
	    LOCAL_FORM("1", FIELD("job", "type: text")
				FIELD("own_tools", "type: yesno, extra: true, absent: [refused]")
				    FIELD("wage_note", "type: note, extra: true"));
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t id;

	desk_file_put(file, "forms/case/work_experience.yaml", form);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
	id = desk_file_add(
	    file, "work_experience", 0, "job=Mason", "own_tools=yes", "wage_note=By the day", NULL);
	store_file_holds(&file->store, "work_experience", id, "extra.own_tools", value_integer(1));
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "own_tools", "yes");
	assert_ok(
	    sheet_absent(&sheet, desk_file_field(&sheet, "own_tools"), ABSENT_REFUSED, &err), err);
	must_answer(&sheet, "wage_note", "By the day\nor the piece");
	assert_ok(sheet_reload(&sheet, &err), err);
	desk_file_answer(&sheet, "own_tools", "[refused]");
	desk_file_answer(&sheet, "wage_note", "By the day\nor the piece");
	sheet_close(&sheet);
	undo(file);
	undo(file);
	store_file_holds(&file->store, "work_experience", id, "extra.own_tools", value_integer(1));
	store_file_sound(&file->store);
}

static void
a_raised_version_leaves_old_answers_what_they_were(void **state)
{
	static const char one[] =
	    LOCAL_FORM("1", FIELD("job", "type: text") FIELD("mood", "type: text, extra: true"));
	static const char two[] = LOCAL_FORM("2",
	    FIELD("job", "type: text, required: true") FIELD("mood", "type: integer, extra: true")
		FIELD("place", "type: text, required: true"));
	struct desk_file *file = *state;
	struct journal_list actions;
	struct sheet sheet;
	struct err err = {0};
	int64_t id;

	desk_file_put(file, "forms/case/work_experience.yaml", one);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
	id = desk_file_add(file, "work_experience", 0, "job=Mason", "mood=good", NULL);
	desk_file_put(file, "forms/case/work_experience.yaml", two);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "mood", "good");
	assert_true(sheet.answers.items[desk_file_field(&sheet, "place")].missing);
	must_answer(&sheet, "place", "Bouaké");
	sheet_close(&sheet);
	store_file_holds(&file->store, "work_experience", id, "form_version", value_integer(1));
	store_file_holds(&file->store, "work_experience", id, "extra.mood", value_text("good"));
	assert_ok(journal_list(
		      file->store.db, file->casefile_id, 0, false, 1, &file->arena, &actions, &err),
	    err);
	assert_int_equal(actions.items[0].form_version, 2);
}

static void
a_huge_note_is_kept_whole_and_a_larger_one_refused(void **state)
{
	struct desk_file *file = *state;
	char *text = arena_alloc(&file->arena, FORM_NOTE_MAX_DEFAULT * 2 + 2);
	struct sheet sheet;
	struct err err = {0};

	for (size_t i = 0; i < FORM_NOTE_MAX_DEFAULT; i++)
		memcpy(text + i * 2, "é", 2);
	desk_file_put(
	    file, "forms/case/work_experience.yaml", LOCAL_FORM("1", FIELD("tasks", "type: note")));
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "tasks", text);
	store_file_holds(&file->store, "work_experience", sheet.row_id, "tasks", value_text(text));
	text[FORM_NOTE_MAX_DEFAULT * 2] = 'x';
	assert_false(answer(&sheet, "tasks", text, &err));
	desk_file_refused(&err, ERR_DATA, "100000");
	text[FORM_NOTE_MAX_DEFAULT * 2] = '\0';
	desk_file_answer(&sheet, "tasks", text);
	/* Written again and again, old texts do not stay in memory for ever. */
	for (int i = 0; i < 60; i++) {
		memcpy(text, i % 2 ? "é" : "à", 2);
		must_answer(&sheet, "tasks", text);
	}
	assert_true(sheet.answers.arena.used < 8 * 1024 * 1024);
	sheet_close(&sheet);
}

static void
an_answer_puts_right_what_the_form_computes_otherwise_by_now(void **state)
{
	static const char form[] = LOCAL_FORM("1",
	    FIELD("job", "type: text")
		FIELD("months", "type: integer, calculate: \"months_between('2025-01', :today)\""));
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	int64_t id;

	desk_file_put(file, "forms/case/work_experience.yaml", form);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
	id = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	store_file_holds(&file->store, "work_experience", id, "months", value_integer(14));
	desk_file_close(file);
	file->store.now += INT64_C(35) * 24 * 3600 * 1000;
	desk_file_open(file, NULL);
	before = desk_file_marks(file);
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "months", "15");
	desk_file_unmoved(file, before);
	must_answer(&sheet, "job", "Tiler");
	store_file_holds(&file->store, "work_experience", id, "months", value_integer(15));
	before = desk_file_marks(file);
	must_answer(&sheet, "job", "Mason");
	assert_int_equal(desk_file_marks(file).edits, before.edits + 1);
	sheet_close(&sheet);
	store_file_sound(&file->store);
}

static void
every_shipped_form_fits_the_case_file(void **state)
{
	struct desk_file *file = *state;
	const char *const *ids = book_form_ids(file->desk.book);
	size_t len = 0;

	for (; ids[len]; len++) {
		struct err err = {0};
		const struct form *form = book_form(file->desk.book, ids[len], &err);

		if (!form)
			fail_msg("%s", err.text);
		assert_ok(fit_form(file->store.db, form, &err), err);
	}
	assert_true(len >= 16);
}

static void
a_form_of_four_hundred_fields_is_answered(void **state)
{
	struct desk_file *file = *state;
	const char *form = LOCAL_FORM("1", FIELD("job", "type: text"));
	struct sheet sheet;

	for (int i = 1; i < FORM_FIELDS_MAX; i++)
		form = arena_printf(&file->arena,
		    "%s      - {field: q%d, label: {en: \"Q%d\"}, class: G, type: integer, extra: "
		    "true%s}\n",
		    form, i, i,
		    i < 2 ? "" : arena_printf(&file->arena, ", calculate: \":q%d + 1\"", i - 1));
	desk_file_put(file, "forms/case/work_experience.yaml", form);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_case(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "q1", "1");
	must_answer(&sheet, "q1", "2");
	desk_file_answer(&sheet, "q399", "400");
	store_file_holds(
	    &file->store, "work_experience", sheet.row_id, "extra.q399", value_integer(400));
	sheet_close(&sheet);
	store_file_sound(&file->store);
}

static size_t
memory_of(const struct sheet *sheet)
{
	return sheet->arena.used + sheet->answers.arena.used + sheet->answers.findings.used
	       + sheet->outside.arena.used;
}

/* A screen that nobody leaves: what was answered before must not pile up. */
static void
a_form_that_stays_open_keeps_its_size(void **state)
{
	struct desk_file *file = *state;
	char *note = arena_alloc(&file->arena, 2001);
	struct sheet sheet;
	size_t most = 0;

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	must_answer(&sheet, "job", "Mason");
	for (int i = 0; i < 900; i++) {
		memset(note, 'a' + i % 26, 2000);
		must_answer(&sheet, "tasks", note);
		if (memory_of(&sheet) > most)
			most = memory_of(&sheet);
	}
	assert_true(most < 1100 * 1024);
	desk_file_answer(&sheet, "tasks", note);
	desk_file_answer(&sheet, "job", "Mason");
	sheet_close(&sheet);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(opening_a_form_writes_nothing),
	    TEST(the_first_answer_makes_the_row_with_defaults_and_computed_answers),
	    TEST(what_is_computed_is_stored_when_what_it_reads_changes),
	    TEST(the_same_answer_again_writes_nothing),
	    TEST(an_answer_takes_its_draft_with_it),
	    TEST(a_row_opened_without_its_owner_takes_the_draft_too),
	    TEST(a_wrong_answer_changes_nothing),
	    TEST(an_answer_that_cannot_be_written_changes_nothing),
	    TEST(a_first_answer_that_cannot_be_written_leaves_a_new_record),
	    TEST(a_file_for_reading_refuses_and_keeps_what_it_shows),
	    TEST(a_reason_stands_instead_of_an_answer),
	    TEST(parked_answers_are_kept_and_come_back),
	    TEST(hidden_answers_are_cleared_or_kept_where_the_form_says_so),
	    TEST(several_answers_are_one_action),
	    TEST(names_that_are_no_fields_and_words_that_are_no_reasons_are_told),
	    TEST(a_record_goes_with_what_belongs_to_it_and_comes_back_the_same),
	    TEST(a_step_outlives_the_session_it_was_agreed_in),
	    TEST(a_person_and_a_case_are_not_taken_away),
	    TEST(what_a_case_cannot_be_without_is_not_emptied),
	    TEST(a_form_of_one_record_has_one),
	    TEST(a_file_is_kept_with_the_answer_that_names_it),
	    TEST(a_file_cannot_be_kept_before_there_is_a_case),
	    TEST(nothing_is_noted_without_consent),
	    TEST(nothing_is_noted_after_consent_was_withdrawn),
	    TEST(nothing_is_noted_after_consent_ran_out),
	    TEST(a_later_refusal_counts_and_a_new_consent_after_it),
	    TEST(a_row_taken_away_elsewhere_leaves_the_sheet_as_it_was),
	    TEST(a_form_for_a_column_that_is_not_there_is_refused_when_it_opens),
	    TEST(a_local_question_is_kept_beside_the_columns),
	    TEST(a_raised_version_leaves_old_answers_what_they_were),
	    TEST(a_huge_note_is_kept_whole_and_a_larger_one_refused),
	    TEST(an_answer_puts_right_what_the_form_computes_otherwise_by_now),
	    TEST(every_shipped_form_fits_the_case_file),
	    TEST(a_form_of_four_hundred_fields_is_answered),
	    TEST(a_form_that_stays_open_keeps_its_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
