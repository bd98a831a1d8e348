package pond.console.enroll.bench;

import java.util.Set;
import pond.console.desk.Desk;
import pond.console.desk.Me;

/** A desk with everything in the test's hands. */
public final class DeskBench {
  public final FakeApi api = new FakeApi();
  public final HandHop hop = new HandHop();
  public final HandBulletin bulletin = new HandBulletin();
  public final MovableClock clock = new MovableClock();

  public Desk operator() {
    return as("operator", "mint_code", "revoke_code", "control_worker");
  }

  public Desk as(String role, String... actions) {
    return new Desk(api, new Me("anna", role, Set.of(actions)), bulletin);
  }
}
