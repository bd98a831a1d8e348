package pond.cli.serve;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pond.authority.home.AuthorityHome;
import pond.authority.home.HomeInUseException;
import pond.authority.store.StoreException;
import pond.authority.vault.Vault;
import pond.cli.CommonOptions;
import pond.cli.Version;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.serve.Serving;
import pond.serve.StoreCheck;

/** Serves until it is stopped. */
@Command(
    name = "serve",
    description = "Starts the authority with its operator API and an embedded orchestrator.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The first start makes the home, its keys and the local operator's identity.",
      "Unattended: pond serve --key-file /path/to/vault.key"
    })
public final class ServeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ServeOptions options = new ServeOptions();

  @Override
  public Integer call() throws IOException {
    try (AuthorityHome home = AuthorityHome.open(common.home())) {
      StoreCheck.require(home);
      Vault vault = new Unlocking(options, new java.security.SecureRandom()).open(home);
      serve(home, vault);
      return ExitCode.OK;
    } catch (HomeInUseException e) {
      throw new ClientException(
          ExitCode.HOME_IN_USE,
          "HOME_IN_USE",
          e.getMessage() + " Home: " + common.home(),
          "Stop that one first, or use another --home.");
    }
  }

  private void serve(AuthorityHome home, Vault vault) throws IOException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Serving serving = Serving.start(home, vault, options.config(), Version.text())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOrderly(stop, stopped), "stop"));
      common.out().result(serving.now(), serving.now().sentence());
      stop.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BindException e) {
      throw new ClientException(
          ExitCode.HOME_IN_USE,
          "ADDRESS_IN_USE",
          "An address to listen on is in use: " + options.listen + " or " + options.apiListen + ".",
          "Choose others with --listen and --api-listen.");
    } catch (StoreException e) {
      throw new ClientException(
          ExitCode.STORAGE,
          e.reason().name(),
          String.valueOf(e.getMessage()),
          "See the message; nothing was changed.");
    } finally {
      stopped.countDown();
    }
  }

  // The process must not end before the store has been closed.
  private static void stopOrderly(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
