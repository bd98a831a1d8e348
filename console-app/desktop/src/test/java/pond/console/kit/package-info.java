/** The small parts that every page shows. */
@NullMarked
package pond.console.kit;

import org.jspecify.annotations.NullMarked;
