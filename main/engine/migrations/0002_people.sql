-- A mirror of the signed roster in register.keys, so that a row can name who made it. Roles are never decided from here.
-- Kind: local.
CREATE TABLE person (
  id           TEXT PRIMARY KEY,
  label        TEXT NOT NULL,
  role         TEXT NOT NULL CHECK (role IN ('staff', 'owner', 'officer')),
  can          TEXT NOT NULL CHECK (json_valid(can)),
  state        TEXT NOT NULL CHECK (state IN ('active', 'removed')),
  last_seen_at TEXT
) STRICT;

-- How one person likes the window. Kind: facts.
CREATE TABLE preference (
  person_id  TEXT PRIMARY KEY REFERENCES person (id),
  value      TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL
) STRICT;

-- What is half typed on a screen; goes when the screen is saved or cleared. Kind: local.
CREATE TABLE draft (
  person_id TEXT NOT NULL REFERENCES person (id),
  screen    TEXT NOT NULL,
  body      TEXT NOT NULL,
  saved_at  TEXT NOT NULL,
  PRIMARY KEY (person_id, screen)
) STRICT;

-- Answers already given, so that a command sent twice is done once (security.md 8.5). Kept for a day. Kind: local.
CREATE TABLE command_answer (
  id          TEXT PRIMARY KEY,
  person_id   TEXT NOT NULL,
  body_hash   BLOB NOT NULL,
  answer      TEXT NOT NULL,
  answered_at TEXT NOT NULL
) STRICT;
CREATE INDEX command_answer_by_age ON command_answer (answered_at);
