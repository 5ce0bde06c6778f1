# Fuzz targets. tests/fuzz/fuzz_NAME.c defines LLVMFuzzerTestOneInput, its corpus is
# tests/fuzz/corpus/NAME/. `make check` replays the corpora with any compiler; `make fuzz`
# (configured with CC=clang --enable-fuzz --enable-sanitizers) looks for more.
# To add one: its name in fuzz_names, and two lines like those of yaml below.
fuzz_names = yaml form csv xpath
FUZZ_SECONDS = 60

check_PROGRAMS += tests/fuzz/replay_yaml
tests_fuzz_replay_yaml_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz_yaml.c tests/fuzz/fuzz.h
check_PROGRAMS += tests/fuzz/replay_form
tests_fuzz_replay_form_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz_form.c tests/fuzz/fuzz.h
check_PROGRAMS += tests/fuzz/replay_csv
tests_fuzz_replay_csv_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz_csv.c tests/fuzz/fuzz.h
check_PROGRAMS += tests/fuzz/replay_xpath
tests_fuzz_replay_xpath_SOURCES = tests/fuzz/replay.c tests/fuzz/fuzz_xpath.c tests/fuzz/fuzz.h

TESTS += tests/fuzz/replay-corpora
EXTRA_DIST += tests/fuzz/replay-corpora
AM_TESTS_ENVIRONMENT += FUZZ_NAMES='$(fuzz_names)'; export FUZZ_NAMES;

if FUZZ
fuzz_programs = tests/fuzz/fuzz_yaml tests/fuzz/fuzz_form tests/fuzz/fuzz_csv tests/fuzz/fuzz_xpath
EXTRA_PROGRAMS += $(fuzz_programs)
CLEANFILES += $(fuzz_programs)
tests_fuzz_fuzz_yaml_SOURCES = tests/fuzz/fuzz_yaml.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_yaml_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_form_SOURCES = tests/fuzz/fuzz_form.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_form_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_csv_SOURCES = tests/fuzz/fuzz_csv.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_csv_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_xpath_SOURCES = tests/fuzz/fuzz_xpath.c tests/fuzz/fuzz.h
tests_fuzz_fuzz_xpath_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

# New findings go to fuzz-NAME/ in the build directory; a crash ends the run.
fuzz: $(fuzz_programs)
	@for name in $(fuzz_names); do \
	  $(MKDIR_P) fuzz-$$name && \
	  tests/fuzz/fuzz_$$name -max_total_time=$(FUZZ_SECONDS) -timeout=1 -rss_limit_mb=512 \
	    -max_len=65536 -print_final_stats=1 fuzz-$$name $(srcdir)/tests/fuzz/corpus/$$name || exit 1; \
	done
else
fuzz:
	@echo 'make fuzz needs: configure CC=clang --enable-fuzz --enable-sanitizers' >&2; exit 1
endif
.PHONY: fuzz
