/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options, wiring, exit status. */
int
main(void)
{
	return 0;
}
