-- Delivery of mails: how long one is held, which step caused it, what became of it, and which mail
-- went out again in its place. The outbox says what is to be sent and when.

CREATE TABLE mails_with_delivery (
  id {{id}} PRIMARY KEY,
  application {{id}} REFERENCES applications (id),
  account TEXT,
  step {{id}} REFERENCES audit (id),
  event TEXT NOT NULL,
  sender_name TEXT NOT NULL,
  reply_to TEXT,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('held', 'waiting', 'sent', 'bounced', 'failed', 'recalled', 'dropped')),
  created_at {{timestamptz}} NOT NULL,
  held_until {{timestamptz}},
  expires_at {{timestamptz}},
  message {{id}} REFERENCES outbox (id),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  last_error TEXT,
  sent_at {{timestamptz}},
  changed_at {{timestamptz}} NOT NULL,
  again_for {{id}} REFERENCES mails_with_delivery (id)
);

INSERT INTO mails_with_delivery
  (id, application, event, sender_name, recipient, subject, body, state, created_at, attempts,
   changed_at)
SELECT id, application, event, '', recipient, subject, body, state, created_at, 0, created_at
FROM mails;

DROP TABLE mails;
ALTER TABLE mails_with_delivery RENAME TO mails;

-- What still waits is known to the outbox by the id in its payload.
UPDATE mails
SET message = (SELECT o.id FROM outbox o
               WHERE o.topic = 'mail' AND o.state = 'waiting'
                 AND CAST(o.payload AS TEXT) LIKE '%"' || mails.id || '"%')
WHERE state = 'waiting';

CREATE INDEX mails_by_time ON mails (created_at, id);
CREATE INDEX mails_by_application ON mails (application, created_at);
CREATE INDEX mails_by_state ON mails (state, changed_at, id);
CREATE INDEX mails_by_account ON mails (account) WHERE account IS NOT NULL;
CREATE UNIQUE INDEX mails_by_message ON mails (message) WHERE message IS NOT NULL;
CREATE UNIQUE INDEX mails_sent_again ON mails (again_for) WHERE again_for IS NOT NULL;
