/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Standards: put into the file and read from it. That one version never changes
 * its structure is kept here; what a well-made standard looks like is form/standard's affair.
 * As code lists they are in standard_index.c.
 */
#include "store/standard.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "store/sql.h"

#include <inttypes.h>
#include <string.h>

/* A text of JSON by language in the language :lang, else English, else the first; is it another one? */
#define IN_LANG(column)                                                                            \
	" coalesce(" column " ->> :lang, " column " ->> 'en',"                                     \
	" (SELECT value FROM json_each(" column ") LIMIT 1)), " column " ->> :lang IS NULL"

static bool
finish(struct sql *q, bool prepared, struct err *err)
{
	bool ok = prepared && sql_run(q, err);

	sql_done(q);
	return ok;
}

static bool
put_standard(struct db *db, const struct standard *standard, struct err *err)
{
	static const char text[] =
	    "INSERT INTO standard (key, id, version, title, country, framework, level, status, "
	    "scheme,"
	    " source) VALUES (:key, :id, :version, :title, :country, :framework, :level, :status,"
	    " :scheme, :source)"
	    " ON CONFLICT (key) DO UPDATE SET title = :title, country = :country,"
	    " framework = :framework, level = :level, status = :status, source = :source";
	struct sql q = {0};
	bool prepared = sql_prepare(&q, db, text, err);

	if (prepared) {
		sql_text(&q, ":key", standard->key);
		sql_text(&q, ":id", standard->id);
		sql_text(&q, ":version", standard->version);
		sql_text(&q, ":title", standard->title);
		sql_text(&q, ":country", standard->country);
		sql_text(&q, ":framework", standard->framework);
		sql_text(&q, ":level", standard->level);
		sql_text(&q, ":status", standard->status);
		sql_text(&q, ":scheme", standard->scheme);
		sql_text(&q, ":source", standard->source);
	}
	return finish(&q, prepared, err);
}

static bool
put_unit(
    struct db *db, const char *standard, int64_t position, const struct unit *unit, struct err *err)
{
	static const char text[] = "INSERT INTO unit (key, standard, position, code, title, kind)"
				   " VALUES (:key, :standard, :position, :code, :title, :kind)"
				   " ON CONFLICT (key) DO UPDATE SET title = :title, kind = :kind";
	struct sql q = {0};
	bool prepared = sql_prepare(&q, db, text, err);

	if (prepared) {
		sql_text(&q, ":key", unit->key);
		sql_text(&q, ":standard", standard);
		sql_integer(&q, ":position", position);
		sql_text(&q, ":code", unit->code);
		sql_text(&q, ":title", unit->title);
		sql_text(&q, ":kind", unit->kind);
	}
	return finish(&q, prepared, err);
}

static bool
put_element(struct db *db, const char *unit, int64_t position, const struct element *element,
    struct err *err)
{
	static const char text[] = "INSERT INTO element (key, unit, position, title)"
				   " VALUES (:key, :unit, :position, :title)"
				   " ON CONFLICT (key) DO UPDATE SET title = :title";
	struct sql q = {0};
	bool prepared = sql_prepare(&q, db, text, err);

	if (prepared) {
		sql_text(&q, ":key", element->key);
		sql_text(&q, ":unit", unit);
		sql_integer(&q, ":position", position);
		sql_text(&q, ":title", element->title);
	}
	return finish(&q, prepared, err);
}

static bool
put_criterion(struct db *db, const char *element, int64_t position,
    const struct criterion *criterion, struct err *err)
{
	static const char text[] =
	    "INSERT INTO criterion (key, element, position, text, critical, measure_unit, target,"
	    " tolerance) VALUES (:key, :element, :position, :text, :critical, :measure_unit, "
	    ":target,"
	    " :tolerance) ON CONFLICT (key) DO UPDATE SET text = :text";
	struct sql q = {0};
	bool prepared = sql_prepare(&q, db, text, err);

	if (prepared) {
		sql_text(&q, ":key", criterion->key);
		sql_text(&q, ":element", element);
		sql_integer(&q, ":position", position);
		sql_text(&q, ":text", criterion->text);
		sql_integer(&q, ":critical", criterion->critical);
		sql_text(&q, ":measure_unit", criterion->measure_unit);
		if (criterion->measure_unit) {
			sql_integer(&q, ":target", criterion->target);
			sql_integer(&q, ":tolerance", criterion->tolerance);
		}
	}
	return finish(&q, prepared, err);
}

