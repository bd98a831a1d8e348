/** Tests of runs.submit. */
@NullMarked
package pond.console.runs.submit;

import org.jspecify.annotations.NullMarked;
