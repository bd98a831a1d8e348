/** Tests of the events. */
@NullMarked
package pond.authority.live;

import org.jspecify.annotations.NullMarked;
