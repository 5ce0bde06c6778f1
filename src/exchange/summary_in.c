/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Import: the file is read three times, as a stream. First only to see that
 * it is whole; then, inside one action, its attached files; then its cases, which refer to them.
 */
#include "exchange/summary.h"

#include "base/i18n.h"
#include "exchange/take.h"

#include <stdlib.h>
#include <string.h>

enum document_kind { DOCUMENT_CASE, DOCUMENT_FILE, DOCUMENT_OTHER };

struct in {
	struct taking taking;
	struct plan plan;
	size_t cases, files;
	int64_t casefile_id; /* of the only case, else 0 */
};

/* Which kind of document; whether this program can read its version. */
static enum document_kind
kind_of(struct in *in, const struct yaml_node *root)
{
	static const char *const keys[] = {"valise_summary", "valise_file"};

	for (size_t i = 0; i < 2; i++) {
		const struct yaml_node *node = yaml_get(root, keys[i]);

		if (!node)
			continue;
		if (node->kind == YAML_SCALAR && strcmp(node->text, "1") == 0)
			return (enum document_kind)i;
		yaml_problem(&in->taking.report->problems, in->taking.file, node,
		    _("this is version %.20s of the format; this program reads version %d"),
		    node->text, SUMMARY_FORMAT);
		return DOCUMENT_OTHER;
	}
	yaml_problem(&in->taking.report->problems, in->taking.file, root,
	    _("this is no summary: it does not begin with “valise_summary”"));
	return DOCUMENT_OTHER;
}

typedef bool document_fn(
    struct in *in, enum document_kind kind, const struct yaml_node *root, struct err *err);

/* Each document in turn. False: err says why reading was given up. */
static bool
each_document(struct in *in, document_fn *take, bool check_kind, struct err *err)
{
	struct yaml_problems ignored = {.arena = in->taking.kept};
	struct yaml_problems *problems = check_kind ? &in->taking.report->problems : &ignored;
	struct yaml_stream *stream = yaml_stream_open(in->taking.file, problems);
	bool ok = true;
	size_t done = 0;

	while (stream && ok && !yaml_stream_ended(stream)) {
		struct arena arena = {0};
		const struct yaml_node *root = yaml_stream_next(stream, &arena);

		in->taking.arena = &arena;
		if (root)
			ok = take(in, kind_of(in, root), root, err)
			     && desk_goes_on(in->taking.desk, ++done, err);
		arena_free(&arena);
	}
	yaml_stream_close(stream);
	if (ok && ignored.errors > 0)
		ok = yaml_fail(&ignored, err); /* the file changed while it was read */
	return ok;
}

/* The first time through: what is there. */
static bool
look(struct in *in, enum document_kind kind, const struct yaml_node *root, struct err *err)
{
	const char *id = yaml_get_text(yaml_get(root, "case"), "id");

	(void)err;
	if (kind == DOCUMENT_FILE)
		in->files++;
	if (kind != DOCUMENT_CASE)
		return true;
	in->casefile_id = in->cases++ == 0 && id ? strtoll(id, NULL, 10) : 0;
	return true;
}

static bool
take_files(struct in *in, enum document_kind kind, const struct yaml_node *root, struct err *err)
{
	return kind != DOCUMENT_FILE || take_file(&in->taking, root, err);
}

static bool
take_cases(struct in *in, enum document_kind kind, const struct yaml_node *root, struct err *err)
{
	return kind != DOCUMENT_CASE || take_case(&in->taking, root, err);
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* One action: kept whole, or rolled back. */
static bool
take_all(struct in *in, bool preview, struct err *err)
{
	struct taking *t = &in->taking;
	struct action action;
	struct err failed = {0};
	bool ok, keep;

	if (!desk_begin(t->desk, "import", in->casefile_id, NULL, &action, err))
		return false;
	t->action = &action;
	action.reason = name_of(t->file);
	ok = (in->files == 0 || each_document(in, take_files, false, &failed))
	     && each_document(in, take_cases, false, &failed);
	if (in->cases > 1)
		action.casefile_id = 0;
	keep = ok && !preview && t->report->problems.errors == 0;
	if (!ok)
		*err = failed;
	if (!desk_end(t->desk, &action, keep, keep ? err : &failed))
		return ok && !keep;
	t->report->action_seq = action.seq;
	return true;
}

bool
summary_import(struct desk *desk, const char *path, bool preview, struct arena *arena,
    struct summary_report *report, struct err *err)
{
	struct in in = {.taking = {.desk = desk, .file = path, .report = report, .kept = arena}};
	bool ok;

	*report = (struct summary_report){.problems = {.arena = arena}};
	if (!plan_make(&in.plan, desk, err))
		return false;
	in.taking.plan = &in.plan;
	ok = each_document(&in, look, true, err);
	if (ok && report->problems.errors == 0) {
		if (in.cases == 0)
			yaml_problem(
			    &report->problems, path, NULL, _("there is no case in this file"));
		else
			ok = take_all(&in, preview, err);
	}
	plan_free(&in.plan);
	/* A preview tells what is wrong with what was read. */
	if (!ok || report->problems.errors == 0 || (preview && !report->problems.unread))
		return ok;
	return yaml_fail(&report->problems, err);
}
