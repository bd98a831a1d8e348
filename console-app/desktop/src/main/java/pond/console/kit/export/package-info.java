/** Lists as files. */
@NullMarked
package pond.console.kit.export;

import org.jspecify.annotations.NullMarked;
