-- Who did what, when, with what outcome (POPIA s 8, s 19(2)); never a value. Written in the transaction of the act itself.
-- resources/formats/audit-log.md says how a third party checks it.

-- Each log key by its public half, handed on from the key before. Enough alone to follow the keys from the first one, which the
-- signed roster names, and to know how the log stood at each hand-over, also after old entries were trimmed. Kind: events.
CREATE TABLE audit_epoch (
  number        INTEGER PRIMARY KEY,
  public_key    BLOB NOT NULL CHECK (length(public_key) = 32),       -- Ed25519, raw
  opened_at     TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T*Z'),
  first_seq     INTEGER NOT NULL,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),    -- of the entry before first_seq; zero bytes for the first
  signature     BLOB NOT NULL CHECK (length(signature) = 64)         -- by the key of the epoch before; the first signs itself
) STRICT;

-- Kind: events. AUTOINCREMENT: SQLite remembers the highest number ever given, so a log cut short at its end shows.
CREATE TABLE audit_entry (
  seq            INTEGER PRIMARY KEY AUTOINCREMENT,
  at             TEXT NOT NULL CHECK (at GLOB '????-??-??T*Z'),
  offset_minutes INTEGER NOT NULL,
  clock          TEXT NOT NULL CHECK (clock IN ('good', 'doubtful')),
  person_id      TEXT,
  role           TEXT,
  till           TEXT NOT NULL,
  procedure      TEXT NOT NULL,
  action         TEXT NOT NULL,
  outcome        TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  refusal        TEXT,
  record_id      TEXT,
  reason         TEXT,
  fields         TEXT NOT NULL CHECK (json_valid(fields)),
  count          INTEGER,
  detail_hash    BLOB CHECK (length(detail_hash) = 32),              -- SHA-256(salt ‖ detail); null when there is no detail
  epoch          INTEGER NOT NULL REFERENCES audit_epoch (number),
  hash           BLOB NOT NULL CHECK (length(hash) = 32),
  signature      BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
-- An index ends in seq by itself: seq is the rowid.
CREATE INDEX audit_entry_by_record ON audit_entry (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX audit_entry_by_person ON audit_entry (person_id);
CREATE INDEX audit_entry_by_procedure ON audit_entry (procedure);
CREATE INDEX audit_entry_by_time ON audit_entry (at);
CREATE INDEX audit_entry_not_done ON audit_entry (outcome) WHERE outcome <> 'done';

-- What an entry commits to without saying it; may be erased with its salt, and the chain still verifies. Kind: events.
CREATE TABLE audit_detail (
  seq    INTEGER PRIMARY KEY REFERENCES audit_entry (seq),
  salt   BLOB NOT NULL CHECK (length(salt) = 16),
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;

-- The one private key of the present epoch, overwritten when the epoch ends so that nobody can sign the past again. Kind: local.
CREATE TABLE audit_key (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  epoch       INTEGER NOT NULL REFERENCES audit_epoch (number),
  private_key BLOB NOT NULL                                          -- Ed25519, PKCS #8
) STRICT;

CREATE TRIGGER audit_entry_is_never_edited BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_is_never_destroyed BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_epoch_is_never_edited BEFORE UPDATE ON audit_epoch
BEGIN SELECT RAISE(ABORT, 'audit_epoch is append-only'); END;
CREATE TRIGGER audit_epoch_is_never_destroyed BEFORE DELETE ON audit_epoch
BEGIN SELECT RAISE(ABORT, 'audit_epoch is append-only'); END;
CREATE TRIGGER audit_detail_is_never_edited BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'audit_detail is erased, never edited'); END;
