package pond.model.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pond.model.seal.SealingException.Reason;

/**
 * An age v1 header: one stanza per recipient and a MAC under the file key. Header bytes followed by
 * payload bytes are an age file; because the header stands apart, a payload that is stored once can
 * be handed to another recipient by wrapping its file key again.
 *
 * <p>Security property: {@link #unwrap} gives a file key only when the MAC of exactly the bytes
 * that were read is right. A header says nothing about who made it: anybody who knows the file key
 * can make one. Bind it by a signature.
 *
 * <p>Source: C2SP age.md "Header"; docs/spec/sealing.md section 3.1.
 */
public final class AgeHeader {
  /** Longest header that is read or written, in bytes: 42 hybrid or about 660 X25519 recipients. */
  public static final int MAX_BYTES = 65536;

  static final String VERSION_LINE = "age-encryption.org/v1";
  static final String STANZA_MARK = "->";
  static final String MAC_MARK = "---";
  static final int MAC_BYTES = 32;
  static final int COLUMNS = 64;

  private static final byte[] NO_SALT = {};

  private final List<Stanza> stanzas;
  private final byte[] covered;
  private final byte[] mac;

  private AgeHeader(List<Stanza> stanzas, byte[] covered, byte[] mac) {
    this.stanzas = List.copyOf(stanzas);
    this.covered = covered;
    this.mac = mac;
  }

  /**
   * Wraps a file key for one or more recipients (steps W1 to W4).
   *
   * @throws IllegalArgumentException when there is no recipient, when quantum resistant and other
   *     recipients are mixed, or when the header would be longer than {@link #MAX_BYTES}
   */
  public static AgeHeader wrap(FileKey fileKey, List<Recipient> recipients, SecureRandom random) {
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("Nothing is sealed without a recipient.");
    }
    if (recipients.stream().map(Recipient::quantumResistant).distinct().count() != 1) {
      throw new IllegalArgumentException("Hybrid and other recipients never share one header.");
    }
    List<Stanza> stanzas = recipients.stream().map(r -> r.wrap(fileKey, random)).toList();
    byte[] covered = text(stanzas).getBytes(StandardCharsets.US_ASCII);
    AgeHeader header = new AgeHeader(stanzas, covered, mac(fileKey, covered));
    if (header.encode().length > MAX_BYTES) {
      throw new IllegalArgumentException("Too many recipients for one header.");
    }
    return header;
  }

  /**
   * Reads the header at the start of a stream and leaves the stream at the first payload byte.
   * Reads single bytes, so hand in a buffered stream.
   *
   * @throws SealingException {@code HEADER} or {@code TOO_LARGE} when it is refused
   * @throws IOException when the stream itself breaks
   */
  public static AgeHeader read(InputStream in) throws IOException {
    return new HeaderReader(in).read();
  }

  /**
   * Reads a header that stands alone.
   *
   * @throws SealingException as {@link #read(InputStream)}, and {@code HEADER} when bytes follow it
   */
  public static AgeHeader parse(byte[] encoded) throws SealingException {
    ByteArrayInputStream in = new ByteArrayInputStream(encoded);
    try {
      AgeHeader header = read(in);
      SealingException.refuseIf(in.available() > 0, Reason.HEADER, "bytes after the header");
      return header;
    } catch (SealingException refused) {
      throw refused;
    } catch (IOException impossible) {
      throw new IllegalStateException("An array cannot fail to be read.", impossible);
    }
  }

  static AgeHeader read(List<Stanza> stanzas, byte[] covered, byte[] mac) throws SealingException {
    SealingException.refuseIf(stanzas.isEmpty(), Reason.HEADER, "no stanza");
    boolean passphrase = stanzas.stream().anyMatch(s -> s.kind().equals("scrypt"));
    SealingException.refuseIf(
        passphrase && stanzas.size() > 1, Reason.HEADER, "scrypt stanza is not alone");
    return new AgeHeader(stanzas, covered, mac);
  }

  /** The exact bytes of this header. */
  public byte[] encode() {
    byte[] end = (" " + CanonicalBase64.encode(mac) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(covered, covered.length + end.length);
    System.arraycopy(end, 0, all, covered.length, end.length);
    return all;
  }

  /** The stanzas in order. */
  public List<Stanza> stanzas() {
    return stanzas;
  }

  /**
   * The file key, found by the first identity that has a stanza here (steps O3 to O5).
   *
   * @throws SealingException {@code NO_MATCH}, {@code HMAC}, or {@code HEADER} when a stanza breaks
   *     a rule of its kind
   */
  public FileKey unwrap(List<Identity> identities) throws SealingException {
    for (Identity identity : identities) {
      Optional<FileKey> found = identity.unwrap(stanzas);
      if (found.isPresent()) {
        return authenticated(found.get());
      }
    }
    throw new SealingException(Reason.NO_MATCH, stanzas.size() + " recipients in the header");
  }

  private FileKey authenticated(FileKey fileKey) throws SealingException {
    if (!MessageDigest.isEqual(mac, mac(fileKey, covered))) {
      fileKey.close();
      throw new SealingException(Reason.HMAC, "header MAC");
    }
    return fileKey;
  }

  private static byte[] mac(FileKey fileKey, byte[] covered) {
    byte[] secret = fileKey.secretBytes();
    byte[] key = SealCrypto.hkdf(secret, NO_SALT, "header");
    byte[] mac = SealCrypto.hmac(key, covered);
    Arrays.fill(secret, (byte) 0);
    Arrays.fill(key, (byte) 0);
    return mac;
  }

  private static String text(List<Stanza> stanzas) {
    StringBuilder out = new StringBuilder(VERSION_LINE).append('\n');
    for (Stanza stanza : stanzas) {
      out.append(STANZA_MARK).append(' ').append(String.join(" ", stanza.arguments())).append('\n');
      String body = CanonicalBase64.encode(stanza.body());
      int at = 0;
      // A full last line is followed by an empty one: the body always ends with a line below 64
      // characters.
      for (; body.length() - at >= COLUMNS; at += COLUMNS) {
        out.append(body, at, at + COLUMNS).append('\n');
      }
      out.append(body, at, body.length()).append('\n');
    }
    return out.append(MAC_MARK).toString();
  }
}
