unit_tests += tests/unit/test_arena
unit_tests += tests/unit/test_utf8
unit_tests += tests/unit/test_yaml_reader tests/unit/test_yaml_writer
unit_tests += tests/unit/test_file
unit_tests += tests/unit/test_fold
