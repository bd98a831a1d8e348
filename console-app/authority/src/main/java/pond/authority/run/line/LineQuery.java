package pond.authority.run.line;

import java.util.Optional;

/**
 * Which runs.
 *
 * @param before where the page before ended; absent for the newest
 * @param flagged true for runs with a flagged result only
 * @param limit at most so many
 */
public record LineQuery(
    Optional<LineCursor> before,
    Optional<String> project,
    Optional<String> state,
    boolean flagged,
    int limit) {}
