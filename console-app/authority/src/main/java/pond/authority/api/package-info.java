/** The operator API: thin handlers over the authority's parts, behind mTLS and a check of roles. */
@NullMarked
package pond.authority.api;

import org.jspecify.annotations.NullMarked;
