/** The frame around every page: navigation, address, global bar, keys. */
@NullMarked
package pond.console.frame;

import org.jspecify.annotations.NullMarked;
