/** What this worker believes: which order it may run, which snapshot it holds. */
@NullMarked
package pond.worker.trust;

import org.jspecify.annotations.NullMarked;
