/**
 * Stand-ins with real keys, real TLS and real sealing: an authority, an orchestrator, a sandbox.
 */
@NullMarked
package pond.worker;

import org.jspecify.annotations.NullMarked;
