/** The evidence of a run, for whoever must believe its results without believing us. */
@NullMarked
package pond.authority.evidence;

import org.jspecify.annotations.NullMarked;
