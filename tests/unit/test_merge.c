/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two records of one person become one and two again; two persons are said not to be one. */
#include "desk_file.h"

#include "casework/merge.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "casework/timeline.h"
#include "store/doctor.h"
#include "store/draft.h"
#include "store/match.h"
#include "store/person_link.h"

/* Salif with a case, and Salif as another desk wrote him down, with a case and papers. */
struct two {
	struct desk_file *file;
	int64_t ours, theirs;   /* cases */
	int64_t person, other;  /* persons */
	int64_t paper, session; /* of the other */
};

static int64_t
open_case(struct desk_file *file, const struct given given[], size_t len)
{
	struct sheet sheet;
	struct err err = {0};
	int64_t id;
	bool *changed = arena_alloc(&file->arena, 400);

	file->store.now += 1000;
	assert_ok(sheet_open_fresh(&sheet, &file->desk, "person", &err), err);
	assert_ok(sheet_take(&sheet, given, len, changed, &err), err);
	assert_ok(register_worker(&sheet, NULL, 0, &id, &err), err);
	sheet_close(&sheet);
	return id;
}

static void
consent(struct desk_file *file, int64_t casefile_id)
{
	file->casefile_id = casefile_id;
	desk_file_consent(file);
}

static struct two
two_records(struct desk_file *file)
{
	static const struct given ours[] = {{"full_name", "Salif Kaboré"}, {"born", "1999-03-14"},
	    {"phone", "70 11 22 33"}, {"sex", "m"}, {"birth_place", "!unknown"}};
	static const struct given theirs[] = {{"full_name", "KABORE Saalif"}, {"born", "1999"},
	    {"phone", "76 00 00 01"}, {"birth_place", "Koudougou"}, {"email", "salif@example.org"}};
	struct two two = {.file = file};

	two.ours = open_case(file, ours, 5);
	two.theirs = open_case(file, theirs, 5);
	two.person = rows_person(&file->desk, two.ours);
	two.other = rows_person(&file->desk, two.theirs);
	consent(file, two.theirs);
	file->person_id = two.other;
	two.paper = desk_file_add(
	    file, "person_document", two.other, "kind=passport", "number=X 99 123", NULL);
	two.session = desk_file_add(file, "session", two.theirs, "kind=reception", NULL);
	consent(file, two.ours);
	file->person_id = two.person;
	return two;
}

static void
sound(struct two *two)
{
	struct doctor_report report;
	struct err err = {0};

	store_file_sound(&two->file->store);
	assert_ok(doctor_check(two->file->store.db, &two->file->arena, &report, &err), err);
	for (size_t i = 0; i < report.len; i++)
		if (strcmp(report.items[i].check, "search") == 0
		    || strcmp(report.items[i].check, "match") == 0
		    || strcmp(report.items[i].check, "references") == 0
		    || strcmp(report.items[i].check, "tally") == 0)
			if (strcmp(report.items[i].state, "ok") != 0)
				fail_msg("%s", report.items[i].text);
}

static void
merge(struct two *two, const char *theirs)
{
	struct merge it;
	struct err err = {0};

	two->file->store.now += 1000;
	assert_ok(merge_open(&it, &two->file->desk, two->ours, two->theirs, &err), err);
	if (theirs)
		assert_ok(merge_choose(&it, theirs, true, &err), err);
	assert_ok(merge_do(&it, NULL, &err), err);
	merge_close(&it);
}

static const char *
take_back(struct two *two)
{
	const char *what;
	struct err err = {0};
	int64_t id;

	assert_ok(timeline_undo(&two->file->desk, 0, &two->file->arena, &what, &id, &err), err);
	return what;
}

static int64_t
action_of(struct two *two, const char *kind)
{
	return desk_file_number(two->file,
	    arena_printf(&two->file->arena,
		"SELECT id FROM action WHERE kind = '%s' ORDER BY seq DESC LIMIT 1", kind));
}

static void
holds(struct two *two, int64_t person, const char *field, const char *text)
{
	store_file_holds(&two->file->store, "person", person, field, value_text(text));
}

/* The one case that is found for what is typed; 0: none, or several. */
static int64_t
find(struct two *two, const char *typed)
{
	const struct casefile_filter filter = {.find = typed};
	struct casefile_rows rows;
	struct err err = {0};

	assert_ok(casefile_list(two->file->store.db, &filter, NULL, false, 10, &two->file->arena,
		      &rows, &err),
	    err);
	return (int64_t)rows.len;
}

static void
resolves(struct two *two, const char *number, int64_t person)
{
	struct casefile_row row;
	struct err err = {0};

	assert_ok(casefile_find(two->file->store.db, number, &two->file->arena, &row, &err), err);
	assert_true(row.person_id == person);
}

