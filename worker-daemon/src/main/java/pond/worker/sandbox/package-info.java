/** Runs one job command confined, or says plainly why it cannot (docs/spec/sandbox.md). */
@NullMarked
package pond.worker.sandbox;

import org.jspecify.annotations.NullMarked;
