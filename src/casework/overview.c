/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is counted or derived; nothing here is typed by anybody. */
#include "casework/overview.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/fit.h"
#include "casework/outside.h"
#include "casework/rows.h"

#include <string.h>

enum {
	GUARDS_MAX = 32,     /* that a case screen asks */
	LOOK_INTO_MAX = 100, /* records of a form that a part's screen looks into */
};

static bool
belongs_to_record(const struct form *form)
{
	return form->owner && strcmp(form->owner, "casefile") != 0
	       && strcmp(form->owner, "person") != 0 && strcmp(form->owner, "self") != 0;
}

static void
add_progress(struct progress *sum, const struct progress *one)
{
	sum->asked += one->asked;
	sum->answered += one->answered;
	sum->missing += one->missing;
}

/* What do its records lack, and how far are they? */
static bool
look_into(struct desk *desk, int64_t casefile_id, struct arena *arena, struct overview_form *out,
    struct err *err)
{
	size_t sections = out->form->sections_len;
	struct record_list rows;
	struct record_line *lines;

	if (!rows_list(desk, out->form, casefile_id, 0, arena, &rows, err)
	    || !rows_lines(desk, out->form, casefile_id, &rows, arena, &lines, err))
		return false;
	out->count = (int64_t)rows.len;
	out->sections = arena_alloc(arena, (sections + 1) * sizeof(*out->sections));
	for (size_t i = 0; i < rows.len; i++) {
		out->missing += lines[i].lacking;
		add_progress(&out->all, &lines[i].all);
		for (size_t k = 0; k < sections; k++)
			add_progress(&out->sections[k], &lines[i].sections[k]);
	}
	return true;
}

static bool
load_form(struct desk *desk, const struct form *form, int64_t casefile_id, bool closely,
    struct arena *arena, struct overview_form *out, struct err *err)
{
	*out = (struct overview_form){
	    .form = form,
	    .is_nested = belongs_to_record(form),
	    .is_hidden = !outside_is_shown(desk, form, casefile_id),
	};
	if (out->is_nested || !form->table)
		return true;
	if (!form->many)
		return look_into(desk, casefile_id, arena, out, err);
	return rows_count(desk, form, casefile_id, 0, &out->count, err)
	       && (!closely || out->count > LOOK_INTO_MAX
		   || look_into(desk, casefile_id, arena, out, err));
}

static void
add_words(struct desk *desk, const struct overview_form *form, struct buf *words)
{
	const struct label *label = form->form->many ? &form->form->plural : &form->form->title;

	if (form->is_nested || form->count == 0)
		return;
	buf_printf(words, "%s%s", words->len ? " · " : "", label_in(label, desk->lang, NULL));
	if (form->form->many)
		buf_printf(words, " %lld", (long long)form->count);
	else if (form->missing)
		buf_printf(words, _(": %zu to answer"), form->missing);
	else if (form->all.answered < form->all.asked)
		buf_printf(words, " %zu/%zu", form->all.answered, form->all.asked);
}

/* Done: something is there, and no form of one record lacks an answer. */
static enum overview_state
state_of(const struct overview_part *part)
{
	bool some = false, lacking = false;

	for (size_t i = 0; i < part->forms_len; i++) {
		const struct overview_form *form = &part->forms[i];

		some |= form->count > 0;
		lacking |= !form->is_nested && !form->is_hidden && !form->form->many
			   && (form->count == 0 || form->missing);
	}
	return !some ? OVERVIEW_NONE : lacking ? OVERVIEW_BEGUN : OVERVIEW_DONE;
}

/* A form of the office's own that is broken, or does not fit the file, is told and keeps nothing back. */
static const struct form *
usable_form(struct desk *desk, const char *id, struct buf *words)
{
	struct err wrong = {0};
	const struct form *form = book_form(desk->book, id, &wrong);

	if (form && (!form->table || fit_desk(desk, form, &wrong)))
		return form;
	buf_printf(words, "%s%s", words->len ? " · " : "", wrong.text);
	return NULL;
}

static bool
load_part(struct desk *desk, int64_t casefile_id, const struct book_part *part, bool closely,
    struct arena *arena, struct overview_part *out, struct err *err)
{
	struct buf words = {0};
	bool ok = true;
	size_t len = 0;

	while (part->forms[len])
		len++;
	*out = (struct overview_part){
	    .part = part,
	    .forms = arena_alloc(arena, (len + 1) * sizeof(*out->forms)),
	};
	for (size_t i = 0; ok && i < len; i++) {
		const struct form *form = book_hides(desk->book, part->forms[i])
					      ? NULL
					      : usable_form(desk, part->forms[i], &words);

		if (!form)
			continue;
		ok = load_form(
		    desk, form, casefile_id, closely, arena, &out->forms[out->forms_len], err);
		/* Not asked for in this case, and nothing there: it is not listed. */
		if (!ok
		    || (out->forms[out->forms_len].is_hidden && !out->forms[out->forms_len].count))
			continue;
		add_words(desk, &out->forms[out->forms_len++], &words);
	}
	out->state = state_of(out);
	out->words = words.len ? arena_dup(arena, buf_str(&words)) : _("nothing yet");
	buf_free(&words);
	return ok;
}

bool
overview_part_load(struct desk *desk, int64_t casefile_id, const struct book_part *part,
    struct arena *arena, struct overview_part *out, struct err *err)
{
	return load_part(desk, casefile_id, part, true, arena, out, err);
}

/* An office that hides all forms of a part has no such part. */
static bool
is_hidden(const struct book *book, const struct book_part *part)
{
	bool hidden = part->forms[0] != NULL;

	for (size_t i = 0; part->forms[i]; i++)
		hidden = hidden && book_hides(book, part->forms[i]);
	return hidden;
}

