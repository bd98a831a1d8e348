/** What the tests of the runs page stand on. */
@NullMarked
package pond.console.runs.fake;

import org.jspecify.annotations.NullMarked;
