/** The result of the re-run on a trusted machine beside the flagged one. */
@NullMarked
package pond.console.review.compare;

import org.jspecify.annotations.NullMarked;
