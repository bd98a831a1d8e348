package pond.model.seal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import pond.model.key.HybridSealingPrivateKey;
import pond.model.key.SealingKeyPair;

/**
 * A sanity figure, run by hand; nothing is asserted on time. Argument: MiB of content (default
 * 256).
 */
final class SealingSpeed {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MIB = 1 << 20;

  private SealingSpeed() {}

  public static void main(String[] arguments) throws IOException {
    int mib = arguments.length == 0 ? 256 : Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("pond-speed", ".age");
    try {
      for (int round = 1; round <= 3; round++) {
        content(file, mib);
      }
      headers();
    } finally {
      Files.delete(file);
    }
  }

  private static void content(Path file, int mib) throws IOException {
    SealingKeyPair pair = SealingKeyPair.generate(RANDOM);
    byte[] block = new byte[MIB];
    long start = System.nanoTime();
    try (OutputStream target = Files.newOutputStream(file);
        OutputStream out = Sealing.seal(target, List.of(SealFixtures.to(pair)), RANDOM)) {
      for (int i = 0; i < mib; i++) {
        out.write(block);
      }
    }
    long sealed = System.nanoTime();
    try (InputStream in =
        Sealing.open(new BufferedInputStream(Files.newInputStream(file)), SealFixtures.by(pair))) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    long opened = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "seal %.0f MiB/s, open %.0f MiB/s%n",
        rate(mib, sealed - start),
        rate(mib, opened - sealed));
  }

  private static void headers() throws IOException {
    SealingKeyPair pair = SealingKeyPair.generate(RANDOM);
    HybridSealingPrivateKey hybrid = HybridSealingPrivateKey.generate(RANDOM);
    for (int round = 1; round <= 3; round++) {
      headers("X25519", SealFixtures.to(pair), SealFixtures.by(pair));
      headers("hybrid", Recipient.of(hybrid.publicKey()), List.of(Identity.of(hybrid)));
    }
  }

  private static void headers(String kind, Recipient recipient, List<Identity> identities)
      throws IOException {
    int count = 1000;
    FileKey fileKey = FileKey.generate(RANDOM);
    long start = System.nanoTime();
    AgeHeader header = AgeHeader.wrap(fileKey, List.of(recipient), RANDOM);
    for (int i = 1; i < count; i++) {
      header = AgeHeader.wrap(fileKey, List.of(recipient), RANDOM);
    }
    long wrapped = System.nanoTime();
    for (int i = 0; i < count; i++) {
      AgeHeader.parse(header.encode()).unwrap(identities).close();
    }
    long unwrapped = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%s header: wrap %.0f/s, parse and unwrap %.0f/s%n",
        kind,
        count * 1e9 / (wrapped - start),
        count * 1e9 / (unwrapped - wrapped));
  }

  private static double rate(int mib, long nanos) {
    return mib * 1e9 / nanos;
  }
}
