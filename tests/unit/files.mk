unit_tests += tests/unit/test_arena
unit_tests += tests/unit/test_casefile
unit_tests += tests/unit/test_code
unit_tests += tests/unit/test_commands
unit_tests += tests/unit/test_db
unit_tests += tests/unit/test_edit
unit_tests += tests/unit/test_edtf
unit_tests += tests/unit/test_file
unit_tests += tests/unit/test_fold
unit_tests += tests/unit/test_keys
unit_tests += tests/unit/test_list
unit_tests += tests/unit/test_lists
unit_tests += tests/unit/test_schema
unit_tests += tests/unit/test_standards
unit_tests += tests/unit/test_utf8
unit_tests += tests/unit/test_yaml_reader
unit_tests += tests/unit/test_yaml_writer

tests_unit_test_db_SOURCES = tests/unit/test_db.c tests/unit/store_file.c tests/unit/store_file.h
tests_unit_test_code_SOURCES = tests/unit/test_code.c tests/unit/store_file.c tests/unit/store_file.h
tests_unit_test_casefile_SOURCES = tests/unit/test_casefile.c tests/unit/store_file.c tests/unit/store_file.h
tests_unit_test_lists_SOURCES = tests/unit/test_lists.c tests/unit/reference.c tests/unit/reference.h
tests_unit_test_standards_SOURCES = tests/unit/test_standards.c tests/unit/reference.c \
	tests/unit/reference.h tests/unit/store_file.c tests/unit/store_file.h
