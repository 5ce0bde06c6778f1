/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Likely duplicates: what agreement is worth, who is offered with which reasons, and who is not. */
#include "desk_file.h"

#include "base/buf.h"
#include "base/file.h"
#include "casework/register.h"
#include "store/doctor.h"
#include "store/duplicate.h"
#include "store/match.h"
#include "store/sql.h"

/* Somebody as they are in the file, or as they come to the desk. */
struct who {
	const char *name, *born, *sex, *phone, *romanised, *document, *address, *birth_place,
	    *email;
};

static int64_t
put(struct desk_file *file, const struct who *who)
{
	struct store_file *store = &file->store;
	struct err err = {0};
	struct action action;
	int64_t person = 0, casefile = 0, paper = 0;
	const struct record_field fields[] = {
	    {"full_name", value_text(who->name)},
	    {"romanised", value_text(who->romanised)},
	    {"born", value_text(who->born)},
	    {"sex", value_text(who->sex)},
	    {"phone", value_text(who->phone)},
	    {"address", value_text(who->address)},
	    {"birth_place", value_text(who->birth_place)},
	    {"email", value_text(who->email)},
	};

	store_file_begin(store, &action, "create");
	assert_ok(record_create(store->db, &action, "person", fields, 8, &person, &err), err);
	{
		const struct record_field rest[] = {
		    {"person_id", value_integer(person)},
		    {"number", value_text(arena_printf(&file->arena, "TST1-26-%lld",
				   (long long)desk_file_number(
				       file, "SELECT 1000 + count(*) FROM person")))},
		};
		const struct record_field number[] = {
		    {"person_id", value_integer(person)}, {"number", value_text(who->document)}};

		assert_ok(
		    record_create(store->db, &action, "casefile", rest, 2, &casefile, &err), err);
		if (who->document)
			assert_ok(record_create(store->db, &action, "person_document", number, 2,
				      &paper, &err),
			    err);
	}
	store_file_end(store, &action);
	return person;
}

static struct duplicate_list
ask(struct desk_file *file, const struct who *who)
{
	const struct duplicate_query query = {.name = who->name,
	    .romanised = who->romanised,
	    .born = who->born,
	    .sex = who->sex,
	    .phones = {who->phone},
	    .documents = {who->document},
	    .address = who->address,
	    .birth_place = who->birth_place,
	    .email = who->email};
	struct duplicate_list list;
	struct err err = {0};

	assert_ok(duplicate_find(file->store.db, &query, &file->arena, &list, &err), err);
	return list;
}

