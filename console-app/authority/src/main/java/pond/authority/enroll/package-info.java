/** A worker enrolls: every proof checked, the code used once, its keys pinned. */
@NullMarked
package pond.authority.enroll;

import org.jspecify.annotations.NullMarked;
