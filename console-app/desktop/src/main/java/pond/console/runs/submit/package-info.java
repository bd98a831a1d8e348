/** Submitting a run. */
@NullMarked
package pond.console.runs.submit;

import org.jspecify.annotations.NullMarked;
