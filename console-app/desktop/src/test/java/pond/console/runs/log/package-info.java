/** Tests of the log. */
@NullMarked
package pond.console.runs.log;

import org.jspecify.annotations.NullMarked;
