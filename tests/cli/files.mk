# The command line: transcripts (their commands are in tests/cli/bin), and what a transcript cannot say.
command_lines = \
	tests/cli/again.scr \
	tests/cli/care.scr \
	tests/cli/codes.scr \
	tests/cli/duplicates.scr \
	tests/cli/facts.scr \
	tests/cli/esco.scr \
	tests/cli/forms.scr \
	tests/cli/help.scr \
	tests/cli/import_csv.scr \
	tests/cli/journal.scr \
	tests/cli/office.scr \
	tests/cli/records.scr \
	tests/cli/resume.scr \
	tests/cli/terminal.scr
	tests/cli/standards.scr \
	tests/cli/terminal.scr \
	tests/cli/versions.scr \
	tests/cli/why.scr
	tests/cli/why.scr \
	tests/cli/xlsform.scr
command_tests = \
	tests/cli/association.sh \
	tests/cli/attach.sh \
	tests/cli/bad_input.sh \
	tests/cli/broken_forms.sh \
	tests/cli/json.sh \
	tests/cli/others_files.sh \
	tests/cli/real_names.sh \
	tests/cli/round_trip.sh \
	tests/cli/try.sh
EXTRA_DIST += tests/forms/fine.yaml tests/forms/broken tests/cli/bin/ids tests/cli/bin/valise tests/cli/summary.py $(command_lines) $(command_tests)
	tests/cli/round_trip.sh \
	tests/cli/xls_scenarios.sh
EXTRA_DIST += tests/cli/bin/ids tests/cli/bin/valise tests/cli/summary.py $(command_lines) $(command_tests)
TESTS += $(command_lines) $(command_tests)
