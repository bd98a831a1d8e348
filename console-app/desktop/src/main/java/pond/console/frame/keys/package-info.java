/** Which keys mean what, without a screen. */
@NullMarked
package pond.console.frame.keys;

import org.jspecify.annotations.NullMarked;
