package pond.io;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pond.checks.HouseRules;

class HouseRulesTest {
  @Test
  void code_ofThisModule_keepsTheHouseRules() throws IOException {
    HouseRules.assertKept(Path.of("").toAbsolutePath());
  }
}