/* One person in the file, one asked about: what they have in common, and about how much that is. */
static const struct weighed {
	struct who is, asked;
	unsigned reasons;
	int low, high; /* points; high 0: not offered */
} weighed[] = {
    {{.name = "KABORÉ Salif"}, {.name = "Salif Kabore"}, DUPLICATE_NAME, 180, 210},
    {{.name = "KABORÉ Salif", .born = "1999-03-14", .sex = "m"},
	{.name = "Salif Kabore", .born = "1999-03-14", .sex = "m"}, DUPLICATE_NAME | DUPLICATE_BORN,
	320, 360},
    /* Less is known, and less it says. */
    {{.name = "KABORÉ Salif", .born = "1999"}, {.name = "Salif Kabore", .born = "1999-03-14"},
	DUPLICATE_NAME | DUPLICATE_BORN_YEAR, 235, 255},
    {{.name = "KABORÉ Salif", .born = "1999~"}, {.name = "Salif Kabore", .born = "1998-11"},
	DUPLICATE_NAME | DUPLICATE_BORN_YEAR, 220, 245},
    {{.name = "KABORÉ Salif", .born = "1995/1999"}, {.name = "Salif Kabore", .born = "1997"},
	DUPLICATE_NAME | DUPLICATE_BORN_YEAR, 210, 235},
    /* 1 January is written where the day is not known. */
    {{.name = "KABORÉ Salif", .born = "1999-01-01"}, {.name = "Salif Kabore", .born = "1999-01-01"},
	DUPLICATE_NAME | DUPLICATE_BORN_YEAR, 235, 255},
    {{.name = "KABORÉ Salif", .born = "1999-01-01"}, {.name = "Salif Kabore", .born = "1999-06-09"},
	DUPLICATE_NAME | DUPLICATE_BORN_YEAR, 235, 255},
    {{.name = "KABORÉ Salif", .born = "1999-03-04"}, {.name = "Salif Kabore", .born = "1999-04-03"},
	DUPLICATE_NAME | DUPLICATE_BORN_SWAPPED, 255, 285},
    {{.name = "KABORÉ Salif", .born = "1999-03-04"}, {.name = "Salif Kabore", .born = "1989-03-04"},
	DUPLICATE_NAME | DUPLICATE_BORN_NEAR, 220, 250},
    /* Wrong, or another; neither a birth date nor a sex decides alone. */
    {{.name = "KABORÉ Salif", .born = "1999-03-14"}, {.name = "Salif Kabore", .born = "1961"},
	DUPLICATE_NAME | DUPLICATE_BORN_DIFFERS, 140, 165},
    {{.name = "KABORÉ Salif", .sex = "m"}, {.name = "Salif Kabore", .sex = "f"},
	DUPLICATE_NAME | DUPLICATE_SEX_DIFFERS, 150, 175},
    {{.name = "KABORÉ Salif", .sex = "m"}, {.name = "Salif Kabore", .sex = "x"}, DUPLICATE_NAME,
	180, 210},
    /* Names: other spellings, slips, parts, one of them only. */
    {{.name = "Ouédraogo Salif"}, {.name = "Wedraogo Salif"}, DUPLICATE_NAME_ALIKE, 140, 175},
    {{.name = "KABORÉ Salif"}, {.name = "Salif Kaborre"}, DUPLICATE_NAME_ALIKE, 140, 175},
    {{.name = "KABORÉ Salif"}, {.name = "Salim Kaboré"}, DUPLICATE_NAME_NEAR, 130, 150},
    {{.name = "KABORÉ Salif"}, {.name = "Kaboré Salif Mohamed"}, DUPLICATE_NAME_PART, 170, 200},
    {{.name = "KABORÉ Salif", .phone = "70112233"},
	{.name = "S. Kaboré", .phone = "+226 70 11 22 33"}, DUPLICATE_NAME_PART | DUPLICATE_PHONE,
	230, 270},
    {{.name = "Maria Dela Cruz"}, {.name = "Delacruz Maria"}, DUPLICATE_NAME, 180, 210},
    {{.name = "KABORÉ Salif"}, {.name = "Kaboré Awa"}, 0, 0, 0},
    {{.name = "KABORÉ Salif", .phone = "70112233"}, {.name = "Kaboré Awa", .phone = "70112233"},
	DUPLICATE_NAME_SHARED | DUPLICATE_PHONE, 190, 220},
    {{.name = "Suharto", .born = "1970"}, {.name = "Soeharto", .born = "1970"},
	DUPLICATE_NAME_ALIKE | DUPLICATE_BORN_YEAR, 100, 130},
    /* Another name, and yet. */
    {{.name = "Jean Dupont", .document = "B 123-456", .born = "1960"},
	{.name = "Awa Traoré", .document = "b123456", .born = "1999"},
	DUPLICATE_DOCUMENT | DUPLICATE_NAME_DIFFERS | DUPLICATE_BORN_DIFFERS, 100, 120},
    {{.name = "Jean Dupont", .phone = "0701020304"}, {.name = "Awa Traoré", .phone = "0701020304"},
	0, 0, 0},
    {{.name = "Jean Dupont", .email = "jd@example.org"},
	{.name = "J. Dupond", .email = "JD@example.org"}, DUPLICATE_NAME_NEAR | DUPLICATE_EMAIL,
	210, 250},
    /* Places add to what there is. */
    {{.name = "Koffi", .address = "12 rue des Jardins, Adjamé"},
	{.name = "Koffi", .address = "Rue des jardins 12 Adjame"},
	DUPLICATE_NAME | DUPLICATE_ADDRESS, 155, 175},
    {{.name = "Koffi", .birth_place = "Bouaké"}, {.name = "Koffi", .birth_place = "Bouake"},
	DUPLICATE_NAME | DUPLICATE_BIRTH_PLACE, 130, 150},
    {{.name = "Koffi", .birth_place = "Bouaké"}, {.name = "Koffi", .birth_place = "Man"}, 0, 0, 0},
    /* Two scripts. */
    {{.name = "محمد التازي", .born = "1990"}, {.name = "Mohamed Tazi", .born = "1990"},
	DUPLICATE_NAME_ALIKE | DUPLICATE_BORN_YEAR, 195, 225},
};

