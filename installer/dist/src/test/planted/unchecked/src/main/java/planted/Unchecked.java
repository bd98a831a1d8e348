package planted;

import java.util.List;

/** A warning of javac itself, which -Werror makes an error. */
public final class Unchecked {
  private Unchecked() {}

  @SuppressWarnings("rawtypes")
  static List<String> cast(List raw) {
    return raw;
  }
}
