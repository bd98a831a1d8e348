/** Folders to bundles and back, without ever following a link. */
@NullMarked
package pond.io.tree;

import org.jspecify.annotations.NullMarked;
