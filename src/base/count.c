/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers with their nouns. Which form a number takes is the catalogue's to say. */
#include "base/count.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static const struct {
	const char *one, *many;
} nouns[] = {
    [COUNT_CASES] = {NP_("%lld case", "%lld cases")},
    [COUNT_NEW_CASES] = {NP_("%lld new case", "%lld new cases")},
    [COUNT_CHANGED_CASES] = {NP_("%lld changed case", "%lld changed cases")},
    [COUNT_SAME_CASES] = {NP_("%lld unchanged case", "%lld unchanged cases")},
    [COUNT_REFUSED_CASES] = {NP_("%lld refused case", "%lld refused cases")},
    [COUNT_WHOLE_CASES] = {NP_("%lld whole case", "%lld whole cases")},
    [COUNT_RECORDS] = {NP_("%lld record", "%lld records")},
    [COUNT_NEW_RECORDS] = {NP_("%lld new record", "%lld new records")},
    [COUNT_CHANGED_RECORDS] = {NP_("%lld changed record", "%lld changed records")},
    [COUNT_SAME_RECORDS] = {NP_("%lld unchanged record", "%lld unchanged records")},
    [COUNT_ANSWERS] = {NP_("%lld answer", "%lld answers")},
    [COUNT_FILES] = {NP_("%lld attached file", "%lld attached files")},
    [COUNT_NEW_FILES] = {NP_("%lld new attached file", "%lld new attached files")},
    [COUNT_BYTES] = {NP_("%lld byte", "%lld bytes")},
    [COUNT_CHARACTERS] = {NP_("%lld character", "%lld characters")},
    [COUNT_ACTIONS] = {NP_("%lld action", "%lld actions")},
    [COUNT_EDITS] = {NP_("%lld edit", "%lld edits")},
    [COUNT_NEW_ROWS] = {NP_("%lld new row", "%lld new rows")},
    [COUNT_CHANGED_ROWS] = {NP_("%lld changed row", "%lld changed rows")},
    [COUNT_SAME_ROWS] = {NP_("%lld unchanged row", "%lld unchanged rows")},
    [COUNT_LIKELY_ROWS] = {NP_("%lld row perhaps here already", "%lld rows perhaps here already")},
    [COUNT_REJECTED_ROWS] = {NP_("%lld rejected row", "%lld rejected rows")},
    [COUNT_BLANK_ROWS] = {NP_("%lld blank row", "%lld blank rows")},
    [COUNT_OCCUPATIONS] = {NP_("%lld occupation", "%lld occupations")},
    [COUNT_SKILLS] = {NP_("%lld skill", "%lld skills")},
    [COUNT_LINKS] = {NP_("%lld link", "%lld links")},
};

struct count
count_of(enum count_noun noun, long long number)
{
	static const char mark[] = "%lld";
	const char *text = n_(nouns[noun].one, nouns[noun].many, number);
	const char *at = strstr(text, mark);
	struct count count;

	assert(at);
	snprintf(count.text, sizeof(count.text), "%.*s%lld%s", (int)(at - text), text, number,
	    at + strlen(mark));
	return count;
}

const char *
count_list(struct arena *arena, const struct counted items[], size_t len)
{
	struct buf words = {0};
	const char *text;

	for (size_t i = 0; i < len; i++)
		if (items[i].number)
			buf_printf(&words, "%s%s", words.len ? ", " : "",
			    count_of(items[i].noun, items[i].number).text);
	text = arena_dup(arena, buf_str(&words));
	buf_free(&words);
	return text;
}
