/** Whose data may be seen by which machine. */
@NullMarked
package pond.console.tenants;

import org.jspecify.annotations.NullMarked;
