/** pond review: flagged results are looked at and decided. */
@NullMarked
package pond.cli.review;

import org.jspecify.annotations.NullMarked;
