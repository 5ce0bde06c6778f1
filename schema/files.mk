# The schema travels inside the program, as bytes; the SQL files are installed to be read.
SCHEMA = $(sort $(wildcard $(srcdir)/schema/[0-9][0-9][0-9]_*.sql))

BUILT_SOURCES += src/store/schema_embedded.c
CLEANFILES += src/store/schema_embedded.c
nodist_libvalise_a_SOURCES += src/store/schema_embedded.c
src/store/schema_embedded.c: $(SCHEMA) $(srcdir)/tools/embed-sql
	$(AM_V_GEN)$(MKDIR_P) src/store && $(SHELL) $(srcdir)/tools/embed-sql $(SCHEMA) >$@.tmp && mv $@.tmp $@

dist-hook: dist-trees
dist-trees:
	for d in schema forms po man tests tools .ci; do \
	  (cd $(srcdir) && find $$d -type f ! -name '*.o' ! -name '*.pyc') | \
	  while read -r f; do $(MKDIR_P) $(distdir)/$$(dirname $$f) && \
	    { test -f $(distdir)/$$f || cp -p $(srcdir)/$$f $(distdir)/$$f; } || exit 1; done; \
	done
