/** Checks of the palette of the console. */
@NullMarked
package pond.console.palette;

import org.jspecify.annotations.NullMarked;
