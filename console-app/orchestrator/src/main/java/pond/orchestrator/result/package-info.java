/** A worker hands in a sealed result. */
@NullMarked
package pond.orchestrator.result;

import org.jspecify.annotations.NullMarked;
