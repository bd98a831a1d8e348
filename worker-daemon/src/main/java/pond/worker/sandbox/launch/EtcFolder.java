package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code /etc} of all jobs: a few generated files, and copies of what toolchains need from the
 * host. Copied once, because a mount for each of them made up a third of a job's start; and only
 * what every account of the host may read anyway.
 */
final class EtcFolder {
  private static final Map<String, String> GENERATED =
      Map.of(
          "passwd",
              "root:x:0:0:root:/nonexistent:/usr/sbin/nologin\npond:x:1000:1000::/tmp:/bin/sh\n",
          "group", "root:x:0:\npond:x:1000:\n",
          "hosts", "127.0.0.1 localhost pond-job\n::1 localhost\n",
          "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n",
          "resolv.conf", "# This job has no network.\n");
  private static final List<String> COPIED =
      List.of(
          "alternatives",
          "ld.so.cache",
          "ld.so.conf",
          "ld.so.conf.d",
          "os-release",
          "debian_version",
          "ssl/certs",
          "ssl/openssl.cnf",
          "pki/ca-trust/extracted",
          "pki/tls/certs",
          "localtime",
          "mime.types",
          "magic",
          "maven",
          "perl");
  private static final long MOST_BYTES = 64L << 20;

  private final Path target;
  private long bytes;

  private EtcFolder(Path target) {
    this.target = target;
  }

  static void build(Path target) throws IOException {
    EtcFolder etc = new EtcFolder(target);
    etc.makeFolder(target);
    for (String name : COPIED) {
      etc.copy(Path.of("/etc", name));
    }
    // Java and Python keep settings in versioned folders; without Java's no JVM starts on Debian.
    for (String pattern : List.of("java*", "python3*")) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("/etc"), pattern)) {
        for (Path path : found) {
          etc.copy(path);
        }
      }
    }
    for (Map.Entry<String, String> file : GENERATED.entrySet()) {
      byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
      Path path = Files.write(target.resolve(file.getKey()), text);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private void copy(Path source) throws IOException {
    if (Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
      makeParents(place(source));
      Files.walkFileTree(source, new CopyVisitor());
    }
  }

  private Path place(Path source) {
    return target.resolve(Path.of("/etc").relativize(source).toString());
  }

  private void makeParents(Path path) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path p = path.getParent(); !Files.isDirectory(p); p = p.getParent()) {
      missing.addFirst(p);
    }
    for (Path p : missing) {
      makeFolder(p);
    }
  }

  private void makeFolder(Path path) throws IOException {
    Files.createDirectory(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private final class CopyVisitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      if (!Files.getPosixFilePermissions(dir).contains(PosixFilePermission.OTHERS_READ)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      makeFolder(place(dir));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isSymbolicLink()) {
        Files.createSymbolicLink(place(file), Files.readSymbolicLink(file));
      } else if (attributes.isRegularFile() && isPublic(file) && fits(attributes.size())) {
        Files.copy(file, place(file));
        Files.setPosixFilePermissions(place(file), PosixFilePermissions.fromString("rw-r--r--"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
      // A folder we may not open holds nothing that jobs should see.
      return FileVisitResult.CONTINUE;
    }

    private boolean isPublic(Path file) throws IOException {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    private boolean fits(long size) {
      bytes += size;
      return bytes <= MOST_BYTES;
    }
  }
}
