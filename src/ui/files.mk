libvalise_a_SOURCES += \
	src/ui/app.c \
	src/ui/app.h \
	src/ui/case_screen.c \
	src/ui/case_screen.h \
	src/ui/cases_screen.c \
	src/ui/cases_screen.h \
	src/ui/draw.c \
	src/ui/draw.h \
	src/ui/edit.c \
	src/ui/edit.h \
	src/ui/edit_rows.c \
	src/ui/export_screen.c src/ui/export_screen.h \
	src/ui/form_draw.c \
	src/ui/form_edit.c \
	src/ui/form_part.h \
	src/ui/form_pick.c \
	src/ui/form_register.c \
	src/ui/form_related.c \
	src/ui/form_screen.c \
	src/ui/form_screen.h \
	src/ui/form_session.c \
	src/ui/help.c \
	src/ui/help.h \
	src/ui/import_screen.c src/ui/import_screen.h \
	src/ui/keys.c \
	src/ui/keys.h \
	src/ui/lines.c src/ui/lines.h \
	src/ui/list.c \
	src/ui/list.h \
	src/ui/matrix_draw.c \
	src/ui/matrix_part.h \
	src/ui/matrix_screen.c \
	src/ui/matrix_screen.h \
	src/ui/page_screen.c \
	src/ui/page_screen.h \
	src/ui/part_screen.c \
	src/ui/part_screen.h \
	src/ui/picker.c \
	src/ui/picker.h \
	src/ui/prompt.c \
	src/ui/prompt.h \
	src/ui/rows_screen.c \
	src/ui/rows_screen.h \
	src/ui/screen.c \
	src/ui/screen.h \
	src/ui/term.c \
	src/ui/term.h \
	src/ui/timeline_screen.c \
	src/ui/timeline_screen.h \
	src/ui/today_screen.c \
	src/ui/today_screen.h
