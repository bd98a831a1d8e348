/** A run: submitted, its stages walked to their end, viewed, cancelled. */
@NullMarked
package pond.authority.run;

import org.jspecify.annotations.NullMarked;
