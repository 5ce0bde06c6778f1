/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The room that the form screen has for words: it draws by these widths, and `form check` measures
 * the words of a form by them.
 */
#ifndef FORM_ROOM_H
#define FORM_ROOM_H

enum { ROOM_SCREEN = 80 }; /* columns of the smallest screen that is shown whole */

/* Of a screen that is so wide: the label on the left, the answer right of it. */
int room_for_label(int cols);
int room_for_answer(int cols);
/* The title of a page, where it stands alone with its number: "[The job] 2/12". */
int room_for_page(int cols);

#endif
