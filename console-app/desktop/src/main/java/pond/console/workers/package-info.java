/** The workers, and what an operator does to them. */
@NullMarked
package pond.console.workers;

import org.jspecify.annotations.NullMarked;
