/** Sealing: age v1 files, with the header made apart from the payload. See docs/spec/sealing.md. */
@NullMarked
package pond.model.seal;

import org.jspecify.annotations.NullMarked;