static void
what_differs_is_a_choice_and_what_is_missing_is_taken(void **state)
{
	struct two two = two_records(*state);
	struct merge it;
	struct err err = {0};
	size_t choices = 0;

	assert_ok(merge_open(&it, &two.file->desk, two.ours, two.theirs, &err), err);
	for (size_t i = 0; i < it.len; i++) {
		const struct merge_field *at = &it.fields[i];

		choices += at->is_choice;
		if (strcmp(at->field->name, "birth_place") == 0) {
			assert_false(at->is_choice);
			assert_true(at->takes_theirs);
			assert_string_equal(
			    merge_words(&it, at, false, &two.file->arena), "[not known]");
			assert_string_equal(
			    merge_words(&it, at, true, &two.file->arena), "Koudougou");
		}
	}
	assert_int_equal(choices, 3);
	assert_false(merge_choose(&it, "sex", true, &err));
	desk_file_refused(&err, ERR_DATA, "full_name, born, phone");
	assert_false(merge_choose(&it, "fone", true, &err));
	merge_close(&it);
	assert_false(merge_open(&it, &two.file->desk, two.ours, two.ours, &err));
	desk_file_refused(&err, ERR_DATA, "one person already");
}

static void
a_merge_is_one_action(void **state)
{
	struct two two = two_records(*state);
	struct desk_marks before = desk_file_marks(two.file);

	merge(&two, "phone");
	assert_int_equal(desk_file_marks(two.file).actions, before.actions + 1);
	holds(&two, two.person, "full_name", "Salif Kaboré");
	holds(&two, two.person, "phone", "76 00 00 01");
	holds(&two, two.person, "birth_place", "Koudougou");
	holds(&two, two.person, "email", "salif@example.org");
	holds(&two, two.person, "born", "1999-03-14");
	/* The absorbed record is as it was, and all that was its own went over. */
	holds(&two, two.other, "full_name", "KABORE Saalif");
	holds(&two, two.other, "phone", "76 00 00 01");
	assert_int_equal(rows_person(&two.file->desk, two.theirs), two.person);
	store_file_holds(
	    &two.file->store, "person_document", two.paper, "person_id", value_integer(two.person));
	resolves(&two, "ABJ1-26-0001", two.person);
	resolves(&two, "ABJ1-26-0002", two.person);
	/* Found by either name, offered to nobody. */
	assert_int_equal(find(&two, "saalif"), 2);
	assert_int_equal(find(&two, "kabore salif"), 2);
	assert_int_equal(match_row(two.file->store.db, two.other), 0);
	sound(&two);
}

static void
both_come_apart_as_they_were_and_together_again(void **state)
{
	struct two two = two_records(*state);
	const char *what;
	struct err err = {0};
	int64_t id;

	merge(&two, "phone");
	take_back(&two);
	holds(&two, two.person, "phone", "70 11 22 33");
	store_file_holds(&two.file->store, "person", two.person, "birth_place", value_null);
	holds(&two, two.person, "absent.birth_place", "unknown");
	assert_int_equal(rows_person(&two.file->desk, two.theirs), two.other);
	store_file_holds(
	    &two.file->store, "person_document", two.paper, "person_id", value_integer(two.other));
	resolves(&two, "ABJ1-26-0002", two.other);
	assert_int_equal(find(&two, "saalif"), 1);
	assert_int_equal(desk_file_number(two.file, "SELECT count(*) FROM person_link"), 0);
	sound(&two);
	assert_ok(timeline_redo(&two.file->desk, &two.file->arena, &what, &id, &err), err);
	holds(&two, two.person, "phone", "76 00 00 01");
	resolves(&two, "ABJ1-26-0002", two.person);
	assert_int_equal(find(&two, "saalif"), 2);
	sound(&two);
	take_back(&two);
	resolves(&two, "ABJ1-26-0002", two.other);
	sound(&two);
}

