/** Tests of runs.attestation. */
@NullMarked
package pond.console.runs.attestation;

import org.jspecify.annotations.NullMarked;
