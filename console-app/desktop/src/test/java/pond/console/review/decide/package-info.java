/** Tests of deciding on flagged results, without a screen. */
@NullMarked
package pond.console.review.decide;

import org.jspecify.annotations.NullMarked;
