/** One worker: what it was granted, how it was pinned, and what came of its results. */
@NullMarked
package pond.console.workers.detail;

import org.jspecify.annotations.NullMarked;
