package pond.console.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import pond.console.hop.InlineHop;
import pond.console.kit.tool.Kit;
import pond.console.kit.tool.Kits;

class PermissionTest {
  private final Kit kit = Kits.of(new InlineHop(), Locale.ENGLISH);

  @Test
  void refusal_namesTheRolesThatMay() {
    assertEquals(
        "Only operators may do this. The role here is viewer.",
        Permission.refusal(kit, "mint_code"));
    assertEquals(
        "Only operators and support may do this. The role here is viewer.",
        Permission.refusal(kit, "review_reject"));
  }
}
