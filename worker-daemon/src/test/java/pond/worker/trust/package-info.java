/** One test per attack on an order. */
@NullMarked
package pond.worker.trust;

import org.jspecify.annotations.NullMarked;
