/** Deciding what becomes of flagged results. */
@NullMarked
package pond.console.review;

import org.jspecify.annotations.NullMarked;
