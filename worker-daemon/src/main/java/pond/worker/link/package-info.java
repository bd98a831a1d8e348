/** Speaks to the orchestrator (docs/spec/wire.md); every failure has one of a few kinds. */
@NullMarked
package pond.worker.link;

import org.jspecify.annotations.NullMarked;
