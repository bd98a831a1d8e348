-- The first schema. All times are epoch milliseconds. Hot statements address rows by key and fence only: with a partial
-- index and stale statistics an extra "AND state = ..." once cost 118 ms a row.

CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- People who may use the operator API, by the SHA-256 of their TLS public key.
CREATE TABLE person (
  tls_spki   TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  role       TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

-- Enrollment codes. The secret itself is nowhere: relay_hash is a hash, bind_key is protected by the vault.
CREATE TABLE code (
  code_id     TEXT NOT NULL PRIMARY KEY,
  relay_hash  BLOB NOT NULL,
  bind_key    BLOB NOT NULL,
  grants      TEXT NOT NULL,
  fingerprint TEXT,
  worker_id   TEXT NOT NULL UNIQUE,
  pin         BLOB,
  note        TEXT NOT NULL DEFAULT '',
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'used', 'revoked')),
  created_by  TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER,
  wrong_tries INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Refused enrollments, also for codes that do not exist: therefore no foreign key.
CREATE TABLE code_refusal (
  id                  INTEGER PRIMARY KEY,
  code_id             TEXT NOT NULL,
  at                  INTEGER NOT NULL,
  reason              TEXT NOT NULL,
  offered_fingerprint TEXT,
  address             TEXT,
  name                TEXT
) STRICT;
CREATE INDEX code_refusal_by_code ON code_refusal (code_id, id);

CREATE TABLE worker (
  worker_id     TEXT NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL,
  state         TEXT NOT NULL,
  fingerprint   TEXT NOT NULL UNIQUE,
  signing       TEXT NOT NULL UNIQUE,
  sealing       TEXT NOT NULL,
  tls_spki      TEXT NOT NULL UNIQUE,
  grants        TEXT NOT NULL,
  asked         TEXT NOT NULL DEFAULT '',
  how           TEXT NOT NULL,
  pin           BLOB NOT NULL,
  pinned_at     INTEGER NOT NULL,
  platform      TEXT NOT NULL DEFAULT '',
  profiles      TEXT NOT NULL DEFAULT '',
  proof_hash    BLOB,
  revoked_at    INTEGER,
  revoke_reason TEXT,
  session       TEXT,
  last_seen     INTEGER
) STRICT;

