/** A worker sends sealed log frames. */
@NullMarked
package pond.orchestrator.log;

import org.jspecify.annotations.NullMarked;
