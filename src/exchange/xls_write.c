/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms as YAML, with a head of comments that tells what is not in them; and the way in. */
#include "exchange/xls_part.h"

#include "base/i18n.h"
#include "form/form.h"
#include "yaml/writer.h"

#include <stdlib.h>
#include <string.h>

enum { VERSION_MAX = 1000000, TITLE_COLS = 60 };

static bool
into_buf(void *context, const void *bytes, size_t len)
{
	buf_add(context, bytes, len);
	return true;
}

/* Controls and line ends would end the comment. */
static void
comment(struct buf *out, const char *text)
{
	buf_text(out, "# ");
	for (; *text; text++)
		buf_char(out, (unsigned char)*text < ' ' || *text == 0x7f ? ' ' : *text);
	buf_char(out, '\n');
}

static const char *
setting(const struct xls *xls, const char *name)
{
	return xls->settings.len ? xls_cell(&xls->settings, &xls->settings.rows[0], name) : "";
}

static void
write_head(struct xls *xls, size_t form, struct buf *out)
{
	const char *version = setting(xls, "version");

	comment(out, arena_printf(xls->arena, _("Turned from the XLSForm %s, version %s."),
			 setting(xls, "form_id")[0] ? setting(xls, "form_id") : xls->survey.file,
			 version[0] ? version : "-"));
	comment(out, _("Name the table it fills (\"table:\") before its answers can be kept."));
	if (form)
		return;
	for (size_t i = 0; i < xls->out->remarks_len; i++)
		comment(out, xlsform_remark_text(&xls->out->remarks[i], xls->arena));
	for (size_t i = 0; i < xls->names_len; i++)
		comment(out, arena_printf(xls->arena, _("name: %s was %s"), xls->names[i].to,
				 xls->names[i].from));
	for (size_t i = 0; i < xls->codes_len; i++)
		comment(out, arena_printf(xls->arena, _("code: %s was %s"), xls->codes[i].to,
				 xls->codes[i].from));
}

/* A whole number counts as it is; dates and words of other systems do not fit. */
static long
version_of(struct xls *xls)
{
	const char *text = setting(xls, "version");
	char *end;
	long version = strtol(text, &end, 10);

	if (text[0] && !*end && version >= 1 && version <= VERSION_MAX)
		return version;
	if (text[0])
		xls_changed(xls, &xls->settings, &xls->settings.rows[0], "version",
		    _("a version is a whole number up to %d; \"%s\" begins again with 1"),
		    VERSION_MAX, text);
	return 1;
}

static struct label
title_of_group(struct xls *xls, size_t group)
{
	const char *name = xls->groups[group].name, *title = setting(xls, "form_title");
	struct label label = {0};

	if (group)
		label = xls_label(xls, &xls->survey, xls->groups[group].row, "label");
	if (label.len)
		return label;
	if (!group)
		name = title[0] ? title : xls_spoken(xls, xls->forms[0].id);
	return xls_one_label(xls, group ? xls_spoken(xls, name) : name);
}

static void
write_title(struct xls *xls, size_t group, struct yaml_writer *writer)
{
	struct label title = title_of_group(xls, group);
	bool ignored = false;

	for (size_t i = 0; i < title.len; i++)
		title.items[i].text =
		    xls_plain_text(xls, title.items[i].text, title.items[i].lang, &ignored);
	xls_write_label(writer, "title", xls_clipped_label(xls, &title, TITLE_COLS, &ignored));
}

static void
write_section(struct xls *xls, const struct xls_section *section, struct yaml_writer *writer)
{
	const char *condition = xls_group_condition(xls, section->group);

	yaml_map_begin(writer, NULL);
	yaml_put_plain(writer, "section", section->name);
	write_title(xls, section->group, writer);
	if (condition)
		yaml_put_text(writer, "show_if", condition);
	yaml_list_begin(writer, "fields");
	for (size_t i = 0; i < section->len; i++)
		xls_write_field(xls, &xls->questions[section->questions[i]], writer);
	yaml_list_end(writer);
	yaml_map_end(writer);
	xls->out->sections++;
	xls->out->questions += section->len;
}

static void
write_form(struct xls *xls, size_t form, struct yaml_writer *writer)
{
	const char *title = form ? NULL : xls_instance_name(xls);

	yaml_document_begin(writer);
	yaml_map_begin(writer, NULL);
	yaml_put_plain(writer, "form", xls->forms[form].id);
	yaml_put_integer(writer, "version", version_of(xls));
	write_title(xls, xls->forms[form].group, writer);
	if (form)
		yaml_put_plain(writer, "rows", "many");
	if (title)
		yaml_put_text(writer, "row_title", title);
	yaml_list_begin(writer, "sections");
	for (size_t i = 0; i < xls->sections_len; i++)
		if (xls->sections[i].form == form && xls->sections[i].len)
			write_section(xls, &xls->sections[i], writer);
	yaml_list_end(writer);
	yaml_map_end(writer);
	yaml_document_end(writer);
}

