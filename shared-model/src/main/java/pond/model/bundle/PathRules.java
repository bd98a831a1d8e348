package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static pond.model.bundle.BundleRefusal.ABSOLUTE_PATH;
import static pond.model.bundle.BundleRefusal.NAME_FORBIDDEN;
import static pond.model.bundle.BundleRefusal.NAME_TOO_LONG;
import static pond.model.bundle.BundleRefusal.PATH_TRAVERSAL;

/** The path rules of docs/spec/bundle.md. */
final class PathRules {
  private PathRules() {}

  static void check(String path) {
    if (path.isEmpty()) {
      throw BundleRefusedException.of(NAME_FORBIDDEN, path, "is empty and names nothing.");
    }
    if (path.charAt(0) == '/') {
      throw BundleRefusedException.of(ABSOLUTE_PATH, path, "starts at the root of a file system.");
    }
    if (path.length() > BundlePath.MAX_BYTES
        || path.getBytes(UTF_8).length > BundlePath.MAX_BYTES) {
      throw BundleRefusedException.of(
          NAME_TOO_LONG, path, "is longer than " + BundlePath.MAX_BYTES + " bytes.");
    }
    for (String part : path.split("/", -1)) {
      checkPart(path, part);
    }
  }

  static void checkPart(String path, String part) {
    if (part.isEmpty() || part.equals(".") || part.equals("..")) {
      throw BundleRefusedException.of(
          PATH_TRAVERSAL, path, "has an empty part, \".\" or \"..\"; paths must be plain.");
    }
    part.codePoints()
        .filter(point -> point == '/' || ForbiddenCharacters.contains(point))
        .findFirst()
        .ifPresent(point -> refuseCharacter(path, point));
    if (part.endsWith(".") || part.endsWith(" ")) {
      throw BundleRefusedException.of(
          NAME_FORBIDDEN, path, "has a part that ends in a dot or a space, which Windows drops.");
    }
    if (part.getBytes(UTF_8).length > BundlePath.MAX_PART_BYTES) {
      throw BundleRefusedException.of(
          NAME_TOO_LONG, path, "has a part of more than 255 bytes, too long for a file system.");
    }
  }

  private static void refuseCharacter(String path, int point) {
    throw BundleRefusedException.of(
        NAME_FORBIDDEN,
        path,
        "holds the character U+" + "%04X".formatted(point) + ", which is not allowed in names.");
  }
}
