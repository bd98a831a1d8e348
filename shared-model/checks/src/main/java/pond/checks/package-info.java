/**
 * The house rules as code: what may see what, what may not be called, and how large things may
 * grow.
 */
@NullMarked
package pond.checks;

import org.jspecify.annotations.NullMarked;
