/** The commands, run in this JVM. */
@NullMarked
package pond.worker.cli;

import org.jspecify.annotations.NullMarked;
