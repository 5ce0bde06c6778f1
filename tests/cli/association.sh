#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The shipped map "association" against the sheet it was made for, with the sheet's own header and
# list of trades, and members of ours. Nothing of the sheet is kept here: skipped when it is not there.
set -u
shared=${SHARED:-$SRCDIR/../shared}
sheet=$shared/data/forms/association-data-sheet.Association_Member_Sheet.csv
reference=$shared/data/forms/association-data-sheet.Reference.csv
test -f "$sheet" || exit 77
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-association.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir
export HOME XDG_DATA_HOME
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

office() {
	"$VALISE" -f office.valise "$@"
}

expect() {
	grep -q "$1" said || fault "not said: $1 ($(cat said))"
}

office init office.valise --office Desk --prefix OYO1 >/dev/null || fault init
# As it was published: its one example lacks the day it was collected.
office import-csv "$sheet" --map association --preview >said || fault 'the sheet as it is'
expect '“Date collected” is empty'
expect '^1 rejected row'

# With a day, the head of the association, and a member of ours for each trade.
header=$(grep -n '^S/N,' "$sheet" | cut -d: -f1)
{
	head -n "$header" "$sheet" | sed 's/^Date collected,/&14\/02\/2026/; s/^\(Association head — name\),/\1,Ige Sample/'
	python3 - "$reference" <<'EOF'
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8")))
out = csv.writer(sys.stdout, lineterminator="\n")
words = "ada bem cir dov ewi fum gaz hup iko jal kes lob mun nav ope pid ruk sol tam".split()
for n, row in enumerate(r for r in rows[1:] if r[1]):
    out.writerow([n + 1, words[n % 19] + "sample", words[n * 5 % 19] + "ola", "+234 803 %03d %04d" % (n, n * 91),
        "FM"[n % 2], 20 + n, row[0], "Ward", row[1], n % 4, "", "Yes"])
EOF
} >members.csv
office import-csv members.csv --map association >said || fault 'members of every trade'
trades=$(tail -n +2 "$reference" | python3 -c 'import csv, sys; print(sum(1 for r in csv.reader(sys.stdin) if r[1]))')
expect "^$trades new rows"
test "$(office list | wc -l)" = "$trades" || fault 'not every member has a case'
test "$(office list --json | grep -c '"occupation": null')" = 1 || fault 'a trade has no occupation'
office import-csv members.csv --map association >said || fault 'again'
expect "^$trades unchanged rows"
test $fails = 0
