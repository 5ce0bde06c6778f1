/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tab in a line that takes the path of a file. */
#ifndef UI_COMPLETE_H
#define UI_COMPLETE_H

#include "ui/app.h"
#include "ui/edit.h"

enum complete_result {
	COMPLETE_NOTHING, /* no name begins like that */
	COMPLETE_WHOLE,   /* it is a file's name already */
	COMPLETE_LONGER,  /* the text is longer now, or the message line names what there is */
};

enum complete_result complete_path(struct app *app, struct edit *edit);

#endif
