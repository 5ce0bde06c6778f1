libvalise_a_SOURCES += \
	src/exchange/base64.c \
	src/exchange/base64.h \
	src/exchange/consent.c \
	src/exchange/consent.h \
	src/exchange/document.c \
	src/exchange/document.h \
	src/exchange/emit.c \
	src/exchange/emit.h \
	src/exchange/gather.c \
	src/exchange/gather.h \
	src/exchange/plan.c \
	src/exchange/plan.h \
	src/exchange/redaction.c \
	src/exchange/redaction.h \
	src/exchange/shape.c \
	src/exchange/shape.h \
	src/exchange/summary.h \
	src/exchange/summary_in.c \
	src/exchange/summary_out.c \
	src/exchange/summary_words.c \
	src/exchange/take.c \
	src/exchange/take.h \
	src/exchange/take_file.c \
	src/exchange/take_row.c \
	src/exchange/take_row.h
