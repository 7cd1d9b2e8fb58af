-- The outbox: messages that a transaction wants sent, kept with the change that caused them
-- (architecture.md, "One way for data"). A worker takes a message under a lease.
create table outbox (
  id {{id}} not null primary key,
  topic text not null,
  payload {{json}} not null,
  state text not null check (state in ('waiting', 'done', 'dead')),
  attempts integer not null check (attempts >= 0),
  due_at {{timestamptz}} not null,
  lease {{id}},
  leased_until {{timestamptz}},
  last_error text,
  finished_at {{timestamptz}},
  check ((lease is null) = (leased_until is null)),
  check ((state = 'waiting') = (finished_at is null))
);
create index outbox_waiting on outbox (topic, due_at, id) where state = 'waiting';

-- The audit: who did what to whom or what, when and why. Rows are only ever added.
create table audit (
  id {{id}} not null primary key,
  recorded_at {{timestamptz}} not null,
  actor {{id}} not null,
  verb text not null,
  subject_type text not null,
  subject_id {{id}} not null,
  reason text,
  detail {{json}} not null
);
create index audit_of_subject on audit (subject_type, subject_id, recorded_at, id);
