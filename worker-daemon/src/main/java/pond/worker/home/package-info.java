/** The worker's folder: keys, enrollment, remembered nonces, the lock. */
@NullMarked
package pond.worker.home;

import org.jspecify.annotations.NullMarked;
