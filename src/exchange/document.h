/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents of a summary: one a case, one an attached file. */
#ifndef EXCHANGE_DOCUMENT_H
#define EXCHANGE_DOCUMENT_H

#include "exchange/gather.h"

bool document_write_case(struct emit *emit, const struct gathering *how,
    const struct gathered *gathered, bool with_files, struct err *err);
bool document_write_file(
    struct emit *emit, struct db *db, const struct attachment *file, struct err *err);

#endif
