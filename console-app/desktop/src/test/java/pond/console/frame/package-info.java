/** The frame, driven by keys and looked at. */
@NullMarked
package pond.console.frame;

import org.jspecify.annotations.NullMarked;
