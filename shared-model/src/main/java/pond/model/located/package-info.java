/** JSON that remembers where each value stood, for files that people write. */
@NullMarked
package pond.model.located;

import org.jspecify.annotations.NullMarked;
