/** Checks this machine and says what to fix. */
@NullMarked
package pond.worker.doctor;

import org.jspecify.annotations.NullMarked;
