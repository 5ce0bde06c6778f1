#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The demo office out as summaries, into an empty file, and out again: the same bytes but for the
# heads. Importing twice changes nothing, one undo takes an import back, a preview changes nothing
# and tells what would change, and another YAML library reads what `show --json` shows.
set -u
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-trip.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir
export HOME XDG_DATA_HOME
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

demo() {
	"$VALISE" -f demo.valise "$@"
}

other() {
	"$VALISE" -f other.valise "$@"
}

# A summary without the heads of its documents.
body() {
	awk '/^[a-z_]+:/ { head = $1 == "head:" } !head' "$1"
}

last_action() {
	other log --limit 1 --json | sed 's/^{"seq": \([0-9]*\),.*/\1/'
}

"$VALISE" demo demo.valise >/dev/null || fault demo
"$VALISE" init other.valise --office Elsewhere --prefix OTH2 >/dev/null || fault init
demo export --all --with-files -o out.yaml 2>/dev/null || fault export
test "$(stat -c %a out.yaml)" = 600 || fault 'a summary is for everybody to read'
demo export --all --with-files >stdout.yaml 2>/dev/null || fault 'export to standard output'
body out.yaml >out.body
body stdout.yaml | cmp -s - out.body || fault 'the file and standard output differ'
test "$(wc -l <out.body)" -gt 1000 || fault 'too little was exported'

# A preview tells, and writes nothing.
cp other.valise before
other import --preview out.yaml >told || fault 'preview'
test "$(grep -c '^new ' told)" -eq "$(demo list | wc -l)" || fault "the preview tells: $(head -20 told)"
cmp -s other.valise before || fault 'a preview has written'

other import out.yaml >told || fault 'import'
other export --all --with-files -o again.yaml 2>/dev/null || fault 'export of what was imported'
body again.yaml >again.body
cmp out.body again.body || fault "the round trip: $(diff out.body again.body | head -20)"
other doctor --json | grep '"error"' && fault 'doctor after the import'
demo list --find salif | cut -c 1-60 >here
other list --find salif | cut -c 1-60 | cmp -s - here || fault 'the search after the import'

# Again: nothing changes. One undo: nothing is left. Redo: all is there again.
other import out.yaml >told || fault 'import again'
grep -v '^same ' told | grep -q '^[a-z]* *[A-Z0-9]*-' && fault "importing twice: $(cat told)"
other log --limit 1 --json | grep -q '"kind": "import".*"changes": \[\]' || fault 'importing twice changes something'
other undo >/dev/null || fault undo
test "$(other list | wc -l)" -eq 0 || fault "an undone import leaves: $(other list)"
other redo >/dev/null || fault redo
other export --all --with-files >redone.yaml 2>/dev/null || fault 'export after redo'
body redone.yaml | cmp - out.body || fault 'what was brought back is not the same'
other doctor --json | grep '"error"' && fault 'doctor after undo and redo'

# One answer is another: told before, and only that is changed.
sed 's/contact_note: "After 18:00; /contact_note: "After 19:30; /' out.yaml >changed.yaml
cmp -s out.yaml changed.yaml && fault 'there is nothing to change'
other import --preview changed.yaml >told || fault 'preview of a change'
grep -q '18:00.*→.*19:30' told || fault "the change is not told: $(cat told)"
other export --all --with-files 2>/dev/null >same.yaml
body same.yaml | cmp - out.body || fault 'a preview has changed something'
other import changed.yaml >told || fault 'import of a change'
other export --all --with-files 2>/dev/null >now.yaml
body now.yaml >now.body
body changed.yaml | cmp - now.body || fault 'not only what was to change has changed'
other undo >/dev/null || fault 'undo of a change'
other export --all --with-files 2>/dev/null >back.yaml
body back.yaml | cmp - out.body || fault 'a change is not taken back'

# What does not hold is refused with its place, all of it.
seq=$(last_action)
sed 's/contact_note: "After 18:00; /contact_note: "After 20:00; /; s/sex: {code: "f"/sex: {code: "q"/' \
	out.yaml >wrong.yaml
other import wrong.yaml >told 2>err
test $? -eq 65 || fault 'a wrong summary was taken'
grep -q '^wrong.yaml:[0-9]*:[0-9]*: ' err || fault "no place is told: $(cat err)"
test "$(last_action)" = "$seq" || fault 'half of a wrong summary was taken'
head -c 20000 out.yaml >cut.yaml
other import cut.yaml >told 2>err && fault 'half of a summary was taken'
test "$(last_action)" = "$seq" || fault 'half of a summary was taken'

# Another library reads the same.
if /usr/bin/python3 -c 'import yaml' 2>/dev/null; then
	demo list --json | sed 's/^{"number": "\([^"]*\)".*/\1/' | while read -r number; do
		demo show "$number" --json
	done >shown.json
	/usr/bin/python3 "$SRCDIR/tests/cli/summary.py" out.yaml shown.json || fault 'python3-yaml reads something else'
	sed 's/pay: 4500/pay: 4501/' out.yaml >altered.yaml
	/usr/bin/python3 "$SRCDIR/tests/cli/summary.py" altered.yaml shown.json >/dev/null &&
		fault 'the comparison lets everything through'
fi

echo "$(wc -l <out.body) lines, $fails faults"
test $fails -eq 0
