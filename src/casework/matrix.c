/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deriving the matrix, and judging one cell of it. */
#include "casework/matrix.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/rows.h"

#include <stdlib.h>
#include <string.h>

static const char *
text_of(const struct record *record, const char *column)
{
	struct value value = record_value(record, column);

	return value.kind == VALUE_TEXT ? value.text : NULL;
}

bool
matrix_is_good(const struct matrix_cell *cell)
{
	const char *const judged[] = {cell->valid, cell->authentic, cell->current};

	for (size_t i = 0; i < sizeof(judged) / sizeof(judged[0]); i++)
		if (!judged[i] || strcmp(judged[i], "yes") != 0)
			return false;
	return true;
}

static struct matrix_line *
add_line(struct matrix *m, struct arena *arena, size_t *cap, enum matrix_line_kind kind)
{
	struct matrix_line *line;

	m->lines = arena_grow(arena, m->lines, m->lines_len, cap, sizeof(*m->lines));
	line = &m->lines[m->lines_len++];
	*line = (struct matrix_line){.kind = kind};
	return line;
}

static void
add_unit(struct matrix *m, const struct unit *unit, struct arena *arena, size_t *cap)
{
	size_t at = m->lines_len;
	struct matrix_line *line = add_line(m, arena, cap, MATRIX_UNIT);

	line->key = unit->key;
	line->code = unit->code;
	line->text = unit->title;
	line->unit = at;
	for (size_t e = 0; e < unit->len; e++) {
		const struct element *element = &unit->elements[e];

		line = add_line(m, arena, cap, MATRIX_ELEMENT);
		line->key = element->key;
		line->text = element->title;
		line->unit = at;
		for (size_t c = 0; c < element->len; c++) {
			line = add_line(m, arena, cap, MATRIX_CRITERION);
			line->key = element->criteria[c].key;
			line->text = element->criteria[c].text;
			line->critical = element->criteria[c].critical;
			line->unit = at;
			line->cells = arena_alloc(arena, (m->items_len + 1) * sizeof(*line->cells));
		}
	}
}

/* "E2" before "E10"; the order of a worker's papers is that of their marks. */
static int
compare_items(const void *a, const void *b)
{
	const struct matrix_item *left = a, *right = b;
	int order = strverscmp(left->label, right->label);

	return order ? order : (left->id > right->id) - (left->id < right->id);
}

static bool
load_items(
    struct desk *desk, int64_t casefile_id, struct arena *arena, struct matrix *m, struct err *err)
{
	struct record_list rows;

	if (!record_list_by_age(
		desk->db, "evidence", "casefile_id", casefile_id, arena, &rows, err))
		return false;
	m->items = arena_alloc(arena, (rows.len + 1) * sizeof(*m->items));
	for (size_t i = 0; i < rows.len; i++) {
		const char *label = text_of(&rows.items[i], "label");
		const char *title = text_of(&rows.items[i], "title");

		m->items[m->items_len++] = (struct matrix_item){
		    .id = rows.items[i].id,
		    .label = label ? label : arena_printf(arena, "#%zu", i + 1),
		    .title = title ? title : "",
		};
	}
	qsort(m->items, m->items_len, sizeof(*m->items), compare_items);
	return true;
}

/* Where a criterion's line is; NULL when the link is about another standard. */
static struct matrix_line *
line_of(struct matrix *m, const char *criterion)
{
	for (size_t i = 0; criterion && i < m->lines_len; i++)
		if (m->lines[i].kind == MATRIX_CRITERION && strcmp(m->lines[i].key, criterion) == 0)
			return &m->lines[i];
	return NULL;
}

static bool
load_links(struct desk *desk, struct arena *arena, struct matrix *m, struct err *err)
{
	for (size_t i = 0; i < m->items_len; i++) {
		struct record_list links;

		if (!record_list(desk->db, "evidence_link", "evidence_id", m->items[i].id, 0,
			SIZE_MAX, arena, &links, err))
			return false;
		for (size_t k = 0; k < links.len; k++) {
			const struct record *link = &links.items[k];
			struct matrix_line *line = line_of(m, text_of(link, "criterion"));

			if (line)
				line->cells[i] = (struct matrix_cell){
				    .link_id = link->id,
				    .valid = text_of(link, "valid"),
				    .authentic = text_of(link, "authentic"),
				    .current = text_of(link, "current"),
				    .judged_by = text_of(link, "judged_by"),
				    .note = text_of(link, "note"),
				};
		}
	}
	return true;
}

/* A unit's line and the whole: how many criteria, with evidence, with good evidence. */
static void
count(struct matrix *m)
{
	for (size_t i = 0; i < m->lines_len; i++) {
		const struct matrix_line *line = &m->lines[i];
		struct matrix_line *unit = &m->lines[line->unit];
		bool linked = false, good = false;

		if (line->kind != MATRIX_CRITERION)
			continue;
		for (size_t k = 0; k < m->items_len; k++) {
			linked |= line->cells[k].link_id != 0;
			good |= matrix_is_good(&line->cells[k]);
		}
		unit->criteria++;
		unit->linked += linked;
		unit->good += good;
		unit->critical_missing |= line->critical && !good;
		m->criteria++;
		m->linked += linked;
		m->good += good;
	}
}

