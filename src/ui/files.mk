libvalise_a_SOURCES += \
	src/ui/draw.c src/ui/draw.h \
	src/ui/edit.c src/ui/edit_rows.c src/ui/edit.h \
	src/ui/keys.c src/ui/keys.h \
	src/ui/term.c src/ui/term.h