static bool
put_elements(struct db *db, const struct unit *unit, struct err *err)
{
	for (size_t i = 0; i < unit->len; i++) {
		const struct element *element = &unit->elements[i];

		if (!put_element(db, unit->key, (int64_t)i + 1, element, err))
			return false;
		for (size_t k = 0; k < element->len; k++)
			if (!put_criterion(
				db, element->key, (int64_t)k + 1, &element->criteria[k], err))
				return false;
	}
	return true;
}

/* All that one version may never change, as text: keys in their order, what is critical or measured. */
static void
add_shape(struct buf *out, const char *scheme, const struct unit *units, size_t len)
{
	buf_printf(out, "%s\n", scheme ? scheme : "");
	for (size_t i = 0; i < len; i++) {
		buf_printf(out, "%s\n", units[i].key);
		for (size_t k = 0; k < units[i].len; k++) {
			const struct element *element = &units[i].elements[k];

			buf_printf(out, "%s\n", element->key);
			for (size_t n = 0; n < element->len; n++) {
				const struct criterion *c = &element->criteria[n];

				buf_printf(out, "%s %d %s %" PRId64 " %" PRId64 "\n", c->key,
				    c->critical, c->measure_unit ? c->measure_unit : "",
				    c->measure_unit ? c->target : 0,
				    c->measure_unit ? c->tolerance : 0);
			}
		}
	}
}

/* Is this version in the file with another structure? Then err says so. */
static bool
agrees_with_file(struct db *db, const struct standard *standard, struct err *err)
{
	struct arena arena = {0};
	struct buf ours = {0}, theirs = {0};
	struct standard there;
	struct unit_list units;
	bool ok;

	err->code = ERR_NONE;
	if (!standard_find(db, standard->key, "en", &arena, &there, err)) {
		ok = err->code == ERR_NONE;
		goto out;
	}
	ok = standard_units(db, standard->key, "en", &arena, &units, err);
	if (!ok)
		goto out;
	add_shape(&ours, standard->scheme, standard->units, standard->len);
	add_shape(&theirs, there.scheme, units.items, units.len);
	if (strcmp(buf_str(&ours), buf_str(&theirs)) != 0)
		ok = err_set(err, ERR_DATA,
		    _("standard %s version %s is already in this case file with another scheme or"
		      " other criteria; give the changed one a new version"),
		    standard->id, standard->version);
out:
	buf_free(&ours);
	buf_free(&theirs);
	arena_free(&arena);
	return ok;
}

bool
standard_load(struct db *db, const struct standard *standard, struct err *err)
{
	bool ok = agrees_with_file(db, standard, err) && put_standard(db, standard, err);

	for (size_t i = 0; ok && i < standard->len; i++)
		ok = put_unit(db, standard->key, (int64_t)i + 1, &standard->units[i], err)
		     && put_elements(db, &standard->units[i], err);
	return ok;
}

#define STANDARD_COLUMNS                                                                           \
	"SELECT key, id, version," IN_LANG("title") ", country, framework, level, status, scheme"  \
						    " FROM standard"

static struct standard
read_standard(struct sql *q, struct arena *arena)
{
	return (struct standard){
	    .key = sql_column_text(q, 0, arena),
	    .id = sql_column_text(q, 1, arena),
	    .version = sql_column_text(q, 2, arena),
	    .title = sql_column_text(q, 3, arena),
	    .title_is_fallback = sql_column_integer(q, 4) != 0,
	    .country = sql_column_text(q, 5, arena),
	    .framework = sql_column_text(q, 6, arena),
	    .level = sql_column_text(q, 7, arena),
	    .status = sql_column_text(q, 8, arena),
	    .scheme = sql_column_text(q, 9, arena),
	};
}

bool
standard_list(struct db *db, const char *lang, struct arena *arena, struct standard_list *out,
    struct err *err)
{
	static const char text[] = STANDARD_COLUMNS " ORDER BY id, version";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	*out = (struct standard_list){0};
	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_text(&q, ":lang", lang);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = read_standard(&q, arena);
	}
out:
	sql_done(&q);
	return row == SQL_END;
}

bool
standard_find(struct db *db, const char *key, const char *lang, struct arena *arena,
    struct standard *out, struct err *err)
{
	static const char text[] = STANDARD_COLUMNS " WHERE key = :key";
	struct sql q = {0};
	bool found = false;

