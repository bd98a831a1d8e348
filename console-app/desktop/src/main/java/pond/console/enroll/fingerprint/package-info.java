/** A person pastes the fingerprint of the worker a code is for. */
@NullMarked
package pond.console.enroll.fingerprint;

import org.jspecify.annotations.NullMarked;
