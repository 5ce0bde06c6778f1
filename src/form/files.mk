libvalise_a_SOURCES += \
	src/form/answers.c \
	src/form/answers.h \
	src/form/book.h \
	src/form/eval.c \
	src/form/eval.h \
	src/form/form.c \
	src/form/form.h \
	src/form/answers.c src/form/answers.h \
	src/form/book.c src/form/book.h \
	src/form/check.c src/form/check.h \
	src/form/eval.c src/form/eval.h \
	src/form/form.c src/form/form.h \
	src/form/graph.c \
	src/form/label.c \
	src/form/label.h \
	src/form/list.c \
	src/form/list.h \
	src/form/list_check.c \
	src/form/list_check.h \
	src/form/load.c \
	src/form/load.h \
	src/form/load_choice.c \
	src/form/load_field.c \
	src/form/load_read.c \
	src/form/load_rule.c \
	src/form/reading.c \
	src/form/reading.h \
	src/form/settle.c \
	src/form/settle.h \
	src/form/standard.c \
	src/form/standard.h \
	src/form/type.c \
	src/form/type.h \
	src/form/type_choice.c \
	src/form/type_date.c \
	src/form/type_number.c \
	src/form/type_part.h \
	src/form/type_text.c \
	src/form/typing.c \
	src/form/typing.h \
	src/form/workflow.c \
	src/form/workflow.h
