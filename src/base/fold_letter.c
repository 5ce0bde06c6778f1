/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The letters in which spellings of one name differ. Where they come from:
 *
 * Latin of Europe: the replacement used in the machine readable zone of passports where
 *   that is one letter or a usual pair (ICAO Doc 9303 part 3, section 6), but o for ø
 *   and d for ð, as people type them without the key.
 * Latin of Africa: the letters of ISO 6438; the replacements are those of typing on a
 *   French or English keyboard in Hausa and Fulfulde (b d k y for the hooked letters), Bambara
 *   and Dyula (è ò ny ng before the orthography with ɛ ɔ ɲ ŋ), Ewe and Fon (d f g v).
 * Arabic: the forms of one letter that its languages use in place of each other, and the
 *   Arabic letter which offices write for a Persian, Urdu or Kurdish one they do not have.
 * Cyrillic: the Russian letter in a document issued in Russia for a Kazakh, Kyrgyz,
 *   Tajik, Uzbek or Ukrainian one.
 * Ethiopic: the rows that sound alike in Amharic and are written for each other.
 */
#include "base/fold_letter.h"

#include <stddef.h>
#include <stdlib.h>

struct letter {
	uint32_t point;
	const char *written;
};

/* By code point. All are case folded; what NFKD takes apart is not here. */
static const struct letter letters[] = {
    {0x00E6, "ae"},                              /* æ */
    {0x00F0, "d"},                               /* ð */
    {0x00F8, "o"},                               /* ø */
    {0x00FE, "th"},                              /* þ */
    {0x0111, "d"},                               /* đ */
    {0x0127, "h"},                               /* ħ */
    {0x0131, "i"},                               /* ı */
    {0x0138, "k"},                               /* ĸ */
    {0x0142, "l"},                               /* ł */
    {0x014B, "ng"},                              /* ŋ */
    {0x0153, "oe"},                              /* œ */
    {0x0167, "t"},                               /* ŧ */
    {0x0180, "b"},                               /* ƀ */
    {0x0188, "c"},                               /* ƈ */
    {0x0192, "f"},                               /* ƒ */
    {0x0199, "k"},                               /* ƙ */
    {0x019A, "l"},                               /* ƚ */
    {0x01A5, "p"},                               /* ƥ */
    {0x01AD, "t"},                               /* ƭ */
    {0x01B4, "y"},                               /* ƴ */
    {0x01B6, "z"},                               /* ƶ */
    {0x01DD, "e"},                               /* ǝ */
    {0x01E5, "g"},                               /* ǥ */
    {0x0237, "j"},                               /* ȷ */
    {0x023C, "c"},                               /* ȼ */
    {0x0247, "e"},                               /* ɇ */
    {0x0249, "j"},                               /* ɉ */
    {0x024D, "r"},                               /* ɍ */
    {0x024F, "y"},                               /* ɏ */
    {0x0251, "a"},                               /* ɑ */
    {0x0253, "b"},                               /* ɓ */
    {0x0254, "o"},                               /* ɔ */
    {0x0256, "d"},                               /* ɖ */
    {0x0257, "d"},                               /* ɗ */
    {0x0259, "e"},                               /* ə */
    {0x025B, "e"},                               /* ɛ */
    {0x0260, "g"},                               /* ɠ */
    {0x0263, "g"},                               /* ɣ */
    {0x0266, "h"},                               /* ɦ */
    {0x0268, "i"},                               /* ɨ */
    {0x0269, "i"},                               /* ɩ */
    {0x026B, "l"},                               /* ɫ */
    {0x0272, "ny"},                              /* ɲ */
    {0x0275, "o"},                               /* ɵ */
    {0x0283, "sh"},                              /* ʃ */
    {0x0289, "u"},                               /* ʉ */
    {0x028A, "u"},                               /* ʊ */
    {0x028B, "v"},                               /* ʋ */
    {0x0292, "zh"},                              /* ʒ */
    {0x0454, "е"},                               /* є, Ukrainian */
    {0x0456, "и"},                               /* і, Kazakh and Ukrainian */
    {0x0491, "г"},                               /* ґ */
    {0x0493, "г"},                               /* ғ */
    {0x049B, "к"},                               /* қ */
    {0x04A3, "н"},                               /* ң */
    {0x04AF, "у"},                               /* ү */
    {0x04B1, "у"},                               /* ұ */
    {0x04B3, "х"},                               /* ҳ */
    {0x04B7, "ч"},                               /* ҷ */
    {0x04BB, "х"},                               /* һ */
    {0x04D9, "а"},                               /* ә */
    {0x04E9, "о"},                               /* ө */
    {0x0621, ""},                                /* hamza on the line: written or not */
    {0x0629, "ه"},                               /* teh marbuta */
    {0x0640, ""},                                /* tatweel */
    {0x0649, "ي"},                               /* alef maksura */
    {0x066E, "ب"},                               /* dotless beh */
    {0x0671, "ا"},                               /* alef wasla */
    {0x0672, "ا"}, {0x0673, "ا"}, {0x0679, "ت"}, /* tteh */
    {0x067E, "ب"},                               /* peh */
    {0x0686, "ج"},                               /* tcheh */
    {0x0688, "د"},                               /* ddal */
    {0x0691, "ر"},                               /* rreh */
    {0x0695, "ر"},                               /* reh with small v, Kurdish */
    {0x0698, "ز"},                               /* jeh */
    {0x06A4, "ف"},                               /* veh */
    {0x06A9, "ك"},                               /* keheh */
    {0x06AA, "ك"},                               /* swash kaf */
    {0x06AD, "ك"},                               /* ng, Uyghur */
    {0x06AF, "ك"},                               /* gaf */
    {0x06B5, "ل"},                               /* lam with small v, Kurdish */
    {0x06BA, "ن"},                               /* noon ghunna */
    {0x06BE, "ه"},                               /* heh doachashmee */
    {0x06C1, "ه"},                               /* heh goal */
    {0x06C3, "ه"},                               /* teh marbuta goal */
    {0x06C6, "و"},                               /* oe */
    {0x06C7, "و"},                               /* u */
    {0x06CB, "و"},                               /* ve */
    {0x06CC, "ي"},                               /* farsi yeh */
    {0x06CE, "ي"},                               /* yeh with small v, Kurdish */
    {0x06D0, "ي"},                               /* e */
    {0x06D2, "ي"},                               /* yeh barree */
    {0x06D5, "ه"},                               /* ae */
    {0x0901, "\xE0\xA4\x82"},                    /* candrabindu as anusvara */
};

static int
compare(const void *key, const void *row)
{
	uint32_t point = *(const uint32_t *)key;
	const struct letter *letter = row;

	return (point > letter->point) - (point < letter->point);
}

const char *
fold_letter(uint32_t point)
{
	const struct letter *letter = bsearch(
	    &point, letters, sizeof(letters) / sizeof(letters[0]), sizeof(letters[0]), compare);

	return letter ? letter->written : NULL;
}

uint32_t
fold_row(uint32_t point)
{
	static const struct {
		uint32_t first, last, other;
	} rows[] = {
	    {0x1210, 0x1216, 0x1200}, /* ሐ as ሀ */
	    {0x1220, 0x1227, 0x1230}, /* ሠ as ሰ */
	    {0x1280, 0x1286, 0x1200}, /* ኀ as ሀ */
	    {0x12D0, 0x12D6, 0x12A0}, /* ዐ as አ */
	    {0x1340, 0x1347, 0x1338}, /* ፀ as ጸ */
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (point >= rows[i].first && point <= rows[i].last)
			return point - rows[i].first + rows[i].other;
	return point;
}
