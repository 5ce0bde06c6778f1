# Program sources, rung by rung (tools/check-layers knows the order).
libvalise_a_SOURCES += \
	src/base/arena.c \
	src/base/arena.h \
	src/base/buf.c \
	src/base/buf.h \
	src/base/clock.c \
	src/base/clock.h \
	src/base/cmd.h \
	src/base/csv.c \
	src/base/csv.h \
	src/base/edtf.c \
	src/base/edtf.h \
	src/base/edtf_input.c \
	src/base/err.c \
	src/base/err.h \
	src/base/file.c \
	src/base/file.h \
	src/base/fnv.c \
	src/base/fnv.h \
	src/base/fold.c \
	src/base/fold.h \
	src/base/fold_distance.c \
	src/base/fold_letter.c \
	src/base/fold_letter.h \
	src/base/i18n.c \
	src/base/i18n.h \
	src/base/iso.c \
	src/base/iso.h \
	src/base/json.c \
	src/base/json.h \
	src/base/recode.c \
	src/base/recode.h \
	src/base/sweep.c \
	src/base/sweep.h \
	src/base/utf8.c \
	src/base/utf8.h \
	src/base/utf8_piece.c \
	src/base/value.c \
	src/base/value.h

include src/yaml/files.mk
include src/store/files.mk
include src/form/files.mk
include src/casework/files.mk
include src/exchange/files.mk
include src/ui/files.mk
include src/cmd/files.mk
