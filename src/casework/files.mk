libvalise_a_SOURCES += \
	src/casework/answer.c \
	src/casework/answer.h \
	src/casework/demo.c \
	src/casework/demo.h \
	src/casework/desk.c \
	src/casework/desk.h \
	src/casework/guard.c \
	src/casework/guard.h \
	src/casework/labels.c \
	src/casework/labels.h \
	src/casework/matrix.c \
	src/casework/matrix.h \
	src/casework/outside.c \
	src/casework/outside.h \
	src/casework/overview.c \
	src/casework/overview.h \
	src/casework/readback.c \
	src/casework/readback.h \
	src/casework/reference.c \
	src/casework/reference.h \
	src/casework/register.c \
	src/casework/register.h \
	src/casework/rows.c \
	src/casework/rows.h \
	src/casework/timeline.c \
	src/casework/timeline.h
