/** What the audit log says of a run. */
@NullMarked
package pond.console.runs.events;

import org.jspecify.annotations.NullMarked;
