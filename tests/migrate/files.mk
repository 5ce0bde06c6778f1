# Case files of earlier versions, as text. `keep` makes one at a release; they are never edited.
check_PROGRAMS += tests/migrate/load
tests_migrate_load_SOURCES = tests/migrate/load.c
EXTRA_DIST += tests/migrate/keep tests/migrate/keep.py tests/migrate/opens.sh \
	tests/migrate/v1.sql tests/migrate/v1.json
TESTS += tests/migrate/opens.sh
