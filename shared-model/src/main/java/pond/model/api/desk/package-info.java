/**
 * The operator API's bodies for the desk: overview, tenants, settings, placement, and the audit
 * log's check.
 */
@NullMarked
package pond.model.api.desk;

import org.jspecify.annotations.NullMarked;
