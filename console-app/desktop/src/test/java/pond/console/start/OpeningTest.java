package pond.console.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.client.ClientException;
import pond.console.keep.MapKeep;

class OpeningTest {
  private static final String PASSPHRASE = "four words make a pond";

  @TempDir private Path folder;

  @Test
  void setUp_whenTheSecondAddressIsTaken_leavesTheFirstFreeAndTheHomeToTryAgain()
      throws IOException {
    int workers = free();
    try (ServerSocket taken = listening(0)) {
      Opening opening = opening(workers, taken.getLocalPort());
      ClientException refused =
          assertThrows(ClientException.class, () -> opening.setUp(answers(workers)));
      assertEquals("ADDRESS_IN_USE", refused.problem().code());
      listening(workers).close();
    }
    try (Session session = opening(workers, 0).unlock(PASSPHRASE.toCharArray())) {
      assertTrue(session.me().may("mint_code"));
    }
  }

  private Opening opening(int workers, int operators) {
    ConsoleOptions options =
        new ConsoleOptions(
            folder.resolve("home"),
            Optional.empty(),
            Optional.empty(),
            folder.resolve("config"),
            Optional.empty(),
            Optional.empty(),
            new ConsoleOptions.ListenOn(
                Optional.of("127.0.0.1:" + workers),
                Optional.of("127.0.0.1:" + operators),
                List.of()));
    return new Opening(options, new MapKeep(), new SecureRandom(), "test");
  }

  private static SetUpAnswers answers(int workers) {
    return new SetUpAnswers(PASSPHRASE.toCharArray(), "127.0.0.1:" + workers, "", false);
  }

  private static int free() throws IOException {
    try (ServerSocket any = listening(0)) {
      return any.getLocalPort();
    }
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
