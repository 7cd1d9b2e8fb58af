-- Programmes: the immutable published revisions, and the operating records that began as a copy of
-- their calendar plan. From publication on, the records are the truth for dates and places.

CREATE TABLE programme_revisions (
  programme TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  content_hash TEXT NOT NULL,
  definition_text TEXT NOT NULL,
  published_at {{timestamptz}} NOT NULL,
  published_by TEXT NOT NULL,
  PRIMARY KEY (programme, revision)
);

CREATE TABLE course_calls (
  programme TEXT NOT NULL,
  course TEXT NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  window_kind TEXT NOT NULL
    CHECK (window_kind IN ('undecided', 'between', 'open_from', 'by_arrangement')),
  opens_on TEXT,
  closes_on TEXT,
  closes_at TEXT,
  inquiry_deadline TEXT,
  capacity_kind TEXT NOT NULL
    CHECK (capacity_kind IN ('undecided', 'unlimited', 'at_most', 'at_least', 'between')),
  capacity_min INTEGER,
  capacity_max INTEGER,
  first_day TEXT,
  shifted_weeks INTEGER NOT NULL,
  places_taken INTEGER NOT NULL CHECK (places_taken >= 0),
  PRIMARY KEY (programme, course),
  FOREIGN KEY (programme, revision) REFERENCES programme_revisions (programme, revision),
  CHECK (capacity_max IS NULL OR places_taken <= capacity_max)
);

CREATE TABLE course_days (
  programme TEXT NOT NULL,
  course TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('session', 'reserve', 'arranged_first', 'arranged_last', 'papers_due')),
  session TEXT NOT NULL,
  held_on TEXT NOT NULL,
  parts {{json}} NOT NULL,
  PRIMARY KEY (programme, course, position),
  FOREIGN KEY (programme, course) REFERENCES course_calls (programme, course)
);
