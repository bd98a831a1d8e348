/** The worker's command line. */
@NullMarked
package pond.worker.cli;

import org.jspecify.annotations.NullMarked;
