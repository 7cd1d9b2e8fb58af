-- Staff accounts and their sessions. A session is known by the hash of its secret only.

CREATE TABLE staff_accounts (
  login TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL
);

CREATE TABLE staff_sessions (
  secret_hash TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES staff_accounts (login),
  created_at {{timestamptz}} NOT NULL,
  expires_at {{timestamptz}} NOT NULL
);

CREATE INDEX staff_sessions_by_expiry ON staff_sessions (expires_at);
