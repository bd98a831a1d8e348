/** Panes over the page that keep the keyboard until they close. */
@NullMarked
package pond.console.frame.layer;

import org.jspecify.annotations.NullMarked;
