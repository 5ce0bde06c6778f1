/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reference data: code lists and competency standards, loaded into the case file once per version. */
#ifndef CASEWORK_REFERENCE_H
#define CASEWORK_REFERENCE_H

#include "casework/desk.h"

/*
 * Load what this case file has not yet, or has from an older file. Costs a
 * stat of each file when there is nothing to do.
 */
bool reference_load(struct desk *desk, struct err *err);

#endif
