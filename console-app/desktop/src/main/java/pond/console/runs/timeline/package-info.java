/** When the attempts of a run waited, were prepared and ran. */
@NullMarked
package pond.console.runs.timeline;

import org.jspecify.annotations.NullMarked;
