/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/fold.h"
#include "base/utf8.h"

#include <unistd.h>

static void
assert_folds(const char *text, const char *expected)
{
	struct buf buf = {0};

	fold_text(&buf, text);
	if (strcmp(buf_str(&buf), expected) != 0)
		fail_msg("“%s” folds to “%s”, not “%s”", text, buf_str(&buf), expected);
	buf_free(&buf);
}

static void
spellings_of_a_name_meet(void **state)
{
	/* Every text of a row folds to the first. */
	static const char *const rows[][7] = {
	    {"", " ", "-", "…", "\xE2\x80\x8B", "😀", "\xCC\x81"},
	    {"mamadou ba", "Mamadou Bâ", "MAMADOU BÂ", " Mamadou  Ba. ", "Mamadou Ba\xCC\x82",
		"Mamadou-Bâ", "Mamadou\nBâ"},
	    {"ndri", "N'Dri", "N’DRI", "Nʼdri", "N´Dri", "N`Dri", "Nꞌdri"},
	    {"saadatu", "Sa'adatu", "Saʿadatu", "Saʾadatu", "Saʔadatu", "Sa’adatu"},
	    {"dsouza", "D'Souza", "D’Souza", "DSouza"},
	    {"cote d ivoire", "Côte d'Ivoire", "CÔTE D’IVOIRE", "cote-d-ivoire"},
	    {"main d oeuvre", "main-d'œuvre", "MAIN D’ŒUVRE"},
	    {"agent d entretien", "Agent d'entretien"},
	    {"l haj", "L'Haj", NULL},
	    {"jean marie", "Jean-Marie", "Jean‐Marie", "Jean–Marie", "jean/marie", "Jean_Marie"},
	    {"soren strom", "Søren Strøm"},
	    {"aerosk", "Ærøsk", "ærøsk"},
	    {"strasse", "Straße", "STRASSE", "STRAẞE"},
	    {"lodz", "Łódź"},
	    {"duong", "Đường"},
	    {"istanbul", "İstanbul", "ıstanbul", "ISTANBUL"},
	    {"thordur", "Þorður", NULL},
	    {"bamako", "Bamakɔ", NULL},
	    {"kone", "Kɔnɛ", "Kònè", "KONE", "KONÉ"},
	    {"nyang ngolo", "Ɲaŋ Ŋolo", NULL},
	    {"kankan dan baba", "Ƙanƙan Ɗan Ɓaba"},
	    {"adzovi", "Adzoʋi", NULL},
	    {"محمد علي", "مُحَمَّد عَلِيّ", "محمـــد علی", "محمد على"},
	    {"احمد", "أحمد", "إحمد", "آحمد", "ٱحمد"},
	    {"فاطمه", "فاطمة", "فاطمه"},
	    {"علا", "علاء", "علا"},
	    {"كريم", "کریم", "كريم", "گريم"},
	    {"باريز", "پاريز", "باريژ"},
	    {"رضا", "رض\xE2\x80\x8Cا", "ﺭﺿﺎ"},
	    {"фарход", "Фарҳод", "ФАРХОД"},
	    {"жумагул", "Жұмағүл", NULL},
	    {"ееиг", "ёєіґ", NULL},
	    {"иосиф", "Йосиф"},
	    {"ሀይሉ", "ኀይሉ", "ሐይሉ"},
	    {"σοφιασ", "ΣΟΦΊΑΣ", "Σοφίας"},
	    {"किरण", "किरण"},
	    {"फरहान", "फ़रहान"},
	    {"डीसोउज", "डी’सोउज़", "डी'सोउज़"},
	    {"王 小 明", "王小明", "王 小明", "王・小明"},
	    {"ガ ン", "ガン", "ｶﾞﾝ", "カ\xE3\x82\x99ン"},
	    {"김 한국", "김 한국", "김\t한국"},
	    {"ส ม ช า ย", "สมชาย"},
	    {"0102030405", "٠١٠٢٠٣٠٤٠٥", "०१०२०३०४०५", "０１０２０３０４０５"},
	    {"2 b", "2/b", "²-b"},
	    {"iv", "Ⅳ", "IV"},
	    {"tel", "℡"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		for (size_t k = 1; k < 7 && rows[i][k]; k++)
			assert_folds(rows[i][k], rows[i][0]);
}

static void
spellings_that_differ_stay_apart(void **state)
{
	static const char *const rows[][2] = {
	    {"राम", "रोम"},
	    {"กา", "กี"},
	    {"Ali", "Ala"},
	    {"Jean Marie", "Jeanmarie"},
	    {"かき", "かぎ"},
	    {"12", "1 2"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf a = {0}, b = {0};

		fold_text(&a, rows[i][0]);
		fold_text(&b, rows[i][1]);
		assert_string_not_equal(a.data, b.data);
		buf_free(&a);
		buf_free(&b);
	}
}

/* Valid, words with one space between, and the same when folded again. */
static bool
well_folded(const struct buf *folded, struct buf *again)
{
	const char *text = buf_str(folded);

	if (!utf8_valid(text, folded->len, NULL) || text[0] == ' ' || strstr(text, "  "))
		return false;
	if (folded->len > 0 && text[folded->len - 1] == ' ')
		return false;
	for (const char *c = text; *c; c++)
		if (strchr("'\"*:^(){}-+.", *c) || (*c >= 'A' && *c <= 'Z')
		    || (unsigned char)*c < ' ')
			return false;
	buf_clear(again);
	fold_text(again, text);
	return strcmp(buf_str(again), text) == 0;
}

static void
every_code_point_folds_well(void **state)
{
	struct buf text = {0}, folded = {0}, again = {0};

	(void)state;
	for (uint32_t point = 1; point < 0x30000; point++) {
		if (point >= 0xD800 && point <= 0xF8FF)
			continue;
		buf_clear(&text);
		buf_clear(&folded);
		buf_text(&text, "a");
		utf8_encode(&text, point);
		buf_text(&text, "e");
		fold_text(&folded, text.data);
		if (!well_folded(&folded, &again))
			fail_msg("U+%04X: “%s”, then “%s”", (unsigned)point, folded.data,
			    buf_str(&again));
	}
	buf_free(&text);
	buf_free(&folded);
	buf_free(&again);
}

static void
random_texts_fold_well(void **state)
{
	static const uint32_t blocks[] = {0x20, 0xA0, 0x300, 0x600, 0x650, 0x900, 0xE00, 0x1100,
	    0x1200, 0x1780, 0x2000, 0x3040, 0x3090, 0x4E00, 0xAC00, 0xFB50, 0xFF60};
	struct buf text = {0}, folded = {0}, again = {0};
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 50000; round++) {
		buf_clear(&text);
		buf_clear(&folded);
		for (int i = 0; i < 8; i++) {
			seed = seed * 1664525 + 1013904223;
			utf8_encode(
			    &text, blocks[(seed >> 8) % (sizeof(blocks) / sizeof(blocks[0]))]
				       + (seed >> 24) % 96);
		}
		fold_text(&folded, text.data);
		if (!well_folded(&folded, &again))
			fail_msg(
			    "“%s”: “%s”, then “%s”", text.data, buf_str(&folded), buf_str(&again));
	}
	buf_free(&text);
	buf_free(&folded);
	buf_free(&again);
}

static FILE *
open_shared(const char *name)
{
	const char *shared = getenv("SHARED"), *srcdir = getenv("SRCDIR");
	struct buf path = {0};
	FILE *file;

	if (shared)
		buf_printf(&path, "%s/%s", shared, name);
	else
		buf_printf(&path, "%s/../shared/%s", srcdir ? srcdir : ".", name);
	file = fopen(path.data, "r");
	buf_free(&path);
	return file;
}

/* The fourth of the columns parted by commas, in place. */
static char *
name_column(char *line)
{
	for (int i = 0; i < 3 && line; i++) {
		line = strchr(line, ',');
		line = line ? line + 1 : NULL;
	}
	if (line)
		line[strcspn(line, ",\r\n")] = '\0';
	return line;
}

static void
every_real_name_folds_to_something(void **state)
{
	FILE *file = open_shared("data/names/names_by_locale.csv");
	struct buf folded = {0}, again = {0};
	size_t room = 0, names = 0;
	char *line = NULL, *name;

	(void)state;
	if (!file)
		skip();
	while (getline(&line, &room, file) > 0) {
		name = name_column(line);
		if (!name || !name[0] || strcmp(name, "\"") == 0)
			continue;
		buf_clear(&folded);
		fold_text(&folded, name);
		if (folded.len == 0 || !well_folded(&folded, &again))
			fail_msg("“%s”: “%s”", name, buf_str(&folded));
		names++;
	}
	assert_true(names > 20000);
	free(line);
	fclose(file);
	buf_free(&folded);
	buf_free(&again);
}

static void
folding_appends(void **state)
{
	struct buf buf = {0};

	(void)state;
	buf_text(&buf, "ID l");
	fold_text(&buf, "É'a-中");
	assert_string_equal(buf.data, "ID lea 中");
	buf_free(&buf);
}

static void
a_long_text_folds_in_linear_time(void **state)
{
	static const char *const parts[] = {
	    "e\xCC\x81", "\xCC\x81", "\xEF\xB7\xBA", "中", "ก", "l'a "};

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buf text = {0}, folded = {0};

		while (text.len < 300000)
			buf_text(&text, parts[i]);
		fold_text(&folded, text.data);
		assert_true(folded.len < 20 * text.len);
		buf_free(&text);
		buf_free(&folded);
	}
}

static void
digits_of_any_script_are_digits(void **state)
{
	struct buf buf = {0};

	(void)state;
	fold_digits(&buf, "+225 (07) ٠٨-०९.１ ext. ½");
	assert_string_equal(buf.data, "2250708091");
	buf_free(&buf);
}

static void
distance_counts_changes(void **state)
{
	static const struct {
		const char *a, *b;
		int limit, distance;
	} rows[] = {
	    {"", "", 0, 0},
	    {"", "abc", 3, 3},
	    {"", "abc", 2, 3},
	    {"traore", "traore", 0, 0},
	    {"traore", "taore", 2, 1},
	    {"traore", "traorre", 2, 1},
	    {"traore", "trapre", 2, 1},
	    {"traore", "rtaore", 2, 1},
	    {"traore", "traoer", 1, 1},
	    {"traore", "xraoer", 2, 2},
	    {"ouedraogo", "wedraogo", 2, 2},
	    {"ouedraogo", "wedraogo", 1, 2},
	    {"abcdef", "fedcba", 3, 4},
	    {"中村", "村中", 1, 1},
	    {"ab", "ba", 0, 1},
	    {"abcd", "badc", 2, 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		int there = fold_distance(rows[i].a, rows[i].b, rows[i].limit);
		int back = fold_distance(rows[i].b, rows[i].a, rows[i].limit);

		if (there != rows[i].distance || back != there)
			fail_msg("row %zu: %d, %d", i, there, back);
	}
}

/* The plain way, over the whole table. */
static int
plain_distance(const char *a, const char *b)
{
	int d[12][12];
	int n = (int)strlen(a), m = (int)strlen(b);

	for (int i = 0; i <= n; i++)
		for (int k = 0; k <= m; k++) {
			int best =
			    i == 0 || k == 0 ? i + k : d[i - 1][k - 1] + (a[i - 1] != b[k - 1]);

			if (i > 0 && k > 0 && d[i - 1][k] + 1 < best)
				best = d[i - 1][k] + 1;
			if (i > 0 && k > 0 && d[i][k - 1] + 1 < best)
				best = d[i][k - 1] + 1;
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]
			    && d[i - 2][k - 2] + 1 < best)
				best = d[i - 2][k - 2] + 1;
			d[i][k] = best;
		}
	return d[n][m];
}