static void
agreement_is_weighed(void **state)
{
	for (size_t i = 0; i < sizeof(weighed) / sizeof(weighed[0]); i++) {
		const struct weighed *w = &weighed[i];
		struct duplicate_list list;
		struct desk_file *file;

		assert_int_equal(desk_file_setup((void **)&file), 0);
		put(file, &w->is);
		list = ask(file, &w->asked);
		if (list.len != (w->high > 0))
			fail_msg("%s and %s: %zu offered", w->is.name, w->asked.name, list.len);
		if (w->high
		    && (list.items[0].reasons != w->reasons || list.items[0].points < w->low
			|| list.items[0].points > w->high))
			fail_msg("%s and %s: %d points, %s", w->is.name, w->asked.name,
			    list.items[0].points, register_reasons(&list.items[0], &file->arena));
		desk_file_teardown((void **)&file);
	}
	(void)state;
}

/* Pairs of one person as two desks wrote them down, in eight scripts; with every kind of slip. */
static const struct who pairs[][2] = {
    {{.name = "OUÉDRAOGO Awa", .born = "1991-05-02"}, {.name = "Awa Wedraogo", .born = "1991"}},
    {{.name = "Amadou Diallo", .born = "1988"}, {.name = "Ahmadu Jallow", .born = "1988"}},
    {{.name = "Mamadou Touré", .born = "1985-02-03"}, {.name = "Muhammad Turay", .born = "1985"}},
    {{.name = "N'Guessan Kouassi", .sex = "m"}, {.name = "Kwasi Nguessan", .sex = "f"}},
    {{.name = "Fatoumata Coulibaly", .born = "1994-01-01"},
	{.name = "Fatima Kulibali", .born = "1994-09-12"}},
    {{.name = "KONÉ Aminata", .phone = "+225 07 08 09 10 11"},
	{.name = "Bamba Aminata", .phone = "0708091011"}},
    {{.name = "Khadija Ben Ali", .born = "1990-04-05"},
	{.name = "Hadija Benali", .born = "1990-05-04"}},
    {{.name = "خديجة العلوي", .romanised = "Khadija El Alaoui"}, {.name = "Khadidja Alaoui"}},
    {{.name = "محمد بناني", .born = "1982"}, {.name = "Mohammed Bennani", .born = "1982"}},
    {{.name = "فاطمة التازي"}, {.name = "فاطمه التازى"}},
    {{.name = "يوسف الفاسي", .born = "1979-11-30"}, {.name = "Youssef El Fassi", .born = "1979"}},
    {{.name = "ተወልደ ገብረ", .romanised = "Tewelde Gebre"}, {.name = "Tewolde Ghebre"}},
    {{.name = "ከበደ አበበ", .born = "1987"}, {.name = "Kebede Abebe", .born = "1987"}},
    {{.name = "Tsegaye Haile"}, {.name = "Segaye Hayle"}},
    {{.name = "Cabdi Maxamed Cali", .born = "1993"}, {.name = "Abdi Mohamed Ali", .born = "1993"}},
    {{.name = "Xasan Faarax"}, {.name = "Hassan Farah"}},
    {{.name = "सीता थापा", .romanised = "Sita Thapa", .born = "1996"},
	{.name = "Seeta Thapa", .born = "1996"}},
    {{.name = "राम बहादुर गुरुङ", .born = "1985"}, {.name = "Ram Bahadur Gurung", .born = "1985"}},
    {{.name = "Md. Rahim Uddin", .born = "1992-06-07"},
	{.name = "Mohammad Rahim Uddin", .born = "1992-06-07"}},
    {{.name = "Lakshmi Chowdhury", .born = "1990"}, {.name = "Laxmi Chaudhury", .born = "1990"}},
    {{.name = "রহিমা খাতুন", .romanised = "Rahima Khatun"}, {.name = "Rahima Khatoon"}},
    {{.name = "Ma. Cristina Dela Cruz", .born = "1989-08-09"},
	{.name = "Maria Kristina Delacruz", .born = "1989-08-09"}},
    {{.name = "Jhon Rey Gonzales"}, {.name = "John Rey Gonzalez"}},
    {{.name = "Peña Lourdes"}, {.name = "Lourdes Pena"}},
    {{.name = "Soekarno", .born = "1970-06-06"}, {.name = "Sukarno", .born = "1970-06-06"}},
    {{.name = "Siti Nur Haliza"}, {.name = "Sitti Noor Haliza"}},
    {{.name = "Nguyễn Thị Hoa", .born = "1988-02-17"}, {.name = "Nguyen Thi Hoa", .born = "1988"}},
    {{.name = "山田 花子", .born = "1990-10-10"}, {.name = "山田花子", .born = "1990-10-10"}},
    {{.name = "Жўраев Шерзод", .born = "1984"}, {.name = "Jurayev Sherzod", .born = "1984"}},
    {{.name = "Қодиров Мухаммад"}, {.name = "Qodirov Muhammad"}},
    {{.name = "สมชาย ใจดี", .born = "1991-03-04"}, {.name = "สมชาย ใจดี", .born = "1991"}},
    {{.name = "Suharto", .born = "1966-03-08"}, {.name = "Soeharto", .born = "1966-03-08"}},
    /* Married, former and swapped names. */
    {{.name = "Awa Sanogo", .born = "1990-07-21", .phone = "70998877"},
	{.name = "Awa Traoré", .born = "1990-07-21", .phone = "70998877"}},
    {{.name = "Salif Kaboré", .born = "1999-03-14"},
	{.name = "Kaboré Salif", .born = "1999-03-41"}},
    /* Wrong sex, wrong dates. */
    {{.name = "Dominique Akpovi", .sex = "m", .born = "1980-12-01"},
	{.name = "Dominique Akpovi", .sex = "f", .born = "1980-01-12"}},
    {{.name = "Affoué Gnamien", .born = "1992-03-04"},
	{.name = "Affoue Gnamien", .born = "1983-03-04"}},
    {{.name = "Yao Kouadio", .document = "C0099887"},
	{.name = "Kojo Yaw", .document = "C 00 99 887"}},
};

