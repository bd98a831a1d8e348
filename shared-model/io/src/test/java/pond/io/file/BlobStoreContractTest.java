package pond.io.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import pond.model.digest.Sha256;
import pond.model.port.BlobRefusal;
import pond.model.port.BlobRefusedException;
import pond.model.port.BlobScope;
import pond.model.port.BlobStore;
import pond.model.port.UploadState;

/** What every blob store must do. Adapters extend it and give a fresh, empty store. */
public abstract class BlobStoreContractTest {
  /** Most bytes of a blob that the store under test must allow, and no more. */
  protected static final long MAX_BLOB = 1 << 20;

  /** The tenant of most tests. */
  protected static final BlobScope TENANT = BlobScope.parse("tenant-a");

  /** A blob of a few buffers. */
  protected static final byte[] BLOB = blob(200_000);

  /** Its digest. */
  protected static final Sha256 DIGEST = Sha256.of(BLOB);

  /** The store under test. */
  protected BlobStore store;

  /** A fresh store that allows blobs of {@link #MAX_BLOB} bytes. */
  protected abstract BlobStore freshStore() throws IOException;

  @BeforeEach
  final void openStore() throws IOException {
    store = freshStore();
  }

  @Test
  void put_thenOpen_givesTheSameBytesFromAnyOffset() throws IOException {
    assertEquals(BLOB.length, store.put(TENANT, DIGEST, bytes(BLOB), BLOB.length));
    assertTrue(store.has(TENANT, DIGEST));
    assertEquals(OptionalLong.of(BLOB.length), store.size(TENANT, DIGEST));
    assertArrayEquals(BLOB, read(0));
    assertArrayEquals(Arrays.copyOfRange(BLOB, 70_001, BLOB.length), read(70_001));
    assertEquals(0, read(BLOB.length).length);
    assertEquals(BLOB.length, store.uploaded(TENANT, DIGEST));
  }

  @Test
  void put_again_isTheSame() throws IOException {
    store.put(TENANT, DIGEST, bytes(BLOB), MAX_BLOB);
    assertEquals(BLOB.length, store.put(TENANT, DIGEST, bytes(BLOB), MAX_BLOB));
    assertArrayEquals(BLOB, read(0));
  }

  @Test
  void put_emptyBlob_isStored() throws IOException {
    Sha256 empty = Sha256.of(new byte[0]);
    assertEquals(0, store.put(TENANT, empty, InputStream.nullInputStream(), 0));
    assertTrue(store.has(TENANT, empty));
  }

  @Test
  void put_otherBytes_isRefusedAndNothingIsThere() throws IOException {
    refused(
        BlobRefusal.DIGEST_MISMATCH,
        () -> store.put(TENANT, DIGEST, bytes("other".getBytes(US_ASCII)), MAX_BLOB));
    assertNothing();
  }

  @Test
  void put_moreThanAllowed_isRefusedAndNothingIsThere() throws IOException {
    refused(BlobRefusal.TOO_LARGE, () -> store.put(TENANT, DIGEST, bytes(BLOB), BLOB.length - 1));
    byte[] huge = new byte[(int) MAX_BLOB + 1];
    refused(
        BlobRefusal.TOO_LARGE,
        () -> store.put(TENANT, Sha256.of(huge), bytes(huge), Long.MAX_VALUE));
    assertNothing();
  }

  @Test
  void put_streamThatBreaks_leavesNothing() throws IOException {
    assertThrows(
        IOException.class, () -> store.put(TENANT, DIGEST, breakingAfter(100_000), MAX_BLOB));
    assertNothing();
  }

  @Test
  void open_ofAnotherTenant_isNotFound() throws IOException {
    store.put(TENANT, DIGEST, bytes(BLOB), MAX_BLOB);
    BlobScope other = BlobScope.parse("tenant-b");
    assertFalse(store.has(other, DIGEST));
    assertEquals(0, store.uploaded(other, DIGEST));
    refused(BlobRefusal.NOT_FOUND, () -> store.open(other, DIGEST, 0));
    assertFalse(store.delete(other, DIGEST));
    assertTrue(store.has(TENANT, DIGEST));
  }

  @Test
  void open_beyondTheEnd_isRefused() throws IOException {
    store.put(TENANT, DIGEST, bytes(BLOB), MAX_BLOB);
    refused(BlobRefusal.WRONG_OFFSET, () -> store.open(TENANT, DIGEST, BLOB.length + 1L));
    refused(BlobRefusal.WRONG_OFFSET, () -> store.open(TENANT, DIGEST, -1));
  }

