/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office, its staff, and what the program keeps for itself. */
#include "store/office.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "store/setting.h"
#include "store/sql.h"

#include <string.h>

bool
office_name(struct db *db, struct arena *arena, const char **name, struct err *err)
{
	struct sql q = {0};
	bool ok = false;

	*name = "";
	if (!sql_prepare(&q, db, "SELECT name FROM office", err))
		goto out;
	if (sql_next(&q, err) != SQL_ROW) {
		err_set(err, ERR_DATA,
		    _("this case file has no office; it is not whole: run valise doctor"));
		goto out;
	}
	*name = sql_column_text(&q, 0, arena);
	ok = true;
out:
	sql_done(&q);
	return ok;
}

static struct staff
read_staff(struct sql *q, struct arena *arena)
{
	return (struct staff){
	    .id = sql_column_integer(q, 0),
	    .name = sql_column_text(q, 1, arena),
	    .role = sql_column_text(q, 2, arena),
	};
}

static bool
no_such_person(struct db *db, const char *name, struct err *err)
{
	struct arena arena = {0};
	struct staff_list list;
	struct buf names = {0};

	if (!staff_list(db, &arena, &list, err))
		goto out;
	for (size_t i = 0; i < list.len; i++)
		buf_printf(&names, "%s%s", i ? ", " : "", list.items[i].name);
	err_set(err, ERR_DATA, _("nobody called “%s” works here; there are: %s"), name,
	    buf_str(&names));
out:
	buf_free(&names);
	arena_free(&arena);
	return false;
}

/* Named; else who sat here last; else the one who came first. */
bool
staff_find(struct db *db, const char *name, struct arena *arena, struct staff *out, struct err *err)
{
	static const char text[] =
	    "SELECT id, name, role FROM staff WHERE ended_on IS NULL AND (:name IS NULL OR name = "
	    ":name)"
	    " ORDER BY id = (SELECT CAST(value AS INTEGER) FROM setting WHERE setting.name = "
	    "'last_staff') DESC,"
	    " role = 'administrator', created_at, id LIMIT 1";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_text(&q, ":name", name);
	row = sql_next(&q, err);
	if (row == SQL_ROW)
		*out = read_staff(&q, arena);
	else if (row == SQL_END && !name)
		err_set(err, ERR_DATA,
		    _("nobody works at this office; it is not whole: run valise doctor"));
out:
	sql_done(&q);
	if (row == SQL_END && name)
		return no_such_person(db, name, err);
	return row == SQL_ROW;
}

int64_t
staff_last(struct db *db)
{
	return sql_number(
	    db, "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'last_staff'", 0);
}

bool
staff_remember(struct db *db, int64_t id, struct err *err)
{
	struct arena arena = {0};
	bool ok = setting_put(db, "last_staff", value_print(&arena, value_integer(id)), err);

	arena_free(&arena);
	return ok;
}

bool
staff_list(struct db *db, struct arena *arena, struct staff_list *out, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	*out = (struct staff_list){0};
	if (!sql_prepare(&q, db,
		"SELECT id, name, role FROM staff WHERE ended_on IS NULL ORDER BY name, id", err))
		goto out;
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = read_staff(&q, arena);
	}
out:
	sql_done(&q);
	return row == SQL_END;
}

/* The roles there are, and their words. */
static const struct {
	const char *role, *words;
} roles[] = {
    {"field_officer", N_("field officer")},
    {"counsellor", N_("counsellor")},
    {"assessor", N_("assessor")},
    {"moderator", N_("moderator")},
    {"supervisor", N_("supervisor")},
    {"auditor", N_("auditor")},
    {"administrator", N_("administrator")},
};

static const char *
find_role(const char *role)
{
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (strcmp(role, roles[i].role) == 0)
			return roles[i].words;
	return NULL;
}

/* Two of one name could not be told apart, neither at the desk nor in the journal. */
static bool
is_free(struct db *db, const char *name, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(
		&q, db, "SELECT 1 FROM staff WHERE ended_on IS NULL AND name = :name", err)) {
		sql_text(&q, ":name", name);
		row = sql_next(&q, err);
	}
	sql_done(&q);
	if (row == SQL_ROW)
		return err_set(err, ERR_DATA,
		    _("somebody called “%s” works here already; add something to the name"), name);
	return row == SQL_END;
}

bool
staff_add(struct db *db, struct action *action, const char *name, const char *role, int64_t *id,
    struct err *err)
{
	char now[CLOCK_INSTANT_SIZE];
	const struct record_field fields[] = {
	    {"name", value_text(name)},
	    {"role", value_text(role)},
	    {"created_at", value_text(now)},
	};

	*id = 0;
	if (!find_role(role))
		return err_set(err, ERR_DATA,
		    _("there is no role “%s”; there are: field_officer, counsellor, assessor, "
		      "moderator, "
		      "supervisor, auditor, administrator"),
		    role);
	if (!is_free(db, name, err))
		return false;
	clock_instant(clock_now(db_clock(db)), now);
	return record_create(
	    db, action, "staff", fields, sizeof(fields) / sizeof(fields[0]), id, err);
}

const char *
staff_role_words(const char *role)
{
	const char *words = find_role(role);

	return words ? _(words) : role;
}
