/** One act on many rows, with what became of each. */
@NullMarked
package pond.console.kit.bulk;

import org.jspecify.annotations.NullMarked;
