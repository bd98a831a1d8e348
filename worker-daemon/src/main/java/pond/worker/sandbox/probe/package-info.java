/** The self-test: canary jobs with decoys, through the real launch path. */
@NullMarked
package pond.worker.sandbox.probe;

import org.jspecify.annotations.NullMarked;
