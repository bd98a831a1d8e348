/** Tests of the audit log, tampering included. */
@NullMarked
package pond.authority.audit;

import org.jspecify.annotations.NullMarked;
