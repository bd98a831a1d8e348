package pond.console.start;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pond.client.ClientException;
import pond.client.ExitCode;

/** The program on the screen. */
public final class ConsoleApp extends Application {
  // The toolkit makes the application object itself, so what it needs cannot come by constructor.
  private static final AtomicReference<@Nullable ConsoleOptions> ASKED = new AtomicReference<>();

  private @Nullable Console console;

  /** Shows the console and returns when it was closed. */
  public static void launchWith(ConsoleOptions options) {
    ASKED.set(options);
    try {
      Application.launch(ConsoleApp.class);
    } catch (UnsupportedOperationException noDisplay) {
      throw new ClientException(
          ExitCode.UNEXPECTED,
          "NO_DISPLAY",
          "There is no screen to show the console on: " + noDisplay.getMessage(),
          "Start it in a graphical session, or use pond serve and the pond commands.");
    }
  }

  @Override
  public void start(Stage stage) {
    ConsoleOptions options = ASKED.get();
    if (options == null) {
      throw new IllegalStateException("start the console with pond console");
    }
    console = new Console(stage, options, Clock.systemUTC());
    console.open();
  }

  @Override
  public void stop() {
    if (console != null) {
      console.close();
    }
  }
}
