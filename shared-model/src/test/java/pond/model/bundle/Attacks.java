package pond.model.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Bundles named after attacks, and some good ones, with the verdict each must get. */
final class Attacks {
  static final String GOOD = "GOOD";
  static final String LONG = "n".repeat(60) + "/" + "m".repeat(60);

  private final List<Vectors> all = new ArrayList<>();

  private Attacks() {}

  static List<Vectors> all() {
    Attacks attacks = new Attacks();
    attacks.good();
    attacks.paths();
    attacks.names();
    attacks.kinds();
    attacks.headers();
    attacks.longNames();
    attacks.order();
    attacks.ends();
    return attacks.all;
  }

  private void good() {
    add("good-empty", GOOD, tar().end());
    add("good-spec-example", GOOD, tar().file("d.txt", "hi\n").directory("d").end());
    add(
        "good-order-dir-after-dash",
        GOOD,
        tar().file("a-b", "").directory("a").file("a/x", "1").end());
    add("good-executable", GOOD, bent("run", h -> h.mode = "0000755\0"));
    add("good-name-100-bytes", GOOD, tar().file("n".repeat(100), "x").end());
    add("good-long-name", GOOD, longFile().end());
    add("good-utf8-order", GOOD, tar().file("\uff5e", "").file("\ud83e\udd86", "").end());
    add("good-lone-nfd-name", GOOD, tar().file("e\u0301", "").end());
    add("good-zwj-emoji", GOOD, tar().file("\ud83d\udc69\u200d\ud83d\udcbb", "").end());
  }

  private void paths() {
    add("traversal-leading", "PATH_TRAVERSAL", one("../evil"));
    add("traversal-inside", "PATH_TRAVERSAL", one("a/../../evil"));
    add("traversal-last", "PATH_TRAVERSAL", one("a/.."));
    add("traversal-dot", "PATH_TRAVERSAL", one("./a"));
    add("traversal-double-slash", "PATH_TRAVERSAL", one("a//b"));
    add("traversal-file-with-slash", "PATH_TRAVERSAL", one("a/"));
    add("absolute", "ABSOLUTE_PATH", one("/etc/passwd"));
    add("absolute-root", "ABSOLUTE_PATH", tar().directory("").end());
    add("backslash-traversal", "NAME_FORBIDDEN", one("..\\evil"));
    add("drive-letter", "NAME_FORBIDDEN", one("C:evil"));
    add("alternate-stream", "NAME_FORBIDDEN", one("a.txt:hidden"));
    add("prefix-field-traversal", "NOT_CANONICAL", bent("evil", h -> h.prefix = "../.."));
    add("nul-in-name", "NOT_CANONICAL", bent("a\0../evil", h -> {}));
  }

  private void names() {
    add("name-empty", "NAME_FORBIDDEN", one(""));
    add("name-newline", "NAME_FORBIDDEN", one("a\nb"));
    add("name-escape-sequence", "NAME_FORBIDDEN", one("\u001b[31mred"));
    add("name-c1-control", "NAME_FORBIDDEN", one("a\u009bb"));
    add("name-bidi-override", "NAME_FORBIDDEN", one("a\u202egnp.exe"));
    add("name-zero-width-space", "NAME_FORBIDDEN", one("a\u200bb"));
    add("name-replacement", "NAME_FORBIDDEN", one("a\ufffdb"));
    add("name-not-utf8", "NAME_FORBIDDEN", bent("", h -> h.name = latin1("caf\u00e9")));
    add("name-overlong-utf8", "NAME_FORBIDDEN", bent("", h -> h.name = latin1("\u00c0\u00aefoo")));
    add("name-trailing-dot", "NAME_FORBIDDEN", one("a."));
    add("name-trailing-space", "NAME_FORBIDDEN", one("a /b"));
  }

