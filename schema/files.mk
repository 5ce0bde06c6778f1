# The schema travels inside the program, as bytes; the SQL files are installed to be read.
SCHEMA = $(sort $(wildcard $(srcdir)/schema/[0-9][0-9][0-9]_*.sql))

BUILT_SOURCES += src/store/schema_embedded.c
CLEANFILES += src/store/schema_embedded.c
nodist_libvalise_a_SOURCES += src/store/schema_embedded.c
src/store/schema_embedded.c: $(SCHEMA) $(srcdir)/tools/embed-sql
	$(AM_V_GEN)$(MKDIR_P) src/store && $(SHELL) $(srcdir)/tools/embed-sql $(SCHEMA) >$@.tmp && mv $@.tmp $@

# Its fingerprint, by making the schema once: a program of its own, of the few files it takes.
noinst_PROGRAMS += tools/schema-fingerprint
tools_schema_fingerprint_SOURCES = tools/schema-fingerprint.c \
	src/base/arena.c src/store/fingerprint.c src/store/shadow.c
nodist_tools_schema_fingerprint_SOURCES = src/store/schema_embedded.c
tools_schema_fingerprint_LDADD = $(SQLITE_LIBS) $(SODIUM_LIBS)
BUILT_SOURCES += src/store/schema_fingerprint.c
CLEANFILES += src/store/schema_fingerprint.c
nodist_libvalise_a_SOURCES += src/store/schema_fingerprint.c
src/store/schema_fingerprint.c: tools/schema-fingerprint$(EXEEXT)
	$(AM_V_GEN)tools/schema-fingerprint$(EXEEXT) >$@.tmp && mv $@.tmp $@

dist-hook: dist-trees
dist-trees:
	for d in schema forms po man tests tools .ci; do \
	  (cd $(srcdir) && find $$d -type f ! -name '*.o' ! -name '*.pyc') | \
	  while read -r f; do $(MKDIR_P) $(distdir)/$$(dirname $$f) && \
	    { test -f $(distdir)/$$f || cp -p $(srcdir)/$$f $(distdir)/$$f; } || exit 1; done; \
	done

# To be read by those who open a case file or a summary with their own tools.
install-data-local: install-schema
install-schema:
	$(MKDIR_P) "$(DESTDIR)$(pkgdatadir)/schema" && \
	  $(INSTALL_DATA) $(SCHEMA) $(srcdir)/schema/summary.schema.json "$(DESTDIR)$(pkgdatadir)/schema/"
uninstall-local: uninstall-schema
uninstall-schema:
	rm -rf "$(DESTDIR)$(pkgdatadir)/schema"
