/** Lies in the answer to an enrollment. */
@NullMarked
package pond.worker.enroll;

import org.jspecify.annotations.NullMarked;
