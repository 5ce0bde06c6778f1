-- SPDX-License-Identifier: GPL-3.0-or-later
-- The person, the case, and what was agreed to.
--
-- Rules of all domain tables (002 and up):
--  * A row belongs to one owner: the NOT NULL column named after the owner's table. Other
--    references may be empty and do not own anything.
--  * What a form asks may be empty: a draft is incomplete. Only owners and what is
--    set when the row is made are NOT NULL. A CHECK looks at one column, since answers come
--    one at a time; what must hold between answers is the work of the forms.
--  * `form`, `form_version`: what the row was answered under, so that a new version of a
--    question never changes what an old answer meant.
--  * `absent`: JSON, field to reason (not_asked, unknown, refused, not_applicable, pending),
--    for values that are not there. `extra`: JSON, answers to an office's own questions.
--  * Dates are EDTF text as they are known ('1987', '1987-05', '1987-05-14', '1987~',
--    '1985/1989'); columns checked with date() are whole calendar days ('+0 days'
--    makes SQLite see that 30 February is none). Sets are codes with one
--    blank between, in the order of their list. Codes are text. Yes and no are 1 and 0.
--  * Words a CHECK lists are those the program gives a meaning; other choices are the forms'.
--  * No triggers, views or cascades: every change goes through the record layer and is journalled.

-- A human being, once, however many cases there are. The name is one text, as
-- the document has it: not everybody has a first and a last name.
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

-- A paper that says who somebody is or what they may do, and who has it in hand.
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

-- The case of one person on one road between countries. `case` is a word of
-- other languages, hence the name. A closed case stays.
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

-- What one case has to do with another: family, or the same person at another
-- desk. The other case may not be in this file, so it is named by its number.
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

-- What the person allowed and refused, one row for each purpose. Withdrawing
-- is a date, not a deletion: what was done under it before stays right.
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
