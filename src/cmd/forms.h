/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms without the screens: form check, form eval, form try, form list. None needs a case file. */
#ifndef CMD_FORMS_H
#define CMD_FORMS_H

#include "form/book.h"

struct app;

bool forms_check(struct app *app, int argc, const char *argv[], struct err *err);
bool forms_eval(struct app *app, int argc, const char *argv[], struct err *err);
bool forms_list(struct app *app, int argc, const char *argv[], struct err *err);
bool forms_try(struct app *app, int argc, const char *argv[], struct err *err);

/* What they share: the forms there are; one by its id, or from a file; the day given, or the clock's. */
struct book *forms_book(struct app *app, struct err *err);
const struct form *forms_find(
    struct book *book, const char *name, struct arena *arena, struct err *err);
bool forms_today(struct app *app, const char *text, int *today, struct err *err);

#endif
