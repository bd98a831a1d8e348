package pond.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import pond.model.digest.DigestingOutputStream;

/**
 * Writes the canonical tar of docs/spec/bundle.md. Entries must come in bundle order; what a reader
 * with the same limits would refuse is refused here.
 *
 * <p>After any exception, and without {@link #finish}, what was written is not a bundle: throw it
 * away. Does not close the sink. For one thread.
 */
public final class BundleWriter {
  private static final int COPY_BUFFER = 64 * 1024;

  private final DigestingOutputStream sink;
  private final EntryGate gate;
  private final byte[] buffer = new byte[COPY_BUFFER];
  private boolean usable = true;

  /** Writes to {@code sink}; buffer it when small writes are dear. */
  public BundleWriter(OutputStream sink, BundleLimits limits) {
    this.sink = new DigestingOutputStream(sink);
    this.gate = new EntryGate(limits);
  }

  /** Writes a directory. */
  public void directory(BundlePath path) throws IOException {
    entry(BundleEntry.directory(path), InputStream.nullInputStream());
  }

  /**
   * Writes an entry with its content.
   *
   * @param content exactly {@code entry.size()} bytes and then its end; not closed
   * @throws BundleRefusedException when a rule or limit forbids the entry, or with CHANGED when the
   *     content is shorter or longer than its size
   */
  public void entry(BundleEntry entry, InputStream content) throws IOException {
    takeUsable();
    gate.pass(entry);
    byte[] name = entry.entryName();
    if (TarHeader.isLong(name)) {
      byte[] record = TarHeader.paxRecord(name);
      sink.write(TarHeader.ofPax(record.length));
      sink.write(record);
      pad(record.length);
    }
    sink.write(TarHeader.ofEntry(entry));
    copy(entry, content);
    pad(entry.size());
    usable = true;
  }

  /** Writes the end and tells what was written. The writer cannot be used afterwards. */
  public BundleSummary finish() throws IOException {
    takeUsable();
    sink.write(new byte[2 * TarHeader.BLOCK]);
    sink.flush();
    long length = sink.count();
    return new BundleSummary(sink.finish(), length, gate.entries(), gate.contentBytes());
  }

  private void takeUsable() {
    if (!usable) {
      throw new IllegalStateException("This bundle is finished or broken off.");
    }
    usable = false;
  }

  private void copy(BundleEntry entry, InputStream content) throws IOException {
    long left = entry.size();
    while (left > 0) {
      int got = content.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (got < 0) {
        throw changed(entry, "became shorter while it was read. Try again when nothing writes it.");
      }
      sink.write(buffer, 0, got);
      left -= got;
    }
    if (!entry.isDirectory() && content.read() >= 0) {
      throw changed(entry, "became longer while it was read. Try again when nothing writes it.");
    }
  }

  private void pad(long size) throws IOException {
    sink.write(new byte[TarHeader.padding(size)]);
  }

  private static BundleRefusedException changed(BundleEntry entry, String what) {
    return BundleRefusedException.of(BundleRefusal.CHANGED, entry.path().text(), what);
  }
}
