/** Identifiers: opaque, prefixed, valid by construction. */
@NullMarked
package pond.model.id;

import org.jspecify.annotations.NullMarked;
