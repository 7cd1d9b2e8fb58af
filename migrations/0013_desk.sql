-- The desk: what staff set aside or confirmed for one application, the messages between them and
-- the applicant, and the steps that can be undone.

CREATE TABLE overrides (
  id {{id}} PRIMARY KEY,
  application {{id}} NOT NULL REFERENCES applications (id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at {{timestamptz}} NOT NULL,
  revoked_at {{timestamptz}},
  revoked_by TEXT,
  revocation_reason TEXT,
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL))
);

CREATE UNIQUE INDEX overrides_standing ON overrides (application, rule) WHERE revoked_at IS NULL;
CREATE INDEX overrides_by_application ON overrides (application, recorded_at, id);

-- Only ever added to: of each fact the newest counts, and `sequence` says which is newest.
CREATE TABLE confirmations (
  id {{id}} PRIMARY KEY,
  application {{id}} NOT NULL REFERENCES applications (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  fact TEXT NOT NULL,
  value TEXT NOT NULL CHECK (value IN ('yes', 'no')),
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at {{timestamptz}} NOT NULL,
  UNIQUE (application, sequence)
);

CREATE TABLE messages (
  id {{id}} PRIMARY KEY,
  application {{id}} NOT NULL REFERENCES applications (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  sender TEXT NOT NULL CHECK (sender IN ('staff', 'applicant')),
  actor TEXT NOT NULL,
  body TEXT NOT NULL,
  written_at {{timestamptz}} NOT NULL,
  read_at {{timestamptz}},
  read_by TEXT,
  UNIQUE (application, sequence),
  CHECK ((read_at IS NULL) = (read_by IS NULL)),
  CHECK (sender = 'applicant' OR read_at IS NULL)
);

CREATE INDEX messages_unread ON messages (application)
  WHERE sender = 'applicant' AND read_at IS NULL;

-- Where an application stood before a step of staff, whose entry in the audit its mails name; the
-- step is the last one as long as the
-- application has still the version that the step gave it.
CREATE TABLE steps (
  application {{id}} NOT NULL REFERENCES applications (id),
  version_after INTEGER NOT NULL,
  verb TEXT NOT NULL,
  entry {{id}} NOT NULL,
  state_before TEXT NOT NULL,
  decision_before TEXT NOT NULL,
  course_before TEXT NOT NULL,
  return_reason_before TEXT NOT NULL,
  complete_at_before {{timestamptz}},
  taken_at {{timestamptz}} NOT NULL,
  PRIMARY KEY (application, version_after)
);

-- Acts of one instant keep their order.
ALTER TABLE audit ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
