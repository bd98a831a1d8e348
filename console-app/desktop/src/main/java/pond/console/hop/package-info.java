/** The one place where work leaves the screen thread and comes back to it. */
@NullMarked
package pond.console.hop;

import org.jspecify.annotations.NullMarked;
