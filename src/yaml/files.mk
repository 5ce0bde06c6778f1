libvalise_a_SOURCES += src/yaml/reader.h src/yaml/writer.h
