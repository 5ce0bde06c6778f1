libvalise_a_SOURCES += \
	src/cmd/args.c src/cmd/args.h \
	src/cmd/out.c src/cmd/out.h
