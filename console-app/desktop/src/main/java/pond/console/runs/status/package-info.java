/** How states of runs, stages and results are shown. */
@NullMarked
package pond.console.runs.status;

import org.jspecify.annotations.NullMarked;
