/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews one after the other, in a process that may fail. */
#include "form/try_part.h"

#include "base/i18n.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CRASHES_MAX = 10, SECONDS_MAX = 60 };

const char *
try_word(enum try_kind kind)
{
	static const char *const words[] = {
	    [TRY_LOST] = "lost",
	    [TRY_REFUSED] = "refused",
	    [TRY_SCREEN] = "screen",
	    [TRY_EVAL] = "eval",
	    [TRY_INPUT] = "input",
	    [TRY_CRASH] = "crash",
	    [TRY_UNREACHED] = "unreached",
	};

	return words[kind];
}

static void
tell(struct try_report *report, enum try_kind kind, size_t field, uint64_t seed, const char *text)
{
	bool *told = &report->told[kind][field == SIZE_MAX ? FORM_FIELDS_MAX : field];
	struct try_finding *finding = &report->findings[report->len];

	if (*told || report->len == TRY_FINDINGS_MAX)
		return;
	*told = true;
	report->len++;
	*finding = (struct try_finding){.kind = kind, .seed = seed, .field = field};
	snprintf(finding->text, sizeof(finding->text), "%s", text);
}

void
try_tell(struct interview *in, enum try_kind kind, size_t field, const char *text)
{
	tell(in->report, kind, field, in->seed, text);
}

/* What was stored before an answer, for all fields. */
static struct answer *
remember(struct interview *in)
{
	size_t len = in->form->fields_len;
	struct answer *before = arena_alloc(&in->arena, (len + 1) * sizeof(*before));

	memcpy(before, in->answers.items, len * sizeof(*before));
	return before;
}

static bool
is_same(const struct answer *a, const struct answer *b)
{
	return value_equal(a->value, b->value) && a->absent == b->absent;
}

/* Hidden, and to be cleared then. */
static bool
is_cleared(const struct interview *in, size_t field)
{
	const struct answer *answer = &in->answers.items[field];

	return in->form->fields[field].when_hidden == HIDDEN_CLEAR && !answer->visible
	       && answer->value.kind == VALUE_NULL && !answer->absent;
}

/* No other answer may change but what is computed and what is cleared. */
static void
look_at_others(
    struct interview *in, size_t field, const struct answer *before, const bool changed[])
{
	for (size_t i = 0; i < in->form->fields_len; i++) {
		const struct answer *now = &in->answers.items[i];
		bool is_computed = field_is_computed(&in->form->fields[i]);

		if (is_same(now, &before[i]))
			continue;
		if (i != field && !is_computed && !is_cleared(in, i))
			try_tell(in, TRY_LOST, i,
			    arena_printf(&in->arena,
				_("its answer was lost when \"%s\" was answered"),
				in->form->fields[field].name));
		else if (!changed[i])
			try_tell(in, TRY_LOST, i,
			    _("its answer changed, but would not be written to the case file"));
	}
}

static void
look_at_taken(struct interview *in, const struct field *field, const struct answer *given,
    const struct answer *before, const bool changed[])
{
	const struct answer *now = &in->answers.items[field->index];
	struct value again;
	struct err err;

	in->report->taken++;
	if (!is_same(now, given) && !is_cleared(in, field->index))
		try_tell(in, TRY_LOST, field->index, _("an answer that was taken is not stored"));
	look_at_others(in, field->index, before, changed);
	if (now->value.kind != VALUE_NULL
	    && (!field->type->parse(field, &in->answers.types,
		    field->type->input(field, now->value, &in->arena), &in->arena, &again, &err)
		|| !value_equal(again, now->value)))
		try_tell(in, TRY_INPUT, field->index,
		    arena_printf(&in->arena,
			_("the editor starts with \"%.100s\", which is not read back as it was"),
			field->type->input(field, now->value, &in->arena)));
}

static void
look_at_refused(
    struct interview *in, size_t field, const struct answer *before, const struct err *err)
{
	in->report->refused++;
	if (!err->text[0])
		try_tell(in, TRY_REFUSED, field, _("an answer is refused without a word"));
	for (size_t i = 0; i < in->form->fields_len; i++)
		if (!is_same(&in->answers.items[i], &before[i]))
			try_tell(in, TRY_REFUSED, i,
			    _("an answer was refused, and something changed all the same"));
}

/* Type something, or give a reason; then look at everything. */
static void
answer(struct interview *in, const struct field *field)
{
	bool changed[FORM_FIELDS_MAX] = {false}, taken;
	struct answer *before = remember(in), given = {0};
	struct err err = {0};

	if (dice_roll(&in->dice, 8) == 0) {
		given.absent = (enum absent_reason)(1u << dice_roll(&in->dice, 5));
		taken = answers_set_absent(&in->answers, field->index, given.absent, changed, &err);
	} else {
		const char *typed = try_typed(in, field);

		taken = answers_type(&in->answers, field->index, typed, changed, &err);
		if (taken
		    && !field->type->parse(
			field, &in->answers.types, typed, &in->arena, &given.value, &err))
			try_tell(in, TRY_REFUSED, field->index, err.text);
	}
	if (!taken) {
		look_at_refused(in, field->index, before, &err);
		return;
	}
	if (in->options->spoil)
		in->options->spoil(&in->answers);
	look_at_taken(in, field, &given, before, changed);
	try_same(in);
}

