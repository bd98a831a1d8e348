/**
 * The authority's one durable store: SQLite with a single writer thread, group commit and checked
 * migrations.
 */
@NullMarked
package pond.authority.store;

import org.jspecify.annotations.NullMarked;
