/** People who may use the operator API: who they are by their TLS key, and what each may do. */
@NullMarked
package pond.authority.people;

import org.jspecify.annotations.NullMarked;
