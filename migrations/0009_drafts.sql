-- Drafts: applications that are still being written, kept as typed. A draft has the id that its
-- application will have, is opened by a secret whose hash stands here, and goes when it is handed
-- in, discarded or expired. A confirmation is one mailed link that proves one address.

CREATE TABLE drafts (
  id {{id}} PRIMARY KEY,
  programme TEXT NOT NULL,
  course TEXT NOT NULL,
  revision INTEGER NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  answers {{json}} NOT NULL,
  agreed {{json}} NOT NULL,
  step TEXT NOT NULL,
  address TEXT,
  confirmed_address TEXT,
  confirmed_at {{timestamptz}},
  secret_hash TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at {{timestamptz}} NOT NULL,
  updated_at {{timestamptz}} NOT NULL,
  expires_at {{timestamptz}} NOT NULL,
  FOREIGN KEY (programme, revision) REFERENCES programme_revisions (programme, revision),
  FOREIGN KEY (programme, course) REFERENCES course_calls (programme, course),
  CHECK ((confirmed_address IS NULL) = (confirmed_at IS NULL))
);

CREATE INDEX drafts_by_expiry ON drafts (expires_at, id);

CREATE TABLE draft_confirmations (
  id {{id}} PRIMARY KEY,
  draft {{id}} NOT NULL REFERENCES drafts (id),
  mail {{id}} NOT NULL UNIQUE REFERENCES mails (id),
  address TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  asked_at {{timestamptz}} NOT NULL,
  expires_at {{timestamptz}} NOT NULL
);

CREATE INDEX draft_confirmations_by_draft ON draft_confirmations (draft, asked_at);

-- Applications: when everything was there (the rank), when it was last handed in, the draft that it
-- was, when each statement was agreed to, and the hash of what the receipt says.

ALTER TABLE applications ADD COLUMN complete_at {{timestamptz}};
ALTER TABLE applications ADD COLUMN handed_in_at {{timestamptz}};
ALTER TABLE applications ADD COLUMN draft_hash TEXT;
ALTER TABLE applications ADD COLUMN agreed_at {{json}};
ALTER TABLE applications ADD COLUMN receipt_hash TEXT;

UPDATE applications SET handed_in_at = received_at;

CREATE UNIQUE INDEX applications_by_draft ON applications (draft_hash);
CREATE INDEX applications_by_rank ON applications (programme, course, complete_at, id);
