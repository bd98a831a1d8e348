package pond.model.paste;

import java.util.Optional;
import java.util.regex.Pattern;
import pond.model.fingerprint.StrictForm;

/** Recognises Pond's own other text forms, with or without their prefix. */
final class Siblings {
  private static final PasteForm CODE = new PasteForm(StrictForm.CODE, "", "", "");
  private static final PasteForm PAIRING = new PasteForm(StrictForm.PAIRING, "", "", "");
  private static final PasteForm ROOT = new PasteForm(StrictForm.ROOT, "", "", "");
  private static final PasteForm WORKER = new PasteForm(StrictForm.WORKER, "", "", "");

  // Also a damaged or newer code is a secret.
  private static final Pattern CODE_HEAD = Pattern.compile("pondec[0-9]");
  private static final Pattern PAIRING_HEAD = Pattern.compile("pondpc[0-9]");

  private Siblings() {}

  /** The secret of another field that is somewhere in the text. */
  static Optional<PasteKind> findSecret(PasteForm own, Compact compact) {
    if (has(CODE, CODE_HEAD, own, compact)) {
      return Optional.of(PasteKind.ENROLL_CODE);
    }
    return has(PAIRING, PAIRING_HEAD, own, compact)
        ? Optional.of(PasteKind.PAIRING_CODE)
        : Optional.empty();
  }

  private static boolean has(PasteForm secret, Pattern head, PasteForm own, Compact compact) {
    return !own.strict().equals(secret.strict())
        && (head.matcher(compact.text()).find() || secret.bare(compact.text()).isPresent());
  }

  static Optional<PasteKind> find(PasteForm own, Compact compact) {
    if (is(ROOT, own, compact)) {
      return Optional.of(PasteKind.ORCH);
    }
    return is(WORKER, own, compact) ? Optional.of(PasteKind.FINGERPRINT) : Optional.empty();
  }

  private static boolean is(PasteForm sibling, PasteForm own, Compact compact) {
    String text = compact.text();
    return !sibling.strict().equals(own.strict())
        && (text.contains(sibling.head())
            || (text.length() == sibling.tailLength() && sibling.decode(text).isPresent()));
  }
}
