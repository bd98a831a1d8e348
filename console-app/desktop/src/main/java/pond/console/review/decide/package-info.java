/** Deciding: re-run, reject, accept; and assigning, noting, snoozing. */
@NullMarked
package pond.console.review.decide;

import org.jspecify.annotations.NullMarked;
