/** Strict JSON: one reader that refuses what it does not know. */
@NullMarked
package pond.model.json;

import org.jspecify.annotations.NullMarked;
