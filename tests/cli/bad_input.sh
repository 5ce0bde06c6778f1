#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is wrong gets one sentence, the right exit status, and changes nothing. The table is the calls
# of `bad`: exit status, words of the sentence, then the arguments of the program. Every call also
# checks that there was no hang, no core, nothing raw on the terminal, and that office.valise is
# byte for byte what it was.
# shellcheck disable=SC2059 # bytes are written as a format, for its escapes
# shellcheck disable=SC2086 # a command of several words is split on purpose
set -u
dir=$(mktemp -d "${TMPDIR:-/tmp}/valise-bad.XXXXXX") || exit 99
trap 'chmod -R u+rwx "$dir" 2>/dev/null; rm -rf "$dir"' EXIT
cd "$dir" || exit 99
HOME=$dir XDG_DATA_HOME=$dir/data VALISE_FILE=office.valise TERM=xterm
export HOME XDG_DATA_HOME VALISE_FILE TERM
unset LINES COLUMNS
fails=0 calls=0
run=$VALISE # or the program as another user, on another disk, …
esc=$(printf '\033') bell=$(printf '\007') rlo=$(printf '\342\200\256') zwsp=$(printf '\342\200\213')

fault() {
	fails=$((fails + 1))
	printf 'FAIL: %s\n' "$1" | cut -c 1-300 | cat -v
	shift
	printf '  %s\n' "$@" | LC_ALL=C tr -d '\000' | cut -c 1-300 | cat -v
}

# Controls, C1, bidi and invisible characters: none of it may leave the program.
raw_controls=$(printf '[\001-\010\013-\037\177]')
has_raw() {
	LC_ALL=C grep -q -e "$raw_controls" -e "$(printf '\302[\200-\237]')" \
		-e "$(printf '\342\200[\213-\217\252-\256]')" -e "$(printf '\342\201[\246-\251]')" "$@"
}

check_quiet() {
	has_raw out err && fault "raw bytes on the terminal: $what" "$(cat err out)"
	ls core* >/dev/null 2>&1 && fault "a core file: $what"
	cmp -s office.valise office.before || fault "the case file was changed: $what"
	test -s office.valise-wal && fault "something is left in the log: $what"
}

# bad STATUS WORDS ARGUMENT ...
bad() {
	status=$1 words=$2
	shift 2
	what="valise $*"
	calls=$((calls + 1))
	timeout 60 $run "$@" </dev/null >out 2>err
	code=$?
	test $code -eq "$status" || fault "$what" "exit status $code, not $status" "$(head -c 1000 err)"
	grep -qF -- "$words" err || fault "$what" "not said: $words" "said: $(head -c 1000 err)"
	test "$(wc -l <err)" -eq 1 || fault "$what" "not one sentence:" "$(head -c 1000 err)"
	check_quiet
}

# good ARGUMENT ...: what has to work all the same
good() {
	what="valise $*"
	calls=$((calls + 1))
	timeout 240 $run "$@" </dev/null >out 2>err
	code=$?
	test $code -eq 0 || fault "$what" "exit status $code, not 0" "$(head -c 1000 err)"
	has_raw out err && fault "raw bytes on the terminal: $what" "$(cat err out)"
}

keep() {
	cp office.valise office.before
}

# The checks can fail.
for bytes in '\033[31m' '\007' '\177' 'a\rb' 'a\302\233' '\342\200\256' '\342\201\247' '\342\200\213'; do
	printf "name $bytes\n" >out
	has_raw out || fault "not seen as raw: $bytes"
done
printf 'Zoé, نعيم, नमस्ते\tok⟨U+202E⟩\n' >out
has_raw out && fault 'taken for raw'

# put OFFSET BYTES FILE: some bytes of it
put() {
	printf "$2" | dd of="$3" bs=1 seek="$1" conv=notrunc 2>/dev/null
}

good init office.valise --office Desk --prefix T1
good case new full_name=Somebody
good record add 1 consent purpose=casework decision=given given_on=2020-01-01
good record add 1 evidence title="A letter"
evidence=$(cat out)
keep

