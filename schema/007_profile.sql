-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole profile: who depends on the worker, licences, digital skills, skills for any work, needs,
-- what the way cost, and the next steps that the adviser recommends. The conventions are in 002.
-- Money is one text: '85000 XOF'.

-- Somebody who lives on the worker's income or needs his or her care.
CREATE TABLE dependant (
  id           INTEGER PRIMARY KEY,
  person_id    INTEGER NOT NULL REFERENCES person,
  relation     TEXT,                    -- what he or she is to the worker: 'child', 'parent' ...
  born         TEXT CHECK (born GLOB '[1-9][0-9][0-9][0-9]*' AND born NOT GLOB '*[^-0-9~/]*'),
  lives        TEXT,                    -- 'with_worker', 'at_home', 'elsewhere'
  -- has to be looked after while the worker works or trains
  care         INTEGER CHECK (care IN (0, 1)),
  -- goes to school; of children
  school       INTEGER CHECK (school IN (0, 1)),
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept         TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX dependant_by_person ON dependant (person_id);

-- A licence to drive, to run a machine, to work in a trade.
CREATE TABLE licence (
  id           INTEGER PRIMARY KEY,
  person_id    INTEGER NOT NULL REFERENCES person,
  kind         TEXT,                    -- 'car', 'truck', 'forklift', 'electric' ...
  class        TEXT,                    -- as it is written on it: 'B', 'C1E'
  number       TEXT,
  country      TEXT,                    -- ISO 3166-1 alpha-3, of the issuer
  issued_on    TEXT
    CHECK (issued_on GLOB '[1-9][0-9][0-9][0-9]*' AND issued_on NOT GLOB '*[^-0-9~/]*'),
  expires_on   TEXT
    CHECK (expires_on GLOB '[1-9][0-9][0-9][0-9]*' AND expires_on NOT GLOB '*[^-0-9~/]*'),
  -- whether it counts where the worker is: 'yes', 'international', 'exchange', 'no'
  valid_here   TEXT,
  practised    TEXT,                    -- last used
  seen         TEXT CHECK (seen IN ('original', 'certified', 'copy', 'none')),
  scan         TEXT REFERENCES attachment,
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept         TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX licence_by_person ON licence (person_id);

-- What the worker does with telephones and computers. One row a case.
CREATE TABLE digital_skill (
  id           INTEGER PRIMARY KEY,
  casefile_id  INTEGER NOT NULL REFERENCES casefile,
  -- set: 'phone', 'smartphone', 'computer' ... at hand
  devices      TEXT CHECK (devices GLOB '[a-z]*' AND devices NOT GLOB '*[^a-z0-9_ ]*'),
  internet     TEXT,                    -- how often there is a connection: 'never', 'sometimes' ...
  -- 'no', 'helped', 'alone', 'teach': each of the eight
  device_use   TEXT CHECK (device_use IN ('no', 'helped', 'alone', 'teach')),
  messaging    TEXT CHECK (messaging IN ('no', 'helped', 'alone', 'teach')),
  search       TEXT CHECK (search IN ('no', 'helped', 'alone', 'teach')),
  web_form     TEXT CHECK (web_form IN ('no', 'helped', 'alone', 'teach')),
  e_payment    TEXT CHECK (e_payment IN ('no', 'helped', 'alone', 'teach')),
  email_use    TEXT CHECK (email_use IN ('no', 'helped', 'alone', 'teach')),
  office       TEXT CHECK (office IN ('no', 'helped', 'alone', 'teach')),
  trade_tool   TEXT CHECK (trade_tool IN ('no', 'helped', 'alone', 'teach')),
  trade_which  TEXT,                    -- which tool of the trade
  typing       TEXT,                    -- in which writing: 'latin', 'voice' ...
  note         TEXT,
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept         TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX digital_skill_by_casefile ON digital_skill (casefile_id);

-- Skills for any work, each with an example that the worker tells. One row a case.
CREATE TABLE transversal (
  id             INTEGER PRIMARY KEY,
  casefile_id    INTEGER NOT NULL REFERENCES casefile,
  -- 'hard', 'helped', 'well', 'leads': each of the seven
  teamwork       TEXT CHECK (teamwork IN ('hard', 'helped', 'well', 'leads')),
  teamwork_ex    TEXT,
  punctual       TEXT CHECK (punctual IN ('hard', 'helped', 'well', 'leads')),
  punctual_ex    TEXT,
  customers      TEXT CHECK (customers IN ('hard', 'helped', 'well', 'leads')),
  customers_ex   TEXT,
  leadership     TEXT CHECK (leadership IN ('hard', 'helped', 'well', 'leads')),
  leadership_ex  TEXT,
  problems       TEXT CHECK (problems IN ('hard', 'helped', 'well', 'leads')),
  problems_ex    TEXT,
  learning       TEXT CHECK (learning IN ('hard', 'helped', 'well', 'leads')),
  learning_ex    TEXT,
  safety         TEXT CHECK (safety IN ('hard', 'helped', 'well', 'leads')),
  safety_ex      TEXT,
  form           TEXT,                  -- id of the form it was answered under
  form_version   INTEGER,               -- and that form's version
  absent         TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra          TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept           TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX transversal_by_casefile ON transversal (casefile_id);

-- What the worker needs to be able to work, train or come to the desk. One row a case.
CREATE TABLE need (
  id             INTEGER PRIMARY KEY,
  casefile_id    INTEGER NOT NULL REFERENCES casefile,
  -- set: who is to be looked after: 'children', 'old', 'sick' ...
  care           TEXT CHECK (care GLOB '[a-z]*' AND care NOT GLOB '*[^a-z0-9_ ]*'),
  care_when      TEXT,                  -- 'day', 'night', 'school_hours' ...
  transport      TEXT CHECK (transport GLOB '[a-z]*' AND transport NOT GLOB '*[^a-z0-9_ ]*'),
  minutes        INTEGER CHECK (minutes >= 0),  -- to the desk or the centre, one way
  money          TEXT,                  -- 'covers', 'food_only', 'not_food'
  debt           INTEGER CHECK (debt IN (0, 1)),
  time_off       TEXT,                  -- when the worker can come without losing pay
  housing        TEXT,                  -- 'stable', 'shared', 'employer', 'none'
  -- set: what would help at a talk, a class, a test
  help           TEXT CHECK (help GLOB '[a-z]*' AND help NOT GLOB '*[^a-z0-9_ ]*'),
  health         INTEGER CHECK (health IN (0, 1)),  -- something keeps from some work; after consent
  -- set: what is hard: 'lifting', 'standing', 'seeing' ...; after consent
  limits         TEXT CHECK (limits GLOB '[a-z]*' AND limits NOT GLOB '*[^a-z0-9_ ]*'),
  limits_note    TEXT,
  adjust         TEXT,                  -- what has to be otherwise, in the worker's words
  note           TEXT,
  form           TEXT,                  -- id of the form it was answered under
  form_version   INTEGER,               -- and that form's version
  absent         TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra          TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept           TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX need_by_casefile ON need (casefile_id);

-- What the worker paid to get the work: no fee for it should be his or hers.
CREATE TABLE recruitment_cost (
  id           INTEGER PRIMARY KEY,
  casefile_id  INTEGER NOT NULL REFERENCES casefile,
  kind         TEXT,                    -- 'agent', 'travel', 'visa', 'medical' ...
  amount       TEXT CHECK (amount GLOB '[0-9]* [A-Z][A-Z][A-Z]'),
  paid_to      TEXT,                    -- 'agent', 'employer', 'authority' ...
  paid_to_name TEXT,
  paid_on      TEXT CHECK (paid_on GLOB '[1-9][0-9][0-9][0-9]*' AND paid_on NOT GLOB '*[^-0-9~/]*'),
  receipt      TEXT,                    -- 'yes', 'lost', 'none'
  paid_from    TEXT,                    -- 'savings', 'loan', 'wages' ...
  lender       TEXT,                    -- 'family', 'agent', 'bank' ...
  debt_left    TEXT CHECK (debt_left GLOB '[0-9]* [A-Z][A-Z][A-Z]'),
  interest     TEXT,                    -- as it was told
  pledge       TEXT,                    -- what was given as security
  promised     TEXT,                    -- which work was promised for it
  scan         TEXT REFERENCES attachment,
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept         TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX recruitment_cost_by_casefile ON recruitment_cost (casefile_id);

-- A next step that the adviser recommends, before it is agreed and goes into the plan.
CREATE TABLE next_step (
  id           INTEGER PRIMARY KEY,
  casefile_id  INTEGER NOT NULL REFERENCES casefile,
  kind         TEXT,                    -- 'rpl', 'recognition', 'language' ...
  action       TEXT,
  reason       TEXT,
  who          TEXT,                    -- 'worker', 'desk', 'partner', 'employer'
  partner      TEXT,
  until        TEXT CHECK (until IS date(until, '+0 days')),
  worker_view  TEXT,                    -- 'agrees', 'thinks', 'no': what the worker says to it
  form         TEXT,                    -- id of the form it was answered under
  form_version INTEGER,                 -- and that form's version
  absent       TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra        TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept         TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX next_step_by_casefile ON next_step (casefile_id);

-- How often the worker did a task of an occupation: the quick profile, an answer a row.
CREATE TABLE task_answer (
  id             INTEGER PRIMARY KEY,
  casefile_id    INTEGER NOT NULL REFERENCES casefile,
  occupation     TEXT,                  -- ISCO-08
  task           TEXT,                  -- a code of the list 'skill'
  how            TEXT,                  -- 'never', 'helped', 'often', 'teach'
  skill_claim_id INTEGER REFERENCES skill_claim,  -- the claim that came of it
  form           TEXT,                  -- id of the form it was answered under
  form_version   INTEGER,               -- and that form's version
  absent         TEXT CHECK (absent IS NULL OR json_valid(absent)),
  extra          TEXT CHECK (extra IS NULL OR json_valid(extra)),
  kept           TEXT CHECK (kept IS NULL OR json_valid(kept))
) STRICT;
CREATE INDEX task_answer_by_casefile ON task_answer (casefile_id, occupation);

-- What was typed as `standing` before is what the desk had seen, and stays where it is. How well a claim is
-- known is computed from now on.
ALTER TABLE skill_claim ADD COLUMN known_by TEXT
  CHECK (known_by IN ('declared', 'evidenced', 'verified'));
ALTER TABLE skill_claim ADD COLUMN seen_what TEXT;  -- what the desk saw that shows it
-- marks of pieces of evidence that show it: 'E1 E4'
ALTER TABLE skill_claim ADD COLUMN shown_by TEXT;
ALTER TABLE skill_claim ADD COLUMN task TEXT;  -- a code of the list 'skill'
ALTER TABLE education ADD COLUMN known_by TEXT
  CHECK (known_by IN ('declared', 'evidenced', 'verified'));
ALTER TABLE education ADD COLUMN seen_what TEXT;
ALTER TABLE education ADD COLUMN shown_by TEXT;
ALTER TABLE education ADD COLUMN hours INTEGER CHECK (hours >= 0);  -- in all, of a course
ALTER TABLE education ADD COLUMN content TEXT;  -- what was practised
ALTER TABLE work_experience ADD COLUMN known_by TEXT
  CHECK (known_by IN ('declared', 'evidenced', 'verified'));
ALTER TABLE work_experience ADD COLUMN seen_what TEXT;
ALTER TABLE work_experience ADD COLUMN shown_by TEXT;
-- hours in an ordinary week
ALTER TABLE work_experience ADD COLUMN hours_week INTEGER CHECK (hours_week >= 0);
-- whom it was for, of care and volunteering
ALTER TABLE work_experience ADD COLUMN for_whom TEXT;

-- Of a language: the writings that are read in it.
ALTER TABLE language_skill ADD COLUMN alphabet TEXT
  CHECK (alphabet GLOB '[a-z]*' AND alphabet NOT GLOB '*[^a-z0-9_ ]*');

-- Of the expectations: own account, study, times, moving, what must not be.
ALTER TABLE expectation ADD COLUMN business TEXT;  -- the idea, in own words
-- set: what there is for it already
ALTER TABLE expectation ADD COLUMN business_has TEXT
  CHECK (business_has GLOB '[a-z]*' AND business_has NOT GLOB '*[^a-z0-9_ ]*');
ALTER TABLE expectation ADD COLUMN study_what TEXT;
ALTER TABLE expectation ADD COLUMN study_level TEXT;  -- isced2011
-- set: when the worker could learn
ALTER TABLE expectation ADD COLUMN learn_when TEXT
  CHECK (learn_when GLOB '[a-z]*' AND learn_when NOT GLOB '*[^a-z0-9_ ]*');
ALTER TABLE expectation ADD COLUMN language_course TEXT;  -- ISO 639
ALTER TABLE expectation ADD COLUMN move_with TEXT;  -- 'alone', 'family', 'later'
ALTER TABLE expectation ADD COLUMN minutes INTEGER CHECK (minutes >= 0);  -- of way to work, at most
-- set: what the worker will not do
ALTER TABLE expectation ADD COLUMN refuses TEXT
  CHECK (refuses GLOB '[a-z]*' AND refuses NOT GLOB '*[^a-z0-9_ ]*');

-- Of the person: who is called when something happens.
ALTER TABLE person ADD COLUMN emergency TEXT;
ALTER TABLE person ADD COLUMN emergency_phone TEXT;
