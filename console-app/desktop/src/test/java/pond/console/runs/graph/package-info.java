/** Tests of the graph. */
@NullMarked
package pond.console.runs.graph;

import org.jspecify.annotations.NullMarked;
