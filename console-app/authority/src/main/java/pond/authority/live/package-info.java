/** What changed, told to those who follow: hints after each commit, never the state itself. */
@NullMarked
package pond.authority.live;

import org.jspecify.annotations.NullMarked;
