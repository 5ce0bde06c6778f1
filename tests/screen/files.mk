# Transcripts of screens and of the command line: see the head of screen.c.
if HAVE_VTERM
check_PROGRAMS += tests/screen/screen tests/screen/pieces tests/screen/t_draft
TESTS += tests/screen/t_draft
endif
tests_screen_screen_SOURCES = tests/screen/screen.c tests/screen/pty.c tests/screen/pty.h
tests_screen_screen_LDADD = libvalise.a $(UNISTRING_LIBS) $(VTERM_LIBS) -lutil
tests_screen_t_draft_SOURCES = tests/screen/t_draft.c tests/screen/pty.c tests/screen/pty.h
tests_screen_t_draft_LDADD = libvalise.a $(LIBS_ALL) $(VTERM_LIBS) -lutil
tests_screen_pieces_SOURCES = tests/screen/pieces.c

TEST_EXTENSIONS = .scr
SCR_LOG_COMPILER = $(srcdir)/tests/screen/run
transcripts = \
	tests/screen/agreed.scr \
	tests/screen/anything.scr \
	tests/screen/budget.scr \
	tests/screen/cases.scr \
	tests/screen/bars.scr \
	tests/screen/begun.scr \
	tests/screen/draft.scr \
	tests/screen/duplicates.scr \
	tests/screen/elsewhere.scr \
	tests/screen/export.scr \
	tests/screen/facts.scr \
	tests/screen/first.scr \
	tests/screen/form.scr \
	tests/screen/french.scr \
	tests/screen/hidden.scr \
	tests/screen/kept.scr \
	tests/screen/languages.scr \
	tests/screen/local.scr \
	tests/screen/matrix.scr \
	tests/screen/names.scr \
	tests/screen/narrow.scr \
	tests/screen/paths.scr \
	tests/screen/pieces.scr \
	tests/screen/plain.scr \
	tests/screen/register.scr \
	tests/screen/rows.scr \
	tests/screen/session.scr \
	tests/screen/suggest.scr \
	tests/screen/terminal.scr \
	tests/screen/timeline.scr \
	tests/screen/types.scr \
	tests/screen/undo.scr \
	tests/screen/why.scr \
	tests/screen/whole_case.scr
EXTRA_DIST += tests/screen/run $(transcripts)
TESTS += $(transcripts)

# Nothing but ui/draw.c sends text to the terminal.
TESTS += tools/check-draw
EXTRA_DIST += tools/check-draw
