/** Tests of the queue of flagged results, without a screen. */
@NullMarked
package pond.console.review.queue;

import org.jspecify.annotations.NullMarked;
