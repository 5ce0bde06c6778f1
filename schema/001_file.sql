-- SPDX-License-Identifier: GPL-3.0-or-later
-- The case file itself: whose it is, what was done in it, what is being typed,
-- the files kept in it, the code lists it uses, and what its search knows.
-- What is known about a person and a case is in the files after this one.
--
-- Days are local calendar days in EDTF ('2026-03-02', or less of it). Instants
-- are UTC, 'YYYY-MM-DDTHH:MM:SS.sssZ'. Both sort as text.
-- Row ids are random blocks with a counter, so that files of several devices can be
-- put together; they say nothing about order.

-- The office this file belongs to: one row.
CREATE TABLE office (
  id            INTEGER PRIMARY KEY,
  file          TEXT NOT NULL,            -- 32 hex digits drawn when the file was made: which file this is
  name          TEXT NOT NULL CHECK (name <> ''),
  country       TEXT,                     -- ISO 3166-1 alpha-3
  address       TEXT,
  phone         TEXT,
  email         TEXT,
  created_at    TEXT NOT NULL,
  form          TEXT,                     -- form and version its answers were given under
  form_version  INTEGER,
  absent        TEXT CHECK (absent IS NULL OR json_valid(absent)),  -- field -> why there is no value
  extra         TEXT CHECK (extra IS NULL OR json_valid(extra))     -- the office's own questions
) STRICT;

