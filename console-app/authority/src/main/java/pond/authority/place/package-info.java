/** Which machine may see which work: a pure decision with its reason. */
@NullMarked
package pond.authority.place;

import org.jspecify.annotations.NullMarked;
