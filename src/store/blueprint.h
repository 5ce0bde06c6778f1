/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that the schema of this program makes, for where there is no case file. */
#ifndef STORE_BLUEPRINT_H
#define STORE_BLUEPRINT_H

#include "base/err.h"
#include "store/catalogue.h"

/* To be freed with catalogue_free(). */
bool blueprint_read(struct catalogue *out, struct err *err);

#endif