  @Test
  void append_inPieces_endsDone() throws IOException {
    UploadState first = append(0, Arrays.copyOf(BLOB, 50_000));
    assertEquals(new UploadState.Incomplete(50_000), first);
    assertEquals(50_000, store.uploaded(TENANT, DIGEST));
    assertFalse(store.has(TENANT, DIGEST));
    UploadState last = append(50_000, Arrays.copyOfRange(BLOB, 50_000, BLOB.length));
    assertEquals(new UploadState.Done(BLOB.length), last);
    assertArrayEquals(BLOB, read(0));
    assertEquals(new UploadState.Done(BLOB.length), append(0, new byte[0]));
  }

  @Test
  void append_afterBrokenStream_goesOnWhereItBroke() throws IOException {
    assertThrows(
        IOException.class,
        () -> store.append(TENANT, DIGEST, 0, breakingAfter(100_000), BLOB.length));
    int arrived = (int) store.uploaded(TENANT, DIGEST);
    assertTrue(arrived > 0 && arrived <= 100_000, "arrived: " + arrived);
    UploadState last = append(arrived, Arrays.copyOfRange(BLOB, arrived, BLOB.length));
    assertEquals(new UploadState.Done(BLOB.length), last);
  }

  @Test
  void append_atWrongOffset_isRefusedAndChangesNothing() throws IOException {
    append(0, Arrays.copyOf(BLOB, 1000));
    refused(BlobRefusal.WRONG_OFFSET, () -> append(0, BLOB));
    refused(BlobRefusal.WRONG_OFFSET, () -> append(1001, BLOB));
    assertEquals(1000, store.uploaded(TENANT, DIGEST));
  }

  @Test
  void append_otherBytes_isRefusedAndForgotten() throws IOException {
    byte[] other = BLOB.clone();
    other[5] ^= 1;
    refused(BlobRefusal.DIGEST_MISMATCH, () -> append(0, other));
    assertNothing();
    assertEquals(new UploadState.Done(BLOB.length), append(0, BLOB));
  }

  @Test
  void append_moreThanSaid_isRefusedAndForgotten() throws IOException {
    refused(
        BlobRefusal.SIZE_MISMATCH,
        () -> store.append(TENANT, DIGEST, 0, bytes(BLOB), BLOB.length - 1));
    assertNothing();
  }

  @Test
  void append_tooLarge_isRefusedBeforeAByteIsTaken() throws IOException {
    ByteArrayInputStream content = bytes(BLOB);
    refused(BlobRefusal.TOO_LARGE, () -> store.append(TENANT, DIGEST, 0, content, MAX_BLOB + 1));
    assertEquals(BLOB.length, content.available());
    assertNothing();
  }

  @Test
  void append_whileAnotherRuns_isBusy() throws IOException {
    InputStream nested =
        new SequenceInputStream(
            bytes(new byte[] {BLOB[0]}),
            new InputStream() {
              @Override
              public int read() {
                refused(BlobRefusal.BUSY, () -> append(0, BLOB));
                return -1;
              }

              @Override
              public int read(byte[] buffer, int offset, int length) {
                return read();
              }
            });
    assertEquals(
        new UploadState.Incomplete(1), store.append(TENANT, DIGEST, 0, nested, BLOB.length));
  }

  @Test
  void delete_removesBlobAndUpload() throws IOException {
    append(0, Arrays.copyOf(BLOB, 10));
    assertTrue(store.delete(TENANT, DIGEST));
    assertNothing();
    store.put(TENANT, DIGEST, bytes(BLOB), MAX_BLOB);
    assertTrue(store.delete(TENANT, DIGEST));
    assertFalse(store.delete(TENANT, DIGEST));
    assertNothing();
  }

  private UploadState append(long offset, byte[] content) throws IOException {
    return store.append(TENANT, DIGEST, offset, bytes(content), BLOB.length);
  }

  private void assertNothing() throws IOException {
    assertFalse(store.has(TENANT, DIGEST));
    assertEquals(0, store.uploaded(TENANT, DIGEST));
    refused(BlobRefusal.NOT_FOUND, () -> store.open(TENANT, DIGEST, 0));
  }

  private byte[] read(long offset) throws IOException {
    try (InputStream in = store.open(TENANT, DIGEST, offset)) {
      return in.readAllBytes();
    }
  }

  private static InputStream breakingAfter(int count) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the connection broke");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    return new SequenceInputStream(bytes(Arrays.copyOf(BLOB, count)), broken);
  }

  private static ByteArrayInputStream bytes(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static byte[] blob(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    return bytes;
  }

  private static void refused(BlobRefusal reason, Executable action) {
    assertEquals(reason, assertThrows(BlobRefusedException.class, action).reason());
  }
}
