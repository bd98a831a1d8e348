package pond.console.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.console.palette.Entry.Kind;
import pond.console.route.PageId;
import pond.console.route.Route;

class PaletteStateTest {
  private final List<String> done = new ArrayList<>();
  private final PaletteState state =
      new PaletteState(route -> done.add(route.text()), () -> done.add("close"), "Open this link");

  @BeforeEach
  void offer() {
    state.offer(Kind.PAGE, List.of(entry(Kind.PAGE, "Workers", ""), entry(Kind.PAGE, "Runs", "")));
    state.offer(Kind.RECENT, List.of(entry(Kind.RECENT, "Workers / gpu-07", "")));
    state.offer(Kind.WORKER, List.of(entry(Kind.WORKER, "gpu-07", "w-91c2 active")));
  }

  @Test
  void results_nothingTyped_areRecentPlacesCommandsAndPages() {
    assertEquals(List.of("Workers / gpu-07", "Workers", "Runs"), titles());
    assertEquals(0, state.chosen().get());
  }

  @Test
  void results_typed_findObjectsByNameAndId() {
    state.typed().set("gpu");
    assertEquals(List.of("gpu-07"), titles());
    state.typed().set("91c2");
    assertEquals(List.of("gpu-07"), titles());
    state.typed().set("nothing such");
    assertEquals(List.of(), titles());
    assertFalse(state.act());
  }

  @Test
  void act_onAPastedLink_navigates() {
    String link = Route.to(PageId.WORKERS, "w-91c2").with("tab", "keys").text();
    state.typed().set("  " + link + " ");
    assertEquals(List.of("Open this link"), titles());
    assertTrue(state.act());
    assertEquals(List.of("close", link), done);
  }

  @Test
  void act_closesBeforeItActs() {
    state.typed().set("runs");
    state.act();
    assertEquals(List.of("close", "Runs"), done);
  }

  @Test
  void move_goesRoundAtTheEnds() {
    state.move(-1);
    assertEquals(2, state.chosen().get());
    state.move(1);
    assertEquals(0, state.chosen().get());
  }

  @Test
  void offer_thatComesLate_keepsTheChoice() {
    state.typed().set("w");
    state.move(1);
    Entry before = state.chosenEntry().orElseThrow();
    state.offer(Kind.RUN, List.of(entry(Kind.RUN, "w-run", "")));
    assertEquals(before, state.chosenEntry().orElseThrow());
  }

  private Entry entry(Kind kind, String title, String detail) {
    return new Entry(kind, title, detail, "", () -> done.add(title));
  }

  private List<String> titles() {
    return state.results().stream().map(Entry::title).toList();
  }
}
