/** Enrolling a worker: from its fingerprint to enrolled or refused. */
@NullMarked
package pond.console.enroll;

import org.jspecify.annotations.NullMarked;
