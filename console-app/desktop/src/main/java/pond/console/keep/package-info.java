/** What the console keeps from one start to the next. */
@NullMarked
package pond.console.keep;

import org.jspecify.annotations.NullMarked;
