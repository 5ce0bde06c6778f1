#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Case files of every earlier version open, are whole, say what they said, and can be worked with;
# the file as it was stays beside the one that was brought up to date.
set -u
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-migrate.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir
export HOME XDG_DATA_HOME
fails=0
day=2026-11-20T12:00:00Z # people grow older: as on this day, in `keep` too

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

# What the file says; titles are made by the forms of today.
show_all() {
	"$VALISE" -f "$1" list --json | sed 's/^{"number": "\([^"]*\)".*/\1/' | sort | while read -r number; do
		"$VALISE" --clock "$day" -f "$1" --lang en show "$number" --json
	done | sed 's/"title": "\([^"\\]\|\\.\)*", "fields"/"fields"/g'
}

# The newest version a new file has: four bytes at 60.
version_of() {
	od -An -j 60 -N 4 -t u1 "$1" | awk '{ print $4 }'
}

"$VALISE" init new.valise --office Desk --prefix T1 >/dev/null || fault init
for text in "$SRCDIR"/tests/migrate/v*.sql; do
	name=$(basename "$text" .sql)
	"$BUILDDIR/tests/migrate/load" "$text" "$name.valise" || fault "$name: not loaded"
	cp "$name.valise" "$name.before"
	version=$(version_of "$name.valise")
	show_all "$name.valise" >"$name.json"
	cmp "$name.json" "$SRCDIR/tests/migrate/$name.json" || fault "$name: not what it said"
	test "$(version_of "$name.valise")" = "$(version_of new.valise)" || fault "$name: not brought up to date"
	test "$version" = "$(version_of new.valise)" || cmp "$name.before" "$name.valise.v$version.bak" ||
		fault "$name: not kept as it was"
	"$VALISE" -f "$name.valise" doctor --json | grep -e '"error"' -e '"search", "state": "warning"' -e '"match", "state": "warning"' &&
		fault "$name: doctor"
	# Work goes on: where the old actions are taken back, and with the numbers that come next.
	number=$("$VALISE" -f "$name.valise" case new full_name="Somebody New") || fault "$name: case new"
	for way in undo undo redo redo undo; do
		"$VALISE" -f "$name.valise" $way >/dev/null || fault "$name: $way"
	done
	show_all "$name.valise" | cmp - "$name.json" || fault "$name: not the same after undo ($number)"
	"$VALISE" -f "$name.valise" list --find kabore | grep -q KABOR || fault "$name: nothing is found"
	# An answer changed in the text does not go unnoticed.
	sed "s/'KABORÉ Salif'/'KABORÉ Salim'/" "$text" >forged.sql
	rm -f forged.valise
	"$BUILDDIR/tests/migrate/load" forged.sql forged.valise || fault 'forged: not loaded'
	# (Once for writing: an earlier version is not looked at as it is.)
	"$VALISE" -f forged.valise list >/dev/null || fault 'forged: not opened'
	"$VALISE" -f forged.valise doctor --json 2>/dev/null | grep -q '"error"' ||
		fault "$name: a forged answer goes unnoticed"
done
echo "$fails faults"
test $fails -eq 0
