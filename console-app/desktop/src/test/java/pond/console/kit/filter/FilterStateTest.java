package pond.console.kit.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pond.console.keep.MapKeep;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;
import pond.model.filter.Filter;
import pond.model.filter.FilterFields;
import pond.model.filter.FilterTerm;

class FilterStateTest {
  private record Duck(String name, String tier) {}

  private static final FilterFields<Duck> FIELDS =
      FilterFields.<Duck>of(duck -> List.of(duck.name()))
          .choice("tier", "who may see it", List.of("trusted", "byo"), d -> List.of(d.tier()))
          .text("tenant", "whose", Duck::name)
          .number("age", "in years", duck -> 3)
          .build();

  private final MapKeep keep = new MapKeep();
  private final List<Filter> applied = new ArrayList<>();
  private final FilterState<Duck> state = new FilterState<>(FIELDS, keep, "ducks", applied::add);

  @Test
  void text_understood_isApplied() {
    state.text().set("tier:byo");
    assertEquals(List.of(new Filter(List.of(FilterTerm.is("tier", "byo")))), applied);
    assertNull(state.problem().get());
  }

  @Test
  void text_notUnderstood_leavesTheFilterAndOffersAFix() {
    state.text().set("tier:byo");
    state.text().set("tier:byo teir:trusted");
    assertEquals(1, applied.size());
    assertNotNull(state.problem().get());
    assertEquals("teir", state.problemPlace());
    state.fix();
    assertEquals("tier:byo tier:trusted", state.text().get());
    assertNull(state.problem().get());
    assertEquals(2, applied.size());
  }

  @Test
  void problem_inWords_namesTheKeyAndTheSuggestion() {
    state.text().set("teir:byo");
    assertEquals(
        "No filter called “teir”. Did you mean “tier”?",
        ProblemText.of(Words.of(Locale.ENGLISH), state.problem().get(), state.problemPlace()));
    assertEquals(
        "Kein Filter heißt „teir“. War „tier“ gemeint?",
        ProblemText.of(Words.of(Locale.GERMAN), state.problem().get(), state.problemPlace()));
  }

  @Test
  void route_ofAFilter_leadsBackToIt() {
    state.text().set("tier:byo  \"two words\"");
    Route route = state.to(Route.to(PageId.WORKERS));
    assertEquals("tier:byo \"two words\"", route.query("filter").orElse(""));
    state.from(Route.to(PageId.WORKERS));
    assertEquals(Filter.ALL, state.filter().get());
    assertEquals(Route.to(PageId.WORKERS), state.to(Route.to(PageId.WORKERS)));
    state.from(Route.parse(route.text()).orElseThrow());
    assertEquals(2, state.filter().get().terms().size());
  }

  @Test
  void chips_addedAndDropped_changeTheText() {
    state.add(FilterTerm.is("tier", "byo"));
    state.add(FilterTerm.words("donald"));
    assertEquals("tier:byo donald", state.text().get());
    state.drop(0);
    assertEquals("donald", state.text().get());
    state.clear();
    assertEquals(Filter.ALL, state.filter().get());
  }

  @Test
  void completions_ofAKeyAndAValue_writeThem() {
    state.text().set("x t");
    assertEquals(List.of("tier:", "tenant:"), shown(3));
    state.text().set("tier:b");
    assertEquals(List.of("tier:byo"), shown(6));
    Completion byo = state.completions(6).getFirst();
    assertEquals("tier:byo ", byo.in(state.text().get()));
    assertEquals(9, byo.caret());
    state.text().set("-ag");
    assertEquals(List.of("age<"), shown(3));
    assertEquals("-age<", state.completions(3).getFirst().in("-ag"));
  }

  @Test
  void views_saved_areThereAtTheNextStart() {
    state.views().save(" Partner = ours ", "tier:byo \"a=b\"");
    state.views().save("All", "");
    state.views().save("All", "tier:trusted");
    SavedViews again = new SavedViews(keep, "ducks");
    assertEquals(
        List.of(
            new SavedView("All", "tier:trusted"),
            new SavedView("Partner = ours", "tier:byo \"a=b\"")),
        again.views());
    again.remove(again.views().getFirst());
    assertEquals(1, new SavedViews(keep, "ducks").views().size());
  }

  private List<String> shown(int caret) {
    return state.completions(caret).stream().map(Completion::shown).toList();
  }
}
