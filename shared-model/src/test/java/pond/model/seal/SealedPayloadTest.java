package pond.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pond.model.seal.SealFixtures.CHUNK;
import static pond.model.seal.SealFixtures.RANDOM;
import static pond.model.seal.SealFixtures.content;
import static pond.model.seal.SealFixtures.opened;
import static pond.model.seal.SealFixtures.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.seal.SealingException.Reason;

class SealedPayloadTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 65535, 65536, 65537, 131071, 131072, 131073, 196608, 1_000_003})
  void open_sealed_sameContentAndTheForetoldLength(int length) throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] sealed = payload(fileKey, content(length));
    assertArrayEquals(content(length), opened(fileKey, sealed));
    assertEquals(SealedPayload.sealedLength(length), sealed.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096, 65535, 65536, 65537, 200_000})
  void seal_writtenInPieces_openInPieces_sameContent(int piece) throws IOException {
    byte[] content = content(3 * CHUNK + 5);
    FileKey fileKey = FileKey.generate(RANDOM);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (PayloadOutputStream out = SealedPayload.sealPayload(fileKey, RANDOM, sealed)) {
      for (int at = 0; at < content.length; at += piece) {
        out.write(content, at, Math.min(piece, content.length - at));
      }
    }
    assertEquals(SealedPayload.sealedLength(content.length), sealed.size());
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    byte[] buffer = new byte[piece];
    try (InputStream in =
        SealedPayload.openPayload(fileKey, new ByteArrayInputStream(sealed.toByteArray()))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        plain.write(buffer, 0, n);
      }
      assertEquals(-1, in.read());
    }
    assertArrayEquals(content, plain.toByteArray());
  }

  @Test
  void open_readByteByByte_sameContent() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] sealed = payload(fileKey, content(300));
    try (InputStream in = SealedPayload.openPayload(fileKey, new ByteArrayInputStream(sealed))) {
      for (byte expected : content(300)) {
        assertEquals(expected & 0xff, in.read());
      }
      assertEquals(-1, in.read());
      assertEquals(-1, in.read());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 17, 31, 65551, 65552, 65567, 65568, 65569, 131103})
  void open_cutOffAnywhere_refused(int kept) throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] cut = Arrays.copyOf(payload(fileKey, content(2 * CHUNK)), kept);
    Reason reason = kept < 16 ? Reason.HEADER : Reason.PAYLOAD;
    assertRefused(reason, fileKey, cut);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072})
  void open_oneByteMore_refused(int length) throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] sealed = payload(fileKey, content(length));
    assertRefused(Reason.PAYLOAD, fileKey, Arrays.copyOf(sealed, sealed.length + 1));
  }

  @Test
  void open_chunksSwapped_refusedBeforeAnyContent() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] sealed = payload(fileKey, content(3 * CHUNK));
    byte[] swapped = sealed.clone();
    int full = CHUNK + 16;
    System.arraycopy(sealed, 16, swapped, 16 + full, full);
    System.arraycopy(sealed, 16 + full, swapped, 16, full);
    try (InputStream in = SealedPayload.openPayload(fileKey, new ByteArrayInputStream(swapped))) {
      assertThrows(SealingException.class, in::read);
      assertEquals(Reason.PAYLOAD, assertThrows(SealingException.class, in::read).reason());
    }
  }

  @Test
  void open_otherFileKey_refused() throws IOException {
    byte[] sealed = payload(FileKey.generate(RANDOM), content(10));
    assertRefused(Reason.PAYLOAD, FileKey.generate(RANDOM), sealed);
  }

  @Test
  void read_afterCloseBeforeTheEnd_refusedNotEndOfContent() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    byte[] sealed = payload(fileKey, content(3 * CHUNK));
    InputStream in = SealedPayload.openPayload(fileKey, new ByteArrayInputStream(sealed));
    assertEquals(content(3 * CHUNK)[0] & 0xff, in.read());
    in.close();
    assertThrows(SealingException.class, in::read);
  }

  @Test
  void seal_abandoned_readerRefuses() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (PayloadOutputStream out = SealedPayload.sealPayload(fileKey, RANDOM, sealed)) {
      out.write(content(2 * CHUNK));
      out.abandon();
      assertThrows(IOException.class, () -> out.write(1));
    }
    assertRefused(Reason.PAYLOAD, fileKey, sealed.toByteArray());
  }

  @Test
  void seal_targetFailsOnce_neverCompletesThePayload() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    FailingOnce target = new FailingOnce();
    PayloadOutputStream out = SealedPayload.sealPayload(fileKey, RANDOM, target);
    assertThrows(IOException.class, () -> out.write(content(2 * CHUNK)));
    out.close();
    assertRefused(Reason.PAYLOAD, fileKey, target.kept.toByteArray());
  }

  @Test
  void seal_fileKeyUsedBefore_refused() throws IOException {
    FileKey fileKey = FileKey.generate(RANDOM);
    assertEquals(SealedPayload.sealedLength(1), payload(fileKey, content(1)).length);
    assertThrows(IllegalStateException.class, () -> payload(fileKey, content(1)));
  }

  @Test
  void seal_unwrappedFileKey_refused() {
    FileKey unwrapped = FileKey.ofBytes(new byte[16]);
    assertThrows(IllegalStateException.class, () -> payload(unwrapped, content(1)));
  }

  @Test
  void seal_sameContentTwice_noTwoPayloadsAlike() throws IOException {
    byte[] one = payload(FileKey.generate(RANDOM), content(100));
    byte[] two = payload(FileKey.generate(RANDOM), content(100));
    assertFalse(Arrays.equals(one, two));
  }

  @Test
  void fileKey_closed_refusesToWork() {
    FileKey fileKey = FileKey.generate(RANDOM);
    fileKey.close();
    assertThrows(IllegalStateException.class, fileKey::secretBytes);
    assertFalse(fileKey.equals(FileKey.ofBytes(new byte[16])));
    assertEquals("FileKey[hidden]", fileKey.toString());
  }

  private static void assertRefused(Reason reason, FileKey fileKey, byte[] payload) {
    assertEquals(
        reason, assertThrows(SealingException.class, () -> opened(fileKey, payload)).reason());
  }

  /** Loses its second write (the first is the nonce) and works again afterwards. */
  private static final class FailingOnce extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int writes;

    @Override
    public void write(int single) {
      throw new UnsupportedOperationException("written in blocks only");
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      writes++;
      if (writes == 2) {
        throw new IOException("disk full");
      }
      kept.write(source, offset, length);
    }
  }
}
