/** The spool after crashes. */
@NullMarked
package pond.worker.deliver;

import org.jspecify.annotations.NullMarked;
