/** Private files and the blob folder: written whole, made durable, read only when safe. */
@NullMarked
package pond.io.file;

import org.jspecify.annotations.NullMarked;
