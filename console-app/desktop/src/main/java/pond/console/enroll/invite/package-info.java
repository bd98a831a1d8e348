/** A person invites a partner to send a fingerprint. */
@NullMarked
package pond.console.enroll.invite;

import org.jspecify.annotations.NullMarked;
