-- The answers to requests that made something, so that the same request sent again gets the same
-- answer and makes nothing twice. Neither the key nor the answer can be read from here: one is a
-- keyed digest, the other is sealed under a key outside of the database and the sender's own.

CREATE TABLE kept_answers (
  key_hash TEXT PRIMARY KEY,
  request_digest TEXT NOT NULL,
  sealed_answer TEXT NOT NULL,
  kept_at {{timestamptz}} NOT NULL
);

CREATE INDEX kept_answers_by_time ON kept_answers (kept_at);
