-- On-site training: an organisation inquires, staff quote, the organisation accepts and names its
-- group. A quote that was sent is never changed; another one is a further version.

CREATE TABLE on_site_inquiries (
  id {{id}} PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  programme TEXT NOT NULL,
  course TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('inquiry', 'quoted', 'accepted', 'roster_complete', 'confirmed', 'declined', 'withdrawn')),
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  organisation TEXT NOT NULL,
  contact TEXT NOT NULL,
  email TEXT NOT NULL,
  wished_day TEXT NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 1),
  answers {{json}} NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  address_confirmed_at {{timestamptz}},
  accepted_quote INTEGER,
  decline_reason TEXT NOT NULL,
  received_at {{timestamptz}} NOT NULL,
  version INTEGER NOT NULL,
  FOREIGN KEY (programme, revision) REFERENCES programme_revisions (programme, revision),
  FOREIGN KEY (programme, course) REFERENCES course_calls (programme, course),
  CHECK (state IN ('inquiry', 'declined', 'withdrawn') OR address_confirmed_at IS NOT NULL)
);

CREATE INDEX on_site_inquiries_by_time ON on_site_inquiries (programme, received_at, id);
CREATE INDEX on_site_inquiries_by_email ON on_site_inquiries (email, received_at);

CREATE TABLE on_site_quotes (
  inquiry {{id}} NOT NULL REFERENCES on_site_inquiries (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  first_day TEXT NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 1),
  head_yen INTEGER NOT NULL,
  heads_yen INTEGER NOT NULL,
  lodging_yen INTEGER NOT NULL CHECK (lodging_yen >= 0),
  lodging_note TEXT NOT NULL,
  travel_yen INTEGER NOT NULL CHECK (travel_yen >= 0),
  travel_note TEXT NOT NULL,
  venue_yen INTEGER NOT NULL CHECK (venue_yen >= 0),
  venue_note TEXT NOT NULL,
  total_yen INTEGER NOT NULL,
  tax_yen INTEGER NOT NULL,
  refund_terms TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  quoted_by TEXT NOT NULL,
  quoted_at {{timestamptz}} NOT NULL,
  PRIMARY KEY (inquiry, version),
  CHECK (total_yen = heads_yen + lodging_yen + travel_yen + venue_yen)
);

CREATE TABLE on_site_members (
  inquiry {{id}} NOT NULL REFERENCES on_site_inquiries (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kana TEXT NOT NULL,
  answers {{json}} NOT NULL,
  PRIMARY KEY (inquiry, position)
);

-- Which inquiry a mail is about, so that its link can be put in when the mail is sent.
CREATE TABLE inquiry_mails (
  mail {{id}} PRIMARY KEY REFERENCES mails (id),
  inquiry {{id}} NOT NULL REFERENCES on_site_inquiries (id)
);
