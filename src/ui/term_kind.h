/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of terminal this is, from its description in terminfo. Only ui/term.c asks. */
#ifndef UI_TERM_KIND_H
#define UI_TERM_KIND_H

#include "base/buf.h"
#include "base/err.h"
#include "ui/keys.h"

#include <stdbool.h>
#include <stddef.h>

/* Before the terminal is taken: is there one, is it known, can it show screens? */
bool term_kind_check(struct err *err);

/* The rest needs an open terminal. The bytes its keys send: at most max of them; how many. */
size_t term_kind_keys(struct key_sequence *out, size_t max);
/* Does it say where a paste begins and ends? */
bool term_kind_marks_pastes(void);
/* What gives the screen back, without padding, which a signal handler could not do. */
void term_kind_restore(struct buf *out);

#endif
