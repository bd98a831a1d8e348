/** Checks of the keys of the console. */
@NullMarked
package pond.console.frame.keys;

import org.jspecify.annotations.NullMarked;
