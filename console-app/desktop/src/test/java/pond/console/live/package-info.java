/** The whole console, alive: real authority, real orchestrator, real worker processes. */
@NullMarked
package pond.console.live;

import org.jspecify.annotations.NullMarked;
