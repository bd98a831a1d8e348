/**
 * The append-only, hash-chained audit log: written inside the change it tells of, verified offline.
 */
@NullMarked
package pond.authority.audit;

import org.jspecify.annotations.NullMarked;
