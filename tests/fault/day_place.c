/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where days are lived: made once, with what is taken in and what a day without trouble leaves. */
#include "day_part.h"

#include "flow.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PHOTO_SIZE = 20000 };

/* The forms without lists and standards: what they would fill a case file with is not at stake. */
static bool
link_forms(struct day_place *place, struct err *err)
{
	static const char *const names[] = {"casebook.yaml", "case", "workflows"};
	const char *source = getenv("SRCDIR");
	struct arena *arena = &place->arena;
	char *forms = realpath(arena_printf(arena, "%s/forms", source ? source : ".."), NULL);
	bool ok = forms && mkdir(place->forms, 0700) == 0;

	for (size_t i = 0; ok && i < sizeof(names) / sizeof(names[0]); i++)
		ok = symlink(arena_printf(arena, "%s/%s", forms, names[i]),
			 arena_printf(arena, "%s/%s", place->forms, names[i]))
		     == 0;
	free(forms);
	return ok || err_set(err, ERR_CREATE, "the forms cannot be linked");
}

static bool
write_photo(const struct day_place *place, unsigned first, struct err *err)
{
	struct file_out *out = file_out_open(place->photo, true, err);
	unsigned char bytes[PHOTO_SIZE];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)(first + i * i % 251);
	if (!out)
		return false;
	file_out_write(out, bytes, sizeof(bytes));
	return file_out_commit(out, err);
}

static bool
make_file(const char *path, const char *prefix, struct err *err)
{
	const struct db_office office = {.name = "Fault", .prefix = prefix};
	struct db *db;

	if (!db_create(&db, path, &office, &day_how, err))
		return false;
	db_close(db);
	return true;
}

/* What is taken in: the day of another office up to its attached file, with it. */
static bool
make_import(const struct day_place *place, struct err *err)
{
	struct day_place there = *place;
	struct day other = {.place = &there};
	bool ok;

	there.path = place->template;
	there.out = place->in;
	ok = write_photo(place, 7, err) && make_file(there.path, "OTH1", err);
	while (ok && strcmp(day_step_name(other.done), "delete") != 0)
		ok = day_step(&other, err);
	ok = ok && day_export(&other, err);
	day_end(&other);
	unlink(there.path);
	return ok;
}

/* A file that has been opened once. */
static bool
make_template(const struct day_place *place, struct err *err)
{
	struct day_place there = *place;
	struct day day = {.place = &there};
	bool ok;

	there.path = place->template;
	ok =
	    write_photo(place, 1, err) && make_file(there.path, "FLT1", err) && day_open(&day, err);
	day_end(&day);
	return ok;
}

/* Each step's state, as a day without trouble leaves them. */
static bool
learn_states(struct day_place *place, struct err *err)
{
	struct day day;
	bool ok = day_begin(&day, place, err);

	while (ok && day.done < day_steps()) {
		ok = day_step(&day, err) && day_state(day.db, place->states[day.done], err);
		if (ok && day.done == 1)
			memcpy(place->states[0], place->states[1], DAY_STATE_SIZE);
	}
	if (!ok)
		err_prefix(err, "a day without trouble, %s: ",
		    day.done < day_steps() ? day_step_name(day.done) : "end");
	day_end(&day);
	return ok && day_verify(place, day_steps(), DAY_ENDED, err);
}

bool
day_prepare(struct day_place *place, const char *name, struct err *err)
{
	struct arena *arena = &place->arena;
	const char *folder;

	*place = (struct day_place){0};
	folder = flow_folder(arena, name);
	place->folder = folder;
	place->forms = arena_printf(arena, "%s/forms", folder);
	place->template = arena_printf(arena, "%s/template.valise", folder);
	place->path = arena_printf(arena, "%s/office.valise", folder);
	place->copy = arena_printf(arena, "%s/copy.valise", folder);
	place->out = arena_printf(arena, "%s/out.yaml", folder);
	place->in = arena_printf(arena, "%s/in.yaml", folder);
	place->photo = arena_printf(arena, "%s/photo.bin", folder);
	return link_forms(place, err) && make_import(place, err) && make_template(place, err)
	       && learn_states(place, err);
}

void
day_remove(struct day_place *place)
{
	flow_remove(place->forms);
	flow_remove(arena_printf(&place->arena, "%s.backups", place->path));
	flow_remove(place->folder);
	arena_free(&place->arena);
}
