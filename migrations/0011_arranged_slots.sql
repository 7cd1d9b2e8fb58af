-- Arranged slots: days that staff offer for courses which share one capacity for each day. The
-- places of a slot are scarce: the constraint keeps them within the capacity, whoever counts.

CREATE TABLE arranged_slots (
  id {{id}} PRIMARY KEY,
  programme TEXT NOT NULL,
  shared_as TEXT NOT NULL,
  held_on TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  venue TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity >= 1),
  places_taken INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CHECK (places_taken >= 0 AND places_taken <= capacity),
  CHECK (starts < ends)
);

CREATE INDEX arranged_slots_by_day ON arranged_slots (programme, held_on, starts, id);

CREATE TABLE slot_places (
  application {{id}} PRIMARY KEY REFERENCES applications (id),
  slot {{id}} NOT NULL REFERENCES arranged_slots (id),
  taken_at {{timestamptz}} NOT NULL
);

CREATE INDEX slot_places_by_slot ON slot_places (slot, taken_at, application);
