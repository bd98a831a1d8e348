/** Log frames: kept as they came, sealed; opened to be read. */
@NullMarked
package pond.authority.log;

import org.jspecify.annotations.NullMarked;
