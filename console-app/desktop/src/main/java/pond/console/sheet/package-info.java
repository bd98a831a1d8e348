/** Looking up the keys. */
@NullMarked
package pond.console.sheet;

import org.jspecify.annotations.NullMarked;
