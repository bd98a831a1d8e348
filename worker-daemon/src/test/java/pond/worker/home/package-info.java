/** Keys, nonces and settings on disk. */
@NullMarked
package pond.worker.home;

import org.jspecify.annotations.NullMarked;
