/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form from-xlsform: the sheets in, the form out, and what is not in it on stderr. */
#include "cmd/xlsforms.h"

#include "base/file.h"
#include "base/fold.h"
#include "base/i18n.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/start.h"
#include "exchange/xlsform.h"
#include "form/list_files.h"
#include "ui/app.h"

#include <string.h>

struct wish {
	const char *path; /* NULL: stdout */
	bool overwrite;
};

static bool
is_named(const struct code_entry *entry, const char *folded)
{
	bool found = false;

	for (size_t i = 0; i < entry->labels_len && !found; i++) {
		struct buf label = {0};

		fold_text(&label, entry->labels[i].text);
		found = strcmp(buf_str(&label), folded) == 0;
		buf_free(&label);
	}
	return found;
}

/* The names of languages are those of the code list. */
static const char *
language_code(void *context, const char *name)
{
	const struct list_def *list = list_files_find(context, "language");
	struct buf folded = {0};
	const char *code = NULL;

	fold_text(&folded, name);
	for (size_t i = 0; list && !code && i < list->len; i++)
		if (is_named(&list->entries[i], buf_str(&folded)))
			code = list->entries[i].code;
	buf_free(&folded);
	return code;
}

static void
print_remarks(const struct xlsform *form, struct arena *arena)
{
	for (size_t i = 0; i < form->remarks_len; i++) {
		out_text(stderr, xlsform_remark_text(&form->remarks[i], arena));
		fprintf(stderr, "\n");
	}
}

/* The forms of repeats lie beside the form itself. */
static const char *
path_of(const struct wish *wish, const struct xlsform *form, size_t n, struct arena *arena)
{
	const char *slash = strrchr(wish->path, '/');

	if (n == 0)
		return wish->path;
	return arena_printf(arena, "%.*s%s.yaml", slash ? (int)(slash - wish->path) + 1 : 0,
	    wish->path, form->forms[n].form);
}

/* All are written aside first: they are there together, or none of them is. */
static bool
write_files(
    const struct wish *wish, const struct xlsform *form, struct arena *arena, struct err *err)
{
	struct file_out **outs = arena_alloc(arena, form->forms_len * sizeof(struct file_out *));
	bool ok = true;

	for (size_t i = 0; ok && i < form->forms_len; i++) {
		outs[i] = file_out_open(path_of(wish, form, i, arena), wish->overwrite, err);
		ok = outs[i] != NULL;
		if (ok)
			file_out_write(outs[i], form->forms[i].yaml, form->forms[i].len);
	}
	for (size_t i = form->forms_len; i-- > 0;)
		if (ok)
			ok = file_out_commit(outs[i], err);
		else
			file_out_abandon(outs[i]);
	return ok;
}

static bool
write_stdout(const struct xlsform *form, struct err *err)
{
	if (form->forms_len > 1)
		return err_set(err, ERR_USAGE,
		    _("its repeats become forms of their own, each in a file (%s.yaml); name the "
		      "file of the form with -o, they are put beside it"),
		    form->forms[1].form);
	fwrite(form->forms[0].yaml, 1, form->forms[0].len, stdout);
	return out_finish(err);
}

static bool
convert(const struct xlsform_source *source, const struct wish *wish, struct arena *arena,
    struct err *err)
{
	struct xlsform form;
	bool ok = xlsform_convert(source, arena, &form, err);

	print_remarks(&form, arena);
	if (!ok || !(wish->path ? write_files(wish, &form, arena, err) : write_stdout(&form, err)))
		return false;
	fprintf(stderr, _("questions: %zu, pages: %zu, forms: %zu; left out: %zu, changed: %zu\n"),
	    form.questions, form.sections, form.forms_len, form.lost, form.remarks_len - form.lost);
	return true;
}

static bool
read_delimiter(const char *text, char *out, struct err *err)
{
	if (!text)
		return true;
	if (strcmp(text, "tab") == 0)
		text = "\t";
	*out = text[0];
	if (text[0] && !text[1] && strchr(",;\t|", text[0]))
		return true;
	return err_set(err, ERR_USAGE, _("--delimiter is one of , ; | and tab, not “%s”"), text);
}

bool
xlsforms_convert(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct wish wish = {0};
	struct xlsform_source source = {0};
	const char *delimiter = NULL;
	const struct option_spec options[] = {{.name = "-o", .value = &wish.path},
	    {.name = "--overwrite", .flag = &wish.overwrite},
	    {.name = "--delimiter", .value = &delimiter}, {0}};
	struct arena arena = {0};
	struct list_files *lists;
	struct book *book;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err)
	    || !read_delimiter(delimiter, &source.delimiter, err))
		return false;
	if (left < 2 || left > 3)
		return err_set(err, ERR_USAGE,
		    _("form from-xlsform needs SURVEY.csv CHOICES.csv, and may have SETTINGS.csv"));
	source.survey = argv[1];
	source.choices = argv[2];
	source.settings = left > 2 ? argv[3] : NULL;
	book = book_open(app->start->data_dirs, app->start->data_dirs_len, err);
	if (!book)
		return false;
	lists = list_files_new(book);
	source.language = language_code;
	source.context = lists;
	ok = convert(&source, &wish, &arena, err);
	arena_free(&arena);
	list_files_free(lists);
	book_free(book);
	return ok;
}
