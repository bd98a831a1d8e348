/** Bundles at the authority: sealed once, re-wrapped for each lease, opened, composed. */
@NullMarked
package pond.authority.bundle;

import org.jspecify.annotations.NullMarked;