	*out = (struct standard){0};
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":lang", lang);
		sql_text(&q, ":key", key);
		found = sql_next(&q, err) == SQL_ROW;
		if (found)
			*out = read_standard(&q, arena);
	}
	sql_done(&q);
	return found;
}

/* Columns of the statement in standard_units(). */
enum {
	UNIT_KEY,
	UNIT_CODE,
	UNIT_KIND,
	UNIT_TITLE,
	UNIT_FALLBACK,
	ELEMENT_KEY,
	ELEMENT_TITLE,
	ELEMENT_FALLBACK,
	KEY,
	TEXT,
	FALLBACK,
	CRITICAL,
	MEASURE_UNIT,
	TARGET,
	TOLERANCE
};

/* The tree grows at its right edge, row by row. */
struct growing {
	struct arena *arena;
	struct unit_list *units;
	size_t units_cap, elements_cap, criteria_cap;
};

static struct unit *
unit_of_row(struct growing *growing, struct sql *q)
{
	struct unit_list *units = growing->units;
	const char *key = sql_column_text(q, UNIT_KEY, growing->arena);

	if (units->len > 0 && strcmp(units->items[units->len - 1].key, key) == 0)
		return &units->items[units->len - 1];
	units->items = arena_grow(
	    growing->arena, units->items, units->len, &growing->units_cap, sizeof(*units->items));
	units->items[units->len] = (struct unit){
	    .key = key,
	    .code = sql_column_text(q, UNIT_CODE, growing->arena),
	    .kind = sql_column_text(q, UNIT_KIND, growing->arena),
	    .title = sql_column_text(q, UNIT_TITLE, growing->arena),
	    .title_is_fallback = sql_column_integer(q, UNIT_FALLBACK) != 0,
	};
	growing->elements_cap = growing->criteria_cap = 0;
	return &units->items[units->len++];
}

static struct element *
element_of_row(struct growing *growing, struct unit *unit, struct sql *q)
{
	const char *key = sql_column_text(q, ELEMENT_KEY, growing->arena);

	if (unit->len > 0 && strcmp(unit->elements[unit->len - 1].key, key) == 0)
		return &unit->elements[unit->len - 1];
	unit->elements = arena_grow(growing->arena, unit->elements, unit->len,
	    &growing->elements_cap, sizeof(*unit->elements));
	unit->elements[unit->len] = (struct element){
	    .key = key,
	    .title = sql_column_text(q, ELEMENT_TITLE, growing->arena),
	    .title_is_fallback = sql_column_integer(q, ELEMENT_FALLBACK) != 0,
	};
	growing->criteria_cap = 0;
	return &unit->elements[unit->len++];
}

static void
add_row(struct growing *growing, struct sql *q)
{
	struct element *element = element_of_row(growing, unit_of_row(growing, q), q);

	element->criteria = arena_grow(growing->arena, element->criteria, element->len,
	    &growing->criteria_cap, sizeof(*element->criteria));
	element->criteria[element->len++] = (struct criterion){
	    .key = sql_column_text(q, KEY, growing->arena),
	    .text = sql_column_text(q, TEXT, growing->arena),
	    .text_is_fallback = sql_column_integer(q, FALLBACK) != 0,
	    .critical = sql_column_integer(q, CRITICAL) != 0,
	    .measure_unit = sql_column_text(q, MEASURE_UNIT, growing->arena),
	    .target = sql_column_integer(q, TARGET),
	    .tolerance = sql_column_integer(q, TOLERANCE),
	};
}

bool
standard_units(struct db *db, const char *key, const char *lang, struct arena *arena,
    struct unit_list *out, struct err *err)
{
	/* No unit is without an element, no element without a criterion: the reader saw to it. */
	static const char text[] =
	    "SELECT u.key, u.code, u.kind," IN_LANG("u.title") ", e.key," IN_LANG(
		"e.title") ", c.key," IN_LANG("c.text") ", c.critical, c.measure_unit, c.target, "
							"c.tolerance"
							" FROM unit u JOIN element e ON e.unit = "
							"u.key JOIN criterion c ON c.element = "
							"e.key"
							" WHERE u.standard = :key ORDER BY "
							"u.position, e.position, c.position";
	struct growing growing = {.arena = arena, .units = out};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*out = (struct unit_list){0};
	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_text(&q, ":key", key);
	sql_text(&q, ":lang", lang);
	while ((row = sql_next(&q, err)) == SQL_ROW)
		add_row(&growing, &q);
out:
	sql_done(&q);
	return row == SQL_END;
}
