package pond.console.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final int QUIET = 4;

  @Test
  void path_coversEveryDarkModuleAndNoOther() {
    QrCode code = QrCode.encodeText("pondec1q9gdsncnn63kfhgh4lze2xp2j8x", QrCode.Ecc.MEDIUM);
    boolean[][] drawn = new boolean[code.size][code.size];
    String path = Qr.path(code);
    Matcher run = RUN.matcher(path);
    int length = 0;
    while (run.find()) {
      length += run.group().length();
      int x = Integer.parseInt(run.group(1)) - QUIET;
      int y = Integer.parseInt(run.group(2)) - QUIET;
      assertEquals(run.group(3), run.group(4));
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        drawn[y][x + i] = true;
      }
    }
    assertEquals(path.length(), length, "nothing else is drawn");
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        assertEquals(code.getModule(x, y), drawn[y][x], x + " " + y);
      }
    }
  }
}
