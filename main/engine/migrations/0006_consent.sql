-- What proves a choice: pen strokes, a typed name, a witness, the reference of a recording (s 11(2)(a)). Kind: events.
CREATE TABLE consent_proof (
  id          TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customer (id),
  proof       TEXT NOT NULL CHECK (json_valid(proof)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX consent_proof_by_customer ON consent_proof (customer_id);
CREATE TRIGGER consent_proof_is_never_edited BEFORE UPDATE ON consent_proof
BEGIN SELECT RAISE(ABORT, 'consent_proof is append-only'); END;

-- Never edited: the responsible party must be able to prove consent (POPIA s 11(2)(a)).
-- Leaves by retention or a deletion request alone, and only when s 14 says so. Kind: events.
CREATE TABLE consent_event (
  id                 TEXT PRIMARY KEY,
  customer_id        TEXT NOT NULL REFERENCES customer (id),
  purpose_id         TEXT NOT NULL REFERENCES purpose (id),
  purpose_version_id TEXT NOT NULL REFERENCES purpose_version (id),
  channel            TEXT NOT NULL CHECK (channel IN ('sms', 'whatsapp', 'email', 'phone', 'none')),
  kind               TEXT NOT NULL CHECK (kind IN ('asked', 'given', 'refused', 'withdrawn', 'expired', 'superseded', 'corrected')),
  occurred_at        TEXT NOT NULL CHECK (occurred_at GLOB '????-??-??T*Z'),
  language           TEXT NOT NULL,
  method             TEXT NOT NULL,
  notice_shown_id    TEXT REFERENCES notice_shown (id),
  proof_id           TEXT REFERENCES consent_proof (id),
  initiated_by       TEXT NOT NULL CHECK (initiated_by IN ('shop', 'data-subject')),
  recorded_by        TEXT NOT NULL,
  saw                TEXT NOT NULL CHECK (json_valid(saw)),   -- ids of the refusals and withdrawals its writer knew (sync.md 5.4)
  corrects           TEXT REFERENCES consent_event (id),
  reason             TEXT,
  audit_seq          INTEGER NOT NULL                          -- the log entry whose detail commits to this event's hash
) STRICT;
CREATE INDEX consent_event_by_customer ON consent_event (customer_id, purpose_id, channel);
CREATE INDEX consent_event_by_entry ON consent_event (audit_seq);
CREATE TRIGGER consent_event_is_never_edited BEFORE UPDATE ON consent_event
BEGIN SELECT RAISE(ABORT, 'consent_event is append-only'); END;

-- The present state of each purpose and channel, written with the event and rebuilt from the events in a test. Kind: local.
CREATE TABLE consent_state (
  customer   INTEGER NOT NULL REFERENCES customer (row),
  purpose_id TEXT NOT NULL REFERENCES purpose (id),
  channel    TEXT NOT NULL,
  state      TEXT NOT NULL,
  since      TEXT NOT NULL,
  event_id   TEXT NOT NULL,
  PRIMARY KEY (customer, purpose_id, channel)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_state_by_purpose ON consent_state (purpose_id, channel, state, customer);

-- Until when each customer is kept and by which rule: the longest wins (s 14). Kept with every act that moves it. Kind: local.
CREATE TABLE due (
  customer INTEGER PRIMARY KEY REFERENCES customer (row),
  due_on   TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  rule     TEXT NOT NULL REFERENCES retention_rule (code)
) STRICT;
CREATE INDEX due_by_day ON due (due_on, customer);

-- Every hand-over of a customer's information: to whom, what, why (s 23(1)(b)). Kind: events.
CREATE TABLE disclosure (
  id           TEXT PRIMARY KEY,
  customer_id  TEXT NOT NULL REFERENCES customer (id),
  recipient    TEXT NOT NULL,
  what         TEXT NOT NULL,
  why          TEXT NOT NULL,
  sha256       BLOB,
  disclosed_at TEXT NOT NULL,
  disclosed_by TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_by_customer ON disclosure (customer_id);
CREATE TRIGGER disclosure_is_never_edited BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'disclosure is append-only'); END;
