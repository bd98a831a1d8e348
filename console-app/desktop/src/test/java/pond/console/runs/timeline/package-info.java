/** Tests of the timeline. */
@NullMarked
package pond.console.runs.timeline;

import org.jspecify.annotations.NullMarked;
