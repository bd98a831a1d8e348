package pond.model.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import pond.model.digest.Sha256;

/** The bytes and hashes of the chain, exactly as docs/spec/audit.md sections 2 and 3 fix them. */
public final class AuditChain {
  private static final byte[] ENTRY_LABEL = ascii("pond-audit-entry-v1\0");
  private static final Sha256 GENESIS = Sha256.of(ascii("pond-audit-v1\0"));

  private AuditChain() {}

  /** What the first entry has as its previous hash. */
  public static Sha256 genesis() {
    return GENESIS;
  }

  /** The hash of an entry: SHA-256 over the previous hash and the canonical bytes. */
  public static Sha256 hash(Sha256 previous, long seq, Instant at, String... texts) {
    Sha256.Hasher hasher = Sha256.hasher();
    hasher.update(previous.bytes()).update(ENTRY_LABEL).update(number(seq));
    hasher.update(number(at.toEpochMilli()));
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      hasher.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array()).update(utf8);
    }
    return hasher.finish();
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
