-- Long jobs: work of many rows that somebody at the desk asked for. A worker takes one under a
-- lease and does it in chunks beside the submissions; a result that is a file is kept for a limited
-- time.

CREATE TABLE long_jobs (
  id {{id}} PRIMARY KEY,
  kind TEXT NOT NULL,
  account {{id}} NOT NULL REFERENCES accounts (id),
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  parameters {{json}} NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  done_count INTEGER NOT NULL CHECK (done_count >= 0),
  total_count INTEGER CHECK (total_count >= 0),
  result {{json}},
  file_name TEXT,
  media_type TEXT,
  file_bytes BIGINT,
  file_sha256 TEXT,
  stored_name TEXT UNIQUE,
  failure_code TEXT,
  failure_detail TEXT,
  created_at {{timestamptz}} NOT NULL,
  due_at {{timestamptz}} NOT NULL,
  started_at {{timestamptz}},
  finished_at {{timestamptz}},
  expires_at {{timestamptz}},
  lease {{id}},
  leased_until {{timestamptz}},
  CHECK ((lease IS NULL) = (leased_until IS NULL)),
  CHECK ((lease IS NULL) = (state <> 'running')),
  CHECK ((state IN ('waiting', 'running')) = (finished_at IS NULL)),
  CHECK ((finished_at IS NULL) = (expires_at IS NULL)),
  CHECK ((state = 'done') = (result IS NOT NULL)),
  CHECK ((state = 'failed') = (failure_code IS NOT NULL))
);

CREATE INDEX long_jobs_open ON long_jobs (due_at, id) WHERE state IN ('waiting', 'running');
CREATE INDEX long_jobs_by_account ON long_jobs (account, created_at);
CREATE INDEX long_jobs_by_expiry ON long_jobs (expires_at, id);
