/** Tests of the assembled programs and of the build's own gates. */
@NullMarked
package pond.dist;

import org.jspecify.annotations.NullMarked;
