package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole matrix, written down a second time by hand. */
final class PermissionsTest {
  private static final Map<Role, Set<Action>> EXPECTED =
      Map.of(
          Role.OPERATOR,
          Set.of(
              Action.READ_INFO,
              Action.READ_CODES,
              Action.MINT_CODE,
              Action.REVOKE_CODE,
              Action.READ_WORKERS,
              Action.CONTROL_WORKER,
              Action.READ_POOLS,
              Action.ADD_BUNDLE,
              Action.SUBMIT_RUN,
              Action.READ_RUNS,
              Action.CANCEL_RUN,
              Action.READ_LOGS,
              Action.READ_OUTPUT,
              Action.READ_EVIDENCE,
              Action.READ_AUDIT),
          Role.SUPPORT,
          Set.of(
              Action.READ_INFO,
              Action.READ_CODES,
              Action.READ_WORKERS,
              Action.READ_POOLS,
              Action.READ_RUNS,
              Action.CANCEL_RUN,
              Action.READ_LOGS,
              Action.READ_OUTPUT,
              Action.READ_EVIDENCE,
              Action.READ_AUDIT),
          Role.VIEWER,
          Set.of(
              Action.READ_INFO,
              Action.READ_CODES,
              Action.READ_WORKERS,
              Action.READ_POOLS,
              Action.READ_RUNS,
              Action.READ_LOGS,
              Action.READ_OUTPUT,
              Action.READ_EVIDENCE,
              Action.READ_AUDIT));

  @Test
  void allows_everyRoleAndAction_isAsWrittenDown() {
    for (Role role : Role.values()) {
      Set<Action> allowed = EnumSet.noneOf(Action.class);
      for (Action action : Action.values()) {
        if (Permissions.allows(role, action)) {
          allowed.add(action);
        }
      }
      assertEquals(EXPECTED.get(role), allowed, role.word());
    }
  }

  @Test
  void allows_viewer_changesNothing() {
    for (Action action : Action.values()) {
      assertEquals(!action.isChange(), Permissions.allows(Role.VIEWER, action), action.name());
    }
  }
}
