package pond.worker.enroll;

import pond.model.code.EnrollmentCode;
import pond.model.tag.TagSet;
import pond.model.wire.Platform;

/** What a person asks for when enrolling; {@code tags} empty means all that is granted. */
public record EnrollAsk(EnrollmentCode code, TagSet tags, String name, Platform platform) {}
