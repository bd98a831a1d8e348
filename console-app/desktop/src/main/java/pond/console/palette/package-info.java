/** Jumping anywhere and doing anything by typing a few letters. */
@NullMarked
package pond.console.palette;

import org.jspecify.annotations.NullMarked;
