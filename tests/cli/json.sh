#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whatever is printed with --json is JSON: one object, or one a line.
set -u
python=/usr/bin/python3
test -x $python || exit 77
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-json.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir VALISE_FILE=demo.valise
export HOME XDG_DATA_HOME VALISE_FILE
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

# is_json ARGUMENT ...: each line by itself, and no line that is none
is_json() {
	"$VALISE" "$@" --json >out 2>err || fault "$*: $(cat err)"
	test -s out || fault "$* prints nothing"
	$python -c '
import json, sys
for line in open("out", encoding="utf-8"):
    if not isinstance(json.loads(line), dict):
        sys.exit("no object: " + line[:200])
' 2>err || fault "$*: $(tail -1 err)"
}

"$VALISE" demo demo.valise >/dev/null || fault demo
number=$("$VALISE" case new full_name='A "quoted\" name' address="one
$(printf 'two\ttabs')" call_name="$(printf '\342\200\256x\342\200\213')") || fault 'case new'
"$VALISE" show "$number" --json | $python -m json.tool >/dev/null || fault 'json.tool'
"$VALISE" show "$number" --json | $python -c '
import json, sys
person = json.load(sys.stdin)["person"][0]["fields"]
assert person["full_name"] == "A \"quoted\\\" name", person
assert person["address"] == "one\ntwo\ttabs", person
assert person["call_name"] == "\u202ex\u200b", person' || fault 'texts are not what was typed'
is_json list
is_json list --find kabore
is_json list --due
"$VALISE" list >lines
while read -r number rest; do
	is_json show "$number"
	is_json log "$number"
done <lines
is_json log
for form in $("$VALISE" form list | cut -d' ' -f1); do
	case $form in
	evidence_link | casefile_link | task_answer) continue ;;
	licence) is_json record list ABJ1-25-0005 licence && continue ;;
	esac
	is_json record list ABJ1-25-0001 "$form"
done
is_json record list ABJ1-25-0001 evidence_link --of "$("$VALISE" record list ABJ1-25-0001 evidence | head -1 | cut -d' ' -f1)"
is_json code search isco08 mason
is_json --lang fr code search country ivoire
is_json doctor
"$VALISE" case new --anyway full_name='KABORE "Salif"' born=1999 >/dev/null || fault 'case new'
is_json duplicates
printf 'full_name: "A"\nsex: f\nlicence: [none]\nphone: {absent: refused}\n' >answers.yaml
is_json form eval person answers.yaml

echo "$fails faults"
test $fails -eq 0
