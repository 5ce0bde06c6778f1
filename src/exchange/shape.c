/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row a field type; a new type in form/type.c gets a row here. */
#include "exchange/shape.h"

#include "base/edtf.h"
#include "base/i18n.h"

#include <assert.h>
#include <string.h>

enum shape {
	SHAPE_NONE,
	SHAPE_TEXT,     /* "…" */
	SHAPE_DATE,     /* "1987-05", EDTF only: what people type otherwise can be misread */
	SHAPE_NUMBER,   /* 12, 12.50 */
	SHAPE_YESNO,    /* true */
	SHAPE_CODE,     /* {code: "…", label: "…"} */
	SHAPE_SET,      /* [{code: "…", label: "…"}, …] */
	SHAPE_MONEY,    /* {amount: 12500.50, currency: "EUR"} */
	SHAPE_FILE,     /* {id: "…", name: "…", type: "…", size: 1} */
	SHAPE_COMPUTED, /* "…", kept as it was computed */
};

static const struct {
	const char *type;
	enum shape shape;
} shapes[] = {
    {"text", SHAPE_TEXT},
    {"note", SHAPE_TEXT},
    {"phone", SHAPE_TEXT},
    {"integer", SHAPE_NUMBER},
    {"decimal", SHAPE_NUMBER},
    {"yesno", SHAPE_YESNO},
    {"choice", SHAPE_CODE},
    {"scale", SHAPE_CODE},
    {"choices", SHAPE_SET},
    {"code", SHAPE_CODE},
    {"codes", SHAPE_SET},
    {"level", SHAPE_CODE},
    {"date", SHAPE_DATE},
    {"time", SHAPE_TEXT},
    {"money", SHAPE_MONEY},
    {"file", SHAPE_FILE},
    {"calculate", SHAPE_COMPUTED},
};

static enum shape
shape_of(const struct type *type)
{
	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
		if (strcmp(shapes[i].type, type->name) == 0)
			return shapes[i].shape;
	return SHAPE_NONE;
}

bool
shape_knows(const struct type *type)
{
	return shape_of(type) != SHAPE_NONE;
}

static const char *
label_of(const struct field *field, const struct type_context *types, const char *code,
    struct arena *arena)
{
	const struct choice *choice = field_choice(field, code);

	if (choice)
		return label_in(&choice->label, types->lang, NULL);
	return field->list
		   ? types->code_label(types->context, field->list, code, types->lang, arena)
		   : NULL;
}

static void
write_code(struct emit *emit, const char *key, const struct field *field,
    const struct type_context *types, const char *code, struct arena *arena)
{
	const char *label = label_of(field, types, code, arena);

	emit_map(emit, key, true);
	emit_text(emit, "code", code);
	if (label && label[0])
		emit_text(emit, "label", label);
	emit_map_end(emit);
}

/* "a c" is two codes. */
static void
write_set(struct emit *emit, const struct leaf *leaf, const struct type_context *types,
    struct arena *arena)
{
	const char *at = leaf->value.text;

	emit_list(emit, leaf->field->name, true);
	while (*at) {
		size_t len = strcspn(at, " ");

		write_code(emit, NULL, leaf->field, types, arena_dup_len(arena, at, len), arena);
		at += len;
		at += strspn(at, " ");
	}
	emit_list_end(emit);
}

/* "12500.50 EUR" */
static void
write_money(struct emit *emit, const struct leaf *leaf, struct arena *arena)
{
	const char *text = leaf->value.text, *blank = strchr(text, ' ');

	emit_map(emit, leaf->field->name, true);
	emit_plain(emit, "amount", arena_dup_len(arena, text, (size_t)(blank - text)));
	emit_text(emit, "currency", blank + 1);
	emit_map_end(emit);
}

static void
write_file(struct emit *emit, const struct leaf *leaf)
{
	emit_map(emit, leaf->field->name, false);
	emit_text(emit, "id", leaf->value.text);
	if (leaf->file) {
		emit_text(emit, "name", leaf->file->name);
		emit_text(emit, "type", leaf->file->type);
		emit_integer(emit, "size", leaf->file->size);
	}
	emit_map_end(emit);
}

void
shape_write(struct emit *emit, const struct leaf *leaf, const struct type_context *types,
    struct arena *arena)
{
	const struct field *field = leaf->field;

	if (leaf->absent) {
		emit_map(emit, field->name, true);
		emit_text(emit, "absent", absent_word(leaf->absent));
		emit_map_end(emit);
		return;
	}
	assert(shape_knows(field->type));
	switch (shape_of(field->type)) {
	case SHAPE_NUMBER:
		emit_plain(emit, field->name, field->type->input(field, leaf->value, arena));
		break;
	case SHAPE_YESNO:
		emit_plain(emit, field->name, leaf->value.integer ? "true" : "false");
		break;
	case SHAPE_CODE:
		write_code(emit, field->name, field, types, leaf->value.text, arena);
		break;
	case SHAPE_SET:
		write_set(emit, leaf, types, arena);
		break;
	case SHAPE_MONEY:
		write_money(emit, leaf, arena);
		break;
	case SHAPE_FILE:
		write_file(emit, leaf);
		break;
	case SHAPE_TEXT:
	case SHAPE_DATE:
	case SHAPE_COMPUTED:
		emit_text(emit, field->name, value_print(arena, leaf->value));
		break;
	case SHAPE_NONE:
		break;
	}
}

/* {absent: "refused"} */
static bool
read_absent(const struct yaml_node *node, struct leaf *leaf, struct err *err)
{
	const char *word = yaml_get_text(node, "absent");
	enum absent_reason reason = word ? absent_from_word(word) : 0;

	if (!reason)
		return err_set(err, ERR_DATA,
		    _("the reason is not_asked, unknown, refused, not_applicable or pending"));
	if (!(leaf->field->absent & reason))
		return err_set(
		    err, ERR_DATA, _("the form does not allow the reason “%s” here"), word);
	leaf->absent = reason;
	return true;
}

