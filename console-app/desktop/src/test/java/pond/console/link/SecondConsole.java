package pond.console.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import pond.console.route.Route;

/** A console that is started while another may run. Holds its place until it is killed. */
public final class SecondConsole {
  static final String SAYS = "became ";

  private SecondConsole() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Optional<Route> link = args[1].isEmpty() ? Optional.empty() : Route.parse(args[1]);
    Claim claim = OneInstance.claim(Path.of(args[0]), link);
    String became =
        switch (claim) {
          case Claim.First first -> "first";
          case Claim.HandedOver handed -> "handed over";
          case Claim.NoAnswer none -> "no answer";
        };
    System.out.println(SAYS + became);
    if (claim instanceof Claim.First first) {
      LoggerFactory.getLogger(SecondConsole.class).debug("{} waits to be killed", first);
      new CountDownLatch(1).await();
    }
  }
}
