/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mark that the meter waits for; see ui/term.h. */
#include "idle.h"

#include <stdio.h>
#include <unistd.h>

bool
idle_key(char key[KEY_SIZE])
{
	static unsigned long read_so_far;
	char mark[64];
	int len = snprintf(mark, sizeof(mark), "\033_idle %lu 0 0\033\\", read_so_far);
	ssize_t got;

	if (write(STDOUT_FILENO, mark, (size_t)len) != len)
		return false;
	got = read(STDIN_FILENO, key, KEY_SIZE - 1);
	if (got <= 0)
		return false;
	key[got] = '\0';
	read_so_far += (unsigned long)got;
	return true;
}
