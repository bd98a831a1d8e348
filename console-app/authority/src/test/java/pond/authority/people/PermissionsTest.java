package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole matrix, written down a second time by hand. */
final class PermissionsTest {
  private static final String TABLE =
      """
      action             operator support viewer
      READ_INFO          yes      yes     yes
      READ_CODES         yes      yes     yes
      MINT_CODE          yes      no      no
      REVOKE_CODE        yes      no      no
      READ_WORKERS       yes      yes     yes
      CONTROL_WORKER     yes      no      no
      READ_POOLS         yes      yes     yes
      ADD_BUNDLE         yes      no      no
      SUBMIT_RUN         yes      no      no
      READ_RUNS          yes      yes     yes
      CANCEL_RUN         yes      yes     no
      READ_LOGS          yes      yes     yes
      READ_OUTPUT        yes      yes     yes
      READ_EVIDENCE      yes      yes     yes
      READ_AUDIT         yes      yes     yes
      READ_PEOPLE        yes      yes     yes
      MANAGE_PEOPLE      yes      no      no
      READ_REVIEWS       yes      yes     yes
      REVIEW_NOTE        yes      yes     no
      REVIEW_REJECT      yes      yes     no
      REVIEW_RERUN       yes      yes     no
      REVIEW_ACCEPT      yes      no      no
      QUARANTINE_WORKER  yes      no      no
      READ_EVENTS        yes      yes     yes
      READ_OVERVIEW      yes      yes     yes
      READ_TENANTS       yes      yes     yes
      MANAGE_TENANTS     yes      no      no
      READ_SETTINGS      yes      yes     yes
      CHANGE_SETTING     yes      no      no
      """;

  /** {@code "SUPPORT MINT_CODE" -> "no"}, as the table says. */
  private static Map<String, String> written() {
    Map<String, String> cells = new LinkedHashMap<>();
    TABLE
        .lines()
        .skip(1)
        .map(line -> line.split(" +", -1))
        .forEach(
            row -> {
              cells.put("OPERATOR " + row[0], row[1]);
              cells.put("SUPPORT " + row[0], row[2]);
              cells.put("VIEWER " + row[0], row[3]);
            });
    return cells;
  }

  @Test
  void allows_everyRoleAndAction_isAsWrittenDown() {
    Map<String, String> real = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      for (Role role : Role.values()) {
        real.put(role + " " + action, Permissions.allows(role, action) ? "yes" : "no");
      }
    }
    assertEquals(written(), real);
  }

  @Test
  void allows_viewer_changesNothing() {
    for (Action action : Action.values()) {
      assertEquals(!action.isChange(), Permissions.allows(Role.VIEWER, action), action.name());
    }
  }

  @Test
  void allows_operator_everything() {
    assertEquals(
        Action.values().length,
        Stream.of(Action.values()).filter(a -> Permissions.allows(Role.OPERATOR, a)).count());
  }
}
