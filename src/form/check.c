/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A closer look at a form than loading takes: its words and the room for them, the name of the
 * file, the table, forms and lists that it names, and what no answers can bring about.
 */
#include "form/check_part.h"

<<<<<<< HEAD
=======
#include "base/buf.h"
#include "base/file.h"
>>>>>>> xls
#include "base/i18n.h"

#include <string.h>

void
check_warn(struct checker *checker, int line, int col, const char *text)
{
	struct yaml_node at = {.line = line ? line : 1, .col = col ? col : 1};

	yaml_warning(checker->problems, checker->form->file, &at, "%s", text);
}

void
check_fail(struct checker *checker, int line, int col, const char *text)
{
	struct yaml_node at = {.line = line ? line : 1, .col = col ? col : 1};

<<<<<<< HEAD
	yaml_problem(checker->problems, checker->form->file, &at, "%s", text);
=======
		label_in(label, checker->langs[i], &fallback);
		if (fallback)
			warn(checker, line, col,
			    arena_printf(checker->problems->arena,
				_("the %s \"%s\" is not translated into %s; add %s: \"…\""), what,
				label_in(label, checker->langs[i], NULL), checker->langs[i],
				checker->langs[i]));
	}
}

static void
check_field_labels(struct checker *checker, const struct field *field)
{
	int line = field->line, col = field->col;

	check_label(checker, &field->label, "label", line, col);
	check_label(checker, &field->ask, "ask", line, col);
	check_label(checker, &field->guide, "guide", line, col);
	check_label(checker, &field->hint, "hint", line, col);
	check_label(checker, &field->why, "why", line, col);
	for (size_t i = 0; i < field->choices_len; i++)
		check_label(checker, &field->choices[i].label, "choice", line, col);
	for (size_t i = 0; i < field->checks_len; i++)
		check_label(checker, &field->checks[i].message, "message",
		    field->checks[i].rule.line, field->checks[i].rule.col);
}

/* A field that a rule reads, and the answers it can have. */
struct domain {
	const struct field *field;
	size_t size, now; /* value 0 is empty */
};

/* All answers of the fields a rule reads, tried one after another. */
struct search {
	const struct form *form;
	struct domain domains[NAMES_MAX];
	size_t len, tries;
	size_t skip_empty; /* position of a domain that is never empty, or SIZE_MAX */
};

static bool
is_single_choice(const struct field *field)
{
	return field->choices_len && strcmp(field->type->name, "choices") != 0;
}

/* False when a name has more values than can be tried. */
static bool
search_start(struct search *search, const struct form *form, const struct rule *rule)
{
	const char *name;

	*search = (struct search){.form = form, .tries = 1, .skip_empty = SIZE_MAX};
	for (size_t n = 0; (name = rule_reads(rule, n)); n++) {
		const struct field *field = form_field(form, name);
		struct domain *domain = &search->domains[n];

		if (!field || n == NAMES_MAX || field->absent
		    || !(is_single_choice(field) || strcmp(field->type->name, "yesno") == 0))
			return false;
		domain->field = field;
		domain->size = 1 + (field->choices_len ? field->choices_len : 2);
		search->len++;
		search->tries *= domain->size;
		if (search->tries > TRIES_MAX)
			return false;
	}
	return search->len > 0;
}

static struct rule_value
search_value(void *context, const char *name)
{
	const struct search *search = context;

	for (size_t i = 0; i < search->len; i++) {
		const struct domain *domain = &search->domains[i];

		if (strcmp(domain->field->name, name) != 0 || !domain->now)
			continue;
		if (domain->field->choices_len)
			return (struct rule_value){.kind = RULE_TEXT,
			    .text = domain->field->choices[domain->now - 1].code};
		return (struct rule_value){
		    .kind = RULE_INTEGER, .integer = (int64_t)domain->now - 1};
	}
	return (struct rule_value){0};
}

static bool
search_next(struct search *search)
{
	for (size_t i = 0; i < search->len; i++) {
		struct domain *domain = &search->domains[i];

		if (++domain->now < domain->size)
			return true;
		domain->now = i == search->skip_empty ? 1 : 0;
	}
	return false;
}

/* Is there an answer for which the rule's truth is wanted? True also when that cannot be found out. */
static bool
can_be(const struct form *form, const struct field *self, struct rule *rule, int wanted)
{
	struct search search;
	struct rule_context context = {.context = &search, .value = search_value};
	struct rule_value value;
	struct err ignored;

	if (!search_start(&search, form, rule))
		return true;
	for (size_t i = 0; i < search.len; i++)
		if (search.domains[i].field == self) {
			search.skip_empty = i;
			search.domains[i].now = 1;
		}
	do {
		if (!rule_eval(rule, &context, &value, &ignored) || rule_truth(value) == wanted)
			return true;
	} while (search_next(&search));
	return false;
}

static void
check_condition(struct checker *checker, const struct form_rule *rule, const char *text)
{
	if (rule->rule && !can_be(checker->form, NULL, rule->rule, 1))
		warn(checker, rule->line, rule->col, text);
}

static void
check_field_rules(struct checker *checker, const struct field *field)
{
	check_condition(checker, &field->show_if,
	    _("no answers can make this hold, so the field is never shown; change or remove the "
	      "rule"));
	check_condition(checker, &field->required,
	    _("no answers can make this hold, so the field is never required; change or remove the "
	      "rule"));
	for (size_t i = 0; i < field->checks_len; i++) {
		const struct form_rule *rule = &field->checks[i].rule;

		if (rule->rule && !can_be(checker->form, field, rule->rule, 0))
			warn(checker, rule->line, rule->col,
			    _("no answer can break this check; change or remove it"));
		else if (rule->rule && !can_be(checker->form, field, rule->rule, 1))
			warn(checker, rule->line, rule->col,
			    _("no answer can pass this check; change or remove it"));
	}
}

