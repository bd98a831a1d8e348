/** The operator API's bodies about the review of flagged results. */
@NullMarked
package pond.model.api.review;

import org.jspecify.annotations.NullMarked;
