package pond.console.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.keep.MapKeep;

class ColumnKeepTest {
  private final MapKeep memory = new MapKeep();
  private final ColumnKeep keep = new ColumnKeep(memory, "workers");

  @Test
  void load_ofASetup_givesItBackInItsOrder() {
    Map<String, ColumnKeep.Kept> columns = new LinkedHashMap<>();
    columns.put("state", new ColumnKeep.Kept(9.5, false));
    columns.put("name", new ColumnKeep.Kept(14, true));
    ColumnKeep.Setup setup =
        new ColumnKeep.Setup(columns, Optional.of(new ColumnKeep.Sort("name", false)));
    keep.save(setup);
    assertEquals(setup, keep.load());
    assertEquals(List.of("state", "name"), List.copyOf(keep.load().columns().keySet()));
  }

  @Test
  void load_ofWhatCannotBeRead_leavesThatOut() {
    memory.put("workers.columns", "a 1e9 shown;b NaN shown;c;d x y z;name 14.0 shown;sort");
    assertEquals(Map.of("name", new ColumnKeep.Kept(14, true)), keep.load().columns());
    keep.forget();
    assertEquals(ColumnKeep.Setup.NONE, keep.load());
  }
}
