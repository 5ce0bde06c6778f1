libvalise_a_SOURCES += \
	src/ui/case_screen.h \
	src/ui/cases_screen.c \
	src/ui/cases_screen.h \
	src/ui/draw.c \
	src/ui/draw.h \
	src/ui/edit.c \
	src/ui/edit.h \
	src/ui/edit_rows.c \
	src/ui/keys.c \
	src/ui/keys.h \
	src/ui/term.c \
	src/ui/term.h
