#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that nobody here made: an extract of ESCO, a sample résumé. They lie beside the source tree;
# without them this is skipped.
set -u
data=${SHARED:-$SRCDIR/../shared}/data
test -d "$data/esco" && test -d "$data/imports" || exit 77
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-others.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir VALISE_FILE=office.valise
export HOME XDG_DATA_HOME VALISE_FILE
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

# How many records a CSV file has: line ends inside quotes do not count.
records() {
	python3 -c 'import csv, sys; print(sum(1 for r in csv.reader(open(sys.argv[1], encoding="utf-8"))) - 1)' "$1"
}

"$VALISE" init office.valise --office Desk --prefix OF1 >/dev/null || fault init
"$VALISE" import-esco "$data/esco" >said || fault 'import-esco'
occupations=$(records "$data/esco/subset_occupations.csv")
skills=$(records "$data/esco/subset_skills.csv")
links=$(records "$data/esco/subset_occupation_skills.csv")
grep -q "^$occupations occupations, $skills skills, $links links; " said || fault "esco: $(cat said)"
grep -q 'left out' said && fault "esco: $(cat said)"
# Every skill of the bricklayers' group comes back, and nothing that is known rather than done.
python3 - "$data/esco" <<'EOF' >wanted
import csv, sys
folder = sys.argv[1]
read = lambda name: csv.DictReader(open(f"{folder}/{name}.csv", encoding="utf-8"))
group = {r["esco_id"] for r in read("subset_occupations") if r["isco08"] == "7112"}
for s in sorted({r["esco_skill_id"] for r in read("subset_occupation_skills")
                 if r["esco_occupation_id"] in group and r["skill_type"] != "knowledge"}):
    print(s)
EOF
"$VALISE" skills 7112 --json | sed 's/.*"code": "\([^"]*\)".*/\1/' | sort | cmp - wanted || fault 'skills 7112'
test -s wanted || fault 'no skills were wanted'

"$VALISE" case new full_name="Richard Hendriks" >/dev/null || fault 'case new'
"$VALISE" record add 1 consent purpose=casework decision=given given_on=2026-01-01 language=en \
	explained=read_self mark=signature >/dev/null || fault consent
resume=$data/imports/jsonresume_sample.json
"$VALISE" import "$resume" --into 1 >said || fault 'import'
grep -q 'not taken' said && fault "resume: $(cat said)"
"$VALISE" file save 1 evidence "$("$VALISE" record list 1 evidence | cut -d' ' -f1)" file back.json || fault 'file save'
cmp back.json "$resume" || fault 'the file is not what it was'
# Every text of it is in the case, or in the file that is kept: named by its path, or taken.
python3 - "$resume" <<'EOF' >texts
import json, sys
def walk(v):
    if isinstance(v, dict):
        for k, x in v.items():
            if k not in ("$schema", "meta", "image"): yield from walk(x)
    elif isinstance(v, list):
        for x in v: yield from walk(x)
    elif v: yield str(v)
for text in walk(json.load(open(sys.argv[1], encoding="utf-8"))): print(text)
EOF
{
	cat said
	"$VALISE" show 1 --json
} >all
while IFS= read -r text; do
	case $text in
	20??-??-??) ;; # dates are shown in words
	'Native speaker') grep -q native all || fault "lost: $text" ;;
	*) grep -qF -e "$text" -e "$(printf '%s' "$text" | sed 's/"/\\"/g')" all || fault "lost: $text" ;;
	esac
done <texts
"$VALISE" export --format json-resume 1 -o out.json 2>/dev/null || fault 'export'
python3 - "$resume" out.json <<'EOF' || fault 'the résumé does not come back'
import json, sys
a, b = (json.load(open(p, encoding="utf-8")) for p in sys.argv[1:])
assert b["work"][0]["position"] == a["work"][0]["position"]
assert b["work"][0]["startDate"] == a["work"][0]["startDate"]
assert b["volunteer"][0]["organization"] == a["volunteer"][0]["organization"]
assert b["education"][0]["institution"] == a["education"][0]["institution"]
assert [s["name"] for s in b["skills"]] == [s["name"] for s in a["skills"]]
assert b["languages"][0]["language"] == "English"
EOF
echo "$fails faults"
test $fails -eq 0
