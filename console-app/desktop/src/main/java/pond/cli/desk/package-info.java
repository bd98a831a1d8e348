/** The commands of the desk: events, overview, tenants, settings. */
@NullMarked
package pond.cli.desk;

import org.jspecify.annotations.NullMarked;
