/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arguments of a command: options by table, the rest in order. */
#ifndef CMD_ARGS_H
#define CMD_ARGS_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * "--limit" (or "-o"): a flag, or its value is put where value is; where values is, each time it is
 * given, and they are counted: there is room for as many as there are arguments. Ends with name NULL.
 */
struct option_spec {
	const char *name;
	bool *flag;
	const char **value;
	const char **values;
	int *values_len;
};

/*
 * Takes options out of argv[1..]; what is left is moved to the front, argv[1]
 * first. "--" ends options; "--name=value" works too. ERR_USAGE names what is wrong. Returns in
 * *left how many arguments remain (argv[0] not counted).
 */
bool args_parse(
    int argc, const char *argv[], const struct option_spec options[], int *left, struct err *err);

/* A whole number between low and high. */
bool args_number(
    const char *text, const char *what, long low, long high, long *out, struct err *err);

/* "field=value"; false with ERR_USAGE when there is no "=". The field's name lives in the arena. */
bool args_pair(
    const char *text, struct arena *arena, const char **field, const char **value, struct err *err);

#endif
