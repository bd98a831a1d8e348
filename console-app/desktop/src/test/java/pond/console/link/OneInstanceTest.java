package pond.console.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.console.hop.FxHop;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.shot.Fx;

class OneInstanceTest {
  private static final Route LINK = Route.to(PageId.WORKERS, "w-91c2").with("tab", "keys");
  private static final long SECONDS = 30;

  @TempDir Path temporary;
  private final FxHop hop = new FxHop();
  private final BlockingQueue<Optional<Route>> gone = new ArrayBlockingQueue<>(10);

  @AfterEach
  void end() {
    hop.close();
  }

  @Test
  void claim_ofASecondProcess_handsItsLinkOverAndEnds() throws Exception {
    try (OneInstance first = listening()) {
      assertNotNull(first);
      assertEquals("handed over", line(second(LINK.text())));
      assertEquals(Optional.of(LINK), gone.poll(SECONDS, TimeUnit.SECONDS));
      assertEquals("handed over", line(second("")));
      assertEquals(Optional.empty(), gone.poll(SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void claim_afterTheFirstWasKilled_takesItsPlace() throws Exception {
    Process killed = second("");
    assertEquals("first", line(killed));
    assertTrue(Files.exists(folder().resolve("console.sock")));
    assertInstanceOf(Claim.NoAnswer.class, OneInstance.claim(folder(), Optional.of(LINK)));
    killed.destroyForcibly().waitFor();
    assertTrue(Files.exists(folder().resolve("console.sock")), "nobody was left to remove it");
    try (OneInstance first = listening()) {
      assertNotNull(first);
      assertInstanceOf(Claim.HandedOver.class, OneInstance.claim(folder(), Optional.of(LINK)));
      assertEquals(Optional.of(LINK), gone.poll(SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void listen_toWhatIsNoLink_ignoresItAndGoesOn() throws Exception {
    try (OneInstance first = listening()) {
      assertNotNull(first);
      assertEquals("-", send("https://elsewhere.example/\n"));
      assertEquals("-", send("pond://workers?revoke\nmore\n".replace("workers", "nowhere")));
      assertNotEquals("+", send("x".repeat(5000) + "\n"));
      assertEquals("+", send(LINK.text() + "\n"));
      assertEquals(Optional.of(LINK), gone.poll(SECONDS, TimeUnit.SECONDS));
      assertNull(gone.poll());
    }
  }

  @Test
  void listen_toOneThatSaysNothing_stillHearsTheNext() throws Exception {
    try (OneInstance first = listening();
        SocketChannel silent = SocketChannel.open(address())) {
      assertNotNull(first);
      assertTrue(silent.isConnected());
      assertEquals("+", send(LINK.text() + "\n"));
      assertEquals(-1, silent.read(ByteBuffer.allocate(1)), "it is sent away after a while");
    }
  }

  @Test
  void claim_isOpenToTheOwnerOnly() throws Exception {
    try (OneInstance first = listening()) {
      assertNotNull(first);
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    }
    assertFalse(Files.exists(folder().resolve("console.sock")));
  }

  @Test
  void claim_inADeepFolder_findsAShorterPlace() throws Exception {
    Path deep = temporary.resolve("a-folder-with-a-long-name".repeat(4)).resolve("console");
    Claim claim = OneInstance.claim(deep, Optional.empty());
    try (OneInstance first = assertInstanceOf(Claim.First.class, claim).instance()) {
      first.listen(hop, gone::add);
      Fx.run(() -> {});
      assertInstanceOf(Claim.HandedOver.class, OneInstance.claim(deep, Optional.of(LINK)));
      assertEquals(Optional.of(LINK), gone.poll(SECONDS, TimeUnit.SECONDS));
    }
  }

  private OneInstance listening() throws IOException {
    Fx.run(() -> {});
    Claim claim = OneInstance.claim(folder(), Optional.empty());
    OneInstance first = assertInstanceOf(Claim.First.class, claim).instance();
    first.listen(hop, gone::add);
    return first;
  }

  private Path folder() {
    return temporary.resolve("console");
  }

  private UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(folder().resolve("console.sock"));
  }

  private String send(String text) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address())) {
      ByteBuffer out = ByteBuffer.wrap(text.getBytes(UTF_8));
      try {
        while (out.hasRemaining()) {
          channel.write(out);
        }
        channel.shutdownOutput();
        ByteBuffer answer = ByteBuffer.allocate(1);
        return channel.read(answer) == 1 ? Character.toString(answer.get(0)) : "";
      } catch (IOException closedOnUs) {
        return "";
      }
    }
  }

  private Process second(String link) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SecondConsole.class.getName(),
            folder().toString(),
            link)
        .redirectErrorStream(true)
        .start();
  }

  private static String line(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = said.readLine();
    while (line != null && !line.startsWith(SecondConsole.SAYS)) {
      line = said.readLine();
    }
    return line == null ? "" : line.substring(SecondConsole.SAYS.length());
  }
}
