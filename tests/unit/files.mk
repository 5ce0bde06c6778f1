unit_tests += tests/unit/test_arena
unit_tests += tests/unit/test_utf8
unit_tests += tests/unit/test_file