/* Others who have something in common with them, and are not meant. */
static const struct who strangers[] = {
    {.name = "Awa Kaboré", .born = "1975"},
    {.name = "Awa Diallo", .born = "2001-01-01"},
    {.name = "Moussa Ouédraogo", .born = "1991"},
    {.name = "Mohamed Traoré", .born = "1963-04-04"},
    {.name = "Issa Touré", .born = "1985-02-03"},
    {.name = "Maria Santos", .born = "1989"},
    {.name = "John Smith", .born = "1988"},
    {.name = "Rahima Begum", .born = "1990"},
    {.name = "Sita Rai", .born = "1999"},
    {.name = "Ram Shrestha", .born = "1985"},
    {.name = "Abdi Warsame", .born = "1961"},
    {.name = "Hassan Omar", .born = "1977"},
    {.name = "Aminata Koné", .born = "1940"},
    {.name = "Kwame Nkrumah", .born = "1909"},
    {.name = "أحمد العلوي", .born = "1955"},
    {.name = "مريم الفاسي", .born = "2000"},
    {.name = "Иванов Иван", .born = "1984"},
    {.name = "Hoa Tran", .born = "1988"},
    {.name = "田中 太郎", .born = "1990"},
    {.name = "Sari", .born = "1996"},
};

enum { PAIRS = sizeof(pairs) / sizeof(pairs[0]) };
enum { STRANGERS = sizeof(strangers) / sizeof(strangers[0]) };

