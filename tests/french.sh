#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every string of the program has its French, and the French is set as French is: no string
# without a translation or with a guessed one, the same blanks and full stop at the end, a
# no-break space before : ; ? ! and inside quotation marks. After a failure: make update-po,
# then fill po/fr.po.
src=${SRCDIR:-.}
for tool in xgettext msgmerge msgattrib msgcat msgfmt; do
	command -v $tool >/dev/null 2>&1 || exit 77
done
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT

(cd "$src" && find src -name '*.c' | LC_ALL=C sort) >"$dir/files"
xgettext --directory="$src" --files-from="$dir/files" --from-code=UTF-8 -k_ -kN_ -kn_:1,2 -kNP_:1,2 \
	--add-location=file --package-name=valise -o "$dir/valise.pot" || exit 1
msgfmt --check -o "$dir/valise.mo" "$src/po/fr.po" || exit 1
msgmerge --quiet --no-wrap -o "$dir/fr.po" "$src/po/fr.po" "$dir/valise.pot" || exit 1

failed=0
msgattrib --no-wrap --no-obsolete --untranslated "$dir/fr.po" >"$dir/missing"
msgattrib --no-wrap --no-obsolete --only-fuzzy "$dir/fr.po" >"$dir/guessed"
for list in missing guessed; do
	if [ -s "$dir/$list" ]; then
		echo "$list in po/fr.po:"
		sed '1,/^$/d' "$dir/$list" | grep -E '^(#:|msgid|")'
		failed=1
	fi
done

# One string a line: the words, then the French words.
msgattrib --no-wrap --no-obsolete --translated --no-fuzzy "$dir/fr.po" | awk '
	function words(line) { sub(/^[^"]*"/, "", line); sub(/"$/, "", line); return line }
	function pair() { if (id != "" && str != "") print id "\001" str; str = "" }
	/^msgid / { pair(); part = 1; id = words($0); next }
	/^msgid_plural / { part = 2; many = words($0); next }
	/^msgstr\[1\] / { pair(); id = many; part = 3; str = words($0); next }
	/^msgstr/ { part = 3; str = words($0); next }
	/^"/ && part == 1 { id = id words($0); next }
	/^"/ && part == 2 { many = many words($0); next }
	/^"/ && part == 3 { str = str words($0); next }
	{ part = 0 }
	END { pair() }' >"$dir/pairs"
LC_ALL=C awk -F '\001' '
	function complain(what) { print what ": " $2; bad = 1 }
	# A full stop ends both or neither, but for the short labels of keys, which are cut with one.
	length($2) > 9 && ($1 ~ /[.](\\n)*$/) != ($2 ~ /[.](\\n)*$/) { complain("full stop") }
	($1 ~ / $/) != ($2 ~ / $/) { complain("blank at the end") }
	($1 ~ /^ /) != ($2 ~ /^ /) && $2 !~ /^\302\240:/ { complain("blank at the beginning") }
	$2 ~ /[^ ] [;:?!]([ )]|\\n|$)/ { complain("plain blank before ; : ? !") }
	$2 ~ /\302\253[^\302]|[^\240]\302\273/ { complain("no no-break space inside « »") }
	$2 ~ /\342\200[\234\235]/ { complain("English quotation marks") }
	END { exit bad }' "$dir/pairs" || failed=1
exit $failed
