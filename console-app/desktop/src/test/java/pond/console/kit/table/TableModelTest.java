package pond.console.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.console.hop.InlineHop;
import pond.model.filter.Filter;
import pond.model.filter.FilterFields;
import pond.model.filter.FilterTerm;

class TableModelTest {
  private record Duck(String id, String pond, int age) {}

  private static final FilterFields<Duck> FIELDS =
      FilterFields.<Duck>of(duck -> List.of(duck.id()))
          .text("pond", "where it swims", Duck::pond)
          .build();
  private static final Filter NORTH = new Filter(List.of(FilterTerm.is("pond", "north")));

  private final TableModel<Duck> model =
      new TableModel<>(Duck::id, FIELDS, new InlineHop().clock());

  @BeforeEach
  void threeDucks() {
    model.load(
        List.of(new Duck("a", "north", 3), new Duck("b", "south", 1), new Duck("c", "north", 2)));
  }

  @Test
  void load_first_showsAllAtOnce() {
    assertEquals(List.of("a", "b", "c"), shown());
    assertEquals(3, model.total().get());
  }

  @Test
  void load_later_holdsNewRowsAndFadesMissingOnes() {
    model.load(
        List.of(new Duck("n", "north", 9), new Duck("a", "north", 4), new Duck("b", "south", 1)));
    assertEquals(List.of("a", "b", "c"), shown());
    assertEquals(1, model.heldBack().get());
    assertEquals(1, model.fadedCount().get());
    assertTrue(row("c").faded().get());
    assertEquals(4, row("a").get().age());
    assertEquals(3, model.total().get());
    model.settle();
    assertEquals(List.of("a", "b", "n"), shown());
    assertEquals(0, model.heldBack().get());
    assertEquals(0, model.fadedCount().get());
  }

  @Test
  void change_ofARow_makesNoListEvent() {
    List<String> events = new ArrayList<>();
    model
        .shown()
        .addListener((ListChangeListener<Row<Duck>>) change -> events.add(change.toString()));
    model.change(List.of(new Duck("b", "south", 7), new Duck("z", "north", 1)), List.of("a"));
    assertEquals(List.of(), events);
    assertEquals(7, row("b").get().age());
  }

  @Test
  void change_thatNoLongerMatches_staysFadedUntilSettled() {
    model.filter(NORTH);
    model.change(List.of(new Duck("a", "south", 3)), List.of());
    assertEquals(List.of("a", "c"), shown());
    assertTrue(row("a").faded().get());
    model.change(List.of(new Duck("a", "north", 3)), List.of());
    assertFalse(row("a").faded().get());
    model.change(List.of(new Duck("a", "south", 3)), List.of());
    model.settle();
    assertEquals(List.of("c"), shown());
  }

  @Test
  void change_thatBeginsToMatch_isHeldBack() {
    model.filter(NORTH);
    model.change(List.of(new Duck("b", "north", 1)), List.of());
    assertEquals(List.of("a", "c"), shown());
    assertEquals(1, model.heldBack().get());
    model.change(List.of(new Duck("b", "south", 1)), List.of());
    assertEquals(0, model.heldBack().get());
  }

  @Test
  void change_thatRemovesAHeldRow_forgetsIt() {
    model.change(List.of(new Duck("n", "north", 1)), List.of());
    model.change(List.of(), List.of("n"));
    assertEquals(0, model.heldBack().get());
    assertEquals(Optional.empty(), model.find("n"));
  }

  @Test
  void put_byTheirOwnAct_showsAtOnce() {
    model.put(new Duck("n", "north", 1));
    assertEquals(List.of("a", "b", "c", "n"), shown());
  }

  @Test
  void sort_byAKey_keepsTheCursorOnItsRow() {
    model.cursor().to("b");
    model.sort(Comparator.comparingInt(Duck::age));
    assertEquals(List.of("b", "c", "a"), shown());
    assertEquals(Optional.of("b"), model.cursor().id());
  }

  @Test
  void sort_thenNews_movesNothingUntilSettled() {
    model.sort(Comparator.comparingInt(Duck::age));
    model.change(List.of(new Duck("b", "south", 99)), List.of());
    assertEquals(List.of("b", "c", "a"), shown());
    model.settle();
    assertEquals(List.of("c", "a", "b"), shown());
  }

  @Test
  void filter_thatHidesTheCursor_leavesNone() {
    model.cursor().to("b");
    model.filter(NORTH);
    assertEquals(Optional.empty(), model.cursor().id());
    assertEquals(3, model.total().get());
    assertEquals(2, model.values().size());
  }

  @Test
  void choice_ofAllMatching_leavesLaterRowsOut() {
    model.filter(NORTH);
    model.choice().allMatching();
    assertTrue(model.choice().all().get());
    model.change(List.of(new Duck("n", "north", 1)), List.of());
    model.settle();
    assertEquals(List.of("a", "c"), chosen());
    assertFalse(model.choice().all().get());
  }

  @Test
  void choice_survivesARefresh_butNotBeingHidden() {
    model.choice().range(2, 1);
    assertEquals(2, model.choice().count().get());
    model.reset(
        List.of(new Duck("c", "north", 8), new Duck("b", "south", 1), new Duck("a", "north", 3)));
    assertEquals(List.of("b", "c"), chosen().stream().sorted().toList());
    model.filter(NORTH);
    assertEquals(List.of("c"), chosen());
    assertEquals(8, model.choice().values().getFirst().age());
  }

  @Test
  void pause_holdsNewsUntilResumed() {
    model.paused().set(true);
    model.change(List.of(new Duck("b", "south", 50)), List.of("a"));
    assertEquals(1, row("b").get().age());
    assertEquals(2, model.waiting().get());
    model.paused().set(false);
    assertEquals(50, row("b").get().age());
    assertTrue(row("a").faded().get());
    assertEquals(0, model.waiting().get());
  }

  private List<String> shown() {
    return model.shown().stream().map(Row::id).toList();
  }

  private List<String> chosen() {
    return model.choice().values().stream().map(Duck::id).toList();
  }

  private Row<Duck> row(String id) {
    return model.shown().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
