-- Another mail address for an application that was handed in: one mailed link for each that was
-- asked for, of which only the newest opens anything. The address counts once the link was used.

CREATE TABLE address_changes (
  id {{id}} PRIMARY KEY,
  application {{id}} NOT NULL REFERENCES applications (id),
  mail {{id}} NOT NULL UNIQUE REFERENCES mails (id),
  address TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  asked_at {{timestamptz}} NOT NULL,
  expires_at {{timestamptz}} NOT NULL,
  confirmed_at {{timestamptz}}
);

CREATE INDEX address_changes_by_application ON address_changes (application, asked_at, id);
