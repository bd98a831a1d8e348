/** A worker asks for work and waits for it. */
@NullMarked
package pond.orchestrator.lease;

import org.jspecify.annotations.NullMarked;
