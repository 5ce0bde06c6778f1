# What a crash or a power cut may not do. Each program has a control that must fail.
# Longer: make check-long FAULT_SECONDS=600
fault_tests = tests/fault/t_kill tests/fault/t_power
tests_fault_t_kill_SOURCES = tests/fault/t_kill.c tests/fault/flow.c tests/fault/flow.h
tests_fault_t_power_SOURCES = tests/fault/t_power.c tests/fault/power_vfs.c \
	tests/fault/power_vfs.h tests/fault/flow.c tests/fault/flow.h
check_PROGRAMS += $(fault_tests)
TESTS += $(fault_tests)

FAULT_SECONDS = 120
.PHONY: check-long
check-long: $(fault_tests)
	for test in $(fault_tests); do \
	  BUILDDIR='$(abs_builddir)' ./$$test --seconds $(FAULT_SECONDS) || exit 1; done
