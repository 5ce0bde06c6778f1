libvalise_a_SOURCES += \
	src/store/action.c src/store/action.h \
	src/store/attachment.c src/store/attachment.h \
	src/store/backup.c src/store/backup.h \
	src/store/casefile.c src/store/casefile.h \
	src/store/catalogue.c src/store/catalogue.h \
	src/store/chain.c src/store/chain.h \
	src/store/code.c src/store/code.h \
	src/store/code_list.h \
	src/store/code_search.c \
	src/store/code_typo.c src/store/code_typo.h \
	src/store/connection.h \
	src/store/create.c \
	src/store/db.c src/store/db.h \
	src/store/doctor.c src/store/doctor.h \
	src/store/doctor_machine.c \
	src/store/draft.c src/store/draft.h \
	src/store/due.c src/store/due.h \
	src/store/duplicate.c src/store/duplicate.h \
	src/store/fingerprint.c \
	src/store/header.c \
	src/store/id.c \
	src/store/journal.c src/store/journal.h \
	src/store/journal_tail.c src/store/journal_tail.h \
	src/store/json.c src/store/json.h \
	src/store/magic.c src/store/magic.h \
	src/store/migrate.c \
	src/store/number.c src/store/number.h \
	src/store/place.c src/store/place.h \
	src/store/pragma.c \
	src/store/record.c src/store/record.h \
	src/store/row.c \
	src/store/rotate.c \
	src/store/rule.c src/store/rule.h \
	src/store/rule_fence.c src/store/rule_fence.h \
	src/store/rule_func.c \
	src/store/rule_impl.h \
	src/store/rule_lex.c src/store/rule_lex.h \
	src/store/rule_pattern.c src/store/rule_pattern.h \
	src/store/schema.h \
	src/store/search.c src/store/search.h \
	src/store/action.c \
	src/store/action.h \
	src/store/attachment.c \
	src/store/attachment.h \
	src/store/backup.c \
	src/store/backup.h \
	src/store/casefile.c \
	src/store/casefile.h \
	src/store/catalogue.c \
	src/store/catalogue.h \
	src/store/chain.c \
	src/store/chain.h \
	src/store/code.c \
	src/store/code.h \
	src/store/code_list.h \
	src/store/code_search.c \
	src/store/code_typo.c \
	src/store/code_typo.h \
	src/store/connection.h \
	src/store/create.c \
	src/store/db.c \
	src/store/db.h \
	src/store/digest.c \
	src/store/digest.h \
	src/store/doctor.c \
	src/store/doctor.h \
	src/store/doctor_machine.c \
	src/store/draft.c \
	src/store/draft.h \
	src/store/due.c \
	src/store/due.h \
	src/store/duplicate.c \
	src/store/duplicate.h \
	src/store/fingerprint.c \
	src/store/guard.c \
	src/store/guard.h \
	src/store/header.c \
	src/store/id.c \
	src/store/journal.c \
	src/store/journal.h \
	src/store/journal_tail.c \
	src/store/journal_tail.h \
	src/store/json.c \
	src/store/json.h \
	src/store/magic.c \
	src/store/magic.h \
	src/store/migrate.c \
	src/store/number.c \
	src/store/number.h \
	src/store/office.c \
	src/store/office.h \
	src/store/place.c \
	src/store/place.h \
	src/store/pragma.c \
	src/store/record.c \
	src/store/record.h \
	src/store/rotate.c \
	src/store/row.c \
	src/store/rule.c \
	src/store/rule.h \
	src/store/rule_fence.c \
	src/store/rule_fence.h \
	src/store/rule_func.c \
	src/store/rule_impl.h \
	src/store/rule_lex.c \
	src/store/rule_lex.h \
	src/store/rule_pattern.c \
	src/store/rule_pattern.h \
	src/store/schema.h \
	src/store/search.c \
	src/store/search.h \
	src/store/search_match.c \
	src/store/setting.c \
	src/store/setting.h \
	src/store/sql.c \
	src/store/sql.h \
	src/store/sql_cache.c \
	src/store/sql_cache.h \
	src/store/standard.c \
	src/store/standard.h \
	src/store/standard_index.c \
	src/store/undo.c \
	src/store/verify.c
