/** Checks of the what is kept of the console. */
@NullMarked
package pond.console.keep;

import org.jspecify.annotations.NullMarked;
