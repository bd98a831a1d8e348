/** What every part of a page is given, and the words and forms of times and numbers. */
@NullMarked
package pond.console.kit.tool;

import org.jspecify.annotations.NullMarked;
