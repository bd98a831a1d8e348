/** The settings the authority keeps, each with where its value comes from. */
@NullMarked
package pond.console.settings.policy;

import org.jspecify.annotations.NullMarked;
