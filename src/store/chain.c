/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BLAKE2b over length-prefixed fields, whole numbers little-endian. */
#include "store/chain.h"

#include <sodium.h>
#include <string.h>

static void
add_integer(crypto_generichash_state *state, int64_t integer)
{
	unsigned char bytes[8];

	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)integer >> (8 * i));
	crypto_generichash_update(state, bytes, sizeof(bytes));
}

/* No text at all has the length -1. */
static void
add_text(crypto_generichash_state *state, const char *text)
{
	size_t len = text ? strlen(text) : 0;

	add_integer(state, text ? (int64_t)len : -1);
	if (len > 0)
		crypto_generichash_update(state, (const unsigned char *)text, len);
}

static void
add_value(crypto_generichash_state *state, struct value value)
{
	add_integer(state, value.kind);
	if (value.kind == VALUE_INTEGER)
		add_integer(state, value.integer);
	if (value.kind == VALUE_TEXT)
		add_text(state, value.text);
}

void
chain_commit(const struct chain_edit *edit, const unsigned char salt[CHAIN_SALT],
    unsigned char commitment[CHAIN_COMMITMENT])
{
	crypto_generichash_state state;

	crypto_generichash_init(&state, salt, CHAIN_SALT, CHAIN_COMMITMENT);
	add_text(&state, edit->table);
	add_integer(&state, edit->row_id);
	add_text(&state, edit->name);
	add_value(&state, edit->old_value);
	add_value(&state, edit->new_value);
	crypto_generichash_final(&state, commitment, CHAIN_COMMITMENT);
}

void
chain_edits_add(struct chain_edits *edits, const unsigned char commitment[CHAIN_COMMITMENT])
{
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, CHAIN_HASH);
	crypto_generichash_update(&state, edits->digest, CHAIN_HASH);
	crypto_generichash_update(&state, commitment, CHAIN_COMMITMENT);
	crypto_generichash_final(&state, edits->digest, CHAIN_HASH);
}

void
chain_action(const struct chain_action *action, const struct chain_edits *edits,
    const unsigned char before[CHAIN_HASH], unsigned char hash[CHAIN_HASH])
{
	static const char domain[] = "valise action 1";
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, CHAIN_HASH);
	add_text(&state, domain);
	crypto_generichash_update(&state, before, CHAIN_HASH);
	add_integer(&state, action->id);
	add_integer(&state, action->seq);
	add_text(&state, action->at);
	add_integer(&state, action->offset_min);
	add_integer(&state, action->clock);
	add_integer(&state, action->doubtful);
	add_integer(&state, action->device_id);
	add_integer(&state, action->staff_id);
	add_text(&state, action->role);
	add_text(&state, action->kind);
	add_integer(&state, action->casefile_id);
	add_text(&state, action->form);
	add_integer(&state, action->form_version);
	add_text(&state, action->reason);
	add_integer(&state, action->undoes);
	add_integer(&state, action->edits);
	crypto_generichash_update(&state, edits->digest, CHAIN_HASH);
	crypto_generichash_final(&state, hash, CHAIN_HASH);
}
