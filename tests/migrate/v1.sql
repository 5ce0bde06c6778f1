-- SPDX-License-Identifier: GPL-3.0-or-later
-- The demo office as schema version 5 kept it. Not to be edited.
PRAGMA application_id = 1986096233;
PRAGMA user_version = 5;
BEGIN;
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
CREATE TABLE device (
  id            INTEGER PRIMARY KEY,
  prefix        TEXT NOT NULL UNIQUE CHECK (length(prefix) BETWEEN 2 AND 8
                  AND prefix NOT GLOB '*[^A-Z0-9]*'),  -- first part of its case numbers: 'ABJ1'
  created_at    TEXT NOT NULL
) STRICT;
CREATE TABLE counter (
  device_id     INTEGER NOT NULL REFERENCES device,
  year          INTEGER NOT NULL,
  last          INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (device_id, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
  name          TEXT PRIMARY KEY,
  value         TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE INDEX action_undo ON action (seq) WHERE undoable = 1 AND undone_by IS NULL;
CREATE INDEX action_redo ON action (seq) WHERE kind = 'undo' AND undone_by IS NULL;
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
CREATE TABLE attachment (
  id            TEXT PRIMARY KEY CHECK (length(id) = 64 AND id NOT GLOB '*[^0-9a-f]*'),
  row_id        INTEGER NOT NULL UNIQUE,  -- what the journal calls the row
  name          TEXT NOT NULL,            -- data, never used as a path
  type          TEXT NOT NULL,            -- media type found by its first bytes
  size          INTEGER NOT NULL CHECK (size >= 0),
  here          INTEGER NOT NULL CHECK (here IN (0, 1)),  -- 0: known by name only; the content stayed where the record came from
  added_at      TEXT NOT NULL
) STRICT;
CREATE TABLE attachment_chunk (
  attachment_id TEXT NOT NULL,
  n             INTEGER NOT NULL CHECK (n >= 0),
  bytes         BLOB NOT NULL,
  PRIMARY KEY (attachment_id, n)
) STRICT;
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
CREATE VIRTUAL TABLE code_search USING fts5(
  folded, content = 'code_label', content_rowid = 'id', columnsize = 0,
  tokenize = 'ascii', prefix = '1 2 3 4 5');
CREATE VIRTUAL TABLE code_trigram USING fts5(
  folded, content = 'code_label', content_rowid = 'id', columnsize = 0,
  tokenize = 'trigram');
CREATE TABLE code_word (
  list          INTEGER NOT NULL,
  word          TEXT NOT NULL,
  PRIMARY KEY (list, word)
) STRICT, WITHOUT ROWID;
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
CREATE VIRTUAL TABLE search USING fts5(
  words, content = 'search_row', content_rowid = 'id', columnsize = 0,
  tokenize = 'ascii', prefix = '1 2 3 4 5');
CREATE VIRTUAL TABLE search_word USING fts5vocab(search, instance);
CREATE TABLE tally (
  name          TEXT PRIMARY KEY,         -- 'case', 'case.state.STATE', 'case.stage.STAGE', 'case.staff.ID'
  value         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
  id            INTEGER PRIMARY KEY,
  full_name     TEXT CHECK (full_name <> ''),  -- as written on the document, or as said
  call_name     TEXT,                   -- what the person wants to be called
  romanised     TEXT,                   -- the full name in Latin letters, when it is in others
  script        TEXT,                   -- writing of the full name: 'latn', 'arab', 'deva' ...
  family_name   TEXT,                   -- a part, only where the person has such a part
  given_name    TEXT,
  former_name   TEXT,                   -- before marriage, on older papers
  name_source   TEXT,                   -- where the full name was read: 'passport', 'spoken' ...
  sex           TEXT CHECK (sex IN ('f', 'm', 'x')),  -- x: neither, or not on the document
  -- often only a year, or about
  born          TEXT CHECK (born GLOB '[1-9][0-9][0-9][0-9]*' AND born NOT GLOB '*[^-0-9~/]*'),
  birth_place   TEXT,
  birth_country TEXT,                   -- ISO 3166-1 alpha-3
  nationality   TEXT,                   -- ISO 3166-1 alpha-3
  nationality_2 TEXT,                   -- a second one
  mother_tongue TEXT,                   -- ISO 639
  phone         TEXT,
  phone_2       TEXT,                   -- another, or that of somebody who can be reached
  phone_2_whose TEXT,
  contact_how   TEXT,                   -- how it is safe to reach the person: 'call', 'message' ...
  contact_note  TEXT,
  email         TEXT,
  address       TEXT,
  civil_status  TEXT,
  dependants    INTEGER CHECK (dependants >= 0),  -- people who live on this person's income
  childcare     INTEGER CHECK (childcare IN (0, 1)),  -- needs care for children to work or train
  -- set: driving licences held
  licence       TEXT CHECK (licence GLOB '[a-z]*' AND licence NOT GLOB '*[^a-z0-9_ ]*'),
  form          TEXT,                   -- id of the form it was answered under
  form_version  INTEGER,                -- and that form's version
  absent        TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra         TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX person_by_phone ON person (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_by_phone_2 ON person (phone_2) WHERE phone_2 IS NOT NULL;
CREATE INDEX person_by_born ON person (born) WHERE born IS NOT NULL;
CREATE TABLE person_document (
  id           INTEGER PRIMARY KEY,
  person_id    INTEGER NOT NULL REFERENCES person,
  kind         TEXT,                    -- 'passport', 'consular_card' ...
  number       TEXT,
  issuer       TEXT,
  country      TEXT,                    -- ISO 3166-1 alpha-3, of the issuer
  issued_on    TEXT
    CHECK (issued_on GLOB '[1-9][0-9][0-9][0-9]*' AND issued_on NOT GLOB '*[^-0-9~/]*'),
  expires_on   TEXT
    CHECK (expires_on GLOB '[1-9][0-9][0-9][0-9]*' AND expires_on NOT GLOB '*[^-0-9~/]*'),
  -- what the desk has seen of it
  seen         TEXT CHECK (seen IN ('original', 'certified', 'copy', 'none')),
  -- 'worker', 'employer', 'agent', 'lost' ...: retention is a sign of forced labour
  held_by      TEXT,
  held_since   TEXT  -- since when somebody else has it
    CHECK (held_since GLOB '[1-9][0-9][0-9][0-9]*' AND held_since NOT GLOB '*[^-0-9~/]*'),
  held_note    TEXT,
  scan         TEXT REFERENCES attachment,
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX person_document_by_person ON person_document (person_id);
CREATE INDEX person_document_by_number ON person_document (number) WHERE number IS NOT NULL;
CREATE TABLE casefile (
  id           INTEGER PRIMARY KEY,
  person_id    INTEGER NOT NULL REFERENCES person,
  -- 'ABJ1-26-0147': shown to people, never made from a name or a birth date
  number       TEXT NOT NULL UNIQUE CHECK (number <> '' AND number NOT GLOB '* *'),
  state        TEXT NOT NULL DEFAULT 'intake'
    CHECK (state IN ('intake', 'active', 'on_hold', 'closed', 'reopened')),
  staff_id     INTEGER REFERENCES staff,  -- the counsellor; empty: nobody has it yet
  origin       TEXT,                    -- ISO 3166-1 alpha-3: where the road begins
  destination  TEXT,                    -- and where it leads
  sector       TEXT,                    -- ISIC Rev. 4
  occupation   TEXT,                    -- ISCO-08: the main one, shown in lists
  stage        TEXT,                    -- migration_stage: from considering to back home
  stage_since  TEXT
    CHECK (stage_since GLOB '[1-9][0-9][0-9][0-9]*' AND stage_since NOT GLOB '*[^-0-9~/]*'),
  arrived_on   TEXT  -- in the country of destination
    CHECK (arrived_on GLOB '[1-9][0-9][0-9][0-9]*' AND arrived_on NOT GLOB '*[^-0-9~/]*'),
  legal_status TEXT,                    -- legal_status; sensitive
  work_permit  TEXT,  -- whether work is allowed: 'free', 'tied', 'not_needed', 'no'
  permit_until TEXT
    CHECK (permit_until GLOB '[1-9][0-9][0-9][0-9]*' AND permit_until NOT GLOB '*[^-0-9~/]*'),
  heard_from   TEXT,                    -- how the person found the desk
  opened_on    TEXT CHECK (opened_on IS date(opened_on, '+0 days')),
  closed_on    TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  closed_why   TEXT,                    -- 'job', 'self_employed', 'moved', 'lost_contact' ...
  closed_note  TEXT,
  updated_at   TEXT,  -- instant of the last action; kept by the record layer, not journalled
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX casefile_by_person ON casefile (person_id);
CREATE INDEX casefile_by_updated ON casefile (updated_at, id);
CREATE INDEX casefile_by_state ON casefile (state, updated_at, id);
CREATE INDEX casefile_by_stage ON casefile (stage, updated_at, id);
CREATE INDEX casefile_by_staff ON casefile (staff_id, updated_at, id);
CREATE TABLE casefile_link (
  id           INTEGER PRIMARY KEY,
  casefile_id  INTEGER NOT NULL REFERENCES casefile,
  -- what the other person is to this one: 'sibling', 'guardian', 'same_person' ...
  kind         TEXT,
  other_name   TEXT,
  other_number TEXT,                    -- number of the other case
  born         TEXT CHECK (born GLOB '[1-9][0-9][0-9][0-9]*' AND born NOT GLOB '*[^-0-9~/]*'),
  -- a child without an adult who answers for it
  minor_alone  INTEGER CHECK (minor_alone IN (0, 1)),
  note         TEXT,
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX casefile_link_by_casefile ON casefile_link (casefile_id);
CREATE INDEX casefile_link_by_other ON casefile_link (other_number) WHERE other_number IS NOT NULL;
CREATE TABLE consent (
  id             INTEGER PRIMARY KEY,
  casefile_id    INTEGER NOT NULL REFERENCES casefile,
  purpose        TEXT,  -- 'casework' unlocks everything that is not identity (guard G01)
  recipient      TEXT,                  -- who gets it, for purposes that share
  decision       TEXT CHECK (decision IN ('given', 'refused')),
  language       TEXT,                  -- ISO 639: in which it was explained
  explained      TEXT,                  -- 'read_aloud', 'interpreter' ...
  text_version   TEXT,                  -- which text was read
  given_by       TEXT CHECK (given_by IN ('self', 'guardian')),
  guardian       TEXT,                  -- who, when a guardian decided
  mark           TEXT CHECK (mark IN ('signature', 'thumb', 'oral')),
  witness        TEXT,
  given_on       TEXT CHECK (given_on IS date(given_on, '+0 days')),  -- the day of the decision
  expires_on     TEXT CHECK (expires_on IS date(expires_on, '+0 days')),  -- last day it holds
  -- from this day it no longer holds
  withdrawn_on   TEXT CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')),
  withdrawn_note TEXT,
  scan           TEXT REFERENCES attachment,
  form           TEXT,                  -- id of the form it was answered under
  form_version   INTEGER,               -- and that form's version
  absent         TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra          TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX consent_by_casefile ON consent (casefile_id, purpose);
CREATE TABLE language_skill (
  id             INTEGER PRIMARY KEY,
  casefile_id    INTEGER NOT NULL REFERENCES casefile,
  language       TEXT,                  -- ISO 639
  mother_tongue  INTEGER CHECK (mother_tongue IN (0, 1)),  -- learned at home as a child
  listening      TEXT,                  -- cefr: A0 nothing, A1 to C2, native
  reading        TEXT,                  -- cefr
  interaction    TEXT,                  -- cefr: spoken, with others
  production     TEXT,                  -- cefr: spoken, alone
  writing        TEXT,                  -- cefr
  -- what is read without help: signs, short texts, long texts
  literacy       TEXT CHECK (literacy IN ('none', 'signs', 'short', 'long')),
  learned        TEXT,                  -- 'home', 'school', 'work' ...
  certificate    TEXT,                  -- title of a language certificate
  certificate_on TEXT
    CHECK (certificate_on GLOB '[1-9][0-9][0-9][0-9]*' AND certificate_on NOT GLOB
      '*[^-0-9~/]*'),
  note           TEXT,
  form           TEXT,                  -- id of the form it was answered under
  form_version   INTEGER,               -- and that form's version
  absent         TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra          TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX language_skill_by_casefile ON language_skill (casefile_id);
CREATE TABLE education (
  id                 INTEGER PRIMARY KEY,
  casefile_id        INTEGER NOT NULL REFERENCES casefile,
  kind               TEXT,              -- 'school', 'apprenticeship' ...
  title              TEXT,              -- in the worker's words
  level              TEXT,              -- isced2011: attainment
  field              TEXT,              -- iscedf2013
  school             TEXT,              -- institution
  master             TEXT,              -- with whom a trade was learned
  master_reachable   INTEGER CHECK (master_reachable IN (0, 1)),
  place              TEXT,
  country            TEXT,              -- ISO 3166-1 alpha-3
  language           TEXT,              -- ISO 639
  from_on            TEXT
    CHECK (from_on GLOB '[1-9][0-9][0-9][0-9]*' AND from_on NOT GLOB '*[^-0-9~/]*'),
  to_on              TEXT
    CHECK (to_on GLOB '[1-9][0-9][0-9][0-9]*' AND to_on NOT GLOB '*[^-0-9~/]*'),
  completed          INTEGER CHECK (completed IN (0, 1)),
  certificate        TEXT,              -- 'original', 'lost', 'held_by_other', 'never_issued' ...
  certificate_holder TEXT,              -- who has it, when another has
  recognised         TEXT,              -- 'no', 'asked', 'partly', 'yes'
  recognised_where   TEXT,              -- ISO 3166-1 alpha-3
  scan               TEXT REFERENCES attachment,
  -- how well it is known
  standing           TEXT CHECK (standing IN ('declared', 'evidenced', 'verified')),
  verified_how       TEXT,
  verified_by        TEXT,              -- never the worker
  verified_on        TEXT CHECK (verified_on IS date(verified_on, '+0 days')),
  form               TEXT,              -- id of the form it was answered under
  form_version       INTEGER,           -- and that form's version
  absent             TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra              TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX education_by_casefile ON education (casefile_id);
CREATE TABLE work_experience (
  id            INTEGER PRIMARY KEY,
  casefile_id   INTEGER NOT NULL REFERENCES casefile,
  kind          TEXT,                   -- 'job', 'own_account', 'household' ...
  job           TEXT,                   -- in the worker's words
  occupation    TEXT,                   -- ISCO-08
  employer      TEXT,
  industry      TEXT,                   -- ISIC Rev. 4
  place         TEXT,
  country       TEXT,                   -- ISO 3166-1 alpha-3
  from_on       TEXT
    CHECK (from_on GLOB '[1-9][0-9][0-9][0-9]*' AND from_on NOT GLOB '*[^-0-9~/]*'),
  -- empty: still there
  to_on         TEXT CHECK (to_on GLOB '[1-9][0-9][0-9][0-9]*' AND to_on NOT GLOB '*[^-0-9~/]*'),
  months        INTEGER CHECK (months >= 0),  -- computed from the dates
  status        TEXT,                   -- ICSE-18
  contract      TEXT,                   -- 'written', 'oral', 'none'
  -- computed: paid work without a written contract
  informal      INTEGER CHECK (informal IN (0, 1)),
  tasks         TEXT,                   -- what was done, in verbs
  tools         TEXT,                   -- tools and machines
  supervised    INTEGER CHECK (supervised >= 0),  -- people led or trained
  pay           INTEGER CHECK (pay >= 0),  -- amount in whole units of the currency
  pay_currency  TEXT,                   -- ISO 4217
  pay_per       TEXT,                   -- 'hour', 'day', 'week', 'month', 'piece'
  left_why      TEXT,
  -- set: what could prove it
  proof         TEXT CHECK (proof GLOB '[a-z]*' AND proof NOT GLOB '*[^a-z0-9_ ]*'),
  referee       TEXT,                   -- who can confirm it
  referee_phone TEXT,
  -- how well it is known
  standing      TEXT CHECK (standing IN ('declared', 'evidenced', 'verified')),
  verified_how  TEXT,
  verified_by   TEXT,                   -- never the worker
  verified_on   TEXT CHECK (verified_on IS date(verified_on, '+0 days')),
  form          TEXT,                   -- id of the form it was answered under
  form_version  INTEGER,                -- and that form's version
  absent        TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra         TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX work_experience_by_casefile ON work_experience (casefile_id);
CREATE INDEX work_experience_by_occupation ON work_experience (occupation)
  WHERE occupation IS NOT NULL;
CREATE TABLE skill_claim (
  id           INTEGER PRIMARY KEY,
  casefile_id  INTEGER NOT NULL REFERENCES casefile,
  skill        TEXT,                    -- in the worker's words
  kind         TEXT,                    -- 'occupational', 'digital', 'transversal'
  occupation   TEXT,                    -- ISCO-08
  level        TEXT CHECK (level IN ('seen', 'helped', 'alone', 'teach')),
  years        INTEGER CHECK (years >= 0),  -- of practice
  last_done    TEXT
    CHECK (last_done GLOB '[1-9][0-9][0-9][0-9]*' AND last_done NOT GLOB '*[^-0-9~/]*'),
  example      TEXT,
  -- how well it is known
  standing     TEXT CHECK (standing IN ('declared', 'evidenced', 'verified')),
  verified_how TEXT,
  verified_by  TEXT,                    -- never the worker
  verified_on  TEXT CHECK (verified_on IS date(verified_on, '+0 days')),
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX skill_claim_by_casefile ON skill_claim (casefile_id);
CREATE TABLE expectation (
  id             INTEGER PRIMARY KEY,
  casefile_id    INTEGER NOT NULL REFERENCES casefile,
  -- set: 'job', 'recognition', 'language_course' ...
  wishes         TEXT CHECK (wishes GLOB '[a-z]*' AND wishes NOT GLOB '*[^a-z0-9_ ]*'),
  job_1          TEXT,                  -- ISCO-08
  job_2          TEXT,
  job_3          TEXT,
  place          TEXT,
  country        TEXT,                  -- ISO 3166-1 alpha-3
  move           INTEGER CHECK (move IN (0, 1)),  -- would move for it
  hours          TEXT,                  -- 'full', 'part', 'weekend' ...
  earliest       TEXT  -- from when
    CHECK (earliest GLOB '[1-9][0-9][0-9][0-9]*' AND earliest NOT GLOB '*[^-0-9~/]*'),
  pay_least      INTEGER CHECK (pay_least >= 0),  -- a month, in whole units of the currency
  pay_currency   TEXT,                  -- ISO 4217
  reasons        TEXT,
  -- set: 'care', 'money', 'papers' ...
  obstacles      TEXT CHECK (obstacles GLOB '[a-z]*' AND obstacles NOT GLOB '*[^a-z0-9_ ]*'),
  obstacles_note TEXT,
  form           TEXT,                  -- id of the form it was answered under
  form_version   INTEGER,               -- and that form's version
  absent         TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra          TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX expectation_by_casefile ON expectation (casefile_id);
CREATE TABLE appraisal (
  id           INTEGER PRIMARY KEY,
  casefile_id  INTEGER NOT NULL REFERENCES casefile,
  made_on      TEXT CHECK (made_on IS date(made_on, '+0 days')),
  made_by      TEXT,
  strengths    TEXT,
  gaps         TEXT,
  doubts       TEXT,                    -- what was said and could not be followed
  numeracy     TEXT CHECK (numeracy IN ('none', 'counts', 'adds', 'multiplies', 'plans')),
  -- how much help is needed; never a reason to refuse one
  support      TEXT CHECK (support IN ('self_help', 'guided', 'intensive')),
  support_why  TEXT,
  -- set: 'rpl', 'language', 'legal_referral' ...
  recommended  TEXT CHECK (recommended GLOB '[a-z]*' AND recommended NOT GLOB '*[^a-z0-9_ ]*'),
  summary      TEXT,
  shared       INTEGER CHECK (shared IN (0, 1)),  -- told to the worker
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX appraisal_by_casefile ON appraisal (casefile_id);
CREATE TABLE session (
  id               INTEGER PRIMARY KEY,
  casefile_id      INTEGER NOT NULL REFERENCES casefile,
  status           TEXT CHECK (status IN ('scheduled', 'held', 'no_show', 'cancelled')),
  kind             TEXT,                -- 'reception', 'profile', 'rpl_advice' ...
  held_on          TEXT CHECK (held_on IS date(held_on, '+0 days')),
  minutes          INTEGER CHECK (minutes >= 0),  -- how long
  channel          TEXT,                -- 'desk', 'phone', 'field' ...
  place            TEXT,
  language         TEXT,                -- ISO 639: spoken most
  language_2       TEXT,                -- ISO 639: and beside it
  interpreter      TEXT,                -- none, or what the interpreter is to the worker
  interpreter_name TEXT,
  -- set: who else was there
  present          TEXT CHECK (present GLOB '[a-z]*' AND present NOT GLOB '*[^a-z0-9_ ]*'),
  private          INTEGER CHECK (private IN (0, 1)),  -- nobody else could hear
  -- set: what was talked about
  topics           TEXT CHECK (topics GLOB '[a-z]*' AND topics NOT GLOB '*[^a-z0-9_ ]*'),
  sheets           TEXT,                -- information sheets handed out: title, language, version
  summary          TEXT,                -- in the worker's words
  read_back        INTEGER CHECK (read_back IN (0, 1)),  -- the summary was read back and agreed
  -- the worker's: 1 no help to 4 very much help
  rating           TEXT CHECK (rating IN ('1', '2', '3', '4')),
  next_on          TEXT CHECK (next_on IS date(next_on, '+0 days')),  -- when to meet again
  next_what        TEXT,                -- and for what
  form             TEXT,                -- id of the form it was answered under
  form_version     INTEGER,             -- and that form's version
  absent           TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra            TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX session_by_casefile ON session (casefile_id, held_on);
CREATE INDEX session_next ON session (next_on, id) WHERE next_on IS NOT NULL;
CREATE TABLE step (
  id            INTEGER PRIMARY KEY,
  casefile_id   INTEGER NOT NULL REFERENCES casefile,
  session_id    INTEGER REFERENCES session,
  goal          TEXT,                   -- what it leads to; steps of one goal have the same words
  action        TEXT,                   -- what will be done
  responsible   TEXT CHECK (responsible IN ('worker', 'desk', 'partner', 'employer')),
  partner       TEXT,                   -- who that is by name
  continuum     TEXT,                   -- of skills: 'formation' to 'transfer'
  start_on      TEXT CHECK (start_on IS date(start_on, '+0 days')),
  -- late is never stored: it follows from this
  due_on        TEXT CHECK (due_on IS date(due_on, '+0 days')),
  status        TEXT CHECK (status IN ('planned', 'doing', 'done', 'dropped')),
  done_on       TEXT CHECK (done_on IS date(done_on, '+0 days')),
  dropped_why   TEXT,
  cost          INTEGER CHECK (cost >= 0),  -- in whole units of the currency
  cost_currency TEXT,                   -- ISO 4217
  payer         TEXT,                   -- who pays; a cost borne by the worker is looked at twice
  note          TEXT,
  form          TEXT,                   -- id of the form it was answered under
  form_version  INTEGER,                -- and that form's version
  absent        TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra         TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX step_by_casefile ON step (casefile_id);
CREATE INDEX step_by_session ON step (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX step_open ON step (due_on, id) WHERE status IN ('planned', 'doing');
CREATE TABLE standard (
  key       TEXT PRIMARY KEY CHECK (key GLOB '*?@?*'),  -- id and version
  id        TEXT NOT NULL,              -- 'mac-2'
  version   TEXT NOT NULL,
  title     TEXT NOT NULL CHECK (json_valid(title)),
  country   TEXT,                       -- ISO 3166-1 alpha-3; empty: of a region
  framework TEXT,                       -- 'PQF': a qualifications framework, and
  level     TEXT,                       -- the level in it
  status    TEXT NOT NULL CHECK (status IN ('official', 'unofficial-copy', 'illustrative')),
  -- what the scheme asks: months, marks, attempts
  scheme    TEXT CHECK (scheme IS NULL OR json_valid(scheme)),
  source    TEXT,                       -- hash of the file it was read from
  UNIQUE (id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  key      TEXT PRIMARY KEY,
  standard TEXT NOT NULL REFERENCES standard,
  position INTEGER NOT NULL CHECK (position > 0),  -- order in the standard
  code     TEXT NOT NULL,               -- 'CON711318', 'U4'
  title    TEXT NOT NULL CHECK (json_valid(title)),
  kind     TEXT,                        -- 'basic', 'common', 'core', 'elective'
  UNIQUE (standard, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE element (
  key      TEXT PRIMARY KEY,
  unit     TEXT NOT NULL REFERENCES unit,
  position INTEGER NOT NULL CHECK (position > 0),
  title    TEXT NOT NULL CHECK (json_valid(title)),
  UNIQUE (unit, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE criterion (
  key          TEXT PRIMARY KEY,
  element      TEXT NOT NULL REFERENCES element,
  position     INTEGER NOT NULL CHECK (position > 0),
  text         TEXT NOT NULL CHECK (json_valid(text)),
  -- not met: the unit is not yet competent
  critical     INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1)),
  measure_unit TEXT,                    -- 'mm': when it is measured
  target       INTEGER,                 -- in that unit
  tolerance    INTEGER CHECK (tolerance >= 0),
  UNIQUE (element, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE rpl (
  id                INTEGER PRIMARY KEY,
  casefile_id       INTEGER NOT NULL REFERENCES casefile,
  standard          TEXT REFERENCES standard,
  state             TEXT
    CHECK (state IN ('enquiry', 'informed', 'screened', 'applied', 'self_assessed', 'planned',
      'collecting', 'judged', 'interviewed', 'observed', 'decided', 'moderated', 'notified',
      'certified', 'gap_training', 'reassessment', 'closed', 'withdrawn', 'suspended',
      'appeal')),
  opened_on         TEXT CHECK (opened_on IS date(opened_on, '+0 days')),
  centre            TEXT,               -- where the assessment will be
  facilitator       TEXT,               -- who helps; never the one who assesses
  assessor          TEXT,
  language          TEXT,               -- ISO 639: the assessment is held in
  -- set: what was explained: may fail, may be partial, appeal, cost, time
  told              TEXT CHECK (told GLOB '[a-z]*' AND told NOT GLOB '*[^a-z0-9_ ]*'),
  experience_months INTEGER CHECK (experience_months >= 0),  -- of practice in the trade
  applied_on        TEXT CHECK (applied_on IS date(applied_on, '+0 days')),
  fee               INTEGER CHECK (fee >= 0),  -- in whole units of the currency
  fee_currency      TEXT,               -- ISO 4217
  fee_state         TEXT,               -- 'none', 'due', 'paid', 'waived'
  fee_payer         TEXT,
  adjustments       TEXT,               -- what the worker needs to be assessed fairly
  note              TEXT,
  form              TEXT,               -- id of the form it was answered under
  form_version      INTEGER,            -- and that form's version
  absent            TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra             TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX rpl_by_casefile ON rpl (casefile_id);
CREATE INDEX rpl_by_standard ON rpl (standard) WHERE standard IS NOT NULL;
CREATE TABLE evidence (
  id               INTEGER PRIMARY KEY,
  casefile_id      INTEGER NOT NULL REFERENCES casefile,
  label            TEXT CHECK (label <> ''),  -- 'E1': short, heads a column of the matrix
  title            TEXT,
  kind             TEXT
    CHECK (kind IN ('direct', 'indirect', 'third_party', 'historical', 'self')),
  medium           TEXT,                -- 'photo', 'video', 'letter', 'conversation' ...
  shows            TEXT,                -- what it shows
  made_on          TEXT  -- when the work, or the paper, was done: its age is judged by this
    CHECK (made_on GLOB '[1-9][0-9][0-9][0-9]*' AND made_on NOT GLOB '*[^-0-9~/]*'),
  place            TEXT,
  language         TEXT,                -- ISO 639, of a conversation or a paper
  referee          TEXT,                -- who speaks for the worker
  referee_relation TEXT,
  referee_phone    TEXT,
  received_on      TEXT CHECK (received_on IS date(received_on, '+0 days')),
  holder           TEXT,                -- who has the thing itself
  seen             TEXT CHECK (seen IN ('original', 'certified', 'copy', 'none')),
  status           TEXT
    CHECK (status IN ('declared', 'received', 'checked', 'accepted', 'rejected', 'expired')),
  verified_how     TEXT,                -- 'site_visit', 'phone' ...
  verified_by      TEXT,                -- never the worker
  verified_on      TEXT CHECK (verified_on IS date(verified_on, '+0 days')),
  verified_note    TEXT,
  attachment       TEXT REFERENCES attachment,
  form             TEXT,                -- id of the form it was answered under
  form_version     INTEGER,             -- and that form's version
  absent           TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra            TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE INDEX evidence_by_casefile ON evidence (casefile_id);
CREATE INDEX evidence_by_attachment ON evidence (attachment) WHERE attachment IS NOT NULL;
CREATE TABLE evidence_link (
  id           INTEGER PRIMARY KEY,
  evidence_id  INTEGER NOT NULL REFERENCES evidence,
  criterion    TEXT REFERENCES criterion,
  valid        TEXT CHECK (valid IN ('yes', 'no', 'unknown')),  -- it shows this criterion
  authentic    TEXT CHECK (authentic IN ('yes', 'no', 'unknown')),  -- it is this worker's own
  current      TEXT CHECK (current IN ('yes', 'no', 'unknown')),  -- it is recent enough
  judged_by    TEXT,
  judged_on    TEXT CHECK (judged_on IS date(judged_on, '+0 days')),
  note         TEXT,
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra))
) STRICT;
CREATE UNIQUE INDEX evidence_link_by_evidence ON evidence_link (evidence_id, criterion);
CREATE INDEX evidence_link_by_criterion ON evidence_link (criterion) WHERE criterion IS NOT NULL;
INSERT INTO evidence VALUES (6304499854469759010, 6304499854469758986, 'E1', 'Practical test, first time', 'direct', 'observation', 'A blouse from cut pieces in three hours; seam allowance 6 mm for 10', '2024-10-12', 'Irbid', NULL, NULL, NULL, NULL, '2024-10-12', 'centre', 'original', 'accepted', 'present', 'K. Yao', '2024-10-12', NULL, NULL, 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759018, 6304499854469758986, 'E2', 'Practical test, second time', 'direct', 'observation', 'The same blouse; seam allowance 10 mm', '2024-10-20', 'Irbid', NULL, NULL, NULL, NULL, '2024-10-20', 'centre', 'original', 'accepted', 'present', 'K. Yao', '2024-10-20', NULL, NULL, 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759127, 6304499854469759023, 'E3', 'Statement of the uncle who taught him', 'historical', 'letter', 'Four years of apprenticeship in Koudougou, what was learned', '2018-01', 'Koudougou', 'mos', 'KABORÉ Issa', 'family', NULL, '2025-09-20', 'desk', 'copy', 'accepted', 'questions', 'M. Bamba', '2025-09-22', 'Told by phone on 20 September and written down; he describes the same jobs. The learning ended in 2018.', 'c6cc6871b9f8f798f6db3e314a1e191c52e26ee71e8ef60bb7040cc66acc9013', 'evidence', 1, '{"referee_phone":"refused"}', NULL);
INSERT INTO evidence VALUES (6304499854469759130, 6304499854469759023, 'E2', 'Report of the site foreman', 'third_party', 'letter', 'Which work he did, how often and how well, from 2021 to 2025', '2025-09-22', 'Yopougon', 'fr', 'OUATTARA Lassina, foreman', 'foreman', '05 00 00 00 00', '2025-09-23', 'desk', 'original', 'accepted', 'phone', 'M. Bamba', '2025-09-24', 'The foreman repeats it in his own words and knows which walls.', '0f779e7da7333ab2318cec8b62e234c031fe4981c1831653ffb19ba792830c33', 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759137, 6304499854469759023, 'E1', 'Photo of a block wall with a corner, Yopougon', 'indirect', 'photo', 'Wall of nine courses with a bonded corner, joints struck', '2025-06', 'Yopougon', NULL, NULL, NULL, NULL, '2025-09-20', 'site', 'original', 'accepted', 'site_visit', 'M. Bamba', '2025-09-27', 'The wall stands; the neighbour saw him build it. Length, joints and plumb measured.', '45a7185457b260b87d068336cf121fff34457af0b0154d7cfed60828424a4141', 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759140, 6304499854469759023, 'E4', 'Photo of his own tools', 'indirect', 'tool', 'Trowels, floats, level and line, clean and sharp', '2025-09-27', 'Adjamé', NULL, NULL, NULL, NULL, '2025-09-27', 'worker', 'original', 'accepted', 'original', 'M. Bamba', '2025-09-27', NULL, '2ccdcfd708761fac44ef6f1a106579ef16ea2e80467e2397efdeb0998a51e09e', 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759142, 6304499854469759023, 'E5', 'Video of plastering, two minutes', 'indirect', 'video', 'He wets the wall, throws the first coat, levels and smooths it', '2025-08', 'Abidjan', 'dyu', NULL, NULL, NULL, '2025-09-27', 'worker', 'original', 'checked', 'questions', 'M. Bamba', '2025-09-27', 'Seen on his phone; kept there until a stick is at hand.', NULL, 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759193, 6304499854469759090, 'E1', 'The contract as she signed it', 'historical', 'contract', 'The work she was hired for, and for how long', '2018-01', NULL, 'en', NULL, NULL, NULL, '2025-10-18', 'worker', 'original', 'checked', 'original', 'M. Bamba', '2025-10-20', NULL, '1f2363423fbe7bdc8802c09d516fc0b5ff4c93fee7164f83d716df863d48537d', 'evidence', 1, NULL, NULL);
INSERT INTO evidence VALUES (6304499854469759195, 6304499854469759090, 'E2', 'Letter of the family for the last five years', 'third_party', 'letter', 'That she kept the house and cooked for seven people', '2025-02', NULL, 'en', NULL, 'employer', NULL, '2025-10-18', 'worker', 'original', 'received', NULL, NULL, NULL, NULL, NULL, 'evidence', 1, '{"referee":"refused"}', NULL);
INSERT INTO evidence VALUES (6304499854469759206, 6304499854469759023, 'E6', 'Conversation with the assessor', 'direct', 'conversation', 'What he looks at in sand, cement, squares and levels, and which dangers he sees', '2025-10-21', 'Adjamé', 'mos', NULL, NULL, NULL, '2025-10-21', 'desk', 'original', 'accepted', 'present', 'K. Yao', '2025-10-21', NULL, 'e59ab39c61f7ee9fe4a41cdbd13438cad4eeee6bfc68ebe7174fc0b6aaa53bc6', 'evidence', 1, NULL, NULL);
INSERT INTO standard VALUES ('domestic-work-nc-ii@pre-2022', 'domestic-work-nc-ii', 'pre-2022', '{"en":"Domestic Work NC II","fr":"Travail domestique NC II"}', 'PHL', 'PQF', '2', 'illustrative', '{"pass":"all-critical","min_months":60,"max_attempts":3}', '9ef1556335212947fbc5680bfac9a16f');
INSERT INTO standard VALUES ('mac-2@1', 'mac-2', '1', '{"en":"Masonry, second level (demo)","fr":"Maçonnerie, deuxième niveau (démo)"}', 'CIV', 'CQM', 'no ACQF level referenced', 'illustrative', '{"pass":"marks","marks":20,"pass_mark":12,"min_months":36,"min_age":17,"max_attempts":3}', '7a4f2332789206640d8d13d70876c6c3');
INSERT INTO standard VALUES ('sewing-machine-operator@1', 'sewing-machine-operator', '1', '{"en":"Sewing machine operator","fr":"Opérateur de machine à coudre"}', 'IND', 'NSQF', NULL, 'illustrative', '{"pass":"all-critical","min_months":0,"max_attempts":3}', '745f923ad93c2819eee7d160abbd11e0');
INSERT INTO casefile_link VALUES (6304499854469759157, 6304499854469759149, 'sibling', 'TRAORÉ Fatoumata', NULL, '2009', 1, 'La sœur a son propre dossier ; la protection de l''enfance d''abord.', 'casefile_link', 1, NULL, NULL);
INSERT INTO casefile_link VALUES (6304499854469759180, 6304499854469759172, 'sibling', 'TRAORÉ Aminata', NULL, '2003~', NULL, 'Sœur aînée, majeure', 'casefile_link', 1, NULL, NULL);
INSERT INTO action VALUES (2404427514027114497, 1, '2000-01-01T08:00:02.000Z', 0, 62043822620672000, 0, 2404427514027114496, 2404427514027114498, 'administrator', 'init', NULL, NULL, NULL, NULL, NULL, 2, X'C005407F99C7E57E30E67AD8FA2FD258AC44F4DC145C17D7AED403AE060BA453', 0, NULL);
INSERT INTO action VALUES (6304499854469758976, 2, '2024-09-15T07:30:01.000Z', 0, 113140393639936000, 1, 2404427514027114496, 2404427514027114498, 'administrator', 'staff', NULL, NULL, NULL, NULL, NULL, 1, X'4C0DF54D5DC80C7E33D31943996FACE6B3CF6D726A03C033B224BA05BFF3516E', 0, NULL);
INSERT INTO action VALUES (6304499854469758978, 3, '2024-09-15T07:30:04.000Z', 0, 113140393836544000, 0, 2404427514027114496, 2404427514027114498, 'administrator', 'staff', NULL, NULL, NULL, NULL, NULL, 1, X'AFB7CD1D658EA103D44CA996CC3052C5FCB9AE9D5568311B1DE32DFE1EA13A51', 0, NULL);
INSERT INTO action VALUES (6304499854469758980, 4, '2024-09-15T07:30:07.000Z', 0, 113140394033152000, 0, 2404427514027114496, 2404427514027114498, 'administrator', 'staff', NULL, NULL, NULL, NULL, NULL, 1, X'913738BCAA07BFFB647ECE0300B22FFDD15D78F35EA6F0FD9D2980D5E8C4B9F6', 0, NULL);
INSERT INTO action VALUES (6304499854469758982, 5, '2024-09-15T07:30:10.000Z', 0, 113140394229760000, 0, 2404427514027114496, 2404427514027114498, 'administrator', 'staff', NULL, NULL, NULL, NULL, NULL, 1, X'19CC1FEFA4FD446A66C7EDC0171E184717B6EE8B21F483856DF04A1B90DC0076', 0, NULL);
INSERT INTO action VALUES (6304499854469758984, 6, '2024-09-15T07:30:13.000Z', 0, 113140394426368000, 0, 2404427514027114496, 2404427514027114498, 'administrator', 'staff', NULL, NULL, NULL, NULL, NULL, 1, X'45D192D493E3CA73D6655A69D7A8F681F26B244607AD7C45E9379514E1907018', 0, NULL);
INSERT INTO action VALUES (6304499854469758987, 7, '2024-09-15T07:30:16.000Z', 0, 113140394622976000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'casefile', 1, NULL, NULL, 2, X'682469AAE28C2393A6A0925C4CF993A8396BE92D71805672DA70A02C5E079B55', 1, NULL);
INSERT INTO action VALUES (6304499854469758989, 8, '2024-09-15T07:30:18.000Z', 0, 113140394754048000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'consent', 1, NULL, NULL, 1, X'D7E9C802992BD2A61B32EAC9E19E862C25B8BDC48CB5F8BA84C73BF11C2CA1F8', 1, NULL);
INSERT INTO action VALUES (6304499854469758991, 9, '2024-09-15T07:30:20.000Z', 0, 113140394885120000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'consent', 1, NULL, NULL, 1, X'5F1DFA465E3C2D4BD1FF71CDB51284032269A79BAA8039F5A04C87EAA486757E', 1, NULL);
INSERT INTO action VALUES (6304499854469758993, 10, '2024-09-15T07:30:22.000Z', 0, 113140395016192000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'consent', 1, NULL, NULL, 1, X'AD155C49EB585CE86A4750625AB51216BDDE2A243C402CE36EB2331D621C6D78', 1, NULL);
INSERT INTO action VALUES (6304499854469758995, 11, '2024-09-15T07:30:24.000Z', 0, 113140395147264000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'language_skill', 1, NULL, NULL, 1, X'566950DB375114DB042B9E2A346CC2554356237E77735C0584788C6BB9BEF27C', 1, NULL);
INSERT INTO action VALUES (6304499854469758997, 12, '2024-09-15T07:30:26.000Z', 0, 113140395278336000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'work_experience', 1, NULL, NULL, 1, X'C88FE9441AF543CCA2F8CA8756CD94C684F7AD9110C15975C51B57AC20FF8777', 1, NULL);
INSERT INTO action VALUES (6304499854469758999, 13, '2024-09-15T07:30:28.000Z', 0, 113140395409408000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'skill_claim', 1, NULL, NULL, 1, X'8DB0053595A1AE91DE608772D0C5C67EA8D2A0E8C8279A1D16080FAD9150A001', 1, NULL);
INSERT INTO action VALUES (6304499854469759001, 14, '2024-09-15T08:00:01.000Z', 0, 113140511604736000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'session', 1, NULL, NULL, 1, X'7BC9F4715CF4D428829BA6AD093858A0727C1DCE62700B40F27FDD850836C3DF', 1, NULL);
INSERT INTO action VALUES (6304499854469759003, 15, '2024-09-15T08:00:03.000Z', 0, 113140511735808000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'step', 1, NULL, NULL, 1, X'505880FA8D008B051E374109658C9509223D100E6A238E39A3D479E515809BAF', 1, NULL);
INSERT INTO action VALUES (6304499854469759005, 16, '2024-10-01T08:00:01.000Z', 0, 113231108571136000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'rpl', 1, NULL, NULL, 1, X'912526DA0CF828C1C5C86C67AEF066378C0BB6A75A31E624A42AAB94262A2524', 1, NULL);
INSERT INTO action VALUES (6304499854469759007, 17, '2024-10-11T16:42:01.000Z', 0, 113289784262656000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'step', 1, NULL, NULL, 1, X'25BE9D1B3865C35A0ED2CBEB5E621346017C2C72DD1E1371BB612FC726DFF79A', 1, NULL);
INSERT INTO action VALUES (6304499854469759009, 18, '2024-10-12T12:00:01.000Z', 0, 113294337703936000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469758986, 'evidence', 1, NULL, NULL, 1, X'82616E46E938B1C89BF5A51A31BBAE715FCF452D6681A1E99A4DC637DD464A2D', 1, NULL);
INSERT INTO action VALUES (6304499854469759011, 19, '2024-10-12T12:00:03.000Z', 0, 113294337835008000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469758986, 'evidence_link', 1, NULL, NULL, 1, X'FBA743357ADC1D0352C8BBA53449554F55849C9C1B0AA1DD93021A079F1F2D8E', 1, NULL);
INSERT INTO action VALUES (6304499854469759013, 20, '2024-10-12T12:00:05.000Z', 0, 113294337966080000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469758986, 'evidence_link', 1, NULL, NULL, 1, X'F11EDF9FA76E128937898D8263F83C22EB802D6D5A1559C1487B85434592F5F2', 1, NULL);
INSERT INTO action VALUES (6304499854469759015, 21, '2024-10-19T16:49:01.000Z', 0, 113335110270976000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'step', 1, NULL, NULL, 1, X'AEC0040A04F3C3789294DF1AF069AC755E96F6F9D8AA3EFED664E132BD59425E', 1, NULL);
INSERT INTO action VALUES (6304499854469759017, 22, '2024-10-20T12:00:01.000Z', 0, 113339636187136000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469758986, 'evidence', 1, NULL, NULL, 1, X'32142142850950297607A4102F6509DFCF27DAFC1E6C1884B9038CEFDDFA32A7', 1, NULL);
INSERT INTO action VALUES (6304499854469759019, 23, '2024-10-20T12:00:03.000Z', 0, 113339636318208000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469758986, 'evidence_link', 1, NULL, NULL, 1, X'5665C5DB2744011DB9DE014012ABB61DB86C80E867F76B9DFA8BCEF2D2D421A6', 1, NULL);
INSERT INTO action VALUES (6304499854469759021, 24, '2024-10-20T16:06:01.000Z', 0, 113340603498496000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469758986, 'step', 1, NULL, NULL, 1, X'737807E8D76891BB378BA0969CE861D6294A17FE762DE8C5E073CEFB174E0A5B', 1, NULL);
INSERT INTO action VALUES (6304499854469759024, 25, '2025-09-08T09:12:01.000Z', 0, 115167901843456000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'casefile', 1, NULL, NULL, 2, X'B199FB85DADC29E8566A67BD1CDEE7F279B2FE21DC93545A892FC587F4E9604E', 1, NULL);
INSERT INTO action VALUES (6304499854469759026, 26, '2025-09-08T09:12:03.000Z', 0, 115167901974528000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'B06C3E7F6E01EBB983624B8191DF1A4CB4196F4DD95D7B8A299A528C683CFDB1', 1, NULL);
INSERT INTO action VALUES (6304499854469759028, 27, '2025-09-08T09:12:05.000Z', 0, 115167902105600000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'45B82D34FE9D8A40CBF327883F975255F556C61E36B99E3B0086D089E702D997', 1, NULL);
INSERT INTO action VALUES (6304499854469759030, 28, '2025-09-08T09:12:07.000Z', 0, 115167902236672000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'44AE978F409A894C7AFB367413D5704441BBB52DED565C68A95CCC13B4FD3E53', 1, NULL);
INSERT INTO action VALUES (6304499854469759032, 29, '2025-09-08T09:12:09.000Z', 0, 115167902367744000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'F52E7A9FBBF250342B9D8049A25261D3A5331603679696C1B6B721226494A6BB', 1, NULL);
INSERT INTO action VALUES (6304499854469759034, 30, '2025-09-08T09:12:11.000Z', 0, 115167902498816000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'8F214C3CF37C2A6D65BBE90497CF64650FF00837E154703E3BF517A7BA2AAA64', 1, NULL);
INSERT INTO action VALUES (6304499854469759036, 31, '2025-09-08T09:12:13.000Z', 0, 115167902629888000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'90BA70C0492A6A3FEF02673505CE9CDB219793BAE8D616BC60E19BDCCFCE2A3C', 1, NULL);
INSERT INTO action VALUES (6304499854469759038, 32, '2025-09-08T09:12:15.000Z', 0, 115167902760960000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'person_document', 1, NULL, NULL, 1, X'5481A6E2AEE6F2BE625D355C729C4A2455EE94AF96CA785E6C4CB5BD20D56C04', 1, NULL);
INSERT INTO action VALUES (6304499854469759040, 33, '2025-09-08T09:12:17.000Z', 0, 115167902892032000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'person_document', 1, NULL, NULL, 1, X'987685FDEA073B78D5F177BD056A602DDFA1D3BF7C97ED0AE425164F152F1C66', 1, NULL);
INSERT INTO action VALUES (6304499854469759042, 34, '2025-09-08T09:12:19.000Z', 0, 115167903023104000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'language_skill', 1, NULL, NULL, 1, X'895C0CB3005A1D9BE9C7877FC6ACA99262A89E4B4990751E7407C3E2BD8A30CD', 1, NULL);
INSERT INTO action VALUES (6304499854469759044, 35, '2025-09-08T09:12:21.000Z', 0, 115167903154176000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'language_skill', 1, NULL, NULL, 1, X'CAD4C728DDB5F93701A2D7DF5C6140212CF1DD32DCE5397639498605CE4AD25F', 1, NULL);
INSERT INTO action VALUES (6304499854469759046, 36, '2025-09-08T09:12:23.000Z', 0, 115167903285248000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'language_skill', 1, NULL, NULL, 1, X'5010E7A0B44DECBAE93907622BAA1D213F851204266A6752FB98469FC2FC3C9B', 1, NULL);
INSERT INTO action VALUES (6304499854469759048, 37, '2025-09-08T09:12:25.000Z', 0, 115167903416320000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'education', 1, NULL, NULL, 1, X'7966AECFEB599E38E1727553FA557E7A0DE0B6C489B2D8932C463DE4B2977DD5', 1, NULL);
INSERT INTO action VALUES (6304499854469759050, 38, '2025-09-08T09:12:27.000Z', 0, 115167903547392000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'education', 1, NULL, NULL, 1, X'44B94AB16F7F3DF9764662916B2F23131DEEC04B558805121A540339A8E7F2A0', 1, NULL);
INSERT INTO action VALUES (6304499854469759052, 39, '2025-09-08T09:12:29.000Z', 0, 115167903678464000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'work_experience', 1, NULL, NULL, 1, X'D2E6F40AC866915928071BB288FDF0AFD9AC9E2C53AC9FD69CDE144DC6B514D3', 1, NULL);
INSERT INTO action VALUES (6304499854469759054, 40, '2025-09-08T09:12:31.000Z', 0, 115167903809536000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'work_experience', 1, NULL, NULL, 1, X'F4D027E987C6466C3BB4F672AE87CADA479C8FE83BEF70DC438638995A178B2E', 1, NULL);
INSERT INTO action VALUES (6304499854469759056, 41, '2025-09-08T09:12:33.000Z', 0, 115167903940608000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'skill_claim', 1, NULL, NULL, 1, X'BCED10859A93F6641FAA71F167A147E80996B6344A2FCB48B96D3F76A5872CDF', 1, NULL);
INSERT INTO action VALUES (6304499854469759058, 42, '2025-09-08T09:12:35.000Z', 0, 115167904071680000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'skill_claim', 1, NULL, NULL, 1, X'1242F54AD770C81CF7D8DFD4E06050722BE67B4151637815C59A881FFED0458C', 1, NULL);
INSERT INTO action VALUES (6304499854469759060, 43, '2025-09-08T09:12:37.000Z', 0, 115167904202752000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'skill_claim', 1, NULL, NULL, 1, X'111D0683BEFD70A968C767A941D864A0F9AA0C19566047D9A10B8ED66BF37E7D', 1, NULL);
INSERT INTO action VALUES (6304499854469759062, 44, '2025-09-08T09:12:39.000Z', 0, 115167904333824000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'skill_claim', 1, NULL, NULL, 1, X'F5744FDE8FB88DD70DAD6A8EDC62DDD511A4AD5B04207C957B4AC5FAE7DDD30A', 1, NULL);
INSERT INTO action VALUES (6304499854469759064, 45, '2025-09-08T09:12:41.000Z', 0, 115167904464896000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'skill_claim', 1, NULL, NULL, 1, X'D3F3495006A1C063CE1BD2F8301B63C02B7CC846125F30E4BA5F87A4406B29D6', 1, NULL);
INSERT INTO action VALUES (6304499854469759066, 46, '2025-09-08T09:12:43.000Z', 0, 115167904595968000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'skill_claim', 1, NULL, NULL, 1, X'36401756961164A774D7A5B4D26E32EA6E5E4A89BF310B205B7774F49D39EB27', 1, NULL);
INSERT INTO action VALUES (6304499854469759068, 47, '2025-09-08T09:12:45.000Z', 0, 115167904727040000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'expectation', 1, NULL, NULL, 1, X'A417C02BB343265A429DB3B92C60C8E71AE9129780B4621880178A69D8479A4A', 1, NULL);
INSERT INTO action VALUES (6304499854469759070, 48, '2025-09-08T09:48:01.000Z', 0, 115168043401216000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'session', 1, NULL, NULL, 1, X'89C6B5D6794B4DA7A179C0739CA4787F8B9611B4985A2855C20E9E6FF5E01B5B', 1, NULL);
INSERT INTO action VALUES (6304499854469759072, 49, '2025-09-09T16:07:01.000Z', 0, 115175196000256000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'5F42253520A7DF306A5AD8213809572AC8C07C2EEC4BEE10B80D7E645BB25357', 1, NULL);
INSERT INTO action VALUES (6304499854469759074, 50, '2025-09-10T08:30:01.000Z', 0, 115179061313536000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'3698E8CC3913514E147B8F86B16C8DC9219E090E1FDD32129DD6F6CEF2FA83D6', 1, NULL);
INSERT INTO action VALUES (6304499854469759076, 51, '2025-09-10T08:34:01.000Z', 0, 115179077042176000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'consent', 1, NULL, NULL, 1, X'B71DB221A3159CD753C4777D3B2DA93064510DC14584436EF89111BB41AD1706', 1, NULL);
INSERT INTO action VALUES (6304499854469759078, 52, '2025-09-15T10:05:01.000Z', 0, 115207746420736000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'session', 1, NULL, NULL, 1, X'FB22BA70B70847FDF90377CC0E63DA8F218DAECD5926C11AF25C7041A908DC23', 1, NULL);
INSERT INTO action VALUES (6304499854469759080, 53, '2025-09-15T10:05:03.000Z', 0, 115207746551808000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'EEE47E03C68542D5EAFF41A6877CDBD00276CAE257CA380280AFF53B556E32BB', 1, NULL);
INSERT INTO action VALUES (6304499854469759082, 54, '2025-09-15T10:05:05.000Z', 0, 115207746682880000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'228F9B2074331E9DECC37057519AB24FDF1E07CD3F38B2F75FA46336D419B5A3', 1, NULL);
INSERT INTO action VALUES (6304499854469759084, 55, '2025-09-15T10:05:07.000Z', 0, 115207746813952000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'DEC794F39AF9A7E55D527B073F70247F64EB564591430A3A6D2880C63B55F10C', 1, NULL);
INSERT INTO action VALUES (6304499854469759086, 56, '2025-09-15T10:05:09.000Z', 0, 115207746945024000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'4144FEDC47BF2ACD8DC363D6C961043182DB69AB34993CB20FB07855C6E5FDA5', 1, NULL);
INSERT INTO action VALUES (6304499854469759088, 57, '2025-09-15T11:30:01.000Z', 0, 115208080654336000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'appraisal', 1, NULL, NULL, 1, X'82DB943E873E05ACB8CEEE8CD9A3F5F04A11525EB765C6268711FA23081EC95C', 1, NULL);
INSERT INTO action VALUES (6304499854469759091, 58, '2025-09-22T08:40:01.000Z', 0, 115247048359936000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'casefile', 1, NULL, NULL, 2, X'D4817D82CD98E9EF38AF3546500B19C7BCBE45F18DD9640344B02946503A885A', 1, NULL);
INSERT INTO action VALUES (6304499854469759093, 59, '2025-09-22T08:40:03.000Z', 0, 115247048491008000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'consent', 1, NULL, NULL, 1, X'D40A31E78556C0FEAF687BDCA17E03BB68BC3BBB4D42B686666E13072FE12351', 1, NULL);
INSERT INTO action VALUES (6304499854469759095, 60, '2025-09-22T08:40:05.000Z', 0, 115247048622080000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'consent', 1, NULL, NULL, 1, X'D93260346313D4D0A491279075E8B8B8362719B612B82D95A0E898CE0F70E93E', 1, NULL);
INSERT INTO action VALUES (6304499854469759097, 61, '2025-09-22T08:40:07.000Z', 0, 115247048753152000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'consent', 1, NULL, NULL, 1, X'418C963682B949E136CE780707C93FFCAE33BD15862530E338D724E422E45A49', 1, NULL);
INSERT INTO action VALUES (6304499854469759099, 62, '2025-09-22T08:40:09.000Z', 0, 115247048884224000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'person_document', 1, NULL, NULL, 1, X'8550AAA00E64D2A41773A9F43F3AC9CD9DC6A174EE576F6EACEC25F7EA18D577', 1, NULL);
INSERT INTO action VALUES (6304499854469759101, 63, '2025-09-22T08:40:11.000Z', 0, 115247049015296000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'language_skill', 1, NULL, NULL, 1, X'D9FA59C4A55B3430B324981B8073DF0A95CB7C5A3CFD5538B41970BCF90B99FA', 1, NULL);
INSERT INTO action VALUES (6304499854469759103, 64, '2025-09-22T08:40:13.000Z', 0, 115247049146368000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'language_skill', 1, NULL, NULL, 1, X'AA4FD9FDB71ECA972F2EE0EAB493A9F26079875A9BB2DE748A53765CB2C0472C', 1, NULL);
INSERT INTO action VALUES (6304499854469759105, 65, '2025-09-22T08:40:15.000Z', 0, 115247049277440000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'language_skill', 1, NULL, NULL, 1, X'6CA8AAE0EAA3C0302408F21194104D285822929810191CEDCB06D8B26FD3F43C', 1, NULL);
INSERT INTO action VALUES (6304499854469759107, 66, '2025-09-22T08:40:17.000Z', 0, 115247049408512000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'education', 1, NULL, NULL, 1, X'5431DAC57F20A4C7E169906D1717ECB3D5B5DE502851BBC9649018E633468BB1', 1, NULL);
INSERT INTO action VALUES (6304499854469759109, 67, '2025-09-22T08:40:19.000Z', 0, 115247049539584000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'work_experience', 1, NULL, NULL, 1, X'C5979920721C5AC2FD5F50A8431F5A1029B0F087DA00F00EA76ACD5B57A3EA70', 1, NULL);
INSERT INTO action VALUES (6304499854469759111, 68, '2025-09-22T08:40:21.000Z', 0, 115247049670656000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'skill_claim', 1, NULL, NULL, 1, X'175125C546DFF16D3A094603BC88A454D358525C9A7D8EDE0ED2A0E88DCAE009', 1, NULL);
INSERT INTO action VALUES (6304499854469759113, 69, '2025-09-22T08:40:23.000Z', 0, 115247049801728000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'skill_claim', 1, NULL, NULL, 1, X'5D76974D57BD39AB4E73D8F82B421FB5C0B7829632745CE139E02DF07A9EDA5F', 1, NULL);
INSERT INTO action VALUES (6304499854469759115, 70, '2025-09-22T08:40:25.000Z', 0, 115247049932800000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'skill_claim', 1, NULL, NULL, 1, X'343FAD679D855F24B822A9CBDD7A8133EBBD05479377559B2B34F2CAF8286AE4', 1, NULL);
INSERT INTO action VALUES (6304499854469759117, 71, '2025-09-22T08:40:27.000Z', 0, 115247050063872000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'expectation', 1, NULL, NULL, 1, X'AEE31EF5CE6643DF4080D3A9C626CBBD33FF2B44A4971590CF67C9474581CDE1', 1, NULL);
INSERT INTO action VALUES (6304499854469759119, 72, '2025-09-22T09:15:01.000Z', 0, 115247185985536000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'session', 1, NULL, NULL, 1, X'1302BC2B3C71967C3CB5515D2D8AC558C1443F201FB1B3C74EFD5D678089AEB3', 1, NULL);
INSERT INTO action VALUES (6304499854469759121, 73, '2025-09-22T09:15:03.000Z', 0, 115247186116608000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'step', 1, NULL, NULL, 1, X'7A9542DE468FBD8CB39D987DA62A5580DC84417B2712552B17FA2E6595E15904', 1, NULL);
INSERT INTO action VALUES (6304499854469759123, 74, '2025-09-22T09:15:05.000Z', 0, 115247186247680000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'step', 1, NULL, NULL, 1, X'39F1FE8AC20A1970F654466EB72B81EEE43B0FCCAF57543BB31E80710A08C631', 1, NULL);
INSERT INTO action VALUES (6304499854469759125, 75, '2025-09-22T09:20:01.000Z', 0, 115247205646336000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'evidence', 1, NULL, NULL, 2, X'6686CAA92FB39C7B88765E4C3F058BD8A917A965AF7E23FDC45D1541744FC81C', 1, NULL);
INSERT INTO action VALUES (6304499854469759128, 76, '2025-09-24T15:40:01.000Z', 0, 115260024487936000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'evidence', 1, NULL, NULL, 2, X'5CC79CEE4313841E802150671B7A95E2C021D78922CD3D3BC5A58CDAC9113A07', 1, NULL);
INSERT INTO action VALUES (6304499854469759131, 77, '2025-09-24T16:02:01.000Z', 0, 115260110995456000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'work_experience', 1, NULL, NULL, 1, X'248408BB476181BE9884D11A2F7B7FE585BF18A0A67EC547304CFA579DCAE21C', 1, NULL);
INSERT INTO action VALUES (6304499854469759133, 78, '2025-09-26T16:14:01.000Z', 0, 115271482802176000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'20B42B0070FBC8144A7FB32072B92B0AA5E722B46287FF23F93B39CA4FBBD98A', 1, NULL);
INSERT INTO action VALUES (6304499854469759135, 79, '2025-09-27T10:00:01.000Z', 0, 115275674484736000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'evidence', 1, NULL, NULL, 2, X'95E4212E9E735706AF578A5197778223F4CD5AAE24CE826844CEFF9C62FD966C', 1, NULL);
INSERT INTO action VALUES (6304499854469759138, 80, '2025-09-27T10:20:01.000Z', 0, 115275753127936000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'evidence', 1, NULL, NULL, 2, X'DEB7B75E016E8BE3283115E02AF49524E64A1884A9AC753984EDD2A68F416807', 1, NULL);
INSERT INTO action VALUES (6304499854469759141, 81, '2025-09-27T10:30:01.000Z', 0, 115275792449536000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'evidence', 1, NULL, NULL, 1, X'16FB548BE46748E60DEC5304E711C2C551597A4BAE88FA6EB913B99862579949', 1, NULL);
INSERT INTO action VALUES (6304499854469759143, 82, '2025-09-27T16:21:01.000Z', 0, 115277172637696000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'3EEA5089079ADC72B0B0E897A75B5D4B315D6A986AD86A2259141CCCAF6681F3', 1, NULL);
INSERT INTO action VALUES (6304499854469759145, 83, '2025-10-03T09:00:01.000Z', 0, 115309412417536000, 0, 2404427514027114496, 6304499854469758979, 'field_officer', 'create', 6304499854469759023, 'rpl', 1, NULL, NULL, 1, X'7124B31451792EA17E821A3BBECD9427B2E5316BABE9022FA881D57174546C61', 1, NULL);
INSERT INTO action VALUES (6304499854469759147, 84, '2025-10-03T16:28:01.000Z', 0, 115311174025216000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'80C7D784E3463EA1551610663483B1C10482C3E6F3DA6BFA5AB322000C07E2EE', 1, NULL);
INSERT INTO action VALUES (6304499854469759150, 85, '2025-10-06T09:00:01.000Z', 0, 115326399348736000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'casefile', 1, NULL, NULL, 2, X'036D3A87D648F6B2A36D71E04C8363BE0DBC93C4E75B17C66E54EB9E4F534AF8', 1, NULL);
INSERT INTO action VALUES (6304499854469759152, 86, '2025-10-06T09:00:03.000Z', 0, 115326399479808000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'consent', 1, NULL, NULL, 1, X'4C723BB4F2B863E5A447BAC32134F4154ACC3F1457C7AFB7B92611125C8C4B5D', 1, NULL);
INSERT INTO action VALUES (6304499854469759154, 87, '2025-10-06T09:00:05.000Z', 0, 115326399610880000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'consent', 1, NULL, NULL, 1, X'0A6CA454A921BAD2E4EB0BAA28723ABB51C76A0BEAFE22EF55DB61EA52689348', 1, NULL);
INSERT INTO action VALUES (6304499854469759156, 88, '2025-10-06T09:00:07.000Z', 0, 115326399741952000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'casefile_link', 1, NULL, NULL, 1, X'17BE54E69BA862D8DCD03DDFB3B76E2F24199222A144408415A99140A97C45EB', 1, NULL);
INSERT INTO action VALUES (6304499854469759158, 89, '2025-10-06T09:00:09.000Z', 0, 115326399873024000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'language_skill', 1, NULL, NULL, 1, X'91701E2E754ED93909912CD7086D233C7DB595D6B0267C7F5C816325FC746E03', 1, NULL);
INSERT INTO action VALUES (6304499854469759160, 90, '2025-10-06T09:00:11.000Z', 0, 115326400004096000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'language_skill', 1, NULL, NULL, 1, X'95675610FF4FABF4DD4FBE25E9B476CA78CA76AD4613DEE5D46E60B54CD8001C', 1, NULL);
INSERT INTO action VALUES (6304499854469759162, 91, '2025-10-06T09:00:13.000Z', 0, 115326400135168000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'education', 1, NULL, NULL, 1, X'555B38A425D6CB4BA7E007AB0EA566DD9892DED41B30860250287264754C91EF', 1, NULL);
INSERT INTO action VALUES (6304499854469759164, 92, '2025-10-06T09:00:15.000Z', 0, 115326400266240000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'work_experience', 1, NULL, NULL, 1, X'4DF57F1018DFA11D336EAE46BA5EE10E0887953AFFE9F00FB8E7059666F48E1B', 1, NULL);
INSERT INTO action VALUES (6304499854469759166, 93, '2025-10-06T09:00:17.000Z', 0, 115326400397312000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'skill_claim', 1, NULL, NULL, 1, X'90C75E80016F011FA566AFFC3C6C54647DFE60F28A617B1EB18605047C2ACF97', 1, NULL);
INSERT INTO action VALUES (6304499854469759168, 94, '2025-10-06T09:30:01.000Z', 0, 115326517313536000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'session', 1, NULL, NULL, 1, X'C641756A669A19566158CD53E34EA102437A0EA6F7415252BE8C479EECA9771D', 1, NULL);
INSERT INTO action VALUES (6304499854469759170, 95, '2025-10-06T09:30:03.000Z', 0, 115326517444608000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'step', 1, NULL, NULL, 1, X'869C3D7171EE184A730D83167F1D70F89E8FBAD9B4BE1DBEE33196D299AE04EA', 1, NULL);
INSERT INTO action VALUES (6304499854469759173, 96, '2025-10-06T10:40:01.000Z', 0, 115326792564736000, 0, 2404427514027114496, 6304499854469758985, 'supervisor', 'create', 6304499854469759172, 'casefile', 1, NULL, NULL, 2, X'1AB5E8428013F1984FCCF1514E09AE929387BC35D9AE390C592ADB034404B056', 1, NULL);
INSERT INTO action VALUES (6304499854469759175, 97, '2025-10-07T08:20:01.000Z', 0, 115331904372736000, 0, 2404427514027114496, 6304499854469758985, 'supervisor', 'create', 6304499854469759172, 'consent', 1, NULL, NULL, 1, X'ECE3F9DB603604E40353577BAE56BFAAB304498EA4BE89B0F8C058EB6550DF9A', 1, NULL);
INSERT INTO action VALUES (6304499854469759177, 98, '2025-10-07T08:22:01.000Z', 0, 115331912237056000, 0, 2404427514027114496, 6304499854469758985, 'supervisor', 'create', 6304499854469759172, 'consent', 1, NULL, NULL, 1, X'2168351B5D1C4492C78E60E32751D6AFAAED90A2D574F62EDCF8FDA5618D97B3', 1, NULL);
INSERT INTO action VALUES (6304499854469759179, 99, '2025-10-07T08:25:01.000Z', 0, 115331924033536000, 0, 2404427514027114496, 6304499854469758985, 'supervisor', 'create', 6304499854469759172, 'casefile_link', 1, NULL, NULL, 1, X'73A9C9ABB2C96BED8278B41D5F8019F8E53F3A9DB01FDAB1CFE46F8C21D6CF5E', 1, NULL);
INSERT INTO action VALUES (6304499854469759181, 100, '2025-10-07T08:40:01.000Z', 0, 115331983015936000, 0, 2404427514027114496, 6304499854469758985, 'supervisor', 'create', 6304499854469759172, 'session', 1, NULL, NULL, 1, X'B7F7460022FB36CD1137A7677298D013EA7E819FFC10FF5E330FE54BF71DC3A2', 1, NULL);
INSERT INTO action VALUES (6304499854469759183, 101, '2025-10-07T08:40:03.000Z', 0, 115331983147008000, 0, 2404427514027114496, 6304499854469758985, 'supervisor', 'create', 6304499854469759172, 'step', 1, NULL, NULL, 1, X'381A8DCA157B721D483878CE2383DE9C2DF3996101492CD8DAA05A5FD27000C9', 1, NULL);
INSERT INTO action VALUES (6304499854469759185, 102, '2025-10-07T16:13:01.000Z', 0, 115333764284416000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759149, 'step', 1, NULL, NULL, 1, X'713F36D622BEC23790823E27513BA929AE4232355DB5365558C61C08D7A4D0DC', 1, NULL);
INSERT INTO action VALUES (6304499854469759187, 103, '2025-10-18T16:35:01.000Z', 0, 115396136206336000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'step', 1, NULL, NULL, 1, X'D96BE033F85DBD32EAABD9EF1F268681B5C076A649781583B1398743BFDF2A9B', 1, NULL);
INSERT INTO action VALUES (6304499854469759189, 104, '2025-10-20T09:00:01.000Z', 0, 115405671694336000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'rpl', 1, NULL, NULL, 1, X'10C46258230CCC197BBE370CEBDD00B237EF85398EC7E480DB57CC81EBE573B3', 1, NULL);
INSERT INTO action VALUES (6304499854469759191, 105, '2025-10-20T09:30:01.000Z', 0, 115405789659136000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'evidence', 1, NULL, NULL, 2, X'A37FB747E0C65128ED36DED633F70A4AA2572D0D28297876B4123F678BF779FD', 1, NULL);
INSERT INTO action VALUES (6304499854469759194, 106, '2025-10-20T09:40:01.000Z', 0, 115405828980736000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'evidence', 1, NULL, NULL, 1, X'56EB73C4E85CFE90F3B27CEAEB4D039BCEE3F7902D2C07D8BCA0FB6E22B14870', 1, NULL);
INSERT INTO action VALUES (6304499854469759196, 107, '2025-10-20T09:40:03.000Z', 0, 115405829111808000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'evidence_link', 1, NULL, NULL, 1, X'D6F4A2F5A27DB5C691E195DC7F90A46F92D41D12CADCA3994D8F87CDAA82643A', 1, NULL);
INSERT INTO action VALUES (6304499854469759198, 108, '2025-10-20T09:40:05.000Z', 0, 115405829242880000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759090, 'evidence_link', 1, NULL, NULL, 1, X'B95AF8DA2A5CA9D72762867B0B5A9C4AD633CB5280A070103CA14FCA95CD6D82', 1, NULL);
INSERT INTO action VALUES (6304499854469759200, 109, '2025-10-21T16:20:01.000Z', 0, 115413064155136000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'session', 1, NULL, NULL, 1, X'FDCC72D674DF38B5CA86ECE2AF680EE1A641959E7E8C5E942D498926E06E84C3', 1, NULL);
INSERT INTO action VALUES (6304499854469759202, 110, '2025-10-21T16:20:03.000Z', 0, 115413064286208000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759023, 'step', 1, NULL, NULL, 1, X'BE4595F2D14F4439E39DD779958B76C9AFB267842C58AE8773A1A2581001E7F7', 1, NULL);
INSERT INTO action VALUES (6304499854469759204, 111, '2025-10-21T16:50:01.000Z', 0, 115413182119936000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence', 1, NULL, NULL, 2, X'421A04F9F96BA728AAE440AAE27FD700BDBFE298D87C412AA4D176BBF7C9F876', 1, NULL);
INSERT INTO action VALUES (6304499854469759207, 112, '2025-10-22T09:00:01.000Z', 0, 115416996315136000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'164D78E23FB09BE39C51F684B3B62F70D79A6B2723BDA298A9C1B81074E9D4CC', 1, NULL);
INSERT INTO action VALUES (6304499854469759209, 113, '2025-10-22T09:02:01.000Z', 0, 115417004179456000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'A6666D48731BA1FC89835DBFDEA3F646615D0DF6BBC4992F4BD19BC80FF0322A', 1, NULL);
INSERT INTO action VALUES (6304499854469759211, 114, '2025-10-22T09:03:01.000Z', 0, 115417008111616000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'D2518452593EC9DC7D8D0A706EDF5880977407D34A063CDE75C99E071C5C5D43', 1, NULL);
INSERT INTO action VALUES (6304499854469759213, 115, '2025-10-22T09:04:01.000Z', 0, 115417012043776000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'D6F2644E9841F94106CEBA425C529F4F437054B95F6E49AF8D941C7F1BC267E3', 1, NULL);
INSERT INTO action VALUES (6304499854469759215, 116, '2025-10-22T09:06:01.000Z', 0, 115417019908096000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'CE273E1D2F1E8B019F6F3ADF8F76026BD21A98E9C3549702B55D3F72952CF2E0', 1, NULL);
INSERT INTO action VALUES (6304499854469759217, 117, '2025-10-22T09:07:01.000Z', 0, 115417023840256000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'2B2DA209020528960CDA9C40BE114F63E957E8453681A350046C89E6B6D428C9', 1, NULL);
INSERT INTO action VALUES (6304499854469759219, 118, '2025-10-22T09:08:01.000Z', 0, 115417027772416000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'19693B75DAFCFC176ED8C97806ED5B5D4A9307CBB480A1141EE2B17291B7347E', 1, NULL);
INSERT INTO action VALUES (6304499854469759221, 119, '2025-10-22T09:09:01.000Z', 0, 115417031704576000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'C66F4D9D2A770EE6CA773A465078EE0617C316CA6113887D5BC77D8170F9BBEA', 1, NULL);
INSERT INTO action VALUES (6304499854469759223, 120, '2025-10-22T09:10:01.000Z', 0, 115417035636736000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'F2ACC181E74C69B6EA179D2AA4C03B01C25F250A13A13E83312CF4E93A178D76', 1, NULL);
INSERT INTO action VALUES (6304499854469759225, 121, '2025-10-22T09:11:01.000Z', 0, 115417039568896000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'3DA4F25FAED03091A5304122F7F2A50DADCFC73CC79643E964334030C254A799', 1, NULL);
INSERT INTO action VALUES (6304499854469759227, 122, '2025-10-22T09:12:01.000Z', 0, 115417043501056000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'48D49629DAC1892A7E94714DDFF77761A97B16BCCC1688683E5F67C09070B313', 1, NULL);
INSERT INTO action VALUES (6304499854469759229, 123, '2025-10-22T09:14:01.000Z', 0, 115417051365376000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'40BA4F8E538329C6F55620067DFF01BBD942BCAB4E3D5B452FCF374375E061D2', 1, NULL);
INSERT INTO action VALUES (6304499854469759231, 124, '2025-10-22T09:15:01.000Z', 0, 115417055297536000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'924B23A823E59BC48F9582FCD1051E9EAF6222EFAD7A9B6E9AB8E9D62E6137A3', 1, NULL);
INSERT INTO action VALUES (6304499854469759233, 125, '2025-10-22T09:17:01.000Z', 0, 115417063161856000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'6B7C76F8C1172FE76DE9C8C45C30F5184ADA7198D1ACA1ABD55B127D99059968', 1, NULL);
INSERT INTO action VALUES (6304499854469759235, 126, '2025-10-22T09:19:01.000Z', 0, 115417071026176000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'96AEB0B3466A252A5F75FF30055B5B64EDE6001BFC0C2FE186CC9601B4D6512D', 1, NULL);
INSERT INTO action VALUES (6304499854469759237, 127, '2025-10-22T09:20:01.000Z', 0, 115417074958336000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'58F6122F5A452BC5DD1A6702550F6E761D200695BB4C1921C2076378FE1892A1', 1, NULL);
INSERT INTO action VALUES (6304499854469759239, 128, '2025-10-22T09:21:01.000Z', 0, 115417078890496000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'5D9F92215C04FC49ACC00F09A2EE5DEDE855B69C5EE5930B7593445E9B0A090F', 1, NULL);
INSERT INTO action VALUES (6304499854469759241, 129, '2025-10-22T09:23:01.000Z', 0, 115417086754816000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'07F231DD28E40119128CA55D7CA3FF2143E465F76F536C426B61E028E03B7C7B', 1, NULL);
INSERT INTO action VALUES (6304499854469759243, 130, '2025-10-22T09:24:01.000Z', 0, 115417090686976000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'205F7325020E6D30936CEBE7F2AF91F0D032CE3CA61029DA6F07571B12144766', 1, NULL);
INSERT INTO action VALUES (6304499854469759245, 131, '2025-10-22T09:25:01.000Z', 0, 115417094619136000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'2D989D17F66DB28520BAF36C9246A3F120858EB256711990B263D8EC566890D5', 1, NULL);
INSERT INTO action VALUES (6304499854469759247, 132, '2025-10-22T09:26:01.000Z', 0, 115417098551296000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759023, 'evidence_link', 1, NULL, NULL, 1, X'C48923AED420D3FE907CBD5B77597586A76B69595B46203B90AB21A94D59AABF', 1, NULL);
INSERT INTO action VALUES (6304499854469759249, 133, '2025-10-24T08:10:01.000Z', 0, 115428124327936000, 0, 2404427514027114496, 6304499854469758981, 'assessor', 'create', 6304499854469759090, 'evidence_link', 1, NULL, NULL, 1, X'B9A69D619F17A637037925E70407513F1DD576A8B54F75F096FDB066444323DC', 1, NULL);
INSERT INTO action VALUES (6304499854469759252, 134, '2025-11-03T11:00:01.000Z', 0, 115485415899136000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'casefile', 1, NULL, NULL, 2, X'DB82CACDBEA58DDC50F8EEB379E87A2E78FF33CCBD58DD4AFE71C3154569A2C1', 1, NULL);
INSERT INTO action VALUES (6304499854469759254, 135, '2025-11-03T11:00:03.000Z', 0, 115485416030208000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'consent', 1, NULL, NULL, 1, X'E01DB47969E1DD850C24E3A0A4F3D587DBAA724473D79278F1CEE97FFD265B97', 1, NULL);
INSERT INTO action VALUES (6304499854469759256, 136, '2025-11-03T11:00:05.000Z', 0, 115485416161280000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'consent', 1, NULL, NULL, 1, X'7847B1CE3AABBE4ACEEA9E2CA02A168FBC79832D12318F6153B90DFE6041C607', 1, NULL);
INSERT INTO action VALUES (6304499854469759258, 137, '2025-11-03T11:00:07.000Z', 0, 115485416292352000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'consent', 1, NULL, NULL, 1, X'F90BF0E05366FDD3DEA284F35A3AF873ACB413CA38BFCED5F44F933415DF498D', 1, NULL);
INSERT INTO action VALUES (6304499854469759260, 138, '2025-11-03T11:00:09.000Z', 0, 115485416423424000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'person_document', 1, NULL, NULL, 1, X'C1677D5808BD7C97610CAEE6C5BCF025B156D5F3FCC703417C4A89CAC994CBA6', 1, NULL);
INSERT INTO action VALUES (6304499854469759262, 139, '2025-11-03T11:00:11.000Z', 0, 115485416554496000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'language_skill', 1, NULL, NULL, 1, X'23209B61E8AA27164A368E9BE3AE9C25EEEF796A2E96002584554F70D47F4248', 1, NULL);
INSERT INTO action VALUES (6304499854469759264, 140, '2025-11-03T11:00:13.000Z', 0, 115485416685568000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'language_skill', 1, NULL, NULL, 1, X'7B8AD29CBEAFDA94C26E3478A42B64E0962AED5FA2DF091C3043614E37364B29', 1, NULL);
INSERT INTO action VALUES (6304499854469759266, 141, '2025-11-03T11:00:15.000Z', 0, 115485416816640000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'language_skill', 1, NULL, NULL, 1, X'EA9C53CBA0975A713F228052CCC76D37D8A8055EA966D478ABA81785303F327E', 1, NULL);
INSERT INTO action VALUES (6304499854469759268, 142, '2025-11-03T11:00:17.000Z', 0, 115485416947712000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'work_experience', 1, NULL, NULL, 1, X'C58EEEC9ADCCEF6D86CD7431CDD2F7B16BC66DD41CD8F804B15D64F9710F5742', 1, NULL);
INSERT INTO action VALUES (6304499854469759270, 143, '2025-11-03T11:00:19.000Z', 0, 115485417078784000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'skill_claim', 1, NULL, NULL, 1, X'4C61601207058D756833FDF57CEA236C7409C23A3D9CD052A8B02AC040DE7FB7', 1, NULL);
INSERT INTO action VALUES (6304499854469759272, 144, '2025-11-03T11:00:21.000Z', 0, 115485417209856000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'skill_claim', 1, NULL, NULL, 1, X'C651E37AA40F0850207542E6D72CB5A9D194C8026631A88C77A26AED60FDB2FF', 1, NULL);
INSERT INTO action VALUES (6304499854469759274, 145, '2025-11-03T11:00:23.000Z', 0, 115485417340928000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'expectation', 1, NULL, NULL, 1, X'FD630F5CEE85C4BAC133EC9EA9DE3FFA3A6CF227BF5385C310D50327CF59CAAA', 1, NULL);
INSERT INTO action VALUES (6304499854469759276, 146, '2025-11-03T11:20:01.000Z', 0, 115485494542336000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'session', 1, NULL, NULL, 1, X'EE8DDB393E7CFD9D7481300C3A94BE0EAC02A5E09676D1F5F2E35A43644E05F2', 1, NULL);
INSERT INTO action VALUES (6304499854469759278, 147, '2025-11-03T11:20:03.000Z', 0, 115485494673408000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'step', 1, NULL, NULL, 1, X'B7FD17E59C2B57BA5D5278BBBAA07238DF9140A90964A1DB49667E92C408D060', 1, NULL);
INSERT INTO action VALUES (6304499854469759280, 148, '2025-11-12T09:00:01.000Z', 0, 115535904833536000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'education', 1, NULL, NULL, 2, X'B801202478CC13ECD9D5EBE3F32F6DF1AB91AE0753F2C0D2BDAFAA54CC97D05A', 1, NULL);
INSERT INTO action VALUES (6304499854469759283, 149, '2025-11-12T16:20:01.000Z', 0, 115537634983936000, 0, 2404427514027114496, 6304499854469758977, 'counsellor', 'create', 6304499854469759251, 'step', 1, NULL, NULL, 1, X'BD86241F528AB0C80F38E8EB89E0BBE95733A778C02B36C20A207E80EB87C6FB', 1, NULL);
INSERT INTO language_skill VALUES (6304499854469758996, 6304499854469758986, 'ar', 1, 'native', 'native', 'native', 'native', 'native', 'long', 'home', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759043, 6304499854469759023, 'mos', 1, 'native', 'A1', 'native', 'native', NULL, 'signs', 'home', NULL, NULL, NULL, 'language_skill', 1, '{"writing":"not_asked"}', NULL);
INSERT INTO language_skill VALUES (6304499854469759045, 6304499854469759023, 'dyu', 0, 'B2', NULL, 'B2', 'B2', NULL, 'none', 'work', NULL, NULL, NULL, 'language_skill', 1, '{"reading":"not_asked","writing":"not_asked"}', NULL);
INSERT INTO language_skill VALUES (6304499854469759047, 6304499854469759023, 'fr', 0, 'A2', 'A1', 'A2', 'A2', 'A0', 'signs', 'work', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759102, 6304499854469759090, 'tl', 1, 'native', 'native', 'native', 'native', 'native', 'long', 'home', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759104, 6304499854469759090, 'en', 0, 'B2', 'B2', 'B2', 'B1', 'B1', 'long', 'school', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759106, 6304499854469759090, 'ar', 0, 'B1', 'A0', 'A2', 'A2', 'A0', 'signs', 'work', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759159, 6304499854469759149, 'bm', 1, 'native', 'A0', 'native', 'native', 'A0', 'none', 'home', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759161, 6304499854469759149, 'fr', 0, 'A1', 'A0', 'A1', 'A1', 'A0', 'none', 'work', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759263, 6304499854469759251, 'ee', 1, 'native', 'B2', 'native', 'native', 'B1', 'long', 'home', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759265, 6304499854469759251, 'fr', 0, 'C1', 'C1', 'C1', 'C1', 'B2', 'long', 'school', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO language_skill VALUES (6304499854469759267, 6304499854469759251, 'en', 0, 'B1', 'A2', 'B1', 'A2', 'A2', 'short', 'work', NULL, NULL, NULL, 'language_skill', 1, NULL, NULL);
INSERT INTO rpl VALUES (6304499854469759006, 6304499854469758986, 'sewing-machine-operator@1', 'observed', '2024-09-15', 'Training centre (demo)', 'M. Bamba', 'K. Yao', 'ar', 'may_fail may_be_partial appeal cost time', 72, '2024-10-01', NULL, NULL, NULL, NULL, NULL, NULL, 'rpl', 1, '{"fee":"not_applicable"}', NULL);
INSERT INTO rpl VALUES (6304499854469759146, 6304499854469759023, 'mac-2@1', 'judged', '2025-09-15', 'VAE centre (demo)', 'M. Bamba', 'K. Yao', 'mos', 'may_fail may_be_partial appeal cost time rights', 73, '2025-10-03', 10000, 'XOF', 'waived', NULL, 'Interpreter for Mooré; questions by word of mouth, none in writing.', NULL, 'rpl', 1, NULL, NULL);
INSERT INTO rpl VALUES (6304499854469759190, 6304499854469759090, 'domestic-work-nc-ii@pre-2022', 'collecting', '2025-10-20', NULL, 'M. Bamba', NULL, 'en', 'may_fail may_be_partial appeal cost time', 84, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'rpl', 1, '{"centre":"pending","assessor":"pending"}', NULL);
INSERT INTO setting VALUES ('last_staff', '6304499854469758977');
INSERT INTO setting VALUES ('this_device', '2404427514027114496');
INSERT INTO edit VALUES (2404427514027114497, 1, 'staff', 2404427514027114498, NULL, NULL, '{"name":"Administrator","role":"administrator","created_at":"2000-01-01T08:00:01.000Z"}', X'184406131D34697E4245CC16ED554966', X'5F19DDB6ABE374DEF2BC7A224E7D76A0');
INSERT INTO edit VALUES (2404427514027114497, 2, 'office', 2404427514027114499, NULL, NULL, '{"file":"b96f06b313dd186c3d675651cbbfef28","name":"Guichet unique Emploi-Migration, Adjamé (démo)","country":"CIV","created_at":"2000-01-01T08:00:01.000Z"}', X'21A862DE60AE881AB030DCF124051761', X'634FF92BFF86835F352745D6E0F763D0');
INSERT INTO edit VALUES (6304499854469758976, 1, 'staff', 6304499854469758977, NULL, NULL, '{"name":"A. Koffi","role":"counsellor","created_at":"2024-09-15T07:30:02.000Z"}', X'75F1721972547ACF4837AE290300A8F5', X'DCBC154F88719306CB67910B9D1A59D3');
INSERT INTO edit VALUES (6304499854469758978, 1, 'staff', 6304499854469758979, NULL, NULL, '{"name":"M. Bamba","role":"field_officer","created_at":"2024-09-15T07:30:05.000Z"}', X'71EADFBB780270A8412A33E7AE7D9BB9', X'9DB0C48B34993926F8FD4B5BA93D7437');
INSERT INTO edit VALUES (6304499854469758980, 1, 'staff', 6304499854469758981, NULL, NULL, '{"name":"K. Yao","role":"assessor","created_at":"2024-09-15T07:30:08.000Z"}', X'5D56E3426E6193D3BD7960F0B4CB0ABC', X'DECCC03D84FF56B68E656BC33DD6661A');
INSERT INTO edit VALUES (6304499854469758982, 1, 'staff', 6304499854469758983, NULL, NULL, '{"name":"F. Touré","role":"moderator","created_at":"2024-09-15T07:30:11.000Z"}', X'F74E526C8F0477562F22B0EF0AE432CA', X'59026FBCB4459E5B5AA333CEB00B7AC2');
INSERT INTO edit VALUES (6304499854469758984, 1, 'staff', 6304499854469758985, NULL, NULL, '{"name":"R. N''Dri","role":"supervisor","created_at":"2024-09-15T07:30:14.000Z"}', X'860BE2E3068BC2026FCF9F445D05D997', X'A195F68786637563EBF320C205A62E38');
INSERT INTO edit VALUES (6304499854469758987, 1, 'person', 6304499854469758988, NULL, NULL, '{"full_name":"حنان حداد","call_name":"Hanan","romanised":"HADDAD Hanan","script":"arab","name_source":"other_document","sex":"f","born":"2000","birth_place":"Daraa","birth_country":"SYR","nationality":"SYR","mother_tongue":"ar","phone":"07 9000 0000","contact_how":"message","civil_status":"single","dependants":4,"form":"person","form_version":1}', X'2CFF283D4F3A80B75FB654710326A98C', X'15568D4772C51AAC4E9551CD985B2003');
INSERT INTO edit VALUES (6304499854469758987, 2, 'casefile', 6304499854469758986, NULL, NULL, '{"person_id":6304499854469758988,"number":"ABJ1-24-0001","state":"active","staff_id":6304499854469758977,"origin":"SYR","destination":"JOR","sector":"14","occupation":"8153","stage":"stay","stage_since":"2013~","arrived_on":"2013~","legal_status":"refugee","work_permit":"pending","heard_from":"outreach","opened_on":"2024-09-15","form":"casefile","form_version":1}', X'AAF22B4923A311F972B5095A6ACF9DD2', X'52A30749534FCCBDC00022167EA6E7DC');
INSERT INTO edit VALUES (6304499854469758989, 1, 'consent', 6304499854469758990, NULL, NULL, '{"casefile_id":6304499854469758986,"purpose":"casework","decision":"given","language":"ar","explained":"read_self","given_by":"self","mark":"signature","given_on":"2024-09-15","form":"consent","form_version":1}', X'51270E6AB5105A2BC9CA423136999C3E', X'DA1F225C7E6FDF85FD1F81874235A673');
INSERT INTO edit VALUES (6304499854469758991, 1, 'consent', 6304499854469758992, NULL, NULL, '{"casefile_id":6304499854469758986,"purpose":"share_vae_centre","decision":"given","language":"ar","explained":"read_self","given_by":"self","mark":"signature","given_on":"2024-09-15","form":"consent","form_version":1}', X'01EA98FB0F5DCB7F45652FB37F13918A', X'121F3DCAD40FE17C2E172ADB5FF10E50');
INSERT INTO edit VALUES (6304499854469758993, 1, 'consent', 6304499854469758994, NULL, NULL, '{"casefile_id":6304499854469758986,"purpose":"employer","decision":"refused","language":"ar","explained":"read_self","given_by":"self","given_on":"2024-09-15","form":"consent","form_version":1}', X'76DE34DA1C5829FF1AC1F6B256C522A8', X'007BF4A896D9DB49FA30761F728942FB');
INSERT INTO edit VALUES (6304499854469758995, 1, 'language_skill', 6304499854469758996, NULL, NULL, '{"casefile_id":6304499854469758986,"language":"ar","mother_tongue":1,"listening":"native","reading":"native","interaction":"native","production":"native","writing":"native","literacy":"long","learned":"home","form":"language_skill","form_version":1}', X'4407A58A19FE71B959046B9823C6EE71', X'9E7D6E4352E665C5B1C29A12E6AB9B33');
INSERT INTO edit VALUES (6304499854469758997, 1, 'work_experience', 6304499854469758998, NULL, NULL, '{"casefile_id":6304499854469758986,"kind":"own_account","job":"Sewing at home for neighbours","occupation":"7531","industry":"14","place":"Irbid","country":"JOR","from_on":"2018","to_on":"2024-08","status":"22","tasks":"Mended and made dresses and school uniforms.","tools":"Household machine","left_why":"better","proof":"witness works","standing":"declared","form":"work_experience","form_version":1,"absent":{"pay":"refused"}}', X'7D42A4E36F6333B3A7C8FB159AA73B99', X'513B9D2B24B671375322296C788F0CCC');
INSERT INTO edit VALUES (6304499854469758999, 1, 'skill_claim', 6304499854469759000, NULL, NULL, '{"casefile_id":6304499854469758986,"skill":"Sew straight and curved seams by machine","kind":"occupational","occupation":"8153","level":"alone","years":6,"last_done":"2024-08","standing":"declared","form":"skill_claim","form_version":1}', X'306EFF0C11662924CC18F24F037E4B91', X'1F4025C4827E13E1AFC004EB214DAFEC');
INSERT INTO edit VALUES (6304499854469759001, 1, 'session', 6304499854469759002, NULL, NULL, '{"casefile_id":6304499854469758986,"status":"held","kind":"rpl_advice","held_on":"2024-09-15","minutes":45,"channel":"outreach","place":"Irbid","language":"ar","interpreter":"none","present":"alone","private":1,"topics":"status rpl training safety","summary":"She wants a permit that is hers and not an employer''s.","read_back":1,"rating":"4","next_on":"2024-10-12","next_what":"Practical test","form":"session","form_version":1}', X'7153098878F452E959312512BD993AE6', X'4295F37BE385DE7DF3D38BC58D68BDFE');
INSERT INTO edit VALUES (6304499854469759003, 1, 'step', 6304499854469759004, NULL, NULL, '{"casefile_id":6304499854469758986,"session_id":6304499854469759002,"goal":"A permit of her own","action":"Apply for the permit through the union federation","responsible":"desk","partner":"A. Koffi","continuum":"utilization","due_on":"2024-11-15","status":"doing","form":"step","form_version":1}', X'31D6CF642B783735A6DE7111CA819D1D', X'D5AC8A5CD90D21E594D46424B7FDEEC0');
INSERT INTO edit VALUES (6304499854469759005, 1, 'rpl', 6304499854469759006, NULL, NULL, '{"casefile_id":6304499854469758986,"standard":"sewing-machine-operator@1","state":"observed","opened_on":"2024-09-15","centre":"Training centre (demo)","facilitator":"M. Bamba","assessor":"K. Yao","language":"ar","told":"may_fail may_be_partial appeal cost time","experience_months":72,"applied_on":"2024-10-01","form":"rpl","form_version":1,"absent":{"fee":"not_applicable"}}', X'9DF8EE59AF47E30B11406FC1D2D4E76C', X'7FAB9DDBAEDF9B81CB087CA80B119C21');
INSERT INTO edit VALUES (6304499854469759007, 1, 'step', 6304499854469759008, NULL, NULL, '{"casefile_id":6304499854469758986,"session_id":6304499854469759002,"goal":"Occupational licence","action":"Four days of theory, and four visits of the trainer","responsible":"worker","continuum":"development","due_on":"2024-10-11","status":"done","done_on":"2024-10-11","form":"step","form_version":1}', X'0DE068C132D5CAC12CF0BFD9A01ABA72', X'629BBD3BEA4FFC7F86C084FF42445790');
INSERT INTO edit VALUES (6304499854469759009, 1, 'evidence', 6304499854469759010, NULL, NULL, '{"casefile_id":6304499854469758986,"label":"E1","title":"Practical test, first time","kind":"direct","medium":"observation","shows":"A blouse from cut pieces in three hours; seam allowance 6 mm for 10","made_on":"2024-10-12","place":"Irbid","received_on":"2024-10-12","holder":"centre","seen":"original","status":"accepted","verified_how":"present","verified_by":"K. Yao","verified_on":"2024-10-12","form":"evidence","form_version":1}', X'98E2089749E9CDB8F72E5BC76CC796DC', X'6578EF30422C2A4AC731A8CDC72F8C18');
INSERT INTO edit VALUES (6304499854469759011, 1, 'evidence_link', 6304499854469759012, NULL, NULL, '{"evidence_id":6304499854469759010,"criterion":"sewing-machine-operator@1/AMH/N0301/2/1","valid":"no","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2024-10-12","note":"4 mm off where 2 are allowed","form":"evidence_link","form_version":1}', X'C8F65838A9C64DEEA59AB19A61394F90', X'26210250D1C8A7B8716871370B6FDA1F');
INSERT INTO edit VALUES (6304499854469759013, 1, 'evidence_link', 6304499854469759014, NULL, NULL, '{"evidence_id":6304499854469759010,"criterion":"sewing-machine-operator@1/AMH/N0301/2/3","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2024-10-12","form":"evidence_link","form_version":1}', X'00D8D02B28513B1F191B6F5CA8BD0C5C', X'2265D516AB33A2531E270C02BED52B90');
INSERT INTO edit VALUES (6304499854469759015, 1, 'step', 6304499854469759016, NULL, NULL, '{"casefile_id":6304499854469758986,"session_id":6304499854469759002,"goal":"Occupational licence","action":"One more day of training: seam allowance","responsible":"partner","partner":"Training centre (demo)","continuum":"development","due_on":"2024-10-19","status":"done","done_on":"2024-10-19","form":"step","form_version":1}', X'1692BBA0E9D17B2D7ECA09F85EF3EF00', X'73B023C1FA1B59DC7F4993328F6A17B0');
INSERT INTO edit VALUES (6304499854469759017, 1, 'evidence', 6304499854469759018, NULL, NULL, '{"casefile_id":6304499854469758986,"label":"E2","title":"Practical test, second time","kind":"direct","medium":"observation","shows":"The same blouse; seam allowance 10 mm","made_on":"2024-10-20","place":"Irbid","received_on":"2024-10-20","holder":"centre","seen":"original","status":"accepted","verified_how":"present","verified_by":"K. Yao","verified_on":"2024-10-20","form":"evidence","form_version":1}', X'6678E3773728557687A9EBFA0CB4F81F', X'0F702BFC6B90BC1EFB567ADCBB7BE39C');
INSERT INTO edit VALUES (6304499854469759019, 1, 'evidence_link', 6304499854469759020, NULL, NULL, '{"evidence_id":6304499854469759018,"criterion":"sewing-machine-operator@1/AMH/N0301/2/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2024-10-20","form":"evidence_link","form_version":1}', X'A5D38BB777F36E34D7D28EBB6C39A311', X'9290DECD071EAC535EAD48DF781F89A6');
INSERT INTO edit VALUES (6304499854469759021, 1, 'step', 6304499854469759022, NULL, NULL, '{"casefile_id":6304499854469758986,"session_id":6304499854469759002,"goal":"Occupational licence","action":"Test again","responsible":"worker","continuum":"certification","due_on":"2024-10-20","status":"done","done_on":"2024-10-20","form":"step","form_version":1}', X'D1D71389756E90B96AE943E23161A077', X'8C41878C048AC7821CE91738CB10FABE');
INSERT INTO edit VALUES (6304499854469759024, 1, 'person', 6304499854469759025, NULL, NULL, '{"full_name":"KABORÉ Salif","call_name":"Salif","script":"latn","family_name":"KABORÉ","given_name":"Salif","name_source":"national_id","sex":"m","born":"1999-03-14","birth_place":"Koudougou","birth_country":"BFA","nationality":"BFA","mother_tongue":"mos","phone":"07 00 00 00 00","contact_how":"call_hours","contact_note":"After 18:00; the site chief must not hear","address":"Yopougon, behind the market (demo)","civil_status":"single","dependants":3,"childcare":0,"licence":"none","form":"person","form_version":1}', X'5826C9A7DF14DC61A8F729BC80241293', X'450AC27C532315D4E95D3E102F686B27');
INSERT INTO edit VALUES (6304499854469759024, 2, 'casefile', 6304499854469759023, NULL, NULL, '{"person_id":6304499854469759025,"number":"ABJ1-25-0001","state":"active","staff_id":6304499854469758977,"origin":"BFA","destination":"CIV","sector":"43","occupation":"7112","stage":"stay","stage_since":"2019-11-06","arrived_on":"2019-11-06","legal_status":"free_movement_uemoa","work_permit":"not_needed","heard_from":"union","opened_on":"2025-09-08","form":"casefile","form_version":1}', X'D7DE089C4FD0AE16A19BEAE405738D80', X'9D2FAD04FCFE24133A249F3C3CD49500');
INSERT INTO edit VALUES (6304499854469759026, 1, 'consent', 6304499854469759027, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"casework","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-08","form":"consent","form_version":1}', X'694570A7A54D974B05A59E6DA1CE76D9', X'324F17689ED9EBC04E1ED84B6B5D2146');
INSERT INTO edit VALUES (6304499854469759028, 1, 'consent', 6304499854469759029, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"share_vae_centre","recipient":"VAE centre (demo)","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-08","form":"consent","form_version":1}', X'9093D65DA9F327A94A81E755EB14228C', X'B5E70E39111828EBFD01AE8BE175344D');
INSERT INTO edit VALUES (6304499854469759030, 1, 'consent', 6304499854469759031, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"consulate","recipient":"Consulate of Burkina Faso","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-08","form":"consent","form_version":1}', X'74F51EDF0632D26B08EB0FFDE54F83A8', X'ADA119C6D69D646C74DCED186794BFA8');
INSERT INTO edit VALUES (6304499854469759032, 1, 'consent', 6304499854469759033, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"statistics","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-08","form":"consent","form_version":1}', X'6F1FAB860E28B79A95688A08597394A7', X'B464ED5674996AEB369AB0A53EAE60F9');
INSERT INTO edit VALUES (6304499854469759034, 1, 'consent', 6304499854469759035, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"photo","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-08","form":"consent","form_version":1}', X'3B9C99B3B13B4C7B1EC3FE1E7CD8DA14', X'897B1D1B8ED19B6C65A0128C603BBB37');
INSERT INTO edit VALUES (6304499854469759036, 1, 'consent', 6304499854469759037, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"employer","decision":"refused","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","witness":"M. Bamba","given_on":"2025-09-08","form":"consent","form_version":1}', X'1BE1CFAA40DE1676138BC2AB2A75E593', X'A89788FB4DDFF15590941ACB63F1346C');
INSERT INTO edit VALUES (6304499854469759038, 1, 'person_document', 6304499854469759039, NULL, NULL, '{"person_id":6304499854469759025,"kind":"national_id","number":"B 0000000","country":"BFA","expires_on":"2024-02","seen":"original","held_by":"worker","form":"person_document","form_version":1}', X'D019B0AD535E3F57635E95EBC72DED27', X'00174EB8E1272F9EBF88901056DF4266');
INSERT INTO edit VALUES (6304499854469759040, 1, 'person_document', 6304499854469759041, NULL, NULL, '{"person_id":6304499854469759025,"kind":"consular_card","number":"0000/CI","issuer":"Consulate in Abidjan","country":"BFA","expires_on":"2027-06","seen":"none","held_by":"agent","held_since":"2024-06","held_note":"\"He said: leave it with me so that you do not lose it. Since then he does not give it back.\"","form":"person_document","form_version":1}', X'D010B47BB65A537F88292F5E6F725D54', X'7407C050C30D66956FF7F1EA4CE276B3');
INSERT INTO edit VALUES (6304499854469759042, 1, 'language_skill', 6304499854469759043, NULL, NULL, '{"casefile_id":6304499854469759023,"language":"mos","mother_tongue":1,"listening":"native","reading":"A1","interaction":"native","production":"native","literacy":"signs","learned":"home","form":"language_skill","form_version":1,"absent":{"writing":"not_asked"}}', X'7EE6389FBAD66AA90EE7C469E4CF59C9', X'D5799A8E6F098727F27295FE4903BEFC');
INSERT INTO edit VALUES (6304499854469759044, 1, 'language_skill', 6304499854469759045, NULL, NULL, '{"casefile_id":6304499854469759023,"language":"dyu","mother_tongue":0,"listening":"B2","interaction":"B2","production":"B2","literacy":"none","learned":"work","form":"language_skill","form_version":1,"absent":{"reading":"not_asked","writing":"not_asked"}}', X'626ADB78188919F251B4EDEFEDA1738A', X'A346B85357E6C07C4D3665FE07756138');
INSERT INTO edit VALUES (6304499854469759046, 1, 'language_skill', 6304499854469759047, NULL, NULL, '{"casefile_id":6304499854469759023,"language":"fr","mother_tongue":0,"listening":"A2","reading":"A1","interaction":"A2","production":"A2","writing":"A0","literacy":"signs","learned":"work","form":"language_skill","form_version":1}', X'E5088A3523D06E2B45602D5965FD28C9', X'4FD8D61E69FF46F5EE87CC3D41498211');
INSERT INTO edit VALUES (6304499854469759048, 1, 'education', 6304499854469759049, NULL, NULL, '{"casefile_id":6304499854469759023,"kind":"school","title":"A few years of primary school","level":"030","place":"Koudougou","country":"BFA","language":"fr","from_on":"2006","to_on":"2010","completed":0,"certificate":"never_issued","standing":"declared","form":"education","form_version":1,"absent":{"school":"unknown"}}', X'819320BE89346E37DB8987881777C66E', X'4D407A9067A0E17444885C8A3FDC27B6');
INSERT INTO edit VALUES (6304499854469759050, 1, 'education', 6304499854469759051, NULL, NULL, '{"casefile_id":6304499854469759023,"kind":"apprenticeship","title":"Mason, with my uncle","field":"0732","master":"KABORÉ Issa, uncle","master_reachable":1,"place":"Koudougou","country":"BFA","language":"mos","from_on":"2014-02","to_on":"2018-01","completed":1,"certificate":"never_issued","standing":"evidenced","form":"education","form_version":1}', X'82A5FCEE1DF8C9907D7443FD4A5BE5E2', X'E48BD7054169C9319D16FE31468F4884');
INSERT INTO edit VALUES (6304499854469759052, 1, 'work_experience', 6304499854469759053, NULL, NULL, '{"casefile_id":6304499854469759023,"kind":"own_account","job":"Mason","occupation":"7112","industry":"43","place":"Koudougou","country":"BFA","from_on":"2018-02","to_on":"2019-10","months":20,"status":"22","tasks":"Built rooms and yard walls in earth brick and block for neighbours.","tools":"Trowel, level, line, string, wheelbarrow","supervised":1,"left_why":"migrated","proof":"witness works","standing":"declared","form":"work_experience","form_version":1,"absent":{"pay":"unknown"}}', X'3982703C74613BE694921C8BA63AC8D9', X'1A85D6CFAB0FE1A60780EEFA5A9E9E82');
INSERT INTO edit VALUES (6304499854469759054, 1, 'work_experience', 6304499854469759055, NULL, NULL, '{"casefile_id":6304499854469759023,"kind":"job","job":"Labourer on a building site","occupation":"9313","industry":"41","place":"Yopougon","country":"CIV","from_on":"2019-11","to_on":"2021-02","months":15,"status":"43","contract":"none","informal":1,"tasks":"Carried block and sand, mixed mortar. Was a mason already, but nobody asked.","pay":3000,"pay_currency":"XOF","pay_per":"day","left_why":"better","proof":"witness","standing":"declared","form":"work_experience","form_version":1,"absent":{"employer":"not_asked"}}', X'D5E31A0A3E028729FF5EF9A76FAF714E', X'CD71740ACDE69A3BFD31D53598185A27');
INSERT INTO edit VALUES (6304499854469759056, 1, 'skill_claim', 6304499854469759057, NULL, NULL, '{"casefile_id":6304499854469759023,"skill":"Lay hollow block","kind":"occupational","occupation":"7112","level":"alone","years":11,"last_done":"2025-08","example":"Picture test of 8 September: 8 of 8 cards, alone.","standing":"evidenced","form":"skill_claim","form_version":1}', X'E85C1A469E4D91D68377A86171BBD1B2', X'3D7F9D93513801940FD3A7D0B9F7076F');
INSERT INTO edit VALUES (6304499854469759058, 1, 'skill_claim', 6304499854469759059, NULL, NULL, '{"casefile_id":6304499854469759023,"skill":"Build a corner and keep it plumb","kind":"occupational","occupation":"7112","level":"alone","years":9,"last_done":"2025-08","example":"Picture test: 5 of 6 cards, alone.","standing":"evidenced","form":"skill_claim","form_version":1}', X'2B300D50B5864549FCD678DDB0F87CD7', X'3D39212FCFAA0E0CB3E205D2184168C0');
INSERT INTO edit VALUES (6304499854469759060, 1, 'skill_claim', 6304499854469759061, NULL, NULL, '{"casefile_id":6304499854469759023,"skill":"Render and plaster a wall","kind":"occupational","occupation":"7123","level":"alone","years":6,"last_done":"2025-08","example":"Picture test: 3 of 4 cards alone, 1 with help.","standing":"declared","form":"skill_claim","form_version":1}', X'231BDB93868E81A0B7042149DD3C8F84', X'B8533AE29D0370613EC46440BF834C66');
INSERT INTO edit VALUES (6304499854469759062, 1, 'skill_claim', 6304499854469759063, NULL, NULL, '{"casefile_id":6304499854469759023,"skill":"Work out how much block and cement is needed","kind":"occupational","occupation":"7112","level":"helped","years":2,"last_done":"2025","example":"Picture test: 1 of 3 cards, with help. Multiplies in his head.","standing":"declared","form":"skill_claim","form_version":1}', X'97D83C92DEBD0431B1AAF4932ABFE3AB', X'F81F356966B4D23D43FD283AE7EC90D1');
INSERT INTO edit VALUES (6304499854469759064, 1, 'skill_claim', 6304499854469759065, NULL, NULL, '{"casefile_id":6304499854469759023,"skill":"Read a simple drawing","kind":"occupational","occupation":"7112","level":"seen","example":"Picture test: 0 of 3 cards.","standing":"declared","form":"skill_claim","form_version":1}', X'59C5B65A5AB25DBC2A0AF9AF54E9D3CB', X'476F37245E35B65C0A49BDDBFA823F54');
INSERT INTO edit VALUES (6304499854469759066, 1, 'skill_claim', 6304499854469759067, NULL, NULL, '{"casefile_id":6304499854469759023,"skill":"Train helpers","kind":"transversal","level":"teach","years":2,"last_done":"2025-08","example":"Two helpers of the gang now lay block themselves.","standing":"declared","form":"skill_claim","form_version":1}', X'DA94C01B98DA885F8260927C76407881', X'C96F5C0F04DAF7FDF6D1D3AD3B45EA55');
INSERT INTO edit VALUES (6304499854469759068, 1, 'expectation', 6304499854469759069, NULL, NULL, '{"casefile_id":6304499854469759023,"wishes":"better_job rpl language papers wages","job_1":"7112","job_2":"7123","place":"Abidjan","country":"CIV","move":0,"hours":"full","earliest":"2025-10","pay_least":150000,"pay_currency":"XOF","reasons":"\"I want a paper that says I am a mason, and a chief who pays.\"","obstacles":"papers language reading money employer","obstacles_note":"The contractor keeps the consular card and owes six weeks of wages, 150 000 XOF by his count.","form":"expectation","form_version":1}', X'2CC1103D434B4FEB683A31A496724B4D', X'96962BBFC28541597B0747A6B99C2F21');
INSERT INTO edit VALUES (6304499854469759070, 1, 'session', 6304499854469759071, NULL, NULL, '{"casefile_id":6304499854469759023,"status":"held","kind":"profile","held_on":"2025-09-08","minutes":55,"channel":"desk","place":"Adjamé","language":"mos","language_2":"fr","interpreter":"staff","interpreter_name":"M. Bamba","present":"staff","private":1,"topics":"documents contract skills rpl money rights","sheets":"Your rights at work, Mooré (read aloud), version 1","summary":"\"I have built since I was fifteen. My uncle taught me. Here I began as a labourer, then I was a mason in a gang. The chief keeps my consular card since last year and has not paid six weeks.\"\u000aHe moves freely and nobody has hurt him. He does not want the chief to be called before he has decided.","read_back":1,"rating":"3","next_on":"2025-09-15","next_what":"Make the plan together","form":"session","form_version":1}', X'4DA8C7255F823AAFACB15AD361DD5DCD', X'7AF840301AC752EF99EA3BE583DABBE9');
INSERT INTO edit VALUES (6304499854469759072, 1, 'step', 6304499854469759073, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759071,"goal":"Papers and wages in safe hands","action":"Ask the consulate for help to get the card back","responsible":"desk","partner":"A. Koffi","continuum":"retention","due_on":"2025-09-10","status":"done","done_on":"2025-09-09","form":"step","form_version":1}', X'4BBE45B45A9437F62EF7FF8D84DCF1F0', X'A4D9A424B126A5DE1C8A6A423E46EF16');
INSERT INTO edit VALUES (6304499854469759074, 1, 'consent', 6304499854469759075, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"inspectorate","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-10","form":"consent","form_version":1}', X'A18DF3A7B2DD22D420819568D8B9E51B', X'6C34EE4EE84E0C294EC6EBF3897D5911');
INSERT INTO edit VALUES (6304499854469759076, 1, 'consent', 6304499854469759077, NULL, NULL, '{"casefile_id":6304499854469759023,"purpose":"union","decision":"given","language":"mos","explained":"read_aloud","text_version":"Consent sheet, version 2","given_by":"self","mark":"thumb","witness":"M. Bamba","given_on":"2025-09-10","form":"consent","form_version":1}', X'DA13E190D7B839F2CD48C3670EBB6E00', X'BD93F0DB74020B92AE29421B0FE05293');
INSERT INTO edit VALUES (6304499854469759078, 1, 'session', 6304499854469759079, NULL, NULL, '{"casefile_id":6304499854469759023,"status":"held","kind":"rpl_advice","held_on":"2025-09-15","minutes":70,"channel":"desk","place":"Adjamé","language":"mos","language_2":"fr","interpreter":"staff","interpreter_name":"M. Bamba","present":"staff","private":1,"topics":"documents skills rpl training language rights","sheets":"RPL in six pictures, Mooré, version 1","summary":"Four goals agreed and read back in Mooré. He knows that the test may fail or count in part, and how to appeal.\u000a\"If I must read a drawing, I must learn it first.\"","read_back":1,"rating":"4","next_on":"2025-10-21","next_what":"Look at the evidence, conversation with the assessor","form":"session","form_version":1}', X'E54E61045A7C27E22A495E55EBA07B60', X'1CB0B742791957DAE313CFCED4694A2D');
INSERT INTO edit VALUES (6304499854469759080, 1, 'step', 6304499854469759081, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"Papers and wages in safe hands","action":"Claim the wages that are owed","responsible":"partner","partner":"Labour inspectorate (demo)","due_on":"2025-10-31","status":"doing","note":"90 000 of 150 000 XOF paid on 20 October.","form":"step","form_version":1}', X'8A99F7652D799530D45B956F308BCE0C', X'FBE51A2FFD0AE7C30489DA1FF65A8FE8');
INSERT INTO edit VALUES (6304499854469759082, 1, 'step', 6304499854469759083, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"A certificate of masonry","action":"Evening class in reading drawings, 24 hours","responsible":"partner","partner":"Technical centre (demo)","continuum":"development","start_on":"2025-11-17","due_on":"2026-01-16","status":"planned","cost":24000,"cost_currency":"XOF","payer":"donor","form":"step","form_version":1}', X'3988EC671E5172E6C5808C76B94125DF', X'BDF69E47ED255C2CD2985A2BCBC6ADF4');
INSERT INTO edit VALUES (6304499854469759084, 1, 'step', 6304499854469759085, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"Read French","action":"Learn to read simple French, level A2","responsible":"worker","continuum":"formation","start_on":"2025-10-06","due_on":"2026-03-31","status":"planned","form":"step","form_version":1}', X'565EC0FEFC72A95A5E5CDECF8BB81875', X'555B9321E3D8AEA5641BBF1049335FCA');
INSERT INTO edit VALUES (6304499854469759086, 1, 'step', 6304499854469759087, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"A job with a contract","action":"Look for a firm that gives a written contract","responsible":"desk","partner":"A. Koffi","continuum":"utilization","due_on":"2026-03-31","status":"planned","form":"step","form_version":1}', X'C4D0A2656F4C4BF43280D4101C5C19F7', X'41BABF7499B3403C9E84DF8FECF97515');
INSERT INTO edit VALUES (6304499854469759088, 1, 'appraisal', 6304499854469759089, NULL, NULL, '{"casefile_id":6304499854469759023,"made_on":"2025-09-15","made_by":"A. Koffi","strengths":"Eleven years at the trade, precise in talk about bond and plumb, patient teacher, own tools.","gaps":"Reads no drawings, quantities only with help, little written French.","doubts":"How far plaster work was his own: to be seen in the practical.","numeracy":"multiplies","support":"intensive","support_why":"Card and wages kept back, reads little, no relatives in town","recommended":"rpl language training legal protection","summary":"A mason whose skills nobody has certified. First the card and the wages, then RPL on MAC-2 with a class in reading drawings.","shared":1,"form":"appraisal","form_version":1}', X'F0466A2D04EDA798A6FBEBD9BDA7D26E', X'756C8F6F21D150313BE9500B04B562FA');
INSERT INTO edit VALUES (6304499854469759091, 1, 'person', 6304499854469759092, NULL, NULL, '{"full_name":"DELA CRUZ Rosa","call_name":"Rosa","family_name":"DELA CRUZ","given_name":"Rosa","name_source":"passport","sex":"f","born":"1987-05","birth_place":"Iloilo","birth_country":"PHL","nationality":"PHL","mother_tongue":"tl","phone":"0900 000 0000","contact_how":"message","civil_status":"widowed","dependants":2,"form":"person","form_version":1,"absent":{"childcare":"not_asked"}}', X'17C8B4435359F3B80E2F05E9462364FF', X'CBBC45084167083061EA01AD664E167A');
INSERT INTO edit VALUES (6304499854469759091, 2, 'casefile', 6304499854469759090, NULL, NULL, '{"person_id":6304499854469759092,"number":"ABJ1-25-0002","state":"active","staff_id":6304499854469758977,"origin":"PHL","destination":"JOR","sector":"97","occupation":"5152","stage":"reintegration","stage_since":"2025-03","legal_status":"returnee_voluntary","heard_from":"association","opened_on":"2025-09-22","form":"casefile","form_version":1}', X'30A0F3A4A7CEFC9C84ED03AA404D4C47', X'049E7D476404FBF87BD61DFDCB48FF42');
INSERT INTO edit VALUES (6304499854469759093, 1, 'consent', 6304499854469759094, NULL, NULL, '{"casefile_id":6304499854469759090,"purpose":"casework","decision":"given","language":"en","explained":"read_self","given_by":"self","mark":"signature","given_on":"2025-09-22","form":"consent","form_version":1}', X'DAE9EA79118305ACD91CB90159A6D716', X'5509B72A531BC7D57E6C0CC12443DAAD');
INSERT INTO edit VALUES (6304499854469759095, 1, 'consent', 6304499854469759096, NULL, NULL, '{"casefile_id":6304499854469759090,"purpose":"share_vae_centre","decision":"given","language":"en","explained":"read_self","given_by":"self","mark":"signature","given_on":"2025-09-22","form":"consent","form_version":1}', X'74AA89865814B08C10BEF0487DA23B7F', X'C8BDA7852C9F9FEF29A9E9EBA74CB3F3');
INSERT INTO edit VALUES (6304499854469759097, 1, 'consent', 6304499854469759098, NULL, NULL, '{"casefile_id":6304499854469759090,"purpose":"statistics","decision":"refused","language":"en","explained":"read_self","given_by":"self","given_on":"2025-09-22","form":"consent","form_version":1}', X'9CE99688E7656ACA598A53BD41D4082F', X'19CBBAC7076E55A955EF05B16969E041');
INSERT INTO edit VALUES (6304499854469759099, 1, 'person_document', 6304499854469759100, NULL, NULL, '{"person_id":6304499854469759092,"kind":"passport","number":"P0000000A","country":"PHL","issued_on":"2018-01","expires_on":"2028-01","seen":"original","held_by":"worker","form":"person_document","form_version":1}', X'4D2431D0C5BBE11B2401F31C293E3AE9', X'2C50710D6C853C73B7E4EC754CB9A346');
INSERT INTO edit VALUES (6304499854469759101, 1, 'language_skill', 6304499854469759102, NULL, NULL, '{"casefile_id":6304499854469759090,"language":"tl","mother_tongue":1,"listening":"native","reading":"native","interaction":"native","production":"native","writing":"native","literacy":"long","learned":"home","form":"language_skill","form_version":1}', X'13C0992456A4732BFEBB28CB676CC966', X'EA2D88242C5E52861D33F9F1D1CB17B4');
INSERT INTO edit VALUES (6304499854469759103, 1, 'language_skill', 6304499854469759104, NULL, NULL, '{"casefile_id":6304499854469759090,"language":"en","mother_tongue":0,"listening":"B2","reading":"B2","interaction":"B2","production":"B1","writing":"B1","literacy":"long","learned":"school","form":"language_skill","form_version":1}', X'6F6B89772F0D90CE6F4616BF40724DAA', X'B4FFF49635D0F919E9BAEE0BC6A8E8D3');
INSERT INTO edit VALUES (6304499854469759105, 1, 'language_skill', 6304499854469759106, NULL, NULL, '{"casefile_id":6304499854469759090,"language":"ar","mother_tongue":0,"listening":"B1","reading":"A0","interaction":"A2","production":"A2","writing":"A0","literacy":"signs","learned":"work","form":"language_skill","form_version":1}', X'55B396FB3E9C5607CDDFE4799A1399C3', X'470E8C3760C481C6FB5B3C9F62B87F10');
INSERT INTO edit VALUES (6304499854469759107, 1, 'education', 6304499854469759108, NULL, NULL, '{"casefile_id":6304499854469759090,"kind":"school","title":"High school","level":"3","place":"Iloilo","country":"PHL","language":"en","from_on":"2000","to_on":"2004","completed":1,"certificate":"left_home","certificate_holder":"Her mother","standing":"declared","form":"education","form_version":1,"absent":{"school":"unknown"}}', X'E06A010F38FC6CB3EC789620C1854A5F', X'ADE78D5275CF8957476F1BEB53D2D1F2');
INSERT INTO edit VALUES (6304499854469759109, 1, 'work_experience', 6304499854469759110, NULL, NULL, '{"casefile_id":6304499854469759090,"kind":"job","job":"Nanny, cleaner, and in the shop too","occupation":"5152","industry":"97","place":"Amman","country":"JOR","from_on":"2018-02","to_on":"2025-02","months":84,"status":"42","contract":"written","informal":0,"tasks":"Signed as a nanny; on arrival also cleaned three floors and stood in the employer''s shop. Looked after twins from birth to school.","tools":"Washing machine, iron, cooker","pay":350,"pay_currency":"JOD","pay_per":"month","left_why":"treatment","proof":"contract photos","standing":"declared","form":"work_experience","form_version":1,"absent":{"employer":"refused"}}', X'5A844B1D9C91E7B715B66B56BAA6DDDE', X'68509189EC83FD36FEB21D880E8E7FFF');
INSERT INTO edit VALUES (6304499854469759111, 1, 'skill_claim', 6304499854469759112, NULL, NULL, '{"casefile_id":6304499854469759090,"skill":"Look after infants and children","kind":"occupational","occupation":"5311","level":"teach","years":7,"last_done":"2025-02","example":"Two children from birth to school.","standing":"declared","form":"skill_claim","form_version":1}', X'A12A7F7AE34F7628B701B5B3BA3C40AE', X'B0134F32CBA88AD5C46B1B2FB3300EA6');
INSERT INTO edit VALUES (6304499854469759113, 1, 'skill_claim', 6304499854469759114, NULL, NULL, '{"casefile_id":6304499854469759090,"skill":"Cook for a household","kind":"occupational","occupation":"5152","level":"alone","years":7,"last_done":"2025-02","standing":"declared","form":"skill_claim","form_version":1}', X'769C46BEBB92302973DC9B336DBC0C11', X'D1CD268CB013FCAB605AE4A810997750');
INSERT INTO edit VALUES (6304499854469759115, 1, 'skill_claim', 6304499854469759116, NULL, NULL, '{"casefile_id":6304499854469759090,"skill":"Care for an elderly person","kind":"occupational","occupation":"5322","level":"helped","years":1,"last_done":"2020~","standing":"declared","form":"skill_claim","form_version":1}', X'F3B55A6B54D0A04E558608D20E820333', X'96477F836654CAE1FC6B8C39DB8EFBC7');
INSERT INTO edit VALUES (6304499854469759117, 1, 'expectation', 6304499854469759118, NULL, NULL, '{"casefile_id":6304499854469759090,"wishes":"self_employment rpl training","job_1":"5311","place":"Iloilo","country":"PHL","move":0,"hours":"full","obstacles":"money care","obstacles_note":"Her savings went on the illness of her husband.","form":"expectation","form_version":1}', X'3E575D2A1519F4B1CAC2CEF0C629C5F4', X'1E8758C01CEB0860E3D95A3C700D1710');
INSERT INTO edit VALUES (6304499854469759119, 1, 'session', 6304499854469759120, NULL, NULL, '{"casefile_id":6304499854469759090,"status":"held","kind":"reintegration","held_on":"2025-09-22","minutes":60,"channel":"desk","language":"en","interpreter":"none","present":"alone","private":1,"topics":"contract skills rpl return reintegration","summary":"\"The paper said nanny. When I came it was nanny, cleaner and shop. My passport was in his drawer for seven years.\"","read_back":1,"rating":"4","next_on":"2025-10-20","next_what":"Go through the portfolio","form":"session","form_version":1}', X'3D6F0AEF3B1FD9DC887DA4E3AD5F0DB0', X'880CF375FF4617C1972A0B14F4CCA2D4');
INSERT INTO edit VALUES (6304499854469759121, 1, 'step', 6304499854469759122, NULL, NULL, '{"casefile_id":6304499854469759090,"session_id":6304499854469759120,"goal":"A certificate for what she did","action":"Course in care of the elderly, 80 hours","responsible":"partner","continuum":"development","due_on":"2026-02-27","status":"planned","form":"step","form_version":1,"absent":{"partner":"pending"}}', X'2DC19E94C480E707524D4879816D1F06', X'BB10E0359A35F294631819499AC74DE7');
INSERT INTO edit VALUES (6304499854469759123, 1, 'step', 6304499854469759124, NULL, NULL, '{"casefile_id":6304499854469759090,"session_id":6304499854469759120,"goal":"A day nursery of her own","action":"Write the plan of a day nursery","responsible":"worker","continuum":"utilization","due_on":"2026-03-31","status":"planned","form":"step","form_version":1}', X'262226A4F44400E14BD8594B71F24700', X'E849FB97576EF24902195E368AF1C095');
INSERT INTO edit VALUES (6304499854469759125, 1, 'attachment', 6304499854469759126, NULL, NULL, '{"id":"c6cc6871b9f8f798f6db3e314a1e191c52e26ee71e8ef60bb7040cc66acc9013","name":"uncle.txt","type":"text/plain","size":338,"here":1,"added_at":"2025-09-22T09:20:02.000Z"}', X'1D4B5801F72D52042BE6697C8ECD5916', X'A3163323A164795CDDF79D065EC74C53');
INSERT INTO edit VALUES (6304499854469759125, 2, 'evidence', 6304499854469759127, NULL, NULL, '{"casefile_id":6304499854469759023,"label":"E3","title":"Statement of the uncle who taught him","kind":"historical","medium":"letter","shows":"Four years of apprenticeship in Koudougou, what was learned","made_on":"2018-01","place":"Koudougou","language":"mos","referee":"KABORÉ Issa","referee_relation":"family","received_on":"2025-09-20","holder":"desk","seen":"copy","status":"accepted","verified_how":"questions","verified_by":"M. Bamba","verified_on":"2025-09-22","verified_note":"Told by phone on 20 September and written down; he describes the same jobs. The learning ended in 2018.","attachment":"c6cc6871b9f8f798f6db3e314a1e191c52e26ee71e8ef60bb7040cc66acc9013","form":"evidence","form_version":1,"absent":{"referee_phone":"refused"}}', X'B7A9FB77F77F58E877F7FABE89B1982E', X'C1EF891A078593FAE6D1E01785C891D9');
INSERT INTO edit VALUES (6304499854469759128, 1, 'attachment', 6304499854469759129, NULL, NULL, '{"id":"0f779e7da7333ab2318cec8b62e234c031fe4981c1831653ffb19ba792830c33","name":"foreman.pdf","type":"application/pdf","size":1215,"here":1,"added_at":"2025-09-24T15:40:02.000Z"}', X'E6E191AB31B35E4C3B47C83101754D2F', X'C46A872F57B9A54857074BA9EA7614D5');
INSERT INTO edit VALUES (6304499854469759128, 2, 'evidence', 6304499854469759130, NULL, NULL, '{"casefile_id":6304499854469759023,"label":"E2","title":"Report of the site foreman","kind":"third_party","medium":"letter","shows":"Which work he did, how often and how well, from 2021 to 2025","made_on":"2025-09-22","place":"Yopougon","language":"fr","referee":"OUATTARA Lassina, foreman","referee_relation":"foreman","referee_phone":"05 00 00 00 00","received_on":"2025-09-23","holder":"desk","seen":"original","status":"accepted","verified_how":"phone","verified_by":"M. Bamba","verified_on":"2025-09-24","verified_note":"The foreman repeats it in his own words and knows which walls.","attachment":"0f779e7da7333ab2318cec8b62e234c031fe4981c1831653ffb19ba792830c33","form":"evidence","form_version":1}', X'2C1C2068499E81ADC1962E899641FD7F', X'4B4DB0303D7A3BC41E2A57BB0F596B7B');
INSERT INTO edit VALUES (6304499854469759131, 1, 'work_experience', 6304499854469759132, NULL, NULL, '{"casefile_id":6304499854469759023,"kind":"job","job":"Mason in a contractor''s gang","occupation":"7112","industry":"41","place":"Abidjan","country":"CIV","from_on":"2021-03","to_on":"2025-08","months":53,"status":"43","contract":"none","informal":1,"tasks":"Laid block walls with corners, rendered, plastered; trained two helpers.","tools":"Own trowel, float, two-metre level, line","supervised":2,"pay":4500,"pay_currency":"XOF","pay_per":"day","left_why":"unpaid","proof":"photos witness works","referee":"Site foreman, Yopougon","standing":"verified","verified_how":"phone","verified_by":"M. Bamba","verified_on":"2025-09-24","form":"work_experience","form_version":1,"absent":{"employer":"refused"}}', X'A07D633A0A5CBBE0F020DCAB5124FF0E', X'C27494430030B355BDB6F911388F5545');
INSERT INTO edit VALUES (6304499854469759133, 1, 'step', 6304499854469759134, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"Papers and wages in safe hands","action":"Get the consular card back through the consulate","responsible":"partner","partner":"Consulate (demo)","due_on":"2025-10-15","status":"done","done_on":"2025-09-26","note":"Card in his hands on 26 September.","form":"step","form_version":1}', X'9FC81083ED0838EBE8B62104F5A90084', X'FCAE3F63C35736562AD6B3496AEACA39');
INSERT INTO edit VALUES (6304499854469759135, 1, 'attachment', 6304499854469759136, NULL, NULL, '{"id":"45a7185457b260b87d068336cf121fff34457af0b0154d7cfed60828424a4141","name":"wall.png","type":"image/png","size":758,"here":1,"added_at":"2025-09-27T10:00:02.000Z"}', X'CC4BD5EAEF82474A0FEDB9EE8AB0243F', X'AC20D22C52B99C2DFC8E4C75E5FF91C2');
INSERT INTO edit VALUES (6304499854469759135, 2, 'evidence', 6304499854469759137, NULL, NULL, '{"casefile_id":6304499854469759023,"label":"E1","title":"Photo of a block wall with a corner, Yopougon","kind":"indirect","medium":"photo","shows":"Wall of nine courses with a bonded corner, joints struck","made_on":"2025-06","place":"Yopougon","received_on":"2025-09-20","holder":"site","seen":"original","status":"accepted","verified_how":"site_visit","verified_by":"M. Bamba","verified_on":"2025-09-27","verified_note":"The wall stands; the neighbour saw him build it. Length, joints and plumb measured.","attachment":"45a7185457b260b87d068336cf121fff34457af0b0154d7cfed60828424a4141","form":"evidence","form_version":1}', X'F4612952AD9763829D751FEF5D0FD185', X'A832703B5FB8014902E74F638F3B282C');
INSERT INTO edit VALUES (6304499854469759138, 1, 'attachment', 6304499854469759139, NULL, NULL, '{"id":"2ccdcfd708761fac44ef6f1a106579ef16ea2e80467e2397efdeb0998a51e09e","name":"tools.png","type":"image/png","size":659,"here":1,"added_at":"2025-09-27T10:20:02.000Z"}', X'BDA47288773F230FF654E531A5C5D588', X'AB6A01A156267065A16DD648C9412A3B');
INSERT INTO edit VALUES (6304499854469759138, 2, 'evidence', 6304499854469759140, NULL, NULL, '{"casefile_id":6304499854469759023,"label":"E4","title":"Photo of his own tools","kind":"indirect","medium":"tool","shows":"Trowels, floats, level and line, clean and sharp","made_on":"2025-09-27","place":"Adjamé","received_on":"2025-09-27","holder":"worker","seen":"original","status":"accepted","verified_how":"original","verified_by":"M. Bamba","verified_on":"2025-09-27","attachment":"2ccdcfd708761fac44ef6f1a106579ef16ea2e80467e2397efdeb0998a51e09e","form":"evidence","form_version":1}', X'BAEE2FC0490535D9A8AB2AE1B18F6D70', X'3E4CC370467F38147596080C7CFBC8F4');
INSERT INTO edit VALUES (6304499854469759141, 1, 'evidence', 6304499854469759142, NULL, NULL, '{"casefile_id":6304499854469759023,"label":"E5","title":"Video of plastering, two minutes","kind":"indirect","medium":"video","shows":"He wets the wall, throws the first coat, levels and smooths it","made_on":"2025-08","place":"Abidjan","language":"dyu","received_on":"2025-09-27","holder":"worker","seen":"original","status":"checked","verified_how":"questions","verified_by":"M. Bamba","verified_on":"2025-09-27","verified_note":"Seen on his phone; kept there until a stick is at hand.","form":"evidence","form_version":1}', X'9D616677C936BB01198B3E06879F1CCF', X'3D7BCF46A576E658516C38A930B6E7D7');
INSERT INTO edit VALUES (6304499854469759143, 1, 'step', 6304499854469759144, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"A certificate of masonry","action":"Bring five photos of walls and the statements of uncle and foreman","responsible":"worker","continuum":"certification","due_on":"2025-09-30","status":"done","done_on":"2025-09-27","form":"step","form_version":1}', X'AE2FA1B473B562075744289627CA0F71', X'B26A8CF6A4F4D430D47FE3E9EA12569E');
INSERT INTO edit VALUES (6304499854469759145, 1, 'rpl', 6304499854469759146, NULL, NULL, '{"casefile_id":6304499854469759023,"standard":"mac-2@1","state":"judged","opened_on":"2025-09-15","centre":"VAE centre (demo)","facilitator":"M. Bamba","assessor":"K. Yao","language":"mos","told":"may_fail may_be_partial appeal cost time rights","experience_months":73,"applied_on":"2025-10-03","fee":10000,"fee_currency":"XOF","fee_state":"waived","adjustments":"Interpreter for Mooré; questions by word of mouth, none in writing.","form":"rpl","form_version":1}', X'1E22E2034D87D4508EA78680B530F552', X'77057472BBD87D8C39606229010C6CE1');
INSERT INTO edit VALUES (6304499854469759147, 1, 'step', 6304499854469759148, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759079,"goal":"A certificate of masonry","action":"Lodge the application and ask for the fee to be waived","responsible":"desk","partner":"M. Bamba","continuum":"certification","due_on":"2025-10-03","status":"done","done_on":"2025-10-03","cost":10000,"cost_currency":"XOF","payer":"waived","form":"step","form_version":1}', X'030C798CE821D1B187299B6379B76749', X'03AC806927E9A88F5211F01D222DBF15');
INSERT INTO edit VALUES (6304499854469759150, 1, 'person', 6304499854469759151, NULL, NULL, '{"full_name":"TRAORÉ Aminata","call_name":"Ami","name_source":"consular_card","sex":"f","born":"2003~","birth_place":"Sikasso","birth_country":"MLI","nationality":"MLI","mother_tongue":"bm","phone":"01 00 00 00 00","contact_how":"through_person","contact_note":"Par la présidente du groupement","civil_status":"single","dependants":1,"form":"person","form_version":1}', X'342292842B5145F15B67E52368086FE4', X'4E3F69E4631002792A18028AD68242E7');
INSERT INTO edit VALUES (6304499854469759150, 2, 'casefile', 6304499854469759149, NULL, NULL, '{"person_id":6304499854469759151,"number":"ABJ1-25-0003","state":"active","staff_id":6304499854469758977,"origin":"MLI","destination":"CIV","sector":"01","occupation":"6113","stage":"arrival","stage_since":"2025-08","arrived_on":"2025-08","legal_status":"free_movement_uemoa","work_permit":"not_needed","heard_from":"friend","opened_on":"2025-10-06","form":"casefile","form_version":1}', X'C2E9F1A2758632E39381EBC1C9097F35', X'20F372962D4D78D446ACD73A09A09E32');
INSERT INTO edit VALUES (6304499854469759152, 1, 'consent', 6304499854469759153, NULL, NULL, '{"casefile_id":6304499854469759149,"purpose":"casework","decision":"given","language":"bm","explained":"interpreter","given_by":"self","mark":"oral","witness":"M. Bamba","given_on":"2025-10-06","form":"consent","form_version":1}', X'10AB93489079967F017A0CC21607D76D', X'498949861960653E72F0391F1A4797F4');
INSERT INTO edit VALUES (6304499854469759154, 1, 'consent', 6304499854469759155, NULL, NULL, '{"casefile_id":6304499854469759149,"purpose":"protection","decision":"given","language":"bm","explained":"interpreter","given_by":"self","mark":"oral","witness":"M. Bamba","given_on":"2025-10-06","form":"consent","form_version":1}', X'8645EC684EC180A7572B1709B80B8BA2', X'E421E608EED8764B198D6DDFB443DD66');
INSERT INTO edit VALUES (6304499854469759156, 1, 'casefile_link', 6304499854469759157, NULL, NULL, '{"casefile_id":6304499854469759149,"kind":"sibling","other_name":"TRAORÉ Fatoumata","born":"2009","minor_alone":1,"note":"La sœur a son propre dossier ; la protection de l''enfance d''abord.","form":"casefile_link","form_version":1}', X'7B1B62E901F2BF395532884D8250EC9E', X'4FEAA9F5A97D41FEC8C5859D067A605B');
INSERT INTO edit VALUES (6304499854469759158, 1, 'language_skill', 6304499854469759159, NULL, NULL, '{"casefile_id":6304499854469759149,"language":"bm","mother_tongue":1,"listening":"native","reading":"A0","interaction":"native","production":"native","writing":"A0","literacy":"none","learned":"home","form":"language_skill","form_version":1}', X'8EA27E7EF691BC08503E3A535DF7CD54', X'94AA755E61DF31A6886BAB70328E6380');
INSERT INTO edit VALUES (6304499854469759160, 1, 'language_skill', 6304499854469759161, NULL, NULL, '{"casefile_id":6304499854469759149,"language":"fr","mother_tongue":0,"listening":"A1","reading":"A0","interaction":"A1","production":"A1","writing":"A0","literacy":"none","learned":"work","form":"language_skill","form_version":1}', X'9AE0882D9F119646CFE1A98732C8C5D6', X'358C1D9165CAA5A190098D33611B6114');
INSERT INTO edit VALUES (6304499854469759162, 1, 'education', 6304499854469759163, NULL, NULL, '{"casefile_id":6304499854469759149,"kind":"school","title":"Pas d''école","level":"010","country":"MLI","completed":0,"certificate":"never_issued","standing":"declared","form":"education","form_version":1,"absent":{"school":"unknown"}}', X'378A03D99C3C121789DC596F7B255D86', X'C6B4A10273AF3CE1A9EE1C1919A216A0');
INSERT INTO edit VALUES (6304499854469759164, 1, 'work_experience', 6304499854469759165, NULL, NULL, '{"casefile_id":6304499854469759149,"kind":"family","job":"Maraîchage avec ma mère","occupation":"6113","industry":"01","place":"Sikasso","country":"MLI","from_on":"2013~","to_on":"2025-07","tasks":"Semis, repiquage, arrosage, vente au marché.","tools":"Daba, arrosoir, motopompe","proof":"witness","standing":"declared","form":"work_experience","form_version":1}', X'75EE5D4ADFD23BC8CAF7A1B779AE3358', X'FA606C033521AB6AFC6F556A646BA9EA');
INSERT INTO edit VALUES (6304499854469759166, 1, 'skill_claim', 6304499854469759167, NULL, NULL, '{"casefile_id":6304499854469759149,"skill":"Repiquer et soigner l''oignon et la tomate","kind":"occupational","occupation":"6113","level":"alone","years":8,"last_done":"2025-07","standing":"declared","form":"skill_claim","form_version":1}', X'D4E3257D8FAF2298F696F976F6FA4B26', X'47575CC224C761BB7BE0D1CE8436500A');
INSERT INTO edit VALUES (6304499854469759168, 1, 'session', 6304499854469759169, NULL, NULL, '{"casefile_id":6304499854469759149,"status":"held","kind":"post_arrival","held_on":"2025-10-06","minutes":50,"channel":"desk","place":"Adjamé","language":"bm","interpreter":"community","interpreter_name":"Une femme du groupement","present":"child","private":1,"topics":"documents skills family housing rights","summary":"« Nous sommes venues à deux. Je réponds d''elle, mais je n''ai pas de papier pour cela. »","read_back":1,"rating":"3","next_on":"2025-10-13","next_what":"Avec le service social","form":"session","form_version":1}', X'61BC7DFD84516AE92BE7AB4F921547D5', X'21B836361DB1EF0ABBFE7AC8429EAD37');
INSERT INTO edit VALUES (6304499854469759170, 1, 'step', 6304499854469759171, NULL, NULL, '{"casefile_id":6304499854469759149,"session_id":6304499854469759169,"goal":"Une parcelle et un revenu","action":"Visiter la coopérative maraîchère","responsible":"worker","continuum":"utilization","due_on":"2025-11-14","status":"planned","form":"step","form_version":1}', X'AE96DFD49718FE8FF08F661C8CC9A627', X'47A5A4A813138EE14B3EC4D496F9A917');
INSERT INTO edit VALUES (6304499854469759173, 1, 'person', 6304499854469759174, NULL, NULL, '{"full_name":"TRAORÉ Fatoumata","call_name":"Fatou","name_source":"spoken","sex":"f","born":"2009","birth_country":"MLI","nationality":"MLI","mother_tongue":"bm","contact_how":"through_person","contact_note":"Par sa sœur Aminata","form":"person","form_version":1,"absent":{"phone":"not_applicable"}}', X'03175BB3A778A8BD35427BF75F5E0CB9', X'B9B2F09C7F369E05FD24718038C8AE4C');
INSERT INTO edit VALUES (6304499854469759173, 2, 'casefile', 6304499854469759172, NULL, NULL, '{"person_id":6304499854469759174,"number":"ABJ1-25-0004","state":"active","staff_id":6304499854469758985,"origin":"MLI","destination":"CIV","stage":"arrival","stage_since":"2025-08","arrived_on":"2025-08","heard_from":"friend","opened_on":"2025-10-06","form":"casefile","form_version":1,"absent":{"occupation":"unknown","legal_status":"not_asked","work_permit":"not_asked"}}', X'4F029CE2C570ED5D7ED5C6B6B0B5BC34', X'9D7DA6634B9AC3B7D5099E9A4BF6D93C');
INSERT INTO edit VALUES (6304499854469759175, 1, 'consent', 6304499854469759176, NULL, NULL, '{"casefile_id":6304499854469759172,"purpose":"casework","decision":"given","language":"bm","explained":"interpreter","given_by":"guardian","guardian":"Service social (démo)","mark":"signature","witness":"A. Koffi","given_on":"2025-10-07","form":"consent","form_version":1}', X'BBBEAA0D3FBA938F6EC928F90CB2BBB0', X'89492B5D71CBF07724B929931AF3F7C3');
INSERT INTO edit VALUES (6304499854469759177, 1, 'consent', 6304499854469759178, NULL, NULL, '{"casefile_id":6304499854469759172,"purpose":"protection","decision":"given","language":"bm","explained":"interpreter","given_by":"guardian","guardian":"Service social (démo)","mark":"signature","witness":"A. Koffi","given_on":"2025-10-07","form":"consent","form_version":1}', X'5DAFEB516503D5D324BB7BD225F28CD0', X'0663E1614F9690427D2609503C236156');
INSERT INTO edit VALUES (6304499854469759179, 1, 'casefile_link', 6304499854469759180, NULL, NULL, '{"casefile_id":6304499854469759172,"kind":"sibling","other_name":"TRAORÉ Aminata","born":"2003~","note":"Sœur aînée, majeure","form":"casefile_link","form_version":1}', X'128A2E701090F734AFB808EFE0E01EDA', X'48E55729AD3DCBCCACFF11921C2A1839');
INSERT INTO edit VALUES (6304499854469759181, 1, 'session', 6304499854469759182, NULL, NULL, '{"casefile_id":6304499854469759172,"status":"held","kind":"protection","held_on":"2025-10-07","minutes":35,"channel":"desk","place":"Adjamé","language":"bm","interpreter":"professional","interpreter_name":"Interprète du service social","present":"official","private":1,"topics":"health family housing rights","summary":"« Je veux rester avec ma sœur et aller à l''école. »","read_back":1,"next_on":"2025-10-14","next_what":"Décision du service social","form":"session","form_version":1,"absent":{"rating":"not_asked"}}', X'DE56D80E1BDDA5E7FC2369CFA99AAD08', X'F6FAB13CFF430BDB98B121DA01A6EC3F');
INSERT INTO edit VALUES (6304499854469759183, 1, 'step', 6304499854469759184, NULL, NULL, '{"casefile_id":6304499854469759172,"session_id":6304499854469759182,"goal":"École et protection","action":"Inscription à l''école passerelle","responsible":"partner","partner":"Service social (démo)","continuum":"formation","due_on":"2025-11-03","status":"doing","form":"step","form_version":1}', X'C00B1ADDD43A774298BBEAD8A177797D', X'7A4AB39BFC90C35A8BA3F2F13358BA21');
INSERT INTO edit VALUES (6304499854469759185, 1, 'step', 6304499854469759186, NULL, NULL, '{"casefile_id":6304499854469759149,"session_id":6304499854469759169,"goal":"La sœur en sécurité","action":"Voir le service social pour la sœur","responsible":"desk","partner":"R. N''Dri","due_on":"2025-10-07","status":"done","done_on":"2025-10-07","form":"step","form_version":1}', X'0DEAFE050CB7AE10F99C9A6996C5995F', X'AB5BBB4E639466A39E5B46B83AF4F002');
INSERT INTO edit VALUES (6304499854469759187, 1, 'step', 6304499854469759188, NULL, NULL, '{"casefile_id":6304499854469759090,"session_id":6304499854469759120,"goal":"A certificate for what she did","action":"Collect the contract and photos for the portfolio","responsible":"worker","continuum":"certification","due_on":"2025-10-20","status":"done","done_on":"2025-10-18","form":"step","form_version":1}', X'4E2B70BA14734E02B2D4E3F74170F7AB', X'E7EECEB0ACBC586FD5159AEC8EC4BD74');
INSERT INTO edit VALUES (6304499854469759189, 1, 'rpl', 6304499854469759190, NULL, NULL, '{"casefile_id":6304499854469759090,"standard":"domestic-work-nc-ii@pre-2022","state":"collecting","opened_on":"2025-10-20","facilitator":"M. Bamba","language":"en","told":"may_fail may_be_partial appeal cost time","experience_months":84,"form":"rpl","form_version":1,"absent":{"centre":"pending","assessor":"pending"}}', X'3178360E0A963B265C57B9ED2FB38ACD', X'9DEDF9E2A6F4D2E270A3F95180AB1DF1');
INSERT INTO edit VALUES (6304499854469759191, 1, 'attachment', 6304499854469759192, NULL, NULL, '{"id":"1f2363423fbe7bdc8802c09d516fc0b5ff4c93fee7164f83d716df863d48537d","name":"contract.txt","type":"text/plain","size":230,"here":1,"added_at":"2025-10-20T09:30:02.000Z"}', X'1F9970FE194A0297D3DA13BC6CF11B29', X'AA16BCF196050B103DDB7B9D7DECD550');
INSERT INTO edit VALUES (6304499854469759191, 2, 'evidence', 6304499854469759193, NULL, NULL, '{"casefile_id":6304499854469759090,"label":"E1","title":"The contract as she signed it","kind":"historical","medium":"contract","shows":"The work she was hired for, and for how long","made_on":"2018-01","language":"en","received_on":"2025-10-18","holder":"worker","seen":"original","status":"checked","verified_how":"original","verified_by":"M. Bamba","verified_on":"2025-10-20","attachment":"1f2363423fbe7bdc8802c09d516fc0b5ff4c93fee7164f83d716df863d48537d","form":"evidence","form_version":1}', X'B70266BF3FE4A589989CE8E6F252E1A5', X'FBA0F7CB4621C038D943D3C5D969A9EC');
INSERT INTO edit VALUES (6304499854469759194, 1, 'evidence', 6304499854469759195, NULL, NULL, '{"casefile_id":6304499854469759090,"label":"E2","title":"Letter of the family for the last five years","kind":"third_party","medium":"letter","shows":"That she kept the house and cooked for seven people","made_on":"2025-02","language":"en","referee_relation":"employer","received_on":"2025-10-18","holder":"worker","seen":"original","status":"received","form":"evidence","form_version":1,"absent":{"referee":"refused"}}', X'B3E2C367387609CCCA2F28046DF83287', X'CE2699868338900ACC179C32CE907FF4');
INSERT INTO edit VALUES (6304499854469759196, 1, 'evidence_link', 6304499854469759197, NULL, NULL, '{"evidence_id":6304499854469759195,"criterion":"domestic-work-nc-ii@pre-2022/HCS913301/1/1","form":"evidence_link","form_version":1}', X'AD7369633A21C8572FC01A8A798F0F83', X'B6A5B0DD65E2A803092592D92B267243');
INSERT INTO edit VALUES (6304499854469759198, 1, 'evidence_link', 6304499854469759199, NULL, NULL, '{"evidence_id":6304499854469759195,"criterion":"domestic-work-nc-ii@pre-2022/HCS913303/3/1","form":"evidence_link","form_version":1}', X'AA34072176A3954574CF7224A096514B', X'886735F3D7221F91B2802C49E6312A36');
INSERT INTO edit VALUES (6304499854469759200, 1, 'session', 6304499854469759201, NULL, NULL, '{"casefile_id":6304499854469759023,"status":"held","kind":"follow_up","held_on":"2025-10-21","minutes":40,"channel":"desk","place":"Adjamé","language":"mos","interpreter":"staff","interpreter_name":"M. Bamba","present":"staff","private":1,"topics":"rpl training money","summary":"The card is back. 90 000 of the 150 000 XOF came on the 20th; he wants the rest in two parts and no quarrel.\u000aPractical test proposed for 4 November; he asks for Mooré.","read_back":1,"rating":"4","next_on":"2025-11-04","next_what":"Practical test at the centre","form":"session","form_version":1}', X'D07B21CE2299EDC2BC9B7A3BD950F812', X'73B2DE0E4545A13D380936C5ADE95A62');
INSERT INTO edit VALUES (6304499854469759202, 1, 'step', 6304499854469759203, NULL, NULL, '{"casefile_id":6304499854469759023,"session_id":6304499854469759201,"goal":"A certificate of masonry","action":"Ask the centre for a Mooré interpreter at the test","responsible":"desk","partner":"M. Bamba","continuum":"certification","due_on":"2025-10-31","status":"planned","form":"step","form_version":1}', X'89FD0F81279B31F0DA019855D0245147', X'AED1D810C1850AFBCC1625BC8E44D465');
INSERT INTO edit VALUES (6304499854469759204, 1, 'attachment', 6304499854469759205, NULL, NULL, '{"id":"e59ab39c61f7ee9fe4a41cdbd13438cad4eeee6bfc68ebe7174fc0b6aaa53bc6","name":"conversation.txt","type":"text/plain","size":645,"here":1,"added_at":"2025-10-21T16:50:02.000Z"}', X'7BD4C4E2542197FAD9FBAB138A062313', X'02A4CF4B52B1751581D8305EAC2851F2');
INSERT INTO edit VALUES (6304499854469759204, 2, 'evidence', 6304499854469759206, NULL, NULL, '{"casefile_id":6304499854469759023,"label":"E6","title":"Conversation with the assessor","kind":"direct","medium":"conversation","shows":"What he looks at in sand, cement, squares and levels, and which dangers he sees","made_on":"2025-10-21","place":"Adjamé","language":"mos","received_on":"2025-10-21","holder":"desk","seen":"original","status":"accepted","verified_how":"present","verified_by":"K. Yao","verified_on":"2025-10-21","attachment":"e59ab39c61f7ee9fe4a41cdbd13438cad4eeee6bfc68ebe7174fc0b6aaa53bc6","form":"evidence","form_version":1}', X'A78363D2B60D9DAC31CF9AAF98C84449', X'C13F2E4DF51061DC74CC517B8BF09068');
INSERT INTO edit VALUES (6304499854469759207, 1, 'evidence_link', 6304499854469759208, NULL, NULL, '{"evidence_id":6304499854469759137,"criterion":"mac-2@1/U4/1/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'BAA96986BC02E8F609FE40CA7CA4BEF8', X'3A3262B5AFB1F1EA1D0C453E5DC2668E');
INSERT INTO edit VALUES (6304499854469759209, 1, 'evidence_link', 6304499854469759210, NULL, NULL, '{"evidence_id":6304499854469759137,"criterion":"mac-2@1/U4/2/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'6ABBB13DFF8D206E900BCB41BC5D6068', X'8A6B62FB377C74AE3D33268EA29470F6');
INSERT INTO edit VALUES (6304499854469759211, 1, 'evidence_link', 6304499854469759212, NULL, NULL, '{"evidence_id":6304499854469759137,"criterion":"mac-2@1/U4/3/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'5DB541FCC6F6E0248BA1CC16F30C9905', X'3D8CE3FFFF5417D3A856B895733DA606');
INSERT INTO edit VALUES (6304499854469759213, 1, 'evidence_link', 6304499854469759214, NULL, NULL, '{"evidence_id":6304499854469759137,"criterion":"mac-2@1/U4/4/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'3D79B130917710DB51C2640EA6A6DFA1', X'BD0D03019DAADD305687189DA4F3B486');
INSERT INTO edit VALUES (6304499854469759215, 1, 'evidence_link', 6304499854469759216, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U1/1/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'C10D13BAE3F6CBAF455D402887A8AEA0', X'808F6518489195C4E6CEA22EAABAC33B');
INSERT INTO edit VALUES (6304499854469759217, 1, 'evidence_link', 6304499854469759218, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U2/2/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'3D8E2C14BCC5DE05FF901144CC2AFA1C', X'D7177BD71C3E7EF3E4AB6F06913D81C3');
INSERT INTO edit VALUES (6304499854469759219, 1, 'evidence_link', 6304499854469759220, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U2/3/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'19945051919E9764C6CA996164309A8F', X'1C77FD5C0DFAE83806D18D6E178FF213');
INSERT INTO edit VALUES (6304499854469759221, 1, 'evidence_link', 6304499854469759222, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U3/1/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'6863C84BCED91EB013FB20E76C04BFE8', X'57900D3C9144D983D421EBEF66220C78');
INSERT INTO edit VALUES (6304499854469759223, 1, 'evidence_link', 6304499854469759224, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U3/4/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'738A84E2830275C071E53157A244F45E', X'C006A4EA03C0849D17B839E7A268403A');
INSERT INTO edit VALUES (6304499854469759225, 1, 'evidence_link', 6304499854469759226, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U7/1/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'BAB6B0BDB25268CEE31627295FAFD714', X'5BA6663A9C17450317FDAD91BFAECF96');
INSERT INTO edit VALUES (6304499854469759227, 1, 'evidence_link', 6304499854469759228, NULL, NULL, '{"evidence_id":6304499854469759130,"criterion":"mac-2@1/U7/3/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'A309CC4458027DF084A6EA6684A30721', X'3DDD0823A073188782300A090F413A72');
INSERT INTO edit VALUES (6304499854469759229, 1, 'evidence_link', 6304499854469759230, NULL, NULL, '{"evidence_id":6304499854469759127,"criterion":"mac-2@1/U2/1/1","valid":"yes","authentic":"yes","current":"no","judged_by":"K. Yao","judged_on":"2025-10-22","note":"Older than five years","form":"evidence_link","form_version":1}', X'9B61E1CB0D4067FA91118BAF336D0260', X'F9E24D59FF917716DA5A997621D99A3C');
INSERT INTO edit VALUES (6304499854469759231, 1, 'evidence_link', 6304499854469759232, NULL, NULL, '{"evidence_id":6304499854469759127,"criterion":"mac-2@1/U3/2/1","valid":"yes","authentic":"yes","current":"no","judged_by":"K. Yao","judged_on":"2025-10-22","note":"Older than five years","form":"evidence_link","form_version":1}', X'96814A559DA8194E5324C0EF6D0B522A', X'D8812C0F1188D6AB882D1B17A6E7B3F9');
INSERT INTO edit VALUES (6304499854469759233, 1, 'evidence_link', 6304499854469759234, NULL, NULL, '{"evidence_id":6304499854469759140,"criterion":"mac-2@1/U7/2/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'7D56C1F325C4EEE9530A9D89FCA59031', X'D2F57A89FD5066FDB2C98C049DDEF3A1');
INSERT INTO edit VALUES (6304499854469759235, 1, 'evidence_link', 6304499854469759236, NULL, NULL, '{"evidence_id":6304499854469759142,"criterion":"mac-2@1/U5/1/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'F206C08C1405BCF5C09AAE95D0AB0CE8', X'7FD984705A2D412E4BDC3FF3A42EABAC');
INSERT INTO edit VALUES (6304499854469759237, 1, 'evidence_link', 6304499854469759238, NULL, NULL, '{"evidence_id":6304499854469759142,"criterion":"mac-2@1/U5/3/1","valid":"unknown","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","note":"A film does not show whether it is plumb","form":"evidence_link","form_version":1}', X'61DEB93A7405A0B588A038006C0D22EF', X'7766B275E5D684CA6E48101D538B758B');
INSERT INTO edit VALUES (6304499854469759239, 1, 'evidence_link', 6304499854469759240, NULL, NULL, '{"evidence_id":6304499854469759142,"criterion":"mac-2@1/U5/4/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'286CDAFB87E5118FA6CE89FDE4B17B38', X'4CE7822CB0FC1F09C13B1239513578C1');
INSERT INTO edit VALUES (6304499854469759241, 1, 'evidence_link', 6304499854469759242, NULL, NULL, '{"evidence_id":6304499854469759206,"criterion":"mac-2@1/U1/2/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'FB55BBDB4DE784F63850E045D724BFD5', X'09E0D9E18892A4FF37C2967803DEA0FC');
INSERT INTO edit VALUES (6304499854469759243, 1, 'evidence_link', 6304499854469759244, NULL, NULL, '{"evidence_id":6304499854469759206,"criterion":"mac-2@1/U2/1/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'7EBE2F91973BB175CDF2E9E17932E015', X'2C4CC43165FD3823CD40E27FD77545AD');
INSERT INTO edit VALUES (6304499854469759245, 1, 'evidence_link', 6304499854469759246, NULL, NULL, '{"evidence_id":6304499854469759206,"criterion":"mac-2@1/U3/2/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'9635D78E6D3549DD650792970FE85776', X'E816AE2ED0244DEFFDBC18AB5CCCAAC1');
INSERT INTO edit VALUES (6304499854469759247, 1, 'evidence_link', 6304499854469759248, NULL, NULL, '{"evidence_id":6304499854469759206,"criterion":"mac-2@1/U3/3/1","valid":"yes","authentic":"yes","current":"yes","judged_by":"K. Yao","judged_on":"2025-10-22","form":"evidence_link","form_version":1}', X'81FF00334896202C7C1AD83D9888AA8F', X'6D3D53CA3AEC9681BAA812BD2349CA72');
INSERT INTO edit VALUES (6304499854469759249, 1, 'evidence_link', 6304499854469759250, NULL, NULL, '{"evidence_id":6304499854469759193,"criterion":"domestic-work-nc-ii@pre-2022/HCS913202/3/1","valid":"yes","authentic":"yes","current":"unknown","judged_by":"K. Yao","judged_on":"2025-10-24","form":"evidence_link","form_version":1}', X'00197435FAF4C6997BE152A33170744B', X'5CDC25A033B7693DF35EDFDA06E47C05');
INSERT INTO edit VALUES (6304499854469759252, 1, 'person', 6304499854469759253, NULL, NULL, '{"full_name":"MENSAH Kofi","call_name":"Kofi","family_name":"MENSAH","given_name":"Kofi","name_source":"passport","sex":"m","born":"1984-08-02","birth_place":"Kpalimé","birth_country":"TGO","nationality":"TGO","nationality_2":"GHA","mother_tongue":"ee","phone":"90 00 00 00","contact_how":"call","email":"kofi@example.org","civil_status":"married","dependants":5,"licence":"moped car","form":"person","form_version":1}', X'5D92604C39F83D6AF592A7CB031AA0DB', X'E753B25D0C1512D4D81E3A4DCB9437E3');
INSERT INTO edit VALUES (6304499854469759252, 2, 'casefile', 6304499854469759251, NULL, NULL, '{"person_id":6304499854469759253,"number":"ABJ1-25-0005","state":"active","staff_id":6304499854469758977,"origin":"TGO","destination":"GHA","sector":"43","occupation":"7126","stage":"pre_departure","stage_since":"2025-10","legal_status":"national","work_permit":"not_needed","heard_from":"radio","opened_on":"2025-11-03","form":"casefile","form_version":1,"absent":{"arrived_on":"not_applicable"}}', X'D80950AF4B65932785FCC829516DD1BF', X'642AACBEEC30DBF6840A336B9B5FADF0');
INSERT INTO edit VALUES (6304499854469759254, 1, 'consent', 6304499854469759255, NULL, NULL, '{"casefile_id":6304499854469759251,"purpose":"casework","decision":"given","language":"fr","explained":"read_self","given_by":"self","mark":"signature","given_on":"2025-11-03","expires_on":"2028-11-02","form":"consent","form_version":1}', X'6E6A894767053E1F107FDA0BBDCC91C4', X'183C146383F041FE6EADB7D5694C288C');
INSERT INTO edit VALUES (6304499854469759256, 1, 'consent', 6304499854469759257, NULL, NULL, '{"casefile_id":6304499854469759251,"purpose":"employer","recipient":"Any firm in Accra","decision":"given","language":"fr","explained":"read_self","given_by":"self","mark":"signature","given_on":"2025-11-03","expires_on":"2028-11-02","form":"consent","form_version":1}', X'4A687B04294B03949556F4E5F2C7CA99', X'8B0AC348E5238888C66FA54D13748468');
INSERT INTO edit VALUES (6304499854469759258, 1, 'consent', 6304499854469759259, NULL, NULL, '{"casefile_id":6304499854469759251,"purpose":"statistics","decision":"given","language":"fr","explained":"read_self","given_by":"self","mark":"signature","given_on":"2025-11-03","form":"consent","form_version":1}', X'FADBBE1A49C1084B261528720C64F461', X'7A284D95F4BAEFCF47E6E259DF5B3986');
INSERT INTO edit VALUES (6304499854469759260, 1, 'person_document', 6304499854469759261, NULL, NULL, '{"person_id":6304499854469759253,"kind":"passport","number":"EB000000","country":"TGO","issued_on":"2023-04-11","expires_on":"2028-04-10","seen":"original","held_by":"worker","form":"person_document","form_version":1}', X'357BAA4A0009ACF3A1C2864D51C1F27F', X'D2936F5B29FEA23A5553F6F82E996FAF');
INSERT INTO edit VALUES (6304499854469759262, 1, 'language_skill', 6304499854469759263, NULL, NULL, '{"casefile_id":6304499854469759251,"language":"ee","mother_tongue":1,"listening":"native","reading":"B2","interaction":"native","production":"native","writing":"B1","literacy":"long","learned":"home","form":"language_skill","form_version":1}', X'3A34DE6D69CD0645B97A1C1D874ABBD9', X'8FF9EB98018DF95940ED453B2A0460B2');
INSERT INTO edit VALUES (6304499854469759264, 1, 'language_skill', 6304499854469759265, NULL, NULL, '{"casefile_id":6304499854469759251,"language":"fr","mother_tongue":0,"listening":"C1","reading":"C1","interaction":"C1","production":"C1","writing":"B2","literacy":"long","learned":"school","form":"language_skill","form_version":1}', X'BA39012FDFDA0C9557456DA5CCC2EBEF', X'0BC7F1605F0B3699E23AB298A9B0EFDA');
INSERT INTO edit VALUES (6304499854469759266, 1, 'language_skill', 6304499854469759267, NULL, NULL, '{"casefile_id":6304499854469759251,"language":"en","mother_tongue":0,"listening":"B1","reading":"A2","interaction":"B1","production":"A2","writing":"A2","literacy":"short","learned":"work","form":"language_skill","form_version":1}', X'64F8412B01A8678E8D9E86284B8225AF', X'F677B2B5C165C90ACEB1AE56ADE8C0E3');
INSERT INTO edit VALUES (6304499854469759268, 1, 'work_experience', 6304499854469759269, NULL, NULL, '{"casefile_id":6304499854469759251,"kind":"own_account","job":"Plumber, own small firm","occupation":"7126","industry":"43","place":"Lomé","country":"TGO","from_on":"2009","to_on":"2025-09","status":"21","tasks":"Water and waste lines of houses, tanks, pumps.","tools":"Threader, bender, press, pressure pump","supervised":3,"left_why":"better","proof":"letter photos works","standing":"declared","form":"work_experience","form_version":1,"absent":{"pay":"refused"}}', X'AB06A12002C2AFD3E05301D774AE9085', X'9D52C5E67368FBF5BC348C5ABA61B363');
INSERT INTO edit VALUES (6304499854469759270, 1, 'skill_claim', 6304499854469759271, NULL, NULL, '{"casefile_id":6304499854469759251,"skill":"Lay and test water lines","kind":"occupational","occupation":"7126","level":"teach","years":20,"last_done":"2025-09","standing":"evidenced","form":"skill_claim","form_version":1}', X'BA499FCAFA84F5844660B694F9ABF7C8', X'63F0D75BEF9BC6D845444FBFE383B28B');
INSERT INTO edit VALUES (6304499854469759272, 1, 'skill_claim', 6304499854469759273, NULL, NULL, '{"casefile_id":6304499854469759251,"skill":"Keep the books of a small firm","kind":"transversal","level":"alone","years":16,"last_done":"2025-09","standing":"declared","form":"skill_claim","form_version":1}', X'BAEB5E092014C9B9B9F50C45F017ECE7', X'B26A72130DAE819133D78AA528F23E99');
INSERT INTO edit VALUES (6304499854469759274, 1, 'expectation', 6304499854469759275, NULL, NULL, '{"casefile_id":6304499854469759251,"wishes":"job recognition migrate","job_1":"7126","place":"Accra","country":"GHA","move":1,"hours":"full","earliest":"2026-01","obstacles":"none","form":"expectation","form_version":1}', X'8031740A840ED5B5B44BE501E5D55284', X'4E23A471ACD122D421AF379D0985B9CC');
INSERT INTO edit VALUES (6304499854469759276, 1, 'session', 6304499854469759277, NULL, NULL, '{"casefile_id":6304499854469759251,"status":"held","kind":"pre_departure","held_on":"2025-11-03","minutes":40,"channel":"desk","language":"fr","interpreter":"none","present":"alone","private":1,"topics":"recruitment contract skills job_search insurance","summary":"He will not pay any agent. He asks whether his certificate counts in Accra.","read_back":1,"rating":"3","next_on":"2025-12-01","next_what":"Answer of the recognition body","form":"session","form_version":1}', X'909D9C92583A42A3B1A27614FBA969DF', X'0D57B2BEB10C23DDD97D8C74D4878824');
INSERT INTO edit VALUES (6304499854469759278, 1, 'step', 6304499854469759279, NULL, NULL, '{"casefile_id":6304499854469759251,"session_id":6304499854469759277,"goal":"A job in Accra","action":"Write down prices and pay of three firms in Accra","responsible":"worker","continuum":"transfer","due_on":"2025-12-01","status":"planned","form":"step","form_version":1}', X'E051C789DA5760733FA7DD1C9367BD7A', X'53C00FE9E09F63F09D55251D90C1D999');
INSERT INTO edit VALUES (6304499854469759280, 1, 'attachment', 6304499854469759281, NULL, NULL, '{"id":"d1a4bf5c6e8bb2b13334032936f6e6939cba671c6af59e3fa762ab070920109a","name":"certificate.pdf","type":"application/pdf","size":846,"here":1,"added_at":"2025-11-12T09:00:02.000Z"}', X'92E4631510F2A120A169A1D5C49EBE1B', X'7422E91F961A1F958ACBBBBB20470D58');
INSERT INTO edit VALUES (6304499854469759280, 2, 'education', 6304499854469759282, NULL, NULL, '{"casefile_id":6304499854469759251,"kind":"vocational","title":"Certificate of plumbing, three years","level":"3","field":"0732","school":"Technical institute of Lomé (demo)","place":"Lomé","country":"TGO","language":"fr","from_on":"2002","to_on":"2005","completed":1,"certificate":"original","recognised":"asked","recognised_where":"GHA","scan":"d1a4bf5c6e8bb2b13334032936f6e6939cba671c6af59e3fa762ab070920109a","standing":"verified","verified_how":"issuer","verified_by":"M. Bamba","verified_on":"2025-11-12","form":"education","form_version":1}', X'0B62F19C48C8B0D0539B9D547EE89521', X'D261C293C3DFFD2B397FEFFF087F03C6');
INSERT INTO edit VALUES (6304499854469759283, 1, 'step', 6304499854469759284, NULL, NULL, '{"casefile_id":6304499854469759251,"session_id":6304499854469759277,"goal":"Certificate recognised","action":"Ask the recognition body in Accra: listed institute","responsible":"desk","partner":"A. Koffi","continuum":"recognition","due_on":"2025-11-14","status":"done","done_on":"2025-11-12","form":"step","form_version":1}', X'B01F8601A390CB5ED4E9F89F7F44AE08', X'5496481EAD272407B3EEBAB570C8B380');
INSERT INTO tally VALUES ('case', 6);
INSERT INTO tally VALUES ('case.staff.6304499854469758977', 5);
INSERT INTO tally VALUES ('case.staff.6304499854469758985', 1);
INSERT INTO tally VALUES ('case.stage.arrival', 2);
INSERT INTO tally VALUES ('case.stage.pre_departure', 1);
INSERT INTO tally VALUES ('case.stage.reintegration', 1);
INSERT INTO tally VALUES ('case.stage.stay', 2);
INSERT INTO tally VALUES ('case.state.active', 6);
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN/1', 'domestic-work-nc-ii@pre-2022/E-CHILDREN', 1, '{"en":"Keep children safe","fr":"Assurer la sécurité des enfants"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN/2', 'domestic-work-nc-ii@pre-2022/E-CHILDREN', 2, '{"en":"Help with the day","fr":"Accompagner la journée"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY/1', 'domestic-work-nc-ii@pre-2022/E-ELDERLY', 1, '{"en":"Help with daily needs","fr":"Aider aux besoins quotidiens"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY/2', 'domestic-work-nc-ii@pre-2022/E-ELDERLY', 2, '{"en":"Watch over health","fr":"Veiller à la santé"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS/1', 'domestic-work-nc-ii@pre-2022/E-INFANTS', 1, '{"en":"Feed, wash and change","fr":"Nourrir, laver et changer"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS/2', 'domestic-work-nc-ii@pre-2022/E-INFANTS', 2, '{"en":"Play and put to sleep","fr":"Jouer et endormir"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-PETS/1', 'domestic-work-nc-ii@pre-2022/E-PETS', 1, '{"en":"Feed and clean","fr":"Nourrir et nettoyer"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-PETS/2', 'domestic-work-nc-ii@pre-2022/E-PETS', 2, '{"en":"Handle with care","fr":"Manipuler avec soin"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS/1', 'domestic-work-nc-ii@pre-2022/E-PLANTS', 1, '{"en":"Water and feed","fr":"Arroser et nourrir"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS/2', 'domestic-work-nc-ii@pre-2022/E-PLANTS', 2, '{"en":"Keep tidy","fr":"Entretenir"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/1', 'domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS', 1, '{"en":"Help as the person wants it","fr":"Aider comme la personne le souhaite"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/2', 'domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS', 2, '{"en":"Stay calm in a crisis","fr":"Rester calme en cas de crise"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/1', 'domestic-work-nc-ii@pre-2022/HCS913201', 1, '{"en":"Understand what is wanted","fr":"Comprendre ce qui est attendu"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/2', 'domestic-work-nc-ii@pre-2022/HCS913201', 2, '{"en":"Behave in somebody else''s home","fr":"Se conduire chez autrui"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/3', 'domestic-work-nc-ii@pre-2022/HCS913201', 3, '{"en":"Deal with complaints and visitors","fr":"Répondre aux plaintes et aux visiteurs"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/1', 'domestic-work-nc-ii@pre-2022/HCS913202', 1, '{"en":"Plan the day","fr":"Prévoir la journée"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/2', 'domestic-work-nc-ii@pre-2022/HCS913202', 2, '{"en":"Keep an eye on quality","fr":"Veiller à la qualité"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/3', 'domestic-work-nc-ii@pre-2022/HCS913202', 3, '{"en":"Know rights and limits","fr":"Connaître ses droits et ses limites"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/1', 'domestic-work-nc-ii@pre-2022/HCS913301', 1, '{"en":"Clean floors, furniture and windows","fr":"Nettoyer sols, meubles et vitres"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/2', 'domestic-work-nc-ii@pre-2022/HCS913301', 2, '{"en":"Make up beds and rooms","fr":"Faire les lits et les chambres"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/3', 'domestic-work-nc-ii@pre-2022/HCS913301', 3, '{"en":"Clean toilet and bathroom","fr":"Nettoyer toilettes et salle de bain"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/4', 'domestic-work-nc-ii@pre-2022/HCS913301', 4, '{"en":"Clean the kitchen","fr":"Nettoyer la cuisine"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/1', 'domestic-work-nc-ii@pre-2022/HCS913302', 1, '{"en":"Sort the laundry","fr":"Trier le linge"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/2', 'domestic-work-nc-ii@pre-2022/HCS913302', 2, '{"en":"Wash and dry","fr":"Laver et sécher"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/3', 'domestic-work-nc-ii@pre-2022/HCS913302', 3, '{"en":"Iron and put away","fr":"Repasser et ranger"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/1', 'domestic-work-nc-ii@pre-2022/HCS913303', 1, '{"en":"Buy and store food","fr":"Acheter et conserver les aliments"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/2', 'domestic-work-nc-ii@pre-2022/HCS913303', 2, '{"en":"Prepare ingredients","fr":"Préparer les ingrédients"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/3', 'domestic-work-nc-ii@pre-2022/HCS913303', 3, '{"en":"Cook","fr":"Cuisiner"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/1', 'domestic-work-nc-ii@pre-2022/HCS913304', 1, '{"en":"Lay the table","fr":"Mettre la table"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/2', 'domestic-work-nc-ii@pre-2022/HCS913304', 2, '{"en":"Serve","fr":"Servir"}');
INSERT INTO element VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/3', 'domestic-work-nc-ii@pre-2022/HCS913304', 3, '{"en":"Clear away","fr":"Débarrasser"}');
INSERT INTO element VALUES ('mac-2@1/U1/1', 'mac-2@1/U1', 1, '{"en":"Protect oneself","fr":"Se protéger"}');
INSERT INTO element VALUES ('mac-2@1/U1/2', 'mac-2@1/U1', 2, '{"en":"See what is dangerous","fr":"Voir les dangers"}');
INSERT INTO element VALUES ('mac-2@1/U1/3', 'mac-2@1/U1', 3, '{"en":"Work above the ground","fr":"Travailler en hauteur"}');
INSERT INTO element VALUES ('mac-2@1/U2/1', 'mac-2@1/U2', 1, '{"en":"Choose the materials","fr":"Choisir les matériaux"}');
INSERT INTO element VALUES ('mac-2@1/U2/2', 'mac-2@1/U2', 2, '{"en":"Measure the mix","fr":"Doser"}');
INSERT INTO element VALUES ('mac-2@1/U2/3', 'mac-2@1/U2', 3, '{"en":"Mix","fr":"Gâcher"}');
INSERT INTO element VALUES ('mac-2@1/U3/1', 'mac-2@1/U3', 1, '{"en":"Find the starting point","fr":"Trouver le point de départ"}');
INSERT INTO element VALUES ('mac-2@1/U3/2', 'mac-2@1/U3', 2, '{"en":"Draw the corner","fr":"Tracer l''angle"}');
INSERT INTO element VALUES ('mac-2@1/U3/3', 'mac-2@1/U3', 3, '{"en":"Carry the level","fr":"Reporter le niveau"}');
INSERT INTO element VALUES ('mac-2@1/U3/4', 'mac-2@1/U3', 4, '{"en":"Stretch the line","fr":"Tendre le cordeau"}');
INSERT INTO element VALUES ('mac-2@1/U4/1', 'mac-2@1/U4', 1, '{"en":"Lay the first course","fr":"Poser la première assise"}');
INSERT INTO element VALUES ('mac-2@1/U4/2', 'mac-2@1/U4', 2, '{"en":"Lay the joints","fr":"Faire les joints"}');
INSERT INTO element VALUES ('mac-2@1/U4/3', 'mac-2@1/U4', 3, '{"en":"Build the corner","fr":"Monter l''angle"}');
INSERT INTO element VALUES ('mac-2@1/U4/4', 'mac-2@1/U4', 4, '{"en":"Keep plumb","fr":"Garder l''aplomb"}');
INSERT INTO element VALUES ('mac-2@1/U5/1', 'mac-2@1/U5', 1, '{"en":"Prepare the wall","fr":"Préparer le mur"}');
INSERT INTO element VALUES ('mac-2@1/U5/2', 'mac-2@1/U5', 2, '{"en":"Set the guides","fr":"Dresser les repères"}');
INSERT INTO element VALUES ('mac-2@1/U5/3', 'mac-2@1/U5', 3, '{"en":"Level the coat","fr":"Dresser l''enduit"}');
INSERT INTO element VALUES ('mac-2@1/U5/4', 'mac-2@1/U5', 4, '{"en":"Smooth","fr":"Lisser"}');
INSERT INTO element VALUES ('mac-2@1/U6/1', 'mac-2@1/U6', 1, '{"en":"Read the drawing","fr":"Lire le plan"}');
INSERT INTO element VALUES ('mac-2@1/U6/2', 'mac-2@1/U6', 2, '{"en":"Work out the materials","fr":"Calculer les matériaux"}');
INSERT INTO element VALUES ('mac-2@1/U6/3', 'mac-2@1/U6', 3, '{"en":"Work out time and cost","fr":"Estimer temps et coût"}');
INSERT INTO element VALUES ('mac-2@1/U7/1', 'mac-2@1/U7', 1, '{"en":"Work with others","fr":"Travailler avec les autres"}');
INSERT INTO element VALUES ('mac-2@1/U7/2', 'mac-2@1/U7', 2, '{"en":"Keep the tools","fr":"Entretenir les outils"}');
INSERT INTO element VALUES ('mac-2@1/U7/3', 'mac-2@1/U7', 3, '{"en":"Clear the site","fr":"Ranger le chantier"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/AMH/N0301/1', 'sewing-machine-operator@1/AMH/N0301', 1, '{"en":"Prepare machine and pieces","fr":"Préparer la machine et les pièces"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/AMH/N0301/2', 'sewing-machine-operator@1/AMH/N0301', 2, '{"en":"Sew seams","fr":"Faire les coutures"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/AMH/N0301/3', 'sewing-machine-operator@1/AMH/N0301', 3, '{"en":"Sew by hand","fr":"Coudre à la main"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/AMH/N0301/4', 'sewing-machine-operator@1/AMH/N0301', 4, '{"en":"Check and pass on","fr":"Contrôler et transmettre"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-AREA/1', 'sewing-machine-operator@1/S-AREA', 1, '{"en":"Keep the place in order","fr":"Tenir le poste en ordre"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-AREA/2', 'sewing-machine-operator@1/S-AREA', 2, '{"en":"Care for the machine","fr":"Soigner la machine"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-AREA/3', 'sewing-machine-operator@1/S-AREA', 3, '{"en":"Notice bad running","fr":"Remarquer un mauvais fonctionnement"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-COMPLIANCE/1', 'sewing-machine-operator@1/S-COMPLIANCE', 1, '{"en":"Know the rules","fr":"Connaître les règles"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-COMPLIANCE/2', 'sewing-machine-operator@1/S-COMPLIANCE', 2, '{"en":"Keep the rules","fr":"Appliquer les règles"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-COMPLIANCE/3', 'sewing-machine-operator@1/S-COMPLIANCE', 3, '{"en":"Speak up","fr":"Prendre la parole"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-QUALITY/1', 'sewing-machine-operator@1/S-QUALITY', 1, '{"en":"Work to a sample","fr":"Travailler d''après un échantillon"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-QUALITY/2', 'sewing-machine-operator@1/S-QUALITY', 2, '{"en":"Keep the pace","fr":"Tenir la cadence"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-QUALITY/3', 'sewing-machine-operator@1/S-QUALITY', 3, '{"en":"Report trouble","fr":"Signaler les problèmes"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-SAFETY/1', 'sewing-machine-operator@1/S-SAFETY', 1, '{"en":"Protect oneself","fr":"Se protéger"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-SAFETY/2', 'sewing-machine-operator@1/S-SAFETY', 2, '{"en":"Know what to do in danger","fr":"Savoir quoi faire en cas de danger"}');
INSERT INTO element VALUES ('sewing-machine-operator@1/S-SAFETY/3', 'sewing-machine-operator@1/S-SAFETY', 3, '{"en":"Look after health","fr":"Veiller à sa santé"}');
INSERT INTO consent VALUES (6304499854469758990, 6304499854469758986, 'casework', NULL, 'given', 'ar', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2024-09-15', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469758992, 6304499854469758986, 'share_vae_centre', NULL, 'given', 'ar', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2024-09-15', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469758994, 6304499854469758986, 'employer', NULL, 'refused', 'ar', 'read_self', NULL, 'self', NULL, NULL, NULL, '2024-09-15', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759027, 6304499854469759023, 'casework', NULL, 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-08', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759029, 6304499854469759023, 'share_vae_centre', 'VAE centre (demo)', 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-08', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759031, 6304499854469759023, 'consulate', 'Consulate of Burkina Faso', 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-08', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759033, 6304499854469759023, 'statistics', NULL, 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-08', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759035, 6304499854469759023, 'photo', NULL, 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-08', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759037, 6304499854469759023, 'employer', NULL, 'refused', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, NULL, 'M. Bamba', '2025-09-08', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759075, 6304499854469759023, 'inspectorate', NULL, 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-10', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759077, 6304499854469759023, 'union', NULL, 'given', 'mos', 'read_aloud', 'Consent sheet, version 2', 'self', NULL, 'thumb', 'M. Bamba', '2025-09-10', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759094, 6304499854469759090, 'casework', NULL, 'given', 'en', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2025-09-22', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759096, 6304499854469759090, 'share_vae_centre', NULL, 'given', 'en', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2025-09-22', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759098, 6304499854469759090, 'statistics', NULL, 'refused', 'en', 'read_self', NULL, 'self', NULL, NULL, NULL, '2025-09-22', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759153, 6304499854469759149, 'casework', NULL, 'given', 'bm', 'interpreter', NULL, 'self', NULL, 'oral', 'M. Bamba', '2025-10-06', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759155, 6304499854469759149, 'protection', NULL, 'given', 'bm', 'interpreter', NULL, 'self', NULL, 'oral', 'M. Bamba', '2025-10-06', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759176, 6304499854469759172, 'casework', NULL, 'given', 'bm', 'interpreter', NULL, 'guardian', 'Service social (démo)', 'signature', 'A. Koffi', '2025-10-07', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759178, 6304499854469759172, 'protection', NULL, 'given', 'bm', 'interpreter', NULL, 'guardian', 'Service social (démo)', 'signature', 'A. Koffi', '2025-10-07', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759255, 6304499854469759251, 'casework', NULL, 'given', 'fr', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2025-11-03', '2028-11-02', NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759257, 6304499854469759251, 'employer', 'Any firm in Accra', 'given', 'fr', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2025-11-03', '2028-11-02', NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO consent VALUES (6304499854469759259, 6304499854469759251, 'statistics', NULL, 'given', 'fr', 'read_self', NULL, 'self', NULL, 'signature', NULL, '2025-11-03', NULL, NULL, NULL, NULL, 'consent', 1, NULL, NULL);
INSERT INTO work_experience VALUES (6304499854469758998, 6304499854469758986, 'own_account', 'Sewing at home for neighbours', '7531', NULL, '14', 'Irbid', 'JOR', '2018', '2024-08', NULL, '22', NULL, NULL, 'Mended and made dresses and school uniforms.', 'Household machine', NULL, NULL, NULL, NULL, 'better', 'witness works', NULL, NULL, 'declared', NULL, NULL, NULL, 'work_experience', 1, '{"pay":"refused"}', NULL);
INSERT INTO work_experience VALUES (6304499854469759053, 6304499854469759023, 'own_account', 'Mason', '7112', NULL, '43', 'Koudougou', 'BFA', '2018-02', '2019-10', 20, '22', NULL, NULL, 'Built rooms and yard walls in earth brick and block for neighbours.', 'Trowel, level, line, string, wheelbarrow', 1, NULL, NULL, NULL, 'migrated', 'witness works', NULL, NULL, 'declared', NULL, NULL, NULL, 'work_experience', 1, '{"pay":"unknown"}', NULL);
INSERT INTO work_experience VALUES (6304499854469759055, 6304499854469759023, 'job', 'Labourer on a building site', '9313', NULL, '41', 'Yopougon', 'CIV', '2019-11', '2021-02', 15, '43', 'none', 1, 'Carried block and sand, mixed mortar. Was a mason already, but nobody asked.', NULL, NULL, 3000, 'XOF', 'day', 'better', 'witness', NULL, NULL, 'declared', NULL, NULL, NULL, 'work_experience', 1, '{"employer":"not_asked"}', NULL);
INSERT INTO work_experience VALUES (6304499854469759110, 6304499854469759090, 'job', 'Nanny, cleaner, and in the shop too', '5152', NULL, '97', 'Amman', 'JOR', '2018-02', '2025-02', 84, '42', 'written', 0, 'Signed as a nanny; on arrival also cleaned three floors and stood in the employer''s shop. Looked after twins from birth to school.', 'Washing machine, iron, cooker', NULL, 350, 'JOD', 'month', 'treatment', 'contract photos', NULL, NULL, 'declared', NULL, NULL, NULL, 'work_experience', 1, '{"employer":"refused"}', NULL);
INSERT INTO work_experience VALUES (6304499854469759132, 6304499854469759023, 'job', 'Mason in a contractor''s gang', '7112', NULL, '41', 'Abidjan', 'CIV', '2021-03', '2025-08', 53, '43', 'none', 1, 'Laid block walls with corners, rendered, plastered; trained two helpers.', 'Own trowel, float, two-metre level, line', 2, 4500, 'XOF', 'day', 'unpaid', 'photos witness works', 'Site foreman, Yopougon', NULL, 'verified', 'phone', 'M. Bamba', '2025-09-24', 'work_experience', 1, '{"employer":"refused"}', NULL);
INSERT INTO work_experience VALUES (6304499854469759165, 6304499854469759149, 'family', 'Maraîchage avec ma mère', '6113', NULL, '01', 'Sikasso', 'MLI', '2013~', '2025-07', NULL, NULL, NULL, NULL, 'Semis, repiquage, arrosage, vente au marché.', 'Daba, arrosoir, motopompe', NULL, NULL, NULL, NULL, NULL, 'witness', NULL, NULL, 'declared', NULL, NULL, NULL, 'work_experience', 1, NULL, NULL);
INSERT INTO work_experience VALUES (6304499854469759269, 6304499854469759251, 'own_account', 'Plumber, own small firm', '7126', NULL, '43', 'Lomé', 'TGO', '2009', '2025-09', NULL, '21', NULL, NULL, 'Water and waste lines of houses, tanks, pumps.', 'Threader, bender, press, pressure pump', 3, NULL, NULL, NULL, 'better', 'letter photos works', NULL, NULL, 'declared', NULL, NULL, NULL, 'work_experience', 1, '{"pay":"refused"}', NULL);
INSERT INTO office VALUES (2404427514027114499, 'b96f06b313dd186c3d675651cbbfef28', 'Guichet unique Emploi-Migration, Adjamé (démo)', 'CIV', NULL, NULL, NULL, '2000-01-01T08:00:01.000Z', NULL, NULL, NULL, NULL);
INSERT INTO expectation VALUES (6304499854469759069, 6304499854469759023, 'better_job rpl language papers wages', '7112', '7123', NULL, 'Abidjan', 'CIV', 0, 'full', '2025-10', 150000, 'XOF', '"I want a paper that says I am a mason, and a chief who pays."', 'papers language reading money employer', 'The contractor keeps the consular card and owes six weeks of wages, 150 000 XOF by his count.', 'expectation', 1, NULL, NULL);
INSERT INTO expectation VALUES (6304499854469759118, 6304499854469759090, 'self_employment rpl training', '5311', NULL, NULL, 'Iloilo', 'PHL', 0, 'full', NULL, NULL, NULL, NULL, 'money care', 'Her savings went on the illness of her husband.', 'expectation', 1, NULL, NULL);
INSERT INTO expectation VALUES (6304499854469759275, 6304499854469759251, 'job recognition migrate', '7126', NULL, NULL, 'Accra', 'GHA', 1, 'full', '2026-01', NULL, NULL, NULL, 'none', NULL, 'expectation', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759012, 6304499854469759010, 'sewing-machine-operator@1/AMH/N0301/2/1', 'no', 'yes', 'yes', 'K. Yao', '2024-10-12', '4 mm off where 2 are allowed', 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759014, 6304499854469759010, 'sewing-machine-operator@1/AMH/N0301/2/3', 'yes', 'yes', 'yes', 'K. Yao', '2024-10-12', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759020, 6304499854469759018, 'sewing-machine-operator@1/AMH/N0301/2/1', 'yes', 'yes', 'yes', 'K. Yao', '2024-10-20', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759197, 6304499854469759195, 'domestic-work-nc-ii@pre-2022/HCS913301/1/1', NULL, NULL, NULL, NULL, NULL, NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759199, 6304499854469759195, 'domestic-work-nc-ii@pre-2022/HCS913303/3/1', NULL, NULL, NULL, NULL, NULL, NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759208, 6304499854469759137, 'mac-2@1/U4/1/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759210, 6304499854469759137, 'mac-2@1/U4/2/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759212, 6304499854469759137, 'mac-2@1/U4/3/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759214, 6304499854469759137, 'mac-2@1/U4/4/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759216, 6304499854469759130, 'mac-2@1/U1/1/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759218, 6304499854469759130, 'mac-2@1/U2/2/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759220, 6304499854469759130, 'mac-2@1/U2/3/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759222, 6304499854469759130, 'mac-2@1/U3/1/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759224, 6304499854469759130, 'mac-2@1/U3/4/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759226, 6304499854469759130, 'mac-2@1/U7/1/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759228, 6304499854469759130, 'mac-2@1/U7/3/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759230, 6304499854469759127, 'mac-2@1/U2/1/1', 'yes', 'yes', 'no', 'K. Yao', '2025-10-22', 'Older than five years', 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759232, 6304499854469759127, 'mac-2@1/U3/2/1', 'yes', 'yes', 'no', 'K. Yao', '2025-10-22', 'Older than five years', 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759234, 6304499854469759140, 'mac-2@1/U7/2/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759236, 6304499854469759142, 'mac-2@1/U5/1/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759238, 6304499854469759142, 'mac-2@1/U5/3/1', 'unknown', 'yes', 'yes', 'K. Yao', '2025-10-22', 'A film does not show whether it is plumb', 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759240, 6304499854469759142, 'mac-2@1/U5/4/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759242, 6304499854469759206, 'mac-2@1/U1/2/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759244, 6304499854469759206, 'mac-2@1/U2/1/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759246, 6304499854469759206, 'mac-2@1/U3/2/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759248, 6304499854469759206, 'mac-2@1/U3/3/1', 'yes', 'yes', 'yes', 'K. Yao', '2025-10-22', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO evidence_link VALUES (6304499854469759250, 6304499854469759193, 'domestic-work-nc-ii@pre-2022/HCS913202/3/1', 'yes', 'yes', 'unknown', 'K. Yao', '2025-10-24', NULL, 'evidence_link', 1, NULL, NULL);
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN', 'domestic-work-nc-ii@pre-2022', 8, 'E-CHILDREN', '{"en":"Care for children","fr":"Prendre soin des enfants"}', 'elective');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY', 'domestic-work-nc-ii@pre-2022', 9, 'E-ELDERLY', '{"en":"Care for elderly people","fr":"Prendre soin des personnes âgées"}', 'elective');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS', 'domestic-work-nc-ii@pre-2022', 7, 'E-INFANTS', '{"en":"Care for infants and toddlers","fr":"Prendre soin des nourrissons et des tout-petits"}', 'elective');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/E-PETS', 'domestic-work-nc-ii@pre-2022', 11, 'E-PETS', '{"en":"Care for pets","fr":"Prendre soin des animaux de compagnie"}', 'elective');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS', 'domestic-work-nc-ii@pre-2022', 12, 'E-PLANTS', '{"en":"Care for plants","fr":"Prendre soin des plantes"}', 'elective');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS', 'domestic-work-nc-ii@pre-2022', 10, 'E-SPECIAL-NEEDS', '{"en":"Care for people with special needs","fr":"Prendre soin de personnes ayant des besoins particuliers"}', 'elective');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/HCS913201', 'domestic-work-nc-ii@pre-2022', 1, 'HCS913201', '{"en":"Maintain good relations with clients","fr":"Entretenir de bonnes relations avec les clients"}', 'common');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/HCS913202', 'domestic-work-nc-ii@pre-2022', 2, 'HCS913202', '{"en":"Manage own performance","fr":"Gérer son propre travail"}', 'common');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/HCS913301', 'domestic-work-nc-ii@pre-2022', 3, 'HCS913301', '{"en":"Clean living room, dining room, bedrooms, toilet and kitchen","fr":"Nettoyer salon, salle à manger, chambres, toilettes et cuisine"}', 'core');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/HCS913302', 'domestic-work-nc-ii@pre-2022', 4, 'HCS913302', '{"en":"Wash and iron clothes, linen and fabric","fr":"Laver et repasser vêtements, linge et tissus"}', 'core');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/HCS913303', 'domestic-work-nc-ii@pre-2022', 5, 'HCS913303', '{"en":"Prepare hot and cold meals","fr":"Préparer des repas chauds et froids"}', 'core');
INSERT INTO unit VALUES ('domestic-work-nc-ii@pre-2022/HCS913304', 'domestic-work-nc-ii@pre-2022', 6, 'HCS913304', '{"en":"Serve food and beverages","fr":"Servir plats et boissons"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U1', 'mac-2@1', 1, 'U1', '{"en":"Work safely and use protective equipment","fr":"Travailler en sécurité et porter les équipements de protection"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U2', 'mac-2@1', 2, 'U2', '{"en":"Prepare mortar and materials","fr":"Préparer le mortier et les matériaux"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U3', 'mac-2@1', 3, 'U3', '{"en":"Set out with line and square","fr":"Implanter au cordeau et à l''équerre"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U4', 'mac-2@1', 4, 'U4', '{"en":"Lay a hollow block wall with a corner","fr":"Monter un mur en agglos avec un angle"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U5', 'mac-2@1', 5, 'U5', '{"en":"Render and plaster a wall","fr":"Crépir et enduire un mur"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U6', 'mac-2@1', 6, 'U6', '{"en":"Read a simple drawing and work out quantities","fr":"Lire un plan simple et calculer les quantités"}', 'core');
INSERT INTO unit VALUES ('mac-2@1/U7', 'mac-2@1', 7, 'U7', '{"en":"Work in a team, keep tools, leave a clean site","fr":"Travailler en équipe, entretenir les outils, laisser le chantier propre"}', 'common');
INSERT INTO unit VALUES ('sewing-machine-operator@1/AMH/N0301', 'sewing-machine-operator@1', 1, 'AMH/N0301', '{"en":"Stitch by machine or by hand","fr":"Coudre à la machine ou à la main"}', 'core');
INSERT INTO unit VALUES ('sewing-machine-operator@1/S-AREA', 'sewing-machine-operator@1', 3, 'S-AREA', '{"en":"Maintain work area, tools and machine","fr":"Entretenir poste, outils et machine"}', 'core');
INSERT INTO unit VALUES ('sewing-machine-operator@1/S-COMPLIANCE', 'sewing-machine-operator@1', 5, 'S-COMPLIANCE', '{"en":"Comply with rules of law, firm and buyer","fr":"Respecter les règles de la loi, de l''entreprise et de l''acheteur"}', 'core');
INSERT INTO unit VALUES ('sewing-machine-operator@1/S-QUALITY', 'sewing-machine-operator@1', 2, 'S-QUALITY', '{"en":"Meet quality and output","fr":"Tenir qualité et rendement"}', 'core');
INSERT INTO unit VALUES ('sewing-machine-operator@1/S-SAFETY', 'sewing-machine-operator@1', 4, 'S-SAFETY', '{"en":"Keep health, safety and security at work","fr":"Veiller à la santé, à la sécurité et à la sûreté au travail"}', 'core');
INSERT INTO counter VALUES (2404427514027114496, 2024, 1);
INSERT INTO counter VALUES (2404427514027114496, 2025, 5);
INSERT INTO device VALUES (2404427514027114496, 'ABJ1', '2000-01-01T08:00:01.000Z');
INSERT INTO step VALUES (6304499854469759004, 6304499854469758986, 6304499854469759002, 'A permit of her own', 'Apply for the permit through the union federation', 'desk', 'A. Koffi', 'utilization', NULL, '2024-11-15', 'doing', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759008, 6304499854469758986, 6304499854469759002, 'Occupational licence', 'Four days of theory, and four visits of the trainer', 'worker', NULL, 'development', NULL, '2024-10-11', 'done', '2024-10-11', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759016, 6304499854469758986, 6304499854469759002, 'Occupational licence', 'One more day of training: seam allowance', 'partner', 'Training centre (demo)', 'development', NULL, '2024-10-19', 'done', '2024-10-19', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759022, 6304499854469758986, 6304499854469759002, 'Occupational licence', 'Test again', 'worker', NULL, 'certification', NULL, '2024-10-20', 'done', '2024-10-20', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759073, 6304499854469759023, 6304499854469759071, 'Papers and wages in safe hands', 'Ask the consulate for help to get the card back', 'desk', 'A. Koffi', 'retention', NULL, '2025-09-10', 'done', '2025-09-09', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759081, 6304499854469759023, 6304499854469759079, 'Papers and wages in safe hands', 'Claim the wages that are owed', 'partner', 'Labour inspectorate (demo)', NULL, NULL, '2025-10-31', 'doing', NULL, NULL, NULL, NULL, NULL, '90 000 of 150 000 XOF paid on 20 October.', 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759083, 6304499854469759023, 6304499854469759079, 'A certificate of masonry', 'Evening class in reading drawings, 24 hours', 'partner', 'Technical centre (demo)', 'development', '2025-11-17', '2026-01-16', 'planned', NULL, NULL, 24000, 'XOF', 'donor', NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759085, 6304499854469759023, 6304499854469759079, 'Read French', 'Learn to read simple French, level A2', 'worker', NULL, 'formation', '2025-10-06', '2026-03-31', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759087, 6304499854469759023, 6304499854469759079, 'A job with a contract', 'Look for a firm that gives a written contract', 'desk', 'A. Koffi', 'utilization', NULL, '2026-03-31', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759122, 6304499854469759090, 6304499854469759120, 'A certificate for what she did', 'Course in care of the elderly, 80 hours', 'partner', NULL, 'development', NULL, '2026-02-27', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, '{"partner":"pending"}', NULL);
INSERT INTO step VALUES (6304499854469759124, 6304499854469759090, 6304499854469759120, 'A day nursery of her own', 'Write the plan of a day nursery', 'worker', NULL, 'utilization', NULL, '2026-03-31', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759134, 6304499854469759023, 6304499854469759079, 'Papers and wages in safe hands', 'Get the consular card back through the consulate', 'partner', 'Consulate (demo)', NULL, NULL, '2025-10-15', 'done', '2025-09-26', NULL, NULL, NULL, NULL, 'Card in his hands on 26 September.', 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759144, 6304499854469759023, 6304499854469759079, 'A certificate of masonry', 'Bring five photos of walls and the statements of uncle and foreman', 'worker', NULL, 'certification', NULL, '2025-09-30', 'done', '2025-09-27', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759148, 6304499854469759023, 6304499854469759079, 'A certificate of masonry', 'Lodge the application and ask for the fee to be waived', 'desk', 'M. Bamba', 'certification', NULL, '2025-10-03', 'done', '2025-10-03', NULL, 10000, 'XOF', 'waived', NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759171, 6304499854469759149, 6304499854469759169, 'Une parcelle et un revenu', 'Visiter la coopérative maraîchère', 'worker', NULL, 'utilization', NULL, '2025-11-14', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759184, 6304499854469759172, 6304499854469759182, 'École et protection', 'Inscription à l''école passerelle', 'partner', 'Service social (démo)', 'formation', NULL, '2025-11-03', 'doing', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759186, 6304499854469759149, 6304499854469759169, 'La sœur en sécurité', 'Voir le service social pour la sœur', 'desk', 'R. N''Dri', NULL, NULL, '2025-10-07', 'done', '2025-10-07', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759188, 6304499854469759090, 6304499854469759120, 'A certificate for what she did', 'Collect the contract and photos for the portfolio', 'worker', NULL, 'certification', NULL, '2025-10-20', 'done', '2025-10-18', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759203, 6304499854469759023, 6304499854469759201, 'A certificate of masonry', 'Ask the centre for a Mooré interpreter at the test', 'desk', 'M. Bamba', 'certification', NULL, '2025-10-31', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759279, 6304499854469759251, 6304499854469759277, 'A job in Accra', 'Write down prices and pay of three firms in Accra', 'worker', NULL, 'transfer', NULL, '2025-12-01', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO step VALUES (6304499854469759284, 6304499854469759251, 6304499854469759277, 'Certificate recognised', 'Ask the recognition body in Accra: listed institute', 'desk', 'A. Koffi', 'recognition', NULL, '2025-11-14', 'done', '2025-11-12', NULL, NULL, NULL, NULL, NULL, 'step', 1, NULL, NULL);
INSERT INTO education VALUES (6304499854469759049, 6304499854469759023, 'school', 'A few years of primary school', '030', NULL, NULL, NULL, NULL, 'Koudougou', 'BFA', 'fr', '2006', '2010', 0, 'never_issued', NULL, NULL, NULL, NULL, 'declared', NULL, NULL, NULL, 'education', 1, '{"school":"unknown"}', NULL);
INSERT INTO education VALUES (6304499854469759051, 6304499854469759023, 'apprenticeship', 'Mason, with my uncle', NULL, '0732', NULL, 'KABORÉ Issa, uncle', 1, 'Koudougou', 'BFA', 'mos', '2014-02', '2018-01', 1, 'never_issued', NULL, NULL, NULL, NULL, 'evidenced', NULL, NULL, NULL, 'education', 1, NULL, NULL);
INSERT INTO education VALUES (6304499854469759108, 6304499854469759090, 'school', 'High school', '3', NULL, NULL, NULL, NULL, 'Iloilo', 'PHL', 'en', '2000', '2004', 1, 'left_home', 'Her mother', NULL, NULL, NULL, 'declared', NULL, NULL, NULL, 'education', 1, '{"school":"unknown"}', NULL);
INSERT INTO education VALUES (6304499854469759163, 6304499854469759149, 'school', 'Pas d''école', '010', NULL, NULL, NULL, NULL, NULL, 'MLI', NULL, NULL, NULL, 0, 'never_issued', NULL, NULL, NULL, NULL, 'declared', NULL, NULL, NULL, 'education', 1, '{"school":"unknown"}', NULL);
INSERT INTO education VALUES (6304499854469759282, 6304499854469759251, 'vocational', 'Certificate of plumbing, three years', '3', '0732', 'Technical institute of Lomé (demo)', NULL, NULL, 'Lomé', 'TGO', 'fr', '2002', '2005', 1, 'original', NULL, 'asked', 'GHA', 'd1a4bf5c6e8bb2b13334032936f6e6939cba671c6af59e3fa762ab070920109a', 'verified', 'issuer', 'M. Bamba', '2025-11-12', 'education', 1, NULL, NULL);
INSERT INTO casefile VALUES (6304499854469758986, 6304499854469758988, 'ABJ1-24-0001', 'active', 6304499854469758977, 'SYR', 'JOR', '14', '8153', 'stay', '2013~', '2013~', 'refugee', 'pending', NULL, 'outreach', '2024-09-15', NULL, NULL, NULL, '2024-10-20T16:06:01.000Z', 'casefile', 1, NULL, NULL);
INSERT INTO casefile VALUES (6304499854469759023, 6304499854469759025, 'ABJ1-25-0001', 'active', 6304499854469758977, 'BFA', 'CIV', '43', '7112', 'stay', '2019-11-06', '2019-11-06', 'free_movement_uemoa', 'not_needed', NULL, 'union', '2025-09-08', NULL, NULL, NULL, '2025-10-22T09:26:01.000Z', 'casefile', 1, NULL, NULL);
INSERT INTO casefile VALUES (6304499854469759090, 6304499854469759092, 'ABJ1-25-0002', 'active', 6304499854469758977, 'PHL', 'JOR', '97', '5152', 'reintegration', '2025-03', NULL, 'returnee_voluntary', NULL, NULL, 'association', '2025-09-22', NULL, NULL, NULL, '2025-10-24T08:10:01.000Z', 'casefile', 1, NULL, NULL);
INSERT INTO casefile VALUES (6304499854469759149, 6304499854469759151, 'ABJ1-25-0003', 'active', 6304499854469758977, 'MLI', 'CIV', '01', '6113', 'arrival', '2025-08', '2025-08', 'free_movement_uemoa', 'not_needed', NULL, 'friend', '2025-10-06', NULL, NULL, NULL, '2025-10-07T16:13:01.000Z', 'casefile', 1, NULL, NULL);
INSERT INTO casefile VALUES (6304499854469759172, 6304499854469759174, 'ABJ1-25-0004', 'active', 6304499854469758985, 'MLI', 'CIV', NULL, NULL, 'arrival', '2025-08', '2025-08', NULL, NULL, NULL, 'friend', '2025-10-06', NULL, NULL, NULL, '2025-10-07T08:40:03.000Z', 'casefile', 1, '{"occupation":"unknown","legal_status":"not_asked","work_permit":"not_asked"}', NULL);
INSERT INTO casefile VALUES (6304499854469759251, 6304499854469759253, 'ABJ1-25-0005', 'active', 6304499854469758977, 'TGO', 'GHA', '43', '7126', 'pre_departure', '2025-10', NULL, 'national', 'not_needed', NULL, 'radio', '2025-11-03', NULL, NULL, NULL, '2025-11-12T16:20:01.000Z', 'casefile', 1, '{"arrived_on":"not_applicable"}', NULL);
INSERT INTO staff VALUES (2404427514027114498, 'Administrator', 'administrator', NULL, NULL, NULL, NULL, NULL, '2000-01-01T08:00:01.000Z', NULL, NULL, NULL, NULL);
INSERT INTO staff VALUES (6304499854469758977, 'A. Koffi', 'counsellor', NULL, NULL, NULL, NULL, NULL, '2024-09-15T07:30:02.000Z', NULL, NULL, NULL, NULL);
INSERT INTO staff VALUES (6304499854469758979, 'M. Bamba', 'field_officer', NULL, NULL, NULL, NULL, NULL, '2024-09-15T07:30:05.000Z', NULL, NULL, NULL, NULL);
INSERT INTO staff VALUES (6304499854469758981, 'K. Yao', 'assessor', NULL, NULL, NULL, NULL, NULL, '2024-09-15T07:30:08.000Z', NULL, NULL, NULL, NULL);
INSERT INTO staff VALUES (6304499854469758983, 'F. Touré', 'moderator', NULL, NULL, NULL, NULL, NULL, '2024-09-15T07:30:11.000Z', NULL, NULL, NULL, NULL);
INSERT INTO staff VALUES (6304499854469758985, 'R. N''Dri', 'supervisor', NULL, NULL, NULL, NULL, NULL, '2024-09-15T07:30:14.000Z', NULL, NULL, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759000, 6304499854469758986, 'Sew straight and curved seams by machine', 'occupational', '8153', 'alone', 6, '2024-08', NULL, 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759057, 6304499854469759023, 'Lay hollow block', 'occupational', '7112', 'alone', 11, '2025-08', 'Picture test of 8 September: 8 of 8 cards, alone.', 'evidenced', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759059, 6304499854469759023, 'Build a corner and keep it plumb', 'occupational', '7112', 'alone', 9, '2025-08', 'Picture test: 5 of 6 cards, alone.', 'evidenced', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759061, 6304499854469759023, 'Render and plaster a wall', 'occupational', '7123', 'alone', 6, '2025-08', 'Picture test: 3 of 4 cards alone, 1 with help.', 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759063, 6304499854469759023, 'Work out how much block and cement is needed', 'occupational', '7112', 'helped', 2, '2025', 'Picture test: 1 of 3 cards, with help. Multiplies in his head.', 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759065, 6304499854469759023, 'Read a simple drawing', 'occupational', '7112', 'seen', NULL, NULL, 'Picture test: 0 of 3 cards.', 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759067, 6304499854469759023, 'Train helpers', 'transversal', NULL, 'teach', 2, '2025-08', 'Two helpers of the gang now lay block themselves.', 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759112, 6304499854469759090, 'Look after infants and children', 'occupational', '5311', 'teach', 7, '2025-02', 'Two children from birth to school.', 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759114, 6304499854469759090, 'Cook for a household', 'occupational', '5152', 'alone', 7, '2025-02', NULL, 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759116, 6304499854469759090, 'Care for an elderly person', 'occupational', '5322', 'helped', 1, '2020~', NULL, 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759167, 6304499854469759149, 'Repiquer et soigner l''oignon et la tomate', 'occupational', '6113', 'alone', 8, '2025-07', NULL, 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759271, 6304499854469759251, 'Lay and test water lines', 'occupational', '7126', 'teach', 20, '2025-09', NULL, 'evidenced', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO skill_claim VALUES (6304499854469759273, 6304499854469759251, 'Keep the books of a small firm', 'transversal', NULL, 'alone', 16, '2025-09', NULL, 'declared', NULL, NULL, NULL, 'skill_claim', 1, NULL, NULL);
INSERT INTO appraisal VALUES (6304499854469759089, 6304499854469759023, '2025-09-15', 'A. Koffi', 'Eleven years at the trade, precise in talk about bond and plumb, patient teacher, own tools.', 'Reads no drawings, quantities only with help, little written French.', 'How far plaster work was his own: to be seen in the practical.', 'multiplies', 'intensive', 'Card and wages kept back, reads little, no relatives in town', 'rpl language training legal protection', 'A mason whose skills nobody has certified. First the card and the wages, then RPL on MAC-2 with a class in reading drawings.', 1, 'appraisal', 1, NULL, NULL);
INSERT INTO attachment_chunk VALUES ('0f779e7da7333ab2318cec8b62e234c031fe4981c1831653ffb19ba792830c33', 0, X'255044462D312E340A25E2E3CFD30A312030206F626A0A3C3C202F54797065202F436174616C6F67202F5061676573203220302052203E3E0A656E646F626A0A322030206F626A0A3C3C202F54797065202F5061676573202F4B696473205B33203020525D202F436F756E742031203E3E0A656E646F626A0A332030206F626A0A3C3C202F54797065202F50616765202F506172656E74203220302052202F4D65646961426F78205B30203020353935203834325D202F436F6E74656E7473203420302052202F5265736F7572636573203C3C202F466F6E74203C3C202F4631203520302052203E3E203E3E203E3E0A656E646F626A0A342030206F626A0A3C3C202F4C656E67746820363337203E3E0A73747265616D0A4254202F46312031322054662037322037373020546420313820544C0A2844C94D4F209620617563756E206368616E746965722C20617563756E6520706572736F6E6E652072E9656C6C652920546A20542A0A282920546A20542A0A28526170706F72742064752063686566206465206368616E746965722920546A20542A0A28596F706F75676F6E2C206C652032322073657074656D62726520323032352920546A20542A0A282920546A20542A0A284B41424F52C92053616C69662061207472617661696C6CE920636F6D6D65206D61E76F6E2064616E73206D6F6E20E97175697065206465206D617273203230323120E020616FFB7420323032352E2920546A20542A0A282920546A20542A0A28496D706C616E746174696F6E20617520636F7264656175203A207365756C2C206368617175652073656D61696E652920546A20542A0A28446F736167652065742067E26368616765206475206D6F7274696572203A207365756C2C20636861717565206A6F75722920546A20542A0A284D75727320656E206167676C6F73206176656320616E676C6573203A207365756C2C20636861717565206A6F75722920546A20542A0A28456E6475697473203A207365756C2C20706172666F6973206176656320616964652920546A20542A0A284C65637475726520646520706C616E203A206E6F6E2920546A20542A0A282920546A20542A0A28496C20706F7274652063617371756520657420636861757373757265732E20496C206120666F726DE920646575782061696465732E2920546A20542A0A282920546A20542A0A284F55415454415241204C617373696E612C2063686566206465206368616E746965722920546A20542A0A45540A656E6473747265616D0A656E646F626A0A352030206F626A0A3C3C202F54797065202F466F6E74202F53756274797065202F5479706531202F42617365466F6E74202F48656C766574696361202F456E636F64696E67202F57696E416E7369456E636F64696E67203E3E0A656E646F626A0A787265660A3020360A303030303030303030302036353533352066200A30303030303030303135203030303030206E200A30303030303030303634203030303030206E200A30303030303030313231203030303030206E200A30303030303030323437203030303030206E200A30303030303030393334203030303030206E200A747261696C65720A3C3C202F53697A652036202F526F6F74203120302052203E3E0A7374617274787265660A313033310A2525454F460A');
INSERT INTO attachment_chunk VALUES ('1f2363423fbe7bdc8802c09d516fc0b5ff4c93fee7164f83d716df863d48537d', 0, X'44656D6F3A206120636F6E7472616374206E6F626F6479207369676E65642E0A0A456D706C6F796D656E74206173206E616E6E792C20416D6D616E2E2046726F6D20466562727561727920323031382C2074776F2079656172732C2072656E657761626C652E0A54776F206368696C6472656E2E20456967687420686F7572732061206461792C206F6E6520646179206F6620726573742061207765656B2E20333530204A4F442061206D6F6E74682C206C6F6467696E6720616E64206D65616C732E0A50617373706F727420737461797320776974682074686520656D706C6F7965652E0A');
INSERT INTO attachment_chunk VALUES ('2ccdcfd708761fac44ef6f1a106579ef16ea2e80467e2397efdeb0998a51e09e', 0, X'89504E470D0A1A0A0000000D49484452000000A0000000780803000000427C095D00000015504C5445CDB48C5A5C60784828D4C43CB4B6BAA08864C83C325E9659F3000002394944415478DAEDDBEB5284300C4061D4D0F77F646F8BF49A8691C0714D7F395356BF59E91170BBACCB6360BF08DF73FBD6F0852F7C7FDD17218C50872F7CE18BD0B8FA84EE13F889F801642F14F97C0BD93ED15EFC621C6EA1D981FD63CC40AF10CA261C1C6305BAFAB4D0D87FC53EA1D980C317E788D76A7480A787F01B28E3171F037AF994D01C029E7F2256C0CE3147800E0B450A61EF9803404F9F9842AD033D425300E7A156814E170ABBD0106A0DE8ED1364A873A025D406E0B9219456A8867A0E74F48921D453E0C927620B845DB14A2D64FB0477C55F03717724D2BC85709FC06EDD0740CEA305E90AD13E5668BA40D24296FE5BC8F69142A301112194B190ECE384660C8484700414BA8F129A29F0EE85221321E819F5E316BC9D7A731ED667AC19B09CBA08387D06BC03ABA9233F6C3B3D8E03E7CFA87F80F5D42540C333D60DD84C5D01B43C037E00DBA90B80A67F26E6ABB898F207DA425302B32977A0318405309FF2CECCF3871AF2CFD871A821BE71A8299F5A18869AF2A98A61A8299FFA18869A72220E434D5928C350E3AFA829A189505F1CEA941237D4691FC450A772E0429D522B24853AB50315EAD41BA050A7A40801A14E49111242AD0109A1CE445FC77A2C945F85BAF2E542C6E7BC6B5F2644F896C6B70BAFBA6230F97AC004F0CD81776F889801EFDFB0A19F83800D25EA2A266C78513AC8D8F0A2FC255959216C0665C3907A354308CD42F7DD7A457D7CA1207DEB42F7F5EF8B49BE92C8DD99E872C7BE9CFDED620B79F8C217BED842FEDF7CEF46B8490088A31F750000000049454E44AE426082');
INSERT INTO attachment_chunk VALUES ('45a7185457b260b87d068336cf121fff34457af0b0154d7cfed60828424a4141', 0, X'89504E470D0A1A0A0000000D49484452000000C0000000900803000000698C94C200000015504C5445C4D6E4A8A6A0787670888681B28E6262605B96948F847E15EB0000029C4944415478DAEDDCE1728230100460A1D5F77F645B158D48462ED9BDBB307B7FDAC9B453F782247C424F27954AA552A9542A954AA55225A9995CE7470D1F8016649EA769BA4CCF5ABEFD1BDF18BD8D6F8C4E97D7F8FBAF9DCF3FB7A205295ED0DB5F7E8EAF623CC63FC2D51AB104580A1EE4FE823EFFF2FFF8D614CCF3E6C44CB5467C060007B11E12CBF83A46AD11B500B019B11E12D6F7C6F7009D41AC8784F5BDB137C07A46CC87D0DE43C2FADEB007B87FB504809C2E6B8DF00800395DD61AE1120071BAAC35C22180CF5662F800AF0207602C5EE561595BB06001188B57D9886F0B567F00C2E2553662EF16A27306B08B57D908EB16A221007EF12A1B61DD4298B7128CC5AB6C84F5F4D91200BE78958DB00658CA3C03BDA7CB5A235C02A0AF83CB46F8CD00F03AB86C043D80DF5662F800B64D5D3A95B06EEA12ABC4BE1949AF12DF66642095D88E319C4A74B8503695687421A9449C4AE0AF83CB1FF009E0F001875CE8B02EE4A7125417F25309BC0B85A904D685C25402E0425954A2D385B2A8445300A944A44A30AE83CB46D003F87DC021173AB40BF15582E842DE2AC17121779500BA50B44A805C285A257A5C28994AB4BA9054224C25BC6FBBA404F0BFED522E741C17725309AE0BB9A904C185A25402EC42512A8170A1242AD1EB424954A22D8054225025BC6FBBC40708BBED522E742C17A2AB04F37E21679520B990B74A205D285825502E14AC125D2E944B259A5D482A11A512D10F836202843F0C2A171AD885BC5482EC425E2AC170A1209540BB50904A405C28874A34EE85B2A944236C4925E25422FA615040802C0F83CA85067721B64A509F23F35509960B39AB04D485625502E642B12AD1E742A954A2DD85A412412A91ED5F540DFA30E8EE00BF83970228800228800228800228800228800228C0B07505A072C7BE61E6285C0000000049454E44AE426082');
INSERT INTO attachment_chunk VALUES ('c6cc6871b9f8f798f6db3e314a1e191c52e26ee71e8ef60bb7040cc66acc9013', 0, X'44656D6F2E20536169642062792070686F6E6520696E204D6F6F72C3A9206F6E2032302053657074656D62657220323032352C207772697474656E20646F776E20627920746865206465736B2E0A0A2253616C69662063616D6520746F206D6520696E204665627275617279203230313420616E642073746179656420666F75722079656172732E20466972737420686520636172726965642C207468656E206865206D697865642C207468656E0A6865206C6169642E2041742074686520656E642049206C6566742068696D20612077686F6C652077616C6C20616E642077656E7420746F206561742E2053616E64206865206B6E6F77732077697468206869732066696E676572732E205468650A636F726E6572206865206D616B65732077697468206120737472696E67206F66207468726565206B6E6F74733A2074687265652C20666F75722C20666976652E220A');
INSERT INTO attachment_chunk VALUES ('d1a4bf5c6e8bb2b13334032936f6e6939cba671c6af59e3fa762ab070920109a', 0, X'255044462D312E340A25E2E3CFD30A312030206F626A0A3C3C202F54797065202F436174616C6F67202F5061676573203220302052203E3E0A656E646F626A0A322030206F626A0A3C3C202F54797065202F5061676573202F4B696473205B33203020525D202F436F756E742031203E3E0A656E646F626A0A332030206F626A0A3C3C202F54797065202F50616765202F506172656E74203220302052202F4D65646961426F78205B30203020353935203834325D202F436F6E74656E7473203420302052202F5265736F7572636573203C3C202F466F6E74203C3C202F4631203520302052203E3E203E3E203E3E0A656E646F626A0A342030206F626A0A3C3C202F4C656E67746820323639203E3E0A73747265616D0A4254202F46312031322054662037322037373020546420313820544C0A2844C94D4F20962073616E732076616C6575722920546A20542A0A282920546A20542A0A28496E73746974757420746563686E69717565206465204C6F6DE9205C2864E96D6F5C292920546A20542A0A282920546A20542A0A284365727469666963617420646520706C6F6D626965722920546A20542A0A284D454E534148204B6F66692C206EE9206C65203220616FFB74203139383420E0204B70616C696DE92920546A20542A0A282920546A20542A0A28612073756976692074726F697320616E6EE9657320646520666F726D6174696F6E2C206465203230303220E020323030352E2920546A20542A0A45540A656E6473747265616D0A656E646F626A0A352030206F626A0A3C3C202F54797065202F466F6E74202F53756274797065202F5479706531202F42617365466F6E74202F48656C766574696361202F456E636F64696E67202F57696E416E7369456E636F64696E67203E3E0A656E646F626A0A787265660A3020360A303030303030303030302036353533352066200A30303030303030303135203030303030206E200A30303030303030303634203030303030206E200A30303030303030313231203030303030206E200A30303030303030323437203030303030206E200A30303030303030353636203030303030206E200A747261696C65720A3C3C202F53697A652036202F526F6F74203120302052203E3E0A7374617274787265660A3636330A2525454F460A');
INSERT INTO attachment_chunk VALUES ('e59ab39c61f7ee9fe4a41cdbd13438cad4eeee6bfc68ebe7174fc0b6aaa53bc6', 0, X'44656D6F2E20436F6E766572736174696F6E20696E204D6F6F72C3A92C2041646A616DC3A92C203231204F63746F62657220323032352E2041736B656420627920746865206173736573736F722C206E6F74656420627920746865206465736B2E0A0A486F7720646F20796F75206B6E6F7720676F6F642073616E643F2020202020205275627320697420696E2077617465723A20746865207761746572206D75737420636C65617220717569636B6C792C206E6F7468696E67206D75737420737469636B2E0A416E642063656D656E743F2020202020202020202020202020202020202020204F70656E7320746865207361636B3A206E6F206C756D70732C20636F6F6C20746F207468652068616E642E0A486F7720646F20796F75206D616B65206120636F726E65723F2020202020202054687265652073746570732C20666F75722073746570732C20616E642066697665206163726F73732C20776974682061206B6E6F7474656420737472696E672E0A5468652077616C6C2069732074656E206D6574726573206C6F6E672E202020205761746572206C6576656C2066726F6D20656E6420746F20656E642C206D61726B2C20737472696E672C206C6F6F6B20616761696E206174206561636820636F757273652E0A576861742063616E206875727420796F7520686572653F2020202020202020204E61696C7320696E20706C616E6B732C20746865206D6978657227732062656C742C207468652073756E3B2073617973207768617420686520646F657320666F7220656163682E0A412064726177696E672069732073686F776E2E2020202020202020202020202048652063616E6E6F7420726561642069742079657420616E64207361797320736F2E0A');
INSERT INTO attachment VALUES ('0f779e7da7333ab2318cec8b62e234c031fe4981c1831653ffb19ba792830c33', 6304499854469759129, 'foreman.pdf', 'application/pdf', 1215, 1, '2025-09-24T15:40:02.000Z');
INSERT INTO attachment VALUES ('1f2363423fbe7bdc8802c09d516fc0b5ff4c93fee7164f83d716df863d48537d', 6304499854469759192, 'contract.txt', 'text/plain', 230, 1, '2025-10-20T09:30:02.000Z');
INSERT INTO attachment VALUES ('2ccdcfd708761fac44ef6f1a106579ef16ea2e80467e2397efdeb0998a51e09e', 6304499854469759139, 'tools.png', 'image/png', 659, 1, '2025-09-27T10:20:02.000Z');
INSERT INTO attachment VALUES ('45a7185457b260b87d068336cf121fff34457af0b0154d7cfed60828424a4141', 6304499854469759136, 'wall.png', 'image/png', 758, 1, '2025-09-27T10:00:02.000Z');
INSERT INTO attachment VALUES ('c6cc6871b9f8f798f6db3e314a1e191c52e26ee71e8ef60bb7040cc66acc9013', 6304499854469759126, 'uncle.txt', 'text/plain', 338, 1, '2025-09-22T09:20:02.000Z');
INSERT INTO attachment VALUES ('d1a4bf5c6e8bb2b13334032936f6e6939cba671c6af59e3fa762ab070920109a', 6304499854469759281, 'certificate.pdf', 'application/pdf', 846, 1, '2025-11-12T09:00:02.000Z');
INSERT INTO attachment VALUES ('e59ab39c61f7ee9fe4a41cdbd13438cad4eeee6bfc68ebe7174fc0b6aaa53bc6', 6304499854469759205, 'conversation.txt', 'text/plain', 645, 1, '2025-10-21T16:50:02.000Z');
INSERT INTO session VALUES (6304499854469759002, 6304499854469758986, 'held', 'rpl_advice', '2024-09-15', 45, 'outreach', 'Irbid', 'ar', NULL, 'none', NULL, 'alone', 1, 'status rpl training safety', NULL, 'She wants a permit that is hers and not an employer''s.', 1, '4', '2024-10-12', 'Practical test', 'session', 1, NULL, NULL);
INSERT INTO session VALUES (6304499854469759071, 6304499854469759023, 'held', 'profile', '2025-09-08', 55, 'desk', 'Adjamé', 'mos', 'fr', 'staff', 'M. Bamba', 'staff', 1, 'documents contract skills rpl money rights', 'Your rights at work, Mooré (read aloud), version 1', '"I have built since I was fifteen. My uncle taught me. Here I began as a labourer, then I was a mason in a gang. The chief keeps my consular card since last year and has not paid six weeks."
He moves freely and nobody has hurt him. He does not want the chief to be called before he has decided.', 1, '3', '2025-09-15', 'Make the plan together', 'session', 1, NULL, NULL);
INSERT INTO session VALUES (6304499854469759079, 6304499854469759023, 'held', 'rpl_advice', '2025-09-15', 70, 'desk', 'Adjamé', 'mos', 'fr', 'staff', 'M. Bamba', 'staff', 1, 'documents skills rpl training language rights', 'RPL in six pictures, Mooré, version 1', 'Four goals agreed and read back in Mooré. He knows that the test may fail or count in part, and how to appeal.
"If I must read a drawing, I must learn it first."', 1, '4', '2025-10-21', 'Look at the evidence, conversation with the assessor', 'session', 1, NULL, NULL);
INSERT INTO session VALUES (6304499854469759120, 6304499854469759090, 'held', 'reintegration', '2025-09-22', 60, 'desk', NULL, 'en', NULL, 'none', NULL, 'alone', 1, 'contract skills rpl return reintegration', NULL, '"The paper said nanny. When I came it was nanny, cleaner and shop. My passport was in his drawer for seven years."', 1, '4', '2025-10-20', 'Go through the portfolio', 'session', 1, NULL, NULL);
INSERT INTO session VALUES (6304499854469759169, 6304499854469759149, 'held', 'post_arrival', '2025-10-06', 50, 'desk', 'Adjamé', 'bm', NULL, 'community', 'Une femme du groupement', 'child', 1, 'documents skills family housing rights', NULL, '« Nous sommes venues à deux. Je réponds d''elle, mais je n''ai pas de papier pour cela. »', 1, '3', '2025-10-13', 'Avec le service social', 'session', 1, NULL, NULL);
INSERT INTO session VALUES (6304499854469759182, 6304499854469759172, 'held', 'protection', '2025-10-07', 35, 'desk', 'Adjamé', 'bm', NULL, 'professional', 'Interprète du service social', 'official', 1, 'health family housing rights', NULL, '« Je veux rester avec ma sœur et aller à l''école. »', 1, NULL, '2025-10-14', 'Décision du service social', 'session', 1, '{"rating":"not_asked"}', NULL);
INSERT INTO session VALUES (6304499854469759201, 6304499854469759023, 'held', 'follow_up', '2025-10-21', 40, 'desk', 'Adjamé', 'mos', NULL, 'staff', 'M. Bamba', 'staff', 1, 'rpl training money', NULL, 'The card is back. 90 000 of the 150 000 XOF came on the 20th; he wants the rest in two parts and no quarrel.
Practical test proposed for 4 November; he asks for Mooré.', 1, '4', '2025-11-04', 'Practical test at the centre', 'session', 1, NULL, NULL);
INSERT INTO session VALUES (6304499854469759277, 6304499854469759251, 'held', 'pre_departure', '2025-11-03', 40, 'desk', NULL, 'fr', NULL, 'none', NULL, 'alone', 1, 'recruitment contract skills job_search insurance', NULL, 'He will not pay any agent. He asks whether his certificate counts in Accra.', 1, '3', '2025-12-01', 'Answer of the recognition body', 'session', 1, NULL, NULL);
INSERT INTO search_row VALUES (10, 6304499854469759090, 'abj1 25 0002 2 dela cruz rosa 09000000000 00000000 󹿬 􏺪 􋨂 􊺯 p0000000a domestic housekeepers gouvernantes et intendants a domicile nanny cleaner and in the shop too', 'dela cruz rosa', 'active', 'reintegration', 6304499854469758977, '2025-10-20', '2025-10-20');
INSERT INTO search_row VALUES (11, 6304499854469759023, 'abj1 25 0001 1 kabore salif 0700000000 00000000 󹿬 􄿌 􋨂 󼔯 b 0000000 b0000000 0000 ci 0000ci bricklayers and related workers macons mason labourer on a building site building construction labourers manoeuvres du batiment mason in a contractors gang', 'kabore salif', 'active', 'stay', 6304499854469758977, '2025-10-31', '2025-11-04');
INSERT INTO search_row VALUES (13, 6304499854469759149, 'abj1 25 0003 3 traore aminata ami 0100000000 00000000 󹿬 󰡅 􋨂 󿭼 􉥻 􁺛 gardeners horticultural and nursery growers agriculteurs et ouvriers qualifies de l horticulture et des pepinieres maraichage avec ma mere', 'traore aminata', 'active', 'arrival', 6304499854469758977, '2025-10-13', '2025-10-13');
INSERT INTO search_row VALUES (14, 6304499854469759172, 'abj1 25 0004 4 traore fatoumata fatou 󹿬 󰡅 󱵯 󸾻', 'traore fatoumata', 'active', 'arrival', 6304499854469758985, '2025-10-14', '2025-10-14');
INSERT INTO search_row VALUES (17, 6304499854469759251, 'abj1 25 0005 5 mensah kofi 90000000 󹿬 􁎂 􋨂 􌙙 eb000000 plumbers and pipe fitters plombiers et tuyauteurs plumber own small firm', 'mensah kofi', 'active', 'pre_departure', 6304499854469758977, '2025-12-01', '2025-12-01');
INSERT INTO search_row VALUES (2, 6304499854469758986, 'abj1 24 0001 1 حنان حداد hanan haddad hanan 0790000000 90000000 󹿬 􄿌 􋨂 􎄪 sewing machine operators conducteurs de machines a coudre sewing at home for neighbours tailors dressmakers furriers and hatters tailleurs couturiers fourreurs modistes et chapeliers', 'haddad hanan', 'active', 'stay', 6304499854469758977, '2024-10-12', '2024-10-12');
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN/1/1', 'domestic-work-nc-ii@pre-2022/E-CHILDREN/1', 1, '{"en":"Takes children to school and back by the safe way and hands them to nobody unknown","fr":"Accompagne les enfants à l''école par un trajet sûr et ne les confie à aucun inconnu"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN/1/2', 'domestic-work-nc-ii@pre-2022/E-CHILDREN/1', 2, '{"en":"Gives first help for a small burn, cut or fall","fr":"Donne les premiers soins en cas de brûlure, coupure ou chute légère"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN/2/1', 'domestic-work-nc-ii@pre-2022/E-CHILDREN/2', 1, '{"en":"Keeps meals, homework and bedtime in their order","fr":"Tient le rythme des repas, des devoirs et du coucher"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-CHILDREN/2/2', 'domestic-work-nc-ii@pre-2022/E-CHILDREN/2', 2, '{"en":"Sets limits without hitting, shouting or shaming","fr":"Pose des limites sans frapper, crier ni humilier"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY/1/1', 'domestic-work-nc-ii@pre-2022/E-ELDERLY/1', 1, '{"en":"Helps somebody up and to walk without risk to either","fr":"Aide à se lever et à marcher sans risque pour l''un ni l''autre"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY/1/2', 'domestic-work-nc-ii@pre-2022/E-ELDERLY/1', 2, '{"en":"Washes and dresses the person, letting them do what they can","fr":"Lave et habille la personne en la laissant faire ce qu''elle peut"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY/2/1', 'domestic-work-nc-ii@pre-2022/E-ELDERLY/2', 1, '{"en":"Gives medicine only as it is written down, and notes it","fr":"Ne donne les médicaments que selon l''écrit, et le note"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-ELDERLY/2/2', 'domestic-work-nc-ii@pre-2022/E-ELDERLY/2', 2, '{"en":"Notices and reports changes in appetite, sleep or mood","fr":"Remarque et signale les changements d''appétit, de sommeil ou d''humeur"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS/1/1', 'domestic-work-nc-ii@pre-2022/E-INFANTS/1', 1, '{"en":"Never leaves the child alone on a table or in water","fr":"Ne laisse jamais l''enfant seul sur une table ou dans l''eau"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS/1/2', 'domestic-work-nc-ii@pre-2022/E-INFANTS/1', 2, '{"en":"Prepares a bottle clean, at the right strength and warmth","fr":"Prépare un biberon propre, au bon dosage et à la bonne chaleur"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS/2/1', 'domestic-work-nc-ii@pre-2022/E-INFANTS/2', 1, '{"en":"Plays in ways that suit the age","fr":"Propose des jeux adaptés à l''âge"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-INFANTS/2/2', 'domestic-work-nc-ii@pre-2022/E-INFANTS/2', 2, '{"en":"Lays the child to sleep on the back, with nothing round the head","fr":"Couche l''enfant sur le dos, sans rien autour de la tête"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PETS/1/1', 'domestic-work-nc-ii@pre-2022/E-PETS/1', 1, '{"en":"Feeds as agreed and keeps water fresh","fr":"Nourrit comme convenu et change l''eau"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PETS/1/2', 'domestic-work-nc-ii@pre-2022/E-PETS/1', 2, '{"en":"Washes hands after touching animals, cages or litter","fr":"Se lave les mains après avoir touché animaux, cages ou litière"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PETS/2/1', 'domestic-work-nc-ii@pre-2022/E-PETS/2', 1, '{"en":"Walks a dog on the lead and cleans up after it","fr":"Promène le chien en laisse et ramasse ses déjections"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PETS/2/2', 'domestic-work-nc-ii@pre-2022/E-PETS/2', 2, '{"en":"Reports illness or bites at once","fr":"Signale aussitôt maladie ou morsure"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS/1/1', 'domestic-work-nc-ii@pre-2022/E-PLANTS/1', 1, '{"en":"Waters each plant as it needs, not all alike","fr":"Arrose chaque plante selon son besoin"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS/1/2', 'domestic-work-nc-ii@pre-2022/E-PLANTS/1', 2, '{"en":"Keeps sprays and fertiliser away from children, food and own skin","fr":"Tient pulvérisations et engrais loin des enfants, des aliments et de sa peau"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS/2/1', 'domestic-work-nc-ii@pre-2022/E-PLANTS/2', 1, '{"en":"Cuts off what is dead without hurting the plant","fr":"Coupe les parties mortes sans abîmer la plante"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-PLANTS/2/2', 'domestic-work-nc-ii@pre-2022/E-PLANTS/2', 2, '{"en":"Cleans pots, leaves and floor","fr":"Nettoie pots, feuilles et sol"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/1/1', 'domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/1', 1, '{"en":"Asks before helping and follows the person''s own way","fr":"Demande avant d''aider et suit la manière de la personne"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/1/2', 'domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/1', 2, '{"en":"Uses wheelchair, rail or hoist as shown, brakes on","fr":"Utilise fauteuil, barre ou lève-personne comme montré, freins serrés"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/2/1', 'domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/2', 1, '{"en":"Knows what to do in a fit or a panic and whom to call","fr":"Sait que faire lors d''une crise ou d''une panique et qui appeler"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/2/2', 'domestic-work-nc-ii@pre-2022/E-SPECIAL-NEEDS/2', 2, '{"en":"Writes down what happened, when and how long","fr":"Note ce qui s''est passé, quand et combien de temps"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/1/1', 'domestic-work-nc-ii@pre-2022/HCS913201/1', 1, '{"en":"Repeats an instruction in own words and asks when it is not clear","fr":"Redit une consigne avec ses mots et demande quand elle n''est pas claire"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/1/2', 'domestic-work-nc-ii@pre-2022/HCS913201/1', 2, '{"en":"Notes what must not be forgotten: times, allergies, keys, telephone numbers","fr":"Note ce qu''il ne faut pas oublier : heures, allergies, clés, téléphones"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/2/1', 'domestic-work-nc-ii@pre-2022/HCS913201/2', 1, '{"en":"Keeps to herself or himself what is seen and heard in the house","fr":"Garde pour soi ce qui est vu et entendu dans la maison"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/2/2', 'domestic-work-nc-ii@pre-2022/HCS913201/2', 2, '{"en":"Speaks and dresses as the household expects, without giving up own dignity","fr":"Parle et s''habille selon les usages de la maison, sans renoncer à sa dignité"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/3/1', 'domestic-work-nc-ii@pre-2022/HCS913201/3', 1, '{"en":"Listens to a complaint to its end and says what will be done","fr":"Écoute une plainte jusqu''au bout et dit ce qui sera fait"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913201/3/2', 'domestic-work-nc-ii@pre-2022/HCS913201/3', 2, '{"en":"Lets nobody in without the employer''s consent","fr":"Ne laisse entrer personne sans l''accord de l''employeur"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/1/1', 'domestic-work-nc-ii@pre-2022/HCS913202/1', 1, '{"en":"Puts the tasks of a day in an order that can be kept","fr":"Met les tâches du jour dans un ordre tenable"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/1/2', 'domestic-work-nc-ii@pre-2022/HCS913202/1', 2, '{"en":"Says early when something cannot be done in time","fr":"Prévient tôt quand une tâche ne sera pas finie à temps"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/2/1', 'domestic-work-nc-ii@pre-2022/HCS913202/2', 1, '{"en":"Looks over finished work and corrects it unasked","fr":"Vérifie le travail fini et le corrige sans qu''on le demande"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/2/2', 'domestic-work-nc-ii@pre-2022/HCS913202/2', 2, '{"en":"Keeps the house rules for water, electricity and food","fr":"Respecte les règles de la maison pour l''eau, l''électricité et la nourriture"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/3/1', 'domestic-work-nc-ii@pre-2022/HCS913202/3', 1, '{"en":"Names the hours, rest day and pay agreed in the contract","fr":"Cite les heures, le repos et le salaire prévus au contrat"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913202/3/2', 'domestic-work-nc-ii@pre-2022/HCS913202/3', 2, '{"en":"Knows whom to call when the contract is not kept","fr":"Sait qui appeler quand le contrat n''est pas respecté"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/1/1', 'domestic-work-nc-ii@pre-2022/HCS913301/1', 1, '{"en":"Works from the top down and from the far end to the door","fr":"Travaille de haut en bas et du fond vers la porte"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/1/2', 'domestic-work-nc-ii@pre-2022/HCS913301/1', 2, '{"en":"Chooses the product that suits the surface and never mixes bleach with acid","fr":"Choisit le produit adapté à la surface et ne mélange jamais javel et acide"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/1/3', 'domestic-work-nc-ii@pre-2022/HCS913301/1', 3, '{"en":"Leaves no streaks, dust or wet floor","fr":"Ne laisse ni traces, ni poussière, ni sol mouillé"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/2/1', 'domestic-work-nc-ii@pre-2022/HCS913301/2', 1, '{"en":"Makes a bed with clean linen, smooth and tucked in","fr":"Fait un lit au linge propre, lisse et bordé"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/2/2', 'domestic-work-nc-ii@pre-2022/HCS913301/2', 2, '{"en":"Puts things back where the household keeps them","fr":"Remet les choses à leur place dans la maison"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/3/1', 'domestic-work-nc-ii@pre-2022/HCS913301/3', 1, '{"en":"Keeps cloths for the toilet apart from all others and wears gloves","fr":"Réserve des chiffons aux toilettes et porte des gants"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/3/2', 'domestic-work-nc-ii@pre-2022/HCS913301/3', 2, '{"en":"Disinfects seat, handles and taps","fr":"Désinfecte siège, poignées et robinets"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/4/1', 'domestic-work-nc-ii@pre-2022/HCS913301/4', 1, '{"en":"Turns off gas and electricity before cleaning the cooker","fr":"Coupe gaz et électricité avant de nettoyer la cuisinière"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/4/2', 'domestic-work-nc-ii@pre-2022/HCS913301/4', 2, '{"en":"Cleans work tops before and after food is prepared","fr":"Nettoie les plans de travail avant et après la préparation des repas"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913301/4/3', 'domestic-work-nc-ii@pre-2022/HCS913301/4', 3, '{"en":"Sorts and takes out the waste","fr":"Trie et sort les déchets"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/1/1', 'domestic-work-nc-ii@pre-2022/HCS913302/1', 1, '{"en":"Sorts by label, colour and dirt","fr":"Trie selon l''étiquette, la couleur et la saleté"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/1/2', 'domestic-work-nc-ii@pre-2022/HCS913302/1', 2, '{"en":"Empties pockets and treats stains first","fr":"Vide les poches et traite d''abord les taches"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/2/1', 'domestic-work-nc-ii@pre-2022/HCS913302/2', 1, '{"en":"Sets programme, temperature and dose for the load","fr":"Règle programme, température et dose selon la charge"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/2/2', 'domestic-work-nc-ii@pre-2022/HCS913302/2', 2, '{"en":"Washes delicate pieces by hand","fr":"Lave à la main les pièces délicates"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/2/3', 'domestic-work-nc-ii@pre-2022/HCS913302/2', 3, '{"en":"Hangs pieces so that they keep shape and colour","fr":"Étend les pièces pour qu''elles gardent forme et couleur"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/3/1', 'domestic-work-nc-ii@pre-2022/HCS913302/3', 1, '{"en":"Sets the iron for the fabric and never leaves it on unattended","fr":"Règle le fer selon le tissu et ne le laisse jamais allumé sans surveillance"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/3/2', 'domestic-work-nc-ii@pre-2022/HCS913302/3', 2, '{"en":"Irons a shirt without creases or shine","fr":"Repasse une chemise sans faux plis ni lustrage"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913302/3/3', 'domestic-work-nc-ii@pre-2022/HCS913302/3', 3, '{"en":"Folds and sorts by person and cupboard","fr":"Plie et range par personne et par armoire"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/1/1', 'domestic-work-nc-ii@pre-2022/HCS913303/1', 1, '{"en":"Buys from a list and accounts for the money","fr":"Achète d''après une liste et rend compte de l''argent"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/1/2', 'domestic-work-nc-ii@pre-2022/HCS913303/1', 2, '{"en":"Keeps raw meat and fish cold and away from food ready to eat","fr":"Garde viande et poisson crus au froid, loin des aliments prêts à manger"}', 1, '°C', 4, 2);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/2/1', 'domestic-work-nc-ii@pre-2022/HCS913303/2', 1, '{"en":"Washes hands and changes board between raw and cooked","fr":"Se lave les mains et change de planche entre le cru et le cuit"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/2/2', 'domestic-work-nc-ii@pre-2022/HCS913303/2', 2, '{"en":"Cuts and measures as the recipe asks","fr":"Coupe et mesure selon la recette"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/3/1', 'domestic-work-nc-ii@pre-2022/HCS913303/3', 1, '{"en":"Cooks a meal of three dishes to be ready at one time","fr":"Cuisine un repas de trois plats prêts au même moment"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/3/2', 'domestic-work-nc-ii@pre-2022/HCS913303/3', 2, '{"en":"Respects what members of the household must not eat","fr":"Respecte ce que les membres du foyer ne doivent pas manger"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913303/3/3', 'domestic-work-nc-ii@pre-2022/HCS913303/3', 3, '{"en":"Prepares cold dishes shortly before they are served","fr":"Prépare les plats froids peu avant de les servir"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/1/1', 'domestic-work-nc-ii@pre-2022/HCS913304/1', 1, '{"en":"Lays the table for the meal and the number of guests","fr":"Dresse la table selon le repas et le nombre de convives"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/1/2', 'domestic-work-nc-ii@pre-2022/HCS913304/1', 2, '{"en":"Checks that plates and glasses are clean and whole","fr":"Vérifie que vaisselle et verres sont propres et intacts"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/2/1', 'domestic-work-nc-ii@pre-2022/HCS913304/2', 1, '{"en":"Serves in the order and from the side the household is used to","fr":"Sert dans l''ordre et du côté habituels à la maison"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/2/2', 'domestic-work-nc-ii@pre-2022/HCS913304/2', 2, '{"en":"Carries hot dishes without danger to children and guests","fr":"Porte les plats chauds sans danger pour enfants et convives"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/3/1', 'domestic-work-nc-ii@pre-2022/HCS913304/3', 1, '{"en":"Clears, washes up and puts away before the next task","fr":"Débarrasse, lave et range avant la tâche suivante"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('domestic-work-nc-ii@pre-2022/HCS913304/3/2', 'domestic-work-nc-ii@pre-2022/HCS913304/3', 2, '{"en":"Cools and stores what is left within two hours","fr":"Refroidit et range les restes en moins de deux heures"}', 1, 'min', 60, 60);
INSERT INTO criterion VALUES ('mac-2@1/U1/1/1', 'mac-2@1/U1/1', 1, '{"en":"Wears helmet, shoes and gloves during the whole task","fr":"Porte casque, chaussures et gants pendant toute la tâche"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U1/2/1', 'mac-2@1/U1/2', 1, '{"en":"Names three dangers of this site and what to do about each","fr":"Nomme trois dangers de ce chantier et la parade à chacun"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U1/3/1', 'mac-2@1/U1/3', 1, '{"en":"Checks planks and supports before climbing and uses no loose blocks as a step","fr":"Vérifie planches et appuis avant de monter et ne se sert pas de blocs comme marche"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U2/1/1', 'mac-2@1/U2/1', 1, '{"en":"Tells good sand and fresh cement from bad by hand and eye","fr":"Distingue à la main et à l''œil le bon sable et le ciment frais des mauvais"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U2/2/1', 'mac-2@1/U2/2', 1, '{"en":"Measures every part with the same container, in the proportion asked for","fr":"Mesure chaque part avec le même récipient, au dosage demandé"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U2/3/1', 'mac-2@1/U2/3', 1, '{"en":"Mixes to one colour and adds water little by little until the mortar stands on the trowel","fr":"Mélange jusqu''à couleur uniforme et mouille peu à peu jusqu''à ce que le mortier tienne sur la truelle"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U3/1/1', 'mac-2@1/U3/1', 1, '{"en":"Takes the position of the wall from the reference lines","fr":"Reporte la position du mur à partir des axes de référence"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U3/2/1', 'mac-2@1/U3/2', 1, '{"en":"Makes the corner square by three, four and five","fr":"Fait l''angle droit par le trois-quatre-cinq"}', 1, 'mm', 0, 5);
INSERT INTO criterion VALUES ('mac-2@1/U3/3/1', 'mac-2@1/U3/3', 1, '{"en":"Carries one height from end to end with the water level","fr":"Reporte une même hauteur d''un bout à l''autre au niveau à eau"}', 0, 'mm', 0, 5);
INSERT INTO criterion VALUES ('mac-2@1/U3/4/1', 'mac-2@1/U3/4', 1, '{"en":"Stretches the line tight and checks it again before each course","fr":"Tend bien le cordeau et le vérifie avant chaque assise"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U4/1/1', 'mac-2@1/U4/1', 1, '{"en":"Builds the wall as long as the task asks","fr":"Monte le mur à la longueur demandée"}', 0, 'mm', 2000, 10);
INSERT INTO criterion VALUES ('mac-2@1/U4/2/1', 'mac-2@1/U4/2', 1, '{"en":"Keeps joints full and of one thickness","fr":"Fait des joints pleins et réguliers"}', 0, 'mm', 12, 3);
INSERT INTO criterion VALUES ('mac-2@1/U4/3/1', 'mac-2@1/U4/3', 1, '{"en":"Bonds the two walls at the corner, course by course","fr":"Harpe les deux murs à l''angle, assise par assise"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U4/4/1', 'mac-2@1/U4/4', 1, '{"en":"Keeps the wall plumb over two metres","fr":"Garde le mur d''aplomb sur deux mètres"}', 1, 'mm', 0, 5);
INSERT INTO criterion VALUES ('mac-2@1/U5/1/1', 'mac-2@1/U5/1', 1, '{"en":"Cleans and wets the wall and throws a rough first coat","fr":"Nettoie et humidifie le mur, puis projette un gobetis"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U5/2/1', 'mac-2@1/U5/2', 1, '{"en":"Sets guide strips in one plane","fr":"Dresse des repères dans un même plan"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U5/3/1', 'mac-2@1/U5/3', 1, '{"en":"Levels the coat so that it is plumb over two metres","fr":"Règle l''enduit d''aplomb sur deux mètres"}', 1, 'mm', 0, 5);
INSERT INTO criterion VALUES ('mac-2@1/U5/4/1', 'mac-2@1/U5/4', 1, '{"en":"Smooths the surface without waves or cracks","fr":"Lisse la surface sans ondes ni fissures"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U6/1/1', 'mac-2@1/U6/1', 1, '{"en":"Says from the drawing where the wall stands and how large its openings are","fr":"Dit d''après le plan où est le mur et quelles sont ses ouvertures"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U6/2/1', 'mac-2@1/U6/2', 1, '{"en":"Works out how many blocks the wall takes","fr":"Calcule le nombre d''agglos pour le mur"}', 0, '%', 0, 10);
INSERT INTO criterion VALUES ('mac-2@1/U6/3/1', 'mac-2@1/U6/3', 1, '{"en":"Says how many bags of cement and how many days it will take, and why","fr":"Dit combien de sacs de ciment et de jours il faudra, et pourquoi"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U7/1/1', 'mac-2@1/U7/1', 1, '{"en":"Shares the work with the helper and says clearly what comes next","fr":"Répartit le travail avec l''aide et dit clairement la suite"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U7/2/1', 'mac-2@1/U7/2', 1, '{"en":"Cleans the tools at each break and checks the level against itself","fr":"Nettoie les outils à chaque pause et contrôle le niveau par retournement"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('mac-2@1/U7/3/1', 'mac-2@1/U7/3', 1, '{"en":"Leaves the place clear, with rubble and leftovers apart","fr":"Laisse la place nette, gravats et restes séparés"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/1/1', 'sewing-machine-operator@1/AMH/N0301/1', 1, '{"en":"Threads the machine and winds the bobbin without help","fr":"Enfile la machine et remplit la canette sans aide"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/1/2', 'sewing-machine-operator@1/AMH/N0301/1', 2, '{"en":"Chooses needle, thread and foot for the cloth","fr":"Choisit aiguille, fil et pied selon le tissu"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/1/3', 'sewing-machine-operator@1/AMH/N0301/1', 3, '{"en":"Checks the pieces against the ticket: number, size, shade, right side","fr":"Contrôle les pièces selon la fiche : nombre, taille, nuance, endroit"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/2/1', 'sewing-machine-operator@1/AMH/N0301/2', 1, '{"en":"Keeps the seam allowance","fr":"Respecte la marge de couture"}', 1, 'mm', 10, 2);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/2/2', 'sewing-machine-operator@1/AMH/N0301/2', 2, '{"en":"Keeps the number of stitches to the centimetre","fr":"Respecte le nombre de points au centimètre"}', 0, 'stitches/cm', 5, 1);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/2/3', 'sewing-machine-operator@1/AMH/N0301/2', 3, '{"en":"Sews curves and corners without puckers","fr":"Coud courbes et angles sans fronces"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/2/4', 'sewing-machine-operator@1/AMH/N0301/2', 4, '{"en":"Locks the beginning and the end of each seam","fr":"Arrête le début et la fin de chaque couture"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/3/1', 'sewing-machine-operator@1/AMH/N0301/3', 1, '{"en":"Sews on a button so that it holds and can be closed","fr":"Coud un bouton solide et facile à fermer"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/3/2', 'sewing-machine-operator@1/AMH/N0301/3', 2, '{"en":"Makes a hem that does not show","fr":"Fait un ourlet invisible"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/4/1', 'sewing-machine-operator@1/AMH/N0301/4', 1, '{"en":"Finds skipped stitches, open seams and stains before passing the piece on","fr":"Repère points sautés, coutures ouvertes et taches avant de transmettre la pièce"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/AMH/N0301/4/2', 'sewing-machine-operator@1/AMH/N0301/4', 2, '{"en":"Unpicks and mends own faults without harming the cloth","fr":"Découd et reprend ses défauts sans abîmer le tissu"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-AREA/1/1', 'sewing-machine-operator@1/S-AREA/1', 1, '{"en":"Keeps way, floor and table free of scraps","fr":"Garde passage, sol et table libres de chutes"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-AREA/1/2', 'sewing-machine-operator@1/S-AREA/1', 2, '{"en":"Sits and sets light so that back and eyes last the day","fr":"S''assoit et règle la lumière pour ménager dos et yeux"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-AREA/2/1', 'sewing-machine-operator@1/S-AREA/2', 1, '{"en":"Switches off before cleaning, oiling or changing the needle","fr":"Éteint avant de nettoyer, huiler ou changer l''aiguille"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-AREA/2/2', 'sewing-machine-operator@1/S-AREA/2', 2, '{"en":"Cleans lint and oils as the plan says","fr":"Enlève les peluches et huile selon le plan"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-AREA/3/1', 'sewing-machine-operator@1/S-AREA/3', 1, '{"en":"Tells by sound and stitch when something is wrong","fr":"Reconnaît au bruit et au point que quelque chose ne va pas"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-AREA/3/2', 'sewing-machine-operator@1/S-AREA/3', 2, '{"en":"Puts tension and needle right, calls the mechanic for the rest","fr":"Corrige tension et aiguille, appelle le mécanicien pour le reste"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-COMPLIANCE/1/1', 'sewing-machine-operator@1/S-COMPLIANCE/1', 1, '{"en":"Says what hours, overtime and pay the law allows","fr":"Dit quels horaires, heures supplémentaires et salaires la loi permet"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-COMPLIANCE/1/2', 'sewing-machine-operator@1/S-COMPLIANCE/1', 2, '{"en":"Names the buyer''s rules that concern the own work","fr":"Cite les règles de l''acheteur qui touchent son travail"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-COMPLIANCE/2/1', 'sewing-machine-operator@1/S-COMPLIANCE/2', 1, '{"en":"Notes own hours truly and signs for nobody else","fr":"Note ses heures avec exactitude et ne signe pour personne d''autre"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-COMPLIANCE/2/2', 'sewing-machine-operator@1/S-COMPLIANCE/2', 2, '{"en":"Keeps designs and patterns in the house","fr":"Ne sort ni modèles ni patrons"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-COMPLIANCE/3/1', 'sewing-machine-operator@1/S-COMPLIANCE/3', 1, '{"en":"Knows the ways to complain and the workers'' representative","fr":"Connaît les voies de réclamation et le représentant du personnel"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-COMPLIANCE/3/2', 'sewing-machine-operator@1/S-COMPLIANCE/3', 2, '{"en":"Reports children or forced labour at the work place","fr":"Signale le travail d''enfants ou le travail forcé sur le lieu de travail"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-QUALITY/1/1', 'sewing-machine-operator@1/S-QUALITY/1', 1, '{"en":"Compares the first finished piece with the sample before going on","fr":"Compare la première pièce finie à l''échantillon avant de continuer"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-QUALITY/1/2', 'sewing-machine-operator@1/S-QUALITY/1', 2, '{"en":"Says which faults can be mended and which cannot","fr":"Dit quels défauts se reprennent et lesquels non"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-QUALITY/2/1', 'sewing-machine-operator@1/S-QUALITY/2', 1, '{"en":"Reaches the hourly target over half a day","fr":"Atteint l''objectif horaire sur une demi-journée"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-QUALITY/2/2', 'sewing-machine-operator@1/S-QUALITY/2', 2, '{"en":"Counts and notes finished pieces","fr":"Compte et note les pièces finies"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-QUALITY/3/1', 'sewing-machine-operator@1/S-QUALITY/3', 1, '{"en":"Reports faulty cloth or thread before it is sewn in","fr":"Signale tissu ou fil défectueux avant de coudre"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-QUALITY/3/2', 'sewing-machine-operator@1/S-QUALITY/3', 2, '{"en":"Sets faulty pieces apart, marked","fr":"Met de côté et marque les pièces défectueuses"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-SAFETY/1/1', 'sewing-machine-operator@1/S-SAFETY/1', 1, '{"en":"Uses needle guard and belt cover and ties back hair and sleeves","fr":"Utilise protège-aiguille et carter, attache cheveux et manches"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-SAFETY/1/2', 'sewing-machine-operator@1/S-SAFETY/1', 2, '{"en":"Looks for broken needle parts until all are found","fr":"Cherche les morceaux d''aiguille cassée jusqu''à les trouver tous"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-SAFETY/2/1', 'sewing-machine-operator@1/S-SAFETY/2', 1, '{"en":"Shows the way out, the extinguisher and the meeting place","fr":"Montre la sortie, l''extincteur et le point de rassemblement"}', 1, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-SAFETY/2/2', 'sewing-machine-operator@1/S-SAFETY/2', 2, '{"en":"Reports injuries and unsafe wiring at once","fr":"Signale aussitôt blessures et fils électriques dangereux"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-SAFETY/3/1', 'sewing-machine-operator@1/S-SAFETY/3', 1, '{"en":"Takes breaks and drinks water as allowed","fr":"Fait ses pauses et boit de l''eau comme prévu"}', 0, NULL, NULL, NULL);
INSERT INTO criterion VALUES ('sewing-machine-operator@1/S-SAFETY/3/2', 'sewing-machine-operator@1/S-SAFETY/3', 2, '{"en":"Knows to whom to turn about harassment","fr":"Sait à qui s''adresser en cas de harcèlement"}', 0, NULL, NULL, NULL);
INSERT INTO person VALUES (6304499854469758988, 'حنان حداد', 'Hanan', 'HADDAD Hanan', 'arab', NULL, NULL, NULL, 'other_document', 'f', '2000', 'Daraa', 'SYR', 'SYR', NULL, 'ar', '07 9000 0000', NULL, NULL, 'message', NULL, NULL, NULL, 'single', 4, NULL, NULL, 'person', 1, NULL, NULL);
INSERT INTO person VALUES (6304499854469759025, 'KABORÉ Salif', 'Salif', NULL, 'latn', 'KABORÉ', 'Salif', NULL, 'national_id', 'm', '1999-03-14', 'Koudougou', 'BFA', 'BFA', NULL, 'mos', '07 00 00 00 00', NULL, NULL, 'call_hours', 'After 18:00; the site chief must not hear', NULL, 'Yopougon, behind the market (demo)', 'single', 3, 0, 'none', 'person', 1, NULL, NULL);
INSERT INTO person VALUES (6304499854469759092, 'DELA CRUZ Rosa', 'Rosa', NULL, NULL, 'DELA CRUZ', 'Rosa', NULL, 'passport', 'f', '1987-05', 'Iloilo', 'PHL', 'PHL', NULL, 'tl', '0900 000 0000', NULL, NULL, 'message', NULL, NULL, NULL, 'widowed', 2, NULL, NULL, 'person', 1, '{"childcare":"not_asked"}', NULL);
INSERT INTO person VALUES (6304499854469759151, 'TRAORÉ Aminata', 'Ami', NULL, NULL, NULL, NULL, NULL, 'consular_card', 'f', '2003~', 'Sikasso', 'MLI', 'MLI', NULL, 'bm', '01 00 00 00 00', NULL, NULL, 'through_person', 'Par la présidente du groupement', NULL, NULL, 'single', 1, NULL, NULL, 'person', 1, NULL, NULL);
INSERT INTO person VALUES (6304499854469759174, 'TRAORÉ Fatoumata', 'Fatou', NULL, NULL, NULL, NULL, NULL, 'spoken', 'f', '2009', NULL, 'MLI', 'MLI', NULL, 'bm', NULL, NULL, NULL, 'through_person', 'Par sa sœur Aminata', NULL, NULL, NULL, NULL, NULL, NULL, 'person', 1, '{"phone":"not_applicable"}', NULL);
INSERT INTO person VALUES (6304499854469759253, 'MENSAH Kofi', 'Kofi', NULL, NULL, 'MENSAH', 'Kofi', NULL, 'passport', 'm', '1984-08-02', 'Kpalimé', 'TGO', 'TGO', 'GHA', 'ee', '90 00 00 00', NULL, NULL, 'call', NULL, 'kofi@example.org', NULL, 'married', 5, NULL, 'moped car', 'person', 1, NULL, NULL);
INSERT INTO person_document VALUES (6304499854469759039, 6304499854469759025, 'national_id', 'B 0000000', NULL, 'BFA', NULL, '2024-02', 'original', 'worker', NULL, NULL, NULL, 'person_document', 1, NULL, NULL);
INSERT INTO person_document VALUES (6304499854469759041, 6304499854469759025, 'consular_card', '0000/CI', 'Consulate in Abidjan', 'BFA', NULL, '2027-06', 'none', 'agent', '2024-06', '"He said: leave it with me so that you do not lose it. Since then he does not give it back."', NULL, 'person_document', 1, NULL, NULL);
INSERT INTO person_document VALUES (6304499854469759100, 6304499854469759092, 'passport', 'P0000000A', NULL, 'PHL', '2018-01', '2028-01', 'original', 'worker', NULL, NULL, NULL, 'person_document', 1, NULL, NULL);
INSERT INTO person_document VALUES (6304499854469759261, 6304499854469759253, 'passport', 'EB000000', NULL, 'TGO', '2023-04-11', '2028-04-10', 'original', 'worker', NULL, NULL, NULL, 'person_document', 1, NULL, NULL);
INSERT INTO search(search) VALUES ('rebuild');
INSERT INTO code_search(code_search) VALUES ('rebuild');
INSERT INTO code_trigram(code_trigram) VALUES ('rebuild');
COMMIT;
