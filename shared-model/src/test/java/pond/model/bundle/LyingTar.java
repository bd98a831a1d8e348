package pond.model.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** A tar writer of its own, shared with nothing under test, that can say anything. */
final class LyingTar {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** One header, all fields as raw text, to be bent before it is written. */
  static final class Header {
    byte[] name = {};
    String mode = "0000644\0";
    String uid = "0000000\0";
    String gid = "0000000\0";
    String size = "00000000000\0";
    String mtime = "00000000000\0";
    char type = '0';
    byte[] link = {};
    String magic = "ustar\00000";
    String uname = "";
    String gname = "";
    String device = "0000000\0";
    String prefix = "";
    String rest = "";
    int checksumError;
  }

  static Header header(String name, char type, int mode, long size) {
    Header header = new Header();
    header.name = name.getBytes(UTF_8);
    header.type = type;
    header.mode = "%07o\0".formatted(mode);
    header.size = "%011o\0".formatted(size);
    return header;
  }

  LyingTar raw(Header header) {
    byte[] block = new byte[512];
    put(block, 0, header.name);
    put(block, 100, header.mode);
    put(block, 108, header.uid);
    put(block, 116, header.gid);
    put(block, 124, header.size);
    put(block, 136, header.mtime);
    put(block, 148, "        ");
    block[156] = (byte) header.type;
    put(block, 157, header.link);
    put(block, 257, header.magic);
    put(block, 265, header.uname);
    put(block, 297, header.gname);
    put(block, 329, header.device);
    put(block, 337, header.device);
    put(block, 345, header.prefix);
    put(block, 500, header.rest);
    int sum = header.checksumError;
    for (byte value : block) {
      sum += value & 0xff;
    }
    put(block, 148, "%06o\0 ".formatted(sum));
    out.writeBytes(block);
    return this;
  }

  LyingTar bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  LyingTar padded(String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return bytes(bytes).zeros((512 - bytes.length % 512) % 512);
  }

  LyingTar zeros(int count) {
    return bytes(new byte[count]);
  }

  LyingTar file(String name, String content) {
    return raw(header(name, '0', 0644, content.getBytes(UTF_8).length)).padded(content);
  }

  LyingTar file(String name, String content, Consumer<Header> bend) {
    Header header = header(name, '0', 0644, content.getBytes(UTF_8).length);
    bend.accept(header);
    return raw(header).padded(content);
  }

  LyingTar directory(String path) {
    return raw(header(path + '/', '5', 0755, 0));
  }

  LyingTar special(String name, char type, String target) {
    Header header = header(name, type, 0644, 0);
    header.link = target.getBytes(UTF_8);
    return raw(header);
  }

  LyingTar pax(String record) {
    return raw(header("@pond-long-name", 'x', 0644, record.getBytes(UTF_8).length)).padded(record);
  }

  byte[] end() {
    return zeros(1024).unfinished();
  }

  byte[] unfinished() {
    return out.toByteArray();
  }

  private static void put(byte[] block, int at, String text) {
    put(block, at, text.getBytes(ISO_8859_1));
  }

  private static void put(byte[] block, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }
}
