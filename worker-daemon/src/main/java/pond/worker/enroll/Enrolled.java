package pond.worker.enroll;

import pond.model.statement.PinRecord;
import pond.model.tag.TagSet;
import pond.model.wire.WorkerState;
import pond.worker.home.Enrollment;

/**
 * A completed enrollment.
 *
 * @param notGranted asked-for tags that the operator did not grant; they are not used
 */
public record Enrolled(
    Enrollment enrollment, PinRecord pin, WorkerState state, TagSet notGranted) {}
