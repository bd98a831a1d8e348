package pond.console.start;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pond.console.hop.Hop;
import pond.console.hop.Problem;

/** Which screen comes before the frame, and what came of it. */
final class StartState {
  private final Opening opening;
  private final Hop hop;
  private final ReadOnlyObjectWrapper<Place> place;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();

  StartState(Place place, Opening opening, Hop hop) {
    this.place = new ReadOnlyObjectWrapper<>(place);
    this.opening = opening;
    this.hop = hop;
  }

  /** Starts at once where no person is needed. */
  void begin(ConsoleOptions options) {
    switch (place.get()) {
      case PAIRED, RUNNING -> attempt(opening::connect);
      case KEYED -> {
        java.nio.file.Path file = Place.keyFile(options);
        attempt(() -> opening.unlockByFile(java.util.Objects.requireNonNull(file)));
      }
      case UNPAIRED, EMPTY, LOCKED -> {}
    }
  }

  void setUp(SetUpAnswers answers) {
    attempt(() -> opening.setUp(answers));
  }

  void unlock(char[] passphrase) {
    attempt(
        () -> {
          try {
            return opening.unlock(passphrase);
          } finally {
            java.util.Arrays.fill(passphrase, ' ');
          }
        });
  }

  void pair(String url, String code) {
    attempt(() -> opening.pair(url, code));
  }

  /** Tries the connection again. */
  void again() {
    attempt(opening::connect);
  }

  private void attempt(Callable<Session> work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set(null);
    hop.call(work, this::opened, this::failed);
  }

  private void opened(Session opened) {
    busy.set(false);
    session.set(opened);
  }

  private void failed(Problem why) {
    busy.set(false);
    problem.set(why);
  }

  /** Stops what was started. */
  void close() {
    Session open = session.get();
    if (open != null) {
      open.close();
    }
  }

  ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Session> session() {
    return session.getReadOnlyProperty();
  }
}
