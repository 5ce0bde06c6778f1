/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of a case from the command line. Handlers have the shape of base/cmd.h. */
#ifndef CMD_RECORDS_H
#define CMD_RECORDS_H

#include "casework/answer.h"
#include "cmd/out.h"

struct app;

bool records_add(struct app *app, int argc, const char *argv[], struct err *err);
bool records_set(struct app *app, int argc, const char *argv[], struct err *err);
bool records_delete(struct app *app, int argc, const char *argv[], struct err *err);
bool records_save_file(struct app *app, int argc, const char *argv[], struct err *err);
bool records_list(struct app *app, int argc, const char *argv[], struct err *err);

/* CASE FORM ROW (argv[1] to [3]) opened, the case file before it; the person and the case have one row, "-". */
bool records_open(struct app *app, const char *argv[], struct sheet *sheet, struct err *err);

/* "field=value" arguments as answers, in the arena. */
bool records_given(
    const char *const argv[], int len, struct arena *arena, struct given **out, struct err *err);

/* One record as text, a line an answer, or as a JSON object. */
bool records_print(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct err *err);
bool records_json(struct json *json, struct desk *desk, const struct form *form,
    int64_t casefile_id, int64_t row_id, struct err *err);

#endif
