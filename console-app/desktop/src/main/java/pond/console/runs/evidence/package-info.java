/** Exporting the evidence of a run. */
@NullMarked
package pond.console.runs.evidence;

import org.jspecify.annotations.NullMarked;
