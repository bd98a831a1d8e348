/** The log of a run: read live, held within bounds, searched, shown and saved. */
@NullMarked
package pond.console.runs.log;

import org.jspecify.annotations.NullMarked;
