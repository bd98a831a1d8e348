package pond.worker.home;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import pond.io.file.PrivateFiles;
import pond.io.file.UnsafeFileException;
import pond.io.tls.TlsIdentity;
import pond.model.key.SealingKeyPair;
import pond.model.key.SealingPrivateKey;
import pond.model.key.SigningKeyPair;
import pond.worker.ExitCode;
import pond.worker.ProblemException;

/**
 * The key files: {@code signing.key} (Ed25519 seed, base64url), {@code sealing.key} (an age
 * identity), {@code tls.pem} (P-256 key and certificate). Made once, never replaced; a file that
 * others can read is refused, because its key may be known to them.
 */
public final class IdentityStore {
  private static final int MAX_FILE = 64 << 10;
  private static final Duration CERTIFICATE_LIFE = Duration.ofDays(3650);

  private final Path folder;

  /** Keys live in {@code folder}, a private folder. */
  public IdentityStore(Path folder) {
    this.folder = folder;
  }

  /** The keys, or empty when none were made yet. Some without the others is damage. */
  public Optional<WorkerIdentity> load() throws ProblemException {
    long present = Stream.of(signing(), sealing(), tls()).filter(Files::exists).count();
    if (present == 0) {
      return Optional.empty();
    }
    try {
      PrivateFiles.requirePrivate(folder, "700");
      return Optional.of(new WorkerIdentity(readSigning(), readSealing(), TlsIdentity.load(tls())));
    } catch (UnsafeFileException e) {
      throw problem("KEY_FILE_UNSAFE", String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      // Never the text of the cause: it may hold part of a key.
      throw problem(
          "KEY_FILE_DAMAGED",
          "The key files in " + folder + " cannot be read: one is missing or damaged.");
    }
  }

  /** The keys; made at the first call. */
  public WorkerIdentity loadOrCreate() throws ProblemException, IOException {
    Path guard = folder.resolve(".making");
    try (FileChannel channel =
            FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      // Two first commands at the same moment must end with the same keys.
      Optional<WorkerIdentity> present = lock.isValid() ? load() : Optional.empty();
      return present.isPresent() ? present.get() : create();
    }
  }

  /** The keys, or the problem that there are none. */
  public WorkerIdentity require() throws ProblemException {
    return load()
        .orElseThrow(() -> problem("KEY_FILE_MISSING", "There are no keys in " + folder + "."));
  }

  private WorkerIdentity create() throws IOException {
    SecureRandom random = new SecureRandom();
    SigningKeyPair signing = SigningKeyPair.generate(random);
    SealingKeyPair sealing = SealingKeyPair.generate(random);
    TlsIdentity tls =
        TlsIdentity.selfSigned("pond worker", CERTIFICATE_LIFE, Clock.systemUTC(), random);
    byte[] seed = signing.seed();
    PrivateFiles.createNew(
        signing(),
        (Base64.getUrlEncoder().withoutPadding().encodeToString(seed) + "\n").getBytes(US_ASCII));
    Arrays.fill(seed, (byte) 0);
    PrivateFiles.createNew(
        sealing(), (sealing.privateKey().secretText() + "\n").getBytes(US_ASCII));
    tls.save(tls());
    return new WorkerIdentity(signing, sealing, tls);
  }

  private SigningKeyPair readSigning() throws IOException {
    return SigningKeyPair.ofSeed(Base64.getUrlDecoder().decode(text(signing())));
  }

  private SealingKeyPair readSealing() throws IOException {
    return SealingKeyPair.of(SealingPrivateKey.parse(text(sealing())));
  }

  private static String text(Path file) throws IOException {
    return new String(PrivateFiles.read(file, MAX_FILE), US_ASCII).strip();
  }

  private static ProblemException problem(String code, String sentence) {
    return new ProblemException(
        ExitCode.KEYS_UNREADABLE,
        code,
        sentence,
        "Restore the folder keys/ from a backup with mode 0700 and its files with 0600. If a key may"
            + " be known to others, start over in a fresh home and ask the operator to revoke this"
            + " worker.");
  }

  private Path signing() {
    return folder.resolve("signing.key");
  }

  private Path sealing() {
    return folder.resolve("sealing.key");
  }

  private Path tls() {
    return folder.resolve("tls.pem");
  }
}
