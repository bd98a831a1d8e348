/** The words of the screens, in each language. */
@NullMarked
package pond.console.words;

import org.jspecify.annotations.NullMarked;
