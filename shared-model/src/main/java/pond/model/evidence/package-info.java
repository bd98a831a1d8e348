/** Checks the exported evidence of a run without the authority that made it. */
@NullMarked
package pond.model.evidence;

import org.jspecify.annotations.NullMarked;