static void
distance_agrees_with_the_plain_way(void **state)
{
	uint32_t seed = 3;

	(void)state;
	for (int round = 0; round < 50000; round++) {
		char words[2][12] = {{0}};
		int plain;

		for (int w = 0; w < 2; w++) {
			seed = seed * 1664525 + 1013904223;
			for (uint32_t i = 0, len = (seed >> 8) % 11; i < len; i++) {
				seed = seed * 1664525 + 1013904223;
				words[w][i] = (char)('a' + (seed >> 24) % 3);
			}
		}
		plain = plain_distance(words[0], words[1]);
		for (int limit = 0; limit < 12; limit++)
			assert_int_equal(fold_distance(words[0], words[1], limit),
			    plain <= limit ? plain : limit + 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(spellings_of_a_name_meet),
	    cmocka_unit_test(spellings_that_differ_stay_apart),
	    cmocka_unit_test(every_code_point_folds_well),
	    cmocka_unit_test(random_texts_fold_well),
	    cmocka_unit_test(every_real_name_folds_to_something),
	    cmocka_unit_test(folding_appends),
	    cmocka_unit_test(a_long_text_folds_in_linear_time),
	    cmocka_unit_test(digits_of_any_script_are_digits),
	    cmocka_unit_test(distance_counts_changes),
	    cmocka_unit_test(distance_agrees_with_the_plain_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
