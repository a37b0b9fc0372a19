-- The responsible party's own details and choices (POPIA s 8, s 55), and the numbers of the law with their sources.
-- Kind: facts.
CREATE TABLE setting (
  code       TEXT PRIMARY KEY,
  value      TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T*Z'),
  changed_by TEXT
) STRICT;

-- Kind: facts. Dated, so that a deadline can be explained by the number that was in force.
CREATE TABLE legal_constant (
  code       TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  value      TEXT NOT NULL CHECK (json_valid(value)),
  unit       TEXT NOT NULL,
  source     TEXT NOT NULL,
  mark       TEXT NOT NULL CHECK (mark IN ('verified', 'part', 'GK', 'design')),
  to_be_confirmed INTEGER NOT NULL CHECK (to_be_confirmed IN (0, 1)),
  PRIMARY KEY (code, valid_from)
) STRICT;
