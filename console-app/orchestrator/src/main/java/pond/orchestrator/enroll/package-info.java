/** A worker enrolls, proves its sealing key, and asks about itself. */
@NullMarked
package pond.orchestrator.enroll;

import org.jspecify.annotations.NullMarked;
