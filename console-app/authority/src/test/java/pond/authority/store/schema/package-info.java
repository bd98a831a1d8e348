/** Tests of the schema steps. */
@NullMarked
package pond.authority.store.schema;

import org.jspecify.annotations.NullMarked;
