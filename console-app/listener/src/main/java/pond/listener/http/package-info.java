/**
 * What a handler sees and returns: requests, responses, errors and the router; no server type leaks
 * in.
 */
@NullMarked
package pond.listener.http;

import org.jspecify.annotations.NullMarked;