static void
pairs_in_eight_scripts_are_found_and_strangers_are_not(void **state)
{
	struct desk_file *file = *state;
	size_t offered = 0, found = 0;
	int64_t ids[PAIRS];

	for (size_t i = 0; i < PAIRS; i++)
		ids[i] = put(file, &pairs[i][0]);
	for (size_t i = 0; i < STRANGERS; i++)
		put(file, &strangers[i]);
	for (size_t i = 0; i < PAIRS; i++) {
		struct duplicate_list list = ask(file, &pairs[i][1]);
		bool hit = false;

		offered += list.len;
		for (size_t k = 0; k < list.len; k++) {
			hit |= list.items[k].row.person_id == ids[i];
			/* Whoever is offered comes with words that say why. */
			assert_true(register_reasons(&list.items[k], &file->arena)[0] != '\0');
		}
		if (!hit)
			print_message("missed: %s, %s\n", pairs[i][0].name, pairs[i][1].name);
		found += hit;
	}
	print_message("%zu of %d found, %zu offered\n", found, (int)PAIRS, offered);
	assert_true(found * 100 >= PAIRS * 92);
	assert_true(found * 100 >= offered * 92);
}

static void
the_five_best_come_first_and_each_person_once(void **state)
{
	struct desk_file *file = *state;
	struct duplicate_list list;
	struct who who = {.name = "Salif Kaboré", .born = "1999-03-14", .phone = "70112233"};
	int64_t best = put(file, &who), again;
	struct err err = {0};

	who.phone = NULL;
	put(file, &who);
	who.born = "1999";
	for (int i = 0; i < 8; i++)
		put(file, &who);
	/* A second case does not make a second person. */
	assert_ok(register_again(&file->desk, best, NULL, 0, &again, &err), err);
	who = (struct who){.name = "Kabore Salif", .born = "1999-03-14", .phone = "70 11 22 33"};
	list = ask(file, &who);
	assert_int_equal(list.len, DUPLICATES_MAX);
	assert_int_equal(list.items[0].row.person_id, best);
	for (size_t i = 0; i < list.len; i++)
		for (size_t k = i + 1; k < list.len; k++) {
			assert_true(list.items[i].points >= list.items[k].points);
			assert_int_not_equal(
			    list.items[i].row.person_id, list.items[k].row.person_id);
		}
	assert_ok(duplicate_of_person(file->store.db, best, &file->arena, &list, &err), err);
	for (size_t i = 0; i < list.len; i++)
		assert_int_not_equal(list.items[i].row.person_id, best);
}

/* What half the office is called says little; the file itself tells. */
static void
frequent_names_weigh_less(void **state)
{
	struct desk_file *file = *state;
	struct who who = {.name = "Awa Traoré"};
	struct duplicate_list list;
	int alone;

	put(file, &who);
	list = ask(file, &who);
	assert_int_equal(list.len, 1);
	alone = list.items[0].points;
	for (int i = 0; i < 300; i++) {
		who.name = arena_printf(&file->arena, "%s Zongo%d", i % 2 ? "Awa" : "Traoré", i);
		put(file, &who);
	}
	who.name = "Awa Traoré";
	list = ask(file, &who);
	assert_int_equal(list.len, 1);
	assert_true(list.items[0].points < alone - 50);
}

/* One number that many have, a family's or an agent's. */
static void
shared_phones_weigh_less(void **state)
{
	struct desk_file *file = *state;
	struct who who = {.name = "Issa Zadi", .phone = "0506070809"};
	struct duplicate_list list;
	int alone;

	put(file, &who);
	list = ask(file, &who);
	alone = list.items[0].points;
	for (int i = 0; i < 40; i++) {
		who.name = arena_printf(&file->arena, "Somebody%d", i);
		put(file, &who);
	}
	who.name = "Issa Zadi";
	list = ask(file, &who);
	assert_true(list.items[0].points < alone - 50);
	assert_true(list.items[0].reasons & DUPLICATE_NAME);
}

static void
what_is_compared_follows_the_records(void **state)
{
	struct desk_file *file = *state;
	struct store_file *store = &file->store;
	struct who who = {.name = "Salif Kaboré", .born = "1999-03-14"};
	int64_t person = put(file, &who);
	struct err err = {0};

	assert_true(match_check(store->db, person, &err));
	store_file_set(store, "person", person, "full_name", value_text("Adjoua Konan"));
	assert_int_equal(ask(file, &who).len, 0);
	who = (struct who){.name = "Adwoa Konan"};
	assert_int_equal(ask(file, &who).len, 1);
	store_file_set(store, "person", person, "full_name", value_text("Salif Kaboré"));
	assert_int_equal(ask(file, &who).len, 0);
	assert_true(match_check(store->db, person, &err));
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM person_match"), 1);
}

