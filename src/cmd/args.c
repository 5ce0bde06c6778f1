/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arguments. Knows no command. */
#include "cmd/args.h"

#include "base/i18n.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The option that this argument names, or NULL; *inlined gets what follows "=". */
static const struct option_spec *
find(const struct option_spec options[], const char *arg, const char **inlined)
{
	size_t len = strcspn(arg, "=");

	*inlined = arg[len] ? arg + len + 1 : NULL;
	for (size_t i = 0; options[i].name; i++)
		if (strlen(options[i].name) == len && strncmp(options[i].name, arg, len) == 0)
			return &options[i];
	return NULL;
}

static void
put(const struct option_spec *option, const char *value)
{
	if (option->values)
		option->values[(*option->values_len)++] = value;
	else
		*option->value = value;
}

bool
args_parse(
    int argc, const char *argv[], const struct option_spec options[], int *left, struct err *err)
{
	bool only_words = false;
	int kept = 0;

	for (int i = 1; i < argc; i++) {
		const struct option_spec *option;
		const char *inlined;

		if (only_words || argv[i][0] != '-' || argv[i][1] == '\0') {
			argv[++kept] = argv[i];
			continue;
		}
		if (strcmp(argv[i], "--") == 0) {
			only_words = true;
			continue;
		}
		option = find(options, argv[i], &inlined);
		if (!option)
			return err_set(err, ERR_USAGE,
			    _("%s: there is no option %s; `valise help %s` lists them"), argv[0],
			    argv[i], argv[0]);
		if (option->flag) {
			if (inlined)
				return err_set(err, ERR_USAGE,
				    _("%s: the option %s takes no value"), argv[0], option->name);
			*option->flag = true;
		} else if (inlined || i + 1 < argc) {
			put(option, inlined ? inlined : argv[++i]);
		} else {
			return err_set(err, ERR_USAGE, _("%s: the option %s needs a value"),
			    argv[0], option->name);
		}
	}
	*left = kept;
	return true;
}

bool
args_number(const char *text, const char *what, long low, long high, long *out, struct err *err)
{
	char *end;

	*out = strtol(text, &end, 10);
	if (end != text && !*end && *out >= low && *out <= high)
		return true;
	if (high == LONG_MAX)
		return err_set(err, ERR_USAGE, _("%s is a whole number, %ld or more, not “%s”"),
		    what, low, text);
	return err_set(err, ERR_USAGE, _("%s is a whole number from %ld to %ld, not “%s”"), what,
	    low, high, text);
}

bool
args_pair(
    const char *text, struct arena *arena, const char **field, const char **value, struct err *err)
{
	const char *equals = strchr(text, '=');

	if (!equals || equals == text)
		return err_set(
		    err, ERR_USAGE, _("“%s” is not an answer; write it as field=value"), text);
	*field = arena_dup_len(arena, text, (size_t)(equals - text));
	*value = equals + 1;
	return true;
}