/* What was done since stays done, on the side it was done to. */
static void
later_work_lands_on_the_right_side(void **state)
{
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	int64_t later, step, again, casefile;
	const char *what;
	struct err err = {0};

	merge(&two, "phone");
	/* On the person: an answer that the merge had set, and one that it had not. */
	desk_file_set(file, "person", two.person, "phone=70 99 99 99", "call_name=Sali", NULL);
	/* On the other's case, and a new case and a new paper of the one person. */
	file->casefile_id = two.theirs;
	desk_file_set(file, "session", two.session, "summary=Wants a certificate.", NULL);
	step = desk_file_add(file, "step", two.theirs, "action=Photographs", NULL);
	desk_file_set(file, "person_document", two.paper, "issuer=ONI", NULL);
	file->casefile_id = two.ours;
	later = desk_file_add(
	    file, "person_document", two.person, "kind=national_id", "number=B1", NULL);
	assert_ok(register_again(&file->desk, two.person, NULL, 0, &again, &err), err);
	assert_ok(timeline_undo(
		      &file->desk, action_of(&two, "merge"), &file->arena, &what, &casefile, &err),
	    err);
	assert_non_null(strstr(what, "kept, because it was changed since: Phone"));
	holds(&two, two.person, "phone", "70 99 99 99");
	holds(&two, two.person, "call_name", "Sali");
	holds(&two, two.other, "phone", "76 00 00 01");
	holds(&two, two.person, "absent.birth_place", "unknown");
	assert_int_equal(rows_person(&file->desk, two.theirs), two.other);
	assert_int_equal(rows_person(&file->desk, again), two.person);
	store_file_holds(
	    &file->store, "session", two.session, "summary", value_text("Wants a certificate."));
	store_file_holds(&file->store, "step", step, "casefile_id", value_integer(two.theirs));
	store_file_holds(
	    &file->store, "person_document", two.paper, "person_id", value_integer(two.other));
	store_file_holds(&file->store, "person_document", two.paper, "issuer", value_text("ONI"));
	store_file_holds(
	    &file->store, "person_document", later, "person_id", value_integer(two.person));
	sound(&two);
}

/* The reason in the place of an answer goes with it. */
static void
an_answer_and_its_reason_stay_together(void **state)
{
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	const char *what;
	struct err err = {0};
	int64_t id;

	merge(&two, NULL);
	desk_file_set(file, "person", two.person, "birth_place=Bobo-Dioulasso", NULL);
	assert_ok(
	    timeline_undo(&file->desk, action_of(&two, "merge"), &file->arena, &what, &id, &err),
	    err);
	holds(&two, two.person, "birth_place", "Bobo-Dioulasso");
	store_file_holds(&file->store, "person", two.person, "absent.birth_place", value_null);
	sound(&two);
}

/* A paper that was deleted stays deleted; the rest goes back. */
static void
what_was_deleted_since_stays_deleted(void **state)
{
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	struct sheet sheet;
	const char *what;
	struct err err = {0};
	int64_t id;

	merge(&two, NULL);
	file->casefile_id = two.ours;
	desk_file_sheet(file, &sheet, "person_document", two.paper);
	assert_ok(sheet_delete(&sheet, &err), err);
	sheet_close(&sheet);
	sound(&two);
	assert_ok(
	    timeline_undo(&file->desk, action_of(&two, "merge"), &file->arena, &what, &id, &err),
	    err);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM person_document"), 0);
	resolves(&two, "ABJ1-26-0002", two.other);
	sound(&two);
}

static void
merges_come_apart_in_their_order(void **state)
{
	static const struct given third[] = {{"full_name", "Kaboré Salifou"}};
	struct two two = two_records(*state), next;
	struct desk_file *file = two.file;
	int64_t first, id;
	const char *what;
	struct err err = {0};

	merge(&two, NULL);
	first = action_of(&two, "merge");
	next = (struct two){.file = file, .ours = open_case(file, third, 1), .theirs = two.ours};
	next.person = rows_person(&file->desk, next.ours);
	merge(&next, NULL);
	/* Three records, one person: every number leads there, every name is found. */
	resolves(&two, "ABJ1-26-0001", next.person);
	resolves(&two, "ABJ1-26-0002", next.person);
	assert_int_equal(find(&two, "saalif"), 3);
	sound(&two);
	assert_false(timeline_undo(&file->desk, first, &file->arena, &what, &id, &err));
	desk_file_refused(&err, ERR_DATA, "goes over");
	take_back(&two);
	assert_ok(timeline_undo(&file->desk, first, &file->arena, &what, &id, &err), err);
	resolves(&two, "ABJ1-26-0001", two.person);
	resolves(&two, "ABJ1-26-0002", two.other);
	sound(&two);
}

static struct duplicate_list
duplicates(struct two *two, int64_t person)
{
	struct duplicate_list list;
	struct err err = {0};

	assert_ok(
	    duplicate_of_person(two->file->store.db, person, &two->file->arena, &list, &err), err);
	return list;
}

