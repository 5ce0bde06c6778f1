libvalise_a_SOURCES += \
	src/form/answers.h \
	src/form/book.h \
	src/form/form.h \
	src/form/label.h \
	src/form/type.h \
	src/form/workflow.c src/form/workflow.h
