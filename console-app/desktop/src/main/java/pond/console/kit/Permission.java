package pond.console.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pond.authority.people.Action;
import pond.authority.people.Permissions;
import pond.authority.people.Role;
import pond.console.kit.tool.Kit;

/** Who may do an action, in words. For showing only: the authority decides at every call. */
public final class Permission {
  private Permission() {}

  /**
   * Why this person may not, such as "Only operators and support may do this. You are a viewer."
   *
   * @param action its word, such as {@code mint_code}
   */
  public static String refusal(Kit kit, String action) {
    List<Role> may =
        Arrays.stream(Role.values())
            .filter(
                role -> Permissions.allows(role, Action.valueOf(action.toUpperCase(Locale.ROOT))))
            .toList();
    String key = may.contains(Role.SUPPORT) ? "kit.only_support" : "kit.only_operators";
    return kit.say(key, kit.say("kit.role_" + kit.me().role()));
  }
}
