libvalise_a_SOURCES += \
	src/yaml/bytes.c \
	src/yaml/node.c \
	src/yaml/parse.c \
	src/yaml/parse.h \
	src/yaml/problems.c \
	src/yaml/reader.c \
	src/yaml/reader.h \
	src/yaml/scalar.c \
	src/yaml/scalar.h \
	src/yaml/stream.c \
	src/yaml/writer.c \
	src/yaml/writer.h
