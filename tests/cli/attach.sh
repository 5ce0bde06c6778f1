#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files come back byte for byte: photos, a PDF, 20 MB and not one byte more; also through a summary.
# shellcheck disable=SC2016 # a file name that looks like a command is not run
set -u
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-attach.XXXXXX") || exit 99
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir VALISE_FILE=office.valise
export HOME XDG_DATA_HOME VALISE_FILE
fails=0

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$*"
}

"$VALISE" init office.valise --office Desk --prefix T1 >/dev/null || fault init
"$VALISE" case new full_name=Somebody >/dev/null || fault 'case new'
"$VALISE" record add 1 consent purpose=casework decision=given given_on=2020-01-01 >/dev/null || fault consent

cp "$SRCDIR/forms/demo/files/wall.png" photo.png
cp "$SRCDIR/forms/demo/files/certificate.pdf" paper.pdf
{ printf '\377\330\377\340\000\020JFIF\000' && head -c 50000 /dev/urandom && printf '\377\331'; } >photo.jpg
head -c 20971520 /dev/urandom >large
{ cat large && printf x; } >larger
printf 'one byte of a name\n' >'-o $(ls) "x" ﷽ 日本.txt'
printf '\000' >nul
cp photo.png twice.png

# attach FILE TYPE SIZE: kept, named, and given back
attach() {
	row=$("$VALISE" record add 1 evidence title="$1" file="./$1") || fault "$1 is not taken"
	"$VALISE" record list 1 evidence --json | grep "$row" >row.json
	grep -qF "\"name\": \"$(printf %s "$1" | sed 's/"/\\"/g')\", \"type\": \"$2\", \"size\": $3" row.json ||
		fault "$1: $(cat row.json)"
	"$VALISE" file save 1 evidence "$row" file back || fault "$1 is not given back"
	cmp -s -- "./$1" back || fault "$1 has changed"
	test "$(stat -c %a back)" = 600 || fault "$1 is given to everybody"
	"$VALISE" file save 1 evidence "$row" file back 2>err && fault 'a file was written over'
	grep -q 'is there already' err || fault "$(cat err)"
	rm -f back
}

size() {
	wc -c <"$1" | tr -d ' '
}

attach photo.png image/png "$(size photo.png)"
attach paper.pdf application/pdf "$(size paper.pdf)"
attach photo.jpg image/jpeg "$(size photo.jpg)"
attach large application/octet-stream 20971520
attach '-o $(ls) "x" ﷽ 日本.txt' text/plain 19
attach nul application/octet-stream 1
before=$(size office.valise)
row=$("$VALISE" record add 1 evidence title=again file=twice.png) || fault 'the same content again'
test "$(size office.valise)" -lt $((before + 40000)) || fault 'the same content is kept twice'

# One byte too many: refused, and the record is not there either.
"$VALISE" record list 1 evidence >rows
"$VALISE" record add 1 evidence title=larger file=larger >out 2>err
test $? -eq 65 || fault "a file of more than 20 MB: $(cat err)"
grep -q '20 MB' err || fault "$(cat err)"
"$VALISE" record set 1 evidence "$row" title=changed file=larger 2>err && fault 'a file of more than 20 MB'
"$VALISE" record list 1 evidence | cmp - rows || fault 'a half of a record was written'

# Out with the files, the large one too, and in again elsewhere.
large=$(grep ' large$' rows | cut -d' ' -f1)
"$VALISE" export 1 --with-files -o out.yaml 2>/dev/null || fault export
"$VALISE" init other.valise --office Elsewhere --prefix T2 >/dev/null
"$VALISE" -f other.valise import out.yaml >/dev/null || fault import
"$VALISE" -f other.valise file save 1 evidence "$row" file back || fault 'not there after import'
cmp -s photo.png back || fault 'not the same after import'
"$VALISE" -f other.valise file save 1 evidence "$large" file large.back || fault 'not there after import'
cmp -s large large.back || fault 'the large one is not the same after import'
"$VALISE" -f other.valise doctor --json | grep '"error"' && fault doctor

# Taken away and brought back, whole.
"$VALISE" record delete 1 evidence "$large" || fault 'delete'
"$VALISE" undo >/dev/null || fault undo
"$VALISE" file save 1 evidence "$large" file larger.back || fault 'the large one is gone'
cmp -s large larger.back || fault 'the large one has changed'
"$VALISE" doctor --json | grep '"error"' && fault doctor

echo "$fails faults"
test $fails -eq 0