static void
note_reached(struct interview *in)
{
	for (size_t i = 0; i < in->form->fields_len; i++)
		in->report->reached[i] = in->report->reached[i] || in->answers.items[i].visible;
}

/* Once through the form as it is asked, then here and there again. */
static void
ask_all(struct interview *in)
{
	size_t len = in->form->fields_len;

	for (size_t i = 0; i < len; i++) {
		if (in->answers.items[i].visible)
			answer(in, &in->form->fields[i]);
		note_reached(in);
	}
	for (size_t i = 0; i < len + 5; i++) {
		size_t at = dice_roll(&in->dice, len);

		/* Nobody can be asked what is not shown, but a key may come late. */
		if (in->answers.items[at].visible || dice_roll(&in->dice, 4) == 0)
			answer(in, &in->form->fields[at]);
		note_reached(in);
	}
}

static void
interview(const struct form *form, const struct try_options *options, uint64_t seed,
    const struct try_pool *pools, struct try_report *report)
{
	struct interview in = {
	    .form = form,
	    .options = options,
	    .report = report,
	    .pools = pools,
	    .dice = {seed * UINT64_C(0x2545F4914F6CDD1D)},
	    .seed = seed,
	};
	struct type_context types =
	    options->lists ? list_files_types(options->lists, options->lang, options->today)
			   : (struct type_context){.lang = options->lang, .today = options->today};
	struct yaml_problems problems = {.arena = &in.arena};
	struct rule_context outside;
	struct buf yaml = {0};

	buf_text(&yaml, "\"case.\": null\n");
	try_outside(&in, &yaml);
	in.world.given = yaml_read(buf_str(&yaml), yaml.len, "outside", &in.arena, &problems);
	in.world.arena = &in.arena;
	if (!in.world.given) {
		try_tell(&in, TRY_EVAL, SIZE_MAX, problems.items[0].text);
		buf_free(&yaml);
		arena_free(&in.arena);
		return;
	}
	outside = eval_outside(&in.world);
	answers_start(&in.answers, form, &types, &outside);
	answers_defaults(&in.answers);
	answers_settle(&in.answers, NULL);
	note_reached(&in);
	if (form->fields_len)
		ask_all(&in);
	try_same_eval(&in, buf_str(&yaml));
	answers_free(&in.answers);
	buf_free(&yaml);
	arena_free(&in.arena);
}

/* From the seed after the last on; each leaves its number, should it not come to its end. */
static void
work(const struct form *form, const struct try_options *options, struct try_report *report)
{
	struct arena arena = {0};
	const struct try_pool *pools = try_pools(form, &arena);

	while (report->now < options->seed + options->runs) {
		alarm(SECONDS_MAX);
		interview(form, options, report->now, pools, report);
		report->runs++;
		report->now++;
	}
	alarm(0);
	arena_free(&arena);
}

static bool
work_apart(const struct form *form, const struct try_options *options, struct try_report *report,
    struct err *err)
{
	pid_t child;
	int status;

	fflush(NULL);
	child = fork();
	if (child < 0)
		return err_set(err, ERR_INTERNAL,
		    _("no process could be made for the interviews: %s"), strerror(errno));
	if (child == 0) {
		work(form, options, report);
		_exit(0);
	}
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	report->told[TRY_CRASH][FORM_FIELDS_MAX] = false;
	tell(report, TRY_CRASH, SIZE_MAX, report->now,
	    WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM
		? _("the interview does not come to its end")
		: _("the program ended within the interview"));
	report->now++;
	return true;
}

static void
tell_unreached(
    const struct form *form, const struct try_options *options, struct try_report *report)
{
	for (size_t i = 0; i < form->fields_len; i++)
		if (!report->reached[i] && report->runs)
			tell(report, TRY_UNREACHED, i, options->seed,
			    _("never shown in any interview; look at its show_if, or try more"));
}

bool
form_try(const struct form *form, const struct try_options *options, struct try_report *report,
    struct err *err)
{
	struct try_report *shared =
	    mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	size_t crashes = 0;
	bool ok = true;

	if (shared == MAP_FAILED)
		return err_set(err, ERR_INTERNAL,
		    _("no process could be made for the interviews: %s"), strerror(errno));
	shared->now = options->seed;
	while (ok && shared->now < options->seed + options->runs && crashes++ < CRASHES_MAX)
		ok = work_apart(form, options, shared, err);
	tell_unreached(form, options, shared);
	*report = *shared;
	munmap(shared, sizeof(*shared));
	return ok;
}
