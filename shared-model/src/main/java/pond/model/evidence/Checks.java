package pond.model.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.PayloadType;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningPublicKey;

/** Collects the lines of a report while reading. For one thread. */
final class Checks {
  private final EvidenceFiles files;
  private final List<Check> lines = new ArrayList<>();

  Checks(EvidenceFiles files) {
    this.files = files;
  }

  /** Reads what a file's bytes mean. */
  interface Decoder<T> {
    T decode(byte[] bytes) throws JsonRefusedException;
  }

  void holds(String where, String sentence) {
    lines.add(new Check.Holds(where, sentence));
  }

  void fails(String where, CheckCode code, String sentence) {
    lines.add(new Check.Fails(where, code, sentence));
  }

  void note(String where, String sentence) {
    lines.add(new Check.Note(where, sentence));
  }

  List<Check> lines() {
    return List.copyOf(lines);
  }

  /** A file that must be there. */
  Optional<byte[]> required(String path) throws IOException {
    try {
      Optional<byte[]> bytes = files.read(path);
      if (bytes.isEmpty()) {
        fails(path, CheckCode.MISSING_FILE, "This file is missing.");
      }
      return bytes;
    } catch (EvidenceFileException e) {
      fails(path, CheckCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A file that must be there and mean something. */
  <T> Optional<T> decoded(String path, Decoder<T> decoder) throws IOException {
    Optional<byte[]> bytes = required(path);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(decoder.decode(bytes.get()));
    } catch (JsonRefusedException e) {
      fails(path, CheckCode.UNREADABLE_FILE, "It cannot be read: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  /**
   * What an envelope says, when it is of this kind, signed by this key, and in the one form that
   * the authority writes: so that two copies of it can be compared byte for byte.
   */
  static <T> Optional<T> signed(
      byte[] bytes, SigningPublicKey key, PayloadType type, Decoder<T> decoder) {
    try {
      Envelope envelope = Envelope.decode(bytes);
      T said = decoder.decode(envelope.verifiedBy(key, type));
      boolean oneForm =
          envelope.signatures().getFirst().keyid().equals(key.toString())
              && Arrays.equals(envelope.encode(), bytes);
      return oneForm ? Optional.of(said) : Optional.empty();
    } catch (JsonRefusedException | EnvelopeRefusedException notBelieved) {
      return Optional.empty();
    }
  }

  /** Notes a check either way. */
  boolean expect(boolean held, String where, CheckCode code, String otherwise) {
    if (!held) {
      fails(where, code, otherwise);
    }
    return held;
  }

  boolean anyFailed(Predicate<Check.Fails> of) {
    return lines.stream()
        .filter(Check.Fails.class::isInstance)
        .map(Check.Fails.class::cast)
        .anyMatch(of);
  }
}
