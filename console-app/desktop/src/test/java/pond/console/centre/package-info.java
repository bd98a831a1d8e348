/** Checks of the notifications of the console. */
@NullMarked
package pond.console.centre;

import org.jspecify.annotations.NullMarked;
