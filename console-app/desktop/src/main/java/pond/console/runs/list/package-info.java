/** The list of runs. */
@NullMarked
package pond.console.runs.list;

import org.jspecify.annotations.NullMarked;
