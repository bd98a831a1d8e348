/** The words for confinement: profiles, limits, outcomes, and the report of what was applied. */
@NullMarked
package pond.model.sandbox;

import org.jspecify.annotations.NullMarked;
