-- What pgbench writes to: the rows that handing in one application changes, in tables of the same
-- columns' kinds, sizes and number of indexes, without Musubi's checks.
create table peer_counter (programme text primary key, last_number integer not null);
insert into peer_counter values ('suction-2024', 0);
create table peer_drafts (number bigint not null unique, id text primary key,
  answers jsonb not null, secret_hash text not null unique, expires_at timestamptz not null);
create index on peer_drafts (expires_at, id);
create table peer_applications (id text primary key, receipt_number text not null unique,
  programme text not null, course text not null, state text not null, decision text not null,
  applicant_name text not null, kana_sort_key text not null, search_key text not null,
  email text not null, answers jsonb not null, secret_hash text not null unique,
  draft_hash text unique, received_at timestamptz not null, complete_at timestamptz);
create index on peer_applications (received_at, id);
create index on peer_applications (kana_sort_key, id);
create index on peer_applications (programme, course, state, decision);
create index on peer_applications (programme, course, complete_at, id);
create index on peer_applications (lower(email), received_at);
create table peer_audit (id text primary key, recorded_at timestamptz not null, actor text not null,
  verb text not null, subject_type text not null, subject_id text not null, detail jsonb not null);
create index on peer_audit (subject_type, subject_id, recorded_at, id);
create table peer_mails (id text primary key, application text references peer_applications (id),
  step text references peer_audit (id), recipient text not null, subject text not null,
  body text not null, state text not null, created_at timestamptz not null, message text unique);
create index on peer_mails (created_at, id);
create index on peer_mails (application, created_at);
create index on peer_mails (state, created_at, id);
create table peer_outbox (id text primary key, topic text not null, payload jsonb not null,
  state text not null, due_at timestamptz not null);
create index on peer_outbox (topic, due_at, id) where state = 'waiting';
create sequence peer_number;
insert into peer_drafts
select number, md5('draft' || number), answers, md5('secret' || number) || md5('x' || number),
  now() + interval '30 days'
from generate_series(1, :drafts) number, (select jsonb_build_object(
  'name', '佐藤 花子', 'name_kana', 'サトウ ハナコ', 'address', '020-0000 岩手県盛岡市見本町1-1',
  'remarks', repeat('夕方の連絡を希望します。', 20)) as answers) one;
vacuum analyze peer_drafts;
