/** Tests of runs.outputs. */
@NullMarked
package pond.console.runs.outputs;

import org.jspecify.annotations.NullMarked;
