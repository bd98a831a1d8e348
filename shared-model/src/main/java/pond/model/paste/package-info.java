/**
 * Reads what people paste: tolerant about the wrapping, strict about the value, precise in words.
 */
@NullMarked
package pond.model.paste;

import org.jspecify.annotations.NullMarked;
