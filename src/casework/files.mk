libvalise_a_SOURCES += \
	src/casework/answer.h \
	src/casework/desk.h \
	src/casework/reference.c src/casework/reference.h
