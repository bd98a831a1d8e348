/** The system call filter, written as classic BPF for each known machine. */
@NullMarked
package pond.worker.sandbox.seccomp;

import org.jspecify.annotations.NullMarked;
