# Habits: what is run before a change is handed on. None of it belongs to `make check`.
EXTRA_DIST += tools/check-layers tools/check-headers tools/embed-sql tools/lint

.PHONY: lint check-asan coverage format
lint:
	cd $(srcdir) && tools/lint

format:
	cd $(srcdir) && clang-format -i $$(find src tests tools -name '*.[ch]')

# The same tests in a fresh copy of the tree, with the address and undefined-behaviour sanitizers.
check-asan: distdir
	rm -rf check-asan && mv $(distdir) check-asan && cd check-asan && mkdir -p build && cd build && \
	  ../configure -q --enable-sanitizers $(ASAN_CONFIGURE) && $(MAKE) -s check

# gcov over the whole suite: a line a folder, and pages in build-coverage/coverage/.
coverage:
	$(MKDIR_P) build-coverage && cd build-coverage && \
	  { test -f config.status || $(abs_srcdir)/configure -q --enable-coverage; } && \
	  lcov -q --zerocounters --directory . && $(MAKE) -s check && \
	  lcov -q --capture --directory . --base-directory . --output-file all.info && \
	  lcov -q --extract all.info '*/src/*' --output-file src.info && \
	  for d in base yaml store form casework exchange ui cmd; do \
	    lcov -q --extract src.info "*/src/$$d/*" --output-file $$d.info && printf '%-9s' $$d && \
	    lcov --summary $$d.info 2>&1 | sed -n 's/ *lines\.*: *\([0-9.]*%\).*/\1/p'; done; \
	  genhtml -q src.info --output-directory coverage
