/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Résumés from the command line: export --format json-resume, import FILE.json --into CASE. */
#ifndef CMD_RESUMES_H
#define CMD_RESUMES_H

#include "exchange/resume.h"

struct app;

/* ERR_USAGE for a file that is called as one, without the number of a case. */
bool resumes_has_case(const char *path, const char *number, struct err *err);
bool resumes_import(
    struct app *app, const char *path, const char *number, bool preview, struct err *err);
/* path NULL: to standard output. */
bool resumes_export(struct app *app, const struct resume_wish *wish, const char *path,
    bool overwrite, struct err *err);

#endif
