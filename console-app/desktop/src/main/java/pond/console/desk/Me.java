package pond.console.desk;

import java.util.Set;

/**
 * Who sits here and what they may do. For showing only: the authority decides at every call.
 *
 * @param actions the words of the allowed actions, such as {@code mint_code}
 */
public record Me(String name, String role, Set<String> actions) {
  public Me {
    actions = Set.copyOf(actions);
  }

  /** Whether the authority would allow it. */
  public boolean may(String action) {
    return actions.contains(action);
  }
}
