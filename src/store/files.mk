libvalise_a_SOURCES += \
	src/store/attachment.h \
	src/store/backup.h \
	src/store/code.h \
	src/store/db.h \
	src/store/draft.h \
	src/store/guard.c src/store/guard.h \
	src/store/journal.h \
	src/store/office.c src/store/office.h \
	src/store/record.h \
	src/store/rule.c src/store/rule.h \
	src/store/rule_fence.c src/store/rule_fence.h \
	src/store/rule_func.c src/store/rule_impl.h \
	src/store/rule_lex.c src/store/rule_lex.h \
	src/store/rule_pattern.c src/store/rule_pattern.h \
	src/store/sql.h
