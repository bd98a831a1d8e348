package pond.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pond.model.seal.SealFixtures.RANDOM;
import static pond.model.seal.SealFixtures.by;
import static pond.model.seal.SealFixtures.content;
import static pond.model.seal.SealFixtures.joined;
import static pond.model.seal.SealFixtures.payload;
import static pond.model.seal.SealFixtures.to;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.key.SealingKeyPair;
import pond.model.key.SealingPrivateKey;
import pond.model.key.SealingPublicKey;

/**
 * Both ways with the age and age-keygen commands of the system; a missing command fails the test.
 */
class AgeCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 200_000})
  void ageOpens_whatPondSealed(int length) throws Exception {
    SealingKeyPair pair = SealingKeyPair.generate(RANDOM);
    byte[] file = Sealing.seal(content(length), List.of(to(pair)), RANDOM);
    assertArrayEquals(content(length), ageOpen(pair, file));
  }

  @Test
  void ageOpens_headerMadeLaterPlusStoredPayload() throws Exception {
    SealingKeyPair owner = SealingKeyPair.generate(RANDOM);
    SealingKeyPair leased = SealingKeyPair.generate(RANDOM);
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] payload = payload(fileKey, content(70_000));
    AgeHeader stored = AgeHeader.wrap(fileKey, List.of(to(owner)), RANDOM);
    AgeHeader lease = AgeHeader.wrap(stored.unwrap(by(owner)), List.of(to(leased)), RANDOM);
    assertArrayEquals(content(70_000), ageOpen(leased, joined(lease.encode(), payload)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 200_000})
  void pondOpens_whatAgeSealed(int length) throws Exception {
    SealingKeyPair pair = SealingKeyPair.generate(RANDOM);
    SealingKeyPair other = SealingKeyPair.generate(RANDOM);
    Path plain = Files.write(folder.resolve("plain"), content(length));
    Path sealed = folder.resolve("sealed");
    run("age", "-r", other.publicKey().text(), "-r", pair.publicKey().text(), "-o", sealed, plain);
    byte[] file = Files.readAllBytes(sealed);
    assertArrayEquals(content(length), Sealing.open(file, by(pair), length));
    assertArrayEquals(content(length), Sealing.open(file, by(other), length));
  }

  @Test
  void pondReads_keysThatAgeKeygenMade_andAgeKeygenReadsOurs() throws Exception {
    List<String> lines = text(run("age-keygen")).lines().toList();
    SealingPrivateKey secret = SealingPrivateKey.parse(lines.getLast());
    String stated = lines.stream().filter(l -> l.contains("age1")).findFirst().orElseThrow();
    assertTrue(stated.endsWith(secret.publicKey().text()));
    SealingKeyPair ours = SealingKeyPair.generate(RANDOM);
    String derived = text(run("age-keygen", "-y", identityFile(ours))).strip();
    assertEquals(ours.publicKey(), SealingPublicKey.parse(derived));
  }

  private byte[] ageOpen(SealingKeyPair pair, byte[] file) throws Exception {
    // To standard output: age creates no file at all for empty content.
    return run("age", "-d", "-i", identityFile(pair), Files.write(folder.resolve("in"), file));
  }

  private Path identityFile(SealingKeyPair pair) throws IOException {
    return Files.writeString(folder.resolve("identity"), pair.privateKey().secretText() + "\n");
  }

  private static byte[] run(Object... command) throws Exception {
    List<String> words = List.of(command).stream().map(Object::toString).toList();
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the age command hangs");
    assertEquals(0, process.exitValue(), words.getFirst());
    return out;
  }

  private static String text(byte[] out) {
    return new String(out, StandardCharsets.UTF_8);
  }
}
