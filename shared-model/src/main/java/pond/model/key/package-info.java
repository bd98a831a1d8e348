/**
 * The keys that Pond's roles hold: public halves as values, private halves that can be destroyed.
 */
@NullMarked
package pond.model.key;

import org.jspecify.annotations.NullMarked;
