package pond.model.tag;

import java.util.regex.Pattern;

/** The one shape of project and org ids: safe as a tag value, a folder name and a DNS label. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private Ids() {}

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static void check(String text, TagRefusal reason, String what) {
    if (!isId(text)) {
      throw new TagRefusedException(
          reason,
          Shown.of(text)
              + " is not "
              + what
              + ". Use 1 to 63 lower case letters a-z, digits and -, not starting or ending with -.");
    }
  }
}
