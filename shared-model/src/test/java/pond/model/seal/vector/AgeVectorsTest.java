package pond.model.seal.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pond.model.digest.Sha256;
import pond.model.key.HybridSealingPrivateKey;
import pond.model.key.SealingPrivateKey;
import pond.model.seal.AgeHeader;
import pond.model.seal.FileKey;
import pond.model.seal.Identity;
import pond.model.seal.SealedPayload;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.seal.SealingException.Reason;

/** The CCTV age test kit, all files that are not ASCII-armored (Pond never armors). */
class AgeVectorsTest {
  private static final Map<Reason, String> EXPECTATION =
      Map.of(
          Reason.HEADER, "header failure",
          Reason.HMAC, "HMAC failure",
          Reason.NO_MATCH, "no match",
          Reason.PAYLOAD, "payload failure");

  @TestFactory
  Stream<DynamicTest> open_everyVector_endsAsTheKitSays() throws IOException {
    List<AgeVector> plain = vectors().stream().filter(v -> !v.armored()).toList();
    return plain.stream().map(v -> DynamicTest.dynamicTest(v.name(), () -> check(v)));
  }

  @TestFactory
  Stream<DynamicTest> encode_everyHeaderThatParses_sameBytes() throws IOException {
    return vectors().stream()
        .filter(v -> !v.armored() && !v.expect().equals("header failure"))
        .map(v -> DynamicTest.dynamicTest(v.name(), () -> checkHeaderRoundTrip(v)));
  }

  @TestFactory
  Stream<DynamicTest> seal_everySuccessAgain_samePayloadBytes() throws IOException {
    return vectors().stream()
        .filter(v -> !v.armored() && v.expect().equals("success"))
        .map(v -> DynamicTest.dynamicTest(v.name(), () -> checkPayloadRoundTrip(v)));
  }

  @Test
  void vectors_counted_andReported() throws IOException {
    List<AgeVector> all = vectors();
    long armored = all.stream().filter(AgeVector::armored).count();
    assertEquals(143, all.size());
    assertEquals(33, armored);
    System.out.printf(
        "CCTV age vectors: %d run, %d armored left aside%n", all.size() - armored, armored);
  }

  private static void check(AgeVector vector) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    String outcome;
    try (InputStream content =
        Sealing.open(new ByteArrayInputStream(vector.file()), identities(vector))) {
      content.transferTo(plain);
      outcome = "success";
    } catch (SealingException refused) {
      outcome = EXPECTATION.get(refused.reason());
    }
    assertEquals(vector.expect(), outcome);
    // Also what came out before a refusal must be what the kit says.
    String hash = Sha256.of(plain.toByteArray()).hex();
    String none = Sha256.of(new byte[0]).hex();
    assertEquals(vector.all("payload").isEmpty() ? none : vector.all("payload").getFirst(), hash);
  }

  private static void checkHeaderRoundTrip(AgeVector vector) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(vector.file());
    byte[] encoded = AgeHeader.read(in).encode();
    assertArrayEquals(Arrays.copyOf(vector.file(), encoded.length), encoded);
    assertEquals(vector.file().length - encoded.length, in.available());
  }

  /** With the kit's file key and nonce as the only randomness, our payload must be the kit's. */
  private static void checkPayloadRoundTrip(AgeVector vector) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(vector.file());
    byte[] header = AgeHeader.read(in).encode();
    byte[] payload = in.readAllBytes();
    byte[] content;
    try (InputStream opened =
        Sealing.open(new ByteArrayInputStream(vector.file()), identities(vector))) {
      content = opened.readAllBytes();
    }
    byte[] secret = HexFormat.of().parseHex(vector.all("file key").getFirst());
    FileKey fileKey = FileKey.generate(new FixedRandom(secret));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    byte[] nonce = Arrays.copyOf(payload, 16);
    try (OutputStream out = SealedPayload.sealPayload(fileKey, new FixedRandom(nonce), again)) {
      out.write(content);
    }
    assertArrayEquals(payload, again.toByteArray());
    assertEquals(vector.file().length, header.length + again.size());
  }

  private static List<Identity> identities(AgeVector vector) {
    List<Identity> identities = new ArrayList<>();
    for (String text : vector.all("identity")) {
      identities.add(
          text.startsWith("AGE-SECRET-KEY-PQ-")
              ? Identity.of(HybridSealingPrivateKey.parse(text))
              : Identity.of(SealingPrivateKey.parse(text)));
    }
    vector.all("passphrase").forEach(text -> identities.add(new ScryptIdentity(text)));
    return identities;
  }

  private static List<AgeVector> vectors() throws IOException {
    Path folder = VectorFolder.find("age/testdata");
    if (!Files.isDirectory(folder)) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException("CCTV age vectors are missing: " + folder);
      }
      abort("CCTV age vectors: not run, folder absent");
    }
    List<AgeVector> vectors = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        vectors.add(AgeVector.read(file));
      }
    }
    return vectors;
  }
}