-- The people who work here. Nobody is taken out: an end date shuts the door.
CREATE TABLE staff (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL CHECK (name <> ''),
  role          TEXT NOT NULL CHECK (role IN ('field_officer', 'counsellor', 'assessor', 'moderator',
                  'supervisor', 'auditor', 'administrator')),
  team          TEXT,
  languages     TEXT,                     -- ISO 639-3 codes with a blank between
  phone         TEXT,
  email         TEXT,
  ended_on      TEXT,                     -- the day they left, or NULL
  created_at    TEXT NOT NULL,
  form          TEXT,
  form_version  INTEGER,
  absent        TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra         TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;

-- Machines that make case numbers in this file or in one merged into it.
CREATE TABLE device (
  id            INTEGER PRIMARY KEY,
  prefix        TEXT NOT NULL UNIQUE CHECK (length(prefix) BETWEEN 2 AND 8
                  AND prefix NOT GLOB '*[^A-Z0-9]*'),  -- first part of its case numbers: 'ABJ1'
  created_at    TEXT NOT NULL
) STRICT;

-- The last case number each device gave out in each year.
CREATE TABLE counter (
  device_id     INTEGER NOT NULL REFERENCES device,
  year          INTEGER NOT NULL,
  last          INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (device_id, year)
) STRICT, WITHOUT ROWID;

-- What the program keeps for itself, by name: this_device, last_staff, …
-- Not journalled.
CREATE TABLE setting (
  name          TEXT PRIMARY KEY,
  value         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One action of a user. Rows are only ever added; undone_by alone may change.
-- The hash is BLAKE2b-256 over the hash of the action before and, each with its
-- length, all other columns but undoable and undone_by, and the commitments of its edits.
CREATE TABLE action (
  id            INTEGER PRIMARY KEY,
  seq           INTEGER NOT NULL UNIQUE CHECK (seq > 0),   -- order in this file, without gaps
  at            TEXT NOT NULL,            -- what the wall clock said
  offset_min    INTEGER NOT NULL,         -- local time minus UTC
  clock         INTEGER NOT NULL,         -- milliseconds << 16 | counter; never goes back
  doubtful      INTEGER NOT NULL CHECK (doubtful IN (0, 1)),  -- the wall clock had jumped
  device_id     INTEGER NOT NULL,
  staff_id      INTEGER NOT NULL,
  role          TEXT NOT NULL,            -- in which they acted
  kind          TEXT NOT NULL CHECK (kind <> ''),
  casefile_id   INTEGER,                  -- NULL: not about one case. The case may be gone
  form          TEXT,
  form_version  INTEGER,
  reason        TEXT,
  undoes        INTEGER REFERENCES action,
  edits         INTEGER NOT NULL CHECK (edits >= 0),       -- how many rows of edit it has
  hash          BLOB NOT NULL CHECK (length(hash) = 32),
  undoable      INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undone_by     INTEGER REFERENCES action  -- the undo (or, of an undo, the redo) in force
) STRICT;

CREATE INDEX action_casefile ON action (casefile_id, seq) WHERE casefile_id IS NOT NULL;
-- The newest of each is what ^Z and ^Y would work on.
CREATE INDEX action_undo ON action (seq) WHERE undoable = 1 AND undone_by IS NULL;
CREATE INDEX action_redo ON action (seq) WHERE kind = 'undo' AND undone_by IS NULL;

-- What an action changed, value by value. A row made or deleted is one edit
-- without a column, the row as JSON in new or old. The commitment is BLAKE2b-128, keyed
-- with the salt, over table, row, column, old and new: erasure empties old, new and
-- salt, and the chain still holds. The action is added last, in the same transaction.
CREATE TABLE edit (
  action_id     INTEGER NOT NULL REFERENCES action DEFERRABLE INITIALLY DEFERRED,
  n             INTEGER NOT NULL CHECK (n > 0),
  tbl           TEXT NOT NULL,
  row_id        INTEGER NOT NULL,
  col           TEXT,                     -- column, 'absent.FIELD', 'extra.FIELD', or NULL
  old           ANY,
  new           ANY,
  salt          BLOB CHECK (salt IS NULL OR length(salt) = 16),  -- NULL once erased
  commitment    BLOB NOT NULL CHECK (length(commitment) = 16),
  PRIMARY KEY (action_id, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX edit_row ON edit (tbl, row_id);

-- Text in a field that is open, at most a second behind the keyboard. Not journalled.
CREATE TABLE draft (
  form          TEXT NOT NULL,
  owner_id      INTEGER NOT NULL,
  row_id        INTEGER NOT NULL,         -- 0: the row is not there yet
  field         TEXT NOT NULL,
  casefile_id   INTEGER NOT NULL,         -- 0: a case not registered yet
  text          TEXT NOT NULL,
  cursor        INTEGER NOT NULL CHECK (cursor >= 0),  -- byte offset
  at            TEXT NOT NULL,
  staff_id      INTEGER NOT NULL,
  PRIMARY KEY (form, owner_id, row_id, field)
) STRICT, WITHOUT ROWID;

-- Files kept here, under the BLAKE2b-256 of their content.
CREATE TABLE attachment (
  id            TEXT PRIMARY KEY CHECK (length(id) = 64 AND id NOT GLOB '*[^0-9a-f]*'),
  row_id        INTEGER NOT NULL UNIQUE,  -- what the journal calls the row
  name          TEXT NOT NULL,            -- data, never used as a path
  type          TEXT NOT NULL,            -- media type found by its first bytes
  size          INTEGER NOT NULL CHECK (size >= 0),
  here          INTEGER NOT NULL CHECK (here IN (0, 1)),  -- 0: known by name only; the content stayed where the record came from
  added_at      TEXT NOT NULL
) STRICT;

-- Their content in pieces. No reference to attachment: the pieces of one taken out
-- stay until they are swept, so that taking it out can be undone. Not journalled.
CREATE TABLE attachment_chunk (
  attachment_id TEXT NOT NULL,
  n             INTEGER NOT NULL CHECK (n >= 0),
  bytes         BLOB NOT NULL,
  PRIMARY KEY (attachment_id, n)
) STRICT;

-- Code lists loaded into this file. Reference data: not journalled.
CREATE TABLE code_list (
  id            TEXT PRIMARY KEY,         -- 'isco08', 'country'
  number        INTEGER NOT NULL UNIQUE CHECK (number > 0),  -- what it is called in the tables below
  version       TEXT NOT NULL,
  source        TEXT NOT NULL,            -- hash of what it was made from
  langs         TEXT NOT NULL             -- languages it has labels in, blanks between
) STRICT, WITHOUT ROWID;

CREATE TABLE code (
  list          INTEGER NOT NULL,         -- code_list.number
  code          TEXT NOT NULL,
  place         INTEGER NOT NULL,         -- order in the list
  code_key      TEXT NOT NULL,            -- the code folded, without blanks and points: what typing is compared with
  parent        TEXT,                     -- a code of the same list
  level         TEXT,                     -- the list's word for it: 'unit'
  from_on       TEXT,                     -- days between which it is valid
  until_on      TEXT,
  ended         INTEGER NOT NULL CHECK (ended IN (0, 1)),  -- the present version has it no more; labels stay
  extra         TEXT CHECK (extra IS NULL OR json_valid(extra)),
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_by_place ON code (list, place) WHERE NOT ended;
CREATE INDEX code_by_key ON code (list, code_key, place) WHERE NOT ended;

-- id is (list << 32) + a counter in the order of the list, so that a search in
-- one list is a range of rows of the indexes below.
CREATE TABLE code_label (
  id            INTEGER PRIMARY KEY,
  list          INTEGER NOT NULL,
  code          TEXT NOT NULL,
  lang          TEXT NOT NULL,            -- 'en', 'fr'
  n             INTEGER NOT NULL,         -- the first of a language is the one shown
  text          TEXT NOT NULL,
  folded        TEXT NOT NULL,            -- base/fold
  searched      INTEGER NOT NULL CHECK (searched IN (0, 1)),  -- it is in the indexes below
  UNIQUE (list, code, lang, n)
) STRICT;
CREATE INDEX code_label_start ON code_label (list, lang, folded) WHERE searched;

-- Labels by the beginnings of their words, and by parts of words.
CREATE VIRTUAL TABLE code_search USING fts5(
  folded, content = 'code_label', content_rowid = 'id', columnsize = 0,
  tokenize = 'ascii', prefix = '1 2 3 4 5');
CREATE VIRTUAL TABLE code_trigram USING fts5(
  folded, content = 'code_label', content_rowid = 'id', columnsize = 0,
  tokenize = 'trigram');

-- Every word of a list in the order of the alphabet: what a word with one
-- letter wrong is compared with.
CREATE TABLE code_word (
  list          INTEGER NOT NULL,
  word          TEXT NOT NULL,
  PRIMARY KEY (list, word)
) STRICT, WITHOUT ROWID;

-- What the search and the lists know of each case. All of it follows from the
-- domain tables and can be made again (store/search).
CREATE TABLE search_row (
  id            INTEGER PRIMARY KEY,      -- rowid in search; a new one, the greatest, whenever the words change
  casefile_id   INTEGER NOT NULL UNIQUE,
  words         TEXT NOT NULL,            -- folded (base/fold): names, numbers, occupations; and facets
  name_key      TEXT NOT NULL,            -- the name folded, by its Latin form: the order of lists
  state         TEXT NOT NULL,            -- as counted in tally
  stage         TEXT,
  staff_id      INTEGER,
  due_on        TEXT,                     -- the first thing due, of an open case
  next_on       TEXT                      -- the next meeting
) STRICT;
CREATE INDEX search_row_by_name ON search_row (name_key, casefile_id);
CREATE INDEX search_row_by_state ON search_row (state, name_key, casefile_id);
CREATE INDEX search_row_by_stage ON search_row (stage, name_key, casefile_id) WHERE stage IS NOT NULL;
CREATE INDEX search_row_by_staff ON search_row (staff_id, name_key, casefile_id) WHERE staff_id IS NOT NULL;
CREATE INDEX search_row_due ON search_row (due_on, casefile_id) WHERE due_on IS NOT NULL;
CREATE INDEX search_row_due_staff ON search_row (staff_id, due_on, casefile_id)
  WHERE staff_id IS NOT NULL AND due_on IS NOT NULL;
CREATE INDEX search_row_next ON search_row (next_on, casefile_id) WHERE next_on IS NOT NULL;

-- Words are folded when they come here, so blanks are all there is to part them at.
CREATE VIRTUAL TABLE search USING fts5(
  words, content = 'search_row', content_rowid = 'id', columnsize = 0,
  tokenize = 'ascii', prefix = '1 2 3 4 5');

-- The words of search in the order of the alphabet: what a long beginning may stand for.
CREATE VIRTUAL TABLE search_word USING fts5vocab(search, instance);

-- Numbers of cases, kept right with search_row, so that nobody counts a million rows.
CREATE TABLE tally (
  name          TEXT PRIMARY KEY,         -- 'case', 'case.state.STATE', 'case.stage.STAGE', 'case.staff.ID'
  value         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
