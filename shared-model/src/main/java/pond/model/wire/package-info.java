/** What worker and orchestrator say to each other. */
@NullMarked
package pond.model.wire;

import org.jspecify.annotations.NullMarked;
