-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands beside the answers of a record: warnings that were kept, and the forms that
-- were in force when it was answered. The conventions are in 002.

-- `kept`: JSON, field to the warnings that were kept there, and why: a line for each of them, the
-- rule that warned, what it had read (16 hexadecimal digits each) and the reason. Who and
-- when is in the journal.
ALTER TABLE office ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE staff ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE person ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE person_document ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE casefile ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE casefile_link ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE consent ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE language_skill ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE education ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE work_experience ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE skill_claim ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE expectation ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE appraisal ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE session ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE step ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE rpl ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE evidence ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));
ALTER TABLE evidence_link ADD COLUMN kept TEXT CHECK (kept IS NULL OR json_valid(kept));

-- The text of every form that records were answered under, as it was when it was first used:
-- a record stays readable under its own form, and can be compared with a newer one. Like a code
-- list it is reference data: not journalled.
CREATE TABLE form_text (
  form     TEXT NOT NULL,                -- the form's id, and
  version  INTEGER NOT NULL CHECK (version > 0),  -- its version, as in the records
  hash     TEXT NOT NULL,                -- BLAKE2b-128 of the text: a form may change without a new version
  text     TEXT NOT NULL,                -- the YAML
  used_at  TEXT NOT NULL,                -- when a record was first answered under it
  PRIMARY KEY (form, version, hash)
) STRICT, WITHOUT ROWID;
