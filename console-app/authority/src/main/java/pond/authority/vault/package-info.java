/** The authority's keys: encrypted at rest, in memory while open (docs/spec/vault.md). */
@NullMarked
package pond.authority.vault;

import org.jspecify.annotations.NullMarked;
