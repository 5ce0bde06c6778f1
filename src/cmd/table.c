/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything a user can ask for, once. The key bar, help, the palette, the command
 * line and valise(1) are made from these rows; tests/unit/test_commands.c
 * checks them. The order is that of the key bar: what comes first is still there in a narrow window,
 * but for what CMD_BAR_LATE says.
 */
#include "base/cmd.h"

#include "base/i18n.h"
#include "cmd/care.h"
#include "cmd/cases.h"
#include "cmd/codes.h"
#include "cmd/forms.h"
#include "cmd/help.h"
#include "cmd/journal.h"
#include "cmd/keys.h"
#include "cmd/lists.h"
#include "cmd/records.h"
#include "cmd/skills.h"
#include "cmd/standards.h"
#include "cmd/versions.h"
#include "cmd/why.h"
#include "cmd/xlsforms.h"

const struct cmd commands[] = {
    {
	.name = "help",
	.keys = "F1 M-h",
	.label = N_("Help"),
	.args = "[COMMAND]",
	.help = N_("Show what the keys mean here, and every command."),
	.scope = SCOPE_ANYWHERE | SCOPE_SHELL,
	.run = keys_help,
    },
    {
	.name = "open",
	.keys = "Enter",
	.label = N_("Open"),
	.args = "",
	.help = N_("Open what is selected."),
	.scope = SCOPE_TODAY | SCOPE_CASES | SCOPE_ROWS | SCOPE_TIMELINE,
	.flags = CMD_BAR_LATE,
	.run = keys_here,
    },
    {
	.name = "add",
	.keys = "Ins ^N",
	.label = N_("Add"),
	.args = "",
	.help = N_("Add a record to this list."),
	.scope = SCOPE_ROWS,
	.run = keys_here,
    },
    {
	.name = "delete",
	.keys = "Del",
	.label = N_("Delete"),
	.args = "",
	.help = N_("Delete the selected record; undo brings it back."),
	.scope = SCOPE_ROWS,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "duplicate",
	.keys = "F7 ^D",
	.label = N_("Copy"),
	.args = "",
	.help = N_("Add a record with the answers of the selected one."),
	.scope = SCOPE_ROWS,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "register",
	.keys = "F2 ^O",
	.label = N_("Register"),
	.args = "",
	.help = N_("Open the case of this worker, after a look at likely duplicates."),
	.scope = SCOPE_REGISTER,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "new worker",
	.keys = "F2 ^O",
	.label = N_("New"),
	.args = "",
	.help = N_("Register a worker and open a case."),
	.scope = SCOPE_TODAY | SCOPE_CASES,
	.run = keys_register,
    },
    {
	.name = "open cell",
	.keys = "Enter",
	.label = N_("Open"),
	.args = "",
	.help = N_("Open the judgement of this piece of evidence for this criterion."),
	.scope = SCOPE_MATRIX,
	.flags = CMD_BAR_LATE,
	.run = keys_here,
    },
    {
	.name = "link",
	.keys = "Space",
	.label = N_("Link"),
	.args = "",
	.help = N_("Hold this piece of evidence against this criterion, or no longer."),
	.scope = SCOPE_MATRIX,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "valid",
	.keys = "v V",
	.label = N_("Valid"),
	.args = "",
	.help = N_("Judge whether it shows this criterion: yes, no, cannot tell, not said."),
	.scope = SCOPE_MATRIX,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "authentic",
	.keys = "a A",
	.label = N_("Authent."),
	.args = "",
	.help = N_("Judge whether it is this worker's own: yes, no, cannot tell, not said."),
	.scope = SCOPE_MATRIX,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "current",
	.keys = "c C",
	.label = N_("Current"),
	.args = "",
	.help = N_("Judge whether it is recent enough: yes, no, cannot tell, not said."),
	.scope = SCOPE_MATRIX,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "gaps",
	.keys = "F6 g",
	.label = N_("Gaps"),
	.args = "",
	.help = N_("Show only criteria without evidence, or all again."),
	.scope = SCOPE_MATRIX,
	.run = keys_here,
    },
    {
	.name = "open evidence",
	.keys = "F7 e",
	.label = N_("Evidence"),
	.args = "",
	.help = N_("Open the piece of evidence of this column."),
	.scope = SCOPE_MATRIX,
	.run = keys_here,
    },
    {
	.name = "add evidence",
	.keys = "Ins ^N",
	.label = N_("Add"),
	.args = "",
	.help = N_("Add a piece of evidence: a column."),
	.scope = SCOPE_MATRIX,
	.run = keys_here,
    },
    {
	.name = "standard",
	.keys = "F9 s",
	.label = N_("Standard"),
	.args = "",
	.help = N_("Show the next standard, where the case has RPL files under several."),
	.scope = SCOPE_MATRIX,
	.flags = CMD_NO_BAR,
	.run = keys_here,
    },
    {
	.name = "new session",
	.keys = "F2",
	.label = N_("Session"),
	.args = "",
	.help = N_("Begin a guidance session with this worker."),
	.scope = SCOPE_CASE,
	.run = keys_session,
    },
    {
	.name = "take back",
	.keys = "Del u",
	.label = N_("Undo it"),
	.args = "",
	.help = N_("Take back the selected action."),
	.scope = SCOPE_TIMELINE,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "find",
	.keys = "F3 ^F",
	.label = N_("Find"),
	.args = "",
	.help = N_("Find a case by name, number, phone or document."),
	.scope = SCOPE_TODAY | SCOPE_CASE | SCOPE_ROWS | SCOPE_TIMELINE | SCOPE_MATRIX,
	.run = keys_find,
    },
    {
	.name = "mine",
	.keys = "F5",
	.label = N_("Mine"),
	.args = "",
	.help = N_("Show my cases only, or all again."),
	.scope = SCOPE_CASES,
	.run = keys_here,
    },
    {
	.name = "due",
	.keys = "F6",
	.label = N_("Due"),
	.args = "",
	.help = N_("Show cases with something due only, or all again."),
	.scope = SCOPE_CASES,
	.run = keys_here,
    },
    {
	.name = "sort",
	.keys = "F7",
	.label = N_("Sort"),
	.args = "",
	.help = N_("Sort by last touch, by name or by number."),
	.scope = SCOPE_CASES,
	.flags = CMD_NO_BAR,
	.run = keys_here,
    },
    {
	.name = "timeline",
	.keys = "F6 t",
	.label = N_("Timeline"),
	.args = "",
	.help =
	    N_("Tell what was done in this case, newest first; take any of it back from there."),
	.scope = SCOPE_CASE | SCOPE_TODAY,
	.run = keys_timeline,
    },
    {
	.name = "matrix",
	.keys = "F9 M-m",
	.label = N_("Matrix"),
	.args = "",
	.help = N_("Show which criteria of the standard have evidence, and judge it."),
	.scope = SCOPE_CASE | SCOPE_RPL,
	.run = keys_matrix,
    },
    {
	.name = "duplicates",
	.keys = "F7 d",
	.label = N_("Doubles"),
	.args = "[CASE] [--limit N] [--json]",
	.help = N_("Show who may be the same person, and why."),
	.more =
	    N_("At most five for each person, the likeliest first; who was said not to be the "
	       "same is left out.\n"
	       "Without CASE everybody in the file is compared with the others and each pair is "
	       "told once; --limit N\n"
	       "stops after N pairs. --json prints one object a line: case, number, name, born, "
	       "sex, likely, points\n"
	       "(ten of them double the odds), reasons (words such as name_same, born_near, "
	       "phone_same; those that end\n"
	       "in differs speak against it). The rules are in forms/respelling.yaml."),
	.scope = SCOPE_SHELL | SCOPE_CASE,
	.flags = CMD_NO_BAR,
	.run = keys_duplicates,
    },
    {
	.name = "merge",
	.keys = "F2 m",
	.label = N_("Merge"),
	.args = "CASE OTHER [field=ours|theirs ...] [--preview]",
	.help = N_("Make one person of two records."),
	.more =
	    N_("The person of CASE stays. The cases, papers and whatever else belongs to the "
	       "person of OTHER go over,\n"
	       "each case with its number. Where both records say something else, ours is kept "
	       "unless field=theirs;\n"
	       "where only one says something, that is taken. --preview tells both, side by "
	       "side, and writes nothing.\n"
	       "--reason TEXT is noted. Undo takes them apart again, and leaves what was changed "
	       "after the merge as it is."),
	.scope = SCOPE_SHELL | SCOPE_DUPLICATES,
	.flags = CMD_WRITES,
	.run = keys_merge,
    },
    {
	.name = "not-same",
	.keys = "F4 n",
	.label = N_("Not same"),
	.args = "CASE OTHER [--reason TEXT]",
	.help = N_("Say that two persons are not the same."),
	.more = N_("The pair is not offered again; undo takes that back."),
	.scope = SCOPE_SHELL | SCOPE_DUPLICATES,
	.flags = CMD_WRITES,
	.run = keys_not_same,
    },
    {
	.name = "other side",
	.keys = "Space",
	.label = N_("Other"),
	.args = "",
	.help = N_("Take the other answer for the merged person, where the two differ."),
	.scope = SCOPE_DUPLICATES,
	.run = keys_here,
    },
    {
	.name = "open duplicate",
	.keys = "Enter",
	.label = N_("Open"),
	.args = "",
	.help = N_("Open the case of the person who is shown."),
	.scope = SCOPE_DUPLICATES,
	.run = keys_here,
    },
    {
	.name = "next duplicate",
	.keys = "Tab Right",
	.label = N_("Next"),
	.args = "",
	.help = N_("Show the next person who may be the same."),
	.scope = SCOPE_DUPLICATES,
	.run = keys_here,
    },
    {
	.name = "previous duplicate",
	.keys = "S-Tab Left",
	.label = "",
	.args = "",
	.help = N_("Show the person before."),
	.scope = SCOPE_DUPLICATES,
	.run = keys_here,
    },
    {
	.name = "agree step",
	.keys = "F2 M-s",
	.label = N_("Step"),
	.args = "",
	.help = N_("Add a step agreed in this session; it goes to the plan."),
	.scope = SCOPE_SESSION,
	.run = keys_here,
    },
    {
	.name = "agreed steps",
	.keys = "F9 M-l",
	.label = N_("Agreed"),
	.args = "",
	.help = N_("List the steps agreed in this session."),
	.scope = SCOPE_SESSION,
	.flags = CMD_NO_BAR,
	.run = keys_here,
    },
    {
	.name = "problems",
	.keys = "F8",
	.label = N_("Errors"),
	.args = "",
	.help = N_("List what is missing or wrong; Enter jumps there."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "read back",
	.keys = "F10 M-f",
	.label = N_("Finish"),
	.args = "",
	.help = N_("Show the session in the worker's language, to be read back and agreed."),
	.scope = SCOPE_SESSION,
	.run = keys_here,
    },
    {
	.name = "list-values",
	.keys = "F4 ^T",
	.label = N_("List"),
	.args = "",
	.help = N_("Choose the answer from the list of what there is."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "next page",
	.keys = "PgDn",
	.label = N_("Page"),
	.args = "",
	.help = N_("Go to the next page of the form."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "reasons",
	.keys = "F6 ^R",
	.label = N_("Reason"),
	.args = "",
	.help = N_("Say why there is no answer: refused, unknown, not asked."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "next field",
	.keys = "Enter Tab Down",
	.label = N_("Next"),
	.args = "",
	.help =
	    N_("Go to the next field; what was answered is stored. In a note Enter is a new line."),
	.scope = SCOPE_FORM,
	.flags = CMD_BAR_LATE,
	.run = keys_here,
    },
    {
	.name = "why-field",
	.keys = "F5",
	.label = N_("Why"),
	.args = "",
	.help = N_("Say why this is asked, required or wrong."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "related",
	.keys = "F7",
	.label = N_("More"),
	.args = "",
	.help = N_("Open the records that belong to this one."),
	.scope = SCOPE_OWNER,
	.run = keys_here,
    },
    {
	.name = "two-languages",
	.keys = "^B",
	.label = N_("Both"),
	.args = "",
	.help = N_("Show the worker's language beside yours, or no more."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "second-language",
	.keys = "M-b",
	.label = "",
	.args = "",
	.help = N_("Choose the worker's language, shown beside yours."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "take last",
	.keys = "^D",
	.label = N_("Same"),
	.args = "",
	.help = N_("Take the answer that the last record of this kind has in this field."),
	.scope = SCOPE_FORM,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "discard",
	.keys = "F9 M-x",
	.label = N_("Discard"),
	.args = "",
	.help = N_("Put this registration away: it will not be finished. It asks first."),
	.scope = SCOPE_REGISTER,
	.run = keys_here,
    },
    {
	.name = "previous field",
	.keys = "S-Tab Up",
	.label = "",
	.args = "",
	.help = N_("Go to the field before."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "previous page",
	.keys = "PgUp",
	.label = "",
	.args = "",
	.help = N_("Go to the page before."),
	.scope = SCOPE_FORM,
	.run = keys_here,
    },
    {
	.name = "choose",
	.keys = "Enter",
	.label = N_("Take"),
	.args = "",
	.help = N_("Take what is selected or typed."),
	.scope = SCOPE_DIALOG,
	.run = keys_here,
    },
    {
	.name = "keep warning",
	.keys = "F9 M-k",
	.label = N_("Keep"),
	.args = "",
	.help = N_("Keep the answer that is warned of, with a reason."),
	.scope = SCOPE_PROBLEMS,
	.run = keys_here,
    },
    {
	.name = "complete",
	.keys = "Tab",
	.label = N_("Complete"),
	.args = "",
	.help = N_("Make the path longer by what is in its folder, or show what there is."),
	.scope = SCOPE_PATH,
	.run = keys_here,
    },
    {
	.name = "write export",
	.keys = "Enter",
	.label = N_("Write"),
	.args = "",
	.help = N_("Write the export to a file."),
	.scope = SCOPE_EXPORT,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "export for",
	.keys = "F4",
	.label = N_("For"),
	.args = "",
	.help = N_("Choose for whom the export is: each has what consent and need allow."),
	.scope = SCOPE_EXPORT,
	.run = keys_here,
    },
    {
	.name = "export to",
	.keys = "F7",
	.label = N_("To"),
	.args = "",
	.help = N_("Say to whom it goes, where a consent names somebody."),
	.scope = SCOPE_EXPORT,
	.run = keys_here,
    },
    {
	.name = "export files",
	.keys = "F6",
	.label = N_("Files"),
	.args = "",
	.help = N_("Put attached files in, or only name them."),
	.scope = SCOPE_EXPORT,
	.run = keys_here,
    },
    {
	.name = "take import",
	.keys = "Enter",
	.label = N_("Take"),
	.args = "",
	.help = N_("Take the whole file as one action."),
	.scope = SCOPE_IMPORT,
	.flags = CMD_WRITES,
	.run = keys_here,
    },
    {
	.name = "mark",
	.keys = "Ins ^T",
	.label = N_("Mark"),
	.args = "",
	.help = N_("Mark this case, or no longer: marked cases are exported together."),
	.scope = SCOPE_CASES,
	.run = keys_here,
    },
    {
	.name = "export",
	.keys = "^E",
	.label = N_("Export"),
	.args = "[CASE ... | --all] [-o FILE] [--for NAME] [--format F]",
	.help = N_("Write cases as YAML summaries, or one as a résumé."),
	.more =
	    N_("Without -o they go to standard output. --for NAME leaves out what that "
	       "recipient is not to have\n"
	       "(forms/redactions), --recipient WHO asks for consent that names them, "
	       "--with-files puts attached\n"
	       "files in, --overwrite replaces a file that is there, --preview tells what "
	       "would leave and what is\n"
	       "held back and why, and writes nothing. The format is in valise-summary(5).\n"
	       "--format json-resume writes one case as JSON Resume has it (jsonresume.org), by "
	       "the map json-resume."),
	.scope = SCOPE_SHELL | SCOPE_CASE | SCOPE_CASES,
	.run = keys_export,
    },
    {
	.name = "facts",
	.keys = "F4 M-n",
	.label = N_("Facts"),
	.args = "CASE [--trace] [--json]",
	.help = N_("Tell what follows from the record by counting."),
	.more = N_("--trace also tells what each was counted from. --json prints one object a "
		   "fact: fact, title,\nsource, rows and, with --trace, trace; a row has the "
		   "columns of the fact and its text."),
	.scope = SCOPE_SHELL | SCOPE_CASE,
	.run = keys_facts,
    },
    {
	.name = "import",
	.keys = "F8 M-i",
	.label = N_("Import"),
	.args = "FILE ... [--preview] [--into CASE]",
	.help = N_("Take in summaries or a résumé, or look first."),
	.more =
	    N_("A file is taken whole or not at all, as one action that undo takes back.\n"
	       "FILE.json is a résumé as JSON Resume has it: it goes --into a case where consent "
	       "was noted, leaves\n"
	       "what is answered as it is, and is kept there as a piece of evidence, with what has "
	       "no place of its own."),
	.scope = SCOPE_SHELL | SCOPE_TODAY | SCOPE_CASES,
	.flags = CMD_WRITES | CMD_BAR_LATE,
	.run = keys_import,
    },
    {
	.name = "import-csv",
	.keys = "",
	.label = "",
	.args = "FILE --map MAP [--preview] [--delimiter D] [--encoding E]",
	.help = N_("Take in a sheet of people, by a map of its columns."),
	.more =
	    N_("MAP is a file, or the name of one under forms/maps (association); valise-maps(5) "
	       "describes it. What\n"
	       "neither the map nor the command says of delimiter (comma, semicolon, tab, bar) and "
	       "encoding (UTF-8,\n"
	       "windows-1252 …) is asked at a terminal and refused elsewhere. --preview tells what "
	       "would be new or\n"
	       "changed, who may be in the file already, and which lines are rejected and why; it "
	       "keeps nothing. Who\n"
	       "may be here already is left out unless told: --duplicates add. All of a sheet is "
	       "one action, which\n"
	       "undo takes back. --json prints one object: new, changed, same, duplicates, "
	       "rejected, blank, lacking,\n"
	       "action, untaken, lines (line, state, name, case, text)."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = lists_import_csv,
    },
    {
	.name = "undo",
	.keys = "^Z",
	.label = N_("Undo"),
	.args = "[ACTION]",
	.help = N_("Take back the last action, or the one named."),
	.scope = SCOPE_ANYWHERE | SCOPE_SHELL,
	.flags = CMD_WRITES | CMD_BAR_LATE,
	.run = keys_undo,
    },
    {
	.name = "redo",
	.keys = "^Y",
	.label = "",
	.args = "",
	.help = N_("Bring back what was taken back last."),
	.scope = SCOPE_ANYWHERE | SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = keys_redo,
    },
    {
	.name = "palette",
	.keys = "^P",
	.label = N_("Actions"),
	.args = "",
	.help = N_("List every action, to be found by a few letters and done."),
	.scope = SCOPE_ANYWHERE,
	.flags = CMD_BAR_LATE,
	.run = keys_palette,
    },
    {
	.name = "back",
	.keys = "Esc ^G ^C",
	.label = N_("Back"),
	.args = "",
	.help = N_("Leave this screen; what was typed is stored."),
	.scope = SCOPE_ANYWHERE,
	.flags = CMD_BAR_END,
	.run = keys_back,
    },
    {
	.name = "quit",
	.keys = "^Q",
	.label = N_("Quit"),
	.args = "",
	.help = N_("End the program; everything is stored."),
	.scope = SCOPE_ANYWHERE,
	.flags = CMD_BAR_END | CMD_BAR_FIRST,
	.run = keys_quit,
    },
    {
	.name = "language",
	.keys = "^L",
	.label = "",
	.args = "",
	.help = N_("Switch the language of labels and messages at once."),
	.scope = SCOPE_ANYWHERE,
	.run = keys_language,
    },
    {
	.name = "hide",
	.keys = "^X",
	.label = "",
	.args = "",
	.help = N_("Hide the screen from other eyes; the same key shows it again."),
	.scope = SCOPE_ANYWHERE,
	.run = keys_hide,
    },
    {
	.name = "repaint",
	.keys = "M-r",
	.label = "",
	.args = "",
	.help = N_("Draw the whole screen again."),
	.scope = SCOPE_ANYWHERE,
	.run = keys_repaint,
    },
    {
	.name = "init",
	.keys = "",
	.label = "",
	.args = "FILE --office NAME --prefix ABJ1",
	.help = N_("Make a new, empty case file."),
	.more = N_("--country CIV is the office's country (ISO 3166-1 alpha-3). --staff NAME is "
		   "the first person who\n"
		   "works there, --role their role (counsellor unless said). The prefix begins "
		   "every case number\n"
		   "made on this device: 2 to 8 letters and digits, different on each device."),
	.scope = SCOPE_SHELL,
	.run = care_init,
    },
    {
	.name = "demo",
	.keys = "",
	.label = "",
	.args = "FILE",
	.help = N_("Make a new case file with the demo office."),
	.scope = SCOPE_SHELL,
	.run = care_demo,
    },
    {
	.name = "list",
	.keys = "",
	.label = "",
	.args = "[--find TEXT] [--stage S] [--mine] [--due] [--limit N] [--json]",
	.help = N_("List cases, the last touched first."),
	.more = N_("--find searches names in any script and without accents, numbers, phones and "
		   "documents.\n"
		   "--json prints one object a line: number, name, call_name, romanised, born, "
		   "sex, origin,\n"
		   "destination, occupation, stage, state, counsellor, updated_at, due_on."),
	.scope = SCOPE_SHELL,
	.run = cases_list,
    },
    {
	.name = "show",
	.keys = "",
	.label = "",
	.args = "CASE [--json]",
	.help = N_("Show one case as text."),
	.more = N_("--json prints one object: number, state, counsellor, and for each form an "
		   "array of records as\n"
		   "record list prints them."),
	.scope = SCOPE_SHELL,
	.run = cases_show,
    },
    {
	.name = "case new",
	.keys = "",
	.label = "",
	.args = "field=value ... [--anyway]",
	.help = N_("Open a case for a worker and print its number."),
	.more = N_("The answers are fields of the forms person and casefile (`valise form list "
		   "person`). Somebody who\n"
		   "may be in the file already is shown with the reasons, and no case is opened; "
		   "--anyway opens one."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = cases_new,
    },
    {
	.name = "case again",
	.keys = "",
	.label = "",
	.args = "CASE [field=value ...]",
	.help = N_("Open another case for the worker of this one."),
	.more =
	    N_("The answers are fields of the form casefile. Consent is asked for each case anew."),
	.scope = SCOPE_SHELL | SCOPE_CASE,
	.flags = CMD_WRITES,
	.run = keys_again,
    },
    {
	.name = "record add",
	.keys = "",
	.label = "",
	.args = "CASE FORM [--of ROW] [--keep field=reason] field=value ...",
	.help = N_("Add a record to a case and print its id."),
	.more =
	    N_("--of ROW says which record it belongs to, where the form's records belong to "
	       "another record\n"
	       "(evidence_link to a piece of evidence). --keep says why an answer stays that is "
	       "warned of; it may\n"
	       "be given more than once."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = records_add,
    },
    {
	.name = "record set",
	.keys = "",
	.label = "",
	.args = "CASE FORM ROW [--keep field=reason] field=value ...",
	.help = N_("Change answers of a record."),
	.more =
	    N_("field=!refused sets a reason why there is no answer. The person and the case "
	       "itself have one\n"
	       "record each: ROW is then -.\n"
	       "--keep says why an answer stays that is warned of; it may be given more than once, "
	       "and without any\n"
	       "answer. An empty reason takes it back."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = records_set,
    },
    {
	.name = "record list",
	.keys = "",
	.label = "",
	.args = "CASE FORM [--of ROW] [--json]",
	.help = N_("List the records of a form in a case."),
	.more = N_("--of ROW names the record they belong to, where a form's records belong to "
		   "another record.\n"
		   "--json prints one object a line: id, title, fields, and records where others "
		   "belong to it. Of the\n"
		   "fields yes and no are true and false, numbers are numbers, a set is an array "
		   "of codes, a file has\n"
		   "id, name, type and size, a reason why there is no answer is {\"absent\": "
		   "\"refused\"}, and all else\n"
		   "is text: codes, dates as they are known (1987, 1987-05, 1987~, 1985/1989)."),
	.scope = SCOPE_SHELL,
	.run = records_list,
    },
    {
	.name = "record delete",
	.keys = "",
	.label = "",
	.args = "CASE FORM ROW",
	.help = N_("Take a record away, with all that belongs to it."),
	.more = N_("`valise undo` brings it back."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = records_delete,
    },
    {
	.name = "file save",
	.keys = "",
	.label = "",
	.args = "CASE FORM ROW FIELD FILE",
	.help = N_("Write an attached file to the disk."),
	.scope = SCOPE_SHELL,
	.run = records_save_file,
    },
    {
	.name = "why",
	.keys = "",
	.label = "",
	.args = "CASE FORM ROW FIELD [--json]",
	.help =
	    N_("Tell why a field is asked, needed, wrong or computed, and what would change it."),
	.more = N_("--json prints one object: field, reasons (kind, rule, message, parts, reads, "
		   "changed_by) and decides."),
	.scope = SCOPE_SHELL,
	.run = why_show,
    },
    {
	.name = "log",
	.keys = "",
	.label = "",
	.args = "[CASE] [--limit N] [--json]",
	.help = N_("Print the journal of a case, or of the office, in plain words."),
	.more = N_("The newest comes first. --json prints one object a line: seq, at, kind, case, "
		   "form, staff, reason,\n"
		   "taken_back, what, changes."),
	.scope = SCOPE_SHELL,
	.run = journal_log,
    },
    {
	.name = "form check",
	.keys = "",
	.label = "",
	.args = "FILE ...",
	.help = N_("Find every mistake in forms, lists, standards."),
	.more = N_("What a file is says its first word: form, list, standard, workflow or "
		   "factbook. Exit status 0 when\n"
		   "they are clean, 65 when there are errors. Warnings do not count."),
	.scope = SCOPE_SHELL,
	.run = forms_check,
    },
    {
	.name = "form eval",
	.keys = "",
	.label = "",
	.args = "FORM ANSWERS.yaml [--today DAY] [--json]",
	.help = N_("Tell what a form makes of given answers."),
	.more = N_("FORM is the id of a form or a file. The answers are a map of field to value; a "
		   "set is a list, a\n"
		   "reason is {absent: refused}. --json prints one object: form, complete, fields "
		   "(field, section,\n"
		   "visible, value, required, missing, errors, warnings)."),
	.scope = SCOPE_SHELL,
	.run = forms_eval,
    },
    {
	.name = "form from-xlsform",
	.keys = "",
	.label = "",
	.args = "SURVEY.csv CHOICES.csv [SETTINGS.csv] [-o FILE]",
	.help = N_("Turn the sheets of an XLSForm, saved as CSV, into a form."),
	.more =
	    N_("The form goes to FILE, or to stdout; each repeat becomes a form of its own "
	       "beside FILE. --overwrite\n"
	       "replaces files that are there, --delimiter ';' (or tab) reads sheets that are not "
	       "parted by commas.\n"
	       "What cannot be turned is listed on stderr, with sheet, row, column and what to do, "
	       "and at the head\n"
	       "of the form. Expressions become rules that decide as ODK does. Exit status 0 when "
	       "the form can be used."),
	.scope = SCOPE_SHELL,
	.run = xlsforms_convert,
    },
    {
	.name = "form list",
	.keys = "",
	.label = "",
	.args = "[FORM]",
	.help = N_("List the forms, or the fields of one."),
	.scope = SCOPE_SHELL,
	.run = forms_list,
    },
    {
	.name = "form versions",
	.keys = "",
	.label = "",
	.args = "CASE FORM ROW [--move] [--json]",
	.help = N_("Tell what a newer version of its form makes of a record."),
	.more = N_("What is carried, renamed, changed, not asked any more (kept, and shown here), "
		   "and newly asked.\n"
		   "--move puts the record under the present version: nothing of it is taken away. "
		   "ROW is - for the\n"
		   "person and the case."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = versions_show,
    },
    {
	.name = "form try",
	.keys = "",
	.label = "",
	.args = "FORM [--runs N] [--seed S] [--today DAY]",
	.help = N_("Have a robot answer a form at random, and tell what goes wrong."),
	.more =
	    N_("FORM is the id of a form or a file. Each of N interviews (100) answers every "
	       "question that is shown,\n"
	       "within and beyond what it takes, gives reasons, empties, changes its mind. Told "
	       "are crashes, answers\n"
	       "lost, questions never shown, and where the screen, a whole working out and form "
	       "eval disagree.\n"
	       "The same seed asks the same. Exit status 0 when nothing is found, 65 otherwise."),
	.scope = SCOPE_SHELL,
	.run = forms_try,
    },
    {
	.name = "standard import",
	.keys = "",
	.label = "",
	.args = "FILE",
	.help = N_("Take a competency standard into the case file."),
	.more = N_("A version that is there keeps its criteria: one with others needs a new "
		   "version. The file is described\n"
		   "in valise-forms(5); `valise form check FILE` tells what is wrong with it."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = standards_import,
    },
    {
	.name = "standard list",
	.keys = "",
	.label = "",
	.args = "[--json]",
	.help = N_("List the competency standards of the case file."),
	.more = N_("--json prints one object a line: key, id, version, title, status, country, "
		   "framework, level."),
	.scope = SCOPE_SHELL,
	.run = standards_list,
    },
    {
	.name = "standard show",
	.keys = "",
	.label = "",
	.args = "ID [--json]",
	.help = N_("Show a competency standard: units, elements, criteria."),
	.more = N_("ID is its id, or its key where it has several versions (mac-2@1). --json "
		   "prints one object, with units,\n"
		   "elements and criteria as arrays in it."),
	.scope = SCOPE_SHELL,
	.run = standards_show,
    },
    {
	.name = "code search",
	.keys = "",
	.label = "",
	.args = "LIST TEXT [--lang L] [--limit N] [--json]",
	.help = N_("Search a code list by words, parts of words or code."),
	.more = N_("--json prints one object a line: code, label, parent, level."),
	.scope = SCOPE_SHELL,
	.run = codes_search,
    },
    {
	.name = "skills",
	.keys = "",
	.label = "",
	.args = "OCCUPATION [--json]",
	.help = N_("List what people of an occupation can do, to choose from."),
	.more = N_("OCCUPATION is a code of ISCO-08 of any level, or words that only one has. The "
		   "skills are those of\n"
		   "ESCO when it was imported and has any for it, else of the list skill; * marks "
		   "what is essential.\n"
		   "--json prints one object a line: occupation, list, code, label, essential."),
	.scope = SCOPE_SHELL,
	.run = skills_list,
    },
    {
	.name = "import-esco",
	.keys = "",
	.label = "",
	.args = "FOLDER",
	.help = N_("Take in ESCO: occupations, skills, and what links them."),
	.more =
	    N_("FOLDER has the CSV files as ESCO publishes them, in one language or several "
	       "(occupations_en.csv,\n"
	       "skills_fr.csv, occupationSkillRelations_en.csv). They take the place of what was "
	       "imported before;\n"
	       "`valise code search esco_skill WORDS` and esco_occupation find them."),
	.scope = SCOPE_SHELL,
	.flags = CMD_WRITES,
	.run = skills_import_esco,
    },
    {
	.name = "doctor",
	.keys = "",
	.label = "",
	.args = "[--rebuild-search] [--json]",
	.help = N_("Check the case file and this machine; changes nothing."),
	.more = N_("Exit status 65 when something is wrong with the file. --rebuild-search makes "
		   "what the search knows\n"
		   "of the cases anew before. --json prints one object a line: check, state (ok, "
		   "warning, error), text."),
	.scope = SCOPE_SHELL,
	.flags = CMD_LOOKS,
	.run = care_doctor,
    },
    {
	.name = "backup",
	.keys = "",
	.label = "",
	.args = "FILE",
	.help = N_("Write a verified copy of the case file."),
	.scope = SCOPE_SHELL,
	.run = care_backup,
    },
    {
	.name = "restore",
	.keys = "",
	.label = "",
	.args = "FILE",
	.help = N_("Put a verified backup back in the place of the case file."),
	.more = N_("A case file that is there is kept beside it as FILE.before-restore."),
	.scope = SCOPE_SHELL,
	.run = care_restore,
    },
    {
	.name = "version",
	.keys = "",
	.label = "",
	.args = "",
	.help = N_("Print the version."),
	.scope = SCOPE_SHELL,
	.run = help_version,
    },
    {0},
};

const struct cmd_place cmd_places[] = {
    {SCOPE_REGISTER, N_("new worker")},
    {SCOPE_SESSION, N_("session")},
    {SCOPE_FORM | SCOPE_OWNER, N_("form")},
    {SCOPE_ROWS, N_("list of records")},
    {SCOPE_CASES, N_("list of cases")},
    {SCOPE_CASE, N_("case")},
    {SCOPE_TODAY, N_("Today")},
    {SCOPE_RPL, N_("prior learning")},
    {SCOPE_MATRIX, N_("evidence matrix")},
    {SCOPE_TIMELINE, N_("timeline")},
    {SCOPE_DUPLICATES, N_("duplicates")},
    {SCOPE_EXPORT, N_("export")},
    {SCOPE_IMPORT, N_("import")},
    {SCOPE_PATH, N_("name of a file")},
    {SCOPE_DIALOG, N_("list to choose from")},
    {SCOPE_PROBLEMS, N_("list of errors")},
    {0, NULL},
};
