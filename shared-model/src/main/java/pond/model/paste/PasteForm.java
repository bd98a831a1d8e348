package pond.model.paste;

import java.util.Optional;
import pond.model.fingerprint.FormRefusal;
import pond.model.fingerprint.FormRefusedException;
import pond.model.fingerprint.StrictForm;
import pond.model.text.Bech32;
import pond.model.text.Bech32Typo;

/**
 * What a paste field expects.
 *
 * @param strict the one strict form
 * @param codePrefix what its reason codes start with: {@code FP}, {@code EC}
 * @param word the word of its label and JSON field, such as {@code fingerprint}
 * @param link what a link to it starts with; empty when it has no link
 */
public record PasteForm(StrictForm strict, String codePrefix, String word, String link) {
  /** The data when {@code tail} follows the prefix and all is right. */
  Optional<byte[]> decode(String tail) {
    try {
      return Optional.of(strict.decode(strict.head() + tail));
    } catch (FormRefusedException e) {
      return Optional.empty();
    }
  }

  /** True when only unused bits are wrong. */
  boolean isPadded(String tail) {
    try {
      strict.decode(strict.head() + tail);
      return false;
    } catch (FormRefusedException e) {
      return e.reason() == FormRefusal.FORM_PADDING;
    }
  }

  /** Where the one typing error is. */
  Optional<Bech32Typo> typo(String tail) {
    return Bech32Typo.find(Bech32.BECH32M, strict.prefix(), tail);
  }

  String head() {
    return strict.head();
  }

  int tailLength() {
    return strict.tailLength();
  }

  /** The tail that starts at {@code from}, when there are enough characters. */
  Optional<String> tailAt(String text, int from) {
    int to = from + tailLength();
    return from < 0 || to > text.length()
        ? Optional.empty()
        : Optional.of(text.substring(from, to));
  }

  /** The data of the bare tail at the start, else at the end, of {@code text}. */
  Optional<Span> bare(String text) {
    return spanAt(text, 0).or(() -> spanAt(text, text.length() - tailLength()));
  }

  private Optional<Span> spanAt(String text, int from) {
    return tailAt(text, from)
        .flatMap(this::decode)
        .map(data -> new Span(from, from + tailLength(), data));
  }
}
