/** The authority: the trust root of Pond. This package puts its parts together. */
@NullMarked
package pond.authority;

import org.jspecify.annotations.NullMarked;
