package pond.model.seal.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.model.key.SealingPrivateKey;
import pond.model.seal.AgeHeader;
import pond.model.seal.FileKey;
import pond.model.seal.Identity;
import pond.model.seal.PayloadOutputStream;
import pond.model.seal.Recipient;
import pond.model.seal.SealedPayload;
import pond.model.seal.Sealing;

/** The example in docs/spec/sealing.md is what the code writes, byte for byte. */
class SpecExampleTest {
  private static final byte[] CONTENT = "pond\n".getBytes(StandardCharsets.US_ASCII);

  private final SealingPrivateKey worker = SealingPrivateKey.ofBytes(filled(32, 0x42));

  @Test
  void example_inTheSpec_isWhatTheCodeWrites() throws IOException {
    FileKey fileKey =
        FileKey.generate(new FixedRandom("YELLOW SUBMARINE".getBytes(StandardCharsets.US_ASCII)));
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    try (PayloadOutputStream out =
        SealedPayload.sealPayload(fileKey, new FixedRandom(filled(16, 0x02)), payload)) {
      out.write(CONTENT);
    }
    byte[] header =
        AgeHeader.wrap(
                fileKey,
                List.of(Recipient.of(worker.publicKey())),
                new FixedRandom(filled(32, 0x01)))
            .encode();
    String indented = new String(header, StandardCharsets.US_ASCII).indent(4);
    String spec =
        Files.readString(Path.of(System.getProperty("pond.root"), "docs/spec/sealing.md"));
    assertTrue(spec.contains(indented), () -> "header should be\n" + indented);
    String hex = HexFormat.of().formatHex(payload.toByteArray());
    assertTrue(spec.contains(hex), () -> "payload should be " + hex);
    assertEquals(37, payload.size());

    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header);
    file.writeBytes(payload.toByteArray());
    assertArrayEquals(
        CONTENT, Sealing.open(file.toByteArray(), List.of(Identity.of(worker)), CONTENT.length));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
