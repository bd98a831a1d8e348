package pond.model.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The one header block that stands for a name, type, mode and size. Writing and strict reading
 * share it: the reader accepts a block only if this makes the same 512 bytes.
 */
final class TarHeader {
  static final int BLOCK = 512;
  static final int NAME_LENGTH = 100;
  static final int MODE_AT = 100;
  static final int SIZE_AT = 124;
  static final int SIZE_DIGITS = 11;
  static final int CHECKSUM_AT = 148;
  static final int TYPE_AT = 156;
  static final byte FILE = '0';
  static final byte DIRECTORY = '5';
  static final byte PAX = 'x';

  /** Constant, so that a tool without pax sees a harmless name instead of a cut-off one. */
  static final byte[] LONG_NAME = "@pond-long-name".getBytes(US_ASCII);

  private static final byte[] MAGIC = "ustar\00000".getBytes(US_ASCII);

  private TarHeader() {}

  static byte[] encode(byte[] name, byte type, int mode, long size) {
    byte[] block = new byte[BLOCK];
    System.arraycopy(name, 0, block, 0, name.length);
    putOctal(block, MODE_AT, 7, mode);
    putOctal(block, 108, 7, 0);
    putOctal(block, 116, 7, 0);
    putOctal(block, SIZE_AT, SIZE_DIGITS, size);
    putOctal(block, 136, 11, 0);
    block[TYPE_AT] = type;
    System.arraycopy(MAGIC, 0, block, 257, MAGIC.length);
    putOctal(block, 329, 7, 0);
    putOctal(block, 337, 7, 0);
    putOctal(block, CHECKSUM_AT, 6, checksum(block));
    block[CHECKSUM_AT + 7] = ' ';
    return block;
  }

  /** The header of an entry; its name field is {@link #LONG_NAME} when a pax header goes before. */
  static byte[] ofEntry(BundleEntry entry) {
    byte[] name = entry.entryName();
    return encode(
        isLong(name) ? LONG_NAME : name,
        entry.isDirectory() ? DIRECTORY : FILE,
        entry.mode(),
        entry.size());
  }

  static byte[] ofPax(int recordLength) {
    return encode(LONG_NAME, PAX, 0644, recordLength);
  }

  static boolean isLong(byte[] entryName) {
    return entryName.length > NAME_LENGTH;
  }

  /** The pax record {@code LEN path=NAME\n}, whose length counts its own digits. */
  static byte[] paxRecord(byte[] entryName) {
    int rest = entryName.length + " path=\n".length();
    int total = rest + 1;
    while (total != rest + Integer.toString(total).length()) {
      total = rest + Integer.toString(total).length();
    }
    byte[] record = new byte[total];
    byte[] start = (total + " path=").getBytes(US_ASCII);
    System.arraycopy(start, 0, record, 0, start.length);
    System.arraycopy(entryName, 0, record, start.length, entryName.length);
    record[total - 1] = '\n';
    return record;
  }

  static int padding(long size) {
    return (int) ((BLOCK - size % BLOCK) % BLOCK);
  }

  private static int checksum(byte[] block) {
    int sum = 8 * ' ';
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + 8 ? 0 : block[i] & 0xff;
    }
    return sum;
  }

  private static void putOctal(byte[] block, int at, int digits, long value) {
    long rest = value;
    for (int i = digits - 1; i >= 0; i--) {
      block[at + i] = (byte) ('0' + (rest & 7));
      rest >>>= 3;
    }
  }
}
