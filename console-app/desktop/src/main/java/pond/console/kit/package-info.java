/** Small parts that every page shows alike: a status, a tier, a chip. */
@NullMarked
package pond.console.kit;

import org.jspecify.annotations.NullMarked;
