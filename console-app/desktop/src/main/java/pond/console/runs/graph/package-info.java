/** The stages of a run as a picture of what waits for what. */
@NullMarked
package pond.console.runs.graph;

import org.jspecify.annotations.NullMarked;
