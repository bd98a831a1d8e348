package pond.console.start;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The first set-up, as it is filled in. */
final class SetUpState {
  static final String LISTEN = "0.0.0.0:7443";

  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final StringProperty listen = new SimpleStringProperty(LISTEN);
  private final StringProperty name = new SimpleStringProperty("");
  private final BooleanProperty sample = new SimpleBooleanProperty(true);

  StringProperty passphrase() {
    return passphrase;
  }

  StringProperty again() {
    return again;
  }

  StringProperty listen() {
    return listen;
  }

  StringProperty name() {
    return name;
  }

  BooleanProperty sample() {
    return sample;
  }

  /** The key of what is still missing. */
  ObservableValue<Optional<String>> missing() {
    return Bindings.createObjectBinding(this::check, passphrase, again, listen);
  }

  private Optional<String> check() {
    return SetUpAnswers.missing(passphrase.get(), again.get(), listen.get().strip());
  }

  /** What was filled in; the fields forget the passphrase. */
  SetUpAnswers take() {
    SetUpAnswers answers =
        new SetUpAnswers(
            passphrase.get().toCharArray(), listen.get().strip(), name.get().strip(), sample.get());
    passphrase.set("");
    again.set("");
    return answers;
  }
}