static void
a_pair_that_is_none_is_not_offered_again(void **state)
{
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	struct merge it;
	struct err err = {0};

	assert_int_equal(duplicates(&two, two.person).len, 1);
	assert_int_equal(duplicates(&two, two.other).len, 1);
	assert_ok(merge_not_same(&file->desk, two.theirs, two.ours, "cousins", &err), err);
	assert_int_equal(duplicates(&two, two.person).len, 0);
	assert_int_equal(duplicates(&two, two.other).len, 0);
	assert_false(merge_not_same(&file->desk, two.ours, two.theirs, NULL, &err));
	desk_file_refused(&err, ERR_DATA, "said before");
	/* Somebody else said so: it is taken back first. */
	assert_ok(merge_open(&it, &file->desk, two.ours, two.theirs, &err), err);
	assert_false(merge_do(&it, NULL, &err));
	desk_file_refused(&err, ERR_DATA, "said not to be the same person");
	merge_close(&it);
	take_back(&two);
	assert_int_equal(duplicates(&two, two.person).len, 1);
	merge(&two, NULL);
	assert_int_equal(duplicates(&two, two.person).len, 0);
	sound(&two);
}

/* What was said of a record holds for the person it became part of. */
static void
what_was_said_of_a_record_goes_with_it(void **state)
{
	static const struct given third[] = {{"full_name", "Salif Kaboré"}, {"born", "1999"}};
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	int64_t stranger = open_case(file, third, 2), link;
	struct err err = {0};

	assert_ok(merge_not_same(&file->desk, two.theirs, stranger, NULL, &err), err);
	assert_int_equal(duplicates(&two, two.person).len, 2);
	merge(&two, NULL);
	assert_int_equal(duplicates(&two, two.person).len, 0);
	assert_int_equal(duplicates(&two, rows_person(&file->desk, stranger)).len, 0);
	assert_ok(person_link_says_distinct(
		      file->store.db, two.person, rows_person(&file->desk, stranger), &link, &err),
	    err);
	assert_true(link != 0);
}

static void
what_is_being_typed_keeps_a_record_where_it_is(void **state)
{
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	struct merge it;
	struct err err = {0};
	struct draft half = {.form = "person",
	    .owner_id = two.other,
	    .row_id = two.other,
	    .casefile_id = two.theirs,
	    .field = "call_name",
	    .text = "Sa",
	    .staff_id = file->desk.staff_id};
	struct desk_marks before;

	assert_ok(draft_save(file->store.db, &half, &err), err);
	before = desk_file_marks(file);
	assert_ok(merge_open(&it, &file->desk, two.ours, two.theirs, &err), err);
	assert_false(merge_do(&it, NULL, &err));
	desk_file_refused(&err, ERR_DATA, "ABJ1-26-0002");
	merge_close(&it);
	desk_file_unmoved(file, before);
}

static void
the_timeline_tells_it_in_words(void **state)
{
	struct two two = two_records(*state);
	struct desk_file *file = two.file;
	struct moment_list moments;
	struct text_list changes;
	struct err err = {0};
	struct journal_action action;
	bool goes_over = false, phone = false;

	merge(&two, "phone");
	assert_ok(
	    timeline_list(&file->desk, two.ours, 0, false, 1, &file->arena, &moments, &err), err);
	assert_string_equal(moments.items[0].what,
	    "ABJ1-26-0001 and ABJ1-26-0002 KABORE Saalif: one person, merged");
	action = *moments.items[0].action;
	assert_ok(timeline_changes(&file->desk, &action, &file->arena, &changes, &err), err);
	for (size_t i = 0; i < changes.len; i++) {
		goes_over |= strstr(changes.items[i], "Case goes over: ABJ1-26-0002") != NULL;
		phone |= strstr(changes.items[i], "Phone: 70 11 22 33 → 76 00 00 01") != NULL;
	}
	assert_true(goes_over && phone);
	/* The other case tells it too. */
	assert_ok(
	    timeline_list(&file->desk, two.theirs, 0, false, 1, &file->arena, &moments, &err), err);
	assert_string_equal(moments.items[0].action->kind, "merge");
	take_back(&two);
	assert_ok(merge_not_same(&file->desk, two.ours, two.theirs, "cousins", &err), err);
	assert_ok(
	    timeline_list(&file->desk, two.ours, 0, false, 1, &file->arena, &moments, &err), err);
	assert_string_equal(moments.items[0].what,
	    "ABJ1-26-0001 and ABJ1-26-0002 KABORE Saalif: not the same person: cousins");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_differs_is_a_choice_and_what_is_missing_is_taken),
	    TEST(a_merge_is_one_action),
	    TEST(both_come_apart_as_they_were_and_together_again),
	    TEST(later_work_lands_on_the_right_side),
	    TEST(an_answer_and_its_reason_stay_together),
	    TEST(what_was_deleted_since_stays_deleted),
	    TEST(merges_come_apart_in_their_order),
	    TEST(a_pair_that_is_none_is_not_offered_again),
	    TEST(what_was_said_of_a_record_goes_with_it),
	    TEST(what_is_being_typed_keeps_a_record_where_it_is),
	    TEST(the_timeline_tells_it_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
