/** The operator API of the desk: events, overview, tenants, settings, placement, lines of runs. */
@NullMarked
package pond.authority.api.desk;

import org.jspecify.annotations.NullMarked;
