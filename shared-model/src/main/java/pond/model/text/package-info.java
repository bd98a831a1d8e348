/** Text forms that people copy and paste: strict, checksummed, one spelling each. */
@NullMarked
package pond.model.text;

import org.jspecify.annotations.NullMarked;
