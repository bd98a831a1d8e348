/** What the console tells and asks a person. */
@NullMarked
package pond.console.notice;

import org.jspecify.annotations.NullMarked;
