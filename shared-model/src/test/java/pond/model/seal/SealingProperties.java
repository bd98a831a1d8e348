package pond.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pond.model.seal.SealFixtures.RANDOM;
import static pond.model.seal.SealFixtures.by;
import static pond.model.seal.SealFixtures.content;
import static pond.model.seal.SealFixtures.to;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import pond.model.key.HybridSealingPrivateKey;
import pond.model.key.SealingKeyPair;
import pond.model.seal.SealingException.Reason;

class SealingProperties {
  private final SealingKeyPair pair = SealingKeyPair.generate(RANDOM);
  private final HybridSealingPrivateKey hybrid = HybridSealingPrivateKey.generate(RANDOM);

  @Property(tries = 150)
  void open_sealed_sameContent(
      @ForAll @IntRange(max = 200_000) int length, @ForAll @IntRange(max = 4) int others)
      throws SealingException {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < others; i++) {
      recipients.add(to(SealingKeyPair.generate(RANDOM)));
    }
    recipients.add(to(pair));
    byte[] file = Sealing.seal(content(length), recipients, RANDOM);
    assertArrayEquals(content(length), Sealing.open(file, by(pair), length));
  }

  @Property(tries = 50)
  void open_sealedHybrid_sameContent(@ForAll @Size(max = 300) byte[] content)
      throws SealingException {
    byte[] file = Sealing.seal(content, List.of(Recipient.of(hybrid.publicKey())), RANDOM);
    assertArrayEquals(content, Sealing.open(file, List.of(Identity.of(hybrid)), 300));
  }

  @Property(tries = 50)
  void open_contentOverTheLimit_refused(@ForAll @IntRange(min = 1, max = 150_000) int length) {
    byte[] file = Sealing.seal(content(length), List.of(to(pair)), RANDOM);
    SealingException refused =
        assertThrows(SealingException.class, () -> Sealing.open(file, by(pair), length - 1));
    assertTrue(refused.reason() == Reason.TOO_LARGE);
  }

  /** Exhaustive, not sampled: every single bit of a small file, header and payload. */
  @Example
  void open_anyOneBitFlipped_refused() {
    byte[] file = Sealing.seal(content(40), List.of(to(pair)), RANDOM);
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(SealingException.class, () -> Sealing.open(changed, by(pair), 40), "bit " + bit);
    }
  }

  @Property(tries = 300)
  void open_hybridOneBitFlipped_refused(@ForAll @IntRange(max = 100_000) int where) {
    byte[] file = Sealing.seal(content(40), List.of(Recipient.of(hybrid.publicKey())), RANDOM);
    byte[] changed = file.clone();
    changed[where / 8 % file.length] ^= (byte) (1 << where % 8);
    assertThrows(
        SealingException.class, () -> Sealing.open(changed, List.of(Identity.of(hybrid)), 40));
  }

  @Property(tries = 200)
  void open_arbitraryBytes_refusedNeverCrashes(@ForAll @Size(max = 400) byte[] bytes) {
    assertThrows(SealingException.class, () -> Sealing.open(bytes, by(pair), 400));
  }
}
