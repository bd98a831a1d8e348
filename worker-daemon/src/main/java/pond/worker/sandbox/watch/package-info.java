/** Watches memory, time and disk of running jobs. */
@NullMarked
package pond.worker.sandbox.watch;

import org.jspecify.annotations.NullMarked;
