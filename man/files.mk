# Pages with parts made from the program's own tables: a line @NAME@ becomes what its command prints.
noinst_PROGRAMS += tools/man-commands tools/man-types
tools_man_commands_SOURCES = tools/man-commands.c
tools_man_commands_LDADD = libvalise.a $(LIBS_ALL)
tools_man_types_SOURCES = tools/man-types.c
tools_man_types_LDADD = libvalise.a $(LIBS_ALL)

man_MANS = man/valise.1 man/valise-forms.5
dist_man_MANS = man/valise-summary.5 man/valise-maps.5
CLEANFILES += $(man_MANS)
EXTRA_DIST += tools/man-fill
man/valise.1: $(srcdir)/man/valise.1.in tools/man-commands$(EXEEXT) $(srcdir)/tools/man-fill
	$(AM_V_GEN)$(MKDIR_P) man && $(SHELL) $(srcdir)/tools/man-fill $(srcdir)/man/valise.1.in \
	  COMMANDS 'tools/man-commands commands' KEYS 'tools/man-commands keys' >$@.tmp && mv $@.tmp $@
man/valise-forms.5: $(srcdir)/man/valise-forms.5.in tools/man-types$(EXEEXT) $(srcdir)/tools/man-fill
	$(AM_V_GEN)$(MKDIR_P) man && $(SHELL) $(srcdir)/tools/man-fill $(srcdir)/man/valise-forms.5.in \
	  TYPES tools/man-types >$@.tmp && mv $@.tmp $@
