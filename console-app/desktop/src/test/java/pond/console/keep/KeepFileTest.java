package pond.console.keep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.console.frame.HandHop;
import pond.console.hop.Problem;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;
import pond.io.file.PrivateFiles;

class KeepFileTest {
  @TempDir Path temporary;
  private final HandHop hop = new HandHop();
  private final List<Problem> told = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = temporary.resolve("config").resolve("console.json");
  }

  @Test
  void put_isWrittenAfterHalfASecondOnce_privately() throws IOException {
    KeepFile keep = open();
    keep.put("look.theme", "DARK");
    keep.put("look.theme", "LIGHT");
    keep.put("frame.route", "pond://runs");
    assertFalse(Files.exists(file));
    hop.pass(KeepFile.PAUSE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(Optional.of("LIGHT"), open().get("look.theme"));
    assertEquals(Optional.of("pond://runs"), open().get("frame.route"));
  }

  @Test
  void close_writesWhatIsLeft() {
    KeepFile keep = open();
    keep.put("a", "1");
    keep.put("b", "2");
    keep.remove("a");
    keep.close();
    assertEquals(Optional.empty(), open().get("a"));
    assertEquals(Optional.of("2"), open().get("b"));
  }

  @Test
  void close_withNothingChanged_writesNothing() {
    open().close();
    assertFalse(Files.exists(file));
  }

  @Test
  void open_aBrokenFile_setsItAsideAndStartsAsNew() throws IOException {
    Path folder = PrivateFiles.createFolder(temporary.resolve("config"));
    PrivateFiles.write(file, "{\"version\":1,\"entries\":{\"a\":".getBytes(UTF_8));
    KeepFile keep = open();
    assertEquals(Optional.empty(), keep.get("a"));
    assertEquals(List.of("KEEP_NOT_READ"), told.stream().map(Problem::code).toList());
    assertTrue(Files.exists(folder.resolve("console.json.broken")));
    keep.put("a", "2");
    keep.close();
    assertEquals(Optional.of("2"), open().get("a"));
    assertEquals(1, told.size());
  }

  @Test
  void open_aFileWithoutEntries_isBrokenToo() throws IOException {
    PrivateFiles.createFolder(temporary.resolve("config"));
    PrivateFiles.write(file, "{\"version\":1}".getBytes(UTF_8));
    open();
    assertEquals(List.of("KEEP_NOT_READ"), told.stream().map(Problem::code).toList());
  }

  @Test
  void look_followsWhatWasKept() {
    KeepFile keep = open();
    LookState look = new LookState();
    LookKeep.follow(look, keep);
    look.themeProperty().set(Theme.DARK);
    look.zoomProperty().set(new Zoom(150));
    keep.put("look.density", "NONSENSE");
    keep.close();
    LookState again = new LookState();
    LookKeep.follow(again, open());
    assertEquals(Theme.DARK, again.themeProperty().get());
    assertEquals(150, again.zoomProperty().get().percent());
  }

  @Test
  void placement_onAScreenThatIsGone_isForgotten() {
    Placement place = Placement.parse("2000 100 1440 900 true").orElseThrow();
    List<Placement.Area> both =
        List.of(new Placement.Area(0, 0, 1920, 1080), new Placement.Area(1920, 0, 1920, 1080));
    assertEquals(Optional.of(place), place.on(both));
    assertEquals(Optional.empty(), place.on(both.subList(0, 1)));
    assertEquals(place, Placement.parse(place.text()).orElseThrow());
    assertEquals(Optional.empty(), Placement.parse("1 2 x 4 true"));
  }

  private KeepFile open() {
    return new KeepFile(file, hop, told::add);
  }
}
