libvalise_a_SOURCES += \
	src/cmd/args.c \
	src/cmd/args.h \
	src/cmd/care.c \
	src/cmd/care.h \
	src/cmd/cases.c \
	src/cmd/cases.h \
	src/cmd/codes.c \
	src/cmd/codes.h \
	src/cmd/facts.c \
	src/cmd/facts.h \
	src/cmd/forms.c \
	src/cmd/forms.h \
	src/cmd/help.c \
	src/cmd/help.h \
	src/cmd/journal.c \
	src/cmd/journal.h \
	src/cmd/keys.c \
	src/cmd/keys.h \
	src/cmd/out.c \
	src/cmd/out.h \
	src/cmd/records.c \
	src/cmd/records.h \
	src/cmd/run.c \
	src/cmd/run.h \
	src/cmd/start.c \
	src/cmd/start.h \
	src/cmd/summaries.c \
	src/cmd/summaries.h \
	src/cmd/table.c \
	src/cmd/xlsforms.c \
	src/cmd/xlsforms.h
	src/cmd/why.c \
	src/cmd/why.h