static bool
counts_rows(const char *text, struct rule_token word)
{
	return rule_token_is(text, word, "count_rows") || rule_token_is(text, word, "sum_rows")
	       || rule_token_is(text, word, "any_row");
}

/* An author tries forms that belong together before they are in the book. */
static bool
lies_beside(struct checker *checker, const char *form)
{
	const char *file = checker->form->file, *slash = strrchr(file, '/');

	return file_exists(arena_printf(checker->problems->arena, "%.*s%s.yaml",
	    slash ? (int)(slash - file) + 1 : 0, file, form));
}

/* A form that rules count rows of must be one of the book, or lie beside: count_rows ( 'form' */
static void
check_rows(struct checker *checker, const struct form_rule *rule)
{
	struct rule_token word = {RULE_END, 0, 0}, open = word, token = word;
	struct yaml_node at = {.line = rule->line, .col = rule->col};

	if (!rule->rule || !checker->book)
		return;
	do {
		const char *name;

		word = open;
		open = token;
		token = rule_token_at(rule->text, open.offset + open.len);
		if (token.kind != RULE_STRING || open.kind != RULE_OPEN
		    || !counts_rows(rule->text, word))
			continue;
		name = rule_token_text(rule->text, token, checker->problems->arena);
		if (!book_form_path(checker->book, name, NULL) && !lies_beside(checker, name))
			yaml_problem(checker->problems, checker->form->file, &at,
			    _("there is no form \"%s\" whose rows could be counted"), name);
	} while (token.kind != RULE_END);
}

/* The form that asks for the fields of a table, among those of the book. */
static const struct form *
form_of_table(struct checker *checker, const char *table)
{
	const char *const *ids = book_form_ids(checker->book);

	for (size_t i = 0; ids[i]; i++) {
		struct err ignored;
		const struct form *form = book_form(checker->book, ids[i], &ignored);

		if (form && !form->many && form->table && strcmp(form->table, table) == 0)
			return form;
	}
	return NULL;
}

static bool
has_answer(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->fields_len; i++)
		if (strcmp(form->fields[i].name, name) == 0
		    || strcmp(form->fields[i].column, name) == 0)
			return true;
	return false;
}

/* :person.NAME must be a field of the person's form, or it is empty for ever. The same for the case. */
static void
check_outside(struct checker *checker, const struct form_rule *rule)
{
	const char *name;

	for (size_t n = 0; checker->book && rule->rule && (name = rule_reads(rule->rule, n)); n++) {
		const char *dot = strchr(name, '.');
		const struct form *form = NULL;

		if (dot)
			form = form_of_table(
			    checker, strncmp(name, "case.", 5) == 0 ? "casefile" : "person");
		if (form && !has_answer(form, dot + 1))
			warn(checker, rule->line, rule->col,
			    arena_printf(checker->problems->arena,
				_("\":%s\" is no field of the form %s; unless the program fills "
				  "it, it is always empty"),
				name, form->id));
	}
}

static void
check_reach(struct checker *checker, const struct form_rule *rule)
{
	check_rows(checker, rule);
	check_outside(checker, rule);
}

/* What is offered comes from forms of the book and fields that they have. */
static void
check_suggestions(struct checker *checker, const struct field *field)
{
	for (size_t i = 0; checker->book && i < field->suggest_len; i++) {
		const struct suggest_from *from = &field->suggest[i];
		struct yaml_node at = {.line = from->line, .col = from->col};
		struct err ignored;
		const struct form *form;

		if (!from->form)
			continue;
		form = strcmp(from->form, "case") == 0
			   ? form_of_table(checker, "casefile")
			   : book_form(checker->book, from->form, &ignored);
		if (!form || !form_field(form, from->field))
			yaml_problem(checker->problems, checker->form->file, &at,
			    _("\"%s.%s\" is no field of a form; write FORM.FIELD or case.FIELD"),
			    from->form, from->field);
	}
>>>>>>> xls
}

static void
check_name(struct checker *checker)
{
	const char *slash = strrchr(checker->form->file, '/');
	const char *name = slash ? slash + 1 : checker->form->file;
	const char *wanted = arena_printf(checker->problems->arena, "%s.yaml", checker->form->id);

	if (strcmp(name, wanted) != 0)
		check_warn(checker, 1, 1,
		    arena_printf(checker->problems->arena,
			_("the file of the form \"%s\" must be named %s to be found by the "
			  "program"),
			checker->form->id, wanted));
}

static void
check_all(struct checker *checker)
{
	check_name(checker);
	check_words(checker);
	check_table(checker);
	check_reach(checker);
	check_never(checker);
}

bool
form_check(
    const char *path, const char *const langs[], struct book *book, struct yaml_problems *problems)
{
	struct rule_engine *engine = rule_engine_new();
	size_t errors = problems->errors, first = problems->len;
	struct checker checker = {
	    .langs = langs, .book = book, .engine = engine, .problems = problems};

	/* Problems name the form's file and words: it lives as long as they do. */
	checker.form = form_load(path, engine, problems->arena, problems);
	if (checker.form)
		checker.root = yaml_read_file(path, problems->arena, problems);
	if (checker.root) {
		checker.lists = book ? list_files_new(book) : NULL;
		check_all(&checker);
		list_files_free(checker.lists);
		yaml_sort_problems(problems, first);
	}
	rule_engine_free(engine);
	return problems->errors == errors;
}
