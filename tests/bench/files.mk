# Budgets against limits measured in the same run: `make bench`. Not part of `make check`:
# nothing there may depend on time. BENCH_CASES=1000000 makes it a long one.
bench_programs = tests/bench/bench tests/bench/gen tests/bench/hello tests/bench/floor
EXTRA_PROGRAMS += $(bench_programs)
CLEANFILES += $(bench_programs) tests/bench/last.txt

tests_bench_bench_SOURCES = \
	tests/bench/bench.c tests/bench/bench.h \
	tests/bench/day.c \
	tests/bench/fill.c \
	tests/bench/linkage.c tests/bench/linkage.h \
	tests/bench/measure.c \
	tests/bench/meter.c tests/bench/meter.h \
	tests/bench/ours.c tests/bench/ours.h \
	tests/bench/people.c \
	tests/bench/raw.c tests/bench/raw.h tests/bench/raw_yaml.c \
	tests/bench/run.c tests/bench/run.h \
	tests/bench/screens.c tests/bench/screens.h \
	tests/bench/sheets.c tests/bench/sheets.h \
	tests/bench/summaries.c tests/bench/summaries.h \
	tests/bench/table.c \
	tests/bench/wide.c
tests_bench_bench_LDADD = libvalise.a $(LIBS_ALL) -lutil
tests_bench_gen_SOURCES = \
	tests/bench/gen.c tests/bench/fill.c tests/bench/ours.h \
	tests/bench/measure.c tests/bench/people.c tests/bench/bench.h
tests_bench_gen_LDADD = libvalise.a $(LIBS_ALL)
tests_bench_hello_SOURCES = tests/bench/hello.c tests/bench/idle.c tests/bench/idle.h
tests_bench_hello_LDADD = $(NCURSES_LIBS)
tests_bench_floor_SOURCES = tests/bench/floor.c tests/bench/idle.c tests/bench/idle.h
tests_bench_floor_LDADD = $(NCURSES_LIBS) $(SQLITE_LIBS)

# What a bench makes on the disk, besides last.txt.
bench_files = tests/bench/installed tests/bench/raw.db* tests/bench/*.valise* tests/bench/*.yaml tests/bench/*.csv
.PHONY: bench
bench: $(bench_programs) all
	rm -rf $(bench_files)
	$(MAKE) $(AM_MAKEFLAGS) install-strip DESTDIR='$(abs_builddir)/tests/bench/installed' >/dev/null
	$(AM_TESTS_ENVIRONMENT) INSTALLED=tests/bench/installed; export INSTALLED; \
	tests/bench/bench tests/bench; status=$$?; rm -rf $(bench_files); exit $$status
