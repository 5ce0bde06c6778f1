#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each form under tests/forms/broken is wrong in one way, and `form check` says so: where, what, what to do.
# tests/forms/broken/expected has every word of it; UPDATE=1 writes it anew: then read the diff.
set -u
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-broken.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
HOME=$dir XDG_DATA_HOME=$dir
export HOME XDG_DATA_HOME
cd "$SRCDIR/tests/forms/broken" || exit 99
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

set -- *.yaml
"$VALISE" form check "$@" >"$dir/said" 2>"$dir/err"
code=$?
test $code -eq 65 || fault "exit status $code, not 65: $(cat "$dir/err")"
if test -n "${UPDATE:-}"; then
	cp "$dir/said" expected
fi
diff expected "$dir/said" || fault 'other words than expected'
# None is passed over, and each by itself has the exit status of what is said of it.
for file in *.yaml; do
	want=0
	grep -q "^$file:[0-9]*:[0-9]*: " "$dir/said" || fault "$file: nothing is found"
	grep "^$file:" "$dir/said" | grep -qv ': warning: ' && want=65
	timeout 20 "$VALISE" form check "$file" >"$dir/out" 2>"$dir/err"
	code=$?
	test $code -eq $want || fault "$file: exit status $code, not $want: $(cat "$dir/err")"
done
printf '%d broken forms\n' $#
test $# -ge 160 || fault "only $# broken forms"
# What is not wrong is not called so.
"$VALISE" form check ../fine.yaml "$SRCDIR"/forms/case/*.yaml >"$dir/out" 2>"$dir/err" || fault "$(cat "$dir/err")"
test "$(wc -l <"$dir/out")" -eq 1 || fault "$(cat "$dir/out")"
test $fails -eq 0
