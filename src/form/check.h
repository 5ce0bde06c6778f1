/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `valise form check`: every problem of a form's file, also those a form can
 * be used with: words not translated, conditions that can never hold, a file with
 * another name than its form.
 */
#ifndef FORM_CHECK_H
#define FORM_CHECK_H

#include "form/book.h"

/*
 * Problems get all mistakes and warnings. langs: the languages every text must
 * have, NULL last. book, if not NULL, tells which forms there are for count_rows() and the
 * like. True when there is no error (warnings do not count).
 */
bool form_check(
    const char *path, const char *const langs[], struct book *book, struct yaml_problems *problems);

#endif
