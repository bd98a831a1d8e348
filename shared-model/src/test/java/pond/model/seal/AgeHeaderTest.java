package pond.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pond.model.seal.SealFixtures.RANDOM;
import static pond.model.seal.SealFixtures.by;
import static pond.model.seal.SealFixtures.content;
import static pond.model.seal.SealFixtures.joined;
import static pond.model.seal.SealFixtures.payload;
import static pond.model.seal.SealFixtures.to;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.model.key.HybridSealingPrivateKey;
import pond.model.key.SealingKeyPair;
import pond.model.seal.SealingException.Reason;

class AgeHeaderTest {
  private final SealingKeyPair first = SealingKeyPair.generate(RANDOM);
  private final SealingKeyPair second = SealingKeyPair.generate(RANDOM);
  private final HybridSealingPrivateKey hybrid = HybridSealingPrivateKey.generate(RANDOM);

  @Test
  void rewrap_forASecondRecipient_samePayloadOpensAndTheFirstIsShutOut() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] payload = payload(fileKey, content(100_000));
    AgeHeader forFirst = AgeHeader.wrap(fileKey, List.of(to(first)), RANDOM);
    fileKey.close();

    FileKey again = forFirst.unwrap(by(first));
    AgeHeader forSecond = AgeHeader.wrap(again, List.of(to(second)), RANDOM);

    byte[] file = joined(forSecond.encode(), payload);
    assertArrayEquals(content(100_000), Sealing.open(file, by(second), 100_000));
    assertReason(Reason.NO_MATCH, () -> Sealing.open(file, by(first), 100_000));
    assertReason(Reason.NO_MATCH, () -> forFirst.unwrap(by(second)));
  }

  @Test
  void unwrap_headerOfAnotherPayload_payloadRefused() throws IOException {
    FileKey one = FileKey.generate(RANDOM);
    FileKey two = FileKey.generate(RANDOM);
    byte[] payload = payload(one, content(10));
    byte[] file = joined(AgeHeader.wrap(two, List.of(to(first)), RANDOM).encode(), payload);
    assertReason(Reason.PAYLOAD, () -> Sealing.open(file, by(first), 10));
  }

  @Test
  void wrap_severalRecipients_eachUnwrapsTheSameFileKey() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    AgeHeader header = AgeHeader.wrap(fileKey, List.of(to(first), to(second)), RANDOM);
    AgeHeader read = AgeHeader.parse(header.encode());
    assertEquals(fileKey, read.unwrap(by(first)));
    assertEquals(fileKey, read.unwrap(by(second)));
    assertArrayEquals(header.encode(), read.encode());
  }

  @Test
  void wrap_hybrid_unwrapsAndX25519DoesNot() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    AgeHeader header = AgeHeader.wrap(fileKey, List.of(Recipient.of(hybrid.publicKey())), RANDOM);
    AgeHeader read = AgeHeader.parse(header.encode());
    assertEquals(fileKey, read.unwrap(List.of(Identity.of(hybrid))));
    assertReason(Reason.NO_MATCH, () -> read.unwrap(by(first)));
    HybridSealingPrivateKey other = HybridSealingPrivateKey.generate(RANDOM);
    assertReason(Reason.NO_MATCH, () -> read.unwrap(List.of(Identity.of(other))));
  }

  @Test
  void wrap_hybridAndX25519Mixed_refused() {
    FileKey fileKey = FileKey.generate(RANDOM);
    List<Recipient> mixed = List.of(to(first), Recipient.of(hybrid.publicKey()));
    assertThrows(IllegalArgumentException.class, () -> AgeHeader.wrap(fileKey, mixed, RANDOM));
  }

  @Test
  void wrap_noRecipient_refused() {
    FileKey fileKey = FileKey.generate(RANDOM);
    assertThrows(IllegalArgumentException.class, () -> AgeHeader.wrap(fileKey, List.of(), RANDOM));
  }

  @Test
  void wrap_sameRecipientTwice_stanzasCannotBeLinked() {
    FileKey fileKey = FileKey.generate(RANDOM);
    AgeHeader header = AgeHeader.wrap(fileKey, List.of(to(first), to(first)), RANDOM);
    assertNotEquals(header.stanzas().get(0), header.stanzas().get(1));
  }

  @Test
  void wrap_longerThanTheLimit_refused() {
    FileKey fileKey = FileKey.generate(RANDOM);
    assertTrue(wrapped(fileKey, 600).encode().length <= AgeHeader.MAX_BYTES);
    assertThrows(IllegalArgumentException.class, () -> wrapped(fileKey, 700));
  }

  @Test
  void parse_longerThanTheLimit_refused() {
    byte[] endless =
        ("age-encryption.org/v1\n-> " + "x".repeat(70_000)).getBytes(StandardCharsets.US_ASCII);
    assertReason(Reason.TOO_LARGE, () -> AgeHeader.parse(endless));
  }

  @Test
  void parse_bytesAfterTheHeader_refused() {
    AgeHeader header = AgeHeader.wrap(FileKey.generate(RANDOM), List.of(to(first)), RANDOM);
    byte[] more = joined(header.encode(), new byte[1]);
    assertReason(Reason.HEADER, () -> AgeHeader.parse(more));
  }

  @Test
  void encode_bodyThatFillsItsLine_endsWithAnEmptyLine() throws SealingException {
    Stanza full = new Stanza(List.of("grease"), new byte[48]);
    FileKey fileKey = FileKey.generate(RANDOM);
    Recipient grease = (key, random) -> full;
    AgeHeader header = AgeHeader.wrap(fileKey, List.of(grease, to(first)), RANDOM);
    AgeHeader read = AgeHeader.parse(header.encode());
    assertEquals(full, read.stanzas().getFirst());
    assertEquals(fileKey, read.unwrap(by(first)));
  }

  @Test
  void stanza_argumentThatBreaksTheLine_refused() {
    byte[] body = new byte[32];
    for (String bad : List.of("", "a b", "a\n-> X25519", "ü", "\u007f")) {
      assertFalse(Stanza.isArgument(bad));
      assertThrows(IllegalArgumentException.class, () -> new Stanza(List.of("kind", bad), body));
    }
    assertThrows(IllegalArgumentException.class, () -> new Stanza(List.of(), body));
  }

  private AgeHeader wrapped(FileKey fileKey, int recipients) {
    return AgeHeader.wrap(fileKey, Collections.nCopies(recipients, to(first)), RANDOM);
  }

  private static void assertReason(Reason reason, Refusing action) {
    assertEquals(reason, assertThrows(SealingException.class, action::run).reason());
  }

  private interface Refusing {
    Object run() throws IOException;
  }
}
