/** A flagged result is reviewed: looked at, assigned, decided, re-run (docs/spec/review.md). */
@NullMarked
package pond.authority.review;

import org.jspecify.annotations.NullMarked;
