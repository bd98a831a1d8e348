/** Tests of runs.detail. */
@NullMarked
package pond.console.runs.detail;

import org.jspecify.annotations.NullMarked;
