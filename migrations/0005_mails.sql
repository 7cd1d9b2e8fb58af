-- Mails: what was written to whom, kept with the application. The outbox says what is to be sent.

CREATE TABLE mails (
  id {{id}} PRIMARY KEY,
  application {{id}} REFERENCES applications (id),
  event TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  created_at {{timestamptz}} NOT NULL
);

CREATE INDEX mails_by_time ON mails (created_at, id);
CREATE INDEX mails_by_application ON mails (application, created_at);
