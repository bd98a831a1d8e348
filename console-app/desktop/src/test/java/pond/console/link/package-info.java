/** Checks of the links of the console. */
@NullMarked
package pond.console.link;

import org.jspecify.annotations.NullMarked;
