/** Authority, operator API and orchestrator in one process. */
@NullMarked
package pond.serve;

import org.jspecify.annotations.NullMarked;
