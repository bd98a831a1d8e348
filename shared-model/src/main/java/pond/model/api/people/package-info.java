/** Bodies of the operator API about people: who they are, and how they are invited and paired. */
@NullMarked
package pond.model.api.people;

import org.jspecify.annotations.NullMarked;
