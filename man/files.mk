# valise.1 is made here: its commands, keys and options come from the command table.
noinst_PROGRAMS += tools/man-commands
tools_man_commands_SOURCES = tools/man-commands.c
tools_man_commands_LDADD = libvalise.a $(LIBS_ALL)
man_MANS = man/valise.1
dist_man_MANS =
CLEANFILES += man/valise.1
man/valise.1: $(srcdir)/man/valise.1.in tools/man-commands$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) man && { \
	  sed '/^@COMMANDS@$$/,$$d' $(srcdir)/man/valise.1.in && tools/man-commands commands && \
	  sed '1,/^@COMMANDS@$$/d; /^@KEYS@$$/,$$d' $(srcdir)/man/valise.1.in && tools/man-commands keys && \
	  sed '1,/^@KEYS@$$/d' $(srcdir)/man/valise.1.in; } >$@.tmp && mv $@.tmp $@

# valise-forms.5: its types come from their table.
noinst_PROGRAMS += tools/man-types
tools_man_types_SOURCES = tools/man-types.c
tools_man_types_LDADD = libvalise.a $(LIBS_ALL)
man_MANS += man/valise-forms.5
CLEANFILES += man/valise-forms.5
EXTRA_DIST += man/valise-forms.5.in
man/valise-forms.5: $(srcdir)/man/valise-forms.5.in tools/man-types$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) man && { \
	  sed '/^@TYPES@$$/,$$d' $(srcdir)/man/valise-forms.5.in && tools/man-types && \
	  sed '1,/^@TYPES@$$/d' $(srcdir)/man/valise-forms.5.in; } >$@.tmp && mv $@.tmp $@
