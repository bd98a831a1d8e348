/**
 * The authority's home directory: where everything durable lives, held by one process at a time.
 */
@NullMarked
package pond.authority.home;

import org.jspecify.annotations.NullMarked;
