/** The flagged results that wait for a person, oldest first. */
@NullMarked
package pond.console.review.queue;

import org.jspecify.annotations.NullMarked;
