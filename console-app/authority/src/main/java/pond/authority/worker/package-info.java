/**
 * The workers the authority knows: their pins, what they may do now, and the trust snapshot over
 * all of them.
 */
@NullMarked
package pond.authority.worker;

import org.jspecify.annotations.NullMarked;
