#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A registry's form, turned from its XLSForm sheets, decides as ODK does: for each of sixty sets of
# answers the same questions are shown, missing and wrong, and the same is computed. The sheets and
# what ODK makes of the answers lie beside the source tree; without them this is skipped.
set -u
data=${SHARED:-$SRCDIR/../shared}/data/forms
python=/usr/bin/python3
test -r "$data/public-core-scenarios.dev.jsonl" && test -x $python || exit 77
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-xls.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir
export HOME XDG_DATA_HOME

name=oslsr-public-core-v1
"$VALISE" form from-xlsform "$data/$name.survey.csv" "$data/$name.choices.csv" "$data/$name.settings.csv" \
	-o oslsr_public_core_v1.yaml 2>remarks || {
	cat remarks
	exit 1
}
# Nothing is left out, and but for French, which the sheets have none of, nothing is missing.
grep -F 'left out: 0,' remarks || {
	cat remarks
	exit 1
}
"$VALISE" form check oslsr_public_core_v1.yaml >found || {
	cat found
	exit 1
}
if grep -v -e 'is not translated into fr' -e '^checked: 1, errors: 0' found; then
	exit 1
fi

# The other two, as far as a form without a map or a camera can ask what they ask: they load, and
# the check finds nothing wrong. A list of household members is a form beside its own.
try() {
	sheets=$data/$1
	shift
	"$VALISE" form from-xlsform "$sheets.survey.csv" "$sheets.choices.csv" "$sheets.settings.csv" \
		-o "$1.yaml" 2>remarks || {
		cat remarks
		exit 1
	}
	tail -1 remarks
	tail -1 remarks | grep -qF "$2" || exit 1
	"$VALISE" form check "$1"*.yaml >found || {
		cat found
		exit 1
	}
}
try socio-economic-survey-v20240515 socio_economic_survey 'questions: 17, pages: 5, forms: 2; left out: 0,'
try all-question-types-v2024091201-3 all_question_types 'questions: 73, pages: 11, forms: 1; left out: 12,'
printf 'region: Sindh\ndistrict: Lahore_Sialkot\nhousehold_income: "2"\n' >answers.yaml
"$VALISE" form eval socio_economic_survey.yaml answers.yaml >found
grep -q '^district: .* value null, .* parked' found || exit 1
grep -q '^se_class: .* value Lower,' found || exit 1

$python - "$data/public-core-scenarios.dev.jsonl" <<'PYTHON'
import json, os, subprocess, sys

agree = faults = 0
for line in open(sys.argv[1], encoding="utf-8"):
    case = json.loads(line)
    # JSON is YAML.
    with open("answers.yaml", "w", encoding="utf-8") as out:
        json.dump(case["answers"], out, ensure_ascii=False)
    run = subprocess.run([os.environ["VALISE"], "form", "eval", "oslsr_public_core_v1.yaml",
        "answers.yaml", "--today", case["today"], "--json"], capture_output=True, text=True)
    if run.returncode:
        print(case["id"], run.stderr)
        faults += 1
        continue
    fields = json.loads(run.stdout)["fields"]
    computed = {f["field"]: "" if f["value"] is None else str(f["value"])
        for f in fields if f["field"] in case["calculated"]}
    asked = [f for f in fields if f["field"] not in computed]
    ours = {
        "visible": [f["field"] for f in asked if f["visible"]],
        "missing_required": [f["field"] for f in asked if f["missing"]],
        "constraint_failed": [f["field"] for f in asked if f["errors"]],
        "calculated": computed,
    }
    wrong = [what for what in ours if ours[what] != case[what]]
    for what in wrong:
        print(f'{case["id"]}: {what}: {ours[what]}, not {case[what]}')
    agree += not wrong
    faults += bool(wrong)
print(f"{agree} of {agree + faults} agree")
sys.exit(1 if faults or agree != 60 else 0)
PYTHON
