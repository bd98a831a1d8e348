-- Review of flagged results (docs/spec/review.md).

-- Workers that may not run this stage again, each followed by a comma: a result of theirs was flagged.
ALTER TABLE stage ADD COLUMN excluded TEXT NOT NULL DEFAULT '';

CREATE INDEX lease_by_worker ON lease (worker_id, leased_at);

-- One row for each flagged result that came in time. tier is the stage's when the result came.
CREATE TABLE review (
  run_id        TEXT NOT NULL,
  stage_id      TEXT NOT NULL,
  attempt       INTEGER NOT NULL,
  lease_id      TEXT NOT NULL UNIQUE REFERENCES lease (lease_id),
  tier          TEXT NOT NULL,
  flagged_at    INTEGER NOT NULL,
  assignee      TEXT,
  snoozed_until INTEGER,
  decided       TEXT CHECK (decided IN ('reject', 'rerun_on_trusted', 'accept')),
  version       INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, stage_id, attempt),
  FOREIGN KEY (run_id, stage_id) REFERENCES stage (run_id, stage_id)
) STRICT;
CREATE INDEX review_by_time ON review (flagged_at);

CREATE TABLE review_note (
  id       INTEGER PRIMARY KEY,
  run_id   TEXT NOT NULL,
  stage_id TEXT NOT NULL,
  attempt  INTEGER NOT NULL,
  author   TEXT NOT NULL,
  at       INTEGER NOT NULL,
  text     TEXT NOT NULL,
  FOREIGN KEY (run_id, stage_id, attempt) REFERENCES review (run_id, stage_id, attempt)
) STRICT;
CREATE INDEX review_note_by_review ON review_note (run_id, stage_id, attempt);

-- Signed decisions, kept whatever comes later. output_sha is what Pond measured of an accepted output.
CREATE TABLE decision (
  id         INTEGER PRIMARY KEY,
  run_id     TEXT NOT NULL,
  stage_id   TEXT NOT NULL,
  attempt    INTEGER NOT NULL,
  choice     TEXT NOT NULL CHECK (choice IN ('reject', 'rerun_on_trusted', 'accept')),
  reason     TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  envelope   BLOB NOT NULL,
  in_force   INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  rerun_job  TEXT,
  output_sha TEXT,
  FOREIGN KEY (run_id, stage_id, attempt) REFERENCES review (run_id, stage_id, attempt)
) STRICT;
CREATE INDEX decision_by_review ON decision (run_id, stage_id, attempt);

INSERT INTO review (run_id, stage_id, attempt, lease_id, tier, flagged_at)
  SELECT r.run_id, r.stage_id, r.attempt, r.lease_id, s.tier, r.received_at
  FROM result r JOIN stage s ON s.run_id = r.run_id AND s.stage_id = r.stage_id
  WHERE r.verdict <> 'verified' AND r.late = 0;

-- Whoever records a flagged result opens its review: no path around it.
CREATE TRIGGER review_opens AFTER INSERT ON result
WHEN NEW.verdict <> 'verified' AND NEW.late = 0 BEGIN
  INSERT INTO review (run_id, stage_id, attempt, lease_id, tier, flagged_at)
    VALUES (NEW.run_id, NEW.stage_id, NEW.attempt, NEW.lease_id,
            (SELECT tier FROM stage WHERE run_id = NEW.run_id AND stage_id = NEW.stage_id), NEW.received_at);
END;

-- A decision stands beside the verdict and never replaces it.
CREATE TRIGGER verdict_stays BEFORE UPDATE ON result BEGIN
  SELECT RAISE(ABORT, 'a recorded result is never changed');
END;
CREATE TRIGGER verdict_is_kept BEFORE DELETE ON result BEGIN
  SELECT RAISE(ABORT, 'a recorded result is never removed');
END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'a decision is never removed');
END;
