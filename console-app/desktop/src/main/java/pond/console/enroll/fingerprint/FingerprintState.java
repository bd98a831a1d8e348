package pond.console.enroll.fingerprint;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pond.model.fingerprint.Fingerprint;

/**
 * The fingerprint field. It shows what was pasted until that is right, then its canonical form; it
 * never corrects anything by itself.
 */
public final class FingerprintState {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(new Reading.Empty());
  private final ReadOnlyIntegerWrapper wiped = new ReadOnlyIntegerWrapper();
  private Known known = Known.NOTHING;

  /** The field now holds this. */
  public void put(String raw) {
    boolean secret = Reader.isSecret(raw);
    // The text first: who hears of the reading compares the control with it.
    text.set(secret ? "" : raw);
    reading.set(Reader.read(raw, known));
    if (secret) {
      wiped.set(wiped.get() + 1);
    }
  }

  /** Uses the complete fingerprint that was found in other text; only a person calls this. */
  public void useOffered() {
    if (reading.get() instanceof Reading.Refused refused) {
      refused.offered().map(Fingerprint::text).ifPresent(this::put);
    }
  }

  /** Empties the field. */
  public void clear() {
    put("");
  }

  /** What the authority knows came in; what is in the field is judged again. */
  public void learn(Known learned) {
    known = learned;
    boolean secretGone = text.get().isEmpty() && reading.get() instanceof Reading.Refused;
    if (!secretGone) {
      put(text.get());
    }
  }

  /** The fingerprint, when a code can be minted for it. */
  public Optional<Fingerprint> fingerprint() {
    return reading.get() instanceof Reading.Valid valid
        ? Optional.of(valid.fingerprint())
        : Optional.empty();
  }

  /** What is in the field. Never a secret. */
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /** Grows whenever a secret was removed: the control must then forget its history too. */
  public ReadOnlyIntegerProperty wiped() {
    return wiped.getReadOnlyProperty();
  }
}
