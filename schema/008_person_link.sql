-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is the same person as whom: what people said about it, and what the program needs to
-- find likely duplicates. Nothing is ever merged by machine.

-- What was said of two persons. Journalled, so that it can be taken back.
CREATE TABLE person_link (
  id            INTEGER PRIMARY KEY,
  -- 'distinct': they are not the same, and are not offered to each other again.
  -- 'merged': other_id was another record of person_id. Its cases and papers were moved there;
  -- its own row stays as it was, is found by its names, and comes back when the merge is undone.
  kind          TEXT NOT NULL CHECK (kind IN ('distinct', 'merged')),
  person_id     INTEGER NOT NULL REFERENCES person,
  other_id      INTEGER NOT NULL REFERENCES person CHECK (other_id <> person_id),
  reason        TEXT                      -- in the user's words
) STRICT;
-- A person is merged into one other; of two that are not the same the lesser id comes first.
CREATE UNIQUE INDEX person_link_pair ON person_link (person_id, other_id, kind);
CREATE INDEX person_link_other ON person_link (other_id, kind);
CREATE UNIQUE INDEX person_link_merged ON person_link (other_id) WHERE kind = 'merged';

-- Spellings of names, as forms/respelling.yaml has them (described there). Not journalled.
CREATE TABLE respelling (
  place         INTEGER PRIMARY KEY,      -- order in the file
  region        TEXT NOT NULL,            -- '' of what holds everywhere
  kind          TEXT NOT NULL CHECK (kind IN ('letter', 'rule', 'vowels', 'same', 'day', 'limit')),
  given         TEXT NOT NULL,            -- the letter, the rule, the form of a name, the day, the limit's name
  made          TEXT NOT NULL             -- what becomes of it; of a name, the first of its kind; the limit
) STRICT;

-- How often a likeness is seen, a thousand million times: with one person and with two.
CREATE TABLE likeness (
  name          TEXT PRIMARY KEY,         -- 'name_same', 'born_year' ...
  same          INTEGER NOT NULL CHECK (same > 0),
  others        INTEGER NOT NULL CHECK (others > 0)
) STRICT, WITHOUT ROWID;

-- What persons are compared by: of everybody who has a case. Follows from the person, the papers
-- and those merged into the person, and can be made again (store/match).
CREATE TABLE person_match (
  id            INTEGER PRIMARY KEY,      -- rowid in person_key
  person_id     INTEGER NOT NULL UNIQUE,
  keys          TEXT NOT NULL,            -- words of person_key: a letter that says of what, then the key
  names         TEXT NOT NULL,            -- folded (base/fold), a line each
  born          TEXT NOT NULL,            -- as in person; '' not known, as all that follows
  sex           TEXT NOT NULL,
  phones        TEXT NOT NULL,            -- last digits, a blank between
  emails        TEXT NOT NULL,            -- folded and joined, a blank between
  documents     TEXT NOT NULL,            -- likewise
  birth_place   TEXT NOT NULL,            -- folded
  address       TEXT NOT NULL
) STRICT;

-- Only which persons have a key: no places, no sizes, no beginnings.
CREATE VIRTUAL TABLE person_key USING fts5(
  keys, content = 'person_match', content_rowid = 'id', columnsize = 0, detail = none,
  tokenize = 'ascii');