# Words of the command line.
bad 64 'not UTF-8 text at byte 1' "$(printf '\377')"
bad 64 'argument 2 is not UTF-8 text at byte 6' list "kabor$(printf '\351')"
bad 64 'not UTF-8' list --find "$(printf '\355\240\200')"
bad 64 'not UTF-8' list --find "$(printf '\300\200')"
bad 64 'not UTF-8' -f "$(printf 'a\377')" list
bad 64 'there is no command' "${esc}[2J${esc}]52;c;aGVsbG8=$bell"
bad 64 'there is no command' "list
list"
bad 64 'there is no command' "$rlo$zwsp"
bad 64 'there is no option' list "--${esc}[31m"
bad 64 'there is no stage' list --stage "${esc}]0;title$bell"
bad 64 'takes en or fr' --lang "${esc}[31m" list
bad 64 'needs an instant' --clock "${esc}[31m" list
bad 65 'nobody called' --staff "${esc}[31m" list
bad 65 'there is no case' show "${esc}[31m$rlo"
bad 65 'there is no case' show "$(head -c 100000 /dev/zero | tr '\0' 1)"
bad 65 'there is no case' show '%n%s%s%n'
bad 65 'there is no case' show "' OR 1=1 --"
bad 65 'there is no form' record list 1 "${esc}[31m"
bad 65 'there is no form' record list 1 ../../../etc/passwd
bad 65 'has no field' record set 1 person - "${esc}[31m=x"
bad 65 'one line' record set 1 person - "full_name=A
B"
bad 65 'at most' case new "full_name=$(head -c 100000 /dev/zero | tr '\0' a)"
bad 65 'needed' case new 'full_name=   '
bad 65 'there is no code list' code search "${esc}[31m" x
bad 64 'field=value' case new "${esc}[31m"
bad 64 'is not the id' record set 1 evidence 99999999999999999999999 title=x
bad 64 'no option -1' record set 1 evidence -1 title=x
bad 64 'is not the id' record set 1 evidence "$evidence; DROP" title=x
bad 64 'whole number' list --limit -1
bad 64 'whole number' list --limit 0x10
bad 64 'whole number' undo "${esc}[31m"
good list --find "${esc}[31m$rlo"
good list --find "$(head -c 100000 /dev/zero | tr '\0' a)"
good list --find '"*:^()'
good code search isco08 "$(head -c 100000 /dev/zero | tr '\0' a)"
good code search isco08 '"* OR ^(NEAR'

