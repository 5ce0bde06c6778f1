/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases nobody lived: frequent names of several scripts, put together by chance with a fixed seed. */
#include "bench.h"

#include "base/edtf.h"

#include <stdlib.h>

struct names {
	const char *origin;
	const char *given[8], *family[8]; /* "native|Latin" where the script is not Latin */
};

static const struct names peoples[] = {
    {"BFA", {"Awa", "Moussa", "Salimata", "Ousmane", "Mariam", "Issa", "Fatoumata", "Adama"},
	{"Ouédraogo", "Traoré", "Koné", "Sawadogo", "Bâ", "N'Diaye", "Coulibaly", "Diallo"}},
    {"CIV", {"Affoué", "Koffi", "Aya", "Yao", "Amenan", "Kouassi", "Adjoua", "Konan"},
	{"Kouamé", "N'Dri", "Bamba", "Yapi", "Touré", "Aké", "Gnamien", "Zadi"}},
    {"PHL", {"Maricel", "Jose", "Rosario", "Ramil", "Jennylyn", "Noel", "Lourdes", "Arnel"},
	{"Santos", "Dela Cruz", "Reyes", "Bautista", "Villanueva", "Peña", "Ramos", "Magsaysay"}},
    {"MAR",
	{"فاطمة|Fatima", "محمد|Mohamed", "خديجة|Khadija", "يوسف|Youssef", "عائشة|Aicha",
	    "حسن|Hassan", "مريم|Maryam", "خالد|Khalid"},
	{"العلوي|El Alaoui", "بن علي|Ben Ali", "الإدريسي|Idrissi", "التازي|Tazi", "بناني|Bennani",
	    "الفاسي|El Fassi", "برادة|Berrada", "زيدان|Zidane"}},
    {"NPL",
	{"सीता|Sita", "राम|Ram", "सुनिता|Sunita", "दिपक|Dipak", "अनिता|Anita", "प्रकाश|Prakash",
	    "मीना|Mina", "हरि|Hari"},
	{"थापा|Thapa", "गुरुङ|Gurung", "तामाङ|Tamang", "श्रेष्ठ|Shrestha", "राई|Rai", "मगर|Magar",
	    "लिम्बू|Limbu", "खड्का|Khadka"}},
};

static const char *const destinations[] = {"CIV", "FRA", "ITA", "SAU", "QAT", "MYS", "ESP", "LBN"};
static const char *const stages[] = {
    "considering", "pre_departure", "stay", "return", "reintegration"};
static const struct {
	const char *code, *job;
} trades[] = {
    {"7112", "maçon"},
    {"9112", "cleaner in offices"},
    {"5322", "home care"},
    {"7531", "couturière"},
    {"7233", "mécanicien agricole"},
    {"8332", "lorry driver"},
    {"5120", "cuisinier"},
    {"7411", "electrician"},
    {"6111", "market gardener"},
    {"7126", "plombier"},
};

static const char *const sentences[] = {
    "Worked for several employers without papers and wants the experience to count.",
    "Le certificat est resté chez l'ancien employeur; une copie est demandée.",
    "Can read plans and measure, reads and writes little French.",
    "Souhaite faire reconnaître dix ans de métier avant de repartir.",
    "Next time the tools are brought along and two photographs of finished work.",
    "A cousin translates; an interpreter is asked for the interview.",
};

/* splitmix64: the whole state is one number, so case i is the same in every run. */
static uint64_t
next_random(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static size_t
pick(uint64_t *state, size_t count)
{
	return (size_t)(next_random(state) % count);
}

/* The part of "native|Latin" before the bar, or after it; a Latin name is both. */
static const char *
half(struct arena *arena, const char *name, bool native)
{
	size_t bar = 0;

	while (name[bar] && name[bar] != '|')
		bar++;
	if (!name[bar])
		return name;
	return native ? arena_dup_len(arena, name, bar) : name + bar + 1;
}

static void
name_them(struct made_up *out, const struct names *people, uint64_t *state, struct arena *arena)
{
	const char *given = people->given[pick(state, 8)], *family = people->family[pick(state, 8)];
	/* A number, since otherwise a million people would have 320 names. */
	uint64_t place = next_random(state) % 9000 + 1000;

	out->name = arena_printf(
	    arena, "%s %s %d", half(arena, given, true), half(arena, family, true), (int)place);
	out->romanised = NULL;
	if (half(arena, given, true) != half(arena, given, false))
		out->romanised = arena_printf(arena, "%s %s %d", half(arena, given, false),
		    half(arena, family, false), (int)place);
}

static const char *
tell(uint64_t *state, struct arena *arena)
{
	size_t count = sizeof(sentences) / sizeof(sentences[0]);

	return arena_printf(arena, "%s %s %s", sentences[pick(state, count)],
	    sentences[pick(state, count)], sentences[pick(state, count)]);
}

void
make_up(struct made_up *out, uint32_t number, struct arena *arena)
{
	uint64_t state = number;
	const struct names *people = &peoples[pick(&state, sizeof(peoples) / sizeof(peoples[0]))];
	size_t trade = pick(&state, sizeof(trades) / sizeof(trades[0]));
	int day = day_number(2024, 1, 1) + (int)pick(&state, 700);

	*out = (struct made_up){
	    .origin = people->origin, .occupation = trades[trade].code, .job = trades[trade].job};
	name_them(out, people, &state, arena);
	out->sex = pick(&state, 2) ? "f" : "m";
	out->born = day_print(arena, day_number(1960, 1, 1) + (int)pick(&state, 16000));
	out->phone = arena_printf(arena, "+225 07 %08d", (int)pick(&state, 100000000));
	out->number = arena_printf(arena, "BEN1-24-%04u", number + 1);
	out->destination =
	    destinations[pick(&state, sizeof(destinations) / sizeof(destinations[0]))];
	out->stage = stages[pick(&state, sizeof(stages) / sizeof(stages[0]))];
	out->employer = arena_printf(arena, "Entreprise %d", (int)pick(&state, 3000));
	for (int i = 0; i < 2; i++) {
		out->met_on[i] = day_print(arena, day + i * 30);
		out->summary[i] = tell(&state, arena);
	}
	out->due_on = pick(&state, 200) == 0 ? day_print(arena, day + 60) : NULL;
}
