# What a crash, a power cut, a bad disk or want of memory may not do. Each program has a control
# that must fail. Longer: make check-long FAULT_SECONDS=600. They work in memory where they can,
# which is ten times as fast; on a real disk: FAULT_FOLDER=/var/tmp.
fault_tests = \
	tests/fault/t_inject \
	tests/fault/t_kill \
	tests/fault/t_kill_day \
	tests/fault/t_kill_init \
	tests/fault/t_oom \
	tests/fault/t_power
flow_sources = tests/fault/flow.c tests/fault/flow.h
day_sources = tests/fault/day.c tests/fault/day.h tests/fault/day_check.c \
	tests/fault/day_part.h tests/fault/day_place.c $(flow_sources)
tests_fault_t_inject_SOURCES = tests/fault/t_inject.c tests/fault/inject_vfs.c \
	tests/fault/inject_vfs.h $(day_sources)
tests_fault_t_kill_SOURCES = tests/fault/t_kill.c $(flow_sources)
tests_fault_t_kill_day_SOURCES = tests/fault/t_kill_day.c $(day_sources)
tests_fault_t_kill_init_SOURCES = tests/fault/t_kill_init.c $(flow_sources)
tests_fault_t_oom_SOURCES = tests/fault/t_oom.c $(day_sources)
tests_fault_t_power_SOURCES = tests/fault/t_power.c tests/fault/power_vfs.c \
	tests/fault/power_vfs.h $(flow_sources)
check_PROGRAMS += $(fault_tests)
TESTS += $(fault_tests)

FAULT_SECONDS = 120
TRY_RUNS = 3000
.PHONY: check-long
check-long: $(fault_tests) valise
	for test in $(fault_tests); do \
	  BUILDDIR='$(abs_builddir)' SRCDIR='$(abs_srcdir)' VALISE='$(abs_builddir)/valise' ./$$test --seconds $(FAULT_SECONDS) \
	    --seed $$(date +%s) \
	    || exit 1; done
	VALISE='$(abs_builddir)/valise' SRCDIR='$(abs_srcdir)' TRY_RUNS=$(TRY_RUNS) \
	  $(srcdir)/tests/cli/try.sh
