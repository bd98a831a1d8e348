/** Pausing, draining, quarantining, revoking, and giving new keys to a worker. */
@NullMarked
package pond.console.workers.control;

import org.jspecify.annotations.NullMarked;