/* Those that are not among the ids yet, of which there is room for cap. */
static void
add_ids(const char *ids[], size_t cap, const char *const more[])
{
	for (size_t i = 0; more && more[i]; i++) {
		size_t at = 0;

		while (ids[at] && strcmp(ids[at], more[i]) != 0)
			at++;
		if (at < cap)
			ids[at] = more[i];
	}
}

/* Guards that keep notes back now: those of all forms, each once. */
static bool
ask_guards(struct desk *desk, struct overview *o, struct arena *arena, struct err *err)
{
	const char *ids[GUARDS_MAX + 1] = {NULL};

	for (size_t i = 0; i < o->parts_len; i++)
		for (size_t k = 0; k < o->parts[i].forms_len; k++)
			add_ids(ids, GUARDS_MAX, o->parts[i].forms[k].form->guards);
	return guards_ask(desk, ids, o->row.id, 0, arena, &o->unmet, err);
}

static bool
has_form(const struct overview_part *part, const char *id)
{
	for (size_t i = 0; id && i < part->forms_len; i++)
		if (strcmp(part->forms[i].form->id, id) == 0)
			return true;
	return false;
}

static void
find_next(struct desk *desk, struct overview *o)
{
	const struct unmet *unmet = o->unmet.len ? &o->unmet.items[0] : NULL;
	size_t lifting = 0;

	o->next_words = "";
	while (o->next < o->parts_len && o->parts[o->next].state == OVERVIEW_DONE)
		o->next++;
	while (unmet && lifting < o->parts_len
	       && !has_form(&o->parts[lifting], unmet->guard->unblock_form))
		lifting++;
	if (unmet && lifting < o->next)
		o->next = lifting;
	if (o->next < o->parts_len)
		o->next_words = label_in(&o->parts[o->next].part->title, desk->lang, NULL);
	if (unmet && lifting <= o->next)
		o->next_words = unmet->unblock;
}

static const char *
label_of(struct desk *desk, const char *list, const char *code, struct arena *arena)
{
	const char *label;

	if (!code || !code[0])
		return "";
	label = desk_label(desk, list, code, NULL, arena);
	return label ? label : code;
}

static void
add_piece(struct buf *line, const char *text)
{
	if (text && text[0])
		buf_printf(line, "%s%s", line->len ? " · " : "", text);
}

/* "F · 24 · b. 2001 · SYR → JOR · Sewing machine operators (8153)": what is known of it. */
static const char *
who_line(struct desk *desk, const struct casefile_row *row, struct arena *arena)
{
	struct buf line = {0};
	struct edtf born;
	const char *text;

	if (row->sex)
		add_piece(&line, strcmp(row->sex, "f") == 0   ? _("F")
				 : strcmp(row->sex, "m") == 0 ? _("M")
							      : _("X"));
	if (row->born && edtf_parse(row->born, &born)) {
		int young = day_years_between(born.latest, desk->today);
		int old = day_years_between(born.earliest, desk->today);

		add_piece(&line, young == old ? arena_printf(arena, "%d", old)
					      : arena_printf(arena, "%d–%d", young, old));
		add_piece(&line, arena_printf(arena, _("b. %s"), edtf_print(arena, row->born)));
	}
	if (row->origin || row->destination)
		add_piece(&line, arena_printf(arena, "%s → %s", row->origin ? row->origin : "?",
				     row->destination ? row->destination : "?"));
	if (row->occupation)
		add_piece(
		    &line, arena_printf(arena, "%s (%s)",
			       label_of(desk, "isco08", row->occupation, arena), row->occupation));
	text = arena_dup(arena, buf_str(&line));
	buf_free(&line);
	return text;
}

static bool
load_all(struct desk *desk, int64_t casefile_id, size_t due_max, size_t last_max,
    struct arena *arena, struct overview *out, struct err *err)
{
	size_t len;
	const struct book_part *parts = book_parts(desk->book, &len);

	*out = (struct overview){0};
	if (!casefile_get(desk->db, casefile_id, arena, &out->row, err))
		return false;
	out->who = who_line(desk, &out->row, arena);
	out->stage = label_of(desk, "migration_stage", out->row.stage, arena);
	out->parts = arena_alloc(arena, (len + 1) * sizeof(*out->parts));
	for (size_t i = 0; i < len; i++)
		if (!is_hidden(desk->book, &parts[i])
		    && !load_part(desk, casefile_id, &parts[i], false, arena,
			&out->parts[out->parts_len++], err))
			return false;
	if (!ask_guards(desk, out, arena, err))
		return false;
	find_next(desk, out);
	return due_of_case(desk->db, casefile_id, due_max, arena, &out->due, err)
	       && timeline_list(desk, casefile_id, 0, false, last_max, arena, &out->last, err);
}

bool
overview_load(struct desk *desk, int64_t casefile_id, size_t due_max, size_t last_max,
    struct arena *arena, struct overview *out, struct err *err)
{
	bool ok = db_read_begin(desk->db, err)
		  && load_all(desk, casefile_id, due_max, last_max, arena, out, err);

	db_read_end(desk->db);
	return ok;
}

const char *
overview_due_words(const struct desk *desk, const char *day, struct arena *arena)
{
	struct edtf due;
	int days;

	if (!day || !edtf_parse(day, &due))
		return "";
	days = due.earliest - desk->today;
	if (days < 0)
		return arena_printf(arena, _("late %d d"), -days);
	if (days == 0)
		return _("today");
	return arena_printf(arena, _("in %d d"), days);
}
