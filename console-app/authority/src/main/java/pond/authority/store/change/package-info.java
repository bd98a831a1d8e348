/** What a committed transaction touched, told to whoever follows it. */
@NullMarked
package pond.authority.store.change;

import org.jspecify.annotations.NullMarked;
