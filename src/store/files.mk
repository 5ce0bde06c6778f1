libvalise_a_SOURCES += \
	src/store/attachment.h \
	src/store/backup.h \
	src/store/code.h \
	src/store/db.h \
	src/store/draft.h \
	src/store/guard.c src/store/guard.h \
	src/store/journal.h \
	src/store/office.h \
	src/store/record.h \
	src/store/rule.h \
	src/store/sql.h
