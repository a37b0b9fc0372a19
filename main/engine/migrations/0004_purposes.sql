-- Why the shop processes, on what ground (POPIA s 11, s 13), and for how long (s 14).
-- Kind: facts.
CREATE TABLE retention_rule (
  code    TEXT PRIMARY KEY,
  months  INTEGER NOT NULL CHECK (months > 0),
  clock   TEXT NOT NULL CHECK (clock IN ('last-seen', 'consent-ended', 'financial-year-end')),
  law     TEXT NOT NULL,
  because TEXT NOT NULL CHECK (json_valid(because))      -- per language
) STRICT;

-- Kind: facts.
CREATE TABLE purpose (
  id             TEXT PRIMARY KEY,
  code           TEXT NOT NULL UNIQUE,
  family         TEXT NOT NULL,
  ground         TEXT NOT NULL CHECK (ground IN ('11-1-a', '11-1-b', '11-1-c', '11-1-d', '11-1-e', '11-1-f')),
  channels       TEXT NOT NULL CHECK (json_valid(channels)),
  retention_rule TEXT NOT NULL REFERENCES retention_rule (code),
  in_use         INTEGER NOT NULL CHECK (in_use IN (0, 1)),
  position       INTEGER NOT NULL
) STRICT;

-- The words a purpose was put in, per language; a choice points at the words it answered. Kind: events.
CREATE TABLE purpose_version (
  id           TEXT PRIMARY KEY,
  purpose_id   TEXT NOT NULL REFERENCES purpose (id),
  version      INTEGER NOT NULL,
  wording      TEXT NOT NULL CHECK (json_valid(wording)),
  goods        TEXT CHECK (goods IS NULL OR json_valid(goods)),
  published_at TEXT NOT NULL,
  published_by TEXT,
  UNIQUE (purpose_id, version)
) STRICT;
CREATE TRIGGER purpose_version_is_never_edited BEFORE UPDATE ON purpose_version
BEGIN SELECT RAISE(ABORT, 'purpose_version is append-only'); END;

-- What may be asked at all (s 10). Kind: facts.
CREATE TABLE field (
  code    TEXT PRIMARY KEY,
  class   TEXT NOT NULL CHECK (class IN ('ordinary', 'unique-identifier', 'special', 'child')),
  label   TEXT NOT NULL CHECK (json_valid(label)),
  in_use  INTEGER NOT NULL CHECK (in_use IN (0, 1))
) STRICT;

-- No field without a purpose that needs it. Kind: facts.
CREATE TABLE purpose_field (
  purpose_id TEXT NOT NULL REFERENCES purpose (id),
  field_code TEXT NOT NULL REFERENCES field (code),
  mandatory  INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
  PRIMARY KEY (purpose_id, field_code)
) STRICT;

-- The notice of s 18 as it stood, in every language, never edited: each choice points at what was shown. Kind: events.
CREATE TABLE notice_version (
  id           TEXT PRIMARY KEY,
  version      INTEGER NOT NULL UNIQUE,
  texts        TEXT NOT NULL CHECK (json_valid(texts)),  -- language → title, spoken line, items, hash, reviewed
  published_at TEXT NOT NULL,
  published_by TEXT
) STRICT;
CREATE TRIGGER notice_version_is_never_edited BEFORE UPDATE ON notice_version
BEGIN SELECT RAISE(ABORT, 'notice_version is append-only'); END;
