package pond.authority.people;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which role may do what. Pure.
 *
 * <p>Security property: what is not in the table is not allowed; an action that is added later is
 * allowed to operators alone until somebody writes it down here.
 */
public final class Permissions {
  private static final Set<Action> READS =
      EnumSet.of(
          Action.READ_INFO,
          Action.READ_CODES,
          Action.READ_WORKERS,
          Action.READ_POOLS,
          Action.READ_RUNS,
          Action.READ_LOGS,
          Action.READ_OUTPUT,
          Action.READ_EVIDENCE,
          Action.READ_AUDIT,
          Action.READ_PEOPLE,
          Action.READ_REVIEWS,
          Action.READ_EVENTS,
          Action.READ_OVERVIEW,
          Action.READ_TENANTS,
          Action.READ_SETTINGS);

  private static final Map<Role, Set<Action>> TABLE = table();

  private Permissions() {}

  /** Whether {@code role} may do {@code action}. */
  public static boolean allows(Role role, Action action) {
    return TABLE.getOrDefault(role, Set.of()).contains(action);
  }

  private static Map<Role, Set<Action>> table() {
    Map<Role, Set<Action>> table = new EnumMap<>(Role.class);
    table.put(Role.OPERATOR, EnumSet.allOf(Action.class));
    Set<Action> support = EnumSet.copyOf(READS);
    support.add(Action.CANCEL_RUN);
    support.add(Action.REVIEW_NOTE);
    support.add(Action.REVIEW_REJECT);
    support.add(Action.REVIEW_RERUN);
    table.put(Role.SUPPORT, support);
    table.put(Role.VIEWER, EnumSet.copyOf(READS));
    return table;
  }
}
