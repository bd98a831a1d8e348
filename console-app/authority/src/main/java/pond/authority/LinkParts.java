package pond.authority;

import pond.authority.lease.WakeBus;
import pond.authority.log.RunLog;
import pond.authority.run.RunWatch;
import pond.authority.run.StageStarter;

/** The lesser parts of the link. */
record LinkParts(
    RunLog log, BlobPermits permits, StageStarter starter, WakeBus wake, RunWatch watch) {}
