/** Tests of tags, tiers and grants. */
@NullMarked
package pond.model.tag;

import org.jspecify.annotations.NullMarked;
