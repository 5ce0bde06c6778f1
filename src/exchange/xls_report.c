/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a conversion: where in the sheets, whether it is lost or changed, what to do. */
#include "exchange/xls_part.h"

#include "base/i18n.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { REMARKS_MAX = 2000 };

static void
add(struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row, const char *column,
    bool is_lost, const char *text)
{
	struct xlsform *out = xls->out;
	struct xlsform_remark remark = {.file = sheet->file,
	    .row = row ? row->number : 0,
	    .column = column,
	    .is_lost = is_lost,
	    .text = arena_dup(xls->arena, text)};

	/* An expression is looked at more than once; what is wrong with it is said once. */
	for (size_t i = 0; i < out->remarks_len; i++) {
		const struct xlsform_remark *other = &out->remarks[i];

		if (other->row == remark.row && other->file == remark.file
		    && !other->column == !column && (!column || strcmp(other->column, column) == 0)
		    && strcmp(other->text, text) == 0)
			return;
	}
	if (out->remarks_len == REMARKS_MAX)
		return;
	out->remarks = arena_grow(
	    xls->arena, out->remarks, out->remarks_len, &xls->remarks_cap, sizeof(*out->remarks));
	out->remarks[out->remarks_len++] = remark;
	out->lost += is_lost;
}

#define ADD(is_lost)                                                                               \
	do {                                                                                       \
		struct buf text = {0};                                                             \
		va_list args;                                                                      \
                                                                                                   \
		va_start(args, fmt);                                                               \
		buf_vprintf(&text, fmt, args);                                                     \
		va_end(args);                                                                      \
		add(xls, sheet, row, column, is_lost, buf_str(&text));                             \
		buf_free(&text);                                                                   \
	} while (0)

void
xls_lost(struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row,
    const char *column, const char *fmt, ...)
{
	ADD(true);
}

void
xls_changed(struct xls *xls, const struct xls_sheet *sheet, const struct xls_row *row,
    const char *column, const char *fmt, ...)
{
	ADD(false);
}

static int
rank(const struct xls *xls, const char *file)
{
	return file == xls->survey.file ? 0 : file == xls->choices.file ? 1 : 2;
}

static int
by_place(const void *a, const void *b, void *context)
{
	const struct xlsform_remark *x = a, *y = b;
	int files = rank(context, x->file) - rank(context, y->file);

	if (files)
		return files;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return strcmp(x->column ? x->column : "", y->column ? y->column : "");
}

void
xls_sort_remarks(struct xls *xls)
{
	if (xls->out->remarks_len)
		qsort_r(xls->out->remarks, xls->out->remarks_len, sizeof(*xls->out->remarks),
		    by_place, xls);
}

const char *
xlsform_remark_text(const struct xlsform_remark *remark, struct arena *arena)
{
	const char *place = remark->file;
	const char *text = arena_printf(
	    arena, remark->is_lost ? _("left out: %s") : _("changed: %s"), remark->text);

	if (remark->row)
		place = arena_printf(arena, _("%s, row %zu"), place, remark->row);
	if (remark->column)
		place = arena_printf(arena, "%s, %s", place, remark->column);
	return arena_printf(arena, _("%s: %s"), place, text);
}
