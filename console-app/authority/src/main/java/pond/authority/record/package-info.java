/** A result arrives: opened, judged, recorded once, its dependents released or held. */
@NullMarked
package pond.authority.record;

import org.jspecify.annotations.NullMarked;
