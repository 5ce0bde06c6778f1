#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A thousand names in eight scripts that nobody here made up, through the program: registered one by
# one, listed, found in full, without accents, in another order and by one part, exported, imported
# elsewhere, and the same at the end, byte for byte. They lie beside the source tree; without them
# this is skipped.
set -u
names=${SHARED:-$SRCDIR/../shared}/data/names/names_by_locale.csv
test -r "$names" || exit 77
base=${TMPDIR:-/tmp}
test -w /dev/shm && base=/dev/shm # what is tried here is not the disk
dir=$(mktemp -d "$base/valise-names.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir VALISE_FILE=office.valise
export HOME XDG_DATA_HOME VALISE_FILE
fails=0

fault() {
	fails=$((fails + 1))
	test $fails -le 20 && printf 'FAIL: %s\n' "$*"
}

# 125 of each script: a last name and a first name, spread over the list.
tr -d '\r' <"$names" | LC_ALL=C awk -F, '
NR == 1 || ($2 != "first" && $2 != "last") || $4 ~ /"/ { next }
!($5 in firsts) { scripts[++len] = $5; firsts[$5] = lasts[$5] = 0 }
$2 == "first" { first[$5, firsts[$5]++] = $4 }
$2 == "last" { last[$5, lasts[$5]++] = $4 }
END {
	for (s = 1; s <= len; s++) {
		script = scripts[s]
		f = int(firsts[script] / 125) + 1
		l = int(lasts[script] / 125) + 1
		for (i = 0; i < 125; i++)
			print script "\t" last[script, (i * l) % lasts[script]] "\t" \
				first[script, (i * f) % firsts[script]]
	}
}' >parts
cut -f 2,3 parts | tr '\t' ' ' >names
test "$(wc -l <names)" -eq 1000 || fault "there are $(wc -l <names) names, not 1000"
test "$(cut -f 1 parts | sort -u | wc -l)" -eq 8 || fault 'these are not eight scripts'

"$VALISE" init office.valise --office Desk --prefix T1 >/dev/null || fault 'init'
while IFS= read -r name; do
	"$VALISE" case new --anyway full_name="$name" || fault "not registered: $name"
done <names >numbers
test "$(sort -u numbers | wc -l)" -eq 1000 || fault 'not a thousand numbers'

# All are listed, as they were written; one that cannot be drawn is escaped and no less there.
list_names() {
	"$VALISE" -f "$1" list --json | LC_ALL=C sed 's/^{"number": "\([^"]*\)", "name": "\([^"]*\)".*/\1 \2/' |
		LC_ALL=C sort
}
paste -d ' ' numbers names | LC_ALL=C sort >wanted
list_names office.valise >listed
LC_ALL=C grep -v -F '\u' listed >plain
LC_ALL=C comm -13 wanted plain >other
test -s other && fault "listed in other words: $(head -3 other)"
test "$(wc -l <listed)" -eq 1000 || fault "$(wc -l <listed) are listed"
test "$(wc -l <plain)" -ge 990 || fault "only $(wc -l <plain) are listed as they are"
test "$("$VALISE" list | wc -l)" -eq 1000 || fault 'not a thousand lines'

# Found? Every fifth of them, in each of four ways.
find_case() {
	"$VALISE" list --json --find "$3" 2>&1 | grep -cF "\"number\": \"$1\"" >/dev/null || fault "$2: $3 does not find $1"
}
n=0 bare_ones=0
paste numbers parts >table
tab=$(printf '\t')
while IFS=$tab read -r number _ last first; do
	n=$((n + 1))
	test $((n % 5)) -eq 0 || continue
	find_case "$number" 'in full' "$last $first"
	find_case "$number" 'in another order' "$first $last"
	test $((n % 2)) -eq 0 && part=$first || part=$last
	find_case "$number" 'by one part' "$part"
done <table
# Latin letters without their marks, where the list above knows them all.
sed "y/ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿạẹịọụṣńǹḿẹỌẸṢ/AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyaeiousnnmeOES/" table >bare
LC_ALL=C paste table bare | LC_ALL=C awk -F "$tab" '$2 == "latin" && ($3 $4) != ($7 $8) && ($7 $8) !~ /[\200-\377]/ {
	print $1 "\t" $7 " " $8 }' >without_marks
while IFS=$tab read -r number name; do
	bare_ones=$((bare_ones + 1))
	find_case "$number" 'without accents' "$name"
done <without_marks
test $bare_ones -gt 5 || fault "only $bare_ones names with accents were tried"

# Out and in again: the same names, and the same bytes but for the head of each document.
"$VALISE" export --all -o out.yaml 2>/dev/null || fault 'export'
# The names in the file are the names that were given, read by a library that is not ours.
if python3 -c 'import yaml' 2>/dev/null; then
	python3 -c 'import sys, yaml
for document in yaml.load_all(open("out.yaml", encoding="utf-8"), yaml.CSafeLoader):
    if "case" in document:
        print(document["case"]["number"], document["person"]["full_name"])' >exported || fault 'python3-yaml'
	LC_ALL=C sort exported | cmp - wanted || fault 'other names in the export'
fi
"$VALISE" init other.valise --office Elsewhere --prefix T2 >/dev/null
"$VALISE" -f other.valise import out.yaml >/dev/null || fault 'import'
list_names other.valise | cmp - listed || fault 'other names after import'
"$VALISE" -f other.valise export --all -o again.yaml 2>/dev/null || fault 'export of what was imported'
body() {
	awk '/^[a-z_]+:/ { head = $1 == "head:" } !head' "$1"
}
body out.yaml >out.body
body again.yaml >again.body
cmp out.body again.body || fault 'another export after import'
test "$(wc -l <out.body)" -gt 3000 || fault 'too little was exported'

echo "$n names, $bare_ones of them without accents, $fails faults"
test $fails -eq 0
