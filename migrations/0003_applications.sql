-- Applications. The two axes `state` and `decision` have their own life cycles; the texts that an
-- applicant wrote are kept as they were written, and the keys beside them only find and sort.

CREATE TABLE receipt_counters (
  programme TEXT PRIMARY KEY,
  last_number INTEGER NOT NULL
);

CREATE TABLE applications (
  id {{id}} PRIMARY KEY,
  receipt_number TEXT NOT NULL UNIQUE,
  programme TEXT NOT NULL,
  course TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('submitted', 'returned', 'withdrawn')),
  decision TEXT NOT NULL CHECK (decision IN ('undecided', 'accepted', 'declined')),
  applicant_name TEXT NOT NULL,
  applicant_kana TEXT NOT NULL,
  kana_sort_key TEXT NOT NULL,
  search_key TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  answers {{json}} NOT NULL,
  agreed {{json}} NOT NULL,
  warnings INTEGER NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  return_reason TEXT NOT NULL,
  received_at {{timestamptz}} NOT NULL,
  version INTEGER NOT NULL,
  FOREIGN KEY (programme, revision) REFERENCES programme_revisions (programme, revision),
  FOREIGN KEY (programme, course) REFERENCES course_calls (programme, course)
);

CREATE INDEX applications_by_arrival ON applications (received_at, id);
CREATE INDEX applications_by_kana ON applications (kana_sort_key, id);
CREATE INDEX applications_by_course ON applications (programme, course, state, decision);
