/** Cancelling runs. */
@NullMarked
package pond.console.runs.cancel;

import org.jspecify.annotations.NullMarked;
