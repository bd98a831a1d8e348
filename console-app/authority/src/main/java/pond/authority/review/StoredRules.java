package pond.authority.review;

import pond.authority.setting.Settings;
import pond.authority.store.Tx;

/** The rules as the settings say. */
final class StoredRules implements ReviewRules {
  @Override
  public boolean fourEyes(Tx tx) {
    return Settings.fourEyes(tx);
  }

  @Override
  public boolean mayAccept(Tx tx) {
    return Settings.operatorsMayAccept(tx);
  }
}
