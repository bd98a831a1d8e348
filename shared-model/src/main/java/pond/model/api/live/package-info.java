/**
 * What the operator API tells while it happens: hints of changes, and pages of runs that follow
 * them.
 */
@NullMarked
package pond.model.api.live;

import org.jspecify.annotations.NullMarked;
