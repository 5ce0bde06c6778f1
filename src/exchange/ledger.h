/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Somebody else's list of people as a map sees it: its header found, its columns put under the
 * names that the map asks for, then row after row. Memory does not grow with the sheet.
 */
#ifndef EXCHANGE_LEDGER_H
#define EXCHANGE_LEDGER_H

#include "exchange/map.h"

struct ledger;

struct ledger_row {
	size_t line;              /* of the file, where the row begins */
	const char *const *cells; /* one for each of map->names; until the next row */
	bool is_blank;            /* it says nothing that the map could take */
	const char *wrong;        /* why it cannot be taken, or NULL; until the next row */
};

enum ledger_got { LEDGER_ROW, LEDGER_END, LEDGER_FAILED };

/*
 * Opened up to its header. NULL: it cannot be read, has no such header, or lacks columns that the
 * map asks for: the sentence names them.
 */
struct ledger *ledger_open(
    const char *path, const struct map *map, char delimiter, const char *encoding, struct err *err);
/* LEDGER_FAILED: what follows cannot be told apart or is no text. */
enum ledger_got ledger_next(struct ledger *ledger, struct ledger_row *row, struct err *err);
/* Columns that the map neither takes nor names as ignored; NULL last. */
const char *const *ledger_untaken(const struct ledger *ledger);
int ledger_percent(const struct ledger *ledger);
void ledger_close(struct ledger *ledger); /* NULL is fine */

#endif
