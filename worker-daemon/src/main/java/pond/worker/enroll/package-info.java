/** Becoming a worker of one authority, pinned both ways. */
@NullMarked
package pond.worker.enroll;

import org.jspecify.annotations.NullMarked;
