/** Who is calling: the pinned TLS key, looked up at every request. */
@NullMarked
package pond.orchestrator.gate;

import org.jspecify.annotations.NullMarked;
