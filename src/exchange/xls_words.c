/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a question: what stands before the answer, what is read aloud, what helps. */
#include "exchange/xls_part.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "yaml/writer.h"

#include <string.h>

enum {
	LABEL_COLS =
	    30, /* what a form at 80 columns has for it, less the mark of a missing translation */
	HINT_COLS = 160, /* four rows under the answer */
};

/* What a check says when the sheet has no words for it. */
const struct label_text xls_no_message[] = {
    {"en", "This answer does not meet the rule of the form"},
    {"fr", "Cette réponse ne respecte pas la règle du formulaire"},
    {"pt", "Esta resposta não cumpre a regra do formulário"},
    {"es", "Esta respuesta no cumple la regla del formulario"},
    {"ar", "هذه الإجابة لا توافق قاعدة الاستمارة"},
};
const struct label_text xls_no_step[] = {
    {"en", "Only every step of the range is taken"},
    {"fr", "Seuls les pas de l'échelle sont admis"},
    {"pt", "Só os passos da escala são aceites"},
    {"es", "Solo se admiten los pasos de la escala"},
    {"ar", "تُقبل درجات المقياس وحدها"},
};
static const struct label_text say_other[] = {
    {"en", "Which other"},
    {"fr", "Quel autre"},
    {"pt", "Qual outro"},
    {"es", "Cuál otro"},
    {"ar", "ما هو"},
};

enum { WORDS_LANGS = sizeof(xls_no_message) / sizeof(xls_no_message[0]) };

/* The words in the languages of the form; in English when it has none of them. */
struct label
xls_own_words(struct xls *xls, const struct label_text words[])
{
	struct label label = {0};

	label.items = arena_alloc(xls->arena, (xls->langs_len + 1) * sizeof(*label.items));
	for (size_t i = 0; i < xls->langs_len; i++)
		for (size_t k = 0; k < WORDS_LANGS; k++)
			if (strcmp(words[k].lang, xls->langs[i]) == 0)
				label.items[label.len++] = words[k];
	if (!label.len)
		label.items[label.len++] = words[0];
	return label;
}

void
xls_write_label(struct yaml_writer *writer, const char *key, const struct label *label)
{
	if (!label->len)
		return;
	yaml_map_begin_flow(writer, key);
	for (size_t i = 0; i < label->len; i++)
		yaml_put_text(writer, label->items[i].lang, label->items[i].text);
	yaml_map_end(writer);
}

/* Blanks and line ends are one blank each. */
const char *
xls_one_line(struct xls *xls, const char *text)
{
	struct buf out = {0};
	const char *line;

	for (; *text; text++)
		if (!strchr(" \t\r\n", *text))
			buf_char(&out, *text);
		else if (out.len && out.data[out.len - 1] != ' ')
			buf_char(&out, ' ');
	line = arena_dup(xls->arena, buf_str(&out));
	buf_free(&out);
	return line;
}

/* The words that fit, and "…" for the others. */
static const char *
clipped(struct xls *xls, const char *text, int cols)
{
	const char *line = xls_one_line(xls, text);
	size_t len = strlen(line), fits;
	int used;

	if (utf8_cols(line, len) <= cols)
		return line;
	fits = utf8_clip(line, len, cols - 1, &used);
	/* Back to the end of a word, unless little would be left. */
	if (line[fits] != ' ')
		for (size_t at = fits; at > fits / 2; at--)
			if (line[at - 1] == ' ') {
				fits = at - 1;
				break;
			}
	while (fits && strchr(" ,;:-(", line[fits - 1]))
		fits--;
	return arena_printf(xls->arena, "%.*s…", (int)fits, line);
}

const struct label *
xls_clipped_label(struct xls *xls, const struct label *label, int cols, bool *is_cut)
{
	struct label *out = arena_alloc(xls->arena, sizeof(*out));

	out->items = arena_alloc(xls->arena, (label->len + 1) * sizeof(*out->items));
	for (; out->len < label->len; out->len++) {
		const struct label_text *text = &label->items[out->len];

		out->items[out->len] =
		    (struct label_text){.lang = text->lang, .text = clipped(xls, text->text, cols)};
		*is_cut = *is_cut || strcmp(out->items[out->len].text, text->text) != 0;
	}
	return out;
}

/* The texts of a column without ${names}. */
struct label
xls_plain_label(struct xls *xls, const struct xls_question *question, const char *column)
{
	struct label label = xls_label(xls, &xls->survey, question->row, column);
	bool has_refs = false;

	for (size_t i = 0; i < label.len; i++)
		label.items[i].text =
		    xls_plain_text(xls, label.items[i].text, label.items[i].lang, &has_refs);
	/* A note is computed of its text: what it names is seen there. */
	if (has_refs && (question->type->kind != XLS_NOTE || strcmp(column, "label") != 0))
		xls_changed(xls, &xls->survey, question->row, column,
		    _("an answer that the text names is shown by its own label, in [ ]"));
	return label;
}

static bool
is_long(const struct label *label)
{
	for (size_t i = 0; i < label->len; i++)
		if (strchr(label->items[i].text, '\n')
		    || utf8_cols(label->items[i].text, strlen(label->items[i].text)) > HINT_COLS)
			return true;
	return false;
}

/* Both, a blank line between, in every language that one of them has. */
static struct label
joined_label(struct xls *xls, const struct label *a, const struct label *b)
{
	struct label out = {0};

	out.items = arena_alloc(xls->arena, (xls->langs_len + 1) * sizeof(*out.items));
	for (size_t i = 0; i < xls->langs_len; i++) {
		const char *text = "";

		for (size_t k = 0; k < a->len + b->len; k++) {
			const struct label_text *item =
			    k < a->len ? &a->items[k] : &b->items[k - a->len];

			if (strcmp(item->lang, xls->langs[i]) == 0)
				text = arena_printf(
				    xls->arena, "%s%s%s", text, text[0] ? "\n\n" : "", item->text);
		}
		if (text[0])
			out.items[out.len++] =
			    (struct label_text){.lang = xls->langs[i], .text = text};
	}
	return out;
}

/* A question is read aloud whole; its label is as much of it as stands before an answer. */
void
xls_write_words(struct xls *xls, const struct xls_question *question, struct yaml_writer *writer)
{
	struct label words = xls_plain_label(xls, question, "label");
	struct label hint = xls_plain_label(xls, question, "hint");
	struct label guide = xls_plain_label(xls, question, "guidance_hint");
	bool is_cut = false;

	if (question->other_for) {
		words = xls_own_words(xls, say_other);
		hint = guide = (struct label){0};
	}
	if (!words.len)
		words = xls_one_label(xls, xls_spoken(xls, question->name));
	xls_write_label(writer, "label", xls_clipped_label(xls, &words, LABEL_COLS, &is_cut));
	if (is_cut)
		xls_write_label(writer, "ask", &words);
	if (is_long(&hint)) {
		guide = joined_label(xls, &hint, &guide);
		hint.len = 0;
	}
	xls_write_label(writer, "hint", &hint);
	xls_write_label(writer, "guide", &guide);
}