  private void kinds() {
    add("symlink", "LINK", tar().special("a", '2', "/etc/passwd").end());
    add("hardlink", "LINK", tar().special("a", '1', "../../etc/passwd").end());
    add(
        "symlink-then-write-through",
        "LINK",
        tar().special("a", '2', "/tmp").file("a/x", "").end());
    add("char-device", "DEVICE", tar().special("a", '3', "").end());
    add("block-device", "DEVICE", tar().special("a", '4', "").end());
    add("fifo", "DEVICE", tar().special("a", '6', "").end());
    add("gnu-long-name", "NOT_CANONICAL", tar().special("././@LongLink", 'L', "").end());
    add("gnu-sparse", "NOT_CANONICAL", tar().special("a", 'S', "").end());
    add("old-regular-type", "NOT_CANONICAL", bent("a", h -> h.type = '\0'));
    add("contiguous-type", "NOT_CANONICAL", bent("a", h -> h.type = '7'));
    add("pax-global", "NOT_CANONICAL", tar().special("a", 'g', "").end());
  }

  private void headers() {
    add("setuid", "MODE", bent("a", h -> h.mode = "0004755\0"));
    add("world-writable", "MODE", bent("a", h -> h.mode = "0000666\0"));
    add("directory-0644", "MODE", tar().raw(LyingTar.header("d/", '5', 0644, 0)).end());
    add("mode-spaces", "NOT_CANONICAL", bent("a", h -> h.mode = "   644 \0"));
    add("uid-root-not-zero", "NOT_CANONICAL", bent("a", h -> h.uid = "0001750\0"));
    add("gid-not-zero", "NOT_CANONICAL", bent("a", h -> h.gid = "0001750\0"));
    add("mtime-not-zero", "NOT_CANONICAL", bent("a", h -> h.mtime = "00000000001\0"));
    add("owner-name", "NOT_CANONICAL", bent("a", h -> h.uname = "root"));
    add("group-name", "NOT_CANONICAL", bent("a", h -> h.gname = "root"));
    add("link-name-on-file", "NOT_CANONICAL", bent("a", h -> h.link = latin1("b")));
    add("device-number-on-file", "NOT_CANONICAL", bent("a", h -> h.device = "0000001\0"));
    add("checksum-wrong", "NOT_CANONICAL", bent("a", h -> h.checksumError = 1));
    add("magic-gnu", "NOT_CANONICAL", bent("a", h -> h.magic = "ustar  \0"));
    add("magic-none", "NOT_CANONICAL", bent("a", h -> h.magic = ""));
    add("bytes-after-prefix", "NOT_CANONICAL", bent("a", h -> h.rest = "hidden"));
    add("size-base256", "NOT_CANONICAL", bent("a", h -> h.size = "\u0080\0\0\0\0\0\0\0\0\0\0\1"));
    add("size-negative", "NOT_CANONICAL", bent("a", h -> h.size = "-0000000001\0"));
    add("size-over-limit", "TOO_LARGE", bent("a", h -> h.size = "77777777777\0"));
    add(
        "directory-with-content",
        "NOT_CANONICAL",
        tar().raw(LyingTar.header("d/", '5', 0755, 4)).end());
    add(
        "directory-without-slash",
        "NOT_CANONICAL",
        tar().raw(LyingTar.header("d", '5', 0755, 0)).end());
  }

  private void longNames() {
    String file = LONG + "\n";
    add(
        "pax-not-needed",
        "NOT_CANONICAL",
        tar().pax("10 path=a\n").file("@pond-long-name", "").end());
    add(
        "pax-twice",
        "NOT_CANONICAL",
        longDirectory().pax("131 path=" + file).pax("131 path=" + file).end());
    add(
        "pax-length-lie",
        "NOT_CANONICAL",
        longDirectory().pax("130 path=" + file).file("@pond-long-name", "").end());
    add(
        "pax-size-override",
        "NOT_CANONICAL",
        tar().pax("11 size=99\n").file("@pond-long-name", "").end());
    add("pax-linkpath", "NOT_CANONICAL", tar().pax("19 linkpath=/etc/p\n").file("a", "").end());
    add(
        "pax-two-records",
        "NOT_CANONICAL",
        longDirectory().pax("131 path=" + file + "11 size=99\n").file("@pond-long-name", "").end());
    add(
        "pax-other-short-name",
        "NOT_CANONICAL",
        longDirectory().pax("131 path=" + file).file("innocent", "").end());
    add(
        "pax-traversal",
        "PATH_TRAVERSAL",
        tar().pax("134 path=../" + file).file("@pond-long-name", "").end());
    add("pax-without-entry", "NOT_CANONICAL", longDirectory().pax("131 path=" + file).end());
    add("pax-empty", "NOT_CANONICAL", tar().pax("").file("a", "").end());
    add("pax-huge", "NAME_TOO_LONG", tar().pax("4106 path=" + "a/".repeat(2048) + "\n").end());
    add(
        "pax-symlink",
        "LINK",
        longDirectory().pax("131 path=" + file).special("@pond-long-name", '2', "/etc").end());
    add(
        "name-part-256-bytes",
        "NAME_TOO_LONG",
        tar().pax("266 path=" + "p".repeat(256) + "\n").file("@pond-long-name", "").end());
  }

