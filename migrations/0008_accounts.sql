-- Accounts of staff and applicants in one table, their second factor, sessions, grants and mailed
-- links. Secrets stand here as hashes, or sealed under a key that lies outside of the database.

DROP TABLE staff_sessions;
DROP TABLE staff_accounts;

CREATE TABLE accounts (
  id {{id}} PRIMARY KEY,
  login TEXT NOT NULL,
  login_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  state TEXT NOT NULL CHECK (state IN ('invited', 'active')),
  password_hash TEXT,
  totp_sealed TEXT,
  totp_pending_sealed TEXT,
  totp_last_step BIGINT NOT NULL,
  created_at {{timestamptz}} NOT NULL,
  CHECK ((state = 'active') = (password_hash IS NOT NULL))
);

CREATE TABLE recovery_codes (
  account {{id}} NOT NULL REFERENCES accounts (id),
  code_hash TEXT NOT NULL,
  used_at {{timestamptz}},
  PRIMARY KEY (account, code_hash)
);

CREATE TABLE account_sessions (
  id {{id}} PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  account {{id}} NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'applicant')),
  second_factor TEXT NOT NULL CHECK (second_factor IN ('done', 'needed', 'to_set_up')),
  device TEXT NOT NULL,
  created_at {{timestamptz}} NOT NULL,
  last_seen_at {{timestamptz}} NOT NULL,
  expires_at {{timestamptz}} NOT NULL
);

CREATE INDEX account_sessions_by_account ON account_sessions (account, created_at);
CREATE INDEX account_sessions_by_expiry ON account_sessions (expires_at);

CREATE TABLE grants (
  id {{id}} PRIMARY KEY,
  account {{id}} NOT NULL REFERENCES accounts (id),
  verbs {{json}} NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('platform', 'programme', 'course')),
  programme TEXT,
  course TEXT,
  expires_at {{timestamptz}},
  reason TEXT NOT NULL,
  granted_at {{timestamptz}} NOT NULL,
  granted_by TEXT NOT NULL,
  revoked_at {{timestamptz}},
  CHECK ((scope = 'platform') = (programme IS NULL)),
  CHECK ((scope = 'course') = (course IS NOT NULL))
);

CREATE INDEX grants_by_account ON grants (account, granted_at, id);

-- The secret of a link is computed from its id under the key, so that neither this table nor the
-- mail holds it. `mail` is the mail that the link goes out with.
CREATE TABLE account_links (
  id {{id}} PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL CHECK (purpose IN ('sign_up', 'reset', 'invitation')),
  account {{id}} REFERENCES accounts (id),
  login TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  mail {{id}} NOT NULL UNIQUE REFERENCES mails (id),
  created_at {{timestamptz}} NOT NULL,
  expires_at {{timestamptz}} NOT NULL,
  used_at {{timestamptz}},
  CHECK ((purpose = 'sign_up') = (account IS NULL))
);

CREATE INDEX account_links_by_account ON account_links (account, created_at);

-- Wrong tries in a row. The key is a keyed digest: people type passwords into the wrong field.
CREATE TABLE failed_tries (
  key TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 0),
  last_at {{timestamptz}} NOT NULL
);

CREATE INDEX failed_tries_by_time ON failed_tries (last_at);

CREATE INDEX applications_by_email ON applications (lower(email), received_at);
