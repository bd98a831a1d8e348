/** Who may use the authority: inviting, changing a role, taking access away. */
@NullMarked
package pond.console.settings.people;

import org.jspecify.annotations.NullMarked;
