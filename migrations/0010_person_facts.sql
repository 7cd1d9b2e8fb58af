-- Facts about people that staff recorded with evidence: trainings completed before, and bans. A
-- fact is never changed: it is revoked with a reason, and another one is recorded.

CREATE TABLE person_facts (
  id {{id}} PRIMARY KEY,
  institution TEXT NOT NULL,
  programme TEXT NOT NULL,
  person_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  kana TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  email TEXT,
  fact TEXT NOT NULL,
  on_date TEXT NOT NULL,
  until_date TEXT,
  evidence TEXT NOT NULL,
  document {{id}},
  reason TEXT NOT NULL,
  application {{id}} REFERENCES applications (id),
  search_key TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at {{timestamptz}} NOT NULL,
  revoked_by TEXT,
  revoked_at {{timestamptz}},
  revoke_reason TEXT,
  CHECK (until_date IS NULL OR until_date >= on_date),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL))
);

CREATE INDEX person_facts_by_person ON person_facts (institution, person_key, recorded_at, id);
CREATE INDEX person_facts_by_time ON person_facts (institution, recorded_at, id);
