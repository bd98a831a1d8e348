package pond.model.bundle;

/**
 * Characters that no bundle path holds (docs/spec/bundle.md, Paths, rule 2). A fixed list of our
 * own: Unicode categories change with the Java version, and two sides must never disagree.
 */
final class ForbiddenCharacters {
  private static final int[][] RANGES = {
    {0x00, 0x1f},
    {':', ':'},
    {'\\', '\\'},
    {0x7f, 0x9f},
    {0x61c, 0x61c},
    {0x200b, 0x200b},
    {0x200e, 0x200f},
    {0x2028, 0x202e},
    {0x2060, 0x206f},
    {0xd800, 0xdfff},
    {0xfdd0, 0xfdef},
    {0xfeff, 0xfeff},
    {0xfff9, 0xffff},
    {0xe0000, 0xe007f}
  };

  private ForbiddenCharacters() {}

  static boolean contains(int point) {
    if ((point & 0xfffe) == 0xfffe) {
      return true;
    }
    for (int[] range : RANGES) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
