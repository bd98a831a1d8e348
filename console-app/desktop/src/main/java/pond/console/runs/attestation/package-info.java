/** What was verified of each attempt, and what was not. */
@NullMarked
package pond.console.runs.attestation;

import org.jspecify.annotations.NullMarked;
