#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A robot answers every shipped form at random and finds nothing; where something is wrong it does.
# More interviews: TRY_RUNS=5000 make check TESTS=tests/cli/try.sh; make check-long does.
set -u
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-try.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir
export HOME XDG_DATA_HOME
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

forms=0
for file in "$SRCDIR"/forms/case/*.yaml "$SRCDIR"/tests/forms/fine.yaml; do
	# Some of its questions take a rare answer.
	case $file in */fine.yaml | */need.yaml) runs=600 ;; *) runs=40 ;; esac
	"$VALISE" form try "$file" --today 2026-03-02 --runs "${TRY_RUNS:-$runs}" >out 2>err ||
		fault "$file: $(cat out err)"
	grep -q ', findings: 0$' out || fault "$file: $(cat out)"
	printf '%s: %s\n' "${file##*/}" "$(tail -1 out)"
	forms=$((forms + 1))
done
test $forms -ge 17 || fault "only $forms forms"

# What form check calls never shown, the robot is never shown.
broken=$SRCDIR/tests/forms/broken
grep -l . "$broken"/never_shown*.yaml >never
test "$(wc -l <never)" -ge 5 || fault 'no form of questions never shown'
while read -r file; do
	"$VALISE" form try "$file" --runs 60 >out 2>err
	test $? -eq 65 || fault "$file: $(cat out err)"
	grep -q ': unreached: ' out || fault "$file: $(cat out)"
done <never

# A question that no answer shows is found, though each of its rules could hold.
cat >wrong.yaml <<'END'
form: wrong
version: 1
title: {en: "Wrong", fr: "Faux"}
sections:
  - section: one
    title: {en: "One", fr: "Un"}
    fields:
      - field: age
        type: integer
        label: {en: "Age", fr: "Âge"}
      - field: odd
        type: text
        label: {en: "Odd", fr: "Impair"}
        show_if: ":age * 2 % 2 = 1"
END
"$VALISE" form try wrong.yaml --seed 5 >out 2>err
test $? -eq 65 || fault "wrong.yaml: $(cat out err)"
grep -q '^odd: unreached: ' out || fault "$(cat out)"
"$VALISE" form try wrong.yaml --seed 5 >again 2>err
cmp -s out again || fault 'the same seed asks something else'
"$VALISE" form try wrong.yaml --runs 0 >out 2>err
test $? -eq 64 || fault "--runs 0: $(cat out err)"
"$VALISE" form try >out 2>err
test $? -eq 64 || fault "no form: $(cat out err)"
"$VALISE" form try nosuch >out 2>err
test $? -eq 65 || fault "nosuch: $(cat out err)"
test $fails -eq 0
