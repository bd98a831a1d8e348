/** TLS 1.3 identities and contexts: who the other side is, by key and not by name alone. */
@NullMarked
package pond.io.tls;

import org.jspecify.annotations.NullMarked;
