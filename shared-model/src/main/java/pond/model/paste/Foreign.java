package pond.model.paste;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises other things that people paste by mistake. */
final class Foreign {
  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "(?i)begin[ a-z0-9]*private key|age-secret-key-|putty-user-key-file|openssh-key-v1"
              + "|b3BlbnNzaC1rZXktdjE|MC4CAQAwBQYDK2V|encrypted secret key|\"d\" *: *\"");

  private static final Map<PasteKind, Pattern> IN_TEXT = new LinkedHashMap<>();
  private static final Map<PasteKind, Pattern> COMPACT = new LinkedHashMap<>();

  static {
    IN_TEXT.put(
        PasteKind.SSH_PUBKEY,
        Pattern.compile(
            "(ssh-(rsa|dss|ed25519)|ecdsa-sha2-\\S+|sk-(ssh|ecdsa)-\\S+) +AAAA"
                + "|AAAAC3NzaC1lZDI1NTE5|AAAAB3NzaC1yc2E|BEGIN SSH2 PUBLIC KEY"));
    IN_TEXT.put(PasteKind.PEM, Pattern.compile("-----BEGIN |\\bMCowBQYDK2V"));
    IN_TEXT.put(PasteKind.SSH, Pattern.compile("\\bSHA256:[A-Za-z0-9+/]{43}\\b"));
    IN_TEXT.put(
        PasteKind.MD5,
        Pattern.compile("(?i)(md5:|(?<![0-9a-f:]))([0-9a-f]{2}:){15}[0-9a-f]{2}(?![:0-9a-f])"));
    IN_TEXT.put(PasteKind.AGE, Pattern.compile("(?i)\\bage1[a-z0-9]{20,}"));
    IN_TEXT.put(PasteKind.HEX64, Pattern.compile("(?i)\\b[0-9a-f]{64}\\b"));
    IN_TEXT.put(PasteKind.GPG40, Pattern.compile("(?i)\\b[0-9a-f]{40}\\b"));
    COMPACT.put(PasteKind.SAFETYNO, Pattern.compile("[0-9]{60}"));
    COMPACT.put(PasteKind.HEX64, Pattern.compile("(sha256)?[0-9a-f]{64}"));
    COMPACT.put(PasteKind.GPG40, Pattern.compile("(0x)?[0-9a-f]{40}"));
  }

  private Foreign() {}

  static boolean hasPrivateKey(String text) {
    return PRIVATE_KEY.matcher(text).find();
  }

  static Optional<PasteKind> find(String text, Compact compact) {
    return IN_TEXT.entrySet().stream()
        .filter(e -> e.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> findCompact(compact));
  }

  private static Optional<PasteKind> findCompact(Compact compact) {
    return COMPACT.entrySet().stream()
        .filter(e -> e.getValue().matcher(compact.text()).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