static void
run(struct desk_file *file, const char *text)
{
	struct sql q = {0};
	struct err err = {0};

	assert_ok(db_begin(file->store.db, &err), err);
	assert_ok(sql_prepare_built(&q, file->store.db, text, &err), err);
	assert_ok(sql_run(&q, &err), err);
	sql_done(&q);
	assert_ok(db_end(file->store.db, true, &err), err);
}

static const char *
doctor_says(struct desk_file *file, const char *check)
{
	struct doctor_report report;
	struct err err = {0};

	assert_ok(doctor_check(file->store.db, &file->arena, &report, &err), err);
	for (size_t i = 0; i < report.len; i++)
		if (strcmp(report.items[i].check, check) == 0)
			return report.items[i].state;
	return "";
}

static void
the_doctor_knows_rows_that_are_not_right(void **state)
{
	struct desk_file *file = *state;
	const struct who who = {.name = "Salif Kaboré"};

	put(file, &who);
	assert_string_equal(doctor_says(file, "match"), "ok");
	run(file, "UPDATE person_match SET names = 'somebody else'");
	assert_string_equal(doctor_says(file, "match"), "warning");
	run(file, "DELETE FROM person_match");
	assert_string_equal(doctor_says(file, "match"), "warning");
}

/* Other rules, or keys that were never made: all are made at the next opening. */
static void
new_rules_make_the_keys_again(void **state)
{
	static const char rules[] = "respelling: 1\nversion: \"2\"\nregions:\n  - region: here\n   "
				    " same: [[\"salif\", \"boris\"]]\n";
	struct desk_file *file = *state;
	const struct who who = {.name = "Salif Kaboré"}, other = {.name = "Boris Kaboré"};
	struct buf text = {0};
	const char *source = getenv("SRCDIR"), *weights;
	struct arena arena = {0};
	struct err err = {0};
	char *bytes;
	size_t len;

	put(file, &who);
	assert_int_equal(ask(file, &other).len, 0);
	assert_ok(file_read(arena_printf(&arena, "%s/forms/respelling.yaml", source ? source : "."),
		      1 << 20, &arena, &bytes, &len, &err),
	    err);
	weights = strstr(bytes, "\nweights:");
	assert_non_null(weights);
	buf_text(&text, rules);
	buf_text(&text, weights);
	desk_file_put(file, "forms/respelling.yaml", buf_str(&text));
	desk_file_close(file);
	desk_file_open(file, NULL);
	assert_int_equal(ask(file, &other).len, 1);
	assert_string_equal(doctor_says(file, "match"), "ok");
	run(file, "DELETE FROM person_match");
	run(file, "INSERT INTO person_key (person_key) VALUES ('rebuild')");
	run(file, "DELETE FROM setting WHERE name = 'match.made'");
	assert_int_equal(ask(file, &other).len, 0);
	desk_file_close(file);
	desk_file_open(file, NULL);
	assert_int_equal(ask(file, &other).len, 1);
	assert_string_equal(doctor_says(file, "match"), "ok");
	store_file_sound(&file->store);
	buf_free(&text);
	arena_free(&arena);
}

static void
without_rules_it_is_said(void **state)
{
	struct store_file *store = *state;
	const struct duplicate_query query = {.name = "Salif Kaboré"};
	struct duplicate_list list;
	struct err err = {0};

	assert_false(duplicate_find(store->db, &query, &store->arena, &list, &err));
	desk_file_refused(&err, ERR_CONFIG, "respelling.yaml");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(agreement_is_weighed),
	    TEST(pairs_in_eight_scripts_are_found_and_strangers_are_not),
	    TEST(the_five_best_come_first_and_each_person_once),
	    TEST(frequent_names_weigh_less),
	    TEST(shared_phones_weigh_less),
	    TEST(what_is_compared_follows_the_records),
	    TEST(the_doctor_knows_rows_that_are_not_right),
	    TEST(new_rules_make_the_keys_again),
	    cmocka_unit_test_setup_teardown(
		without_rules_it_is_said, store_file_new, store_file_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