# What is no line end is kept as it was typed, and never sent as it is.
nasty=A${esc}[31m$bell$rlo$zwsp$(printf '\302\233')B
good record set 1 person - "call_name=$nasty"
good show 1
grep -qF 'A^[[31m' out || fault "a control is shown as a token" "$(cat -v out)"
good show 1 --json
good list --find "$nasty"
good log 1
good export 1
good undo
keep

# Case files that are none.
mkdir folder
mkfifo pipe
: >empty
printf 'hello, this is a text of more than a hundred characters, which is what the header of a database takes, and then some\n' >text
head -c 100000 /dev/zero >zeros
head -c 50 office.valise >short
cp office.valise foreign && put 68 '\001\002\003\004' foreign
cp office.valise newer && put 60 '\000\000\003\347' newer
cp office.valise older && put 60 '\000\000\000\000' older
cp office.valise cut && truncate -s 200000 cut
cp office.valise torn && head -c 40000 /dev/urandom | dd of=torn bs=4096 seek=2 conv=notrunc 2>/dev/null
ln -s loop loop
ln -s nowhere dangling
bad 74 'there is no file nosuch' -f nosuch list
bad 74 'there is no file' -f nosuch/nosuch list
bad 74 'there is no file' -f office.valise/x list
bad 74 'there is no file' -f dangling list
bad 74 'loop cannot be opened' -f loop list
bad 64 'too long' -f "$(head -c 5000 /dev/zero | tr '\0' a)" list
bad 74 'there is no file' -f "${esc}[31m$rlo" list
bad 65 'a folder' -f folder list
bad 65 'a pipe' -f pipe list
bad 65 'a device' -f /dev/null list
bad 65 'is empty' -f empty list
bad 65 'not a case file' -f text list
bad 65 'not a case file' -f zeros list
bad 65 'not a case file' -f short list
bad 65 'another program' -f foreign list
bad 65 'newer version' -f newer list
bad 65 'tables' -f older list
bad 65 'is damaged' -f cut list
bad 65 'is damaged' -f torn list
for file in empty text short foreign newer cut torn; do
	cp "$file" before 2>/dev/null || continue
	for command in list doctor screens; do
		set -- "$command"
		test "$command" = screens && shift
		timeout 60 "$VALISE" -f $file "$@" </dev/null >out 2>err
		test $? -eq 65 || fault "$file: valise $*" "$(cat err)"
	done
	cmp -s $file before || fault "$file was changed"
	ls $file-wal $file.* >/dev/null 2>&1 && fault "$file: something was left beside it"
done
chmod 622 foreign
bad 77 'changed by other users' -f foreign list
# Damage in a page that is needed late: doctor tells, and the rest can be read.
cp office.valise late && head -c 4096 /dev/urandom | dd of=late bs=4096 seek=400 conv=notrunc 2>/dev/null
timeout 60 "$VALISE" -f late doctor >out 2>err && fault 'doctor did not find the damage'
grep -q '^ERROR' out || fault 'doctor has no finding' "$(cat out err)"
good -f late list

# Making and copying files.
bad 73 'is there already' init office.valise --office D --prefix T1
bad 73 'is there already' init folder --office D --prefix T1
bad 73 'is there already' init dangling --office D --prefix T1
bad 73 'cannot be written' init nosuch/new --office D --prefix T1
bad 73 'is there already' demo office.valise
bad 73 'is there already' backup text
bad 73 'is there already' backup dangling
bad 73 'cannot be written' backup nosuch/copy
bad 73 'a folder' backup folder
bad 74 'no file nosuch' restore nosuch
# Only a summary is ever replaced by one: not the case file, not another file.
bad 73 'is there already' export 1 -o office.valise
for file in office.valise office.before text folder pipe dangling foreign; do
	bad 73 'no summary' export 1 -o $file --overwrite
done
good export 1 -o summary.yaml
cp office.valise office.before # that it was exported is noted
good export 1 -o summary.yaml --overwrite
cp office.valise office.before
for file in folder pipe empty text foreign newer cut torn; do
	test $file = foreign && chmod 600 foreign
	bad 65 'othing was restored' restore $file
done
test -e dangling && fault 'a link was followed'

# Forms, answers and summaries. The program sees a list of places first; here only one sentence counts.
head -c 100000 /dev/zero | tr '\0' '[' >deep.yaml
printf 'a: &x 1\nb: *x\n' >alias.yaml
printf 'a: 1\na: 2\n' >twice.yaml
printf 'has\000nul: 1\n' >nul.yaml
printf 'a: "\377"\n' >latin.yaml
printf '\377\376a\000:\000 \0001\000\n\000' >utf16.yaml
printf '%%YAML 1.1\n---\na: 1\n' >directive.yaml
printf 'a: !!binary aGk=\n' >tag.yaml
printf 'a: 1\n---\nb: 2\n' >two.yaml
printf '"\033[31m": "\\e]52;c;x\\a"\n' >hostile.yaml
printf 'a: "\\e[31m\\u202e"\n' >escapes.yaml
truncate -s 64M huge.yaml
for file in deep alias twice nul latin utf16 directive tag two hostile escapes huge; do
	bad 65 "$file.yaml" form eval person $file.yaml
	timeout 60 "$VALISE" form check $file.yaml >out 2>err </dev/null
	code=$?
	test $code -eq 65 || fault "form check $file.yaml" "exit status $code" "$(cat err)"
	what="form check $file.yaml" && check_quiet
	timeout 60 "$VALISE" import $file.yaml >out 2>err </dev/null
	code=$?
	test $code -eq 65 || fault "import $file.yaml" "exit status $code" "$(cat err)"
	what="import $file.yaml" && check_quiet
done
# A file that is not there is no fault of its content: 74, for every command that takes one.
for line in '65 folder' '65 pipe' '65 /dev/zero' '74 nosuch' '74 folder/nosuch' '74 text/nosuch'; do
	want=${line%% *} file=${line#* }
	bad $want "$file" import "$file"
	bad $want "$file" import "$file" --preview
	bad $want "$file" form eval person "$file"
	bad 74 "$file" form eval "$dir/$file.yaml" alias.yaml
	timeout 60 "$VALISE" form check "$file" >out 2>err </dev/null
	code=$?
	test $code -eq $want || fault "form check $file" "exit status $code" "$(cat err out)"
	grep -q "^$file " out || fault "form check $file" "not said: $(cat out)"
	what="form check $file" && check_quiet
done

# Attached files.
bad 65 'folder' record set 1 evidence "$evidence" file=folder
bad 65 'pipe' record set 1 evidence "$evidence" file=pipe
bad 65 '/dev/zero' record set 1 evidence "$evidence" file=/dev/zero
bad 74 'nosuch' record set 1 evidence "$evidence" file=nosuch
bad 74 'nosuch' record add 1 evidence title="Another letter" file=nosuch
bad 65 'no file is attached' file save 1 evidence "$evidence" file there
bad 65 'keeps a file' file save 1 evidence "$evidence" title there
test -e there && fault 'a file was made'

# Hostile characters that may be in a name are stored as they are and never sent.
good case new "full_name=A${rlo}B${zwsp}C" "address=one
two"
keep
for command in 'list' 'list --json' 'show 2' 'show 2 --json' 'log' 'log --json' 'export 2' \
	'record list 2 person' 'record list 2 person --json'; do
	good $command
done
good list
grep -qF '⟨U+202E⟩' out || fault 'no token for what is not shown' "$(cat out)"
keep
what='case new, a duplicate'
"$VALISE" case new "full_name=A${rlo}B${zwsp}C" >out 2>err
test $? -eq 65 || fault "$what" "$(cat err)"
check_quiet

# Standard descriptors.
list_to() {
	what="valise list, $1" status=$2
	shift 2
	sh -c 'trap "" PIPE; exec timeout 60 "$VALISE" list '"$*" 2>err
	code=$?
	test "$code" -eq "$status" || fault "$what" "exit status $code, not $status" "$(cat err)"
	: >out
	check_quiet
}
list_to 'input closed' 0 '<&- >out'
list_to 'output closed' 74 '>&-'
list_to 'output full' 74 '>/dev/full'
list_to 'errors closed' 0 '>out 2>&-'
list_to 'all closed' 74 '<&- >&- 2>&-'
list_to 'errors full' 0 '>out 2>/dev/full'
"$VALISE" log --json 2>err | head -c 1 >/dev/null
for command in help version 'code search isco08 mason' doctor 'form list' 'log --json'; do
	timeout 60 "$VALISE" $command >/dev/full 2>err
	code=$?
	test $code -eq 74 || fault "valise $command >/dev/full" "exit status $code" "$(cat err)"
done
timeout 60 "$VALISE" <&- >&- 2>&-
test $? -eq 74 || fault 'screens without any descriptor'
bad 74 'need a terminal'

head -c 300000 /dev/urandom >file
good record set 1 evidence "$evidence" file=file # more than a pipe holds
keep
# Somebody else has the file: the second is told who, and goes.
mkfifo held
"$VALISE" export 1 --with-files >held 2>/dev/null &
holder=$!
exec 3<held
head -c 1 <&3 >/dev/null
bad 75 "$holder" list
bad 75 "$holder" case new full_name=Other
bad 75 "$holder" doctor
bad 75 "$holder" restore office.before
exec 3<&-
wait $holder
test $? -eq 74 || fault 'the one who was read by nobody any more'
good list

# Disks that are full: first a limit on the size of files, then a small disk.
good backup small.valise
full() {
	what="$1 on a full disk"
	shift
	(
		ulimit -f 100
		exec timeout 60 "$VALISE" "$@"
	) </dev/null >out 2>err
	code=$?
	test $code -eq 74 -o $code -eq 73 || fault "$what" "exit status $code" "$(cat err)"
	test "$(wc -l <err)" -eq 1 || fault "$what" 'not one sentence:' "$(cat err)"
	check_quiet
}
head -c 400000 /dev/urandom >file
full 'registering' case new full_name="Awa Diop"
full 'attaching' record set 1 evidence "$evidence" file=file
full 'copying' backup copy
full 'making a file' init made --office D --prefix T1
ls copy made >/dev/null 2>&1 && fault 'a part of a file was left' "$(ls)"
good list
cat >disk.sh <<'EOF'
mount -t tmpfs -o size=4300k tmpfs "$1" && cd "$1" && cp ../small.valise office.valise || exit 100
head -c 2000000 /dev/urandom >../big
VALISE_FILE=office.valise
for command in 'case new full_name=Awa' 'backup copy' "record set 1 evidence $2 file=../big" 'export --all -o out.yaml --with-files'; do
	"$VALISE" $command >../out 2>../err </dev/null
	code=$?
	echo "$code $(wc -l <../err) $command: $(cat ../err)"
done
"$VALISE" list >/dev/null || echo "1 1 list"
"$VALISE" doctor --json | grep '"error"'
exit 0
EOF
mkdir disk
if unshare -rm sh disk.sh "$dir/disk" "$evidence" >told 2>&1; then
	grep -q '^0 0 case new' told || grep -q '^74 1 case new' told || fault 'a small disk' "$(cat told)"
	grep -q '^7[34] 1 backup' told || fault 'a copy on a small disk' "$(cat told)"
	grep -q '^74 1 record set' told || fault 'a large file on a small disk' "$(cat told)"
	grep -q -e '^1 1 list' -e '"error"' told && fault 'the file on the small disk' "$(cat told)"
else
	echo 'no small disk can be made here'
fi

# What may not be read or written, as somebody who is not root.
mkdir user
if test "$(id -u)" -eq 0; then
	chmod 711 "$dir"
	chown 65534:65534 user
	as='setpriv --reuid=65534 --regid=65534 --clear-groups'
	# Where `make coverage` has lines counted: that user cannot write to ours.
	GCOV_PREFIX=$dir/user/counts
	export GCOV_PREFIX
else
	as=
fi
if (cd user && $as "$VALISE" init mine --office D --prefix T1 >/dev/null 2>&1); then
	cd user || exit 99
	cp ../office.valise . && cp ../office.before .
	test "$as" && chown 65534 office.valise office.before
	run="$as $VALISE"
	cp mine sealed && cp office.valise frozen && mkdir locked && cp mine locked/mine
	test "$as" && chown 65534 sealed frozen locked locked/mine
	chmod 000 sealed
	chmod 400 frozen
	chmod 500 locked
	HOME=$dir/user
	touch out err && test "$as" && chown 65534 out err
	bad 77 'permission is denied' -f sealed list
	bad 77 'cannot be written to' -f frozen case new full_name=Awa
	bad 77 'cannot be written to' -f locked/mine case new full_name=Awa
	good -f frozen list
	good -f frozen doctor
	good -f frozen export --all
	bad 73 'cannot be' init locked/new --office D --prefix T1
	bad 77 'cannot be' -f mine backup locked/copy
	bad 77 'sealed cannot be read' form eval person sealed
	bad 77 'sealed cannot be read' import sealed
	if test "$as"; then
		cp ../office.before ../roots && chmod 644 ../roots
		bad 77 'belongs to another user' -f ../roots list
	fi
	cd ..
	unset GCOV_PREFIX
	run=$VALISE
else
	echo 'nobody but root can run the program here'
fi

echo "$calls calls, $fails faults"
test $fails -eq 0
