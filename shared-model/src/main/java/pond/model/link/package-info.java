/** What the orchestrator asks of the authority. */
@NullMarked
package pond.model.link;

import org.jspecify.annotations.NullMarked;
