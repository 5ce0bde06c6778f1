unit_tests += tests/unit/test_arena
unit_tests += tests/unit/test_utf8
unit_tests += tests/unit/test_file
unit_tests += tests/unit/test_fold
unit_tests += tests/unit/test_edit tests/unit/test_keys
unit_tests += tests/unit/test_schema
