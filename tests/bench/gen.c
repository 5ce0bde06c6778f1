/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gen: make a case file of made-up cases, for the bench and for trying things out.   gen FILE COUNT */
#include "bench.h"
#include "ours.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char *argv[])
{
	double start = now_ms();
	const char *source = getenv("SRCDIR");
	struct arena arena = {0};
	uint32_t cases;

	if (argc != 3) {
		fputs("gen FILE COUNT\n", stderr);
		return ERR_USAGE;
	}
	setlocale(LC_ALL, "C.UTF-8");
	cases = (uint32_t)strtoul(argv[2], NULL, 10);
	ours_fill(argv[1], arena_printf(&arena, "%s/forms", source ? source : "."), cases);
	printf("%.0f cases/s\n", cases / (now_ms() - start) * 1e3);
	arena_free(&arena);
	return 0;
}
