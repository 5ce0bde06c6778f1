-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recognition of prior learning: the standards, the file of the worker, the evidence and
-- what each piece of it was judged to show.
--
-- Standards are reference data, loaded once per version and never changed: a new version is
-- a new row beside the old one, so that a file keeps what it was opened on. Their keys are text,
-- made from the standard's own ids ('mac-2@1', 'mac-2@1/U4', 'mac-2@1/U4/2', 'mac-2@1/U4/2/1'), the
-- same in every file: two laptops that load a standard have the same rows. They are not journalled.
-- `title` and `text` are JSON: {"en": "...", "fr": "..."}.

-- A competency standard in one version.
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

-- What is certified on its own.
CREATE TABLE unit (
  key      TEXT PRIMARY KEY,
  standard TEXT NOT NULL REFERENCES standard,
  position INTEGER NOT NULL CHECK (position > 0),  -- order in the standard
  code     TEXT NOT NULL,               -- 'CON711318', 'U4'
  title    TEXT NOT NULL CHECK (json_valid(title)),
  kind     TEXT,                        -- 'basic', 'common', 'core', 'elective'
  UNIQUE (standard, position)
) STRICT, WITHOUT ROWID;

-- A piece of work within a unit.
CREATE TABLE element (
  key      TEXT PRIMARY KEY,
  unit     TEXT NOT NULL REFERENCES unit,
  position INTEGER NOT NULL CHECK (position > 0),
  title    TEXT NOT NULL CHECK (json_valid(title)),
  UNIQUE (unit, position)
) STRICT, WITHOUT ROWID;

-- What is looked at and judged: met or not.
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

-- The worker's file under one standard, pinned to the version it was opened on.
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

-- One thing that shows what the worker can do.
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

-- A piece of evidence held against a criterion. Each is judged on its own: a
-- photograph may show one criterion well and another badly.
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
-- At most one judgement of a piece against a criterion.
CREATE UNIQUE INDEX evidence_link_by_evidence ON evidence_link (evidence_id, criterion);
CREATE INDEX evidence_link_by_criterion ON evidence_link (criterion) WHERE criterion IS NOT NULL;
