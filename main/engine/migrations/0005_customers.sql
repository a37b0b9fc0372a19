-- Whom the register is about (POPIA s 10, s 16). Kind: facts, but for the columns marked derived.
CREATE TABLE customer (
  row            INTEGER PRIMARY KEY,        -- local to this file: search and state tables use it
  id             TEXT NOT NULL UNIQUE,       -- UUIDv7
  slip_code      TEXT NOT NULL UNIQUE,       -- short, for paper; its first character is the till's
  name           TEXT NOT NULL,              -- NFC, as given
  phone          TEXT,                       -- E.164
  phone_typed    TEXT,
  email          TEXT,
  language       TEXT NOT NULL,
  captured_at    TEXT NOT NULL CHECK (captured_at GLOB '????-??-??T*Z'),
  captured_by    TEXT NOT NULL,
  last_seen_on   TEXT NOT NULL CHECK (last_seen_on GLOB '????-??-??'),
  name_key       TEXT NOT NULL,              -- derived: folded words, given names, a bar, family name
  sound_key      TEXT NOT NULL,              -- derived: how the family name sounds
  phone_digits   TEXT,                       -- derived: national digits with the leading 0
  phone_reversed TEXT,                       -- derived: the same backwards, for the last four
  email_key      TEXT                        -- derived: folded
) STRICT;
CREATE INDEX customer_by_phone ON customer (phone_digits, row) WHERE phone_digits IS NOT NULL;
CREATE INDEX customer_by_last_digits ON customer (phone_reversed, name_key) WHERE phone_reversed IS NOT NULL; -- "Nomsa 4567"
CREATE INDEX customer_by_email ON customer (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX customer_by_sound ON customer (sound_key, row);

-- Names only, nothing stored beside the index. It is given name_key, folded already: this tokeniser splits at the bar and the
-- spaces, keeps every letter beyond ASCII and folds nothing, so a word of name_word is exactly one token here. Rows leave by
-- the explicit 'delete' command with their old text: with contentless_delete a destroyed name would stay in the file
-- (security.md section 2, trap 4). Kind: local.
CREATE VIRTUAL TABLE customer_search USING fts5(
  t, content='', detail=none, prefix='1 2 3 4', tokenize='ascii'
);
INSERT INTO customer_search (customer_search, rank) VALUES ('secure-delete', 1);

-- Every word of every name with how many people have it: what the search plans with. Kind: local.
CREATE TABLE name_word (
  word   TEXT PRIMARY KEY,
  people INTEGER NOT NULL CHECK (people > 0)
) STRICT, WITHOUT ROWID;

-- What stood in a field before it was put right (s 16, s 24). Kind: events.
CREATE TABLE correction (
  id           TEXT PRIMARY KEY,
  customer_id  TEXT NOT NULL REFERENCES customer (id),
  field        TEXT NOT NULL,
  before       TEXT,
  after        TEXT,
  reason       TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  corrected_by TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_customer ON correction (customer_id);

-- The customer came in: the clock of "months after the last visit" (s 14). Kind: events.
CREATE TABLE visit (
  id          TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customer (id),
  at          TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX visit_by_customer ON visit (customer_id);

-- Processing on a ground other than consent begins and ends here (s 11(1)(b) to (f)). Kind: events.
CREATE TABLE purpose_event (
  id                 TEXT PRIMARY KEY,
  customer_id        TEXT NOT NULL REFERENCES customer (id),
  purpose_id         TEXT NOT NULL REFERENCES purpose (id),
  purpose_version_id TEXT NOT NULL REFERENCES purpose_version (id),
  kind               TEXT NOT NULL CHECK (kind IN ('begun', 'ended')),
  at                 TEXT NOT NULL,
  recorded_by        TEXT NOT NULL
) STRICT;
CREATE INDEX purpose_event_by_customer ON purpose_event (customer_id);
-- Purposes that have begun and not ended since.
CREATE VIEW running_purpose AS
  SELECT customer_id, purpose_id, at AS since FROM (
    SELECT customer_id, purpose_id, kind, at,
           row_number() OVER (PARTITION BY customer_id, purpose_id ORDER BY id DESC) AS age
    FROM purpose_event
  ) WHERE age = 1 AND kind = 'begun';
CREATE TRIGGER purpose_event_is_never_edited BEFORE UPDATE ON purpose_event
BEGIN SELECT RAISE(ABORT, 'purpose_event is append-only'); END;
CREATE TRIGGER correction_is_never_edited BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'correction is append-only'); END;

-- Which notice a customer was given, in which language, how and by whom (s 18). Kind: events.
CREATE TABLE notice_shown (
  id                TEXT PRIMARY KEY,
  customer_id       TEXT NOT NULL REFERENCES customer (id),
  notice_version_id TEXT NOT NULL REFERENCES notice_version (id),
  language          TEXT NOT NULL,
  shown_how         TEXT NOT NULL CHECK (shown_how IN ('read-aloud', 'on-screen', 'printed')),
  shown_at          TEXT NOT NULL,
  shown_by          TEXT NOT NULL
) STRICT;
CREATE INDEX notice_shown_by_customer ON notice_shown (customer_id);
CREATE TRIGGER notice_shown_is_never_edited BEFORE UPDATE ON notice_shown
BEGIN SELECT RAISE(ABORT, 'notice_shown is append-only'); END;
