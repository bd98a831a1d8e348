/** The daemon against a real HTTPS orchestrator on loopback that misbehaves in many ways. */
@NullMarked
package pond.worker.daemon;

import org.jspecify.annotations.NullMarked;
