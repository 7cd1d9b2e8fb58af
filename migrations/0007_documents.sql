-- Documents: the files that belong to an application, one row each. The content lies in the folder
-- of documents under `stored_name`, sealed where the slot is sensitive. A draft has the id that its
-- application will have, so the column refers to no table.

CREATE TABLE documents (
  id {{id}} PRIMARY KEY,
  application {{id}} NOT NULL,
  slot TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 1),
  sha256 TEXT NOT NULL,
  stored_name TEXT NOT NULL UNIQUE,
  is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1)),
  pages INTEGER CHECK (pages >= 1),
  review TEXT NOT NULL CHECK (review IN ('unreviewed', 'accepted', 'returned')),
  review_reason TEXT NOT NULL,
  uploaded_at {{timestamptz}} NOT NULL,
  reviewed_at {{timestamptz}},
  reviewed_by TEXT,
  CHECK ((review = 'unreviewed') = (reviewed_at IS NULL)),
  CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
);

CREATE INDEX documents_by_application ON documents (application, slot, uploaded_at, id);
