package pond.authority.code;

import java.time.Duration;
import pond.authority.setting.Settings;
import pond.authority.store.Tx;

/**
 * What the settings say of new codes.
 *
 * @param defaultTtl how long a code lives when nothing is asked for
 * @param requireFingerprint whether every code must name a fingerprint
 */
record MintRules(Duration defaultTtl, boolean requireFingerprint) {
  static MintRules of(Tx tx) {
    return new MintRules(Settings.defaultTtl(tx), Settings.requireFingerprint(tx));
  }
}
