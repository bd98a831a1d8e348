package pond.console.start;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.console.link.OneInstance;

/** The program on the screen. */
public final class ConsoleApp extends Application {
  // The toolkit makes the application object itself, so what it needs cannot come by constructor.
  private static final AtomicReference<@Nullable Asked> ASKED = new AtomicReference<>();

  private record Asked(ConsoleOptions options, OneInstance instance) {}

  private @Nullable Console console;

  /** Shows the console and returns when it was closed. */
  public static void launchWith(ConsoleOptions options, OneInstance instance) {
    ASKED.set(new Asked(options, instance));
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
    Asked asked = ASKED.get();
    if (asked == null) {
      throw new IllegalStateException("start the console with pond console");
    }
    console = new Console(stage, asked.options(), Clock.systemUTC());
    console.answer(asked.instance());
    console.open();
  }

  @Override
  public void stop() {
    if (console != null) {
      console.close();
    }
  }
}
