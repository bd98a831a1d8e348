package pond.model.bundle.gzip;

import static pond.model.bundle.BundleRefusal.BAD_COMPRESSION;
import static pond.model.bundle.BundleRefusal.TRAILING_DATA;
import static pond.model.bundle.BundleRefusal.TRUNCATED;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusedException;

/**
 * Unpacks the transport form of a bundle with constant memory (docs/spec/bundle.md, MUST refuse
 * 15). The JDK's own GZIPInputStream takes several members and ignores what follows them; this does
 * not.
 *
 * @see GzipEncoder
 */
public final class GzipDecoder extends InputStream {
  private static final int HEADER_BYTES = 10;
  private static final int FLAGS_AT = 3;

  private final InputStream source;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final GrowthLimit limit;
  private final byte[] input = new byte[GzipEncoder.BUFFER];
  private int filled;
  private boolean ended;

  /** Reads the gzip header at once; {@code limits} bound what may come out. */
  public GzipDecoder(InputStream source, BundleLimits limits) throws IOException {
    this.source = source;
    this.limit = new GrowthLimit(limits.maxTarBytes());
    byte[] header = source.readNBytes(HEADER_BYTES);
    if (header.length < HEADER_BYTES) {
      throw truncated();
    }
    // RFC 1952: magic, method deflate, no flags. Time, level and system carry no meaning here.
    if (header[0] != 0x1f || header[1] != (byte) 0x8b || header[2] != 8 || header[FLAGS_AT] != 0) {
      throw bad("The bundle does not start as plain gzip.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int got = ended ? -1 : inflate(buffer, offset, length);
    if (got > 0) {
      crc.update(buffer, offset, got);
      limit.check(inflater.getBytesWritten(), inflater.getBytesRead());
    }
    return got;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    source.close();
  }

  private int inflate(byte[] buffer, int offset, int length) throws IOException {
    try {
      int got = inflater.inflate(buffer, offset, length);
      while (got == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw bad("The compressed bundle asks for a dictionary.");
        }
        if (inflater.needsInput()) {
          fill();
        }
        got = inflater.inflate(buffer, offset, length);
      }
      if (got == 0) {
        finish();
        return -1;
      }
      return got;
    } catch (DataFormatException e) {
      throw bad("The compressed bundle is damaged.");
    }
  }

  private void fill() throws IOException {
    int got = source.read(input);
    if (got < 0) {
      throw truncated();
    }
    filled = got;
    inflater.setInput(input, 0, got);
  }

  private void finish() throws IOException {
    ended = true;
    long wantedCrc = littleEndian();
    long wantedSize = littleEndian();
    if (wantedCrc != crc.getValue() || wantedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw bad("The compressed bundle fails its own checksum.");
    }
    if (next() >= 0) {
      throw new BundleRefusedException(TRAILING_DATA, "Bytes follow the compressed bundle.");
    }
  }

  private long littleEndian() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int next = next();
      if (next < 0) {
        throw truncated();
      }
      value |= (long) next << shift;
    }
    return value;
  }

  /** The next byte after the deflate data: first what the inflater left, then the source. */
  private int next() throws IOException {
    int remaining = inflater.getRemaining();
    if (remaining == 0) {
      return source.read();
    }
    // The rest of the last input stands at its end; take one byte and hand back the others.
    int at = filled - remaining;
    inflater.setInput(input, at + 1, remaining - 1);
    return input[at] & 0xff;
  }

  private static BundleRefusedException truncated() {
    return new BundleRefusedException(TRUNCATED, "The compressed bundle ends too early.");
  }

  private static BundleRefusedException bad(String sentence) {
    return new BundleRefusedException(BAD_COMPRESSION, sentence);
  }
}
