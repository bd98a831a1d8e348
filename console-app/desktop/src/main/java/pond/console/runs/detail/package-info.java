/** One run: its head, graph, timeline and tabs. */
@NullMarked
package pond.console.runs.detail;

import org.jspecify.annotations.NullMarked;
