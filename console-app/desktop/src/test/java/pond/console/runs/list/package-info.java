/** Tests of runs.list. */
@NullMarked
package pond.console.runs.list;

import org.jspecify.annotations.NullMarked;