  private void order() {
    add("duplicate-file", "DUPLICATE", tar().file("a", "1").file("a", "2").end());
    add("duplicate-file-and-directory", "DUPLICATE", tar().file("a", "").directory("a").end());
    add(
        "duplicate-directory-late",
        "DUPLICATE",
        tar().directory("a").file("b", "").directory("a").end());
    add("case-clash", "CASE_CLASH", tar().file("A", "").file("a", "").end());
    add(
        "case-clash-sharp-s",
        "CASE_CLASH",
        tar().file("STRASSE", "").file("stra\u00dfe", "").end());
    add("case-clash-directories", "CASE_CLASH", tar().directory(".GIT").directory(".git").end());
    add("case-clash-joiner", "CASE_CLASH", tar().file(".git", "").file(".g\u200cit", "").end());
    add("nfc-clash", "NFC_CLASH", tar().file("e\u0301", "").file("\u00e9", "").end());
    add("out-of-order", "OUT_OF_ORDER", tar().file("b", "").file("a", "").end());
    add(
        "out-of-order-utf16",
        "OUT_OF_ORDER",
        tar().file("\ud83e\udd86", "").file("\uff5e", "").end());
    add(
        "out-of-order-back-into-directory",
        "OUT_OF_ORDER",
        tar().directory("a").file("b", "").file("a/x", "").end());
    add("parent-missing", "PARENT_MISSING", one("a/b"));
    add("file-as-directory", "PARENT_MISSING", tar().file("a", "").file("a/b", "").end());
    add("too-deep", "TOO_DEEP", one("d/".repeat(39) + "dd/x"));
  }

  private void ends() {
    byte[] good = tar().file("a", "hello").end();
    add("empty-stream", "TRUNCATED", new byte[0]);
    add("one-zero-block", "TRUNCATED", new byte[512]);
    add("cut-in-header", "TRUNCATED", Arrays.copyOf(good, 300));
    add("cut-in-content", "TRUNCATED", Arrays.copyOf(good, 514));
    add("cut-in-padding", "TRUNCATED", Arrays.copyOf(good, 1023));
    add("no-end", "TRUNCATED", Arrays.copyOf(good, 1024));
    add("cut-in-end", "TRUNCATED", Arrays.copyOf(good, good.length - 1));
    add("padding-not-zero", "NOT_CANONICAL", padding(good));
    add("zero-block-between", "NOT_CANONICAL", tar().zeros(512).file("a", "").end());
    add("trailing-byte", "TRAILING_DATA", tar().file("a", "").zeros(1024).zeros(1).unfinished());
    add("record-padding", "TRAILING_DATA", tar().file("a", "").zeros(10240 - 512).unfinished());
    add("second-archive", "TRAILING_DATA", tar().file("a", "").zeros(1024).file("b", "").end());
    add("size-swallows-end", "TRUNCATED", bent("a", h -> h.size = "00000100000\0"));
  }

  private static byte[] padding(byte[] good) {
    byte[] bent = good.clone();
    bent[1023] = 'x';
    return bent;
  }

  private static LyingTar longDirectory() {
    return tar().directory("n".repeat(60));
  }

  private static LyingTar longFile() {
    return longDirectory().pax("131 path=" + LONG + "\n").file("@pond-long-name", "x");
  }

  private static byte[] one(String name) {
    return tar().file(name, "x").end();
  }

  private static byte[] bent(String name, Consumer<LyingTar.Header> bend) {
    return tar().file(name, "", bend).end();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static LyingTar tar() {
    return new LyingTar();
  }

  private void add(String name, String verdict, byte[] tar) {
    all.add(new Vectors(name, verdict, tar));
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
