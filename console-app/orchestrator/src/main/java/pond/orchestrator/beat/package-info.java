/** A worker says that it is alive and what it holds. */
@NullMarked
package pond.orchestrator.beat;

import org.jspecify.annotations.NullMarked;