CREATE TABLE snapshot (
  version    INTEGER PRIMARY KEY,
  envelope   BLOB NOT NULL,
  issued_at  INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

-- Bundles, per tenant. The bytes are in the blob store; file_key is protected by the vault.
CREATE TABLE bundle (
  tenant     TEXT NOT NULL,
  sha        TEXT NOT NULL,
  size       INTEGER NOT NULL,
  entries    INTEGER NOT NULL,
  blob_sha   TEXT NOT NULL,
  blob_size  INTEGER NOT NULL,
  file_key   BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (tenant, sha)
) STRICT;

CREATE TABLE run (
  run_id           TEXT NOT NULL PRIMARY KEY,
  tenant           TEXT NOT NULL,
  client_key       TEXT,
  run_file         BLOB NOT NULL,
  input_sha        TEXT NOT NULL,
  state            TEXT NOT NULL,
  version          INTEGER NOT NULL,
  submitted_by     TEXT NOT NULL,
  submitted_at     INTEGER NOT NULL,
  finished_at      INTEGER,
  cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
  UNIQUE (tenant, client_key)
) STRICT;
CREATE INDEX run_by_time ON run (submitted_at);

CREATE TABLE stage (
  run_id        TEXT NOT NULL REFERENCES run (run_id),
  stage_id      TEXT NOT NULL,
  position      INTEGER NOT NULL,
  state         TEXT NOT NULL,
  tier          TEXT NOT NULL,
  profile       TEXT NOT NULL,
  required_tags TEXT NOT NULL,
  spec          TEXT NOT NULL,
  why           TEXT,
  PRIMARY KEY (run_id, stage_id)
) STRICT;

CREATE TABLE need (
  run_id   TEXT NOT NULL,
  stage_id TEXT NOT NULL,
  needs_id TEXT NOT NULL,
  PRIMARY KEY (run_id, stage_id, needs_id),
  FOREIGN KEY (run_id, stage_id) REFERENCES stage (run_id, stage_id),
  FOREIGN KEY (run_id, needs_id) REFERENCES stage (run_id, stage_id)
) STRICT, WITHOUT ROWID;

-- The hot table: ready (1) and leased (2) jobs only, in their order of arrival; done jobs leave it.
CREATE TABLE job (
  id           INTEGER PRIMARY KEY,
  job_id       TEXT NOT NULL UNIQUE,
  run_id       TEXT NOT NULL,
  stage_id     TEXT NOT NULL,
  tenant       TEXT NOT NULL,
  queue_key    TEXT NOT NULL,
  state        INTEGER NOT NULL CHECK (state IN (1, 2)),
  attempt      INTEGER NOT NULL,
  fence        INTEGER NOT NULL,
  retries_left INTEGER NOT NULL,
  input_sha    TEXT NOT NULL,
  excluded     TEXT NOT NULL DEFAULT '',
  lease_id     TEXT,
  worker_id    TEXT,
  session      TEXT,
  expires_at   INTEGER,
  FOREIGN KEY (run_id, stage_id) REFERENCES stage (run_id, stage_id)
) STRICT;
CREATE INDEX job_ready ON job (queue_key, id) WHERE state = 1;
CREATE INDEX job_expiry ON job (expires_at) WHERE state = 2;
CREATE INDEX job_by_worker ON job (worker_id) WHERE state = 2;
CREATE INDEX job_by_stage ON job (run_id, stage_id);

CREATE TABLE lease (
  lease_id       TEXT NOT NULL PRIMARY KEY,
  job_id         TEXT NOT NULL,
  run_id         TEXT NOT NULL,
  stage_id       TEXT NOT NULL,
  tenant         TEXT NOT NULL,
  attempt        INTEGER NOT NULL,
  fence          INTEGER NOT NULL,
  worker_id      TEXT NOT NULL REFERENCES worker (worker_id),
  nonce          TEXT NOT NULL,
  order_envelope BLOB,
  order_sha      TEXT,
  state          TEXT NOT NULL CHECK (state IN ('open', 'recorded', 'expired')),
  leased_at      INTEGER NOT NULL,
  cancel         INTEGER NOT NULL DEFAULT 0 CHECK (cancel IN (0, 1))
) STRICT;
CREATE INDEX lease_by_job ON lease (job_id);
CREATE INDEX lease_by_stage ON lease (run_id, stage_id);

-- Every result that ever came for a lease is kept; at most one of them came in time.
CREATE TABLE result (
  id          INTEGER PRIMARY KEY,
  lease_id    TEXT NOT NULL REFERENCES lease (lease_id),
  job_id      TEXT NOT NULL,
  run_id      TEXT NOT NULL,
  stage_id    TEXT NOT NULL,
  attempt     INTEGER NOT NULL,
  envelope    BLOB NOT NULL,
  verdict     TEXT NOT NULL,
  findings    TEXT NOT NULL DEFAULT '',
  outcome     TEXT,
  rc          INTEGER,
  detail      TEXT,
  output_sha  TEXT,
  output_blob TEXT,
  output_size INTEGER,
  log_sha     TEXT,
  duration_ms INTEGER,
  sandbox     TEXT,
  late        INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  received_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX result_in_time ON result (lease_id) WHERE late = 0;
CREATE INDEX result_by_lease ON result (lease_id);
CREATE INDEX result_by_stage ON result (run_id, stage_id, attempt);

CREATE TABLE log_frame (
  lease_id TEXT NOT NULL REFERENCES lease (lease_id),
  seq      INTEGER NOT NULL,
  sealed   BLOB NOT NULL,
  PRIMARY KEY (lease_id, seq)
) STRICT, WITHOUT ROWID;

-- The audit log, see docs/spec/audit.md.
CREATE TABLE audit (
  seq       INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  actor     TEXT NOT NULL,
  action    TEXT NOT NULL,
  object    TEXT NOT NULL,
  detail    TEXT NOT NULL,
  origin    TEXT NOT NULL,
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_by_object ON audit (object, seq);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- Also stops INSERT OR REPLACE, which would delete a row without asking the trigger above.
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit) BEGIN
  SELECT RAISE(ABORT, 'the audit log only grows at its end');
END;
