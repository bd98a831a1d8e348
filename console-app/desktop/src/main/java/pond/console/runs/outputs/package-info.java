/** What a stage left behind: listed, looked at, saved. */
@NullMarked
package pond.console.runs.outputs;

import org.jspecify.annotations.NullMarked;
