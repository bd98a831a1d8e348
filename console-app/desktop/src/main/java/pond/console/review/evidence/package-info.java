/** What Pond expected beside what the worker attested, and what else is known. */
@NullMarked
package pond.console.review.evidence;

import org.jspecify.annotations.NullMarked;
