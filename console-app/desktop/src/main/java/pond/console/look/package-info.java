/**
 * How the console looks: icons, fonts, themes, zoom and density, and what puts them on a window.
 */
@NullMarked
package pond.console.look;

import org.jspecify.annotations.NullMarked;
