/** The console: the screens operators and support staff live in. */
@NullMarked
package pond.console;

import org.jspecify.annotations.NullMarked;