static bool
has_sections(const struct xls *xls, size_t form)
{
	for (size_t i = 0; i < xls->sections_len; i++)
		if (xls->sections[i].form == form && xls->sections[i].len)
			return true;
	return false;
}

/* A form that we have made must be one. */
static bool
check_form(struct xls *xls, const struct xlsform_document *document, struct err *err)
{
	struct yaml_problems problems = {.arena = xls->arena};

	if (form_load_bytes(
		document->yaml, document->len, document->form, xls->engine, xls->arena, &problems))
		return true;
	yaml_fail(&problems, err);
	return err_prefix(err, _("the form that is made of the sheets is wrong: "));
}

bool
xls_write(struct xls *xls, struct err *err)
{
	struct xlsform *out = xls->out;
	struct buf *bodies = arena_alloc(xls->arena, xls->forms_len * sizeof(*bodies));
	bool ok = true;

	out->forms = arena_alloc(xls->arena, xls->forms_len * sizeof(*out->forms));
	for (size_t i = 0; i < xls->forms_len; i++) {
		struct yaml_writer *writer = yaml_writer_new(into_buf, &bodies[i]);

		if (has_sections(xls, i)) {
			write_form(xls, i, writer);
			ok = yaml_writer_finish(writer, err) && ok;
		}
		yaml_writer_free(writer);
	}
	/* Only now is all told that the head tells. */
	xls_sort_remarks(xls);
	for (size_t i = 0; i < xls->forms_len; i++) {
		struct buf whole = {0};

		if (!bodies[i].len)
			continue;
		write_head(xls, i, &whole);
		buf_add(&whole, bodies[i].data, bodies[i].len);
		out->forms[out->forms_len++] = (struct xlsform_document){
		    .form = xls->forms[i].id,
		    .yaml = arena_dup_len(xls->arena, whole.data, whole.len),
		    .len = whole.len,
		};
		ok = ok && check_form(xls, &out->forms[out->forms_len - 1], err);
		buf_free(&whole);
		buf_free(&bodies[i]);
	}
	if (ok && !has_sections(xls, 0))
		return err_set(
		    err, ERR_DATA, _("%s asks nothing that can be asked here"), xls->survey.file);
	return ok;
}

/* Columns that mean nothing here, each told once. */
static void
check_columns(struct xls *xls, const struct xls_sheet *sheet, const struct xls_column known[])
{
	static const struct {
		const char *name, *why;
	} told[] = {
	    {"image", N_("pictures are not shown")},
	    {"big-image", N_("pictures are not shown")},
	    {"audio", N_("sounds are not played")},
	    {"video", N_("films are not shown")},
	    {"autoplay", N_("sounds are not played")},
	    {"required_message", N_("the program has words of its own for what is missing")},
	};

	for (size_t i = 0; i < sheet->cols; i++) {
		const struct xls_row *first = NULL;
		const char *why = NULL;

		for (size_t k = 0; k < sizeof(told) / sizeof(told[0]); k++)
			if (strcmp(told[k].name, sheet->names[i]) == 0)
				why = _(told[k].why);
		if (!why && known == xls_survey_columns && sheet->heads[i][0]
		    && !xls_column_is_known(known, sheet->names[i]))
			why = _("nothing is known of this column");
		for (size_t r = 0; why && r < sheet->len && !first; r++)
			if (sheet->rows[r].cells[i][0])
				first = &sheet->rows[r];
		if (first)
			xls_changed(xls, sheet, first, sheet->heads[i], "%s", why);
	}
}

static bool
convert(struct xls *xls, struct err *err)
{
	const struct xlsform_source *source = xls->source;

	if (!xls_sheet_read(source->survey, source->delimiter, xls_survey_columns, xls->arena,
		&xls->survey, err)
	    || !xls_sheet_read(source->choices, source->delimiter, xls_choice_columns, xls->arena,
		&xls->choices, err))
		return false;
	if (source->settings
	    && !xls_sheet_read(source->settings, source->delimiter, xls_setting_columns, xls->arena,
		&xls->settings, err))
		return false;
	xls_read_langs(xls);
	if (!xls_read_choices(xls, err) || !xls_read_survey(xls, err))
		return false;
	check_columns(xls, &xls->survey, xls_survey_columns);
	check_columns(xls, &xls->choices, xls_choice_columns);
	xls_make_sections(xls);
	return xls_write(xls, err);
}

bool
xlsform_convert(
    const struct xlsform_source *source, struct arena *arena, struct xlsform *out, struct err *err)
{
	struct xls xls = {.source = source, .arena = arena, .out = out};
	bool ok;

	*out = (struct xlsform){0};
	xls.engine = rule_engine_new();
	ok = convert(&xls, err);
	if (!ok)
		xls_sort_remarks(&xls);
	rule_engine_free(xls.engine);
	return ok;
}
