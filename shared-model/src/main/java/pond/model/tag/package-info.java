/** Tags, tiers and grants: which machine may see which work (docs/spec/tags-and-tiers.md). */
@NullMarked
package pond.model.tag;

import org.jspecify.annotations.NullMarked;
