-- SPDX-License-Identifier: GPL-3.0-or-later
-- The profile: what the worker says of himself or herself, how well it is known, and,
-- apart from it, what the adviser thinks. The conventions are in 002.

-- A language, by what the person can do with it.
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

-- School, vocational training, courses, and learning with a master.
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

-- Work of every kind: paid, own account, in the household, on the farm.
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

-- One thing the worker says he or she can do: declared, then evidenced, then verified.
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

-- What the worker wants, and what stands in the way. One row a case.
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

-- The adviser's own view, kept apart from the worker's claims. One row a case.
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
