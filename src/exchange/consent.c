/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Consent rows weighed: given, begun, not run out, not withdrawn, not refused
 * later. A row that names a recipient holds for that one only.
 */
#include "exchange/consent.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/fold.h"
#include "base/i18n.h"

#include <string.h>

struct weighing {
	const char *words; /* the purpose as the form calls it */
	const char *purpose, *recipient, *today;
	struct arena *arena;
	bool live;
	const char *why;
};

static const char *
text_of(const struct record *row, const char *name)
{
	struct value value = record_value(row, name);

	return value.kind == VALUE_TEXT ? value.text : "";
}

static bool
same_name(const char *a, const char *b)
{
	struct buf left = {0}, right = {0};
	bool same;

	fold_text(&left, a);
	fold_text(&right, b);
	same = strcmp(buf_str(&left), buf_str(&right)) == 0;
	buf_free(&left);
	buf_free(&right);
	return same;
}

static bool
is_for(const struct weighing *w, const struct record *row)
{
	const char *recipient = text_of(row, "recipient");

	return !recipient[0] || (w->recipient && same_name(recipient, w->recipient));
}

/* Why this consent does not hold today, or NULL. */
static const char *
objection(const struct weighing *w, const struct record *row)
{
	const char *expires = text_of(row, "expires_on"), *withdrawn = text_of(row, "withdrawn_on");
	const char *given = text_of(row, "given_on");

	if (!given[0] || strcmp(given, w->today) > 0)
		return _("the consent has not begun");
	if (withdrawn[0] && strcmp(withdrawn, w->today) <= 0)
		return arena_printf(w->arena, _("the consent was withdrawn on %s"),
		    edtf_print(w->arena, withdrawn));
	if (expires[0] && strcmp(expires, w->today) < 0)
		return arena_printf(
		    w->arena, _("the consent ended on %s"), edtf_print(w->arena, expires));
	if (!is_for(w, row))
		return arena_printf(w->arena, _("the consent is for %s only; say to whom it goes"),
		    text_of(row, "recipient"));
	return NULL;
}

static bool
is_decision(const struct weighing *w, const struct record *row, const char *decision)
{
	return strcmp(text_of(row, "purpose"), w->purpose) == 0
	       && strcmp(text_of(row, "decision"), decision) == 0;
}

/* Was it refused after this day, for this recipient or any? */
static bool
refused_after(const struct weighing *w, const struct record_list *rows, const char *day)
{
	for (size_t i = 0; i < rows->len; i++) {
		const char *given = text_of(&rows->items[i], "given_on");

		if (is_decision(w, &rows->items[i], "refused") && is_for(w, &rows->items[i])
		    && strcmp(given, day) > 0 && strcmp(given, w->today) <= 0)
			return true;
	}
	return false;
}

static bool
is_refusal(const struct weighing *w, const struct record *row)
{
	return is_decision(w, row, "refused") && is_for(w, row)
	       && strcmp(text_of(row, "given_on"), w->today) <= 0;
}

static void
weigh(struct weighing *w, const struct record_list *rows)
{
	for (size_t i = 0; i < rows->len && !w->live; i++) {
		const struct record *row = &rows->items[i];
		const char *against;

		if (is_refusal(w, row)) {
			w->why = arena_printf(w->arena, _("“%s” was refused on %s"), w->words,
			    edtf_print(w->arena, text_of(row, "given_on")));
			continue;
		}
		if (!is_decision(w, row, "given"))
			continue;
		against = objection(w, row);
		if (!against && refused_after(w, rows, text_of(row, "given_on")))
			against = _("it was refused later");
		if (against)
			w->why = against;
		w->live = !against;
	}
}

/* A purpose as the form of consents calls it. */
static const char *
purpose_words(struct desk *desk, const char *purpose)
{
	struct err none = {0};
	const struct form *form = book_form(desk->book, "consent", &none);
	const struct field *field = form ? form_field(form, "purpose") : NULL;
	const struct choice *choice = field ? field_choice(field, purpose) : NULL;

	return choice ? label_in(&choice->label, desk->lang, NULL) : purpose;
}

bool
consent_is_live(struct desk *desk, int64_t casefile_id, const char *purpose, const char *recipient,
    struct arena *arena, bool *live, const char **why, struct err *err)
{
	struct weighing w = {
	    .purpose = purpose,
	    .recipient = recipient,
	    .today = day_print(arena, desk->today),
	    .arena = arena,
	};
	struct record_list rows;

	if (!record_list(
		desk->db, "consent", "casefile_id", casefile_id, 0, SIZE_MAX, arena, &rows, err))
		return false;
	w.words = purpose_words(desk, purpose);
	w.why = arena_printf(arena, _("no consent for the purpose “%s” is noted"), w.words);
	weigh(&w, &rows);
	*live = w.live;
	*why = w.live ? NULL : w.why;
	return true;
}
