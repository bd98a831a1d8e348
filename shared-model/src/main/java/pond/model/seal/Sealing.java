package pond.model.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import pond.model.seal.SealingException.Reason;

/**
 * Whole age files: header and payload in one go. For secrets, log frames and other small messages,
 * and for streams.
 */
public final class Sealing {
  private Sealing() {}

  /**
   * Seals a small message to one or more recipients.
   *
   * @throws IllegalArgumentException as {@link AgeHeader#wrap}
   */
  public static byte[] seal(byte[] content, List<Recipient> recipients, SecureRandom random) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PayloadOutputStream out = seal(file, recipients, random)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory cannot fail to be written.", impossible);
    }
    return file.toByteArray();
  }

  /** Writes the header and returns a stream that encrypts what is written to it. */
  public static PayloadOutputStream seal(
      OutputStream target, List<Recipient> recipients, SecureRandom random) throws IOException {
    try (FileKey fileKey = FileKey.generate(random)) {
      target.write(AgeHeader.wrap(fileKey, recipients, random).encode());
      return SealedPayload.sealPayload(fileKey, random, target);
    }
  }

  /**
   * Opens a small message completely: nothing is returned unless all of it is genuine.
   *
   * @param maxContent largest content that is accepted, in bytes
   * @throws SealingException with any of its reasons
   */
  public static byte[] open(byte[] file, List<Identity> identities, int maxContent)
      throws SealingException {
    try (InputStream content = open(new ByteArrayInputStream(file), identities)) {
      byte[] all = content.readNBytes(maxContent);
      SealingException.refuseIf(
          content.read() >= 0, Reason.TOO_LARGE, "content over " + maxContent + " bytes");
      return all;
    } catch (SealingException refused) {
      throw refused;
    } catch (IOException impossible) {
      throw new IllegalStateException("An array cannot fail to be read.", impossible);
    }
  }

  /**
   * Reads the header and returns the content, as {@link SealedPayload#openPayload}. Hand in a
   * buffered stream.
   *
   * @throws SealingException {@code HEADER}, {@code HMAC}, {@code NO_MATCH} or {@code TOO_LARGE}
   *     for the header
   */
  public static InputStream open(InputStream file, List<Identity> identities) throws IOException {
    try (FileKey fileKey = AgeHeader.read(file).unwrap(identities)) {
      return SealedPayload.openPayload(fileKey, file);
    }
  }
}
