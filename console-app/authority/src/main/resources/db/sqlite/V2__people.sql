-- Invitations by which people pair their own key, see docs/spec/people.md. The code is nowhere: key_hash is a hash.

ALTER TABLE person ADD COLUMN added_by TEXT NOT NULL DEFAULT 'authority';

CREATE TABLE invite (
  invite_id   TEXT NOT NULL PRIMARY KEY,
  key_hash    TEXT NOT NULL,
  name        TEXT NOT NULL,
  role        TEXT NOT NULL CHECK (role IN ('operator', 'support', 'viewer')),
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'used', 'revoked')),
  created_by  TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_by     TEXT,
  used_at     INTEGER,
  wrong_tries INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'used') = (used_by IS NOT NULL))
) STRICT;
CREATE INDEX invite_waiting ON invite (created_by) WHERE state = 'waiting';
