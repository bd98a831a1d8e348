/** Starting the console: first set-up, unlocking, pairing, and then the frame. */
@NullMarked
package pond.console.start;

import org.jspecify.annotations.NullMarked;
