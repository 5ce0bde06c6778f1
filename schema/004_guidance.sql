-- SPDX-License-Identifier: GPL-3.0-or-later
-- Guidance: what was talked about, and what was agreed. The conventions are in 002.

-- One talk with the worker, held or only planned.
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

-- One step of the plan. It belongs to the case; session_id tells in which talk it
-- was agreed, and is empty for a step written into the plan directly.
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
