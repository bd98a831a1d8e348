/** Runs as lines of a list, a page at a time. */
@NullMarked
package pond.authority.run.line;

import org.jspecify.annotations.NullMarked;
