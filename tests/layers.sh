#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The ladder holds, and the tool that says so can say no.
set -eu
check=$SRCDIR/tools/check-layers
"$check" "$SRCDIR/src"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
must_fail() {
	mkdir -p "$dir/$1"
	printf '/* SPDX-License-Identifier: GPL-3.0-or-later */\n%s\n' "$2" >"$dir/$1/x.c"
	if "$check" "$dir" >/dev/null; then
		echo "not caught in $1: $2"
		exit 1
	fi
	rm "$dir/$1/x.c"
}
must_fail store '#include "ui/term.h"'
must_fail base '#include <sqlite3.h>'
must_fail ui '#include <sqlite3.h>'
must_fail form '#include <yaml.h>'
must_fail ui '	waddnstr(w, text, 3);'
must_fail ui '#include <curses.h>'
must_fail base '	strcpy(a, b);'
must_fail cmd '	system("ls");'
must_fail store '	exit(1);'
printf '#include <stdio.h>\n' >"$dir/base/x.c"
if "$check" "$dir" >/dev/null; then
	echo "a file without its SPDX line was not caught"
	exit 1
fi
