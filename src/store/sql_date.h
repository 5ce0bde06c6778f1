/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as they are known (base/edtf.h) inside SQL: what rules and questions share. */
#ifndef STORE_SQL_DATE_H
#define STORE_SQL_DATE_H

#include "base/edtf.h"

#include <sqlite3.h>

/* The days a date may be. False (and an empty result) when it is no date. */
bool sql_date_days(sqlite3_value *value, struct edtf *out);
/* The result is this day, "YYYY-MM-DD"; empty outside the years 1 to 9999. */
void sql_date_give(sqlite3_context *call, int day);

/* earliest(date), latest(date): the first and the last day it may be. */
void sql_date_earliest(sqlite3_context *call, int argc, sqlite3_value **argv);
void sql_date_latest(sqlite3_context *call, int argc, sqlite3_value **argv);

/* Both for a connection. False when SQLite will not. */
bool sql_date_add(sqlite3 *handle);

#endif
