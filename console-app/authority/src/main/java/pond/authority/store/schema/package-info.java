/** Brings the schema of a store up to date, or refuses the store. */
@NullMarked
package pond.authority.store.schema;

import org.jspecify.annotations.NullMarked;
