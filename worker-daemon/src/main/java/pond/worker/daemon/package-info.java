/** The running worker: asks for work, beats, drains. */
@NullMarked
package pond.worker.daemon;

import org.jspecify.annotations.NullMarked;
