/**
 * The relay: holds connections, moves ciphertext, asks the authority, and decides nothing about
 * trust.
 */
@NullMarked
package pond.orchestrator;

import org.jspecify.annotations.NullMarked;
