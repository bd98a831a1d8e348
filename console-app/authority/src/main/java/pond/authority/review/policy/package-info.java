/** What decides on reviews, and what they show: pure, over facts that were read elsewhere. */
@NullMarked
package pond.authority.review.policy;

import org.jspecify.annotations.NullMarked;
