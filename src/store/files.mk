libvalise_a_SOURCES += \
	src/store/attachment.h \
	src/store/backup.h \
	src/store/catalogue.c src/store/catalogue.h \
	src/store/chain.c src/store/chain.h \
	src/store/code.h \
	src/store/connection.h \
	src/store/create.c \
	src/store/db.c src/store/db.h \
	src/store/draft.h \
	src/store/guard.c src/store/guard.h \
	src/store/journal.h \
	src/store/office.c src/store/office.h \
	src/store/fingerprint.c \
	src/store/header.c \
	src/store/id.c \
	src/store/journal.h \
	src/store/journal_tail.c src/store/journal_tail.h \
	src/store/migrate.c \
	src/store/number.c src/store/number.h \
	src/store/pragma.c \
	src/store/record.h \
	src/store/schema.h \
	src/store/sql.c src/store/sql.h \
	src/store/sql_cache.c src/store/sql_cache.h \
	src/store/rule.c src/store/rule.h \
	src/store/rule_fence.c src/store/rule_fence.h \
	src/store/rule_func.c src/store/rule_impl.h \
	src/store/rule_lex.c src/store/rule_lex.h \
	src/store/rule_pattern.c src/store/rule_pattern.h
