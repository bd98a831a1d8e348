/** Being told what happened while one looked elsewhere. */
@NullMarked
package pond.console.centre;

import org.jspecify.annotations.NullMarked;
