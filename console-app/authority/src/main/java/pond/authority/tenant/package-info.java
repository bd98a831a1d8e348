/** Tenants, and the machines that may see their data. */
@NullMarked
package pond.authority.tenant;

import org.jspecify.annotations.NullMarked;
