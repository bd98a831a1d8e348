/** Settings: what can be set, where each value comes from, and who set it. */
@NullMarked
package pond.authority.setting;

import org.jspecify.annotations.NullMarked;
