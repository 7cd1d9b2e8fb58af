-- The seals of the audit: a chain of hashes over its entries, made after the transactions that
-- wrote them (decision 0026). Entries themselves never change.

-- What waits for its seal. An entry and its row here are written together, so that an entry whose
-- transaction commits late is not passed over.
CREATE TABLE audit_unsealed (
  recorded_at {{timestamptz}} NOT NULL,
  entry {{id}} NOT NULL REFERENCES audit (id),
  PRIMARY KEY (recorded_at, entry)
);

CREATE TABLE audit_seals (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
  entry {{id}} NOT NULL UNIQUE REFERENCES audit (id),
  hash TEXT NOT NULL
);

-- The end of the chain, one row: who adds to the chain changes it, and so only one can at a time.
CREATE TABLE audit_chain (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_chain (id, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

INSERT INTO audit_unsealed (recorded_at, entry) SELECT recorded_at, id FROM audit;
