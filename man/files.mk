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
