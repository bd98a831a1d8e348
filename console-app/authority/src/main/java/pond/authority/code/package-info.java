/** Enrollment codes: minted, listed, revoked. */
@NullMarked
package pond.authority.code;

import org.jspecify.annotations.NullMarked;
