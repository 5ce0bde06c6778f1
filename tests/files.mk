# Tests. A unit test is tests/unit/test_NAME.c, named in tests/unit/files.mk.
AM_TESTS_ENVIRONMENT = \
	VALISE='$(abs_builddir)/valise'; export VALISE; \
	SRCDIR='$(abs_srcdir)'; export SRCDIR; \
	BUILDDIR='$(abs_builddir)'; export BUILDDIR; \
	LC_ALL=C.UTF-8; export LC_ALL; unset LANGUAGE NO_COLOR; TZ=UTC; export TZ; \
	umask 022; test -w "$${TMPDIR:-/tmp}" || { TMPDIR='$(abs_builddir)'; export TMPDIR; };
include tests/unit/files.mk
if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests)
TESTS += $(unit_tests)
endif
include tests/fuzz/files.mk
TESTS += tests/layers.sh tests/headers.sh tests/manuals.sh tests/french.sh
include tests/screen/files.mk
include tests/cli/files.mk
include tests/migrate/files.mk
include tests/bench/files.mk
include tests/fault/files.mk
