-- Tenants and settings.

-- Tenants that were made on purpose. Others are known from grants and runs; a row decides nothing about placement.
CREATE TABLE tenant (
  tenant_id  TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- value is what was set in the console; file_value is what the admin file said at the last start, and wins.
CREATE TABLE setting (
  key        TEXT NOT NULL PRIMARY KEY,
  value      TEXT,
  file_value TEXT
) STRICT;

-- Pages of runs, newest first, all of them or those of one project or state.
CREATE INDEX run_by_page ON run (submitted_at, run_id);
CREATE INDEX run_by_tenant ON run (tenant, submitted_at, run_id);
CREATE INDEX run_by_state ON run (state, submitted_at, run_id);
CREATE INDEX result_flagged ON result (run_id) WHERE verdict = 'flagged' AND late = 0;
CREATE INDEX result_by_time ON result (received_at) WHERE late = 0;
