/** pond serve: authority, operator API and orchestrator in one process. */
@NullMarked
package pond.cli.serve;

import org.jspecify.annotations.NullMarked;
