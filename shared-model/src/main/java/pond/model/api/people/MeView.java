package pond.model.api.people;

import java.util.List;
import java.util.Objects;

/**
 * Who asks, and what they may do.
 *
 * @param actions the allowed actions as lower case words, such as {@code mint_code}; only a help
 *     for clients, the authority asks its own table at every call
 */
public record MeView(PersonView person, List<String> actions) {
  public MeView {
    Objects.requireNonNull(person, "person is missing");
    actions = List.copyOf(Objects.requireNonNull(actions, "actions is missing"));
  }
}
