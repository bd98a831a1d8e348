/** Evidence of a run as a folder on disk. */
@NullMarked
package pond.io.evidence;

import org.jspecify.annotations.NullMarked;
