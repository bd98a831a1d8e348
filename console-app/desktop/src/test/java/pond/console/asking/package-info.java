/** Checks of the questions of the console. */
@NullMarked
package pond.console.asking;

import org.jspecify.annotations.NullMarked;
