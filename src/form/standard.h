/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A competency standard as it was written (forms/standards/): read and checked,
 * every mistake with its place. What comes out is what store/standard.h loads.
 *
 *   standard: "mac-2"
 *   version: "1"
 *   title: {en: "…", fr: "…"}
 *   country: "CIV"                        ISO 3166-1; may be left out
 *   framework: {name: "CQM", level: "2"}  may be left out
 *   status: "illustrative"                or official, unofficial-copy
 *   scheme: {pass: "marks", marks: 20, pass_mark: 12, min_months: 36, min_age: 17, max_attempts: 3}
 *   units:
 *     - unit: "U4"
 *       kind: "core"                      or basic, common, elective; may be left out
 *       title: {…}
 *       elements:
 *         - title: {…}
 *           criteria:
 *             - {id: "1", critical: true, text: {…}, measure: {unit: "mm", target: 0, tolerance: 5}}
 *
 * pass: all-critical (every critical criterion of a unit), all (every criterion), marks.
 */
#ifndef FORM_STANDARD_H
#define FORM_STANDARD_H

#include "form/label.h"
#include "store/standard.h"

/*
 * NULL when there is an error; problems then has all of them, as a good standard
 * has its warnings. It lives in the arena. stem is the file's name without its end: the standard's
 * id, or id@version. NULL: it may have any name.
 */
struct standard *standard_read(const char *bytes, size_t len, const char *file, const char *stem,
    struct arena *arena, struct yaml_problems *problems);

#endif
