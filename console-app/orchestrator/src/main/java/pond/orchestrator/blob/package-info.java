/** A worker reads the ciphertext of its input and stores the ciphertext of its output. */
@NullMarked
package pond.orchestrator.blob;

import org.jspecify.annotations.NullMarked;
