libvalise_a_SOURCES += src/casework/desk.h src/casework/answer.h
