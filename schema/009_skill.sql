-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people of an occupation can do, as ESCO has it, when an office has imported ESCO: skills to
-- choose from when claims are noted. The program's own are in the code list 'skill', by its column
-- `occupation`. Reference data, not journalled. Labels are in the code lists 'esco_skill' and
-- 'esco_occupation' (its column `occupation` is the ISCO-08 unit group).

CREATE TABLE occupation_skill (
  occupation    TEXT NOT NULL CHECK (occupation NOT GLOB '*[^0-9]*'),  -- ISCO-08: '7112'
  detail        TEXT NOT NULL,            -- the ESCO occupation in that group: a code of 'esco_occupation'
  skill         TEXT NOT NULL,            -- a code of 'esco_skill'
  kind          TEXT NOT NULL CHECK (kind IN ('skill', 'knowledge')),  -- something done, something known
  essential     INTEGER NOT NULL CHECK (essential IN (0, 1)),          -- else optional
  PRIMARY KEY (occupation, detail, skill)
) STRICT, WITHOUT ROWID;
