/** Pictures of what is on the screen, for the tests of the console. */
@NullMarked
package pond.console.shot;

import org.jspecify.annotations.NullMarked;
