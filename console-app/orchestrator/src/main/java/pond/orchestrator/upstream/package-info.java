/** Calls to the authority: guarded, batched, and never one failing for all. */
@NullMarked
package pond.orchestrator.upstream;

import org.jspecify.annotations.NullMarked;