bool
matrix_load(struct desk *desk, int64_t casefile_id, const char *standard, struct arena *arena,
    struct matrix *out, struct err *err)
{
	struct unit_list units;
	size_t cap = 0;

	*out = (struct matrix){0};
	if (!standard_find(desk->db, standard, desk->lang, arena, &out->standard, err)) {
		if (err->code == ERR_NONE)
			err_set(err, ERR_DATA, _("there is no standard “%s” in this case file"),
			    standard);
		return false;
	}
	if (!load_items(desk, casefile_id, arena, out, err)
	    || !standard_units(desk->db, standard, desk->lang, arena, &units, err))
		return false;
	for (size_t i = 0; i < units.len; i++)
		add_unit(out, &units.items[i], arena, &cap);
	if (!load_links(desk, arena, out, err))
		return false;
	count(out);
	return true;
}

const char *const *
matrix_standards(struct desk *desk, int64_t casefile_id, struct arena *arena)
{
	struct record_list rows = {0};
	struct err err = {0};
	const char **keys;
	size_t len = 0;

	record_list_by_age(desk->db, "rpl", "casefile_id", casefile_id, arena, &rows, &err);
	keys = arena_alloc(arena, (rows.len + 1) * sizeof(*keys));
	for (size_t i = 0; i < rows.len; i++) {
		const char *key = text_of(&rows.items[i], "standard");
		size_t same = 0;

		while (key && same < len && strcmp(keys[same], key) != 0)
			same++;
		if (key && same == len)
			keys[len++] = key;
	}
	return keys;
}

const char *const *
matrix_codes(struct desk *desk, int64_t casefile_id, const char *list, struct arena *arena)
{
	const char *const *standards;
	const char **begins;
	size_t len = 0;

	if (strcmp(list, "criterion") != 0)
		return NULL;
	standards = matrix_standards(desk, casefile_id, arena);
	while (standards[len])
		len++;
	if (len == 0)
		return NULL;
	begins = arena_alloc(arena, (len + 1) * sizeof(*begins));
	for (size_t i = 0; i < len; i++)
		begins[i] = arena_printf(arena, "%s/", standards[i]);
	return begins;
}

/* The link of this piece and this criterion; *id 0 when there is none. */
static bool
find_link(struct desk *desk, int64_t evidence_id, const char *criterion, struct arena *arena,
    int64_t *id, struct err *err)
{
	struct record_list links;

	*id = 0;
	if (!record_list(desk->db, "evidence_link", "evidence_id", evidence_id, 0, SIZE_MAX, arena,
		&links, err))
		return false;
	for (size_t i = 0; i < links.len; i++) {
		const char *key = text_of(&links.items[i], "criterion");

		if (key && strcmp(key, criterion) == 0)
			*id = links.items[i].id;
	}
	return true;
}

static bool
is_given(const struct given given[], size_t len, const char *field)
{
	for (size_t i = 0; i < len; i++)
		if (strcmp(given[i].field, field) == 0)
			return true;
	return false;
}

bool
matrix_judge(struct desk *desk, int64_t casefile_id, int64_t evidence_id, const char *criterion,
    const struct given given[], size_t len, struct err *err)
{
	struct arena arena = {0};
	struct given *all = arena_alloc(&arena, (len + 3) * sizeof(*all));
	struct sheet sheet;
	size_t all_len = 0;
	int64_t link_id;
	bool ok;

	all[all_len++] = (struct given){"criterion", criterion};
	for (size_t i = 0; i < len; i++)
		all[all_len++] = given[i];
	/* A link that is only claimed has no judge yet. */
	if (len > 0 && !is_given(given, len, "judged_by"))
		all[all_len++] = (struct given){"judged_by", desk->staff_name};
	if (len > 0 && !is_given(given, len, "judged_on"))
		all[all_len++] = (struct given){"judged_on", day_print(&arena, desk->today)};
	ok = find_link(desk, evidence_id, criterion, &arena, &link_id, err)
	     && sheet_open(&sheet, desk, "evidence_link", casefile_id, evidence_id, link_id, err);
	if (ok) {
		ok = sheet_answer_all(&sheet, all, all_len, err);
		sheet_close(&sheet);
	}
	arena_free(&arena);
	return ok;
}

bool
matrix_unlink(struct desk *desk, int64_t casefile_id, int64_t link_id, struct err *err)
{
	struct sheet sheet;
	bool ok = sheet_open(&sheet, desk, "evidence_link", casefile_id, 0, link_id, err);

	if (ok) {
		ok = sheet_delete(&sheet, err);
		sheet_close(&sheet);
	}
	return ok;
}
