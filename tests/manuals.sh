#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual pages are well-formed: mandoc has nothing to say about them.
command -v mandoc >/dev/null 2>&1 || exit 77
status=0
for page in "$BUILDDIR"/man/valise.1 "$BUILDDIR"/man/valise-forms.5 "$SRCDIR"/man/valise-summary.5 "$SRCDIR"/man/valise-maps.5; do
	# That a page of ours is not installed yet, and that lines of a table are long, is no mistake.
	said=$(mandoc -T lint -W warning "$page" | grep -v 'referenced manual not found')
	if [ -n "$said" ]; then
		printf '%s\n' "$said"
		status=1
	fi
done
exit $status