/* The code of {code: "…", label: "…"}; NULL when it is not of that shape. */
static const char *
code_in(const struct yaml_node *node)
{
	for (const struct yaml_node *member = node->first; member; member = member->next)
		if (node->kind == YAML_MAP && strcmp(member->key, "code") != 0
		    && strcmp(member->key, "label") != 0)
			return NULL;
	return yaml_get_text(node, "code");
}

/* The codes with a blank between, each one of the field's own. */
static const char *
set_in(const struct yaml_node *node, const struct field *field, struct arena *arena)
{
	struct buf set = {0};
	const char *text = NULL;
	const struct yaml_node *item = node->kind == YAML_LIST ? node->first : NULL;

	for (; item; item = item->next) {
		const char *code = code_in(item);

		if (!code || (!field->list && !field_choice(field, code)))
			break;
		buf_printf(&set, "%s%s", set.len ? " " : "", code);
	}
	if (node->kind == YAML_LIST && !item)
		text = arena_dup(arena, buf_str(&set));
	buf_free(&set);
	return text;
}

/* "12500.50 EUR" of {amount: 12500.50, currency: "EUR"}; NULL when it is not of that shape. */
static const char *
money_in(const struct yaml_node *node, struct arena *arena)
{
	const struct yaml_node *amount, *currency;

	if (node->kind != YAML_MAP || node->len != 2)
		return NULL;
	amount = yaml_get(node, "amount");
	currency = yaml_get(node, "currency");
	if (!amount || amount->kind != YAML_SCALAR || !amount->plain || !currency
	    || currency->kind != YAML_SCALAR || currency->plain)
		return NULL;
	return arena_printf(arena, "%s %s", amount->text, currency->text);
}

/* What would be typed for the value, or NULL with a sentence. */
static const char *
typed_at(const struct yaml_node *node, enum shape shape, const struct field *field,
    struct arena *arena, struct err *err)
{
	bool is_scalar = node->kind == YAML_SCALAR, is_quoted = is_scalar && !node->plain;
	bool is_word = is_scalar && node->plain;
	const char *text = NULL;
	struct edtf date;

	assert(shape != SHAPE_NONE);
	switch (shape) {
	case SHAPE_NUMBER:
		text = is_word && !yaml_is_null(node) ? node->text : NULL;
		err_set(err, ERR_DATA, _("a number without quotes is expected here"));
		break;
	case SHAPE_YESNO:
		if (is_word
		    && (strcmp(node->text, "true") == 0 || strcmp(node->text, "false") == 0))
			text = node->text[0] == 't' ? "1" : "0";
		err_set(err, ERR_DATA, _("true or false is expected here"));
		break;
	case SHAPE_CODE:
		text = node->kind == YAML_MAP ? code_in(node) : NULL;
		err_set(err, ERR_DATA, _("a code is expected here: {code: \"…\", label: \"…\"}"));
		break;
	case SHAPE_SET:
		text = set_in(node, field, arena);
		err_set(err, ERR_DATA,
		    _("a list of codes of this field is expected here: [{code: \"…\"}, …]"));
		break;
	case SHAPE_MONEY:
		text = money_in(node, arena);
		err_set(err, ERR_DATA,
		    _("an amount is expected here: {amount: 12500, currency: \"XOF\"}"));
		break;
	case SHAPE_FILE:
		text = node->kind == YAML_MAP ? yaml_get_text(node, "id") : NULL;
		err_set(err, ERR_DATA, _("a file is expected here: {id: \"…\", name: \"…\", …}"));
		break;
	case SHAPE_DATE:
		text = is_quoted && edtf_parse(node->text, &date) ? node->text : NULL;
		err_set(err, ERR_DATA,
		    _("a date in quotes is expected here: \"1987-05-14\", \"1987-05\", \"1987~\""));
		break;
	case SHAPE_TEXT:
	case SHAPE_COMPUTED:
		text = is_quoted ? node->text : NULL;
		err_set(err, ERR_DATA, _("a text in double quotes is expected here"));
		break;
	case SHAPE_NONE:
		break;
	}
	return text;
}

/* Codes are taken as they stand, never by label or other spelling. */
static bool
is_as_given(enum shape shape, struct value value, const char *typed)
{
	if (shape != SHAPE_CODE && shape != SHAPE_DATE && shape != SHAPE_MONEY)
		return true;
	return value.kind == VALUE_TEXT && strcmp(value.text, typed) == 0;
}

bool
shape_read(const struct yaml_node *node, const struct type_context *types, struct arena *arena,
    struct leaf *leaf, struct err *err)
{
	enum shape shape = shape_of(leaf->field->type);
	const char *typed;

	leaf->value = value_null;
	leaf->absent = 0;
	if (node->kind == YAML_MAP && node->len == 1 && strcmp(node->first->key, "absent") == 0)
		return read_absent(node, leaf, err);
	typed = typed_at(node, shape, leaf->field, arena, err);
	if (!typed)
		return false;
	*err = (struct err){0};
	if (shape == SHAPE_COMPUTED) {
		leaf->value = typed[0] ? value_text(arena_dup(arena, typed)) : value_null;
		return true;
	}
	if (!leaf->field->type->parse(leaf->field, types, typed, arena, &leaf->value, err))
		return false;
	if (is_as_given(shape, leaf->value, typed))
		return true;
	return err_set(err, ERR_DATA, _("“%.60s” is not written as it is kept: “%.60s”"), typed,
	    leaf->value.kind == VALUE_TEXT ? leaf->value.text : "");
}
