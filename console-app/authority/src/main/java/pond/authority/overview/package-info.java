/** Whether anything is wrong, whether work flows, and who must act. */
@NullMarked
package pond.authority.overview;

import org.jspecify.annotations.NullMarked;
